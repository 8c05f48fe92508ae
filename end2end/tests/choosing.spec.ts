// What one chooses not to see: 不感兴趣, why a note stands where it stands, interests and their switch, words,
// people, reports.

import type { Page } from "@playwright/test";
import { expectFocusSeen, tabTo } from "./focus.ts";
import { axe, barOf, expect, expectNoSideways, expectNothingKept, feedOf, heart, noteOf, openFeed, sayNo, sayYes, settled, test, tile } from "./support.ts";

const more = (page: Page) => noteOf(page).getByRole("button", { name: "更多" });
const menu = (page: Page) => page.getByRole("dialog", { name: "这条笔记" });
const toast = (page: Page) => page.locator(".toast");
const main = (page: Page) => page.getByRole("main");
const rules = (page: Page) => page.getByRole("region", { name: /^屏蔽的词/ });
const word = (page: Page) => page.getByRole("textbox", { name: "词，或者一句话" });
const keep = (page: Page) => page.getByRole("button", { name: "屏蔽", exact: true });

/** Notes about food, whose topic becomes an interest of whoever likes them. */
const food = ["canteen-to-five", "egg-clock", "pickle-jar-bloom"];

/** The titles of the first 24 cards of 发现, in reading order. */
async function order(page: Page): Promise<string[]> {
  await feedOf(page);
  const found = new Map<number, string>();
  const isThere = (n: number) => found.has(n + 1);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  for (let screens = 0; screens < 30 && ![...Array(24).keys()].every(isThere); screens += 1) {
    await page.waitForTimeout(150);
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll("[role=feed] article:not([hidden])")].map(
        (card) => [Number(card.getAttribute("aria-posinset")), (card.querySelector("h2")?.textContent ?? "").replaceAll("\u200b", "")] as const,
      ),
    );
    for (const [place, title] of seen) found.set(place, title);
    await page.evaluate(() => window.scrollBy({ top: window.innerHeight / 2, behavior: "instant" }));
  }
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  return [...Array(24).keys()].map((n) => found.get(n + 1) ?? "");
}


test("不感兴趣 in the menu of a card: the card goes, comes back by 撤销, and stays away after a reload", async ({ page }) => {
  const feed = await openFeed(page, "?seed=1");
  const first = feed.getByRole("article").first();
  const title = ((await first.getByRole("link").first().textContent()) ?? "").replaceAll("\u200b", "");
  await first.getByRole("button", { name: `更多：${title}` }).click();
  await expect(page).not.toHaveURL(/note/);
  await expect(menu(page)).toContainText("大家看到的都一样");
  await menu(page).getByRole("button", { name: "不感兴趣" }).click();
  await sayYes(page);
  await expect(menu(page)).toBeHidden();
  await expect(feed.getByRole("link", { name: title })).toHaveCount(0);
  await settled(page);
  await page.reload();
  await feedOf(page);
  await expect(feed.getByRole("link", { name: title })).toHaveCount(0);

  // Taken back where it was chosen.
  const next = feed.getByRole("article").first();
  const other = ((await next.getByRole("link").first().textContent()) ?? "").replaceAll("\u200b", "");
  await next.getByRole("button", { name: `更多：${other}` }).click();
  await menu(page).getByRole("button", { name: "不感兴趣" }).click();
  await expect(feed.getByRole("link", { name: other })).toHaveCount(0);
  await toast(page).getByRole("button", { name: "撤销" }).click();
  await expect(toast(page)).toContainText("撤销了");
  await expectFocusSeen(page, "what was pressed has gone");
  await toast(page).getByRole("button", { name: "知道了" }).click();
  await expectFocusSeen(page, "so has this");
  await expect(feed.getByRole("link", { name: other }).first()).toBeVisible();
});

