// What a device's storage does on bad days, as the visitor meets it: each fault has a sentence of its
// own, nothing acknowledged is lost, and what was being written stays where it was written. The faults
// are put into the browser's own IndexedDB; crates/api/tests/device/ tries each at every step.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { barOf, expect, feedOf, heart, likeAndSayYes, noteOf, openFeed, sayYes, settled, test, tile } from "./support.ts";
import { tally } from "./tally.ts";

tally("storage");

const first = "电饭煲做一周早餐";
const second = "带俩娃坐高铁";
const notice = (page: Page) => page.locator(".foot-toast");

/** Faults that the page switches on by `window.fault = …`, from its first line on. */
async function withFaults(page: Page, fault: string | null) {
  await page.addInitScript((fault) => {
    const state = window as unknown as { fault: string | null; answer: () => void };
    // A fault that was switched off stays off over a reload.
    state.fault = sessionStorage.getItem("test.well") ? null : fault;
    const named = (name: string) => new DOMException("injected", name);
    const held: (() => void)[] = [];
    state.answer = () => held.splice(0).forEach((answer) => answer());
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, ...args: [string, number?]) {
      if (state.fault === "refused") throw named("SecurityError");
      if (state.fault !== "silent") return open.apply(this, args);
      const request = new EventTarget() as unknown as Record<string, unknown>;
      held.push(() => {
        const real = open.apply(this, args);
        Object.defineProperty(request, "result", { get: () => real.result });
        for (const name of ["onupgradeneeded", "onsuccess"] as const) {
          real[name] = (event: Event) => (request[name] as ((event: Event) => void) | undefined)?.(event);
        }
      });
      return request as unknown as IDBOpenDBRequest;
    };
    for (const verb of ["put", "add"] as const) {
      const plain = IDBObjectStore.prototype[verb];
      IDBObjectStore.prototype[verb] = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
        const request = plain.apply(this, args);
        const name = { full: "QuotaExceededError", lost: "UnknownError" }[state.fault ?? ""];
        if (name) {
          const { transaction } = this;
          request.addEventListener("success", () => {
            Object.defineProperty(transaction, "error", { get: () => named(name), configurable: true });
            try {
              transaction.abort();
            } catch {
              // It has ended already.
            }
          });
        }
        return request;
      };
    }
  }, fault);
}

const setFault = (page: Page, fault: string | null) =>
  page.evaluate((fault) => {
    (window as unknown as { fault: string | null }).fault = fault;
    if (!fault) sessionStorage.setItem("test.well", "1");
  }, fault);

/** A page of the same site without the app. */
async function openBlank(page: Page) {
  await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "<link rel=icon href=data:,>" }));
  await page.goto("./blank");
}

/** A visitor who said yes, and comes again. */
async function keptBefore(page: Page) {
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, first)));
}

/** What stands in the database, past the app. */
const inDatabase = (page: Page, change: string) =>
  page.evaluate(async (change) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    if (change === "delete") return void (await done(indexedDB.deleteDatabase("zhongcao")));
    if (change === "upgrade") return void (await done(indexedDB.open("zhongcao", 99))).close();
    const database = await done(indexedDB.open("zhongcao"));
    const tx = database.transaction("records", "readwrite", { durability: "strict" });
    const store = tx.objectStore("records");
    const keys = (await done(store.getAllKeys())).filter((key) => String(key).startsWith("comment/"));
    for (const key of keys) store.put(change === "newer" ? '{"v":99,"is":{}}' : '{"v":1,"is":{"auth', key);
    await new Promise((resolve) => (tx.oncomplete = resolve));
    database.close();
  }, change);

const field = (page: Page) => barOf(page).getByRole("textbox", { name: "写评论" });
const sendComment = async (page: Page, text: string) => {
  await field(page).fill(text);
  await barOf(page).getByRole("button", { name: "发送" }).click();
};
const written = (page: Page, text: string) => noteOf(page).getByRole("article").filter({ hasText: text });

