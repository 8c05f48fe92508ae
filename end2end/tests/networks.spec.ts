// What is fetched and does not come: the demo pack, pictures, and the parts of a release. For each file
// and each fault: what is shown meanwhile, what is said, that the rest works, and that trying again does.
//
// A normal run walks a sample that ZC_SEED turns, with every fault and every file in it; ZC_LONG walks all.

import { readFileSync } from "node:fs";
import { expect, feedOf, heart, isWide, noteOf, test, tile } from "./support.ts";
import { tally } from "./tally.ts";
import type { Locator, Page, Route } from "@playwright/test";

const faults = ["lost", "late", "cut in half", "404", "500", "wrong type", "old build"] as const;
type Fault = (typeof faults)[number];

const seed = Number(process.env.ZC_SEED ?? 0);
const isLong = Boolean(process.env.ZC_LONG);
const scenario = tally("networks");

/** How long the app waits, and a little. */
const PATIENCE_MS = 8_100;

const pictures: Record<string, { color: string; alt: string }> = JSON.parse(
  readFileSync(new URL("../../demo/pictures.json", import.meta.url), "utf8"),
);

/** Spoils every answer to an address that matches, until it is mended. */
async function spoil(page: Page, address: RegExp, fault: Fault, old: (body: Buffer) => Buffer) {
  let isMended = false;
  let spoilt = 0;
  const held: (() => void)[] = [];
  await page.route(address, async (route: Route) => {
    if (isMended) return route.continue();
    spoilt += 1;
    switch (fault) {
      case "lost":
        return route.abort("connectionfailed");
      case "late":
        await new Promise<void>((release) => held.push(release));
        // Whoever asked may be gone.
        return route.continue().catch(() => {});
      case "404":
        return route.fulfill({ status: 404, contentType: "text/plain", body: "not found" });
      case "500":
        return route.fulfill({ status: 500, contentType: "text/plain", body: "broken" });
      case "wrong type": {
        const body = "<!doctype html><html lang=\"en\"><title>portal</title><p>Please sign in.</p></html>";
        return route.fulfill({ status: 200, contentType: "text/html", body });
      }
      default: {
        const response = await route.fetch();
        const whole = await response.body();
        const body = fault === "cut in half" ? whole.subarray(0, whole.length >> 1) : old(whole);
        return route.fulfill({ status: 200, contentType: response.headers()["content-type"], body });
      }
    }
  });
  return {
    /** From now on everything comes. */
    mend: () => {
      isMended = true;
    },
    /** What was held back comes now. */
    release: () => {
      isMended = true;
      held.splice(0).forEach((release) => release());
    },
    /** How many answers were spoilt so far. */
    spoilt: () => spoilt,
    /** Whether anything is held back. */
    isHolding: () => held.length > 0,
  };
}

/** Collects what nobody caught. */
function uncaught(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => void errors.push(String(error.stack ?? error)));
  return errors;
}

const said = (page: Page) => page.getByRole("heading", { name: "这一页没取回来" });
const again = (page: Page) => page.getByRole("button", { name: "再试一次" });
const busy = (page: Page) => page.locator("[aria-busy='true']");

