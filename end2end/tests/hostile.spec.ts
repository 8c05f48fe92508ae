// Words that mean harm, in every field that shows people's words and on every screen that shows it:
// they are words. Nothing runs, nobody is led away, no address is there that was not allowed, and
// nothing bleeds into what stands beside it. A sample by ZC_SEED; everything with ZC_LONG=1.

import type { Page } from "@playwright/test";
import { costly, disguised, examples, naughty, sample, scripts, spoofs } from "./attacks.ts";
import { carried, carryFile } from "./carry_file.ts";
import { bring, type Words } from "./hostile_pack.ts";
import { expectNoFaults, putLook, setTraps, type Faults } from "./hostile_watch.ts";
import { barOf, expect, feedOf, noteOf, sayNo, sayYes, test, tile } from "./support.ts";

/** How long a test may take, in milliseconds: everything takes longer than a sample. */
const patience = (sampled: number) => (process.env.ZC_LONG ? 3_600_000 : sampled);

/** How many sets of words the community is given at a time. */
const AT_A_TIME = 80;

/** A place within the app, and what stands in the document once it is shown. */
type Stop = { path: string; there: string; title?: string };

/** Numbered sets of words. */
const setsOf = (words: string[], body?: (words: string) => string): Words[] =>
  words.map((text, n) => ({ id: `h${n}`, words: body ? `字${n}` : text, body: body?.(text) }));

function chunks<T>(list: T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / AT_A_TIME) }, (_, k) => list.slice(k * AT_A_TIME, (k + 1) * AT_A_TIME));
}

/** Opens the community with these words in it. */
async function open(page: Page, sets: Words[]): Promise<void> {
  await bring(page, sets);
  await page.goto("./");
  await feedOf(page);
  await putLook(page);
}

/**
 * Goes from stop to stop within the app, as a press on a link does, and looks at everything at each.
 * Where words are plain, they must be there letter by letter. Gives how many addresses were seen.
 */
async function walk(page: Page, stops: Stop[], sets: Words[]): Promise<number> {
  const found = await page.evaluate(
    async ({ stops, sets }) => {
      const { look } = window as unknown as { look(): { addresses: number; bad: string[] } };
      const frame = () => new Promise((resolve) => setTimeout(resolve, 4));
      const plain = new Map(sets.filter(({ words }) => /^[!-~]+( [!-~]+)*$/.test(words) && words.length < 300).map(({ id, words }) => [id, words]));
      let addresses = 0;
      let checked = 0;
      for (const { path, there, title: wanted } of stops) {
        const link = document.createElement("a");
        link.href = path;
        document.body.append(link);
        link.click();
        link.remove();
        const until = performance.now() + 20_000;
        while (!document.querySelector(there) || location.pathname !== link.pathname || (wanted !== undefined && document.title !== wanted)) {
          if (performance.now() > until) throw new Error(`${path} never shows ${there}: ${document.body.textContent?.slice(0, 200)}`);
          await frame();
        }
        await frame();
        const { addresses: n, bad } = look();
        addresses += n;
        if (bad.length > 0) throw new Error(`${path}: ${bad.slice(0, 9).join("\n")}`);
        const words = plain.get(/\/(h\d+)/.exec(path)?.[1] ?? "");
        const title = document.querySelector("#note-title, #product-title, #shop-title, #course-title, #lesson-title");
        if (words !== undefined && title) {
          checked += 1;
          if (title.textContent !== words) throw new Error(`${path}: ${title.textContent} is not ${words}`);
          if (document.title !== `${words} · 种草`) throw new Error(`${path}: the title is ${document.title}`);
          const isOfSchool = title.matches("#course-title, #lesson-title");
          const others = document.querySelectorAll(".comment__body, .comment__name > bdi, .person__name, .shop__name");
          const tickets = [...document.querySelectorAll(".ticket__text > b")].map((ticket) => ticket.textContent);
          if (!isOfSchool && !tickets.includes(words)) throw new Error(`${path}: the coupons are ${tickets}`);
          for (const other of others) if (other.textContent !== words) throw new Error(`${path}: ${other.className} says ${other.textContent}`);
        }
      }
      return { addresses, checked };
    },
    { stops, sets },
  );
  if (sets.some(({ words }) => words === "<script>trap(1)</script>")) expect(found.checked, "plain words read letter by letter").toBeGreaterThan(0);
  return found.addresses;
}

