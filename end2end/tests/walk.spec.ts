import { screens } from "./addresses.ts";
import { barOf, countOf, expect, expectNoSideways, feedOf, heart, isWide, leave, openFeed, sayYes, settled, test, tile } from "./support.ts";

const note = "一岁半自己吃饭：第三个餐盘才对";
const product = "小满分格吸盘餐盘，一岁以上，可进洗碗机";

test("from the feed to a note, its product and its coupon, and back to the same card", async ({ page }) => {
  await openFeed(page);
  await expect(page.getByRole("heading", { level: 1, name: "发现" })).toHaveCount(1);

  const card = await tile(page, note);
  const link = card.getByRole("link", { name: note });
  await expect(link).toHaveAccessibleName(/广告.*作者约得.*¥3\.20/);
  const before = (await card.boundingBox())!.y;

  await link.click();
  await expect(page).toHaveURL(/\/note\/third-plate$/);
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();
  await expect(page.getByText("若你购买，作者约得 ¥3.20").first()).toBeVisible();
  await expect(page.getByLabel("图 1/3")).toBeVisible();

  await page.getByRole("link", { name: product }).click();
  await expect(page).toHaveURL(/\/product\/bear-plate\?from=third-plate$/);
  await expect(page.getByRole("heading", { level: 1, name: product })).toBeVisible();
  const receipt = page.getByRole("region", { name: "价格小票" });
  await expect(receipt).toContainText(/标价\s*¥79\.00/);
  await expect(receipt).toContainText(/到手价\s*(人民币)?\s*¥64\.00/);

  const coupon = page.getByRole("listitem").filter({ hasText: "小满店铺券" });
  const claim = page.getByRole("button", { name: "领取，小满店铺券" });
  await claim.click();
  await sayYes(page);
  await expect(coupon).toContainText("已领");
  await expect(coupon).toContainText("已在券包");
  await expect(claim).toHaveCount(0);
  await expect(page.getByRole("status").getByText("记好了")).toBeVisible();

  // The next coupon is one press, without a question.
  await page.getByRole("button", { name: "领取，母婴满减券" }).click();
  await expect(page.getByRole("status").getByText("母婴满减券已领到券包")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "母婴满减券" })).toContainText("已在券包");
  await settled(page);

  await page.getByRole("button", { name: "返回" }).click();
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();
  await page.goBack();
  await feedOf(page);
  await expect(link).toBeFocused();
  expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThanOrEqual(2);

  const button = heart(card);
  const likes = await countOf(button);
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(button)).toBe(likes + 1);
  await settled(page);

  await page.reload();
  await feedOf(page);
  const again = heart(await tile(page, note));
  await expect(again).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(again)).toBe(likes + 1);

  await page.goto("./product/bear-plate");
  await expect(coupon).toContainText("已领");
  await expect(claim).toHaveCount(0);
});

test("a like on the note is the like on its card", async ({ page }) => {
  await openFeed(page);
  const card = await tile(page, note);
  const likes = await countOf(heart(card));
  await card.getByRole("link", { name: note }).click();
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();

  const button = heart(barOf(page));
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await button.click();
  await sayYes(page);
  await expect(button).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(button)).toBe(likes + 1);

  await leave(page);
  await feedOf(page);
  await expect(heart(card)).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(heart(card))).toBe(likes + 1);
});

test("reloading in the middle of the feed comes back to the same place", async ({ page }) => {
  await openFeed(page);
  const card = await tile(page, note);
  const before = (await card.boundingBox())!.y;
  await page.reload();
  await feedOf(page);
  await expect.poll(async () => Math.abs(((await card.boundingBox())?.y ?? 1e6) - before)).toBeLessThanOrEqual(2);
});

test("the note opened by its address goes back to the feed", async ({ page }) => {
  await page.goto("./note/third-plate");
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();
  await page.getByRole("button", { name: "返回" }).click();
  await feedOf(page);
});

test("nothing goes sideways, down to 320 px", async ({ page }) => {
  test.setTimeout(180_000);
  const widths = [320, 390, 600, 900, 1280, 1700];
  for (const [turn, path] of screens.entries()) {
    // Each is opened at a width that the seed turns up, and drawn anew at all the others.
    const first = (Number(process.env.ZC_SEED) + turn) % widths.length;
    for (const [n, width] of [...widths.slice(first), ...widths.slice(0, first)].entries()) {
      await page.setViewportSize({ width, height: 800 });
      if (n === 0) await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await expectNoSideways(page, `${path} at ${width}`);
    }
  }
});

test("the frame: a rail on wide screens, a bar on narrow ones, away where a page has its own", async ({ page }) => {
  await openFeed(page);
  const navigation = page.getByRole("navigation", { name: "主导航" });
  await expect(navigation).toHaveCount(1);
  await expect(navigation.getByRole("link", { name: "逛" })).toHaveAttribute("aria-current", "page");
  await navigation.getByRole("link", { name: "券包" }).click();
  await expect(page).toHaveURL(/\/me\/wallet$/);
  await expect(navigation.getByRole("link", { name: "券包" })).toHaveAttribute("aria-current", "page");
  await navigation.getByRole("link", { name: "逛" }).click();
  await expect(page.locator("[role=feed]")).toBeVisible();
  await page.goto("./product/bear-plate");
  await expect(page.getByRole("button", { name: /^去购买/ })).toBeVisible();
  await expect(navigation).toHaveCount(isWide(page) ? 1 : 0);
});
