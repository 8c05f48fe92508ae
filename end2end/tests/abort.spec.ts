import { countOf, expect, feedOf, heart, likeAndSayYes, openFeed, settled, test, tile } from "./support.ts";

test("a write that the browser takes back half-way leaves nothing behind", async ({ page }) => {
  await page.addInitScript(() => {
    const state = window as unknown as { abortNextWrite: boolean; aborted: number };
    state.abortNextWrite = false;
    state.aborted = 0;
    const writes = new WeakMap<IDBTransaction, number>();
    for (const verb of ["put", "add"] as const) {
      const plain = IDBObjectStore.prototype[verb];
      IDBObjectStore.prototype[verb] = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
        const request = plain.apply(this, args);
        const n = (writes.get(this.transaction) ?? 0) + 1;
        writes.set(this.transaction, n);
        if (state.abortNextWrite && n === 2) {
          state.abortNextWrite = false;
          state.aborted += 1;
          this.transaction.abort();
        }
        return request;
      };
    }
  });
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, "带俩娃坐高铁")));

  const title = "电饭煲做一周早餐";
  const button = heart(await tile(page, title));
  const likes = await countOf(button);
  await page.evaluate(() => void Object.assign(window, { abortNextWrite: true }));
  await button.click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { aborted: number }).aborted), "the fault was injected")
    .toBe(1);
  await expect(page.getByText(/没能存下来|退回原样/)).toBeVisible();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  expect(await countOf(button)).toBe(likes);

  await page.reload();
  await feedOf(page);
  const again = heart(await tile(page, title));
  await expect(again).toHaveAttribute("aria-pressed", "false");
  expect(await countOf(again)).toBe(likes);

  await again.click();
  await expect(again).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  await page.reload();
  await feedOf(page);
  await expect(heart(await tile(page, title))).toHaveAttribute("aria-pressed", "true");
});
