// The app made to panic in many places: each ends in the crash card without anybody doing anything,
// and loading again leads to the same address, the same card and the half-written comment. The places
// stand in the code as `faults::place`, in builds for journeys alone.

import type { Page } from "@playwright/test";
import { barOf, consent, expect, feedOf, heart, likeAndSayYes, noteOf, openFeed, sayYes, settled, test, tile } from "./support.ts";
import { tally } from "./tally.ts";

const scenario = tally("panics");
const seed = Number(process.env.ZC_SEED ?? 1);
const isLong = Boolean(process.env.ZC_LONG);

/** A sample of the places that turns with the seed and the device; all of them in a long run. */
const chosen = <T>(all: T[], turn: number) => all.filter((_, at) => isLong || (at + seed + turn) % 3 === 0);

const title = "电饭煲做一周早餐";
const draft = "写到一半";
const field = (page: Page) => barOf(page).getByRole("textbox", { name: "写评论" });
const card = (page: Page) => page.getByRole("alertdialog", { name: "出了差错，这一页停住了" });

/** Makes the app panic at a place: from its first line on, or from now on. */
const panicsAt = (page: Page, place: string) =>
  page.evaluate((place) => void Object.assign(window, { zhongcaoPanicsAt: place }), place);
const panicsFromTheStartAt = (page: Page, place: string) =>
  page.addInitScript((place) => {
    // Once: loading again must find the app well.
    if (!sessionStorage.getItem("test.well")) Object.assign(window, { zhongcaoPanicsAt: place });
    sessionStorage.setItem("test.well", "1");
  }, place);

/** The card stands there by itself; its button leads back. */
async function comesBack(page: Page) {
  await expect(card(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "出了差错，这一页停住了" })).toBeFocused();
  const before = page.url();
  await card(page).getByRole("button", { name: "重新加载" }).click();
  await expect(card(page)).toHaveCount(0);
  expect(page.url()).toBe(before);
}

/** Likes as records and as counts: a panic between the two must leave neither. */
const likesInDatabase = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("zhongcao"));
    const entries = async (name: string) => {
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
      return keys.map((key, at) => [String(key), values[at] as unknown] as const);
    };
    const records = (await entries("records")).filter(([key, json]) => key.startsWith("like/") && json !== null).length;
    const counted = (await entries("counters")).filter(([name]) => name.startsWith("likes/")).reduce((sum, [, n]) => sum + Number(n), 0);
    database.close();
    return { records, counted };
  });

