import { barOf, countOf, expect, feedOf, heart, noteOf, openFeed, sayYes, settled, test, tile } from "./support.ts";
import type { Page } from "@playwright/test";

const wish = (page: Page, name: string) => page.getByRole("switch", { name });
const isPicture = /\/pictures\/[^/]+-(\d+)\.webp/;

/** The widths of the pictures that a page asks for from now on. */
function widths(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const width = isPicture.exec(request.url())?.[1];
    if (width) asked.add(width);
  });
  return asked;
}

test.describe("less data", () => {
  test("pictures are small everywhere, once it is wished, and as before when it is not", async ({ page }) => {
    const before = widths(page);
    await openFeed(page, "?seed=1");
    // A cover of the feed is small on a desktop anyway; that of an open note is not.
    await page.goto("./note/third-plate");
    await expect.poll(() => [...before].some((width) => width !== "240"), { message: "no large picture" }).toBe(true);

    await page.goto("./settings");
    await expect(wish(page, "省流量")).toHaveAttribute("aria-checked", "false");
    await wish(page, "省流量").click();
    await expect(wish(page, "省流量")).toHaveAttribute("aria-checked", "true");
    expect(await page.evaluate(() => document.documentElement.dataset.data)).toBe("less");
    const saved = widths(page);
    await openFeed(page, "?seed=1");
    await expect.poll(() => saved.size).toBeGreaterThan(0);
    await page.goto("./note/third-plate");
    await expect(noteOf(page)).toBeVisible();
    await page.goto("./product/bear-plate");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForTimeout(300);
    const smallest = Math.min(...[...before, ...saved].map(Number));
    expect([...saved]).toEqual([`${smallest}`]);

    await page.goto("./settings");
    await wish(page, "省流量").click();
    const after = widths(page);
    await page.goto("./note/third-plate");
    await expect(noteOf(page)).toBeVisible();
    await expect.poll(() => [...after].some((width) => Number(width) > smallest)).toBe(true);
  });

  test("a video is fetched by playing it, and its length is told all the same", async ({ page }) => {
    let n = 0;
    page.on("request", (request) => {
      if (/\.(mp4|webm)(\?|$)/.test(request.url())) n += 1;
    });
    await page.addInitScript(() => sessionStorage.setItem("zc.data", "less"));
    await page.goto("./school/newcomer/two-words");
    const player = page.locator(".player");
    await expect(player.locator("video")).toHaveAttribute("preload", "none");
    await page.waitForTimeout(300);
    expect(n).toBe(0);
    await expect(player.locator(".player__time")).not.toContainText("/ 0:00");
    await player.locator(".player__play").click();
    await expect.poll(() => n).toBeGreaterThan(0);
  });

  test("what the browser saves is saved here, from the start, until somebody says otherwise", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true, addEventListener() {} }, configurable: true });
    });
    const asked = widths(page);
    await openFeed(page, "?seed=1");
    await expect.poll(() => asked.size).toBe(1);
    expect(await page.evaluate(() => document.documentElement.dataset.data)).toBe("less");
    await page.goto("./settings");
    await expect(wish(page, "省流量")).toHaveAttribute("aria-checked", "true");
    await wish(page, "省流量").click();
    await page.reload();
    await expect(wish(page, "省流量")).toHaveAttribute("aria-checked", "false");
    expect(await page.evaluate(() => document.documentElement.dataset.data)).not.toBe("less");
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });
});

test.describe("without counts", () => {
  test("nobody sees or hears how many like, save, comment or follow, and nothing moves", async ({ page }) => {
    const feed = await openFeed(page, "?seed=1");
    const first = feed.getByRole("article").first();
    await expect(heart(first)).toHaveAccessibleName(/喜欢 \d+/);
    const places = () => feed.getByRole("article").evaluateAll((cards) => cards.slice(0, 4).map((card) => {
      const { top, height } = card.getBoundingClientRect();
      return [Math.round(top), Math.round(height)];
    }));
    const before = await places();
    await page.goto("./settings");
    await wish(page, "不显示数字").click();
    await openFeed(page, "?seed=1");
    await expect(heart(first)).toHaveAccessibleName("喜欢");
    expect(await feed.locator(".reaction").allTextContents()).toEqual(await feed.locator(".reaction").evaluateAll((all) => all.map(() => "")));
    expect(await places()).toEqual(before);

    const card = await tile(page, "第三个餐盘才对");
    await card.getByRole("link").click();
    for (const name of ["喜欢", "收藏", "评论"]) {
      await expect(barOf(page).getByRole("button", { name, exact: true })).toHaveText("");
    }
    await barOf(page).getByRole("button", { name: "喜欢", exact: true }).click();
    await expect(barOf(page).getByRole("button", { name: "喜欢", exact: true })).toHaveAttribute("aria-pressed", "true");
    await sayYes(page);
    await settled(page);
    await page.getByRole("heading", { level: 2, name: "评论", exact: true }).scrollIntoViewIfNeeded();
    await expect(page.getByRole("heading", { level: 2, name: "评论", exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: /展开另外/ })).toHaveCount(0);

    await page.goto("./u/xiaoman");
    await expect(page.getByRole("heading", { level: 1, name: "小满妈妈" })).toBeVisible();
    await expect(page.locator(".creator__who .figures")).not.toContainText("关注");
    await page.goto("./t/自主进食");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("自主进食");
    await expect(page.locator(".topic-page__top")).not.toContainText(/\d+ 条笔记/);
  });

  test("a count is back at once when it is wanted again", async ({ page }) => {
    await page.addInitScript(() => {
      if (!sessionStorage.getItem("zc.seen")) sessionStorage.setItem("zc.counts", "none");
      sessionStorage.setItem("zc.seen", "1");
    });
    await page.goto("./note/third-plate");
    await expect(barOf(page).getByRole("button", { name: "喜欢", exact: true })).toBeVisible();
    await page.goto("./settings");
    await expect(wish(page, "不显示数字")).toHaveAttribute("aria-checked", "true");
    await wish(page, "不显示数字").click();
    await page.goto("./note/third-plate");
    expect(await countOf(heart(barOf(page)))).toBeGreaterThanOrEqual(0);
  });
});

test("both wishes stay on the device after a yes, and in the tab before", async ({ page, context }) => {
  await page.goto("./settings");
  await wish(page, "省流量").click();
  await wish(page, "不显示数字").click();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto("./");
  const feed = await feedOf(page);
  await feed.getByRole("article").first().getByRole("button", { name: "喜欢" }).click();
  await sayYes(page);
  await settled(page);
  const other = await context.newPage();
  await other.goto("./settings");
  await expect(wish(other, "省流量")).toHaveAttribute("aria-checked", "true");
  await expect(wish(other, "不显示数字")).toHaveAttribute("aria-checked", "true");
  expect(await other.evaluate(() => [localStorage.getItem("zc.data"), localStorage.getItem("zc.counts")])).toEqual(["less", "none"]);
});

test("each language is named in itself, and the page says which it speaks", async ({ page }) => {
  await page.goto("./settings");
  for (const [word, tag] of [["繁體", "zh-Hant"], ["English", "en"], ["简体", "zh-Hans"]] as const) {
    const radio = page.getByRole("radio", { name: word, exact: true });
    expect(await radio.evaluate((input) => input.closest("[lang]")?.getAttribute("lang"))).toBe(tag);
    await radio.check();
    await expect(page.locator("html")).toHaveAttribute("lang", tag);
  }
});