test.describe("storage that fails", () => {
  test.use({ expectsErrors: true });

  test("refused: the page works, keeps things to itself and says so", async ({ page }) => {
    await keptBefore(page);
    await withFaults(page, "refused");
    await page.reload();
    await feedOf(page);
    await expect(notice(page)).toContainText("不让网页存东西");
    const button = heart(await tile(page, second));
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    // What was kept before is not lost by it.
    await setFault(page, null);
    await page.reload();
    await feedOf(page);
    await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "true");
  });

  test("silent: the page does not wait for it, and what was done meanwhile is kept when it answers", async ({ page }) => {
    await keptBefore(page);
    await withFaults(page, "silent");
    await page.reload();
    await feedOf(page);
    await expect(notice(page)).toContainText("一直没有应答");
    const button = heart(await tile(page, second));
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "false");
    await page.evaluate(() => {
      const state = window as unknown as { fault: null; answer(): void };
      state.fault = null;
      sessionStorage.setItem("test.well", "1");
      state.answer();
    });
    await expect(notice(page)).toContainText("刚才做的都存好了");
    await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "true");
    await page.reload();
    await feedOf(page);
    await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "true");
    await expect(heart(await tile(page, second))).toHaveAttribute("aria-pressed", "true");
  });

  for (const [fault, sentence] of [
    ["full", "这台设备放满了"],
    ["lost", "连接断了"],
  ] as const) {
    test(`${fault} while a comment is written: the text stays in the field, and goes when it can`, async ({ page }) => {
      await withFaults(page, null);
      await page.goto("./note/third-plate");
      await sendComment(page, "先记住");
      await sayYes(page);
      await settled(page);
      await setFault(page, fault);
      await sendComment(page, "放不下也别丢了我");
      await expect(notice(page)).toContainText(sentence);
      await expect(field(page)).toHaveValue("放不下也别丢了我");
      await expect(written(page, "放不下也别丢了我")).toHaveCount(0);
      // Nor by a reload.
      await page.reload();
      await expect(field(page)).toHaveValue("放不下也别丢了我");
      await setFault(page, null);
      await barOf(page).getByRole("button", { name: "发送" }).click();
      await expect(written(page, "放不下也别丢了我")).toHaveCount(1);
      await expect(field(page)).toHaveValue("");
      await page.reload();
      await noteOf(page).getByRole("combobox", { name: "评论的顺序" }).selectOption({ label: "最新" });
      await expect(written(page, "放不下也别丢了我")).toHaveCount(1);
    });
  }
});

test("deleted while open: it is put back from what the page knows, and the page says so", async ({ page }) => {
  await keptBefore(page);
  await inDatabase(page, "delete");
  await expect(notice(page)).toContainText("已经存回去了");
  await page.reload();
  await feedOf(page);
  await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "true");
});

test("cleared together with the yes: nothing comes back, and the next write asks again", async ({ page }) => {
  await keptBefore(page);
  await page.evaluate(() => localStorage.clear());
  await inDatabase(page, "delete");
  await expect(notice(page)).toContainText("之后不再存");
  await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "true");
  await heart(await tile(page, second)).click();
  await expect(page.getByRole("dialog", { name: "要替你记住吗" })).toBeVisible();
  await page.getByRole("button", { name: "都不用，照样看" }).click();
  await page.reload();
  await feedOf(page);
  await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "false");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("evicted between two visits: the page says that it is gone", async ({ page }) => {
  await keptBefore(page);
  await page.goto("./no-such-page");
  await page.goto("about:blank");
  const other = await page.context().newPage();
  await openBlank(other);
  await inDatabase(other, "delete");
  await other.close();
  await openFeed(page);
  await expect(notice(page)).toContainText("不见了");
  await expect(heart(await tile(page, first))).toHaveAttribute("aria-pressed", "false");
});

test("a record that cannot be read is kept aside, and the rest works", async ({ page }) => {
  await page.goto("./note/third-plate");
  await sendComment(page, "会坏掉的一条");
  await sayYes(page);
  await settled(page);
  await inDatabase(page, "damage");
  await page.reload();
  await expect(noteOf(page).getByRole("heading", { level: 2, name: /^评论/ })).toBeVisible();
  await expect(notice(page)).toContainText("有 1 条存下的东西读不出来");
  await expect(written(page, "会坏掉的一条")).toHaveCount(0);
  await sendComment(page, "照常能写");
  await expect(written(page, "照常能写")).toHaveCount(1);
});