/** A sentence, with what is safe and a way to try again; no crash, nothing left waiting. */
async function expectSaid(page: Page): Promise<void> {
  await expect(said(page).filter({ visible: true })).toBeVisible();
  await expect(again(page)).toBeVisible();
  const sentence = page.getByRole("alert").filter({ has: again(page) });
  await expect(sentence).toContainText(/没连上网，不是你的问题。|没取到，或者没取完整|没取到，可能/);
  await expect(busy(page).or(page.locator(".skeleton")).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
}

/** The pages that stand on the pack; each shows its skeleton and its sentence. */
const onPack = [
  { path: "./", there: (page: Page) => page.getByRole("feed", { name: "发现" }).getByRole("article").first() },
  { path: "./note/third-plate", there: (page: Page) => page.locator("#note-title") },
  { path: "./product/bear-plate", there: (page: Page) => page.locator("#product-title") },
  { path: "./me/wallet", there: (page: Page) => page.getByText("券包里还没有券").or(page.getByRole("link", { name: "去发现看看" })) },
];

async function walkPack(page: Page, fault: Fault, turn: number): Promise<void> {
  const { path, there } = onPack[turn % onPack.length];
  const errors = uncaught(page);
  const pack = await spoil(page, /\/demo\/pack\.json$/, fault, (body) =>
    Buffer.from(body.toString().replaceAll('"{\\"v\\":1,', '"{\\"v\\":0,')),
  );
  if (fault === "late") await page.clock.install();
  await page.goto(path);
  if (fault === "late") {
    await expect.poll(pack.isHolding).toBe(true);
    if (path === "./" && !isWide(page)) {
      // What the build wrote stands meanwhile.
      await expect(page.locator("#first").getByRole("article").first()).toBeVisible();
    } else {
      await expect(busy(page).first()).toBeAttached();
      await expect(page.getByText(/^正在(打开|取笔记)$/).first()).toBeAttached();
      // The shape of what is coming, for the eye; the wallet says it in words.
      const shape = path === "./me/wallet" ? page.getByText("正在打开") : page.locator(".skeleton").filter({ visible: true }).first();
      await expect(shape).toBeVisible();
    }
    await expect(again(page)).toHaveCount(0);
    await page.clock.fastForward(PATIENCE_MS);
  }
  await expectSaid(page);

  // The rest of the app: channels, the wallet, back.
  if (path === "./") {
    await page.getByRole("navigation", { name: "频道" }).getByRole("link", { name: "买", exact: true }).click();
    await expect(page).toHaveURL(/channel=/);
    if (fault === "late") await page.clock.fastForward(PATIENCE_MS);
    await expectSaid(page);
    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "券包" }).click();
    await expect(page).toHaveURL(/\/me\/wallet$/);
    if (fault === "late") await page.clock.fastForward(PATIENCE_MS);
    await expectSaid(page);
    await page.goBack();
    await page.goBack();
    if (fault === "late") await page.clock.fastForward(PATIENCE_MS);
    await expectSaid(page);
  }

  if (fault === "late") {
    // What comes after all is used, without a press.
    pack.release();
  } else {
    // Once more in vain: the same sentence again.
    const before = pack.spoilt();
    await again(page).click();
    // What stood there stays until the answer: only then is it another one.
    await expect.poll(pack.spoilt).toBeGreaterThan(before);
    await expectSaid(page);
    pack.mend();
    await again(page).click();
  }
  await expect(there(page)).toBeVisible();
  await expect(again(page)).toHaveCount(0);
  expect(errors, "errors nobody caught").toEqual([]);
}

/** A picture: where it is seen, and a thing on that page that works without it. */
type Seen = { name: string; at: (page: Page) => Promise<Locator>; works: (page: Page) => Promise<void> };

const seen: Record<string, Seen> = {
  "cover picture": {
    name: "third-plate",
    at: async (page) => {
      await page.goto("./");
      await feedOf(page);
      return tile(page, "第三个餐盘才对");
    },
    works: async (page) => {
      const card = await tile(page, "第三个餐盘才对");
      await card.getByRole("link").click();
      await expect(page.locator("#note-title")).toBeVisible();
      await page.goBack();
      await feedOf(page);
    },
  },
  "note picture": {
    name: "third-plate",
    at: async (page) => {
      await page.goto("./note/third-plate");
      return noteOf(page).getByRole("group", { name: "图 1/3" });
    },
    works: async (page) => {
      const pictures = noteOf(page).getByRole("region", { name: "图片" });
      await pictures.focus();
      await page.keyboard.press("ArrowRight");
      await expect(noteOf(page).getByText("2 / 3")).toBeVisible();
      await page.keyboard.press("ArrowLeft");
      await expect(noteOf(page).getByText("1 / 3")).toBeVisible();
      await heart(noteOf(page).getByRole("group", { name: "表态" })).click();
      await page.keyboard.press("Escape");
    },
  },
  "product picture": {
    name: "bear-plate",
    at: async (page) => {
      await page.goto("./product/bear-plate");
      return page.locator(".product__picture .carousel__slide").first();
    },
    works: async (page) => {
      await page.getByRole("button", { name: /^去购买/ }).click();
      const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
      await expect(sheet).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(sheet).toBeHidden();
      await expect(page).toHaveURL(/\/product\/bear-plate$/);
    },
  },
};

/** How the picture within `frame` stands, as an eye sees it. */
const look = (frame: Locator) =>
  frame.evaluate((element) => {
    const image = element.querySelector<HTMLImageElement>("img.picture")!;
    const words = element.querySelector<HTMLElement>(".picture__words");
    const { width, height } = image.getBoundingClientRect();
    const style = getComputedStyle(image);
    const inner = words?.firstElementChild;
    return {
      size: [Math.round(width), Math.round(height)],
      isComplete: image.complete && image.naturalWidth > 0,
      alt: image.alt,
      ground: getComputedStyle(words ?? image).backgroundColor,
      // The mark of the browser for what is broken is part of the picture's own element.
      isPainted: style.opacity !== "0" && style.visibility === "visible",
      words: inner && inner.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ? inner.textContent : null,
    };
  });