/** Every screen on which the words of one set stand. */
const screensOf = ({ id, words }: Words): Stop[] => [
  { path: `note/${id}`, there: `.note a[href$="#comment-${id}-2"]` },
  { path: `product/${id}?from=${id}&pick=${encodeURIComponent([...words].slice(0, 60).join(""))}`, there: `.product .opinion a[href$="note/${id}"]` },
  { path: `product/${id}?from=${id}&buy=1`, there: "dialog[open] .order" },
  { path: `u/${id}`, there: `.creator .masonry a[href$="note/${id}"]` },
  { path: `u/${id}?show=collections`, there: `.creator .opinion a[href$="note/${id}"]` },
  { path: `u/${id}?show=about`, there: ".creator .code" },
  { path: `u/${id}/shelf`, there: `.shelf a[href$="note/${id}"]` },
  { path: `search?q=t-${id}`, there: `.search .masonry a[href$="note/${id}"]` },
  { path: `search?q=${encodeURIComponent([...words].slice(0, 120).join(""))}`, there: ".search .search__nothing, .search .section" },
  { path: `t/t-${id}`, there: `.topic-page .masonry a[href$="note/${id}"]` },
  { path: `shop/${id}`, there: `.shop a[href$="product/${id}"]` },
  { path: `?channel=t-${id}`, there: `.feed-view:not([hidden]) [role=feed][aria-label="t-${id}"] #card-${id}` },
];

/** Every screen of the school on which the words of one set stand. */
const lessonsOf = ({ id }: Words): Stop[] => [
  { path: "school", there: `.school a[href$="school/${id}"]` },
  { path: `school/${id}`, there: `.course a[href$="school/${id}/${id}"]` },
  { path: `school/${id}/${id}`, there: ".lesson .own-note" },
];

const noteOnly = ({ id }: Words): Stop[] => screensOf({ id, words: "" }).slice(0, 1);

/** What a command adds up. */
function tell(kind: string, scenarios: number, more: object, faults: Faults): void {
  const line = { kind, scenarios, passed: scenarios, executions: faults.executions.length, navigations: faults.leavings.length, reports: faults.reports.length, ...more };
  console.log(`FAULTS ${JSON.stringify(line)}`);
}

test("hostile words are words in every field and on every screen", async ({ page }) => {
  test.setTimeout(patience(1_200_000));
  const faults = await setTraps(page);
  let [renders, addresses] = [0, 0];
  const words = [...sample(scripts, 4), ...sample(naughty, 5), ...sample(spoofs, 5)];
  if (!words.includes(scripts[0])) words.push(scripts[0]);
  for (const chunk of chunks(words)) {
    const sets = setsOf(chunk);
    await open(page, sets);
    const stops = sets.flatMap(screensOf);
    addresses += await walk(page, stops, sets);
    renders += stops.length;
    expectNoFaults(faults);
  }
  tell("hostile text", renders, { words: words.length, addresses }, faults);
});

test("hostile words are words in courses, lessons, quizzes and what one writes down", async ({ page }) => {
  test.setTimeout(patience(1_200_000));
  const faults = await setTraps(page);
  let [renders, addresses] = [0, 0];
  const words = [...sample(scripts, 8), ...sample(naughty, 10), ...sample(spoofs, 8)];
  for (const chunk of chunks(words)) {
    const sets = setsOf(chunk);
    await open(page, sets);
    const stops = sets.flatMap(lessonsOf);
    addresses += await walk(page, stops, sets);
    renders += stops.length;
  }
  // Written in Markdown, too.
  const bodies = sample(disguised, 40);
  for (const chunk of chunks(bodies)) {
    const sets = setsOf(chunk, (text) => text);
    await open(page, sets);
    addresses += await walk(page, sets.flatMap((set) => lessonsOf(set).slice(2)), []);
  }
  expectNoFaults(faults);
  tell("hostile lessons", renders + bodies.length, { addresses }, faults);
});