for (const [how, when] of [
  ["newer", "a record of a newer release"],
  ["upgrade", "a database of a newer release"],
] as const) {
  test(`${when}: this page only reads, says so, and loses no text`, async ({ page }) => {
    await page.goto("./note/third-plate");
    await sendComment(page, "旧版里写的");
    await sayYes(page);
    await settled(page);
    await inDatabase(page, how);
    await page.reload();
    await expect(notice(page)).toContainText("只能看");
    await sendComment(page, "新版才收得下");
    await expect(notice(page)).toContainText("重新加载这一页就是新版");
    await expect(field(page)).toHaveValue("新版才收得下");
    await expect(written(page, "旧版里写的")).toHaveCount(how === "upgrade" ? 1 : 0);
  });
}

test("an older page that does not let go is named, and the page goes on once it is closed", async ({ page, context }) => {
  await keptBefore(page);
  await page.goto("about:blank");
  // A page of another release: it has the database open in an older version and hears nothing.
  const older = await context.newPage();
  await openBlank(older);
  await older.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase("zhongcao").onsuccess = () => {
          const request = indexedDB.open("zhongcao", 1);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        };
      }),
  );
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    // The release after this one.
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      return open.call(this, name, version === undefined ? undefined : version + 1);
    };
  });
  await openFeed(page);
  await expect(notice(page)).toContainText("另一个种草页面还是旧版");
  await older.close();
  await expect(notice(page)).toContainText("都存好了");
});

/** What the release before wrote on a device: every store as it stood, and the yes. */
type Community = {
  version: number;
  stores: Record<string, [string | number, string | number | null][]>;
  localStorage: Record<string, string>;
};

test("a community that the release before wrote is read and lived in", async ({ page }) => {
  const file = new URL("../fixtures/community-v1.json", import.meta.url);
  const community = JSON.parse(readFileSync(file, "utf8")) as Community;
  await openBlank(page);
  await page.evaluate(async (community) => {
    for (const [name, text] of Object.entries(community.localStorage)) localStorage.setItem(name, text);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("zhongcao", community.version);
      request.onupgradeneeded = () => Object.keys(community.stores).forEach((name) => request.result.createObjectStore(name));
      request.onsuccess = () => resolve(request.result);
    });
    const tx = database.transaction(Object.keys(community.stores), "readwrite");
    for (const [name, entries] of Object.entries(community.stores)) {
      for (const [key, value] of entries) tx.objectStore(name).put(value, key);
    }
    await new Promise((resolve) => (tx.oncomplete = resolve));
    database.close();
  }, community);
  const now = "?now=2026-11-24T21:00:00%2B08:00";
  await page.goto(`./note/third-plate${now}`);
  await noteOf(page).getByRole("combobox", { name: "评论的顺序" }).selectOption({ label: "最新" });
  await expect(written(page, "上一版写的第一条")).toHaveCount(1);
  await expect(written(page, "上一版写的第二条：<b>不是粗体</b>")).toHaveCount(1);
  await expect(barOf(page).getByRole("button", { name: /收藏/ })).toHaveAttribute("aria-pressed", "true");
  await sendComment(page, "这一版接着写");
  await expect(written(page, "这一版接着写")).toHaveCount(1);
  const claim = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("zhongcao");
        request.onsuccess = () => resolve(request.result);
      });
      const records = database.transaction("records").objectStore("records");
      const text = await new Promise<string>((resolve) => {
        const request = records.get("claim/guest/muying-5");
        request.onsuccess = () => resolve(request.result as string);
      });
      database.close();
      return JSON.parse(text) as { v: number; is: { coupon?: { title: string } } };
    });
  expect((await claim()).v).toBe(1);
  await page.goto(`./me/wallet${now}`);
  await expect(page.locator(".ticket")).toHaveCount(2);
  await expect(notice(page)).toHaveText("");
});
