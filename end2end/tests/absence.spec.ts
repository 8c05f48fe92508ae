import { readFileSync } from "node:fs";
import { expect, feedOf, test } from "./support.ts";
import { products } from "./money.ts";

/** Every address there is, with examples. A new one is added here with its screen. */
const addresses = [
  "./",
  "./?channel=sell",
  "./note/third-plate",
  "./note/hub-forty-four",
  "./me/wallet",
  "./shop/xiaoman-shop",
  "./product/bear-plate?buy=1",
  "./school",
  "./school/growth",
  "./school/newcomer/two-words",
  "./u/xiaoman",
  "./u/laochen?show=about",
  "./u/xiaoman/shelf",
  "./search?q=餐盘",
  "./t/自主进食",
  "./me",
  "./me/saves",
  "./me/history",
  "./me/comments",
  "./settings",
  "./me/muted",
  "./me/interests",
  "./me/reports",
  "./settings/privacy",
  "./no-such-page",
  ...products.map((product) => `./product/${product}`),
];

/** What is not offered here, by the words it goes by (features.md, D-d). */
const refused =
  /抽奖|转盘|大转盘|砍价|砍一刀|助力|集赞|分享解锁|分享后可|转发.{0,4}领|邀请.{0,4}(奖|返|得)|下线|上线奖|团队长|拉人头|礼包|开店费|店主费|入会费|限时秒杀|仅剩|只剩|最后\s*\d+\s*(件|个)|已售\s*\d|\d+\s*人(已|正在)(买|看|拼)|倒计时|距.{0,6}结束|手慢无|速抢|疯抢|收益榜|躺赚|月入/;

test("every route: no lottery, wheel, 砍价, share-to-unlock, hurry or invented counts", async ({ page }) => {
  test.setTimeout(180_000);
  // The list above holds every address that the app knows, each of which says what it is: `/u/:id/shelf`.
  const source = readFileSync(new URL("../../src/routes/mod.rs", import.meta.url), "utf8");
  const routes = [...source.matchAll(/^ {4}\/\/\/ `(\/[^`?]*)/gm)];
  expect(routes.length).toBeGreaterThan(20);
  for (const [, route] of routes) {
    // No release has it, and it quotes the sentences of refusals with what they refuse.
    if (route === "/gallery") continue;
    const start = `./${route.slice(1).split(":")[0]}`;
    expect(addresses.some((address) => address.startsWith(start)), `an example of ${route}`).toBe(true);
  }
  for (const address of addresses) {
    await page.goto(address);
    if (address.startsWith("./?") || address === "./") await feedOf(page, address === "./" ? "发现" : "卖");
    else await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    // What people write in their notes is theirs: the linter looks after it. This is about ours.
    const found = await page.evaluate(() => {
      const ours = document.body.cloneNode(true) as HTMLElement;
      for (const theirs of ours.querySelectorAll(".prose, .comment, article h1, [role=article], [role=feed] article")) theirs.remove();
      return ours.innerText + [...document.querySelectorAll("[aria-label]")].map((e) => e.getAttribute("aria-label")).join("\n");
    });
    expect(found.match(refused)?.[0] ?? null, address).toBeNull();
    const struck = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((element) => getComputedStyle(element).textDecorationLine.includes("line-through") && !element.closest(".prose, .comment"))
        .map((element) => element.textContent),
    );
    expect(struck, `${address}: nothing is struck through`).toEqual([]);
  }
});

test("nothing on a page counts down: the words of a product stay the same from second to second", async ({ page }) => {
  // A coupon of it ends within hours.
  await page.goto("./product/dose-spoons");
  await expect(page.getByRole("region", { name: "价格小票" })).toBeVisible();
  await page.waitForTimeout(500);
  const words = () => page.evaluate(() => document.querySelector("main")!.innerText);
  const before = await words();
  await page.waitForTimeout(2_500);
  expect(await words()).toBe(before);
});

test("becoming a maker and every way to earn cost nothing: no price, no product, no fee on any address", async ({ page }) => {
  await page.goto("./product/bear-plate?person=maker");
  const line = page.locator(".maker-line");
  await expect(line).toContainText("分享赚");
  const text = await page.evaluate(() => document.body.innerText);
  expect(text).not.toMatch(/398|店主|会员费|升级/);
});
