// The notes of the feed, fetched a page at a time and kept in order; and their texts.

/** How many notes there are beside the content, as in our own address. */
const SCALE = Number(new URLSearchParams(location.search).get("scale") ?? 0);

export const notes = [];
let total = Infinity;
let nextPage = 0;
let coming = null;

/** Fetches the next page; the same promise for whoever asks meanwhile. */
export function more() {
  if (notes.length >= total) return Promise.resolve();
  coming ??= fetch(`notes/${nextPage}.json`)
    .then((answer) => answer.json())
    .then(({ content, items }) => {
      total = content + SCALE;
      nextPage += 1;
      notes.push(...items.slice(0, total - notes.length));
    })
    .finally(() => (coming = null));
  return coming;
}

/** Whether the last page has come. */
export const isEnd = () => notes.length >= total;

/** The page that a note stands on, for whoever opens it by its address. */
export async function find(id) {
  while (!notes.some((note) => note.id === id) && !isEnd()) await more();
  return notes.find((note) => note.id === id);
}

const texts = new Map();

/** The text of a note: fetched once, ahead of time where the browser is idle. */
export function textOf(note) {
  if (!texts.has(note.words)) {
    const text = fetch(`texts/${note.words}.json`).then((answer) => answer.json());
    texts.set(note.words, text);
    text.catch(() => texts.delete(note.words));
  }
  return texts.get(note.words);
}
