// A coupon to claim: a ticket with its rule, and a button that goes once it is kept.

import { icon, make } from "./elements.js";
import { isDone, turn } from "./kept.js";
import { words } from "./words.js";

/** The ticket of a coupon. */
export function ticket(id, { title, off, from }) {
  const key = `claim/${id}`;
  const stub = make("div", "ticket__stub");
  const done = () => make("span", "ticket__done", icon("check"), words.claimed);
  const button = make("button", "ticket__take", words.claim);
  button.type = "button";
  button.addEventListener("click", async () => {
    button.setAttribute("aria-busy", "true");
    if (await turn(key, true)) stub.replaceChildren(done());
    else button.removeAttribute("aria-busy");
  });
  stub.append(isDone(key) ? done() : button);
  const sum = make("div", "ticket__sum", make("b", "price", `¥${off}`));
  const text = make("div", "ticket__text", make("b", "", title), make("span", "", words.forShop(from)));
  return make("div", "ticket", make("div", "ticket__paper", sum, text, stub));
}