test("the menu of a card by the keyboard: opened, left, and the focus is back on its button", async ({ page }) => {
  const feed = await openFeed(page, "?seed=1");
  const button = feed.getByRole("article").first().getByRole("button", { name: /^更多/ });
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();
  await expect.poll(() => menu(page).evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await axe(page);
  await expectNoSideways(page);
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(button).toBeFocused();
  await expect(page).not.toHaveURL(/note/);
});

test("on a note: aside and blocked say so, lead back, and can be taken back where they were chosen", async ({ page }) => {
  const feed = await openFeed(page, "?seed=1");
  const card = await tile(page, "第三个餐盘才对");
  await card.getByRole("link").first().click();
  await more(page).click();
  await menu(page).getByRole("button", { name: "屏蔽小满妈妈" }).click();
  await sayYes(page);
  await expect(page).not.toHaveURL(/note/);
  await expect(toast(page)).toBeVisible();
  await feedOf(page);
  await expect(feed.getByRole("article").filter({ hasText: "小满妈妈" })).toHaveCount(0);
  await settled(page);

  // Whoever goes there by its address sees it, and why it is not in the feed.
  await page.goto("./note/third-plate");
  await more(page).click();
  await expect(menu(page)).toContainText("你屏蔽了小满妈妈");
  await menu(page).getByRole("button", { name: "不再屏蔽小满妈妈" }).click();
  await expect(toast(page)).toContainText("撤销了");
  await more(page).click();
  await expect(menu(page).getByRole("button", { name: "屏蔽小满妈妈", exact: false })).toBeVisible();
  await page.keyboard.press("Escape");

  // Her comments under somebody else's note are back, too.
  await page.goto("./me/muted");
  await expect(page.getByRole("heading", { name: "屏蔽的人 0" })).toBeVisible();
});

test("whom one blocked stands in a list, and comes out of it again", async ({ page }) => {
  await page.goto("./note/third-plate?person=buyer");
  await more(page).click();
  await menu(page).getByRole("button", { name: "屏蔽小满妈妈" }).click();
  await sayYes(page);
  await settled(page);
  await page.goto("./me/muted");
  const list = page.getByRole("region", { name: "屏蔽的人 1" });
  await expect(list.getByRole("link", { name: "小满妈妈" })).toBeVisible();
  await list.getByRole("button", { name: "不再屏蔽小满妈妈" }).click();
  await expect(page.getByRole("heading", { name: "屏蔽的人 0" })).toBeFocused();
  // What another person of this device chose is theirs alone.
  await page.goto("./me/muted?person=maker");
  await expect(page.getByRole("heading", { name: "屏蔽的人 0" })).toBeVisible();
});

test("减肥 in every disguise is hidden, and not within a phrase that means otherwise", async ({ page }) => {
  const comments = page.locator(".comment__body");
  const seen = async (text: string) => comments.filter({ hasText: text }).count();
  await page.goto("./note/canteen-to-five");
  await expect(comments.first()).toBeVisible();
  const more = page.getByRole("button", { name: "更多评论" });
  const all = async () => {
    await expect(comments.first()).toBeVisible();
    while (await more.isVisible()) await more.click();
  };
  await all();
  for (const text of ["j肥", "减月巴", "剪肥", "jianfei", "不减肥"]) expect(await seen(text), text).toBe(1);

  await page.goto("./me/muted");
  await word(page).fill("减肥");
  await expect(page.getByText("现在会挡住 0 篇笔记、5 条评论")).toBeVisible();
  await page.getByRole("textbox", { name: "这些不算" }).fill("不减肥");
  await expect(page.getByText("现在会挡住 0 篇笔记、4 条评论")).toBeVisible();
  await keep(page).click();
  await sayYes(page);
  await expect(rules(page)).toContainText("今天挡住 0 篇笔记、4 条评论");
  await expect(rules(page)).toContainText("不算：不减肥");
  await settled(page);

  await page.goto("./note/canteen-to-five");
  await all();
  for (const text of ["j肥", "减月巴", "剪肥", "jianfei"]) expect(await seen(text), text).toBe(0);
  expect(await seen("不减肥")).toBe(1);

  // Only as it is written: the disguises are back.
  await page.goto("./me/muted");
  await rules(page).getByRole("button", { name: "改“减肥”" }).click();
  await expect(word(page)).toHaveValue("减肥");
  await page.getByRole("checkbox", { name: /变着写的也算/ }).uncheck();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(rules(page)).toContainText("今天没有挡住什么");
  await expect(page.getByRole("heading", { name: "屏蔽的词 1" })).toBeVisible();
});

test("a word hides notes in 发现 and in the search, with their titles; deleted and put back", async ({ page }) => {
  await page.goto("./me/muted");
  await word(page).fill("餐盘");
  await expect(page.getByText(/^现在会挡住 [1-9]\d* 篇笔记/)).toBeVisible();
  await keep(page).click();
  await sayYes(page);
  await settled(page);
  await expect(rules(page)).toContainText(/今天挡住 [1-9]\d* 篇笔记/);
  const title = rules(page).getByRole("listitem").getByRole("link").first();
  const hidden = (await title.textContent()) ?? "";
  await page.goto("./search?q=餐盘");
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await expect(page.locator(".search .skeleton")).toHaveCount(0);
  await expect(main(page).locator("article").getByRole("link", { name: hidden })).toHaveCount(0);

  await page.goto("./me/muted");
  await rules(page).getByRole("button", { name: "删除“餐盘”" }).click();
  await expect(page.getByRole("heading", { name: "屏蔽的词 0" })).toBeFocused();
  await toast(page).getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("heading", { name: "屏蔽的词 1" })).toBeVisible();
  await expect(rules(page)).toContainText(/今天挡住 [1-9]\d* 篇笔记/);
});

