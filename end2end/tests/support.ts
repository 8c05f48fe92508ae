// What every journey shares: a test that fails on any report of the content security policy and on
// any error nobody announced, and the few steps that most journeys begin with.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect, type BrowserContext, type Locator, type Page } from "@playwright/test";

export { expect };

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Files of demo content. */
export const demoPacks = /\/(pack[^/]*|demo\/[^/]+)\.json(\?|$)/;

/** What a browser says it speaks, for each language of the app. */
const locales = ["zh-CN", "zh-TW", "en-GB"];

/** The languages to walk something in: the one that the seed turns up, or all of them. */
export const localesOf = (turn: number): string[] =>
  process.env.ZC_FULL ? locales : [locales[(Number(process.env.ZC_SEED) + turn) % locales.length]];

type Options = {
  /** Whether errors in the console belong to this journey. Reports of the policy never do. */
  expectsErrors: boolean;
};

export const test = base.extend<Options>({
  expectsErrors: [false, { option: true }],
  context: async ({ context, expectsErrors }, use) => {
    const { violations, errors } = await watch(context);
    await use(context);
    expect(violations, "reports of the content security policy").toEqual([]);
    if (!expectsErrors) expect(errors, "errors on the page").toEqual([]);
  },
});

/** Collects what goes wrong on any page of a context. */
async function watch(context: BrowserContext) {
  const violations: string[] = [];
  const errors: string[] = [];
  await context.exposeBinding("reportViolation", (_source, text: string) => void violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  context.on("console", (message) => {
    const text = message.text();
    if (/content security policy/i.test(text)) violations.push(text);
    else if (message.type() === "error") errors.push(`${text} (${message.location().url})`);
  });
  context.on("weberror", (error) => void errors.push(String(error.error().stack ?? error.error())));
  return { violations, errors };
}

/** Opens the feed, with a query such as `?seed=1`, and waits for its first note. */
export async function openFeed(page: Page, query = ""): Promise<Locator> {
  await page.goto(`./${query}`);
  return feedOf(page);
}

/** The channel that is shown, once the app shows a note in it. */
export async function feedOf(page: Page, channel = "发现"): Promise<Locator> {
  const feed = page.getByRole("feed", { name: channel });
  await expect(page.locator("#first"), "the page that the build wrote").toHaveCount(0);
  await expect(feed.getByRole("article").first()).toBeVisible();
  return feed;
}

/**
 * The tile of a note by a part of its title, scrolled to where a thumb would have it. Only the tiles
 * near the screen stand in the document: it is looked for further down, then from the top.
 */
export async function tile(page: Page, title: string | RegExp): Promise<Locator> {
  const article = page
    .getByRole("feed")
    .getByRole("article")
    .filter({ has: page.getByRole("link", { name: title }) });
  // Only the tab in front is told that it was scrolled.
  await page.bringToFront();
  // However long this machine takes for it: cards stand there one frame after the scroll was told.
  const drawn = () =>
    page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  for (let screens = 0; screens < 60; screens += 1) {
    if ((await article.count()) > 0) {
      await article.evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        window.scrollBy({ top: top - window.innerHeight / 4, behavior: "instant" });
      });
      await drawn();
      // What was found before the first frame of a page that comes back to its place is not where one is.
      if ((await article.count()) > 0) break;
    }
    await page.evaluate(() => {
      const atEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
      window.scrollTo({ top: atEnd ? 0 : window.scrollY + window.innerHeight, behavior: "instant" });
    });
    await drawn();
    await page.waitForTimeout(60);
  }
  return article;
}

/** The note that is open, as a page or over the feed. */
export const noteOf = (page: Page): Locator => page.locator("article[aria-labelledby='note-title']");

/** The bar of a note, with its field, heart and sprout. */
export const barOf = (page: Page): Locator => noteOf(page).getByRole("group", { name: "表态" });

/** Leaves a note by its own button. */
export async function leave(page: Page): Promise<void> {
  await noteOf(page).getByRole("button", { name: /^(返回|关闭)$/ }).click();
}

/** Whether a note opened from the feed lies over it. */
export const isWide = (page: Page): boolean => page.viewportSize()!.width >= 900;

/** The heart in a tile or on a note. */
export const heart = (within: Locator | Page): Locator => within.getByRole("button", { name: "喜欢" });

/** The count that a heart shows. */
export async function countOf(button: Locator): Promise<number> {
  const found = /\d[\d,]*/.exec((await button.textContent()) ?? "");
  if (!found) throw new Error(`no count in ${await button.textContent()}`);
  return Number(found[0].replaceAll(",", ""));
}

export const consent = (page: Page): Locator => page.getByRole("dialog", { name: "要替你记住吗" });

/** Turns the switch on and agrees. */
export async function sayYes(page: Page): Promise<void> {
  const dialog = consent(page);
  const choice = dialog.getByRole("switch", { name: "记在这台设备上" });
  await expect(choice).toHaveAttribute("aria-checked", "false");
  await choice.click();
  await expect(choice).toHaveAttribute("aria-checked", "true");
  await dialog.getByRole("button", { name: "同意所选" }).click();
  await expect(dialog).toBeHidden();
}

export async function sayNo(page: Page): Promise<void> {
  await consent(page).getByRole("button", { name: "都不用，照样看" }).click();
  await expect(consent(page)).toBeHidden();
}

/** Presses a heart that is not pressed, agrees to keep it, and waits until it is kept. */
export async function likeAndSayYes(page: Page, button: Locator): Promise<void> {
  await button.click();
  await sayYes(page);
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await settled(page);
}

/** Everything this site keeps in the browser, by name. */
export async function listStorage(page: Page) {
  return page.evaluate(async () => ({
    localStorage: Object.keys(localStorage).sort(),
    sessionStorage: Object.keys(sessionStorage).sort(),
    databases: (await indexedDB.databases()).map((database) => database.name ?? ""),
    caches: await caches.keys(),
  }));
}

/** What must hold as long as nobody said yes. */
export async function expectNothingKept(page: Page): Promise<void> {
  const kept = await listStorage(page);
  expect({ ...kept, sessionStorage: [] }).toEqual({
    localStorage: [],
    sessionStorage: [],
    databases: [],
    caches: [],
  });
}

/** A fingerprint of all records on this device: it changes with every write that has been kept. */
async function fingerprint(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const parts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await answer(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      if (stores.length > 0) {
        const tx = database.transaction(stores, "readonly");
        for (const store of stores) {
          const keys = await answer(tx.objectStore(store).getAllKeys());
          const values = await answer(tx.objectStore(store).getAll());
          parts.push(store, JSON.stringify(keys), JSON.stringify(values));
        }
      }
      database.close();
    }
    return parts.join("\n");
  });
}

/** Waits until nothing more is being written on this device. */
export async function settled(page: Page): Promise<void> {
  let before = await fingerprint(page);
  for (let same = 0; same < 3; ) {
    await page.waitForTimeout(120);
    const now = await fingerprint(page);
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** Fails when the page is wider than its window. */
export async function expectNoSideways(page: Page, where = page.url()): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, where).toBe(0);
}

/** Fails on anything that axe calls serious or critical. */
export async function axe(page: Page): Promise<void> {
  // A script element would be refused by the policy; evaluating is not bound by it.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await engine.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`),
    }));
  });
  const grave = found.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave, "serious or critical findings of axe").toEqual([]);
}

/** The dates of the demo content count from the first opening; this is so many days after now. */
export const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
