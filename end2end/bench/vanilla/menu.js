// What can be done with a note beside opening it, in a dialog of the browser's own.

import { make } from "./elements.js";
import { words } from "./words.js";

/** Opens it for a note. */
export function menu(note) {
  const close = make("button", "button button--soft", words.close);
  const dialog = make("dialog", "menu", make("p", "", note.title), close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
