import { axe, barOf, expect, likeAndSayYes, heart, noteOf, openFeed, sayYes, settled, test, tile } from "./support.ts";
import type { Page } from "@playwright/test";

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const views = (page: Page) => page.getByRole("navigation", { name: "看什么" });

test("from a note to its author, and what the badge says", async ({ page }) => {
  await page.goto("./note/third-plate");
  await noteOf(page).getByRole("link", { name: "小满妈妈" }).first().click();
  await expect(page).toHaveURL(/\/u\/xiaoman$/);
  await expect(title(page, "小满妈妈")).toBeFocused();
  await expect(page).toHaveTitle(/小满妈妈/);
  const badge = page.getByRole("button", { name: "注册营养师，已核验，看看核验了什么" });
  await badge.press("Enter");
  const sheet = page.getByRole("dialog", { name: "这枚标识说明什么" });
  await expect(sheet.getByRole("definition")).toHaveText(["职业", /种草核验组/, /证书/]);
  await expect(sheet).toContainText("不说明写的都对");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(badge).toBeFocused();
});

test("what the notes rest on adds up to the notes, act counts stand without a rank", async ({ page }) => {
  await page.goto("./u/xiaoman");
  const mix = page.getByRole("region", { name: "笔记从哪儿来" });
  await expect(mix).toBeVisible();
  const counts = (await mix.getByRole("listitem").locator(".num").allTextContents()).map(Number);
  const notes = page.getByRole("list", { name: "笔记" }).getByRole("listitem");
  await expect(notes).toHaveCount(counts.reduce((sum, n) => sum + n, 0));
  await expect(page.locator(".figures")).toContainText(/写过.*买过.*回答过.*分享过/);
  await page.goto("./u/xiaoman?show=about");
  const acts = page.getByRole("region", { name: "在这里做过的事" });
  await expect(acts.getByRole("definition")).toHaveText([/^\d+$/, /^\d+$/, /^\d+$/, /^\d+$/]);
  // MI-4: no rank and no size of a team, anywhere on the page.
  await expect(page.locator(".creator")).not.toContainText(/等级分|段位|团队|下级|上级|VIP|LV/i);
});

test("four views have addresses of their own, over reload and back", async ({ page }) => {
  await page.goto("./u/xiaoman");
  await views(page).getByRole("link", { name: /^合集/ }).click();
  await expect(page).toHaveURL(/show=collections$/);
  const collection = page.getByRole("region", { name: /./ }).filter({ hasText: /\d+ 条笔记/ }).first();
  await expect(collection.getByRole("link").first()).toBeVisible();
  await page.reload();
  await expect(views(page).getByRole("link", { name: /^合集/ })).toHaveAttribute("aria-current", "page");
  await views(page).getByRole("link", { name: "关于" }).click();
  const code = page.getByRole("listitem").filter({ hasText: /公众号|小程序/ }).first();
  await expect(code.getByRole("img")).toHaveAccessibleName(/码/);
  await expect(code.locator("b")).not.toBeEmpty();
  await page.goBack();
  await expect(collection).toBeVisible();
});

test("following counts one, and the count is all there is", async ({ page }) => {
  await page.goto("./u/zhouji");
  const follow = page.getByRole("button", { name: /^关注/ });
  const count = page.locator(".figures").locator("span", { hasText: "关注者" }).locator("b").first();
  const before = Number(await count.textContent());
  await follow.click();
  await expect(count).toHaveText(String(before + 1));
  await sayYes(page);
  await settled(page);
  await page.reload();
  await expect(follow).toHaveText("已关注");
  await expect(count).toHaveText(String(before + 1));
  // In the channel of those one follows their notes stand now.
  await page.goto("./?channel=following");
  await expect(page.getByRole("article").first()).toContainText("周");
});

