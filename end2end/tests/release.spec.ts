import type { Page } from "@playwright/test";
import { barOf, expect, feedOf, heart, openFeed, sayYes, settled, test } from "./support.ts";

const note = { at: "note/third-plate", heading: "一岁半自己吃饭：第三个餐盘才对" };
const product = { at: "product/bear-plate", heading: "小满分格吸盘餐盘，一岁以上，可进洗碗机" };

/** What several parts reach stands in files of its own; what the back end reaches as well stands with it. */
const shared = "shared-[a-z-]+";

/** The list of which files make up a part. */
const list = "parts";

/** Every part, with a page that shows it. */
const parts: Record<string, { at: string; heading: string }> = {
  note,
  product,
  school: { at: "school", heading: "商学院" },
  creator: { at: "u/xiaoman", heading: "小满妈妈" },
  search: { at: "search", heading: "搜索" },
  me: { at: "me", heading: "你现在是访客" },
  [shared]: note,
  [list]: note,
};

/** The back end with what it shares with parts, which comes along with the entry. */
const backEnd = "embedded";

/** What keeps things on the device: comes with the back end for whoever said yes, soon after for all others. */
const device = "device";

const isBackEnd = (name: string) => new RegExp(`^(?:${backEnd}|${device})$`).test(name);

/** The part that only another language asks for. */
const languages = "languages";

/** What reads the table of characters, for whoever searches or has rules about words. */
const characters = "characters";

/** What is said over the pages once something has happened, and what knows the pages. */
const around = "around";

/** The question before anything is kept; pages have questions of the same shape. */
const question = "question";

/** What nobody fetches ahead of time. */
const isAsked = (name: string) => name === languages || name === characters;

/** The names of all files of the parts and of their list, as the site itself names them. */
async function named(page: Page): Promise<string[]> {
  const html = await (await page.request.get("./")).text();
  const { files } = await (await page.request.get(/parts-[0-9a-f]{16}\.json/.exec(html)![0])).json();
  return [list, ...files.map(([name]: [string]) => name.replace(/-[0-9a-f]{16}\.wasm$/, ""))].sort();
}

/** The file of a part, or of any, or their list. */
const fileOf = (part = "(?!embedded|device)[a-z-]+") => new RegExp(`/${part}-[0-9a-f]{16}\\.(wasm|json)$`);
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const retry = (page: Page) => page.getByRole("button", { name: "再试一次" });
const reload = (page: Page) => page.getByRole("button", { name: "重新加载" });

/** The names of the parts that a page asks for from now on. */
function asked(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const found = fileOf("([a-z-]+)").exec(new URL(request.url()).pathname);
    if (found && !isBackEnd(found[1])) names.push(found[1]);
  });
  return names;
}

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

  await page.goto("./me/wallet");
  await expect(page.locator(".ticket").filter({ hasText: "小满店铺券" })).toBeVisible();
  await page.goto("./shop/xiaoman-shop");
  await expect(heading(page, "小满母婴店")).toBeVisible();
  await page.goto("./product/bear-plate");
  await expect(coupon).toContainText("已领");
  await page.reload();
  await expect(coupon).toContainText("已领");
  await expect(page.getByRole("button", { name: "领取，小满店铺券" })).toHaveCount(0);
  expect(outside, "requests outside the path").toEqual([]);
});

test("every part of the site is walked here @release", async ({ page }) => {
  const known = [...Object.keys(parts), around, question, languages, characters, backEnd, device].map((part) => new RegExp(`^${part}$`));
  const found = await named(page);
  for (const name of found) expect(known.some((part) => part.test(name)), name).toBe(true);
  for (const part of known) expect(found.some((name) => part.test(name)), String(part)).toBe(true);
});

test("parts come once each, ahead of time, and a page is there at once the second time @release", async ({ page }) => {
  const names = asked(page);
  const feed = await openFeed(page);
  const all = (await named(page)).filter((name) => !isAsked(name) && !isBackEnd(name));
  await expect.poll(() => names.toSorted()).toEqual(all);

  for (const nth of [0, 1]) {
    await feed.getByRole("article").nth(nth).getByRole("link").first().click();
    await expect(page.locator("#note-title")).toBeVisible();
    await page.goBack();
    await feedOf(page);
  }
  expect(names.length).toBe(all.length);
});