test("a rule that would hide most of everything asks first, with the numbers, and loses nothing", async ({ page }) => {
  await page.goto("./me/muted");
  await word(page).fill("的");
  await page.getByRole("textbox", { name: "这些不算" }).fill("真的");
  await keep(page).click();
  const question = page.getByRole("alert").filter({ hasText: /会挡住 \d+ 篇笔记里的 \d+ 篇/ });
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "改一改" }).click();
  await expect(word(page)).toBeFocused();
  await page.reload();
  await expect(word(page)).toHaveValue("的");
  await expect(page.getByRole("textbox", { name: "这些不算" })).toHaveValue("真的");
  await keep(page).click();
  await question.getByRole("button", { name: "仍要屏蔽" }).click();
  await sayNo(page);
  await expect(page.getByRole("heading", { name: "屏蔽的词 1" })).toBeVisible();
  await expect(word(page)).toHaveValue("");
});

test("what is not right with a rule is said, and what was typed is still there", async ({ page }) => {
  await page.goto("./me/muted");
  await keep(page).click();
  await expect(page.getByText("先写一个词。")).toBeVisible();
  await word(page).fill("代购");
  for (const place of ["发现和话题", "搜索", "评论"]) await page.getByRole("checkbox", { name: place }).uncheck();
  await keep(page).click();
  await expect(toast(page)).toContainText("还没选在哪儿屏蔽");
  await expect(word(page)).toHaveValue("代购");
  await page.reload();
  await expect(word(page)).toHaveValue("代购");
  await expect(page.getByRole("checkbox", { name: "搜索" })).not.toBeChecked();
});

test("a rule for a day is over a day later, and says so", async ({ page }) => {
  await page.goto("./me/muted?now=2026-10-01T10:00:00%2B08:00");
  await word(page).fill("餐盘");
  await page.getByRole("radio", { name: "1 天", exact: true }).check();
  await keep(page).click();
  await sayYes(page);
  await settled(page);
  await expect(rules(page)).toContainText("到 10 月 2 日 10:0");
  await page.goto("./me/muted?now=2026-10-02T12:00:00%2B08:00");
  await expect(rules(page)).toContainText("到期，已经不挡了");
});

