import { screens } from "./addresses.ts";
import { barOf, expect, feedOf, likeAndSayYes, heart, noteOf, openFeed, test } from "./support.ts";
import type { Page } from "@playwright/test";

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
const choose = (page: Page, language: string) => page.getByRole("radio", { name: language, exact: true }).check();

for (const [locale, language, title] of [
  ["zh-SG", "zh-Hans", "券包"],
  ["zh-TW", "zh-Hant", "票券夾"],
  ["zh-HK", "zh-Hant", "票券夾"],
  ["en-GB", "en", "Coupons"],
  ["fr-FR", "zh-Hans", "券包"],
] as const) {
  test.describe(`a browser that speaks ${locale}`, () => {
    test.use({ locale });
    test(`begins in ${language}`, async ({ page }) => {
      await page.goto("./");
      await expect(page.getByRole("link", { name: title }).locator("visible=true")).toHaveCount(1);
      expect(await languageOf(page)).toBe(language);
    });
  });
}

test("another language holds at once, without a reload, and stays", async ({ page }) => {
  await openFeed(page);
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
  await page.getByRole("link", { name: "我", exact: true }).locator("visible=true").click();
  await expect(page.getByRole("heading", { level: 1, name: "你现在是访客" })).toBeFocused();
  await page.getByRole("link", { name: "设置" }).click();
  await choose(page, "繁體");
  await expect(page.getByRole("heading", { level: 2, name: "語言和顏色" })).toBeVisible();
  expect(await languageOf(page)).toBe("zh-Hant");
  await choose(page, "English");
  await expect(page.getByRole("heading", { level: 2, name: "Language and colours" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "English" })).toBeFocused();
  await expect(page).toHaveTitle(/Settings/);
  await page.goBack();
  await page.goBack();
  await feedOf(page, "Discover");
  expect(await page.evaluate(() => (window as unknown as { isTheSamePage?: boolean }).isTheSamePage)).toBe(true);
  const title = page.getByRole("feed").getByRole("article").first().getByRole("heading");
  await expect(title).toHaveAttribute("lang", "zh-Hans");
  await page.reload();
  await feedOf(page, "Discover");
  expect(await languageOf(page)).toBe("en");
});

test("what one has begun stays while the language changes", async ({ page }) => {
  await page.goto("./note/third-plate");
  await barOf(page).getByRole("button", { name: "写评论" }).or(page.getByRole("textbox", { name: "写评论" })).first().click();
  await page.getByRole("textbox", { name: "写评论" }).fill("哑光的桌面吸不住。");
  await page.goto("./settings");
  await choose(page, "English");
  await expect(page.getByRole("heading", { level: 2, name: "Text size" })).toBeVisible();
  await page.goto("./note/third-plate");
  await expect(noteOf(page).getByRole("textbox")).toHaveValue("哑光的桌面吸不住。");
});

test("colours, sizes and motion hold at once, and after a yes in the next tab", async ({ page, context }) => {
  await page.goto("./settings");
  await page.getByRole("radio", { name: "深色" }).check();
  await page.getByRole("slider", { name: "字号" }).fill("2");
  await page.getByRole("switch", { name: "少一点动效" }).click();
  const look = (page: Page) => page.evaluate(() => {
    const { dataset } = document.documentElement;
    return [dataset.theme, dataset.size, dataset.motion, getComputedStyle(document.documentElement).fontSize, getComputedStyle(document.documentElement).colorScheme];
  });
  expect(await look(page)).toEqual(["dark", "130", "less", "20.8px", "dark"]);
  await expect(page.getByText("只在这一页里，关掉就恢复原样。")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto("./");
  const feed = await feedOf(page);
  expect(await look(page)).toEqual(["dark", "130", "less", "20.8px", "dark"]);
  await likeAndSayYes(page, heart(feed.getByRole("article").first()));
  const other = await context.newPage();
  await other.goto("./settings");
  await expect(other.getByText("记在这台设备上，下次打开还是这样。")).toBeVisible();
  expect(await look(other)).toEqual(["dark", "130", "less", "20.8px", "dark"]);
  await other.getByRole("radio", { name: "跟随系统" }).check();
  await other.getByRole("slider", { name: "字号" }).fill("0");
  expect((await look(other)).slice(0, 2)).toEqual([undefined, undefined]);
});

test("being somebody else opens the page anew, as that person", async ({ page }) => {
  await page.goto("./me");
  await page.getByRole("link", { name: "创客" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "你现在是创客" })).toBeVisible();
  await expect(page.getByRole("link", { name: "创客" })).toHaveAttribute("aria-current", "true");
});

for (const language of ["zh-Hant", "en"]) {
  test(`no page is wider than a small phone in ${language}, and nothing is cut off on a button`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript((language) => sessionStorage.setItem("zc.language", language), language);
    const wrong: string[] = [];
    for (const path of screens) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
      await page.waitForTimeout(150);
      wrong.push(...(await page.evaluate((path) => {
        // What one may press of a heart reaches beyond what is drawn of it.
        const found: string[] = [];
        if (document.documentElement.scrollWidth > 320) found.push(`${path} is ${document.documentElement.scrollWidth} px wide`);
        for (const button of document.querySelectorAll<HTMLElement>("button:not(.reaction), .button, .chip, .tabs a, .segment label, .tabbar a")) {
          if (button.scrollWidth > button.clientWidth + 1 && button.clientWidth > 0) found.push(`${path}: ${button.textContent} is cut off`);
        }
        return found;
      }, path)));
    }
    expect(wrong).toEqual([]);
  });
}
