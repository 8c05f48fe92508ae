import { demoPacks, expect, feedOf, test } from "./support.ts";

test("an address that leads nowhere says so and leads home", async ({ page }) => {
  await page.goto("./no-such-page");
  await expect(page.getByRole("heading", { level: 1, name: /找不到/ })).toBeVisible();
  await page.getByRole("link", { name: "回到首页" }).click();
  await feedOf(page);
});

test("a note that is not there says so and leads home", async ({ page }) => {
  await page.goto("./note/nope");
  await expect(page.getByRole("heading", { level: 1, name: "找不到这条笔记" })).toBeVisible();
  await page.getByRole("link", { name: "回到首页" }).click();
  await feedOf(page);
});

test("a product that is not there says so", async ({ page }) => {
  await page.goto("./product/nope");
  await expect(page.getByRole("heading", { level: 1, name: "找不到这件商品" })).toBeVisible();
});

test.describe("content that did not come", () => {
  test.use({ expectsErrors: true });

  for (const [path, there] of [
    ["./", "发现"],
    ["./note/third-plate", "一岁半自己吃饭：第三个餐盘才对"],
  ] as const) {
    test(`says so and can be asked for again: ${path}`, async ({ page }) => {
      let asked = 0;
      await page.route(demoPacks, (route) => {
        asked += 1;
        return route.abort("connectionfailed");
      });
      await page.goto(path);
      const again = page.getByRole("button", { name: "再试一次" });
      await expect(again).toBeVisible();
      await expect(page.getByRole("heading", { name: "这一页没取回来" })).toBeVisible();
      expect(asked).toBeGreaterThan(0);

      await page.unroute(demoPacks);
      await again.click();
      await expect(page.getByRole("heading", { level: 1, name: there })).toBeVisible();
      if (path === "./") await feedOf(page);
      await expect(again).toHaveCount(0);
    });
  }
});