test("rules leave as text and come back; what cannot be read stays in the field", async ({ page }) => {
  await page.goto("./me/muted");
  await word(page).fill("餐盘");
  await page.getByRole("textbox", { name: "这些不算" }).fill("猫餐盘");
  await keep(page).click();
  await sayNo(page);
  await expect(page.getByRole("heading", { name: "屏蔽的词 1" })).toBeVisible();
  await page.getByText("导出和导入").click();
  const box = page.getByRole("textbox", { name: "导出和导入" });
  await page.getByRole("button", { name: "把我的规则放进来" }).click();
  await expect(box).toHaveValue("餐盘 | 除了 猫餐盘");
  await box.fill("餐盘 | 除了 猫餐盘\n代购 | 只在 评论\n看不懂 | 也许");
  await page.getByRole("button", { name: "按这些文字屏蔽" }).click();
  await expect(page.getByText("加了 1 条。")).toBeVisible();
  await expect(page.getByText("有 1 行没有加上")).toBeVisible();
  await expect(box).toHaveValue("看不懂 | 也许");
  await expect(page.getByRole("heading", { name: "屏蔽的词 2" })).toBeVisible();
  await expect(rules(page)).toContainText("评论 · 变着写的也算");
});

test("off, 发现 is the same for two people with the same seed; on, it follows what one likes; off again, at once", async ({ page }) => {
  const like = async (note: string) => {
    await page.goto(`./note/${note}`);
    await heart(barOf(page)).click();
  };
  await page.goto("./?person=maker&seed=1");
  const of = await order(page);
  await page.goto("./?person=buyer&seed=1");
  expect(await order(page)).toEqual(of);
  // Old notes about food: what is about it comes earlier once 发现 follows.
  for (const [nth, note] of food.entries()) {
    await like(note);
    if (nth === 0) await sayYes(page);
    await expect(heart(barOf(page))).toHaveAttribute("aria-pressed", "true");
    await settled(page);
  }
  await page.goto("./");
  expect(await order(page), "liking changes nothing while it is off").toEqual(of);

  await page.goto("./me/interests");
  const personal = page.getByRole("switch", { name: "发现跟着我的兴趣排" });
  await expect(personal).toHaveAttribute("aria-checked", "false");
  await expect(main(page)).toContainText("美食");
  await personal.click();
  await expect(personal).toHaveAttribute("aria-checked", "true");
  await settled(page);
  await page.getByRole("link", { name: "逛" }).first().click();
  const on = await order(page);
  expect(on).not.toEqual(of);

  // In the feed itself it goes off with one press, and is back with another.
  await personal.focus();
  await page.keyboard.press("Enter");
  await expect(personal).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  expect(await order(page)).toEqual(of);
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(personal).toHaveAttribute("aria-checked", "true");
  expect(await order(page)).toEqual(on);

  // Why says which interest it was.
  const earlier = on.find((title, place) => title !== of[place])!;
  await (await tile(page, earlier)).getByRole("button", { name: /^更多/ }).click();
  await expect(menu(page)).toContainText("你常看");
  await menu(page).getByRole("link", { name: "看看你的兴趣，在那里开关" }).click();

  // An interest that was taken away does not come at all; then the switch goes off.
  await page.getByRole("button", { name: "去掉美食" }).click();
  await expect(page.getByRole("button", { name: "恢复美食" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "恢复美食" })).toBeVisible();
  await expect(personal).toHaveAttribute("aria-checked", "true");
  await personal.click();
  await expect(personal).toHaveAttribute("aria-checked", "false");
  await page.getByRole("link", { name: "逛" }).first().click();
  expect(await order(page)).toEqual(of);
});