const rgb = (hex: string) => {
  const n = parseInt(hex.slice(1), 16);
  return `rgb(${n >> 16}, ${(n >> 8) & 255}, ${n & 255})`;
};

async function walkPicture(page: Page, file: string, fault: Fault): Promise<void> {
  const { name, at, works } = seen[file];
  const errors = uncaught(page);
  const { color, alt } = pictures[name];
  const picture = await spoil(page, new RegExp(`/pictures/${name}-\\d+\\.webp$`), fault, () =>
    // A host that answers every address with the page of the app.
    Buffer.from("<!doctype html><html><head><title>app</title></head><body></body></html>"),
  );
  if (fault === "late") await page.clock.install();
  const frame = await at(page);
  await expect(frame.locator("img.picture")).toHaveAttribute("alt", alt);
  if (fault === "late") {
    await expect.poll(picture.isHolding).toBe(true);
    const meanwhile = await look(frame);
    expect(meanwhile).toMatchObject({ isPainted: true, ground: rgb(color), words: null });
    await page.clock.fastForward(PATIENCE_MS);
  }
  let half = false;
  await expect(async () => {
    const now = await look(frame);
    // Of a picture that is cut the browser may show the upper part.
    half = fault === "cut in half" && now.isComplete;
    if (half) expect(now).toMatchObject({ alt, words: null, ground: rgb(color) });
    else expect(now).toMatchObject({ alt, words: alt, ground: rgb(color), isPainted: false });
  }).toPass({ timeout: 8_000 });
  // Those who listen have its name all the same.
  await expect(frame.getByRole("img", { name: alt })).toHaveCount(1);
  const { size } = await look(frame);
  expect(Math.min(...size), "it keeps its place").toBeGreaterThan(40);
  await works(page);

  if (fault === "late") {
    picture.release();
    await expect.poll(async () => (await look(frame)).isComplete).toBe(true);
    await expect.poll(async () => (await look(frame)).words).toBe(null);
  } else {
    picture.mend();
    await page.reload();
    await expect.poll(async () => (await look(await reached(page, at))).isComplete).toBe(true);
  }
  const there = await look(frame);
  expect(there).toMatchObject({ isPainted: true, words: null });
  expect(there.size, "nothing moves when it comes").toEqual(size);
  expect(errors, "errors nobody caught").toEqual([]);
}

/** The frame again, after a reload; the place in the feed comes back by itself. */
async function reached(page: Page, at: Seen["at"]): Promise<Locator> {
  if (page.url().includes("/note/") || page.url().includes("/product/")) return at(page);
  await feedOf(page);
  return tile(page, "第三个餐盘才对");
}

/** The face of the author stands beside the name, so it is a colour, and no words. */
async function walkFace(page: Page, fault: Fault): Promise<void> {
  const errors = uncaught(page);
  const face = await spoil(page, /\/pictures\/face-[\w-]+-\d+\.webp$/, fault, () =>
    Buffer.from("<!doctype html><html><head><title>app</title></head><body></body></html>"),
  );
  if (fault === "late") await page.clock.install();
  await page.goto("./note/third-plate");
  const author = noteOf(page).getByRole("banner").or(noteOf(page).locator("header")).first();
  const image = author.locator("img.face");
  await expect(image).toBeAttached();
  const name = /([\w-]+)-\d+\.webp/.exec((await image.getAttribute("src"))!)![1];
  if (fault === "late") await page.clock.fastForward(PATIENCE_MS);
  await expect(image).toBeVisible();
  const found = await image.evaluate((element: HTMLImageElement) => {
    const { width, height } = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return { size: [width, height], ground: style.backgroundColor, alt: element.getAttribute("alt") };
  });
  expect(found).toEqual({ size: [40, 40], ground: rgb(pictures[name].color), alt: "" });
  await expect(author.getByText("小满").first()).toBeVisible();
  await author.getByRole("button", { name: /^关注/ }).click();
  await page.keyboard.press("Escape");
  if (fault === "late") face.release();
  else {
    face.mend();
    await page.reload();
  }
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)).toBe(true);
  expect(errors, "errors nobody caught").toEqual([]);
}

const files = ["demo pack", ...Object.keys(seen), "avatar"];
const every = files.flatMap((file) => faults.map((fault) => ({ file, fault })));

