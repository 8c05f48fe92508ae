// How long the search takes over 5,000 notes: what the back end in the page needs for an answer, and
// how long it is from the key to the page that shows it. Numbers to compare, never a test.
//   ZC_BASE_URL  where the release site is served     CHROMIUM_PATH  the browser

import { chromium } from "@playwright/test";

const base = (process.env.ZC_BASE_URL ?? "http://127.0.0.1:8080/").replace(/\/?$/, "/");
const NOTES = 5_000;
const ROUNDS = 7;
const QUESTIONS = [
  ["a word", "餐盘"],
  ["two words", "餐盘 吸盘"],
  ["one character", "杯"],
  ["Traditional", "兒童雨衣"],
  ["pinyin", "canpan"],
  ["first letters", "cpxp"],
  ["a slip", "儿童雨一"],
  ["a slip in pinyin", "ertongyuyo"],
  ["a sentence", "带两个孩子坐高铁要带什么东西"],
  ["nothing", "帐篷睡袋"],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
await page.goto(`${base}search?scale=${NOTES}`);
const field = page.getByRole("searchbox");
await field.waitFor();
await page.evaluate(() => {
  const { zhongcao } = window;
  const note = zhongcao.note;
  window.answers = [];
  zhongcao.note = (what, ms, outcome) => {
    if (what === "search") window.answers.push(ms);
    note(what, ms, outcome);
  };
});

/** Asks, and gives the milliseconds of the answer and those until the page shows it. */
async function ask(text) {
  await field.fill("");
  await field.press("Enter");
  await page.locator("#ways-title").waitFor();
  await field.fill(text);
  return page.evaluate(async () => {
    window.answers.length = 0;
    const begun = performance.now();
    document.querySelector("form[role=search]").requestSubmit();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector(".search .section, .search__nothing") || document.querySelector("#ways-title")) await frame();
    await frame();
    return { answer: window.answers[0], shown: performance.now() - begun };
  });
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const first = await ask("预热");
console.log(`${NOTES} notes beside the content; the first question, with its index and its files: ${first.answer} ms\n`);
console.log("| question | answer, median | worst | shown, median | worst |\n|---|---|---|---|---|");
for (const [name, text] of QUESTIONS) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await ask(text));
  const of = (key) => rounds.map((round) => round[key]);
  const cells = ["answer", "shown"].flatMap((key) => [median(of(key)), Math.max(...of(key))]);
  console.log(`| ${name} | ${cells.map((ms) => `${Math.round(ms)} ms`).join(" | ")} |`);
}
await browser.close();
