// The page that the build wrote: seen before the app has come, pressed, read without it, and given way
// to it in one frame.

import { writeFileSync } from "node:fs";
import type { Page, Route } from "@playwright/test";
import { consent, countOf, demoPacks, expect, feedOf, heart, isWide, openFeed, sayYes, settled, test } from "./support.ts";

const isWasm = /\.wasm(\?|$)/;

/** Keeps the wasm back until what is given is called. */
async function held(page: Page): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let isHeld = true;
  await page.route(isWasm, (route) => (isHeld ? void waiting.push(route) : route.continue()));
  return async () => {
    isHeld = false;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

const first = (page: Page) => page.locator("#first");
const cards = (page: Page) => first(page).getByRole("article");
const shapes = (page: Page) => first(page).locator(".masonry > div");

/** What moved, and what the browser took for the largest thing on the page, since the page began. */
async function watchPaint(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shifts: 0, largest: 0 };
    (window as unknown as { seen: typeof seen }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      seen.largest += list.getEntries().length;
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}

const paint = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: { shifts: number; largest: number } }).seen);

/** Where the cards in sight stand, and what they say. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#feed-grid article")]
      .map((card) => {
        const { left, top, width, height } = card.getBoundingClientRect();
        const image = card.querySelector("img");
        return {
          box: [left, top, width, height].map(Math.round),
          text: card.textContent,
          name: card.querySelector("a")?.getAttribute("aria-label"),
          heart: card.querySelector(".reaction")?.getAttribute("aria-label"),
          image: image?.currentSrc,
        };
      })
      .filter(({ box }) => box[1]! < window.innerHeight),
  );

async function loaded(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>("#first article img")]
          .filter((image) => image.getBoundingClientRect().top < window.innerHeight)
          .every((image) => image.complete && image.naturalWidth > 0),
      ),
    )
    .toBe(true);
}

test("the app takes over between two frames: nothing moves, nothing is painted anew", async ({ page }) => {
  test.skip(isWide(page), "wider screens get the shell");
  await watchPaint(page);
  const go = await held(page);
  await page.goto("./");
  await expect(cards(page)).toHaveCount(6);
  await loaded(page);
  await page.waitForTimeout(300);
  const before = { paint: await paint(page), seen: await seen(page), picture: await page.screenshot() };
  expect(before.seen.length).toBeGreaterThanOrEqual(4);
  expect(before.paint.shifts).toBe(0);
  expect(before.paint.largest).toBeGreaterThan(0);
  await go();
  await feedOf(page);
  expect(await seen(page)).toEqual(before.seen);
  const after = await page.screenshot();
  expect(after.equals(before.picture), "the same picture").toBe(true);
  await page.waitForTimeout(500);
  expect(await paint(page)).toEqual(before.paint);
  expect(await page.evaluate(() => document.querySelectorAll("#feed-grid").length)).toBe(1);
});

/** Paints all of the page anew. A cover that has come is painted by itself, and the edges of what is painted
    in pieces differ by a shade from those of what is painted at once. */
async function paintedAnew(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { style } = document.documentElement;
    const frames = async () => {
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    };
    style.visibility = "hidden";
    await frames();
    style.visibility = "";
    await frames();
  });
}

test("no frame is painted in between that shows something else", async ({ page }) => {
  test.skip(isWide(page), "wider screens get the shell");
  const go = await held(page);
  await page.goto("./");
  await expect(cards(page)).toHaveCount(6);
  await loaded(page);
  await page.waitForTimeout(300);
  await paintedAnew(page);
  const cdp = await page.context().newCDPSession(page);
  const frames: string[] = [];
  cdp.on("Page.screencastFrame", ({ data, sessionId }) => {
    frames.push(data);
    void cdp.send("Page.screencastFrameAck", { sessionId });
  });
  await cdp.send("Page.startScreencast", { format: "png", everyNthFrame: 1 });
  await expect.poll(() => frames.length).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  const n = frames.length;
  const before = frames.at(-1)!;
  await go();
  await feedOf(page);
  await page.waitForTimeout(500);
  await cdp.send("Page.stopScreencast");
  expect(frames.length, "a frame of the app").toBeGreaterThan(n);
  const others = frames.slice(n).filter((frame) => frame !== before);
  for (const [at, frame] of others.entries()) {
    writeFileSync(`test-results/frame-${at}.png`, Buffer.from(frame, "base64"));
  }
  expect(others.length, "frames that differ, in test-results/").toBe(0);
});

