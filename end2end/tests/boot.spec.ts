import { readFileSync } from "node:fs";
import { parse } from "acorn";
import type { Page } from "@playwright/test";
import { expect, feedOf, openFeed, test } from "./support.ts";

const reload = (page: Page) => page.getByRole("button", { name: "重新加载" });
const isWasm = /\.wasm(\?|$)/;

/** The glue is the module that the page preloads. */
async function glueUrl(page: Page): Promise<string> {
  const html = await (await page.request.get("./")).text();
  const href = /<link[^>]*rel="?modulepreload"?[^>]*href="?([^"\s>]+)/.exec(html)?.[1] ??
    /<link[^>]*href="?([^"\s>]+)"?[^>]*rel="?modulepreload/.exec(html)?.[1];
  if (!href) throw new Error("the page preloads no module");
  return href.split("/").pop()!;
}

test("boot.js is written in ES5, as it is and as it is served", async ({ page }) => {
  const source = readFileSync(new URL("../../boot/boot.js", import.meta.url), "utf8");
  parse(source, { ecmaVersion: 5, sourceType: "script" });

  const html = await (await page.request.get("./")).text();
  const src = /<script[^>]*src="?([^"\s>]*boot[^"\s>]*\.js)/.exec(html)?.[1];
  expect(src, "boot.js in the page").toBeTruthy();
  const served = await (await page.request.get(src!)).text();
  parse(served, { ecmaVersion: 5, sourceType: "script" });
  expect(served).not.toContain("{{");
  expect(html).not.toContain("{{");
});

test("the words of every language are written in ES5, too, and none is missing", async ({ page }) => {
  const html = await (await page.request.get("./")).text();
  const names = /name="?zc-files"? content="([^"]+)"/.exec(html)![1]!.split(" ").filter((name) => name.startsWith("words-"));
  expect(names.map((name) => name.replace(/-[0-9a-f]{16}\.js$/, ""))).toEqual(["words-zh-Hant", "words-en"]);
  for (const name of names) {
    const answer = await page.request.get(`./${name}`);
    expect(answer.headers()["cache-control"]).toContain("immutable");
    const served = await answer.text();
    parse(served, { ecmaVersion: 5, sourceType: "script" });
    expect(served).not.toContain("{{");
  }
  for (const [name, lang] of [["manifest", "zh-Hans"], ["manifest-zh-Hant", "zh-Hant"], ["manifest-en", "en"]]) {
    expect((await (await page.request.get(`./${name}.webmanifest`)).json()).lang).toBe(lang);
  }
});

for (const [locale, lang, heading, manifest] of [
  ["zh-CN", "zh-Hans", "没连上网", "manifest.webmanifest"],
  ["zh-HK", "zh-Hant", "沒有連上網路", "manifest-zh-Hant.webmanifest"],
  ["en-GB", "en", "You are offline", "manifest-en.webmanifest"],
] as const) {
  test.describe(`in a browser that speaks ${locale}`, () => {
    test.use({ locale, expectsErrors: true });

    test(`the page is in ${lang} before the app has come, and so is what it says when it does not`, async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => {
        if (/\/words-[^/]+\.js$/.test(request.url())) asked.push(request.url());
      });
      await page.route("**/*", (route) =>
        isWasm.test(route.request().url()) || route.request().method() === "HEAD"
          ? route.abort("internetdisconnected")
          : route.continue(),
      );
      await page.goto("./");
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await expect(page.getByRole("main")).toHaveAttribute("lang", lang);
      await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", manifest);
      expect(asked.length).toBe(lang === "zh-Hans" ? 0 : 1);
    });

    test(`the crash card speaks ${lang}`, async ({ page }) => {
      await page.goto("./");
      await expect(page.getByRole("article").first()).toBeVisible();
      await page.evaluate(() => (window as unknown as { zhongcao: { crash(text: string): void } }).zhongcao.crash("boom"));
      await expect(page.getByRole("alertdialog")).toHaveAttribute("lang", lang);
      const reload = { "zh-Hans": "重新加载", "zh-Hant": "重新載入", en: "Reload" }[lang];
      await expect(page.getByRole("alertdialog").getByRole("button", { name: reload, exact: true })).toBeVisible();
    });
  });
}