test("a shelf opens cold, and each thing leads to the note that says why", async ({ page }) => {
  await page.goto("./u/xiaoman/shelf");
  await expect(title(page, "小满妈妈的橱窗")).toBeVisible();
  const expert = page.getByRole("region", { name: "专业" });
  await expect(page.getByRole("region", { name: "日用" })).toBeVisible();
  const things = expert.getByRole("listitem");
  await expect(things.first()).toBeVisible();
  for (const thing of await things.all()) {
    await expect(thing.getByText("广告")).toBeVisible();
    await expect(thing.locator(".shelf__why").getByRole("link")).toHaveAttribute("href", /\/note\/[\w-]+$/);
    await expect(thing.locator(".shelf__title").getByRole("link")).toHaveAttribute("href", /\/product\/[\w-]+\?from=[\w-]+$/);
  }
  await things.first().locator(".shelf__why").getByRole("link").click();
  await expect(page.locator("#note-title")).toBeVisible();
  await page.goBack();
  await expect(title(page, "小满妈妈的橱窗")).toBeVisible();
  await expect(page.getByRole("button", { name: "整理橱窗" }), "nobody else's to arrange").toHaveCount(0);
});

test("a maker arranges the shelves by keyboard; it is kept, and seen in the other tab", async ({ page, context }) => {
  await openFeed(page, "?person=maker");
  await likeAndSayYes(page, heart(await tile(page, "电饭煲做一周早餐")));
  await page.goto("./u/maker/shelf?person=maker");
  await page.getByRole("button", { name: "整理橱窗" }).press("Enter");
  const spare = page.getByRole("region", { name: "还可以摆上来的" });
  await spare.getByRole("button", { name: /^把.*放到日用$/ }).press("Enter");
  const daily = page.getByRole("region", { name: "日用" });
  await expect(daily.getByRole("listitem")).toHaveCount(1);
  await expect(spare).toHaveCount(0);
  await daily.getByRole("button", { name: "让日用排在前面" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "日用现在排在前面" })).toHaveCount(1);
  await expect(page.locator(":focus")).toHaveText("日用");
  const expert = page.getByRole("region", { name: "专业" });
  await expert.getByRole("button", { name: /^把.*放到日用$/ }).press("Enter");
  await expect(daily.getByRole("listitem")).toHaveCount(2);
  await expect(expert.getByText("这一层还空着")).toBeVisible();
  const first = await daily.locator(".arrange__title").first().textContent();
  await daily.getByRole("button", { name: /^把.*往后挪$/ }).first().press("Enter");
  await expect(daily.locator(".arrange__title").last()).toHaveText(first!);
  await axe(page);
  await settled(page);
  const other = await context.newPage();
  await other.goto("./u/maker/shelf?person=reader");
  await expect(other.getByRole("region", { name: "日用" }).getByRole("listitem").last()).toContainText(first!);
  await page.getByRole("button", { name: "整理好了" }).press("Enter");
  await page.reload();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(["日用", "专业"]);
});

test("new, stopped, gone and unknown people have words of their own", async ({ page }) => {
  await page.goto("./u/xinlai");
  await expect(title(page, "新来的阿禾")).toBeVisible();
  await expect(page.getByRole("heading", { name: "还没有写过笔记" })).toBeVisible();
  await page.goto("./u/shuadan");
  await expect(title(page, "这个账号停用了")).toBeVisible();
  await expect(page.locator("main")).toContainText("刷单");
  await page.goto("./u/yixiao");
  await expect(title(page, "这位作者离开了")).toBeVisible();
  for (const path of ["./u/nobody", "./u/nobody/shelf"]) {
    await page.goto(path);
    await expect(title(page, "找不到这个人")).toBeVisible();
  }
});

test("from the feed to an author and back to the same card", async ({ page }) => {
  await openFeed(page);
  const link = (await tile(page, "第三个餐盘才对")).getByRole("link");
  await link.click();
  await expect(barOf(page)).toBeVisible();
  await noteOf(page).getByRole("link", { name: "小满妈妈" }).first().click();
  await expect(title(page, "小满妈妈")).toBeVisible();
  await page.goBack();
  await expect(page.locator("#note-title")).toBeVisible();
  await page.goBack();
  await expect(link).toBeFocused();
});
