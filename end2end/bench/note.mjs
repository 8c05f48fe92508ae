// Ten notes opened from their cards, some screens apart, and left again by their own button.

import { newPage, openFeed, withBrowser } from "./browser.mjs";
import { saidYes, script, watchNotes } from "./in_page.mjs";
import { median } from "./statistics.mjs";

const NOTES = 10;
const SCREENS_APART = 3;
/** How long one looks before one presses: long enough for what either page fetches ahead of time. */
const LOOK_MS = 1_000;

/** What the notes gave, under the names of the measures. */
export async function note(profile, url) {
  const visits = await withBrowser(profile, async (context) => {
    const opened = await newPage(context, profile, [script(saidYes), script(watchNotes)]);
    const { page } = opened;
    await openFeed(opened, `${url}?scale=10000`);
    const visits = [];
    while (visits.length < NOTES) {
      for (let i = 0; i < SCREENS_APART; i += 1) {
        await page.evaluate(() => scrollBy({ top: innerHeight, behavior: "instant" }));
        await page.waitForTimeout(100);
      }
      await page.waitForTimeout(LOOK_MS);
      visits.push(await visit(page));
    }
    return visits;
  });
  return {
    [`${profile}: note opens`]: median(visits.map(({ opened }) => opened)),
    [`${profile}: back to the same card`]: median(visits.map(({ back }) => back)),
    [`${profile}: drift on the way back, at worst`]: Math.max(...visits.map(({ drift }) => drift)),
  };
}

async function visit(page) {
  const at = await page.evaluate(middleCard);
  await page.touchscreen.tap(at.x, at.y);
  await page.waitForFunction(() => window.visit.opened, undefined, { timeout: 20_000 });
  await page.waitForTimeout(LOOK_MS);
  const button = page.locator("article[aria-labelledby='note-title']").getByRole("button", { name: /^(返回|关闭)$/ });
  const box = await button.boundingBox();
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction(() => window.visit.back, undefined, { timeout: 20_000 });
  await page.waitForTimeout(300);
  // What moves a moment later is a drift, too.
  return page.evaluate(() => ({ ...window.visit, drift: Math.max(window.visit.drift, window.drift()) }));
}

/** Where to press to open the card nearest to the middle of the window. */
function middleCard() {
  const found = [];
  for (const card of document.querySelectorAll("[role=feed] article")) {
    const { left, top, width, height } = card.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 3];
    const hit = document.elementFromPoint(x, y);
    if (hit?.closest("article") === card && hit.closest("h2 a")) found.push({ x, y });
  }
  return found.sort((a, b) => Math.abs(a.y - innerHeight / 2) - Math.abs(b.y - innerHeight / 2))[0];
}
