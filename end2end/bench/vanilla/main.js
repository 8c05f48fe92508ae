// The page: what is pressed, and which address shows what.

import * as feed from "./feed.js";
import { onChange, turn } from "./kept.js";
import { menu } from "./menu.js";
import { find, textOf } from "./notes.js";
import * as notePage from "./note.js";
import { words } from "./words.js";

const view = document.getElementById("feed-view");
const grid = document.getElementById("grid");
const notice = document.getElementById("notice");
const home = document.title;
const isWide = () => innerWidth >= 900;
/** Where the feed was when a note was opened, and the link that opened it. */
let place = { y: 0, link: "" };
history.scrollRestoration = "manual";

onChange((key) => {
  // Without a key everything was read from the device.
  for (const card of feed.shownCards()) if (!key || key === `like/${card.note.id}`) card.showHeart();
  notePage.showBar();
});

grid.addEventListener("click", (event) => {
  const card = feed.cardOf(event.target);
  if (!card) return;
  if (event.target.closest(".reaction")) like(card.note);
  else if (event.target.closest(".note-card__more")) menu(card.note);
  else if (event.target.closest("a") && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
    event.preventDefault();
    open(card.note);
  }
});
// The text comes while the finger is still down.
grid.addEventListener("pointerdown", (event) => {
  const card = feed.cardOf(event.target);
  if (card) textOf(card.note);
});
addEventListener("popstate", route);
addEventListener("keydown", (event) => event.key === "Escape" && history.state?.over && history.back());

async function like(note) {
  notice.textContent = "";
  if (!(await turn(`like/${note.id}`))) notice.textContent = words.notKept;
}

function open(note) {
  place = { y: scrollY, link: `link-${note.id}` };
  history.pushState({ over: true }, "", `note/${note.id}`);
  show(note);
}

function show(note) {
  const over = isWide() && Boolean(history.state?.over);
  const leave = () => (history.state?.over ? history.back() : location.assign("."));
  view.hidden = !over;
  view.inert = over;
  document.documentElement.classList.toggle("is-locked", over);
  document.documentElement.classList.add("is-reading");
  notePage.show(note, over, leave);
  if (!over) scrollTo(0, 0);
}

/** Shows what the address names. */
async function route() {
  const id = /\/note\/([\w-]+)$/.exec(location.pathname)?.[1];
  if (id) {
    const note = await find(id);
    if (note) show(note);
    return;
  }
  notePage.hide();
  document.title = home;
  document.documentElement.classList.remove("is-locked", "is-reading");
  view.inert = false;
  if (view.hidden) {
    view.hidden = false;
    scrollTo(0, place.y);
    feed.arrange();
  }
  document.getElementById(place.link)?.focus({ preventScroll: true });
}

if (location.pathname.includes("/note/")) view.hidden = true;
feed.begin();
if (view.hidden) route();
