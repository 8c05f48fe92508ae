// The page is killed at every step between a press and its acknowledgement, as a phone kills it: what
// was acknowledged is there exactly once, and what was not stays in the field, to be sent once.

import type { BrowserContext, Page } from "@playwright/test";
import { barOf, expect, noteOf, sayYes, settled, test } from "./support.ts";
import { tally } from "./tally.ts";

const scenario = tally("killed");

/**
 * The steps of a comment on its way: calls of IndexedDB and what they answer, in the order they come.
 * More than there are, so that the last ones lie after the acknowledgement.
 */
const steps = 26;
const seed = Number(process.env.ZC_SEED ?? 1);
const isLong = Boolean(process.env.ZC_LONG);

/** A sample of the steps that turns with the seed; all of them in a long run. */
const chosen = (turn: number) =>
  Array.from({ length: steps }, (_, step) => step).filter((step) => isLong || (step + seed + turn) % 4 === 0);

const path = "./note/third-plate";
const field = (page: Page) => barOf(page).getByRole("textbox", { name: "写评论" });
const written = (page: Page, text: string) => noteOf(page).getByRole("article").filter({ hasText: text });

/** Takes every renderer away as a phone does, with SIGKILL: no handler of the page runs. */
async function kill(tab: Page) {
  const session = await tab.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const crashed = tab.waitForEvent("crash", { timeout: 10_000 });
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  for (const id of renderers) process.kill(id, "SIGKILL");
  await crashed;
  // A page that begins in a renderer that the browser still takes for alive goes with it, or never begins.
  await expect
    .poll(async () => {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      return processInfo.some(({ id }) => renderers.includes(id));
    })
    .toBe(false);
  await session.detach();
  await tab.close();
}

/** Stops the page for good when the step that is named in the window comes. */
async function stopsAt(context: BrowserContext) {
  let stop: (() => void) | undefined;
  await context.route("**/stopped", () => stop?.());
  await context.addInitScript(() => {
    const state = window as unknown as { stopAt: number; step: number };
    state.stopAt = -1;
    state.step = -1;
    const passes = () => {
      state.step += 1;
      if (state.step !== state.stopAt) return;
      // Nothing of this page runs any more: the answer to this request never comes.
      const request = new XMLHttpRequest();
      request.open("GET", "/stopped", false);
      try {
        request.send();
      } catch {
        // The page is gone.
      }
    };
    for (const verb of ["get", "getAll", "getAllKeys", "put", "add", "delete"] as const) {
      const prototype = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => IDBRequest>;
      const plain = prototype[verb];
      prototype[verb] = function (this: IDBObjectStore, ...args: unknown[]) {
        passes();
        const request = plain.apply(this, args);
        request.addEventListener("success", passes);
        return request;
      };
    }
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      passes();
      const tx = transaction.apply(this, args as Parameters<typeof transaction>);
      tx.addEventListener("complete", passes);
      return tx;
    };
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (message) {
      passes();
      postMessage.call(this, message);
      passes();
    };
  });
  return (whenStopped: () => void) => {
    stop = whenStopped;
  };
}

test.describe("killed between press and acknowledgement", () => {
  // A killed page takes its requests with it.
  test.use({ expectsErrors: true });

  test("a comment is there exactly once, whenever the page goes", async ({ page, context }, info) => {
    const when = chosen(info.project.name.length);
    test.setTimeout(60_000 + when.length * 12_000);
    const onStop = await stopsAt(context);
    await page.goto(path);
    await field(page).fill("先记住");
    await barOf(page).getByRole("button", { name: "发送" }).click();
    await sayYes(page);
    await settled(page);
    // Pages of one site may share a renderer, and what is killed is a renderer.
    await page.close();
    let killed = 0;
    let before = "先记住";
    for (const step of when) await scenario(`step ${step}`, async () => {
      const text = `第 ${step} 步时页面没了`;
      const tab = await context.newPage();
      await tab.goto(path);
      await field(tab).fill(text);
      await expect(tab.getByRole("heading", { level: 2, name: /^评论/ })).toBeVisible();
      const stopped = new Promise<"stopped">((resolve) => onStop(() => resolve("stopped")));
      await tab.evaluate((step) => Object.assign(window, { step: -1, stopAt: step }), step);
      await barOf(tab).getByRole("button", { name: "发送" }).click({ noWaitAfter: true, timeout: 2_000 }).catch(() => undefined);
      const acknowledged = expect(field(tab)).toHaveValue("", { timeout: 4_000 }).then(
        () => "acknowledged" as const,
        () => "neither" as const,
      );
      const end = await Promise.race([stopped, acknowledged]);
      expect(end, text).not.toBe("neither");
      if (end === "stopped") killed += 1;
      await kill(tab);

      const next = await context.newPage();
      await next.goto(path);
      await expect(noteOf(next).getByRole("heading", { level: 2, name: /^评论/ })).toBeVisible();
      await noteOf(next).getByRole("combobox", { name: "评论的顺序" }).selectOption({ label: "最新" });
      // What was kept before is there as well.
      await expect(written(next, before)).toHaveCount(1);
      const there = await written(next, text).count();
      if (end === "acknowledged") expect(there, `${text}: acknowledged, so it is there`).toBe(1);
      else expect(there, `${text}: whole or absent`).toBeLessThanOrEqual(1);
      // The store is whole: whoever comes next writes on.
      await field(next).fill(`${text}，之后照常`);
      await barOf(next).getByRole("button", { name: "发送" }).click();
      await expect(field(next)).toHaveValue("");
      before = `${text}，之后照常`;
      await next.close();
    });
    expect(killed, "some were killed before they were told").toBeGreaterThan(0);
  });

  test("a comment that was kept before its page heard so is not sent twice", async ({ page }) => {
    await page.addInitScript(() => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
        const tx = transaction.apply(this, args as Parameters<typeof transaction>);
        const { isDeaf } = window as unknown as { isDeaf?: boolean };
        if (isDeaf) tx.addEventListener("complete", (event) => event.stopImmediatePropagation(), { capture: true });
        return tx;
      };
    });
    await page.goto(path);
    await field(page).fill("先记住");
    await barOf(page).getByRole("button", { name: "发送" }).click();
    await sayYes(page);
    await settled(page);
    const text = "存好了可是没听到";
    await field(page).fill(text);
    await page.evaluate(() => void Object.assign(window, { isDeaf: true }));
    await barOf(page).getByRole("button", { name: "发送" }).click();
    await settled(page);
    await expect(field(page), "nobody has said that it is kept").toHaveValue(text);

    await page.reload();
    await expect(written(page, text)).toHaveCount(1);
    await expect(field(page)).toHaveValue("");
    await expect(noteOf(page).getByRole("heading", { level: 2, name: "评论 19" })).toBeVisible();
  });
});
