// Every measure that is printed, in order, with its unit and what it must keep: at most so much, or so
// many times what the hand-written page needs in the same run. A measure without a must is shown for
// whoever compares releases.

import { readFileSync } from "node:fs";

const budget = JSON.parse(readFileSync(new URL("../../docs/size-budget.json", import.meta.url), "utf8"));

export const MEASURES = [
  ["code until the first like is kept", "kB", { most: budget.first_feed_kb }],

  ["phone, cold: FCP", "ms", { ratio: 1.65 }],
  ["phone, cold: LCP", "ms", { ratio: 1.2, most: 2500 }],
  ["phone, cold: CLS", "", { most: 0.01 }],
  ["phone, cold: first like shown", "ms", { ratio: 1.55 }],
  ["phone, cold: first like kept", "ms"],
  ["phone, cold: blocking time", "ms", { ratio: 2.35 }],
  ["phone, warm: FCP", "ms", { ratio: 1.23 }],
  ["phone, warm: LCP", "ms", { ratio: 1.1 }],
  ["phone, warm: CLS", "", { most: 0.01 }],
  ["phone, warm: first like shown", "ms", { ratio: 1.28 }],
  ["phone, warm: first like kept", "ms"],
  ["phone, warm: blocking time", "ms"],

  ["desktop, cold: FCP", "ms"],
  ["desktop, cold: LCP", "ms", { ratio: 1.63 }],
  ["desktop, cold: CLS", "", { most: 0.01 }],
  ["desktop, cold: first like shown", "ms", { ratio: 1.35 }],
  ["desktop, cold: first like kept", "ms"],
  ["desktop, cold: blocking time", "ms"],
  ["desktop, warm: FCP", "ms"],
  ["desktop, warm: LCP", "ms"],
  ["desktop, warm: CLS", "", { most: 0.01 }],
  ["desktop, warm: first like shown", "ms"],
  ["desktop, warm: first like kept", "ms"],
  ["desktop, warm: blocking time", "ms"],

  ["phone, scroll: task CPU per screen", "ms", { ratio: 1.6 }],
  ["phone, scroll: p95 frame", "ms"],
  ["phone, scroll: p99 frame", "ms", { ratio: 2.6 }],
  ["phone, scroll: frames over 50 ms", "%", { most: 30 }],
  ["phone, scroll: frames waiting for notes", "%", { most: 1 }],
  ["phone, scroll: elements at most", "", { ratio: 1.23, most: 324 }],
  ["phone, scroll: JS heap and wasm memory", "MiB", { ratio: 2.75 }],
  ["desktop, scroll: task CPU per screen", "ms"],
  ["desktop, scroll: p95 frame", "ms"],
  ["desktop, scroll: p99 frame", "ms"],
  ["desktop, scroll: frames over 50 ms", "%", { most: 30 }],
  ["desktop, scroll: frames waiting for notes", "%", { most: 1 }],
  ["desktop, scroll: elements at most", "", { ratio: 1.23, most: 620 }],
  ["desktop, scroll: JS heap and wasm memory", "MiB"],
  ["phone, scroll: task CPU per screen at 100,000 notes, to that at 10,000", "×", { most: 1.25 }],

  ["phone: like to paint, p50", "ms", { ratio: 1.17 }],
  ["phone: like to paint, p98", "ms", { ratio: 1.72 }],
  ["phone: note opens", "ms", { ratio: 1.37 }],
  ["phone: back to the same card", "ms", { ratio: 3.15 }],
  ["phone: drift on the way back, at worst", "px", { most: 2 }],

  ["weak network: four cards with text", "ms"],
  ["weak network: first picture after them", "ms", { least: 0 }],
  ["weak network: CLS", "", { most: 0.1 }],
];
