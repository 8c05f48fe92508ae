import type { Page } from "@playwright/test";
import {
  barOf,
  daysFromNow,
  expect,
  feedOf,
  heart,
  leave,
  likeAndSayYes,
  noteOf,
  openFeed,
  sayYes,
  settled,
  test,
  tile,
} from "./support.ts";

const channels = (page: Page) => page.getByRole("navigation", { name: "频道" });

/** The titles of the tiles in the document, in reading order. */
const titles = (page: Page) =>
  page.getByRole("feed").getByRole("article").getByRole("link").allTextContents();

/** The first tile that is not above the screen, and where its upper edge is. */
const firstSeen = (page: Page) =>
  page.evaluate(() => {
    for (const card of document.querySelectorAll<HTMLElement>("[id^='card-']")) {
      const { top, bottom } = card.getBoundingClientRect();
      if (bottom > 0) return { id: card.id, top };
    }
    return { id: "", top: 0 };
  });

test("channels: 关注, 发现, 买, 卖, then topics; each has an address", async ({ page }) => {
  await openFeed(page);
  const words = await channels(page).getByRole("link").allTextContents();
  expect(words.slice(0, 6)).toEqual(["关注", "发现", "买", "卖", "母婴", "生活"]);
  await expect(channels(page).getByRole("link", { name: "发现" })).toHaveAttribute("aria-current", "page");

  await channels(page).getByRole("link", { name: "卖", exact: true }).click();
  await expect(page).toHaveURL(/\?channel=sell$/);
  await feedOf(page, "卖");
  const sell = await titles(page);
  expect(sell.length).toBeGreaterThan(2);

  await channels(page).getByRole("link", { name: "买", exact: true }).click();
  await feedOf(page, "买");
  const buy = await titles(page);
  expect(buy.filter((title) => sell.includes(title)), "nothing of 卖 under 买").toEqual([]);

  await channels(page).getByRole("link", { name: "母婴" }).click();
  await expect(page).toHaveTitle("母婴 · 种草");
  await feedOf(page, "母婴");
  await page.reload();
  await feedOf(page, "母婴");
  await expect(channels(page).getByRole("link", { name: "母婴" })).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await feedOf(page, "买");
});

test("an empty channel teaches what fills it", async ({ page }) => {
  await page.goto("./?channel=following");
  await expect(page.getByRole("heading", { level: 2, name: "还没有关注的人" })).toBeVisible();
  await expect(page.getByText(/按作者名字旁边的“关注”/)).toBeVisible();
  await page.goto(`./?channel=${encodeURIComponent("没人写过的")}`);
  await expect(page.getByRole("heading", { level: 2, name: "这个话题还没有笔记" })).toBeVisible();
  await page.getByRole("link", { name: "去发现看看" }).click();
  await feedOf(page);
});

test("following somebody fills 关注, brings what they write later, and empties it again", async ({ page }) => {
  await openFeed(page);
  await (await tile(page, "第三个餐盘才对")).getByRole("link").click();
  const follow = noteOf(page).getByRole("button", { name: "关注小满妈妈" });
  await expect(follow).toHaveAttribute("aria-pressed", "false");
  await follow.click();
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await sayYes(page);
  await settled(page);
  await leave(page);
  await feedOf(page);
  await channels(page).getByRole("link", { name: "关注" }).click();
  const feed = await feedOf(page, "关注");
  await expect(feed.getByRole("article").filter({ hasText: "小满妈妈" })).not.toHaveCount(0);
  await expect(feed.getByRole("article").filter({ hasNotText: "小满妈妈" })).toHaveCount(0);
  await expect(feed.getByRole("link", { name: /30天后的复评/ })).toHaveCount(0);

  await page.goto(`./?channel=following&now=${encodeURIComponent(daysFromNow(3))}`);
  const later = (await feedOf(page, "关注")).getByRole("article").first();
  await expect(later.getByRole("link", { name: /30天后的复评/ })).toBeVisible();

  await later.getByRole("link").click();
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await follow.click();
  await expect(follow).toHaveAttribute("aria-pressed", "false");
  await settled(page);
  await leave(page);
  await expect(page.getByRole("heading", { level: 2, name: "还没有关注的人" })).toBeVisible();
});

test("new notes are counted and move nobody; a press brings them", async ({ page }) => {
  await openFeed(page);
  const at = Date.parse(daysFromNow(2)) - 6_000;
  await openFeed(page, `?now=${encodeURIComponent(new Date(at).toISOString())}`);
  await page.evaluate(() => window.scrollBy({ top: 700, behavior: "instant" }));
  await page.waitForTimeout(100);
  const before = await firstSeen(page);
  const pill = page.getByRole("button", { name: "1 条新内容" });
  await expect(pill).toBeVisible({ timeout: 40_000 });
  expect(await firstSeen(page)).toEqual(before);
  await pill.click();
  await expect(pill).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await expect(page.getByRole("feed").getByRole("link", { name: /30天后的复评/ })).toHaveCount(1);
});

