// 200 screens of the feed, an eighth of a screen each frame, as a thumb that keeps flinging does. The
// network is free meanwhile: what is measured is what the page does, not how fast pictures come.

import { newPage, openFeed, withBrowser } from "./browser.mjs";
import { script, watchMemory } from "./in_page.mjs";
import { percentAbove, quantile } from "./statistics.mjs";

const SCREENS = 200;

/** What the scroll gave, under the names of the measures. */
export async function scroll(profile, url, notes) {
  const run = await withBrowser(profile, (context) => down(context, profile, `${url}?scale=${notes}`));
  const named = {
    "task CPU per screen": (run.cpu * 1000) / SCREENS,
    "p95 frame": quantile(run.frames, 0.95),
    "p99 frame": quantile(run.frames, 0.99),
    "frames over 50 ms": percentAbove(run.frames, 50),
    "frames waiting for notes": (100 * run.n_waiting) / run.frames.length,
    "elements at most": run.n_elements,
    "JS heap and wasm memory": run.memory / 2 ** 20,
  };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`${profile}, scroll: ${name}`, value]));
}

async function down(context, profile, url) {
  const opened = await newPage(context, profile, [script(watchMemory)]);
  const { page, session } = opened;
  await openFeed(opened, url);
  await session.send("Performance.enable");
  const before = await metric(session, "TaskDuration");
  const walked = await page.evaluate(fling, SCREENS);
  const cpu = (await metric(session, "TaskDuration")) - before;
  for (let round = 0; round < 2; round += 1) await session.send("HeapProfiler.collectGarbage");
  const memory = (await metric(session, "JSHeapUsedSize")) + (await page.evaluate(() => window.wasmBytes()));
  return { ...walked, cpu, memory };
}

async function metric(session, name) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find((each) => each.name === name).value;
}

/** Scrolls in the page: how long each frame took, how many found the list at its end, how many elements. */
async function fling(screens) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const step = innerHeight / 8;
  const goal = scrollY + screens * innerHeight;
  const elements = document.getElementsByTagName("*");
  const frames = [];
  let [y, n_waiting, n_elements, last] = [scrollY, 0, 0, await frame()];
  while (y < goal) {
    const end = document.documentElement.scrollHeight - innerHeight;
    if (y + step > end) n_waiting += 1;
    y = Math.min(y + step, end);
    scrollTo({ top: y, behavior: "instant" });
    const now = await frame();
    frames.push(now - last);
    last = now;
    n_elements = Math.max(n_elements, elements.length);
    if (n_waiting > 2000) throw new Error("the feed ends here");
  }
  return { frames, n_waiting, n_elements };
}