test("the shape of a page stays where it is when the app takes over @release", async ({ page }) => {
  const gate = () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  };
  // First the app is held up, then what knows which page is whose.
  const [app, pages] = [gate(), gate()];
  await page.route(/\.wasm$/, async (route) => {
    const knowsPages = fileOf("(shared-)?around").test(new URL(route.request().url()).pathname);
    await (knowsPages ? pages : app).opened;
    await route.continue();
  });
  const edges = () =>
    page.locator(".page-skeleton:visible").evaluate((shape) => {
      const { left, right } = shape.getBoundingClientRect();
      return [left, right];
    });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./me", { waitUntil: "commit" });
  // Before the first paint the sheet may not have come.
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  await expect(page.locator("#first .page-skeleton")).toBeVisible();
  const before = await edges();
  app.open();
  await expect(page.locator("#first")).toHaveCount(0);
  expect(await edges()).toEqual(before);
  pages.open();
  await expect(heading(page, "你现在是访客")).toBeVisible();
});

test("a finger on a card fetches the page of notes before it is lifted @release", async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const names = asked(page);
  const feed = await openFeed(page);
  await feed.getByRole("article").first().getByRole("link").first().hover();
  expect(names).toEqual([]);
  await page.mouse.down();
  await expect.poll(() => names.includes("note") && names.some((name) => name.startsWith("shared"))).toBe(true);
  expect(names.filter((name) => name !== list && name !== question && !/note|around/.test(name)), "what another page needs").toEqual([]);
  await page.mouse.up();
  await expect(page.locator("#note-title")).toBeVisible();
});

test("without a sign of idleness parts come all the same, later @release", async ({ page }) => {
  await page.addInitScript(() => delete (window as Partial<Window>).requestIdleCallback);
  const names = asked(page);
  await openFeed(page);
  const all = (await named(page)).filter((name) => !isAsked(name) && !isBackEnd(name));
  await expect.poll(() => names.toSorted()).toEqual(all);
});

test("another language is one part, which nobody else fetches @release", async ({ page }) => {
  const names = asked(page);
  await page.goto("./settings");
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.getByRole("heading", { level: 2, name: "Text size" })).toBeVisible();
  await page.goto("./note/third-plate");
  await expect(page.getByRole("button", { name: "Follow 小满妈妈" })).toBeVisible();
  expect(new Set(names.filter((name) => name === languages)).size).toBe(1);
});