test.describe("a panic", () => {
  // The card is drawn because something failed.
  test.use({ expectsErrors: true });

  test("while the app starts", async ({ context }, info) => {
    for (const place of chosen(["start", "app", "pack read", "cards drawn", "card made"], info.project.name.length)) {
      await scenario(place, async () => {
        const page = await context.newPage();
        await panicsFromTheStartAt(page, place);
        await page.goto("./?channel=sell");
        await comesBack(page);
        await feedOf(page, "卖");
        await page.close();
      });
    }
  });

  test("in the feed: the same card is there again, and nothing is half-kept", async ({ context }, info) => {
    test.setTimeout(180_000);
    const acts: Record<string, (page: Page) => Promise<void>> = {
      "heart pressed": async (page) => heart(await tile(page, title)).click(),
      "transaction begun": async (page) => heart(await tile(page, title)).click(),
      "half put": async (page) => heart(await tile(page, title)).click(),
      "transaction complete": async (page) => heart(await tile(page, title)).click(),
      "heart answered": async (page) => heart(await tile(page, title)).click(),
      "news heard": (page) => page.evaluate(() => void document.dispatchEvent(new Event("visibilitychange"))),
      "place written": (page) => page.mouse.wheel(0, 40).then(() => page.evaluate(() => window.scrollBy(0, 40))),
      "another address": async (page) => (await tile(page, title)).getByRole("link", { name: title }).click(),
    };
    for (const [place, act] of chosen(Object.entries(acts), info.project.name.length)) {
      await scenario(place, async () => {
        const page = await context.newPage();
        await openFeed(page);
        // The first scenario says yes for all that follow.
        const other = heart(await tile(page, "给爸妈的手机调字号"));
        if (!(await page.evaluate(() => localStorage.getItem("zc.keep")))) await likeAndSayYes(page, other);
        const article = await tile(page, title);
        await page.waitForTimeout(400);
        const id = await article.getAttribute("id");
        await panicsAt(page, place);
        await act(page);
        await expect(card(page)).toBeVisible();
        if (place === "another address") {
          await comesBack(page);
          await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
        } else {
          await comesBack(page);
          await feedOf(page);
          await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
        }
        const { records, counted } = await likesInDatabase(page);
        expect(counted, place).toBe(records);
        await page.close();
      });
    }
  });

  test("on a note: the half-written comment is in its field again", async ({ context }, info) => {
    test.setTimeout(180_000);
    const send = (page: Page) => barOf(page).getByRole("button", { name: "发送" }).click();
    const acts: Record<string, (page: Page) => Promise<unknown>> = {
      "picture turned": async (page) => {
        await noteOf(page).getByRole("region", { name: /图/ }).first().focus();
        await page.keyboard.press("ArrowRight");
      },
      "comment sent": send,
      "comment answered": send,
      "consent answered": async (page) => {
        await noteOf(page).getByRole("button", { name: /^关注/ }).first().click();
        await expect(consent(page)).toBeVisible();
        await consent(page).getByRole("button", { name: "都不用，照样看" }).click();
      },
      "comment typed": (page) => field(page).pressSequentially("了"),
    };
    for (const [place, act] of chosen(Object.entries(acts), info.project.name.length)) {
      await scenario(place, async () => {
        const page = await context.newPage();
        await page.goto("./note/third-plate");
        await field(page).fill(draft);
        await panicsAt(page, place);
        await act(page);
        await comesBack(page);
        await expect(page.getByRole("heading", { level: 1, name: /第三个餐盘才对/ })).toBeVisible();
        await expect(field(page)).toHaveValue(draft);
        await page.close();
      });
    }
  });

  test("on the way to a note, a product and its sheet: the same address is there again", async ({ context }, info) => {
    test.setTimeout(120_000);
    const acts: Record<string, (page: Page) => Promise<unknown>> = {
      "product shown": (page) => page.getByRole("link", { name: "小满分格吸盘餐盘" }).click(),
      "coupon claimed": async (page) => {
        await page.goto("./product/bear-plate");
        await expect(page.getByRole("button", { name: "领取，小满店铺券" })).toBeVisible();
        await panicsAt(page, "coupon claimed");
        await page.getByRole("button", { name: "领取，小满店铺券" }).click();
      },
      "sheet opened": async (page) => {
        await page.goto("./product/bear-plate");
        await expect(page.getByRole("button", { name: /^去购买/ })).toBeVisible();
        await panicsAt(page, "sheet opened");
        await page.getByRole("button", { name: /^去购买/ }).click();
      },
    };
    for (const [place, act] of chosen(Object.entries(acts), info.project.name.length)) {
      await scenario(place, async () => {
        const page = await context.newPage();
        await page.goto("./note/third-plate");
        await expect(page.getByRole("heading", { level: 1, name: /第三个餐盘才对/ })).toBeVisible();
        await panicsAt(page, place);
        await act(page);
        await comesBack(page);
        await expect(page.getByRole("heading", { level: 1, name: /小满分格吸盘餐盘/ })).toBeVisible();
        await page.close();
      });
    }
  });

  test("after which what was kept is there, once", async ({ page }) => {
    await page.goto("./note/third-plate");
    await field(page).fill("先记住");
    await barOf(page).getByRole("button", { name: "发送" }).click();
    await sayYes(page);
    await settled(page);
    await field(page).fill("存好了才出的错");
    await panicsAt(page, "transaction complete");
    await barOf(page).getByRole("button", { name: "发送" }).click();
    // The report says what the app did, and nothing of what one did with it.
    await expect(card(page)).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await card(page).getByRole("button", { name: "复制报告" }).click();
    const report = await card(page).getByRole("textbox", { name: "报告" }).inputValue();
    expect(report).toContain("asked for: transaction complete");
    expect(report).toContain("at: /note/:id");
    expect(report).toMatch(/\d+ ms: comment ok in \d+ ms/);
    expect(report).not.toMatch(/third-plate|先记住|存好了才出的错/);
    await page.reload();
    const written = noteOf(page).getByRole("article").filter({ hasText: "存好了才出的错" });
    await expect(written).toHaveCount(1);
    await expect(field(page), "it has arrived, so the field is empty").toHaveValue("");
  });
});
