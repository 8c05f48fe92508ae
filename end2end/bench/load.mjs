// A first visit and a second one: when something is painted, when a heart can be pressed, how much code
// came for it.
//
// A like can only be kept after a yes, and nobody has said yes on a first visit. So the first like
// *shown*, the paints and the blocking time are those of an empty profile; the first like *kept* and the
// code until then are those of a profile that holds the yes and nothing else. The second visit is one to
// that profile.

import { newPage, withBrowser } from "./browser.mjs";
import { saidYes, script, watchVisit } from "./in_page.mjs";

/** What both visits gave, under the names of the measures. */
export async function load(profile, url) {
  const cold = await withBrowser(profile, (context) => visit(context, profile, url, [script(watchVisit, 0)]));
  const [kept, warm] = await withBrowser(profile, async (context) => [
    await visit(context, profile, url, [script(saidYes), script(watchVisit, 0)], true),
    // Another heart: the first is pressed already.
    await visit(context, profile, url, [script(saidYes), script(watchVisit, 1)], true),
  ]);
  const code = profile === "phone" ? { "code until the first like is kept": kept.code / 1000 } : {};
  return { ...code, ...named(`${profile}, cold`, cold, kept.kept), ...named(`${profile}, warm`, warm, warm.kept) };
}

const named = (visit, { fcp, lcp, cls, shown, blocking }, kept) => ({
  [`${visit}: FCP`]: fcp,
  [`${visit}: LCP`]: lcp,
  [`${visit}: CLS`]: cls,
  [`${visit}: first like shown`]: shown,
  [`${visit}: first like kept`]: kept,
  [`${visit}: blocking time`]: blocking,
});

async function visit(context, profile, url, scripts, keeps = false) {
  const { page, quiet } = await newPage(context, profile, scripts);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction((keeps) => window.seen?.shown && (!keeps || window.seen.kept), keeps, { timeout: 60_000, polling: 100 });
  // What comes ahead of time is in the cache of the second visit, and no picture is later than the last paint.
  await quiet();
  const seen = await page.evaluate(() => {
    const { seen } = window;
    const until = seen.kept || seen.shown;
    const isCode = (entry) => entry.entryType === "navigation" || /\.(js|css|wasm)$/.test(new URL(entry.name).pathname);
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    const code = entries.filter((entry) => isCode(entry) && entry.responseEnd > 0 && entry.responseEnd <= until);
    // Only what is over 50 ms keeps a press waiting long enough to be felt.
    const blocking = seen.tasks.filter(([start]) => start >= seen.fcp && start < seen.shown);
    return {
      ...seen,
      code: code.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
      blocking: blocking.reduce((sum, [, duration]) => sum + duration - 50, 0),
    };
  });
  await page.close();
  if (keeps && !seen.isStrict) throw new Error(`${url} keeps a like without waiting for the disk`);
  return seen;
}