test("hostile words lead to no channel but words", async ({ page }) => {
  test.setTimeout(patience(300_000));
  const faults = await setTraps(page);
  await open(page, []);
  const words = sample([...scripts, ...naughty, ...spoofs], 24);
  // A plain word becomes the name of its channel; one that is too long is none.
  const stops = words.map((text) => ({
    path: `?channel=${encodeURIComponent(text)}`,
    there: ".feed-view:not([hidden])",
    title: /^[!-~]{1,20}$/.test(text) ? `${text} · 种草` : undefined,
  }));
  const addresses = await walk(page, stops, []);
  expectNoFaults(faults);
  tell("hostile channels", stops.length, { addresses }, faults);
});

test("Markdown leads only where the list allows, whatever it is written with", async ({ page }) => {
  test.setTimeout(patience(1_200_000));
  const faults = await setTraps(page);
  let [addresses, n] = [0, 0];
  const bodies = [...sample(disguised, 20), ...sample(examples, 12), ...sample(scripts, 3), ...sample(naughty, 4)];
  for (const chunk of chunks(bodies)) {
    const sets = setsOf(chunk, (text) => text);
    await open(page, sets);
    addresses += await walk(page, sets.flatMap(noteOnly), []);
    n += sets.length;
    expectNoFaults(faults);
  }
  tell("hostile Markdown", n, { addresses }, faults);
});

