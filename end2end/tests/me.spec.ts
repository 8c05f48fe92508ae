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

test("我 says how much there is of what is one's own, and which lesson is under way", async ({ page }) => {
  await page.goto("./me");
  const rows = page.getByRole("region", { name: "我的" }).getByRole("listitem");
  const row = (name: string) => rows.filter({ has: page.getByRole("link", { name, exact: true }) });
  await expect(row("收藏")).toHaveText("收藏");
  await expect(page.getByRole("heading", { name: /^在学：/ })).toHaveCount(0);
  await page.goto("./note/third-plate");
  await sprout(page).click();
  await sayYes(page);
  await settled(page);
  await page.goto("./school/newcomer/two-words");
  await page.getByRole("button", { name: "学完这一课" }).click();
  await settled(page);
  await page.goto("./me");
  await expect(row("收藏")).toHaveText("收藏1");
  await expect(row("看过的")).toHaveText("看过的1");
  const lesson = page.getByRole("region", { name: /^在学：/ });
  await expect(lesson).toContainText(/学完 1 \/ \d+ 节/);
  await lesson.getByRole("link", { name: "接着学" }).click();
  await expect(page).toHaveURL(/\/school\/newcomer\/(?!two-words)[a-z0-9-]+$/);
});

test("whoever is signed out has no counts, and nothing of their own is asked for", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.goto("./me?person=reader");
  await expect(title(page, "你现在是只看不登录的读者")).toBeVisible();
  await page.waitForTimeout(300);
  expect(asked.filter((path) => path.endsWith("school.json"))).toEqual([]);
  const rows = page.getByRole("region", { name: "我的" }).getByRole("listitem");
  for (const text of await rows.allTextContents()) expect(text).not.toMatch(/\d/);
});

test("the comments one wrote are listed, the last first, page after page, and lead to their place", async ({ page }) => {
  test.slow();
  await page.goto("./me/comments");
  await expect(page.getByRole("heading", { name: "还没有写过评论" })).toBeVisible();
  await page.goto("./note/third-plate");
  const say = async (text: string) => {
    await page.getByRole("textbox", { name: /写评论|回复/ }).fill(text);
    await page.getByRole("button", { name: "发送" }).click();
    await expect(page.getByRole("article").filter({ hasText: text }).first()).toBeVisible();
  };
  await say("第 1 句");
  await sayYes(page);
  for (let number = 2; number <= 26; number += 1) await say(`第 ${number} 句`);
  await settled(page);
  await page.goto("./me");
  await page.getByRole("link", { name: "写过的评论" }).click();
  await expect(title(page, "写过的评论 26")).toBeFocused();
  const comments = page.getByRole("list", { name: "写过的评论" }).getByRole("listitem");
  await expect(comments).toHaveCount(24);
  await expect(comments.first()).toContainText("第 26 句");
  await page.getByRole("button", { name: "再看一些" }).click();
  await expect(comments).toHaveCount(26);
  await expect(comments.last()).toContainText("第 1 句");
  await comments.last().getByRole("link", { name: "第三个餐盘才对" }).click();
  await expect(page).toHaveURL(/\/note\/third-plate#comment-/);
  await expect(page.getByRole("article").filter({ hasText: "第 1 句" }).last()).toBeFocused();
  await page.goto("./me/comments?person=buyer");
  await expect(page.getByRole("heading", { name: "还没有写过评论" })).toBeVisible();
  await page.goto("./me/comments?person=reader");
  await expect(page.getByText("登录以后才能这样做")).toBeVisible();
});