test("the demo pack is fetched once, and ahead of the app", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (demoPacks.test(request.url())) asked.push(request.url());
  });
  const go = await held(page);
  await page.goto("./");
  await expect.poll(() => asked.length).toBe(1);
  await go();
  await feedOf(page);
  expect(asked.length).toBe(1);
});

test("a heart that is pressed before the app has come is full at once, and kept", async ({ page }) => {
  test.skip(isWide(page), "wider screens get the shell");
  const go = await held(page);
  await page.goto("./");
  const early = heart(cards(page).first());
  const n = await countOf(early);
  await early.click();
  await expect(early).toHaveAttribute("aria-pressed", "true");
  await expect(early).toHaveAccessibleName(`喜欢 ${n + 1}`);
  expect(await countOf(early)).toBe(n + 1);
  // By the keyboard there and back.
  const second = heart(cards(page).nth(1));
  await second.focus();
  await page.keyboard.press("Enter");
  await expect(second).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await expect(second).toHaveAttribute("aria-pressed", "false");
  await go();
  const feed = await feedOf(page);
  const late = heart(feed.getByRole("article").first());
  await expect(late).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(late)).toBe(n + 1);
  await sayYes(page);
  await settled(page);
  await page.reload();
  await feedOf(page);
  await expect(late).toHaveAttribute("aria-pressed", "true");
  await expect(heart(feed.getByRole("article").nth(1))).toHaveAttribute("aria-pressed", "false");
});

test("a link that is pressed before the app has come leads to its note", async ({ page }) => {
  test.skip(isWide(page), "wider screens get the shell");
  const go = await held(page);
  await page.goto("./");
  const link = cards(page).first().getByRole("link");
  const title = (await cards(page).first().getByRole("heading").textContent())!.replaceAll("\u200b", "");
  await link.click();
  await expect(page).toHaveURL(/\/note\//);
  await go();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title.slice(0, 6));
});

test("the place and the focus are where they were", async ({ page }) => {
  test.skip(isWide(page), "wider screens get the shell");
  const go = await held(page);
  await page.goto("./");
  await cards(page).nth(2).getByRole("link").focus();
  await page.evaluate(() => window.scrollTo({ top: 137, behavior: "instant" }));
  const id = await page.evaluate(() => document.activeElement!.id);
  expect(id).toMatch(/^open-/);
  await go();
  await feedOf(page);
  expect(await page.evaluate(() => [document.activeElement!.id, window.scrollY])).toEqual([id, 137]);
});

test("what cannot be done yet does nothing, and the address stays", async ({ page }) => {
  test.skip(isWide(page), "wider screens get the shell");
  await held(page);
  await page.goto("./");
  const before = page.url();
  await first(page).getByRole("button", { name: /更多|可以做的/ }).first().click();
  await first(page).locator(".feed-top a.brand").click();
  expect(page.url()).toBe(before);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

for (const [why, query, prepare] of [
  ["the address asks for something", "?channel=buy", undefined],
  ["somebody was asked for before", "", () => sessionStorage.setItem("zc.person", "buyer")],
  ["another order was", "", () => sessionStorage.setItem("zc.seed", "2")],
  ["a place is remembered", "", () => sessionStorage.setItem("zc.place", "balm-six -12 4")],
  ["this device keeps what was done", "", () => localStorage.setItem("zc.keep", "yes")],
  ["data is saved", "", () => sessionStorage.setItem("zc.data", "less")],
  ["the content has gone on", "", () => sessionStorage.setItem("zc.opened", String(Date.now() - 3 * 864e5))],
] as const) {
  test(`the first cards are not shown when ${why}`, async ({ page }) => {
    if (prepare) await page.addInitScript(prepare);
    const pictures: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "image" && /\/pictures\//.test(request.url())) pictures.push(request.url());
    });
    await held(page);
    await page.goto(`./${query}`);
    await expect(shapes(page).first()).toBeVisible();
    await expect(cards(page)).toHaveCount(0);
    await page.waitForTimeout(200);
    expect(pictures).toEqual([]);
  });
}