test("a link of a text opens beside the app, or within it, and tells nobody who came", async ({ page, context }) => {
  const faults = await setTraps(page);
  await context.route(/^https?:\/\/[^/]*\.example\//, (route) => route.fulfill({ body: "<title>elsewhere</title>", contentType: "text/html" }));
  const honest = "https://shop.example/a";
  const texts: Record<string, string> = {
    external: `[店](${honest}) <${honest}> [店][r] **[*x* y](${honest})**\n\n- [店](${honest})\n\n> [店](${honest})\n\n|h|\n|-|\n|[店](${honest})|\n\n[r]: ${honest}`,
    other: "[https://bank.example（站外：bank.example）](https://evil.example/x) [bank.example\u202e](HTTPS://Evil.Example/y)",
    none: "[甲](javascript:trap(1)) [乙](//evil.example) [丙](data:text/html,x) [丁](https://bank.example@evil.example/) [戊](mailto:a@b.example?bcc=c@evil.example) [己](/.//evil.example) [庚](/coupon/x) [辛](/product/nope)",
    within: "[券包](/me/wallet?person=mod) [首页](/?person=mod&now=2031-01-01T00:00:00Z&scale=100000&seed=7) [笔记](/note/third-plate?x=1#comments)",
  };
  await open(page, Object.entries(texts).map(([id, body]) => ({ id, words: id, body })));
  let n = 0;
  const links = page.locator(".prose a[target=_blank]");
  for (const [id, count, host] of [["external", 7, "shop.example"], ["other", 2, "evil.example"]] as const) {
    await page.goto(`./note/${id}`);
    await expect(links).toHaveCount(count);
    for (let nth = 0; nth < count; nth += 1) {
      await expect(links.nth(nth).locator(".prose__host")).toHaveText(`（站外：${host}）`);
      for (const button of ["left", "middle"] as const) {
        const opened = context.waitForEvent("page");
        await links.nth(nth).click({ button });
        const other = await opened;
        await other.waitForLoadState();
        if (button === "left") {
          expect(new URL(other.url()).host).toBe(host);
          expect(await other.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
        } else {
          // A tab that the browser opens by itself is not ours to answer for: it says which host it missed.
          await expect(other).toHaveTitle(host);
        }
        await other.close();
        await expect(page).toHaveURL(new RegExp(`/note/${id}$`));
        n += 1;
      }
    }
  }
  await page.goto("./note/none");
  await expect(page.locator(".prose")).toContainText("甲 乙 丙 丁 戊 己 庚 辛");
  expect(await page.locator(".prose > p a").evaluateAll((all) => all.map((a) => a.outerHTML))).toEqual([]);

  await page.goto("./note/within");
  const hrefs = () => page.locator(".prose > p a").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  await expect.poll(hrefs).toEqual(["/me/wallet", "/", "/note/third-plate#comments"]);
  await page.locator(".prose > p a").nth(1).click();
  await feedOf(page);
  await page.reload();
  await feedOf(page);
  expect(await page.evaluate(() => location.search)).toBe("");
  expect(faults.executions).toEqual([]);
  // Those opened above were meant to be.
  expect(faults.leavings.length).toBe(n);
  tell("links followed", n, {}, { ...faults, leavings: [] });
});

test("what one types is shown as it was typed, and nothing more", async ({ page }) => {
  test.setTimeout(patience(120_000));
  const faults = await setTraps(page);
  const said = [...sample(scripts, 3), ...sample(naughty.filter((text) => /[!-~一-鿿]/.test(text) && text.length < 900), 3), `塔${"\u0301".repeat(300)}`, "\u202eabc"];
  const comments = page.locator(".comment__body");
  const field = barOf(page).getByRole("textbox");
  let [n, asked] = [0, false];
  for (const [nth, text] of said.entries()) {
    // After a no, what was written goes with its page: the list stays as long as one can look at.
    if (nth % AT_A_TIME === 0) {
      await page.goto("./note/third-plate");
      await putLook(page);
      await expect(comments.first()).toBeVisible();
    }
    await field.fill(text);
    const send = barOf(page).getByRole("button", { name: "发送" });
    if (await send.isDisabled()) continue;
    await send.click();
    if (!asked) await sayNo(page);
    asked = true;
    await expect(field).toHaveValue("");
    n += 1;
    const look = await page.evaluate(() => (window as unknown as { look(): { bad: string[] } }).look());
    expect(look.bad).toEqual([]);
    if (/^[!-~]+( [!-~]+)*$/.test(text)) {
      expect(await comments.allTextContents()).toContain(text);
    }
  }
  expect(n).toBeGreaterThan(5);

  await page.goto("./product/bear-plate");
  await putLook(page);
  for (const text of said.slice(0, 2)) {
    await page.getByRole("region", { name: "卖它的店" }).getByRole("button", { name: "投诉" }).click();
    const form = page.getByRole("dialog", { name: /^投诉/ });
    await form.getByText("坏了或少了").click();
    await form.getByRole("textbox").fill(text);
    await form.getByRole("button", { name: "提交投诉" }).click();
    if (await page.getByRole("dialog", { name: "要替你记住吗" }).isVisible()) await sayNo(page);
    await expect(form).toBeHidden();
    await expect(page.locator(".complaint__body").filter({ hasText: text.trim().slice(0, 8) }).first()).toBeVisible();
    n += 1;
    const look = await page.evaluate(() => (window as unknown as { look(): { bad: string[] } }).look());
    expect(look.bad).toEqual([]);
  }

  // What one says is wrong with a note stands in one's own list.
  const plain = said.filter((text) => text.trim().length > 1).slice(0, 3);
  for (const text of plain) {
    await page.goto("./note/third-plate");
    await noteOf(page).getByRole("button", { name: "更多" }).click();
    await page.getByRole("dialog", { name: "这条笔记" }).getByRole("button", { name: /^举报/ }).click();
    const report = page.getByRole("dialog", { name: "举报这条笔记" });
    await report.getByText("说得不实，或者夸大").click();
    await report.getByRole("textbox").fill(text.slice(0, 280));
    await report.getByRole("button", { name: "提交举报" }).click();
    await report.getByRole("link", { name: "看我的举报" }).click();
    await expect(page.locator(".report").first()).toBeVisible();
    await putLook(page);
    n += 1;
    const look = await page.evaluate(() => (window as unknown as { look(): { bad: string[] } }).look());
    expect(look.bad).toEqual([]);
  }
  // So do the words one does not want to read, and what they would hide.
  await page.goto("./me/muted");
  await putLook(page);
  const words = page.getByRole("textbox", { name: "词，或者一句话" });
  const rules = page.getByRole("region", { name: /^屏蔽的词/ }).locator(".rule");
  for (const text of said) {
    const before = await rules.count();
    await words.fill(text.replaceAll("\n", " ").slice(0, 30));
    await page.getByRole("textbox", { name: "这些不算" }).fill(text.slice(0, 30));
    await page.getByRole("button", { name: "屏蔽", exact: true }).click();
    // Kept, or refused with a sentence or a question: nothing else.
    const answered = page.locator(".toast, .mute-form__most, .mute-form .wrong:not(:empty)");
    await expect(async () => expect((await rules.count()) > before || (await answered.count()) > 0).toBe(true)).toPass();
    n += 1;
    const look = await page.evaluate(() => (window as unknown as { look(): { bad: string[] } }).look());
    expect(look.bad).toEqual([]);
    await page.getByRole("button", { name: "知道了" }).click({ timeout: 500 }).catch(() => undefined);
  }
  expectNoFaults(faults);
  tell("hostile words typed", n, {}, faults);
});

test("a hostile name of a folder is a name wherever the folder stands", async ({ page }) => {
  test.setTimeout(patience(240_000));
  const faults = await setTraps(page);
  const shown = (text: string) => /[!-~一-鿿]/.test(text) && [...text].length <= 20;
  const words = [...sample(scripts, 6), ...sample(naughty.filter(shown), 8), ...sample(spoofs, 4), `塔${"\u0301".repeat(300)}`, "\u202eabc", "\u202eקופון 10", "厨\u2066房"];
  await page.goto("./me/saves");
  await putLook(page);
  const look = async () => {
    const { bad } = await page.evaluate(() => (window as unknown as { look(): { bad: string[] } }).look());
    expect(bad).toEqual([]);
  };
  const create = page.getByRole("button", { name: "新建收藏夹", exact: true });
  const dialog = page.getByRole("dialog", { name: "新建收藏夹" });
  let [n, refused, asked] = [0, 0, false];
  for (const text of words) {
    await create.click();
    await dialog.getByRole("textbox").fill(text);
    await dialog.getByRole("button", { name: "建好" }).click();
    const alert = dialog.getByRole("alert");
    await expect(async () => {
      const question = page.getByRole("dialog", { name: "要替你记住吗" });
      if (!asked && (await question.isVisible())) {
        asked = true;
        await sayNo(page);
      }
      expect((await dialog.isHidden()) || (await alert.textContent()) !== "").toBe(true);
    }).toPass();
    if (await dialog.isVisible()) {
      // Too long, unseen or taken: said, and it is still in the field.
      await look();
      await dialog.getByRole("textbox").fill("");
      await page.keyboard.press("Escape");
      refused += 1;
      continue;
    }
    await look();
    const tile = page.locator(".folder__name a").nth(n);
    if (/^[!-~]+( [!-~]+)*$/.test(text)) await expect(tile).toHaveText(text);
    await tile.click();
    await expect(page.locator("#saves-title")).toBeFocused();
    await look();
    await page.locator(".saves__acts button").first().click();
    await expect(page.getByRole("dialog").getByRole("textbox")).toBeVisible();
    await look();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "全部收藏" }).click();
    await expect(create).toBeVisible();
    n += 1;
  }
  expect(n).toBeGreaterThan(4);
  await page.getByRole("button", { name: "排次序" }).click();
  await expect(page.locator(".folder-order__row")).toHaveCount(n);
  await look();
  await page.getByRole("button", { name: "排好了" }).click();
  await page.locator(".folder__name a").first().click();
  await page.locator(".saves__acts button").last().click();
  await expect(page.getByRole("button", { name: "撤销" })).toBeVisible();
  await look();
  expectNoFaults(faults);
  tell("hostile folders", n, { refused }, faults);
});