test.describe("the words of another language do not come", () => {
  test.use({ locale: "en-GB", expectsErrors: true });
  test("and an old browser is told in the first one, which the page says it is", async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.route(/\/words-/, (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("heading", { level: 1, name: "这个浏览器太旧，打不开这里" })).toBeVisible();
    await expect(page.getByRole("main")).toHaveAttribute("lang", "zh-Hans");
  });

  test("or come too late", async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.route(/\/words-/, () => undefined);
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByRole("listitem").filter({ hasText: /Chrome.*105/ })).toBeVisible();
  });
});

test.describe("a language that was chosen", () => {
  test.use({ locale: "zh-CN", expectsErrors: true });
  test("goes before those of the browser, and the crash card follows the app when it changes", async ({ page }) => {
    await page.addInitScript(() => {
      if (!sessionStorage.getItem("zc.language")) sessionStorage.setItem("zc.language", "en");
    });
    await page.goto("./settings");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("radio", { name: "繁體" }).check();
    await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", "manifest-zh-Hant.webmanifest");
    await page.waitForFunction(() => "zh-Hant" in (window as unknown as { zhongcao: { words: object } }).zhongcao.words);
    await page.evaluate(() => (window as unknown as { zhongcao: { crash(text: string): void } }).zhongcao.crash("boom"));
    await expect(page.getByRole("alertdialog").getByRole("button", { name: "複製報告" })).toBeVisible();
  });
});

test("no script in the page is inline", async ({ page }) => {
  const html = await (await page.request.get("./")).text();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain("src=");
});

test("the policy is strict", async ({ page }) => {
  const policy = (await page.request.get("./")).headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toMatch(/'unsafe-eval'/);
});

test("without instantiateStreaming the app starts from bytes", async ({ page }) => {
  await page.addInitScript(() => {
    delete (WebAssembly as unknown as Record<string, unknown>).instantiateStreaming;
    delete (WebAssembly as unknown as Record<string, unknown>).compileStreaming;
  });
  await openFeed(page);
});

test("a remembered theme is there from the start", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("zc.theme", "dark"));
  await openFeed(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test.describe("what cannot start says so", () => {
  test.use({ expectsErrors: true });

  test("a server that names the wrong type", async ({ page }) => {
    await page.route(isWasm, async (route) => {
      const response = await route.fetch();
      const { "content-encoding": _, "content-length": __, ...headers } = response.headers();
      await route.fulfill({ status: 200, headers: { ...headers, "content-type": "text/plain" }, body: await response.body() });
    });
    await openFeed(page);
  });

  test("WebAssembly is missing", async ({ page }) => {
    await page.addInitScript(() => delete (window as unknown as Record<string, unknown>).WebAssembly);
    await page.goto("./");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("WebAssembly");
    await expect(reload(page)).toBeVisible();
  });

  test("below the floor", async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.goto("./");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /Chrome.*105/ })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: /Safari/ })).toBeVisible();
    expect(await page.evaluate(() => document.querySelectorAll("script[type=module]").length)).toBe(0);
  });

  test("a byte of the wasm is flipped", async ({ page }) => {
    await page.route(isWasm, async (route) => {
      const response = await route.fetch();
      const { "content-encoding": _, "content-length": __, ...headers } = response.headers();
      const body = await response.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ status: 200, headers, body });
    });
    await page.goto("./");
    await expect(reload(page)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page.getByRole("feed")).toHaveCount(0);

    await page.unroute(isWasm);
    await reload(page).click();
    await feedOf(page);
  });

  for (const file of ["wasm", "glue", "start.js"] as const) {
    test(`the ${file} is not there`, async ({ page }) => {
      const name = file === "glue" ? await glueUrl(page) : file;
      const matches = (url: URL) => (file === "wasm" ? isWasm.test(url.pathname) : (file === "start.js" ? /\/start-[0-9a-f]+\.js$/.test(url.pathname) : url.pathname.endsWith(`/${name}`)));
      await page.route(matches, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }));
      await page.goto("./");
      await expect(reload(page)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.unroute(matches);
      await reload(page).click();
      await feedOf(page);
    });
  }

  test("no connection", async ({ page }) => {
    await page.route("**/*", (route) =>
      isWasm.test(route.request().url()) || route.request().method() === "HEAD"
        ? route.abort("internetdisconnected")
        : route.continue(),
    );
    await page.goto("./");
    await expect(page.getByRole("heading", { level: 1, name: /连不上|没连上/ })).toBeVisible();
    await page.unroute("**/*");
    await reload(page).click();
    await feedOf(page);
  });
});

