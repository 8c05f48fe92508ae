// Offering to install the app: what the manifest says, and to whom it is offered. Without a worker, as
// everything is: browsers install pages that have none.

import type { Page } from "@playwright/test";
import { axe, barOf, expect, expectNothingKept, expectNoSideways, localesOf, sayNo, sayYes, settled, test } from "./support.ts";

const ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

type Asked = { asked: number };

/** The browser offers to install on every page, and answers with `outcome` when it is asked to. */
async function offers(page: Page, outcome: "accepted" | "dismissed"): Promise<void> {
  await page.addInitScript((answer) => {
    document.addEventListener("DOMContentLoaded", () => {
      // Behind boot.js, which is deferred: browsers offer after the page has loaded.
      setTimeout(() => {
        const prompt = () => {
          const counted = window as unknown as Asked;
          counted.asked = (counted.asked ?? 0) + 1;
          return Promise.resolve({ outcome: answer });
        };
        window.dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt }));
      });
    });
  }, outcome);
}

async function save(page: Page, answer: (page: Page) => Promise<void>): Promise<void> {
  await page.goto("./note/third-plate");
  await barOf(page).getByRole("button", { name: /^收藏/ }).click();
  await answer(page);
  await settled(page);
}

const title = (page: Page) => page.locator("#install-title");
const times = (page: Page) => page.evaluate(() => (window as unknown as Asked).asked ?? 0);