test("a hostile file brings words and nothing more", async ({ page }) => {
  test.setTimeout(patience(180_000));
  const faults = await setTraps(page);
  const words = [...sample(scripts, 4), ...sample(naughty.filter((text) => text.trim() !== "" && text.length < 400), 4), ...sample(spoofs, 4)];
  const records = words.flatMap((text, n) => [
    carried("comment", `third-plate/h${n}`, { author: "guest", at: n, answers: null, body: text, pinned: true }),
    carried("note", `h${n}`, {
      id: `h${n}`, title: text.slice(0, 30), author: "guest", line: "buy", topics: [text.slice(0, 12)], published_at: n, place: text,
      relation: "bought", products: [], coupons: [], with_ai: false, pictures: [], body: text,
    }),
    carried("lesson_note", `guest/newcomer/five-labels/h${n}`, { place: { block: 0 }, text, at: n }),
    carried("complaint", `guest/h${n}`, { product: "bear-plate", trouble: "other", body: text, at: n }),
    carried(text, text, { at: n }),
    carried("save", `guest/${text}`, { at: n }),
  ]);
  // Texts that no field takes.
  records.push(carried("comment", "third-plate/long", { author: "guest", at: 1, answers: null, body: "长".repeat(500_000), pinned: false }));
  records.push(["like", "third-plate/guest", "[".repeat(100_000)]);
  const device: [string, string][] = words.flatMap((text): [string, string][] => [["zc.theme", text], ["zc.searches", text], [text, text], [`zc.place/${text}`, text], ["zc.opened_notes", `third-plate 1 ${text}`]]);
  await page.goto("./settings/privacy");
  await page.getByLabel("导入").setInputFiles({ name: "h.json", mimeType: "application/json", buffer: Buffer.from(carryFile(records, device)) });
  await page.getByRole("button", { name: "带进来" }).click();
  await expect(page.getByRole("list", { name: "带进来了" })).toBeVisible();
  await sayYes(page);
  let addresses = 0;
  const look = async (path: string, there: string) => {
    await page.goto(path);
    await expect(page.locator(there).first()).toBeVisible();
    await putLook(page);
    const found = await page.evaluate(() => (window as unknown as { look(): { addresses: number; bad: string[] } }).look());
    addresses += found.addresses;
    expect(found.bad, path).toEqual([]);
  };
  await look("./settings/privacy", "#ledger-title");
  await look("./note/third-plate", ".comment__body");
  await look("./search", "#main");
  await look("./me/history", "#history-title");
  await look("./product/bear-plate", "#product-title");
  await look("./school/newcomer/five-labels", "#lesson-title");
  await look("./note/h0", "#note-title, #error-title");
  expect(addresses).toBeGreaterThan(20);
  expectNoFaults(faults);
  tell("hostile words in a file", words.length, { records: records.length }, faults);
});

