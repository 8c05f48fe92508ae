// The table: every measure that was taken, as medians of both pages, with its ratio and its must.

import { MEASURES } from "./musts.mjs";
import { holds, median } from "./statistics.mjs";

/** What was measured, by the page (`ours`, `vanilla`) and the name of the measure. */
export class Results {
  #of = { ours: new Map(), vanilla: new Map() };

  /** Adds what one run gave. */
  add(site, values) {
    for (const [name, value] of Object.entries(values)) {
      if (!MEASURES.some(([known]) => known === name)) throw new Error(`no measure is called "${name}"`);
      if (!Number.isFinite(value)) throw new Error(`"${name}" of ${site} is ${value}`);
      const known = this.#of[site].get(name) ?? [];
      this.#of[site].set(name, [...known, value]);
    }
  }

  /** The median of a measure; nothing where it was not taken. */
  of(site, name) {
    const values = this.#of[site].get(name);
    return values && median(values);
  }

  /** The table as Markdown. */
  table() {
    const rows = MEASURES.map((measure) => this.#row(measure)).filter(Boolean);
    return ["| measure | unit | ours | vanilla | ratio | must | holds |", "|---|---|---:|---:|---:|---|---|", ...rows].join("\n");
  }

  /** The names of the measures that do not keep their must. */
  broken() {
    return MEASURES.filter(([name, , must]) => this.of("ours", name) !== undefined && !holds(must, this.of("ours", name), this.of("vanilla", name))).map(([name]) => name);
  }

  #row([name, unit, must]) {
    const [ours, theirs] = [this.of("ours", name), this.of("vanilla", name)];
    if (ours === undefined) return null;
    const ratio = theirs > 0 ? (ours / theirs).toFixed(2) : "";
    const verdict = must ? (holds(must, ours, theirs) ? "yes" : "**no**") : "";
    return `| ${[name, unit, written(ours), theirs === undefined ? "" : written(theirs), ratio, wordsOf(must), verdict].join(" | ")} |`;
  }
}

function wordsOf(must) {
  const words = [];
  if (must?.ratio !== undefined) words.push(`≤ ${must.ratio} × vanilla`);
  if (must?.most !== undefined) words.push(`≤ ${must.most}`);
  if (must?.least !== undefined) words.push(`≥ ${must.least}`);
  return words.join(", ");
}

/** A number with three figures that count, and no more than three behind the point. */
function written(value) {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
