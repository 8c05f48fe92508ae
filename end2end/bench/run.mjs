// Measures our release site and the hand-written page in turn, and prints one table: medians, ratios,
// musts. `cargo xtask bench` serves both and calls it: node run.mjs [load] [scroll] [like] [note] [weak]
//   ZC_BASE_URL     our release site          ZC_VANILLA_URL  the hand-written page
//   ZC_RUNS         how often each            CHROMIUM_PATH   the browser

import { like } from "./like.mjs";
import { load } from "./load.mjs";
import { note } from "./note.mjs";
import { scroll } from "./scroll.mjs";
import { Results } from "./table.mjs";
import { weak } from "./weak.mjs";

const CPU = "phone, scroll: task CPU per screen";
const RATIO = `${CPU} at 100,000 notes, to that at 10,000`;
const sites = { ours: process.env.ZC_BASE_URL, vanilla: process.env.ZC_VANILLA_URL };
const runs = Number(process.env.ZC_RUNS ?? 5);
const results = new Results();
/** The CPU per screen of our own scrolls over ten times as many notes. */
const far = new Results();

/** What each word measures, of one of the two pages. */
const KINDS = {
  load: async (url) => ({ ...(await load("phone", url)), ...(await load("desktop", url)) }),
  scroll: async (url, site) => {
    const phone = await scroll("phone", url, 10_000);
    // Right after it, so that whatever slows this machine down slows both.
    if (site === "ours") far.add(site, { [CPU]: (await scroll("phone", url, 100_000))[CPU] });
    return { ...phone, ...(await scroll("desktop", url, 10_000)) };
  },
  like: (url) => like("phone", url),
  note: (url) => note("phone", url),
  weak,
};

/** What could not be measured: one browser that dies must not take an hour of others with it. */
const failures = [];

async function measure(kind, run, site, url) {
  const [started, which] = [performance.now(), `${kind}, run ${run} of ${runs}, ${site}`];
  try {
    results.add(site, await KINDS[kind](url, site));
    console.error(`${which}: ${Math.round((performance.now() - started) / 1000)} s`);
  } catch (error) {
    failures.push(which);
    console.error(`${which}: not measured\n${error.stack}`);
  }
}

const wanted = process.argv.slice(2);
for (const kind of wanted.length > 0 ? wanted : Object.keys(KINDS)) {
  if (!KINDS[kind]) throw new Error(`nothing is called "${kind}"`);
  for (let run = 1; run <= runs; run += 1) {
    for (const [site, url] of Object.entries(sites)) await measure(kind, run, site, url);
  }
}
if (far.of("ours", CPU) && results.of("ours", CPU)) results.add("ours", { [RATIO]: far.of("ours", CPU) / results.of("ours", CPU) });

console.log(`Medians of ${runs} ${runs === 1 ? "run" : "runs"}, taken in turn; 1 kB = 1,000 bytes.\n\n${results.table()}`);
const broken = results.broken();
console.log(broken.length === 0 ? "\nEvery must holds." : `\nThese do not hold: ${broken.join("; ")}.`);
if (failures.length > 0) {
  console.log(`Not measured: ${failures.join("; ")}.`);
  process.exitCode = 1;
}