test("a hostile coupon is a name in the notice, the wallet and the sheet", async ({ page }) => {
  test.setTimeout(patience(240_000));
  const faults = await setTraps(page);
  const words = [...sample(scripts, 2), ...sample(spoofs, 2), "\u202eקופון 10"];
  let n = 0;
  for (const chunk of chunks(words)) {
    const sets = setsOf(chunk);
    await open(page, sets);
    for (const [nth, { id }] of sets.entries()) {
      await walk(page, [{ path: `shop/${id}`, there: `.shop a[href$="product/${id}"]` }], []);
      await page.locator(".shop .ticket__take").first().click();
      if (n === 0) await sayNo(page);
      else await expect(page.locator(".toast")).toContainText("已领到券包");
      await walk(page, [{ path: "me/wallet", there: ".ticket[data-state=claimed]" }], []);
      await expect(page.locator(".ticket")).toHaveCount(nth + 1);
      n += 1;
    }
  }
  expectNoFaults(faults);
  tell("hostile coupons", 3 * n, {}, faults);
});

test("a note over the feed shows hostile words as words @desktop", async ({ page }) => {
  test.setTimeout(patience(60_000));
  const faults = await setTraps(page);
  const sets = setsOf(sample([...scripts, ...spoofs], 6));
  // So many at once stand in the document without being scrolled to.
  for (let from = 0; from < sets.length; from += 6) {
    const shown = sets.slice(from, from + 6);
    await open(page, shown);
    for (const { id } of shown) {
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.locator(`#card-${id} h2 a`).click();
      await expect(page.getByRole("dialog").locator(`a[href$="#comment-${id}-2"]`)).toBeVisible();
      const look = await page.evaluate(() => (window as unknown as { look(): { bad: string[] } }).look());
      expect(look.bad).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
  }
  expectNoFaults(faults);
  tell("hostile text over the feed", sets.length, {}, faults);
});

/** Where the letters of a text stand, from left to right; what is not there is left out. */
const lefts = (page: Page, selector: string, letters: string) =>
  page.locator(selector).first().evaluate((element, letters) => {
    const found: number[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let from = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.nodeValue!.length && from < letters.length; at += 1) {
        if (node.nodeValue![at] !== letters[from]) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        found.push(range.getBoundingClientRect().left);
        from += 1;
      }
    }
    return found;
  }, letters);