test("arrows lead from card to card, Enter opens one, l likes it", async ({ page }) => {
  await openFeed(page);
  const links = page.getByRole("feed").getByRole("article").getByRole("link");
  await links.first().focus();
  const place = () =>
    page.evaluate(() => {
      const card = document.activeElement?.closest("article");
      return { index: Number(card?.getAttribute("aria-posinset")), box: card?.getBoundingClientRect().toJSON() };
    });
  const first = await place();
  expect(first.index).toBe(1);
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await place()).index).toBe(2);
  expect((await place()).box.left).toBeGreaterThan(first.box.left);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(async () => (await place()).index).toBe(1);
  // Far down, card by card: each is in sight, and so is the ring around it.
  let before = first.index;
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press("ArrowDown");
    await expect.poll(async () => (await place()).index).toBeGreaterThan(before);
    before = (await place()).index;
    const seen = await page.evaluate(() => {
      const link = document.activeElement!;
      const { top, bottom } = link.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight && link.matches(":focus-visible");
    });
    expect(seen, `card ${before}`).toBe(true);
  }
  await page.keyboard.press("l");
  await sayYes(page);
  const card = page.getByRole("feed").locator(`[aria-posinset="${before}"]`);
  await expect(heart(card)).toHaveAttribute("aria-pressed", "true");
  const title = await card.getByRole("link").textContent();
  await card.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title!.replaceAll("\u200b", "") })).toBeVisible();
  await page.goBack();
  await feedOf(page);
  await expect(card.getByRole("link")).toBeFocused();
});

test("the same place after note, product, back, back; after a reload; and in a new tab", async ({ page, context }) => {
  test.setTimeout(120_000);
  await openFeed(page, "?scale=2000");
  await likeAndSayYes(page, heart(page.getByRole("feed").getByRole("article").first()));
  await page.evaluate(async () => {
    while (Number(document.querySelector("[role=feed] > article[aria-posinset]:last-of-type")?.getAttribute("aria-posinset")) < 143) {
      window.scrollBy({ top: 500, behavior: "instant" });
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  // One jump over several screens: nothing that was drawn before is in sight after it.
  await page.evaluate(() => window.scrollBy({ top: -2600, behavior: "instant" }));
  await page.waitForTimeout(400);
  const same = async (tab: Page, before: { id: string; top: number }, when: string) => {
    const kept = await tab.evaluate(() => [sessionStorage["zc.place"], localStorage["zc.place"]].join(" | "));
    await expect.poll(async () => (await firstSeen(tab)).id, `${when}; ${kept}`).toBe(before.id);
    await expect.poll(async () => Math.abs((await firstSeen(tab)).top - before.top), when).toBeLessThanOrEqual(2);
  };

  const advertised = page.getByRole("feed").getByRole("link", { name: /^广告/ });
  const seen = await advertised.evaluateAll((links) =>
    links.findIndex((link) => {
      const { top, bottom } = link.closest("article")!.getBoundingClientRect();
      return top > 60 && bottom < window.innerHeight;
    }),
  );
  // By its id: which is the first advertised one changes with what is in sight.
  const id = await advertised.nth(Math.max(seen, 0)).getAttribute("id");
  const link = page.locator(`[id="${id}"]`);
  await link.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  const before = await firstSeen(page);
  await link.click();
  await expect(barOf(page)).toBeVisible();
  await noteOf(page).getByRole("link", { name: /到手/ }).first().click();
  await expect(page).toHaveURL(/\/product\//);
  await expect(page.getByRole("region", { name: "价格小票" })).toBeVisible();
  await page.goBack();
  await expect(barOf(page)).toBeVisible();
  await page.goBack();
  await same(page, before, "after note, product, back, back");
  await expect(link).toBeFocused();

  await page.reload();
  await feedOf(page);
  await same(page, before, "after a reload");

  await page.close();
  const tab = await context.newPage();
  await openFeed(tab, "?scale=2000");
  await same(tab, before, "in a new tab");
});

test("large text and narrow screens lose nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openFeed(page);
  const columns = () =>
    page.evaluate(
      () => new Set([...document.querySelectorAll("[role=feed] > article:not([hidden])")].map((card) => Math.round(card.getBoundingClientRect().left))).size,
    );
  expect(await columns()).toBe(2);
  const lost = () =>
    page.evaluate(() => {
      const found: string[] = [];
      for (const line of document.querySelectorAll<HTMLElement>(".ad-line, .marker, .note-card__foot .count")) {
        const range = document.createRange();
        range.selectNodeContents(line);
        const card = line.closest("article")!.getBoundingClientRect();
        const words = range.getBoundingClientRect();
        if (words.right > card.right + 1 || line.scrollWidth > line.clientWidth + 1) found.push(line.textContent ?? "");
      }
      return found;
    });
  expect(await lost(), "at 320 px").toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    window.dispatchEvent(new Event("resize"));
  });
  await expect.poll(columns).toBe(1);
  expect(await lost(), "at 200 %").toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
});