test.describe("a part that does not come", () => {
  test.use({ expectsErrors: true });

  test("is told on the feed, and comes when it is asked for again: the back end @release", async ({ page }) => {
    await page.route(fileOf(backEnd), (route) => route.abort("connectionfailed"));
    await page.goto("./?seed=1");
    await expect(page.getByText("内容没取到，或者没取完整")).toBeVisible();
    await page.unroute(fileOf(backEnd));
    await retry(page).click();
    await feedOf(page);
  });

  test("is loaded again with the page when its release is gone: the back end @release", async ({ page }) => {
    await page.route(fileOf(backEnd), (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }));
    await page.goto("./?seed=1");
    await retry(page).click();
    await expect(heading(page, "程序没有取完整")).toBeVisible();
    await page.unroute(fileOf(backEnd));
    await reload(page).click();
    await feedOf(page);
  });

  test("is waited for by whoever keeps things, and nothing is lost: device @release", async ({ page }) => {
    const feed = await openFeed(page);
    await heart(feed.getByRole("article").first()).click();
    await sayYes(page);
    await settled(page);
    await page.route(fileOf(device), (route) => route.abort("connectionfailed"));
    await page.reload();
    await expect(page.getByText("内容没取到，或者没取完整")).toBeVisible();
    await page.unroute(fileOf(device));
    await retry(page).click();
    await feedOf(page);
    await expect(heart(feed.getByRole("article").first())).toHaveAttribute("aria-pressed", "true");
  });

  test("leaves what was done in the page, and says that it is nowhere else: device @release", async ({ page }) => {
    await page.route(fileOf(device), (route) => route.abort("connectionfailed"));
    const feed = await openFeed(page);
    await heart(feed.getByRole("article").first()).click();
    await sayYes(page);
    await expect(page.getByText("现在做的都只在这一页里")).toBeVisible();
    await expect(heart(feed.getByRole("article").first())).toHaveAttribute("aria-pressed", "true");
  });

  test("leaves the language as it is, and says so: languages @release", async ({ page }) => {
    await page.route(fileOf(languages), (route) => route.abort("connectionfailed"));
    await page.goto("./settings");
    await page.getByRole("radio", { name: "繁體" }).click();
    await expect(page.getByText("内容没取到，或者没取完整")).toBeVisible();
    await expect(page.getByRole("radio", { name: "简体" })).toBeChecked();
    await expect(page.getByRole("heading", { level: 2, name: "字号" })).toBeVisible();
    await page.unroute(fileOf(languages));
    await page.getByRole("radio", { name: "繁體" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "字體大小" })).toBeVisible();
  });

  test("comes with the next thing there is to ask: question @release", async ({ page }) => {
    await page.route(fileOf(question), (route) => route.abort("connectionfailed"));
    const feed = await openFeed(page);
    await heart(feed.getByRole("article").first()).click();
    await expect(heart(feed.getByRole("article").first())).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.unroute(fileOf(question));
    await heart(feed.getByRole("article").nth(1)).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await sayYes(page);
    await settled(page);
    await page.reload();
    await expect(heart(feed.getByRole("article").first())).toHaveAttribute("aria-pressed", "true");
  });

  test("is done without, and found again: characters @release", async ({ page }) => {
    await page.route(fileOf(characters), (route) => route.abort("connectionfailed"));
    await page.goto(`./search?q=${encodeURIComponent("餐盤")}`);
    // As it is typed it is nowhere; that it is 餐盘 the table knows.
    await expect(page.getByText("没有找到")).toBeVisible();
    await page.unroute(fileOf(characters));
    await page.reload();
    await expect(page.getByRole("article").first()).toBeVisible();
  });

  for (const [part, { at, heading: name }] of Object.entries(parts)) {
    test(`is asked for again: ${part} @release`, async ({ page }) => {
      await page.route(fileOf(part), (route) => route.abort("connectionfailed"));
      await page.goto(`./${at}`);
      await expect(heading(page, "这一页没取回来")).toBeVisible();
      await expect(reload(page)).toHaveCount(0);
      await page.unroute(fileOf(part));
      await retry(page).click();
      await expect(heading(page, name)).toBeVisible();
      await expect(retry(page)).toHaveCount(0);
    });
  }

  test("is asked for past the cache when its bytes are not what they should be @release", async ({ page }) => {
    let damaged = 0;
    await page.route(fileOf("note"), async (route) => {
      const response = await route.fetch();
      const { "content-encoding": _, "content-length": __, ...headers } = response.headers();
      const body = await response.body();
      if (damaged === 0) body[body.length >> 1] ^= 1;
      damaged += 1;
      await route.fulfill({ status: 200, headers, body });
    });
    await page.goto(`./${note.at}`);
    await expect(heading(page, note.heading)).toBeVisible();
    expect(damaged).toBe(2);
  });

  test("because its release is gone: the page loads again, and nothing that is kept is lost @release", async ({ page }) => {
    // The question was asked before the deploy, so what lies over the pages had come, and the list with it;
    // and so had what keeps.
    const gone = fileOf("(?!embedded|device|question|around|shared-around|parts)[a-z-]+");
    await page.route(gone, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "" }));
    const feed = await openFeed(page);
    const card = feed.getByRole("article").first();
    await card.getByRole("button", { name: "喜欢" }).click();
    await sayYes(page);
    await settled(page);
    await card.getByRole("link").first().click();

    await expect(heading(page, "这一页没取回来")).toBeFocused();
    await retry(page).click();
    await expect(page.getByText("记在这台设备上的都还在")).toBeVisible();
    const address = page.url();
    await page.unroute(gone);
    await reload(page).click();
    await expect(page.locator("#note-title")).toBeVisible();
    expect(page.url()).toBe(address);
    await expect(heart(barOf(page))).toHaveAttribute("aria-pressed", "true");
  });

  test("leaves the way to the feed open @release", async ({ page }) => {
    await page.route(fileOf(), (route) => route.abort("connectionfailed"));
    await page.goto(`./${product.at}`);
    await page.getByRole("link", { name: "回到首页" }).click();
    await feedOf(page);
  });
});
