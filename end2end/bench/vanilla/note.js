// The page of a note: pictures, title, text and the bar with the heart; over the feed on a wide screen.

import { showHeart } from "./card.js";
import { face, icon, make, makeWith, picture } from "./elements.js";
import { isDone, turn } from "./kept.js";
import { blocks } from "./markdown.js";
import { adLine, marker } from "./marks.js";
import { textOf } from "./notes.js";
import { ticket } from "./ticket.js";
import { words } from "./words.js";

const page = document.getElementById("page");
let shown = null;

/** Shows a note; `leave` is what its own button does. */
export function show(note, over, leave) {
  const article = makeWith("article", { class: "note", "aria-labelledby": "note-title" });
  if (over) article.dataset.over = "";
  const prose = make("div", "prose");
  const topics = make("p", "topics");
  const place = make("bdi", "");
  const bar = actionBar(note);
  article.append(
    topbar(note, over, leave),
    make("div", "note__left", stage(note)),
    make("div", "note__right", make("div", "note__scroll", head(note, place), prose, topics), bar.element),
  );
  shown = bar;
  page.replaceChildren(over ? scrim(article, leave) : article);
  document.title = words.pageTitle(note.title);
  document.getElementById("note-title").focus({ preventScroll: true });
  textOf(note).then((text) => {
    prose.append(...blocks(text.body, (said, href) => special(text, said, href)));
    topics.append(...text.topics.map((topic) => makeWith("a", { class: "topic", href: `topic/${topic}` }, `# ${topic}`)));
    place.append(text.place ?? "");
  });
}

/** Takes the note away. */
export function hide() {
  shown = null;
  page.replaceChildren();
}

/** Shows how the bar of the open note stands. */
export function showBar() {
  shown?.show();
}

function special({ coupons }, said, href) {
  const coupon = /^\/coupon\/([\w-]+)/.exec(href)?.[1];
  if (coupon && coupons[coupon]) return ticket(coupon, coupons[coupon]);
  if (!href.startsWith("/product/")) return null;
  return makeWith("a", { class: "product", href }, icon("tag-fill"), make("b", "", said));
}

function topbar(note, over, leave) {
  const button = makeWith("button", { type: "button", class: over ? "icon-button note__close" : "icon-button", "aria-label": over ? words.close : words.back }, icon(over ? "x" : "caret-left"));
  button.addEventListener("click", leave);
  const avatar = make("span", "avatar", face(note.name, note.face));
  const follow = makeWith("button", { type: "button", class: "button button--soft", "aria-pressed": "false" }, words.follow);
  return make("header", "topbar", make("div", "topbar__row", button, avatar, make("b", "person__name", note.name), follow));
}

function stage(note) {
  const element = make("div", "note__stage");
  element.style.setProperty("--ratio", note.pictures[0][2]);
  const n = note.pictures.length;
  const slides = note.pictures.map((each, i) => {
    const slide = makeWith("div", { class: "carousel__slide", role: "group", "aria-label": words.picture(i + 1, n) }, picture(each, "(min-width: 900px) 50vw, 100vw", i === 0));
    slide.style.background = each[1];
    return slide;
  });
  element.append(make("div", "carousel", ...slides));
  if (n > 1) element.append(make("span", "counter", `1/${n}`));
  return element;
}

function head(note, place) {
  const title = makeWith("h1", { class: "note__title", id: "note-title", tabindex: "-1" }, note.title);
  const meta = make("p", "note__meta", ...[marker(note), place].filter(Boolean));
  return make("div", "note__head", ...[adLine(note, "ad-line ad-line--note", words.earnsLong), title, meta].filter(Boolean));
}

function actionBar(note) {
  const reaction = (className, glyph) => {
    const svg = icon(glyph);
    const number = make("span", "count");
    const button = makeWith("button", { type: "button", class: `reaction ${className}`, "aria-pressed": "false" }, svg, number);
    return { button, use: svg.firstElementChild, number };
  };
  const heart = reaction("reaction--like", "heart");
  const save = reaction("reaction--save", "sprout");
  heart.button.addEventListener("click", () => turn(`like/${note.id}`));
  save.button.addEventListener("click", () => turn(`save/${note.id}`));
  save.button.setAttribute("aria-label", words.save);
  const field = makeWith("input", { class: "say", placeholder: words.say, "aria-label": words.say });
  const share = makeWith("button", { type: "button", class: "reaction", "aria-label": words.share }, icon("share"));
  share.addEventListener("click", () => navigator.share?.({ url: location.href }));
  const element = makeWith("div", { class: "actionbar", role: "group", "aria-label": words.reactions }, field, heart.button, save.button, share);
  const showAll = () => {
    showHeart(heart.button, heart.use, heart.number, note);
    save.button.setAttribute("aria-pressed", isDone(`save/${note.id}`));
  };
  showAll();
  return { element, show: showAll };
}

function scrim(article, leave) {
  const dialog = makeWith("div", { class: "over", role: "dialog", "aria-modal": "true", "aria-labelledby": "note-title" }, article);
  const element = make("div", "over__scrim", dialog);
  element.addEventListener("click", ({ target }) => target === element && leave());
  return element;
}
