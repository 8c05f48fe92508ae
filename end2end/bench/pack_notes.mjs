// The notes of the demo pack as our feed shows them: those of the content in the order of its first
// channel, then as many generated ones as `?scale=` asks for. It follows crates/domain/src/feed_order.rs,
// crates/community/src/generated.rs and crates/domain/src/disclosure.rs, so that both pages show the
// same covers and words in the same places.

const WINDOW = 4;
const ID_OF_PEOPLE = 22;
const MAX_LIKES = 4_000n;
const REVIEW_AFTER_MS = 30 * 24 * 60 * 60 * 1000;
const MASK = (1n << 64n) - 1n;
const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });

/** A number that only seed and text decide, as `feed_order::shuffled` makes it. */
export function shuffled(seed, text) {
  let hash = 0xcbf29ce484222325n ^ BigInt(seed);
  for (const byte of Buffer.from(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
  hash = ((hash ^ (hash >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  hash = ((hash ^ (hash >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return hash ^ (hash >> 31n);
}

/** The records of a pack by kind and key, in the order of their keys. */
function recordsOf(pack) {
  const kinds = {};
  for (const [kind, key, text] of pack.records) (kinds[kind] ??= new Map()).set(key, JSON.parse(text).is);
  for (const kind of Object.keys(kinds)) {
    kinds[kind] = new Map([...kinds[kind]].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  }
  return kinds;
}

/** The notes of a pack: `note(index)` is the summary that a card needs, `texts` what a note page adds. */
export function notesOf(pack, seed = 1) {
  const records = recordsOf(pack);
  const counters = new Map(pack.counters);
  const all = [...records.note.values()];
  const templates = all.filter((note) => note.id.length !== ID_OF_PEOPLE);
  const content = mixed(all.filter((note) => note.published_at <= 0), seed);

  const generated = (index) => {
    const of = (what) => templates[Number(shuffled(seed, `${what}${index}`) % BigInt(templates.length))];
    const words = of("words");
    const id = `g-${index}`;
    const likes = Number(shuffled(seed, id) % MAX_LIKES);
    return summary(records, words, { id, title: `${words.title} ${index}`, pictures: of("pictures").pictures, author: of("author").author, likes });
  };
  return {
    n: content.length,
    note: (index) => {
      if (index >= content.length) return generated(index - content.length);
      const note = content[index];
      return summary(records, note, { ...note, likes: counters.get(`likes/${note.id}`) ?? 0 });
    },
    texts: new Map(all.map((note) => [note.id, textOf(records, note)])),
  };
}

/** Newest first, then mixed within each stretch, as `feed_order::mixed` does it. */
function mixed(notes, seed) {
  notes.sort((a, b) => b.published_at - a.published_at || (a.id < b.id ? -1 : 1));
  const ordered = [];
  for (let start = 0; start < notes.length; start += WINDOW) {
    const drawn = (note) => shuffled(seed, note.id);
    const rest = notes.slice(start, start + WINDOW).sort((a, b) => (drawn(a) < drawn(b) ? -1 : 1));
    while (rest.length > 0) {
      const before = ordered.at(-1);
      const differs = (note) => !before || before.topics[0] !== note.topics[0] || before.line !== note.line;
      ordered.push(...rest.splice(Math.max(rest.findIndex(differs), 0), 1));
    }
  }
  return ordered;
}

/** What a card shows; `words` is the note whose text it has. */
function summary(records, words, { id, title, pictures, author, likes }) {
  const by = records.creator.get(author);
  const face = by.picture && records.picture.get(by.picture);
  return {
    id,
    words: words.id,
    title: breakable(title),
    name: by.name,
    face: face ? [face.name, face.color] : undefined,
    pictures: pictures.map((name) => {
      const { width, height, color, alt } = records.picture.get(name);
      const ratio = Math.min(Math.max(Math.floor((height * 1000) / width), 500), 1800);
      return [name, color, ratio, alt];
    }),
    likes,
    ...marksOf(records, words, author),
  };
}

/** Titles break between words only; a host that makes pages puts the breaks in. */
const breakable = (title) => [...segmenter.segment(title)].map(({ segment }) => segment).join("\u200b");

function linked(body, kind) {
  return [...body.matchAll(new RegExp(`\\]\\(/${kind}/([\\w-]+)`, "g"))].map(([, id]) => id);
}

function productsOf(records, note) {
  const ids = new Set([...note.products, ...linked(note.body, "product")]);
  return [...ids].filter((id) => records.product.has(id)).map((id) => records.product.get(id));
}

/** The price that stands now: the last that has begun. */
const priceOf = (product) => product.prices.filter(({ at }) => at <= 0).at(-1) ?? product.prices[0];

function marksOf(records, note, author) {
  const products = productsOf(records, note);
  const coupons = [...note.coupons, ...linked(note.body, "coupon")].filter((id) => records.coupon.has(id));
  if (products.length === 0) return { ad: coupons.length > 0 ? 1 : undefined };
  const earned = products.map((product) => Math.floor((priceOf(product).paid * product.commission) / 10_000));
  return { ad: 1, earns: (Math.max(...earned) / 100).toFixed(2), evidence: evidenceOf(records, note, author, products) };
}

function evidenceOf(records, note, author, products) {
  if (note.relation !== "bought") return { gift: "gift", partner: "partner" }[note.relation] ?? "unbought";
  const since = products.map(({ id }) => note.published_at - (records.purchase.get(`${author}/${id}`)?.at ?? Infinity));
  const least = Math.min(...since);
  if (least >= REVIEW_AFTER_MS) return "verified30";
  return least >= 0 ? "verified" : "unbought";
}

/** What the page of a note shows beside what its card had. */
function textOf(records, note) {
  const coupons = {};
  for (const id of linked(note.body, "coupon")) {
    const coupon = records.coupon.get(id);
    const cut = coupon?.discount.cut;
    if (cut) coupons[id] = { title: coupon.title, off: cut.off / 100, from: coupon.threshold / 100 };
  }
  return { body: note.body, topics: note.topics, place: note.place, coupons };
}