test("a note and a comment are reported once each, and one's own list says how far that is", async ({ page }) => {
  await page.goto("./note/third-plate?person=buyer");
  await more(page).click();
  await menu(page).getByRole("button", { name: /^举报/ }).click();
  const form = page.getByRole("dialog", { name: "举报这条笔记" });
  await form.getByRole("button", { name: "提交举报" }).click();
  await expect(form.getByText("选一下哪里不对。")).toBeVisible();
  await form.getByRole("radio", { name: "别的" }).check();
  await form.getByRole("button", { name: "提交举报" }).click();
  await expect(form.getByText("选了“别的”，就写一两句是什么。")).toBeVisible();
  await form.getByRole("textbox").fill("第二张图像是网上的");
  await axe(page);
  await expectNoSideways(page);

  // Half-written, it survives a reload of the tab.
  await page.reload();
  await more(page).click();
  await menu(page).getByRole("button", { name: /^举报/ }).click();
  await expect(form.getByRole("textbox")).toHaveValue("第二张图像是网上的");
  await expect(form.getByRole("radio", { name: "别的" })).toBeChecked();
  await form.getByRole("button", { name: "提交举报" }).click();
  await sayYes(page);
  await expect(form.getByRole("heading", { name: "已收到" })).toBeVisible();
  await page.keyboard.press("Escape");
  await settled(page);

  await page.getByRole("button", { name: /^举报.+的评论$/ }).first().click();
  const other = page.getByRole("dialog", { name: "举报这条评论" });
  await other.getByText("说得不实，或者夸大").click();
  await other.getByRole("button", { name: "提交举报" }).click();
  await other.getByRole("link", { name: "看我的举报" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我的举报" })).toBeFocused();
  const rows = main(page).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("说得不实，或者夸大");
  await expect(rows.nth(1)).toContainText("第二张图像是网上的");
  for (const row of await rows.all()) await expect(row).toContainText("已收到");
  await rows.nth(1).getByRole("link").click();
  await expect(noteOf(page)).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(2);
  await page.goto("./me/reports?person=maker");
  await expect(page.getByRole("heading", { name: "还没有举报过" })).toBeVisible();
});

test("whoever is signed out is told gently, and nothing is kept", async ({ page }) => {
  await page.goto("./note/third-plate?person=reader");
  await more(page).click();
  await expect(menu(page)).toContainText("你没有登录，大家看到的都一样");
  await expect(menu(page).getByRole("button", { name: "不感兴趣" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  for (const address of ["muted", "interests", "reports"]) {
    await page.goto(`./me/${address}`);
    await expect(page.getByText("登录以后才能这样做")).toBeVisible();
  }
  await expectNothingKept(page);
});

test("without a network the pages that are there still answer", async ({ page, context }) => {
  await page.goto("./me/muted");
  await expect(page.getByRole("heading", { name: "屏蔽的词 0" })).toBeVisible();
  await word(page).fill("代购");
  await expect(page.getByText("现在还没有写到它的").or(page.getByText(/现在会挡住/))).toBeVisible();
  await context.setOffline(true);
  await keep(page).click();
  await sayNo(page);
  await expect(page.getByRole("heading", { name: "屏蔽的词 1" })).toBeVisible();
  await context.setOffline(false);
});

test("what one chose in one tab is there in the other", async ({ page, context }) => {
  await page.goto("./me/muted");
  await word(page).fill("餐盘");
  await keep(page).click();
  await sayYes(page);
  await settled(page);
  const other = await context.newPage();
  await other.goto("./me/muted");
  await expect(other.getByRole("heading", { name: "屏蔽的词 1" })).toBeVisible();
  await word(page).fill("代购");
  await keep(page).click();
  await expect(other.getByRole("heading", { name: "屏蔽的词 2" })).toBeVisible();
});

test("the pages of choices hold at every width and for whoever listens", async ({ page }) => {
  for (const address of ["me/muted", "me/interests", "me/reports"]) {
    await page.goto(`./${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await axe(page);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSideways(page, `${address} at ${width}`);
    }
  }
});
