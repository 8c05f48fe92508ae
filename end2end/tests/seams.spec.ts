import type { Page } from "@playwright/test";
import { daysFromNow, expect, feedOf, heart, openFeed, test, tile } from "./support.ts";

/** The titles of the first tiles, in reading order. */
async function order(page: Page): Promise<string[]> {
  const feed = await feedOf(page);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await expect(feed.locator("[aria-posinset='1']")).toBeVisible();
  const titles = await feed.getByRole("article").getByRole("link").allTextContents();
  return titles.slice(0, 6);
}

test("?now= moves the clock: a coupon expires and later notes appear", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const coupon = page.getByRole("listitem").filter({ hasText: "小满店铺券" });
  await expect(coupon.getByRole("button", { name: "领取，小满店铺券" })).toBeVisible();
  await openFeed(page);
  const later = page.getByRole("article").filter({ hasText: "30天后的复评" });
  await expect(later).toHaveCount(0);

  // The same tab, nine days on: the coupon held for eight, the note was two days away.
  await openFeed(page, `?now=${encodeURIComponent(daysFromNow(9))}`);
  await tile(page, /30天后的复评/);
  await expect(later).toHaveCount(1);
  await page.goto("./product/bear-plate");
  await expect(coupon).toContainText("已过期");
  await expect(coupon.getByRole("button")).toHaveCount(0);
});

test("?seed= orders the feed, the same for the same seed", async ({ page, context }) => {
  await openFeed(page, "?seed=1");
  const one = await order(page);
  await openFeed(page, "?seed=2");
  const two = await order(page);
  expect(two).not.toEqual(one);
  const other = await context.newPage();
  await openFeed(other, "?seed=1");
  expect(await order(other)).toEqual(one);
});

test("?person=reader may look, and a like says that one must sign in", async ({ page }) => {
  await openFeed(page, "?person=reader");
  const button = heart(await tile(page, "电饭煲做一周早餐"));
  await button.click();
  await expect(page.getByText(/登录/)).toBeVisible();
  await expect(button).toHaveAttribute("aria-pressed", "false");
});

test("seams stay with the tab through navigation and reload", async ({ page }) => {
  await openFeed(page, "?seed=7&person=reader");
  const before = await order(page);
  await (await tile(page, "第三个餐盘才对")).getByRole("link", { name: "第三个餐盘才对" }).click();
  await expect(page).toHaveURL(/\/note\/third-plate/);
  await page.goBack();
  await feedOf(page);
  await page.reload();
  await openFeed(page);
  expect(new URL(page.url()).search).toBe("");
  await expect.poll(() => order(page)).toEqual(before);
  const button = heart(await tile(page, "电饭煲做一周早餐"));
  await button.click();
  await expect(page.getByText(/登录/)).toBeVisible();
  await expect(button).toHaveAttribute("aria-pressed", "false");
});
