// The feed: which cards stand in the document, and what comes next.

import { Card } from "./card.js";
import { Masonry, lengthsOf } from "./masonry.js";
import { isEnd, more, notes, textOf } from "./notes.js";

const view = document.getElementById("feed-view");
const grid = document.getElementById("grid");
/** How much of the window's height is drawn above and below it. */
const MARGIN = 0.25;
/** How long one rests before texts are fetched ahead of time, in milliseconds. */
const REST_MS = 200;

let masonry = null;
let cards = [];
const spare = [];
let resting = 0;

/** Whether the feed can be seen. */
export const isShown = () => !view.hidden;

/** The card of an element within it. */
export const cardOf = (element) => cards.find((card) => card.element.contains(element));

/** Every card that stands in the document. */
export const shownCards = () => cards;

/** Begins: draws what comes, and follows the window. */
export function begin() {
  addEventListener("scroll", () => isShown() && look(), { passive: true });
  addEventListener("resize", () => isShown() && arrange());
  return load();
}

/** Places every card anew for the window as it is. */
export function arrange() {
  const lengths = lengthsOf(innerWidth, grid.clientWidth);
  if (masonry && masonry.lengths.column === lengths.column) return;
  masonry = new Masonry(lengths);
  spare.push(...cards.splice(0));
  for (const { element } of spare) element.remove();
  grow();
}

/** Hands the masonry the notes that have come. */
function grow() {
  if (!masonry) return arrange();
  while (masonry.end < notes.length) masonry.add(notes[masonry.end]);
  grid.style.height = `${masonry.height}px`;
  draw();
}

/** Fetches until there are notes for some screens below what is seen. */
async function load() {
  while (!isEnd() && (!masonry || masonry.height < scrollY + 4 * innerHeight)) {
    await more();
    grow();
  }
  grid.setAttribute("aria-busy", "false");
  rest();
}

let isLoading = false;
function look() {
  draw();
  if (!isLoading && !isEnd() && masonry.height < scrollY + 4 * innerHeight) {
    isLoading = true;
    load().finally(() => (isLoading = false));
  }
  rest();
}

/** Puts the cards in sight into the document, in reading order, and moves no other. */
function draw() {
  const above = -grid.getBoundingClientRect().top;
  const wanted = masonry.between(above - innerHeight * MARGIN, above + innerHeight * (1 + MARGIN));
  const there = new Map(cards.map((card) => [card.index, card]));
  if (wanted.length === cards.length && wanted.every((index) => there.has(index))) return;
  const kept = new Set(wanted);
  for (const card of cards) if (!kept.has(card.index)) spare.push(card);
  cards = wanted.map((index) => {
    const known = there.get(index);
    if (known) return known;
    const card = spare.pop() ?? new Card();
    card.fill(notes[index], index, masonry);
    return card;
  });
  for (const { element } of spare) element.remove();
  let next = null;
  for (const { element } of cards.toReversed()) {
    if (element.parentNode !== grid || element.nextSibling !== next) grid.insertBefore(element, next);
    next = element;
  }
}

/** Once one rests, the texts of what is in sight are fetched: what is opened next is there already. */
function rest() {
  clearTimeout(resting);
  resting = setTimeout(() => requestIdleCallback(() => cards.forEach(({ note }) => textOf(note))), REST_MS);
}
