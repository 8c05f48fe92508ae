// The demo content with words that mean harm in every field that shows people's words.

import type { Page } from "@playwright/test";
import { demoPacks } from "./support.ts";

type Pack = { records: [string, string, string][]; counters: unknown[] };

/** What stands in the fields of one set of records; all of them are found by the id of the set. */
export type Words = { id: string; words: string; body?: string };

const record = (kind: string, key: string, is: object): [string, string, string] => [kind, key, JSON.stringify({ v: 1, is })];

/** A creator, a shop with a product and a coupon, and a note with comments, made of the same words. */
function recordsOf({ id, words, body }: Words, nth: number): [string, string, string][] {
  const [first, second] = [[`${words}a`], [`${words}b`]];
  const comment = { author: id, at: -1_000, answers: null, body: words, pinned: true };
  return [
    record("creator", id, { id, name: words, identity: { title: words, verified_by: words }, picture: id, bio: body ?? words, checked: words, place: words,
      joined: -1_000, topics: [words], collections: [{ title: words, notes: [id] }],
      codes: [{ kind: "gongzhonghao", name: words, picture: id, words }] }),
    record("shelf", id, { first: "expert", expert: [id], daily: [] }),
    record("shop", id, { id, name: words, licence: words, promise: words, ships: words, service: words }),
    record("picture", id, { name: "backup-gap", width: 960, height: 960, color: `#fff;background:url(${words})`, alt: words }),
    record("coupon", id, {
      id, title: words, scope: { shop: id }, threshold: 0, discount: { cut: { off: 100 + nth } },
      starts: -36_000_000, expires: 777_600_000, payer: "merchant", limit: null,
    }),
    record("product", id, {
      id, title: words, shop: id, maker: words, category: "母婴",
      prices: [{ at: -3_888_000_000, list: 7_400, paid: 6_900 }], shipping: 0, commission: 500, fee: 200,
      axes: [{ name: words, values: [first[0], second[0]] }],
      variants: [{ values: first, surcharge: 0, stock: 9, restock: null }],
      not_made: [{ values: second, reason: words }], pictures: [id], body: body ?? words,
    }),
    record("note", id, {
      id, title: words, author: id, line: "buy", topics: [words, `t-${id}`], published_at: -60_000 * (nth + 1), place: words,
      relation: "none", products: [id], coupons: [id], with_ai: false, pictures: [id],
      body: `[${id}](/product/${id})\n\n[${id}](/coupon/${id})\n\n${body ?? words}`,
    }),
    record("comment", `${id}/${id}-1`, comment),
    record("comment", `${id}/${id}-2`, { ...comment, answers: `${id}-1`, pinned: false }),
  ];
}

/** A course with a lesson that has a video, a quiz of every kind, and what one wrote down in it. */
function schoolOf({ id, words, body }: Words, nth: number): [string, string, string][] {
  const key = { course: id, lesson: id };
  const choice = (right: boolean) => ({ text: words, right, says: words });
  const question = (ask: object) => ({ text: words, ask, back: { heading: words }, right: words, wrong: words });
  return [
    record("picture", `s-${id}`, { name: "lesson-receipt", width: 960, height: 720, color: `#fff;background:url(${words})`, alt: words }),
    record("course", id, { id, module: "growth", number: 100 + nth, title: words, about: words, lessons: [id], body: body ?? words }),
    record("lesson", `${id}/${id}`, {
      key, title: words, about: words, minutes: 3, after: [], because: words, path: null, video: id, task: "coupons", subjects: [], pictures: [`s-${id}`],
      quiz: [{ single: [choice(true), choice(false)] }, { order: [words, `${words}b`] }, { match: { pairs: [[words, words]], extra: [words] } }].map(question),
      body: `${body ?? words}\n\n![${words}](lesson-receipt)`,
    }),
    record("video", id, { name: `"onerror=trap(1) ${words}`, width: 960, height: 540, ms: 60_000, bytes: 1, color: words, title: words, alt: words }),
    // Whoever looks is the guest of the demo community.
    record("progress", `guest/${id}/${id}`, { place: { block: 1 }, second: null, finished: null, quiz: null, at: -1_000 - nth }),
    record("lesson_note", `guest/${id}/${id}/n-${id}`, { place: { block: 0 }, text: words, at: -1_000 }),
  ];
}

/** Gives the community these records beside its own from the next time the app starts. */
export async function bring(page: Page, sets: Words[]): Promise<void> {
  await page.unroute(demoPacks);
  await page.route(demoPacks, async (route) => {
    const pack = (await (await route.fetch()).json()) as Pack;
    const isSchool = route.request().url().includes("school");
    const records = [...pack.records, ...sets.flatMap(isSchool ? schoolOf : recordsOf)];
    // The order of a pack is that of its keys.
    const order = [...new Set(records.map(([kind]) => kind))];
    records.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]) || (a[1] < b[1] ? -1 : 1));
    await route.fulfill({ json: { ...pack, records } });
  });
}
