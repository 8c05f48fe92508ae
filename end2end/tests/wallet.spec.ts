import type { Page } from "@playwright/test";
import { expect, listStorage, sayNo, sayYes, settled, test } from "./support.ts";
import { fen, receiptOf } from "./money.ts";

/** Takes a coupon on the page of a product. */
async function take(page: Page, product: string, coupon: string) {
  await page.goto(`./product/${product}`);
  await page.getByRole("button", { name: `领取，${coupon}` }).click();
  await expect(page.getByRole("listitem").filter({ hasText: coupon })).toContainText("已领");
}

const inDays = (days: number) => encodeURIComponent(new Date(Date.now() + days * 86_400_000).toISOString());

test("an empty wallet says where coupons come from", async ({ page }) => {
  await page.goto("./me/wallet");
  await expect(page.getByRole("heading", { name: "券包还是空的" })).toBeVisible();
  await page.getByRole("link", { name: "去发现看看" }).click();
  await expect(page.getByRole("feed")).toBeVisible();
});

test("the wallet: what ends first comes first, what each is for, the days on which they end", async ({ page }) => {
  await take(page, "bear-plate", "母婴满减券");
  await sayYes(page);
  await settled(page);
  await take(page, "bear-plate", "小满店铺券");
  await take(page, "dose-spoons", "厨房小件满减券");
  await page.goto("./me/wallet");
  const tickets = page.locator(".ticket");
  await expect(tickets).toHaveCount(3);
  // Six hours, eight days, ten days.
  const names = await page.locator(".ticket__text > b").allTextContents();
  expect(names).toEqual(["厨房小件满减券", "小满店铺券", "母婴满减券"]);
  await expect(page.getByText("7 天内有 1 张到期")).toBeVisible();
  const calendar = page.getByRole("region", { name: "到期日历" });
  await expect(calendar.getByRole("cell", { name: /1 张券到期/ })).toHaveCount(3);
  await expect(calendar.locator("[aria-current=date]")).toHaveCount(1);
  // What each is for leads there.
  const plate = tickets.filter({ hasText: "小满店铺券" });
  await expect(plate).toContainText("能用在：小满分格吸盘餐盘等 4 件");
  await plate.getByRole("link", { name: "去使用" }).click();
  await expect(page).toHaveURL(/\/product\/bear-plate$/);
  await page.goBack();

  // Nine days on, two are over: they come last, grey, and are told apart by words.
  await page.goto(`./me/wallet?now=${inDays(9)}`);
  await expect(page.getByRole("button", { name: "已过期 2" })).toBeVisible();
  await expect(page.locator(".ticket__text > b").first()).toHaveText("母婴满减券");
  await expect(tickets.filter({ hasText: "小满店铺券" })).toContainText("已过期");
  await page.getByRole("button", { name: "可用 1" }).click();
  await expect(tickets).toHaveCount(1);
  await page.getByRole("button", { name: "未开始 0" }).click();
  await expect(page.getByText("没有这一种。")).toBeVisible();
});

test("whoever is signed out is told so in the wallet", async ({ page }) => {
  await page.goto("./me/wallet?person=reader");
  await expect(page.getByText("登录以后才能这样做")).toBeVisible();
});

test("the last coupon of two tabs goes to one, and the other is told", async ({ page, context }) => {
  await take(page, "bear-plate", "小满店铺券");
  await sayYes(page);
  await settled(page);
  await page.goto("./product/gap-trolley");
  const other = await context.newPage();
  await other.goto("./product/gap-trolley?person=buyer");
  const dear = (await receiptOf(other)).toPay;
  const name = "领取，半寸店铺满减券";
  await expect(other.getByRole("button", { name })).toBeVisible();
  await page.bringToFront();
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "半寸店铺满减券" })).toContainText("已领");
  // The other tab hears of it; a press that was already under way is refused.
  const ticket = other.getByRole("listitem").filter({ hasText: "半寸店铺满减券" });
  await expect(ticket).toContainText("领完了");
  await expect.poll(async () => (await receiptOf(other)).toPay).toBeGreaterThan(dear);
  // Whoever has it still pays less.
  await page.reload();
  expect((await receiptOf(page)).toPay).toBe(dear);
  await other.close();
});

test("到货告诉我: kept on this device, fired when the clock says so, once", async ({ page }) => {
  await page.goto("./product/hand-cream");
  await page.getByRole("button", { name: "到货告诉我" }).click();
  await expect(page.getByRole("button", { name: /^到货会告诉你/ })).toHaveAttribute("aria-pressed", "true");
  await sayYes(page);
  await settled(page);
  await page.goto("./me/wallet");
  const waiting = page.getByRole("region", { name: "我在等的" });
  await expect(waiting).toContainText("等到货");
  await page.goto(`./?now=${inDays(4)}`);
  const told = page.getByRole("status").filter({ hasText: "到货了：浅塘护手霜" });
  await expect(told).toBeVisible();
  await told.getByRole("link", { name: "去看" }).click();
  await expect(page).toHaveURL(/\/product\/hand-cream$/);
  await expect(page.getByRole("button", { name: /^去购买/ })).toBeVisible();
  // Once: the next visit says nothing, the list says when.
  await page.goto("./me/wallet");
  await expect(waiting).toContainText("等到了");
  await expect(page.getByRole("status").filter({ hasText: "到货了" })).toHaveCount(0);
  await waiting.getByRole("button", { name: /^不等了/ }).click();
  await expect(waiting).toContainText("没有在等什么");
});

