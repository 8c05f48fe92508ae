// What Lighthouse says of four pages of the release site: node lighthouse.mjs. `cargo xtask lighthouse`
// serves the site and calls it. Fails when a score that must be full is not; performance is reported.
//   ZC_BASE_URL    where the site is served     CHROMIUM_PATH  the browser
//   ZC_LIGHTHOUSE  `desktop` instead of a phone; `musts` for what must be full alone

import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { QUIET } from "./bench/browser.mjs";

const base = process.env.ZC_BASE_URL;
const look = process.env.ZC_LIGHTHOUSE ?? "phone";

const PAGES = { feed: "", note: "note/third-plate", product: "product/bear-plate", lesson: "school/newcomer/two-words" };

/** What must be 100, by Lighthouse's names. */
const MUSTS = ["accessibility", "best-practices", "seo"];

/**
 * What is looked at and on what. Nothing is slowed down while a page loads: Lighthouse reckons what a slow
 * line and processor would make of it. Its throttlingMethod `provided`, which reckons nothing, takes twice
 * as long, because it waits for a longer quiet.
 */
const LOOKS = {
  phone: { categories: [...MUSTS, "performance"] },
  desktop: { categories: [...MUSTS, "performance"], config: desktopConfig },
  musts: { categories: MUSTS },
};

const { categories: wanted, config } = LOOKS[look];

/** How often a page is tried: a busy machine loses the beginning of a trace now and then. */
const TRIES = 3;

/** The report of one page, by a browser of its own, so that none finds what another has left. */
async function report(path) {
  for (let left = TRIES - 1; ; left -= 1) {
    const lhr = await lookAt(path);
    if (!lhr.runtimeError) return lhr;
    if (left === 0) throw new Error(`${lhr.requestedUrl}: ${lhr.runtimeError.message}`);
    console.error(`Once more: ${lhr.runtimeError.message}`);
  }
}

async function lookAt(path) {
  const browser = await launch({
    chromePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    // Whatever a page or Lighthouse itself asks for, no request leaves this machine.
    chromeFlags: [...QUIET, "--headless=new", "--lang=zh-CN", "--accept-lang=zh-CN", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
    logLevel: "error",
  });
  try {
    const flags = { port: browser.port, logLevel: "error", output: "json", onlyCategories: wanted };
    return (await lighthouse(base + path, flags, config)).lhr;
  } finally {
    browser.kill();
  }
}

const score = (category) => (category.score === null ? "none" : Math.round(category.score * 100));

/** The elements, addresses and sentences that an audit names, a line each. */
function named(details) {
  // Some audits have one thing to say in place of a list.
  const items = [details?.items ?? []].flat().flatMap((item) => [item, ...(item.subItems?.items ?? [])]);
  const lines = items.map((item) => {
    const { node, url, scriptUrl, source, description, reason, error, directive } = item;
    const place = node ?? Object.values(item).find((value) => value?.type === "node");
    // Without a source or a directive it describes the audit, and not what was found.
    const said = source || directive ? (description?.value ?? description) : "";
    const words = [directive, reason, error, place?.snippet, place?.explanation, said, source?.url ?? source, scriptUrl ?? url];
    return words.filter((word) => typeof word === "string" && word).join(" · ");
  });
  return [...new Set(lines)].filter(Boolean);
}

/** The audits of a category that are not full, the ones that weigh nothing as well. */
function lacking(category, audits) {
  return category.auditRefs
    .map(({ id }) => audits[id])
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === "error" || (score !== null && score < 1));
}

const rows = [];
const notes = [];
let broken = 0;
for (const [name, path] of Object.entries(PAGES)) {
  const started = performance.now();
  const { categories, audits, runWarnings } = await report(path);
  console.error(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  const all = Object.values(categories);
  rows.push(`| ${[name, ...all.map(score)].join(" | ")} |`);
  if (rows.length === 1) rows.unshift(`| page | ${all.map(({ title }) => title).join(" | ")} |`, `|---|${all.map(() => "---:|").join("")}`);
  for (const category of all) {
    if (MUSTS.includes(category.id) && category.score !== 1) broken += 1;
    for (const { title, displayValue, errorMessage, details } of lacking(category, audits)) {
      notes.push(`${name}, ${category.title}: ${[title, displayValue, errorMessage].filter(Boolean).join(" · ")}`);
      notes.push(...named(details).map((line) => `    ${line}`));
    }
  }
  notes.push(...runWarnings.map((warning) => `${name}: ${warning}`));
}
console.log(rows.join("\n"));
if (notes.length > 0) console.log(`\n${notes.join("\n")}`);
if (broken > 0) {
  console.log(`\n${broken} of the scores that must be 100 are not.`);
  process.exitCode = 1;
}
