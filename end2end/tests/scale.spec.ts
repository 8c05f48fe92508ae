// A hundred thousand notes: what 200 screens cost and a second pass after them, and the place one
// reads, far down: over back, a reload, larger text, a turned phone and another width.
//
//   ZC_LONG  goes down to card 60,000 instead of 3,000; takes minutes

import type { CDPSession, Page } from "@playwright/test";
import { barOf, expect, feedOf, isWide, leave, openFeed, test } from "./support.ts";

const seed = Number(process.env.ZC_SEED ?? 0);
const isLong = Boolean(process.env.ZC_LONG);
const MB = 1_000_000;

/** Says what was tried; a run counts these lines. */
const report = (scenarios: number) =>
  console.log(`FAULTS ${JSON.stringify({ kind: "a hundred thousand notes", scenarios, passed: scenarios })}`);

/** Keeps the memory of the app where a journey can look at it; the app knows nothing of that. */
async function watchMemory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const found = window as unknown as { wasmMemory?: WebAssembly.Memory };
    const look = (made: unknown) => {
      const instance = (made as { instance?: WebAssembly.Instance }).instance ?? (made as WebAssembly.Instance);
      const { memory } = instance.exports;
      if (memory instanceof WebAssembly.Memory) found.wasmMemory = memory;
      return made;
    };
    for (const name of ["instantiate", "instantiateStreaming"] as const) {
      const original = WebAssembly[name] as (...parts: unknown[]) => Promise<unknown>;
      Object.assign(WebAssembly, { [name]: (...parts: unknown[]) => original.apply(WebAssembly, parts).then(look) });
    }
  });
}

const wasmBytes = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { wasmMemory: WebAssembly.Memory }).wasmMemory.buffer.byteLength);

/** What is in use on the heap of scripts once everything unreachable is gone. */
async function heapBytes(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return usedSize;
}

/** Waits until nothing is on its way and what came is drawn. */
const rested = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await frames();
    const busy = () => document.querySelector("[role=feed]")?.getAttribute("aria-busy") !== "false";
    for (let wait = 0; wait < 100 && busy(); wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    await frames();
  });

type Stop = { elements: number; columns: number; last: number; blanks: string[] };

/** What stands in the document at rest, and every place in the window without a card or in a card. */
const stop = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const blanks: string[] = [];
    const cards = [...document.querySelectorAll<HTMLElement>("[role=feed] > article:not([hidden])")];
    const boxes = cards.map((card) => ({ card, box: card.getBoundingClientRect() }));
    const lefts = new Set(boxes.map(({ box }) => Math.round(box.left)));
    const end = document.querySelector("[role=feed]")!.getBoundingClientRect();
    for (const left of lefts) {
      for (const part of [0.15, 0.5, 0.85]) {
        const at = window.innerHeight * part;
        const here = boxes.some(
          ({ box }) => Math.round(box.left) === left && box.top - 24 <= at && box.bottom + 24 >= at,
        );
        if (!here && at > end.top && at < end.bottom) blanks.push(`no card at ${left}, ${Math.round(at)}`);
      }
    }
    for (const { card, box } of boxes) {
      if (box.bottom <= 0 || box.top >= window.innerHeight) continue;
      const name = card.id || "a card without a name";
      if (!card.id || !card.querySelector("a")?.textContent?.trim()) blanks.push(`${name} has no title`);
      const picture = card.querySelector<HTMLImageElement>(".note-card__cover img");
      const hasColour = picture && /^#[0-9a-f]{6}$/i.test(picture.style.getPropertyValue("--ground").trim());
      const isDrawn = picture && picture.complete && picture.naturalWidth > 0;
      if (!isDrawn && !hasColour) blanks.push(`${name} has neither picture nor colour`);
    }
    return {
      elements: document.querySelectorAll("*").length,
      columns: lefts.size,
      last: Math.max(...cards.map((card) => Number(card.getAttribute("aria-posinset")))),
      blanks,
    };
  });

type Seen = { id: string; index: number; top: number; bottom: number };

/** The first card in reading order that is not above the window. */
const firstSeen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    for (const card of document.querySelectorAll<HTMLElement>("[id^='card-']")) {
      const { top, bottom } = card.getBoundingClientRect();
      if (bottom > 0) return { id: card.id, index: Number(card.getAttribute("aria-posinset")), top, bottom };
    }
    return { id: "", index: 0, top: 0, bottom: 0 };
  });

