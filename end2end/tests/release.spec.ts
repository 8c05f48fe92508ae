import { expect, feedOf, sayYes, settled, test } from "./support.ts";

// The release site below a path, on a server that knows nothing of it but a fallback page.
test("the site lives below a path: feed, deep link, claim, reload @release", async ({ page, baseURL }) => {
  const outside: string[] = [];
  const root = new URL(baseURL!);
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin === root.origin && !url.pathname.startsWith(root.pathname)) outside.push(url.pathname);
  });

  await page.goto("./");
  const feed = await feedOf(page);
  await feed.getByRole("article").first().getByRole("link").first().click();
  await expect(page).toHaveURL((url) => url.pathname.startsWith(`${root.pathname}note/`));
  await page.goBack();
  await feedOf(page);

  await page.goto("./note/third-plate");
  await expect(page.getByRole("heading", { level: 1, name: "一岁半自己吃饭：第三个餐盘才对" })).toBeVisible();
  await page.getByRole("link", { name: "小满分格吸盘餐盘" }).click();
  await expect(page).toHaveURL((url) => url.pathname === `${root.pathname}product/bear-plate`);

  const coupon = page.getByRole("listitem").filter({ hasText: "小满店铺券" });
  await page.getByRole("button", { name: "领取，小满店铺券" }).click();
  await sayYes(page);
  await expect(coupon).toContainText("已领");
  await settled(page);

  await page.reload();
  await expect(coupon).toContainText("已领");
  await expect(page.getByRole("button", { name: "领取，小满店铺券" })).toHaveCount(0);
  expect(outside, "requests outside the path").toEqual([]);
});