test("降价告诉我 in place of 砍价: an amount below today's, fired when the price falls", async ({ page }) => {
  await page.goto("./product/daily-beans");
  const { toPay } = await receiptOf(page);
  await page.getByText("降价告诉我").click();
  const field = page.getByLabel("降到多少告诉你（元）");
  for (const wrong of ["", "abc", "-5", "9999", "0", "1e3"]) {
    await field.fill(wrong);
    await page.getByRole("button", { name: "降到就告诉我" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "填一个比现在的" })).toBeVisible();
  }
  const limit = (toPay - 100) / 100;
  await field.fill(limit.toFixed(2));
  await page.getByRole("button", { name: "降到就告诉我" }).click();
  await expect(page.getByText(/^降到 ¥[\d.]+ 以内会告诉你$/)).toBeVisible();
  await sayYes(page);
  await settled(page);
  await page.goto(`./?now=${inDays(1)}`);
  await expect(page.getByRole("feed")).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.getByRole("status").filter({ hasText: "以内了" })).toHaveCount(0);
  await page.goto(`./?now=${inDays(2.01)}`);
  await expect(page.getByRole("status").filter({ hasText: /降到 ¥[\d.]+ 以内了：慢半拍/ })).toBeVisible();
  await page.goto("./product/daily-beans");
  expect((await receiptOf(page)).toPay).toBeLessThanOrEqual(Math.round(limit * 100));
});

test("after a no what one waits for stays in this page alone", async ({ page }) => {
  await page.goto("./product/hand-cream");
  await page.getByRole("button", { name: "到货告诉我" }).click();
  await sayNo(page);
  expect((await listStorage(page)).localStorage).toEqual([]);
  await page.reload();
  await expect(page.getByRole("button", { name: "到货告诉我" })).toBeVisible();
});

test("the memory of prices: on this device, after a yes, over reload, in no request, and forgotten when asked", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto("./product/daily-beans");
  const seen = page.locator(".seen");
  await receiptOf(page);
  await expect(seen).toHaveCount(0);
  await page.getByRole("button", { name: /^领取/ }).first().click();
  await sayYes(page);
  await settled(page);
  const first = (await receiptOf(page)).toPay;
  await expect(seen.getByRole("listitem")).toHaveCount(1);
  await page.reload();
  await expect(seen.getByRole("listitem")).toHaveCount(1);
  await page.goto(`./product/daily-beans?now=${inDays(2.01)}`);
  await expect(seen.getByRole("listitem")).toHaveCount(2);
  const then = (await receiptOf(page)).toPay;
  const shown = (await seen.getByRole("listitem").locator(".num").allTextContents()).map(fen);
  expect(shown).toEqual([first, then]);
  const kept = (await listStorage(page)).localStorage.filter((name: string) => name.startsWith("zc.seen"));
  expect(kept).toHaveLength(1);
  const memory = await page.evaluate((name) => localStorage.getItem(name)!, kept[0]);
  for (const request of asked) for (const price of memory.split(",")) expect(request).not.toContain(price);
  await seen.getByRole("button", { name: "忘掉这些" }).click();
  await expect(seen).toHaveCount(0);
  expect((await listStorage(page)).localStorage.filter((name: string) => name.startsWith("zc.seen"))).toEqual([]);
});

test("nonsense in what the device keeps is left out, and stops nothing", async ({ page }) => {
  await page.goto("./product/bear-plate");
  await page.getByRole("button", { name: "领取，小满店铺券" }).click();
  await sayYes(page);
  await settled(page);
  await page.evaluate(() => {
    const far = "-9223372036854775808";
    localStorage.setItem("zc.seen/bear-plate/鼠尾草绿/标准", `${far}:6400,x,${"7:8,".repeat(5000)}`);
    localStorage.setItem("zc.watches", `bear-plate\t\t\t7\t${far}\tx\nnonsense\n\t\t`);
  });
  await page.reload();
  await receiptOf(page);
  await expect(page.locator(".seen li")).toHaveCount(12);
  await page.goto("./me/wallet");
  await expect(page.locator(".ticket")).toHaveCount(1);
});

test("a watch that was ended in one tab does not come back through another", async ({ page, context }) => {
  await page.goto("./product/hand-cream");
  await page.getByRole("button", { name: "到货告诉我" }).click();
  await sayYes(page);
  await settled(page);
  const other = await context.newPage();
  await other.goto("./me/wallet");
  const waiting = other.getByRole("region", { name: "我在等的" });
  await expect(waiting).toContainText("浅塘护手霜");
  await page.bringToFront();
  await page.getByRole("button", { name: /^到货会告诉你/ }).click();
  // The other tab is told, and what it begins next brings nothing back.
  await expect(waiting).toContainText("没有在等什么");
  await other.goto("./product/page-weight");
  await other.getByRole("button", { name: "到货告诉我" }).click();
  await page.goto("./me/wallet");
  await expect(page.getByRole("region", { name: "我在等的" })).not.toContainText("浅塘护手霜");
  await other.close();
});
