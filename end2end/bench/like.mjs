// Sixty hearts of the feed, pressed one after another with a real touch.

import { newPage, openFeed, withBrowser } from "./browser.mjs";
import { saidYes, script, watchLikes } from "./in_page.mjs";
import { quantile } from "./statistics.mjs";

const LIKES = 60;
const REST_MS = 150;

/** What the likes gave, under the names of the measures. */
export async function like(profile, url) {
  const times = await withBrowser(profile, async (context) => {
    const opened = await newPage(context, profile, [script(saidYes), script(watchLikes)]);
    const { page } = opened;
    await openFeed(opened, `${url}?scale=10000`);
    for (let n_pressed = 0; n_pressed < LIKES; ) {
      const at = await page.evaluate(nextHeart);
      if (!at) {
        await page.evaluate(() => scrollBy({ top: innerHeight / 2, behavior: "instant" }));
        await page.waitForTimeout(REST_MS);
        continue;
      }
      await page.touchscreen.tap(at.x, at.y);
      n_pressed += 1;
      await page.waitForFunction((n) => window.likes.length >= n, n_pressed, { timeout: 10_000 });
      await page.waitForTimeout(REST_MS);
      if ((await page.evaluate(isPressed, at)) === false) throw new Error("a heart was pressed in vain");
    }
    return page.evaluate(() => window.likes);
  });
  return { [`${profile}: like to paint, p50`]: quantile(times, 0.5), [`${profile}: like to paint, p98`]: quantile(times, 0.98) };
}

/** The middle of a heart that is in sight and not pressed. */
function nextHeart() {
  for (const heart of document.querySelectorAll("[role=feed] article button[aria-pressed='false']")) {
    const { left, top, width, height } = heart.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (width > 0 && y > 80 && y < innerHeight - 80 && document.elementFromPoint(x, y)?.closest("button") === heart) return { x, y };
  }
  return null;
}

function isPressed({ x, y }) {
  const heart = document.elementFromPoint(x, y)?.closest("button[aria-pressed]");
  return heart ? heart.getAttribute("aria-pressed") === "true" : null;
}