test.describe("in a browser that speaks English", () => {
  test.use({ locale: "en-GB" });
  test("no word of another language is seen before the app has come", async ({ page }) => {
    const go = await held(page);
    await page.goto("./");
    await expect(shapes(page).first()).toBeVisible();
    expect(await first(page).evaluate((element) => (element as HTMLElement).innerText.trim())).not.toMatch(/[\u4e00-\u9fff]/);
    await go();
    await feedOf(page, "Discover");
  });
});

test("a wide screen has the shell, and shapes of cards in its columns", async ({ page }) => {
  test.skip(!isWide(page), "a phone has cards");
  await watchPaint(page);
  const go = await held(page);
  await page.goto("./");
  await expect(cards(page)).toHaveCount(0);
  const places = () => page.evaluate(() => [".rail", ".feed-top", "#feed-grid > :nth-last-child(6)"].map((selector) => {
    const { left, top, width } = document.querySelector(selector)!.getBoundingClientRect();
    return [left, top, width].map(Math.round);
  }));
  const before = await places();
  await go();
  await feedOf(page);
  expect((await places()).slice(0, 2)).toEqual(before.slice(0, 2));
  expect((await paint(page)).shifts).toBe(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the feed reads, and its links lead to a page that says what it needs", async ({ page }) => {
    await page.goto("./");
    await expect(cards(page)).toHaveCount(6);
    await expect(shapes(page).first()).toBeHidden();
    const card = cards(page).filter({ hasText: "广告" }).first();
    await expect(card).toBeVisible();
    await expect(card.locator(".ad-line .num")).toContainText("¥");
    await expect(card.locator("img").first()).toBeVisible();
    // Nothing lies over a title.
    const { x, y, width, height } = (await cards(page).first().getByRole("heading").boundingBox())!;
    expect(y + height).toBeLessThan(page.viewportSize()!.height * 2);
    expect(width * x).toBeGreaterThanOrEqual(0);
    await page.screenshot({ path: "test-results/without-scripts.png" });
    await cards(page).first().getByRole("link").click();
    await expect(page).toHaveURL(/\/note\//);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(first(page)).toBeHidden();
  });
});

test.describe("below the floor", () => {
  test.use({ expectsErrors: true });
  test("the feed stays readable beneath what to do", async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.goto("./");
    await expect(page.getByRole("listitem").filter({ hasText: /Chrome.*105/ })).toBeVisible();
    await expect(cards(page)).toHaveCount(6);
    await expect(cards(page).first()).toBeVisible();
    const early = heart(cards(page).first());
    await early.click();
    await expect(early, "nothing is promised").toHaveAttribute("aria-pressed", "false");
  });
});

test.describe("the app does not come", () => {
  test.use({ expectsErrors: true });
  test("and the page says so instead of the cards", async ({ page }) => {
    await page.route(isWasm, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }));
    await page.goto("./");
    await expect(page.getByRole("button", { name: "重新加载" })).toBeVisible();
    await expect(first(page)).toHaveCount(0);
    await page.unroute(isWasm);
    await page.getByRole("button", { name: "重新加载" }).click();
    await feedOf(page);
  });

  test("or the content does not, and the app says so", async ({ page }) => {
    await page.route(demoPacks, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }));
    await page.goto("./");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(first(page)).toHaveCount(0);
  });
});

test("@release a phone sees cards before the app, and the app stands where they stood", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: "zh-CN" });
  const page = await context.newPage();
  await watchPaint(page);
  const go = await held(page);
  await page.goto(baseURL!);
  await expect(cards(page)).toHaveCount(6);
  await loaded(page);
  await page.waitForTimeout(300);
  const early = heart(cards(page).first());
  await early.click();
  await expect(early).toHaveAttribute("aria-pressed", "true");
  const before = { paint: await paint(page), seen: await seen(page) };
  await go();
  await expect(consent(page)).toBeVisible();
  await expect(first(page)).toHaveCount(0);
  expect(await seen(page)).toEqual(before.seen);
  expect(await paint(page)).toEqual(before.paint);
  await context.close();
});

test("the pages are two", async ({ page }) => {
  const [index, app] = await Promise.all(["./", "./note/x"].map(async (address) => (await page.request.get(address)).text()));
  expect(index).toContain("<article");
  expect(app).not.toContain("<article");
  expect(app).toContain("page-skeleton");
  for (const html of [index!, app!]) expect(html).not.toMatch(/\sstyle=|<!-- first/);
  expect(index!.match(/<style>/g)).toHaveLength(1);
  await openFeed(page);
});
