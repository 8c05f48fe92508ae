// One card: made once from the template, then filled with one note after another.

import { face, iconHref, picture } from "./elements.js";
import { isDone } from "./kept.js";
import { adLine, marker } from "./marks.js";
import { count, words } from "./words.js";

const SIZES = "(min-width: 1600px) 16vw, (min-width: 1200px) 18vw, (min-width: 600px) 29vw, 45vw";
/** Covers that are seen before anything is scrolled. */
const FIRST_SEEN = 4;
const template = document.getElementById("card").content.firstElementChild;

export class Card {
  constructor() {
    this.element = template.cloneNode(true);
    const [cover, text, more] = this.element.children;
    const [title, foot] = text.children;
    const heart = foot.lastElementChild;
    Object.assign(this, { cover, text, more, title, foot, heart, link: title.firstElementChild, name: foot.firstElementChild });
    this.use = heart.firstElementChild.firstElementChild;
    this.count = heart.lastElementChild;
    this.index = -1;
  }

  /** Shows a note where the masonry has it. */
  fill(note, index, masonry) {
    this.note = note;
    this.index = index;
    const { element, cover, text, title, link } = this;
    const { column } = masonry.lengths;
    const coverHeight = (note.pictures[0][2] / 1000) * column;
    element.id = `card-${note.id}`;
    element.setAttribute("aria-labelledby", `link-${note.id}`);
    element.setAttribute("aria-posinset", index + 1);
    element.style.cssText = `width:${column}px;height:${masonry.cardHeight(note)}px;transform:translate(${masonry.left(index)}px,${masonry.top[index]}px)`;
    cover.style.height = `${coverHeight}px`;
    this.more.style.top = `${coverHeight - 44}px`;
    this.more.setAttribute("aria-label", words.more(note.title));

    const label = marker(note);
    cover.replaceChildren(picture(note.pictures[0], SIZES, index < FIRST_SEEN));
    if (label) cover.append(label);
    const line = adLine(note, "ad-line", words.earns);
    if (text.firstElementChild !== title) text.firstElementChild.remove();
    if (line) text.prepend(line);
    link.id = `link-${note.id}`;
    link.href = `note/${note.id}`;
    link.textContent = note.title;
    this.name.textContent = note.name;
    if (this.name.previousElementSibling) this.name.previousElementSibling.remove();
    this.foot.prepend(face(note.name, note.face));
    this.showHeart();
  }

  /** Shows whether it is liked, and by how many. */
  showHeart() {
    showHeart(this.heart, this.use, this.count, this.note);
  }
}

/** A heart and its count: shared with the bar of a note. */
export function showHeart(button, use, number, note) {
  const done = isDone(`like/${note.id}`);
  const text = count(note.likes + (done ? 1 : 0));
  button.setAttribute("aria-pressed", done);
  button.setAttribute("aria-label", `${words.like} ${text}`);
  use.setAttribute("href", iconHref(done ? "heart-fill" : "heart"));
  number.textContent = text;
}