/** A card by its id: where it is, or nothing when it does not stand in the document. */
const whereIs = (page: Page, id: string) =>
  page.evaluate((id) => {
    const card = document.getElementById(id);
    if (!card) return null;
    const { top, bottom } = card.getBoundingClientRect();
    return { index: Number(card.getAttribute("aria-posinset")), top, bottom };
  }, id);

const scrollBy = (page: Page, screens: number): Promise<void> =>
  page.evaluate((screens) => window.scrollBy({ top: Math.round(window.innerHeight * screens), behavior: "instant" }), screens);

/** Goes down as fast as pages come, until the card `index` is there. */
async function goDownTo(page: Page, index: number): Promise<void> {
  await page.evaluate(async (index) => {
    const last = () => {
      const cards = document.querySelectorAll("[role=feed] > article:not([hidden])");
      return Number(cards[cards.length - 1]?.getAttribute("aria-posinset") ?? 0);
    };
    while (last() < index) {
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }, index);
  await scrollBy(page, -2.3);
  await rested(page);
  // Longer than a place waits before it is written down.
  await page.waitForTimeout(350);
}

async function expectSame(page: Page, before: Seen, when: string): Promise<void> {
  await expect.poll(() => firstSeen(page).then((seen) => `${seen.id} ${seen.index}`), when).toBe(`${before.id} ${before.index}`);
  await expect.poll(async () => Math.abs((await firstSeen(page)).top - before.top), when).toBeLessThanOrEqual(2);
}

test("200 screens, and over them once more: few elements, no blank card, no more memory", async ({ page }, info) => {
  test.setTimeout(240_000);
  const wide = isWide(page);
  await watchMemory(page);
  await openFeed(page, "?scale=100000");
  const cdp = await page.context().newCDPSession(page);
  const screens = 200;
  let most = 0;
  const pass = async (of: string, direction: 1 | -1) => {
    for (let screen = 0; screen < screens; screen += 1) {
      await scrollBy(page, direction);
      await rested(page);
      const found = await stop(page);
      most = Math.max(most, found.elements);
      expect(found.blanks, `${of}, screen ${screen}`).toEqual([]);
      expect(found.columns, `${of}, screen ${screen}`).toBe(wide ? 4 : 2);
    }
    return { heap: await heapBytes(cdp), wasm: await wasmBytes(page) };
  };
  const first = await pass("down", 1);
  expect((await stop(page)).last).toBeGreaterThan(wide ? 1500 : 700);
  const limit = wide ? 620 : 324;
  expect(most, "elements in the document").toBeLessThanOrEqual(limit);
  const isUpwards = seed % 2 === 0;
  if (!isUpwards) {
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
    await rested(page);
  }
  const second = await pass(isUpwards ? "back up" : "down again", isUpwards ? -1 : 1);
  expect(most, "elements in the document").toBeLessThanOrEqual(limit);
  const mb = ({ heap, wasm }: typeof first) => `heap ${(heap / MB).toFixed(2)} MB, wasm ${(wasm / MB).toFixed(2)} MB`;
  console.log(`${info.project.name}: ${most} elements; first pass ${mb(first)}; second pass ${mb(second)}`);
  expect(second.wasm, "wasm memory").toBeLessThanOrEqual(first.wasm * 1.05);
  expect(second.heap, "heap of scripts").toBeLessThanOrEqual(first.heap * 1.05);
  report(2);
});

/** Larger text, a turned phone and other widths, each there and back: the card one reads stays. */
async function turnAround(page: Page, when: string): Promise<number> {
  const size = page.viewportSize()!;
  const large = (percent: string) =>
    page.evaluate((percent) => {
      document.documentElement.style.fontSize = percent;
      window.dispatchEvent(new Event("resize"));
    }, percent);
  const turned = { width: size.height, height: size.width };
  const changes: [string, () => Promise<void>, () => Promise<void>][] = [
    ["text at 200 %", () => large("200%"), () => large("100%")],
    ["turned", () => page.setViewportSize(turned), () => page.setViewportSize(size)],
    [
      "another width",
      () => page.setViewportSize({ ...size, width: Math.round(size.width * 0.85) }),
      () => page.setViewportSize(size),
    ],
  ];
  for (const [name, change, back] of changes) {
    const before = await firstSeen(page);
    await change();
    await rested(page);
    const seen = await whereIs(page, before.id);
    expect(seen, `${name}, ${when}: ${before.id} stands in the document`).not.toBeNull();
    expect(seen!.index, `${name}, ${when}`).toBe(before.index);
    const height = page.viewportSize()!.height;
    expect(seen!.bottom > 0 && seen!.top < height, `${name}, ${when}: in sight, at ${JSON.stringify(seen)}`).toBe(true);
    // As far from the edge as before, unless the card is too small for that now.
    const tall = seen!.bottom - seen!.top;
    const expected = before.top + tall < 1 ? -tall / 2 : before.top;
    expect(Math.abs(seen!.top - expected), `${name}, ${when}: from ${before.top} to ${seen!.top}`).toBeLessThanOrEqual(2);
    expect((await stop(page)).blanks, `${name}, ${when}`).toEqual([]);
    await back();
    await rested(page);
    await expectSame(page, before, `back from ${name}, ${when}`);
  }
  return changes.length;
}

test("larger text, a turned phone and another width keep the card one reads", async ({ page }) => {
  await openFeed(page, "?scale=100000");
  await goDownTo(page, 40);
  report(await turnAround(page, "at card 40"));
});

const far = isLong ? 60_000 : 3_000;

test(`at card ${far} the place stays over back and reload, and opens without what is above`, async ({ page }, info) => {
  test.setTimeout(isLong ? 1_800_000 : 120_000);
  await watchMemory(page);
  await openFeed(page, "?scale=100000");
  const fresh = await wasmBytes(page);
  const began = Date.now();
  await goDownTo(page, far);
  const took = Date.now() - began;
  const deep = await wasmBytes(page);
  const before = await firstSeen(page);
  expect(before.index).toBeGreaterThan(far - 60);

  // A note and back.
  await page.locator(`[id="${before.id}"]`).evaluate((card) => card.querySelector<HTMLElement>("a")!.click());
  await expect(barOf(page)).toBeVisible();
  if (seed % 2 === 0) await page.goBack();
  else await leave(page);
  await expectSame(page, before, "after a note");

  // A reload, and another: it costs a page or two, whatever is above.
  let opened = 0;
  for (const times of ["once", "twice"]) {
    const began = Date.now();
    await page.reload();
    await feedOf(page);
    await expectSame(page, before, `after a reload, ${times}`);
    opened = await wasmBytes(page);
    console.log(`${info.project.name}: card ${before.index} ${Date.now() - began} ms after a reload`);
    expect((await stop(page)).blanks).toEqual([]);
    expect(opened, "memory of a page or two, not of all that is above").toBeLessThanOrEqual(fresh + 1.5 * MB);
  }
  console.log(
    `${info.project.name}: down to card ${before.index} in ${took} ms; wasm ${(fresh / MB).toFixed(2)} MB at first, ` +
      `${(deep / MB).toFixed(2)} MB down there, ${(opened / MB).toFixed(2)} MB after a reload`,
  );
  const turns = await turnAround(page, `at card ${far}`);

  // Upwards from there, card after card, across the first page that was fetched.
  const height = page.viewportSize()!.height;
  let last = before.index;
  for (let screen = 0; screen < 40; screen += 1) {
    await scrollBy(page, -0.9);
    await rested(page);
    const found = await stop(page);
    expect(found.blanks, `${screen} screens up`).toEqual([]);
    const seen = await firstSeen(page);
    expect(seen.index, `${screen} screens up`).toBeLessThan(last);
    expect(last - seen.index, "no card is passed over").toBeLessThan(height / 20);
    last = seen.index;
  }
  await page.waitForTimeout(350);
  const above = await firstSeen(page);
  await page.reload();
  await feedOf(page);
  // Its neighbours stand where the columns lead from there, which what was above did not know.
  await expect.poll(async () => Math.abs((await whereIs(page, above.id))!.top - above.top), "further up").toBeLessThanOrEqual(2);
  expect((await whereIs(page, above.id))!.index, "further up, after a reload").toBe(above.index);
  expect((await stop(page)).blanks, "further up, after a reload").toEqual([]);

  // To the top: the first card of the channel is there.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await expect(page.locator("[role=feed] > [aria-posinset='1']")).toBeVisible();
  expect((await stop(page)).blanks).toEqual([]);
  report(5 + turns);
});