/** Which scenarios a device walks: all, or its share of a sample with every fault and every file in it. */
function shareOf(device: string): { file: string; fault: Fault }[] {
  if (isLong) return every;
  const nth = ["phone", "wechat", "desktop"].indexOf(device.split(",")[0]);
  const sample = faults.map((fault, i) => ({ file: files[(i + seed) % files.length], fault }));
  // The pack is what everything stands on: one more of it on every device.
  const more = { file: "demo pack", fault: faults[(seed + nth) % faults.length] };
  return [...sample.filter((_, i) => i % 3 === nth), more];
}

test.describe("a file that does not come", () => {
  test.use({ expectsErrors: true });

  test("is told, leaves the rest at work, and comes when it is asked for again", async ({ context }, info) => {
    test.setTimeout(isLong ? 600_000 : 120_000);
    for (const [turn, { file, fault }] of shareOf(info.project.name).entries()) {
      await scenario(`${file}: ${fault}`, async () => {
        const page = await context.newPage();
        if (file === "demo pack") await walkPack(page, fault, turn + seed);
        else if (file === "avatar") await walkFace(page, fault);
        else await walkPicture(page, file, fault);
        await page.close();
      });
    }
  });
});

/** Every part of a release, with a page that shows it; `end2end/tests/release.spec.ts` tells when one is missing. */
const parts: Record<string, { at: string; there: string }> = {
  note: { at: "./note/third-plate", there: "#note-title" },
  product: { at: "./product/bear-plate", there: "#product-title" },
  creator: { at: "./u/xiaoman", there: "#creator-title" },
  school: { at: "./school", there: "#school-title" },
  search: { at: "./search?q=餐盘", there: "#search-title" },
  me: { at: "./me", there: "#me-title" },
  "shared-[a-z-]+": { at: "./note/third-plate", there: "#note-title" },
};
const everyPart = Object.keys(parts).flatMap((part) => faults.map((fault) => ({ part, fault })));

/** All of them, or one of each fault, with every part among them. */
const sampleOfParts = isLong
  ? everyPart
  : faults.map((fault, i) => ({ part: Object.keys(parts)[(i + seed) % Object.keys(parts).length], fault }));

test.describe("a part that does not come", () => {
  test.use({ expectsErrors: true });

  for (const { part, fault } of sampleOfParts) {
    test(`is told, leaves the rest at work, and comes when it is asked for again: ${part}, ${fault} @release`, async ({ page }) => {
      const { at, there } = parts[part];
      const errors = uncaught(page);
      const file = new RegExp(`/${part}-[0-9a-f]{16}\\.wasm$`);
      const spoilt = await spoil(page, file, fault, (body) => {
        // The part of another build: sound wasm with other content, here in a section of its own.
        const name = Buffer.from("other build");
        return Buffer.concat([body, Buffer.from([0, name.length + 1, name.length]), name]);
      });
      if (fault === "late") await page.clock.install();
      await page.goto(at);
      if (fault === "late") {
        await expect.poll(spoilt.isHolding).toBe(true);
        await expect(page.locator("[aria-busy='true']").first()).toBeAttached();
        await expect(page.locator(".skeleton").first()).toBeVisible();
        await expect(again(page)).toHaveCount(0);
        await page.clock.fastForward(PATIENCE_MS);
      }
      await expectSaid(page);
      await again(page).click();
      if (fault === "late") {
        await expect(page.locator(".skeleton").first()).toBeVisible();
        await page.clock.fastForward(PATIENCE_MS);
      }
      await expectSaid(page);
      await expect(page.getByRole("button", { name: "重新加载" })).toBeVisible();

      // The rest of the app: the feed and its channels stand in the entry.
      await page.getByRole("link", { name: "回到首页" }).click();
      await feedOf(page);
      await page.getByRole("navigation", { name: "频道" }).getByRole("link", { name: "买", exact: true }).click();
      await feedOf(page, "买");
      await page.goBack();
      await page.goBack();
      if (fault === "late") {
        // The feed has asked for parts ahead of time: who joins such a request waits no longer for it.
        await expect(page.locator(".skeleton").filter({ visible: true }).first()).toBeVisible();
        await page.clock.fastForward(PATIENCE_MS);
        await expectSaid(page);
        // What comes after all is used, without a press.
        spoilt.release();
      } else {
        await expectSaid(page);
        // What the feed asked for ahead of time has failed by now, too: a press joins nothing old.
        await page.waitForLoadState("networkidle");
        spoilt.mend();
        await again(page).click();
      }
      await expect(page.locator(there)).toBeVisible();
      await expect(again(page)).toHaveCount(0);
      expect(errors, "errors nobody caught").toEqual([]);
    });
  }
});