test.describe("where the browser offers it", () => {
  test.use({ userAgent: ANDROID });

  test("nobody is offered anything who has got nothing yet", async ({ page }) => {
    await offers(page, "accepted");
    for (const at of ["./me", "./settings"]) {
      await page.goto(at);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await page.waitForTimeout(500);
      await expect(title(page)).toHaveCount(0);
    }
    expect(await page.evaluate(() => "offer" in (window as unknown as { zhongcao: object }).zhongcao), "held back").toBe(true);
    await expectNothingKept(page);
  });

  test("a save is something: the browser is asked on a press, and the card goes", async ({ page }) => {
    await offers(page, "accepted");
    await save(page, sayYes);
    await page.goto("./me");
    await expect(title(page)).toHaveText("放到桌面，下次一点就开");
    await expectNoSideways(page);
    await axe(page);
    expect(await times(page)).toBe(0);
    await page.getByRole("button", { name: "放到桌面" }).click();
    await expect(title(page)).toHaveCount(0);
    expect(await times(page)).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
    expect(await page.evaluate(() => localStorage.getItem("zc.install"))).toBe(null);
  });

  test("five notes opened are something, too", async ({ page }) => {
    await offers(page, "accepted");
    const notes = ["third-plate", "raincoat-bag", "egg-clock", "cables-17", "bag-eleven"];
    for (const [n, note] of notes.entries()) {
      await page.goto(`./note/${note}`);
      await expect(page.locator("#note-title")).toBeVisible();
      if (n === 3) {
        await page.goto("./me");
        await page.waitForTimeout(500);
        await expect(title(page)).toHaveCount(0);
      }
    }
    await page.goto("./me");
    await expect(title(page)).toBeVisible();
    await expectNothingKept(page);
  });

  test("a refusal is remembered: on this device after a yes, and not asked again", async ({ page }) => {
    await offers(page, "dismissed");
    await save(page, sayYes);
    await page.goto("./me");
    await page.getByRole("button", { name: "不用了" }).click();
    await expect(title(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("me-title");
    expect(await page.evaluate(() => localStorage.getItem("zc.install"))).toBe("no");
    await page.reload();
    await expect(page.locator("#me-title")).toBeVisible();
    await page.waitForTimeout(500);
    await expect(title(page)).toHaveCount(0);
    // Whoever looks for it finds it.
    await page.goto("./settings");
    await expect(title(page)).toBeVisible();
    await page.getByRole("button", { name: "放到桌面" }).click();
    await expect.poll(() => times(page)).toBe(1);
  });

  test("a no to the browser's own question is a refusal; without a yes the tab alone knows", async ({ page }) => {
    await offers(page, "dismissed");
    for (const note of ["third-plate", "raincoat-bag", "egg-clock", "cables-17", "bag-eleven"]) {
      await page.goto(`./note/${note}`);
      await expect(page.locator("#note-title")).toBeVisible();
    }
    await barOf(page).getByRole("button", { name: "喜欢" }).click();
    await sayNo(page);
    await page.goto("./me");
    await page.getByRole("button", { name: "放到桌面" }).click();
    await expect(title(page)).toHaveCount(0);
    await page.goto("./me");
    await page.waitForTimeout(500);
    await expect(title(page)).toHaveCount(0);
    await expectNothingKept(page);
  });

  test("never where it is installed", async ({ page }) => {
    await offers(page, "accepted");
    await page.addInitScript(() => {
      const ask = window.matchMedia.bind(window);
      window.matchMedia = (query) => (query.includes("display-mode") ? ask("all") : ask(query));
    });
    await save(page, sayYes);
    await page.goto("./me");
    await page.waitForTimeout(500);
    await expect(title(page)).toHaveCount(0);
  });

  for (const [n, locale] of localesOf(1).entries()) {
    test(`is read in the language of the page, run ${n}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale, baseURL, userAgent: ANDROID, serviceWorkers: "block", viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await offers(page, "accepted");
      for (const note of ["third-plate", "raincoat-bag", "egg-clock", "cables-17", "bag-eleven"]) {
        await page.goto(`./note/${note}`);
        await expect(page.locator("#note-title")).toBeVisible();
      }
      await page.goto("./settings");
      const words = { "zh-CN": "放到桌面，下次一点就开", "zh-TW": "放到主畫面，下次一點就開", "en-GB": "Open it from your home screen" };
      await expect(title(page)).toHaveText(words[locale as keyof typeof words]);
      await expectNoSideways(page);
      await axe(page);
      await context.close();
    });
  }
});

test.describe("Safari on a phone", () => {
  test.use({ userAgent: IPHONE });

  test("is shown how it is done by hand", async ({ page }) => {
    await save(page, sayYes);
    await page.goto("./me");
    await expect(title(page)).toBeVisible();
    await expect(page.getByText("添加到主屏幕")).toBeVisible();
    await expect(page.getByRole("button", { name: "放到桌面" })).toHaveCount(0);
    await axe(page);
  });
});

test.describe("inside WeChat", () => {
  test.use({ userAgent: `${IPHONE} MicroMessenger/8.0.68(0x18004433) NetType/WIFI Language/zh_CN` });

  test("nothing is offered, whatever one did", async ({ page }) => {
    await offers(page, "accepted");
    await save(page, sayYes);
    for (const at of ["./me", "./settings"]) {
      await page.goto(at);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await page.waitForTimeout(500);
      await expect(title(page)).toHaveCount(0);
    }
  });
});

type Manifest = {
  id: string;
  start_url: string;
  scope: string;
  display: string;
  lang: string;
  icons: { src: string; sizes: string; purpose?: string }[];
  screenshots: { src: string; sizes: string; form_factor: string; label: string }[];
  shortcuts: { name: string; url: string; icons: { src: string; sizes: string }[] }[];
};

test("the manifest is whole in every language: its pictures are there and as large as it says, its shortcuts lead somewhere @desktop", async ({
  page,
  context,
}) => {
  await page.goto("./");
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const names = new Set<string>();
  for (const [file, lang] of Object.entries({
    "manifest.webmanifest": "zh-Hans",
    "manifest-zh-Hant.webmanifest": "zh-Hant",
    "manifest-en.webmanifest": "en",
  })) {
    const manifest = (await (await page.request.get(`./${file}`)).json()) as Manifest;
    expect([manifest.id, manifest.start_url, manifest.scope, manifest.display]).toEqual(["./", "./", "./", "standalone"]);
    expect(manifest.lang).toBe(lang);
    const purposes = manifest.icons.map(({ purpose }) => purpose ?? "any");
    expect(purposes).toEqual(expect.arrayContaining(["any", "maskable", "monochrome"]));
    expect(new Set(manifest.screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(["narrow", "wide"]));
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
    for (const { src, sizes } of pictures.filter(({ sizes }) => sizes !== "any")) {
      const size = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, src);
      expect(size, src).toBe(sizes);
    }
    for (const { name } of manifest.shortcuts) names.add(name);
    if (lang !== "zh-Hans") continue;
    for (const { url } of manifest.shortcuts) {
      await page.goto(`./${url}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      await expect(page.getByText("地址可能抄漏了一截")).toHaveCount(0);
    }
  }
  expect(names.size, "names in three languages").toBeGreaterThan(8);
});
