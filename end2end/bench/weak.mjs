// The first visit over a network that hardly is one: text must stand before any picture, and not move.

import { newPage, withBrowser } from "./browser.mjs";
import { script, watchWeak } from "./in_page.mjs";

/** What the visit gave, under the names of the measures. */
export async function weak(url) {
  const seen = await withBrowser("weak", async (context) => {
    const { page } = await newPage(context, "weak", [script(watchWeak)]);
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => window.seen?.cards && window.seen.picture, undefined, { timeout: 120_000, polling: 250 });
    // The pictures in sight, and what may move with them.
    await page.waitForTimeout(5_000);
    return page.evaluate(() => window.seen);
  });
  return {
    "weak network: four cards with text": seen.cards,
    "weak network: first picture after them": seen.picture - seen.cards,
    "weak network: CLS": seen.cls,
  };
}
