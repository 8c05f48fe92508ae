// The service worker: what is there without a network, how a newer release comes, what a deploy in the
// middle of a boot does. Each journey has a host of its own, which is deployed to and switched off.

import type { BrowserContext, Page } from "@playwright/test";
import { axe, barOf, expect, feedOf, heart, likeAndSayYes, listStorage, settled, test, tile } from "./support.ts";
import { Host } from "./releases.ts";

const note = { at: "note/third-plate", heading: "一岁半自己吃饭：第三个餐盘才对" };
const files = /^zc-files \/ /;

type Fixtures = { host: Host; releases: number };

const it = test.extend<Fixtures>({
  releases: [1, { option: true }],
  host: async ({ releases }, use) => {
    const host = await Host.of(releases);
    await use(host);
    await host.gone();
  },
});

it.use({ serviceWorkers: "allow" });
// What is asked for without a network, or of a release that is gone, is told in the console.
it.use({ expectsErrors: true });
it.setTimeout(120_000);

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Waits until this release is here as a whole and serves the page. */
async function installed(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const kept = await caches.match(new URL("zc-state", document.baseURI).href);
          return Boolean(navigator.serviceWorker.controller) && Boolean(kept && (await kept.json()).isWhole);
        }),
      { timeout: 30_000 },
    )
    .toBe(true);
}

const buildOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name="zc-build"]')!.content);

async function airplane(context: BrowserContext, host: Host): Promise<void> {
  await host.off();
  await context.setOffline(true);
}

/** Every picture in sight has been drawn. */
const seesPictures = (page: Page) =>
  page.evaluate(() => {
    const inSight = [...document.images].filter((image) => {
      const { top, bottom, width } = image.getBoundingClientRect();
      return width > 0 && bottom > 0 && top < innerHeight;
    });
    return inSight.length > 0 && inSight.every((image) => image.complete && image.naturalWidth > 0);
  });

const pictures = (page: Page) =>
  page.evaluate(async () =>
    (await caches.has("zc-pictures")) ? (await (await caches.open("zc-pictures")).keys()).map(({ url }) => url) : null,
  );

it("a second visit needs no network: feed, note, lesson, saves, and pictures seen before", async ({ page, context, host }) => {
  await page.goto(host.url);
  await feedOf(page);
  await installed(page);
  await likeAndSayYes(page, heart(await tile(page, note.heading)));
  await page.goto(host.url + note.at);
  await barOf(page).getByRole("button", { name: /^收藏/ }).click();
  await settled(page);
  await expect.poll(() => seesPictures(page)).toBe(true);
  await page.goto(host.url);
  await feedOf(page);
  await expect.poll(() => seesPictures(page)).toBe(true);
  await expect.poll(async () => (await pictures(page))?.length ?? 0).toBeGreaterThan(3);

  await airplane(context, host);
  const later = await context.newPage();
  await page.close();
  await later.goto(host.url);
  await feedOf(later);
  await expect.poll(() => seesPictures(later)).toBe(true);
  await (await tile(later, note.heading)).getByRole("link", { name: note.heading }).click();
  await expect(heading(later, note.heading)).toBeVisible();
  await expect(barOf(later).getByRole("button", { name: "喜欢" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => seesPictures(later)).toBe(true);
  await later.reload();
  await expect(heading(later, note.heading)).toBeVisible();
  await later.goto(`${host.url}school/newcomer/two-words`);
  await expect(heading(later, "先学会写这两个字")).toBeVisible();
  await expect(later.getByText("再试一次")).toHaveCount(0);
  await later.goto(`${host.url}me/saves`);
  await expect(later.getByRole("link", { name: note.heading }).first()).toBeVisible();
  await later.goto(`${host.url}search?q=${encodeURIComponent("canpan")}`);
  await expect(later.getByRole("link", { name: /餐盘/ }).first()).toBeVisible();
});

it("before a yes only the files of the site are here; pictures come after it, and go with it", async ({ page, host }) => {
  await page.goto(host.url);
  await feedOf(page);
  await installed(page);
  await page.goto(host.url);
  await feedOf(page);
  await expect.poll(() => seesPictures(page)).toBe(true);
  const before = await listStorage(page);
  expect(before.localStorage).toEqual([]);
  expect(before.databases).toEqual([]);
  expect(before.caches.filter((name) => !files.test(name) && name !== "zc-worker /")).toEqual([]);

  await likeAndSayYes(page, heart(await tile(page, note.heading)));
  // Those on the screen came before the yes.
  await expect.poll(async () => (await pictures(page))?.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);

  // One purpose taken back takes them, and them alone.
  await page.goto(`${host.url}settings/privacy`);
  const line = page.getByRole("listitem").filter({ hasText: "看过的图片" });
  await expect(line).toContainText("上次用");
  await page.getByRole("button", { name: "收回：看过的图片" }).click();
  await expect.poll(() => pictures(page)).toBe(null);
  await page.goto(host.url);
  await feedOf(page);
  await expect.poll(() => seesPictures(page)).toBe(true);
  expect(await pictures(page)).toBe(null);
  await page.goto(`${host.url}settings/privacy`);
  await page.getByRole("button", { name: "同意：看过的图片" }).click();
  await expect.poll(() => pictures(page), { timeout: 20_000 }).not.toBe(null);

  await page.getByRole("button", { name: "删除这台设备上的一切" }).click();
  await page.getByRole("dialog", { name: "全部删除吗" }).getByRole("button", { name: "全部删除" }).click();
  await feedOf(page);
  expect(await pictures(page)).toBe(null);
  expect((await listStorage(page)).localStorage).toEqual([]);
});

it("who saves data gets the files of the feed alone, and what they ask for", async ({ page, host }) => {
  await page.addInitScript(() => sessionStorage.setItem("zc.data", "less"));
  await page.goto(host.url);
  await feedOf(page);
  const names = () =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.startsWith("zc-files "));
      if (!name || !navigator.serviceWorker.controller) return "";
      return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname).join(" ");
    });
  await expect.poll(names, { timeout: 30_000 }).toContain("/app.html");
  await page.waitForTimeout(2000);
  expect(await names()).toContain("_bg.wasm");
  expect(await names()).not.toContain("school.json");
  await page.goto(`${host.url}school`);
  await expect(heading(page, "商学院")).toBeVisible();
  await expect.poll(names).toContain("school.json");
});

