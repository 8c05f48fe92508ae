import { barOf, expect, noteOf, sayYes, settled, test } from "./support.ts";
import type { Page } from "@playwright/test";

const sprout = (page: Page) => barOf(page).getByRole("button", { name: "收藏" });
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("what one saved is listed, the last one first, and is nobody else's", async ({ page }) => {
  await page.goto("./me/saves");
  await expect(page.getByRole("heading", { name: "还没有收藏" })).toBeVisible();
  await page.goto("./note/third-plate");
  await sprout(page).click();
  await sayYes(page);
  await settled(page);
  await page.goto("./note/november-balcony");
  await sprout(page).click();
  await settled(page);
  await page.goto("./me");
  await page.getByRole("link", { name: "收藏" }).click();
  await expect(title(page, "收藏 2")).toBeFocused();
  const cards = page.getByRole("list", { name: "收藏" }).getByRole("article");
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(1)).toContainText("第三个餐盘才对");
  await cards.first().getByRole("link").click();
  await sprout(page).click();
  await settled(page);
  await page.goBack();
  await expect(cards).toHaveCount(1);
  await page.goto("./me/saves?person=buyer");
  await expect(page.getByRole("heading", { name: "还没有收藏" })).toBeVisible();
  await page.goto("./me/saves?person=reader");
  await expect(page.getByText("登录以后才能这样做")).toBeVisible();
});

test("the notes one opened are found again, on this device alone, and can be forgotten", async ({ page, context }) => {
  for (const note of ["third-plate", "november-balcony", "third-plate"]) {
    await page.goto(`./note/${note}`);
    await expect(noteOf(page)).toBeVisible();
  }
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto("./me/history");
  const lines = page.getByRole("main").getByRole("listitem").getByRole("link");
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText("第三个餐盘才对");
  await expect(page.getByText("只在这一页里，关掉就没有了。")).toBeVisible();
  await lines.first().click();
  await sprout(page).click();
  await sayYes(page);
  await settled(page);
  await page.goto("./note/egg-clock");
  await expect(noteOf(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto("./me/history");
  await expect(other.getByText("只存在这台设备上，不上传。")).toBeVisible();
  await expect(other.getByRole("main").getByRole("listitem")).toHaveCount(3);
  await other.getByRole("button", { name: "清空" }).click();
  await expect(other.getByRole("heading", { name: "还没有看过笔记" })).toBeVisible();
  await expect(title(other, "看过的")).toBeFocused();
  expect(await other.evaluate(() => localStorage.getItem("zc.opened_notes"))).toBeNull();
});