test("what runs from right to left stays within itself", async ({ page }) => {
  const faults = await setTraps(page);
  const body = "甲\u202e乙 [bank.example\u202e](https://evil.example/x)\n\nabcdef";
  await open(page, [{ id: "h0", words: "\u202eשלום 12\u2067", body }, { id: "h1", words: "\u202eabc", body: "x" }]);
  const inOrder = async (selector: string, letters: string) => {
    const places = await lefts(page, selector, letters);
    expect(places.length, `${selector}: ${letters}`).toBe([...letters].length);
    expect([...places].sort((a, b) => a - b), `${selector}: ${letters}`).toEqual(places);
  };
  await page.goto("./note/h0");
  await expect(page.locator("#note-title")).toHaveText("\u2068שלום 12\u2069");
  await inOrder(".prose__host", "evil.example");
  await inOrder(".prose > p:last-child", "abcdef");
  await inOrder(".comment__name", "12");
  await expect(page).toHaveTitle("\u2068שלום 12\u2069 · 种草");
  await page.goto("./product/h0?from=h0");
  await inOrder(".source-line a", "经的笔记而来");
  await page.goto("./note/h1");
  await inOrder("#note-title", "abc");
  await inOrder(".person__name", "abc");
  expectNoFaults(faults);
  tell("names that run backwards", 7, {}, faults);
});

test("what is made to cost much ends, and the page still answers", async ({ page }) => {
  test.setTimeout(patience(600_000));
  const faults = await setTraps(page);
  const names = sample(Object.keys(costly), 10);
  const sizes = process.env.ZC_LONG ? [65_536, 262_144] : [65_536];
  let [n, slowest] = [0, { name: "", ms: 0, nodes: 0 }];
  for (const bytes of sizes) {
    const sets = names.map((name, k) => ({ id: `h${k}`, words: name, body: costly[name](bytes) }));
    await open(page, sets);
    for (const [k, name] of names.entries()) {
      const begun = performance.now();
      await walk(page, noteOnly(sets[k]), []);
      const ms = Math.round(performance.now() - begun);
      // Five thousand events of the parser, and a few elements for each at most.
      const nodes = await page.locator(".prose *").count();
      expect(nodes, name).toBeLessThanOrEqual(15_000);
      await expect(noteOf(page).getByRole("heading", { level: 1 })).toHaveText(name);
      if (ms > slowest.ms) slowest = { name, ms, nodes };
      n += 1;
    }
    await page.goto("./");
    await (await tile(page, names[0])).getByRole("link").first().click();
    await expect(noteOf(page).getByRole("heading", { level: 1 })).toHaveText(names[0]);
  }
  expectNoFaults(faults);
  tell("texts that cost much", n, { slowest }, faults);
});