it("what is damaged in the cache is got over, and mended", async ({ page, context, host }) => {
  await page.goto(host.url);
  await feedOf(page);
  await installed(page);
  const spoil = (ending: string) =>
    page.evaluate(async (wanted) => {
      const name = (await caches.keys()).find((key) => key.startsWith("zc-files "))!;
      const cache = await caches.open(name);
      const request = (await cache.keys()).find(({ url }) => new RegExp(wanted).test(url))!;
      const answer = (await cache.match(request))!;
      const whole = new Uint8Array(await answer.arrayBuffer());
      const bytes = whole.subarray(0, (whole.length >> 1) + 7);
      await cache.put(request, new Response(bytes, { headers: answer.headers }));
      return request.url;
    }, ending);
  const isWhole = async (at: Page, url: string) => {
    const length = await at.evaluate(async (address) => {
      const cache = await caches.open((await caches.keys()).find((key) => key.startsWith("zc-files "))!);
      return (await (await cache.match(address))!.arrayBuffer()).byteLength;
    }, url);
    // Past the worker, which would mend it.
    return length === (await (await at.request.get(url)).body()).length;
  };

  const wasm = await spoil("_bg\\.wasm$");
  expect(await isWhole(page, wasm)).toBe(false);
  await page.reload();
  await feedOf(page);
  await expect.poll(() => isWhole(page, wasm)).toBe(true);

  const glue = await spoil("/zhongcao-[0-9a-f]+\\.js$");
  // Another tab: this one has the module in its memory.
  const later = await context.newPage();
  await page.close();
  await later.goto(host.url);
  await later.getByRole("button", { name: "重新加载" }).click();
  await feedOf(later);
  await expect.poll(() => isWhole(later, glue)).toBe(true);
});

it("a device without room loses pictures, and nothing else", async ({ page, context, host }) => {
  await page.goto(host.url);
  await feedOf(page);
  await installed(page);
  await likeAndSayYes(page, heart(await tile(page, note.heading)));
  await expect.poll(async () => (await pictures(page))?.length ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  const devtools = await context.newCDPSession(page);
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.url).origin, quotaSize: usage! + 1000 });
  const before = (await pictures(page))!;
  await page.goto(`${host.url}product/bear-plate`);
  await expect.poll(() => seesPictures(page)).toBe(true);
  await expect.poll(async () => (await pictures(page))!.filter((url) => before.includes(url)).length, { timeout: 20_000 }).toBe(0);
  expect((await listStorage(page)).caches.some((name) => files.test(name))).toBe(true);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.url).origin });
  await airplane(context, host);
  await page.goto(host.url);
  await feedOf(page);
  await expect(heart(await tile(page, note.heading))).toHaveAttribute("aria-pressed", "true");
});

const prompt = (page: Page) => page.locator("#zc-update");
const words = "刚写到一半，别丢了";
const further = "电饭煲做一周早餐";

/** Has the browser look for a newer release now, as it does by itself on the next visit. */
const lookForRelease = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())!.update()));