test.describe("a crash", () => {
  test.use({ expectsErrors: true });

  const card = (page: Page) => page.getByRole("alertdialog");
  const crash = (page: Page) =>
    page.evaluate(() => (window as unknown as { zhongcao: { crash(text: string): void } }).zhongcao.crash("boom"));

  test("draws a card that says what to do, and reloads", async ({ page }) => {
    await openFeed(page);
    await crash(page);
    await expect(card(page)).toBeVisible();
    await expect(card(page).getByRole("heading", { level: 1 })).toBeFocused();
    await expect(card(page).getByRole("button", { name: "复制报告" })).toBeVisible();
    // The page behind is out of reach: nothing of it takes the focus.
    for (const name of ["重新加载", "复制报告"]) {
      await page.keyboard.press("Tab");
      await expect(card(page).getByRole("button", { name })).toBeFocused();
    }
    expect(await page.getByRole("feed").evaluate((feed) => feed.closest("[inert]") !== null)).toBe(true);
    await reload(page).click();
    await feedOf(page);
    await expect(card(page)).toHaveCount(0);
  });

  test("copies a report", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openFeed(page, "?person=buyer&seed=7");
    await page.goto("./note/third-plate?comment=0000000000000000000001");
    await page.getByRole("textbox", { name: "写评论" }).fill("谁也不该看到的话");
    // More than the report has room for.
    await page.evaluate(() => {
      const { zhongcao } = window as unknown as { zhongcao: { note(what: string, ms: number, outcome: string): void } };
      for (let n = 1; n <= 205; n += 1) zhongcao.note(`event-${n}`, n, "ok");
    });
    await page.evaluate(() => (window as unknown as { zhongcao: { crash(text: string): void } }).zhongcao.crash("boom at comment/0123456789abcdefghijKL"));
    await card(page).getByRole("button", { name: "复制报告" }).click();
    await expect(card(page).getByText("已复制")).toBeVisible();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain("boom at comment/:id\nat: /note/:id\n");
    expect(report).toContain(await page.evaluate(() => navigator.userAgent));
    expect(report.match(/ ms: /g), "the last 200 events").toHaveLength(200);
    expect(report).not.toContain("event-5 ");
    expect(report).toContain("event-205 ok in 205 ms");
    // Nothing of what somebody wrote, looked at, or is.
    expect(report).not.toMatch(/third-plate|buyer|谁也不该|seed|0123456789abcdefghijKL/);
  });

  test("copies a report without a clipboard, or shows it", async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await openFeed(page);
    await crash(page);
    await card(page).getByRole("button", { name: "复制报告" }).click();
    await expect(card(page).getByRole("textbox")).toHaveValue(/^boom\n/);
  });

  test("of the wasm itself draws the card as well, above an open dialog", async ({ page }) => {
    await openFeed(page);
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      dialog.append("open");
      document.body.append(dialog);
      dialog.showModal();
      setTimeout(() => {
        throw new WebAssembly.RuntimeError("unreachable");
      });
    });
    await expect(card(page)).toBeVisible();
    await reload(page).click();
    await feedOf(page);
  });

  test("of something else draws nothing", async ({ page }) => {
    await openFeed(page);
    await page.evaluate(() => void setTimeout(() => { throw new Error("an extension stumbled"); }));
    await page.waitForTimeout(200);
    await expect(card(page)).toHaveCount(0);
  });
});
