// A disk that is really full: Chromium's profile on a file system of a hundred megabytes, filled to the
// last block while somebody writes a comment. What was kept stays, what was not says so and stays in
// the field, and goes once there is room.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { barOf, expect, noteOf, sayYes, settled, test } from "./support.ts";
import { tally } from "./tally.ts";

tally("a disk that is full");

/** Whether this machine lets us have a small disk of our own. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const field = (page: Page) => barOf(page).getByRole("textbox", { name: "写评论" });
const written = (page: Page, text: string) => noteOf(page).getByRole("article").filter({ hasText: text });
const send = async (page: Page, text: string) => {
  await field(page).fill(text);
  await barOf(page).getByRole("button", { name: "发送" }).click();
};

/** Fills the disk with a database of its own, in ever smaller pieces, until not a kilobyte more goes. */
const fill = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("filler");
      request.onupgradeneeded = () => void request.result.createObjectStore("pieces");
      request.onsuccess = () => resolve(request.result);
    });
    const reasons = new Set<string>();
    let n = 0;
    for (let size = 4_000_000; size > 1_000; ) {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      const isThere = await new Promise<boolean>((resolve) => {
        const tx = database.transaction("pieces", "readwrite", { durability: "strict" });
        tx.objectStore("pieces").put(bytes, n);
        tx.oncomplete = () => resolve(true);
        tx.onabort = () => {
          reasons.add(tx.error?.name ?? "none");
          resolve(false);
        };
      });
      if (isThere) n += 1;
      else size /= 2;
    }
    database.close();
    return { n, reasons: [...reasons] };
  });

test("a disk that fills while a comment is written keeps what it has and loses no text @desktop", async ({ baseURL }, info) => {
  test.skip(!canMount(), "this machine gives nobody a disk of their own");
  test.setTimeout(120_000);
  const disk = mkdtempSync(join(tmpdir(), "small-disk-"));
  const browser = await chromium.launchPersistentContext(join(disk, "profile"), {
    ...info.project.use.launchOptions,
    executablePath: fileURLToPath(new URL("../small-disk.sh", import.meta.url)),
    env: { ...(process.env as Record<string, string>), ZC_DISK: disk, ZC_DISK_MB: "100" },
    locale: "zh-CN",
    baseURL,
  });
  try {
    const page = await browser.newPage();
    await page.goto("./note/third-plate");
    await send(page, "满之前写的");
    await sayYes(page);
    await settled(page);

    const { n, reasons } = await fill(page);
    expect(n, "it took something to fill").toBeGreaterThan(3);
    expect(reasons).toEqual(["QuotaExceededError"]);
    await send(page, "盘满了也别丢了我");
    await expect(page.getByText("这台设备放满了")).toBeVisible();
    await expect(field(page)).toHaveValue("盘满了也别丢了我");
    await expect(written(page, "盘满了也别丢了我")).toHaveCount(0);

    // The next visit finds what was kept, and room once something else has made it.
    await page.reload();
    await expect(field(page)).toHaveValue("盘满了也别丢了我");
    await noteOf(page).getByRole("combobox", { name: "评论的顺序" }).selectOption({ label: "最新" });
    await expect(written(page, "满之前写的")).toHaveCount(1);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase("filler").onsuccess = () => resolve();
        }),
    );
    await expect(async () => {
      await barOf(page).getByRole("button", { name: "发送" }).click();
      await expect(field(page)).toHaveValue("", { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await expect(written(page, "盘满了也别丢了我")).toHaveCount(1);
  } finally {
    await browser.close();
    rmSync(disk, { recursive: true, force: true });
  }
});