it.describe("releases", () => {
  it.use({ releases: 3 });

  it("three one after another end in the newest everywhere, and what is half-written stays", async ({ page, context, host }) => {
    await page.goto(host.url);
    await feedOf(page);
    await installed(page);
    // The tab that stays open from the first release on.
    await page.goto(host.url + note.at);
    await page.getByRole("button", { name: /^看评论/ }).click();
    await page.getByRole("textbox", { name: "写评论" }).fill(words);
    expect(await buildOf(page)).toBe(host.build(1));

    host.deploy(2);
    const other = await context.newPage();
    await other.goto(host.url);
    await feedOf(other);
    expect(await buildOf(other)).toBe(host.build(1));
    await expect(prompt(other)).toBeVisible({ timeout: 30_000 });
    await expect(prompt(other)).toContainText("没记在这台设备上的会清空");
    await axe(other);
    for (const [lang, word] of Object.entries({ en: "Update now", "zh-Hant": "現在換", "zh-Hans": "现在换" })) {
      await other.evaluate((tag) => void (document.documentElement.lang = tag), lang);
      await expect(prompt(other).getByRole("button").first()).toHaveText(word);
    }
    await prompt(other).getByRole("button", { name: "等会儿" }).click();
    await expect(prompt(other)).toHaveCount(0);
    expect(await other.evaluate(() => document.activeElement?.id)).toBe("main");
    await other.reload();
    await feedOf(other);
    await tile(other, further);
    await prompt(other).getByRole("button", { name: "现在换" }).click();
    await expect.poll(() => buildOf(other).catch(() => "")).toBe(host.build(2));
    await feedOf(other);
    // The place, too.
    const card = other.getByRole("article").filter({ has: other.getByRole("link", { name: further }) });
    await expect(card).toBeInViewport();

    // The first tab was not asked, and works on with its own files.
    expect(await buildOf(page)).toBe(host.build(1));
    await expect(page.getByRole("textbox", { name: "写评论" })).toHaveValue(words);
    const own = await page.evaluate(async (build) => {
      const answers = await Promise.all([build, "demo/school.json", "app.html"].map((name) => fetch(name)));
      return { ok: answers.every(({ ok }) => ok), page: await answers[2].text() };
    }, host.build(1));
    expect(own.ok).toBe(true);
    expect(own.page, "what has no hash in its name is of its own release, too").toContain(host.build(1));

    host.deploy(3);
    await lookForRelease(other);
    await prompt(other).getByRole("button", { name: "现在换" }).click({ timeout: 30_000 });
    await expect.poll(() => buildOf(other).catch(() => "")).toBe(host.build(3));

    await page.bringToFront();
    await expect(page.getByRole("textbox", { name: "写评论" })).toHaveValue(words);
    await prompt(page).getByRole("button", { name: "现在换" }).click({ timeout: 30_000 });
    await expect.poll(() => buildOf(page).catch(() => "")).toBe(host.build(3));
    await expect(heading(page, note.heading)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "写评论" })).toHaveValue(words);

    // Nothing of the releases before is left once no page is of them.
    await expect
      .poll(async () => (await listStorage(page)).caches.filter((name) => files.test(name)).length, { timeout: 30_000 })
      .toBe(1);
    await airplane(context, host);
    await other.reload();
    await feedOf(other);
    expect(await buildOf(other)).toBe(host.build(3));
  });

  it("a file that no cache and no server has any more leads to the release there is", async ({ page, host }) => {
    await page.goto(host.url);
    await feedOf(page);
    await installed(page);
    host.deploy(2);
    await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((key) => key.startsWith("zc-files "))!);
      for (const request of await cache.keys()) if (/_bg\.wasm$/.test(request.url)) await cache.delete(request);
    });
    await page.reload();
    await page.getByRole("button", { name: "重新加载" }).click();
    await feedOf(page);
    expect(await buildOf(page)).toBe(host.build(2));
  });
});

it.describe("a deploy in the middle", () => {
  it.use({ releases: 2, serviceWorkers: "block" });

  const steps: Record<string, RegExp> = {
    "the sheet": /\/style-[0-9a-f]+\.css$/,
    "the sheet of the pages": /\/pages-[0-9a-f]+\.css$/,
    "boot.js": /\/boot-[0-9a-f]+\.js$/,
    "start.js": /\/start-[0-9a-f]+\.js$/,
    "the glue": /\/zhongcao-[0-9a-f]+\.js$/,
    "the wasm": /_bg\.wasm$/,
    "the pack": /\/demo\/pack\.json$/,
  };
  for (const [step, file] of Object.entries(steps)) {
    it(`before ${step} leaves no white page`, async ({ page, host }) => {
      let isDeployed = false;
      await page.route(file, async (route) => {
        if (!isDeployed) {
          isDeployed = true;
          host.deploy(2);
        }
        await route.continue();
      });
      await page.goto(host.url + note.at);
      const [shown, button] = [heading(page, note.heading), page.getByRole("button", { name: /重新加载|再试一次/ })];
      await expect(async () => {
        await expect(button.or(shown).first()).toBeVisible({ timeout: 20_000 });
        // The gate of a part offers to load the page again from the second time on, after trying again.
        if (!(await shown.isVisible())) await button.last().click({ timeout: 2_000 });
        await expect(shown).toBeVisible({ timeout: 3_000 });
      }).toPass({ timeout: 90_000 });
      expect(isDeployed).toBe(true);
    });
  }
});
