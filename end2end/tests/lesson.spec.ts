// What one does in a lesson: the exercises, and what one writes down; and what can go wrong with
// progress while the world turns.

import type { Page } from "@playwright/test";
import { expectFocusSeen, tabTo } from "./focus.ts";
import { axe, expect, heart, likeAndSayYes, openFeed, sayYes, settled, test, tile } from "./support.ts";
import { tally } from "./tally.ts";

tally("lessons");

const lesson = "./school/newcomer/two-words";
const task = (page: Page) => page.getByRole("region", { name: "写一条带广告标识的笔记" });
const found = (page: Page) => task(page).getByRole("status");
const drill = (page: Page) => page.getByRole("region", { name: "算一张小票" });
const verdict = (page: Page) => drill(page).getByRole("status");
const notes = (page: Page) => page.getByRole("region", { name: "我记的" });
const sheet = (page: Page) => page.getByRole("dialog", { name: "记一笔" });
const opens = (page: Page) => page.getByRole("button", { name: "记一笔" });
const finish = (page: Page) => page.getByRole("button", { name: "学完这一课" });

async function open(page: Page, path = lesson): Promise<void> {
  await page.goto(path);
  await expect(page.locator("#lesson-title")).toBeVisible();
}

/** Says yes to keeping, before anything else is done. */
async function keep(page: Page): Promise<void> {
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, "电饭煲做一周早餐")));
}

test("the note for exercise is graded as the store would, line by line, and nothing is sent", async ({ page }) => {
  await open(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const look = task(page).getByRole("button", { name: /^(看看过不过|改好了，再看看)$/ });
  await look.click();
  await expect(found(page)).toBeFocused();
  await expect(found(page)).toContainText("先选一样要写的东西");

  // Four products, each with what its writer had to do with it.
  const products = task(page).getByRole("radio");
  await expect(products).toHaveCount(4);
  await products.first().check();
  const line = (await task(page).locator("label").filter({ has: page.getByRole("radio", { checked: true }) }).textContent())!;
  expect(line).toMatch(/你在这里买的，40 天前到货/);
  const amount = /¥(\d+\.\d\d)/.exec(line)![1];
  await task(page).getByLabel("标题").fill("最好用的餐盘，稳赚");
  await task(page).getByRole("textbox", { name: "正文" }).fill("用了 40 天。番茄酱会染色，晒半天能淡一些。");
  await look.click();
  await expect(found(page)).toContainText("第一行少了“广告”");
  await expect(found(page)).toContainText(`这一件你约得 ¥${amount}`);
  await expect(found(page)).toContainText("能核对的是“自购 30 天复评”");
  await expect(found(page)).toContainText(/“最好用?”没法核对/);
  await expect(found(page)).toContainText("“稳赚”是收入的承诺");
  await axe(page);

  await task(page).getByRole("checkbox", { name: "广告" }).check();
  await task(page).getByLabel("若有人购买，我约得（元）").fill(amount);
  await task(page).getByLabel("和它的关系").selectOption({ label: "自购 30 天复评" });
  await look.click();
  await expect(found(page)).not.toContainText("少了“广告”");
  await expect(found(page)).toContainText(/还差 \d 处/);
  await task(page).getByLabel("标题").fill("餐盘用了 40 天，一岁半自己吃");
  await look.click();
  await expect(found(page)).toContainText("过了，这样写可以发");
  await expect(found(page).locator("[data-right=false]")).toHaveCount(0);

  // Another product asks for other marks.
  await products.nth(1).check();
  await look.click();
  await expect(found(page)).toContainText("能核对的是“赠品”");

  // Over a reload it is as it was, and nobody else heard of it.
  await settled(page);
  await page.reload();
  await expect(task(page).getByLabel("标题")).toHaveValue("餐盘用了 40 天，一岁半自己吃");
  await expect(task(page).getByRole("textbox", { name: "正文" })).toHaveValue(/番茄酱会染色/);
  await expect(products.nth(1)).toBeChecked();
  expect(asked.filter((url) => !/\/(pictures|videos|icons)/.test(new URL(url).pathname) && !url.startsWith("blob:"))).not.toContainEqual(expect.stringMatching(/api|publish/));
  await page.goto("./?channel=following");
  await expect(page.getByText("餐盘用了 40 天，一岁半自己吃")).toHaveCount(0);
});

test("the coupon drill is judged by the receipt, says why, and another order comes", async ({ page }) => {
  await open(page, "./school/newcomer/read-a-receipt");
  const amount = drill(page).getByRole("textbox", { name: "到手价（元）" });
  const judge = drill(page).getByRole("button", { name: "看看对不对" });
  const coupons = drill(page).getByRole("checkbox");
  await expect(coupons).toHaveCount(4);
  await judge.click();
  await expect(verdict(page)).toContainText("到手价写成 64");

  // Two coupons of one shop are one too many.
  await coupons.nth(0).check();
  await coupons.nth(1).check();
  await amount.fill("1");
  await judge.click();
  await expect(verdict(page)).toContainText(/一张|同一/);
  await coupons.nth(1).uncheck();
  await judge.click();
  // The receipt shows what these coupons come to.
  await expect(verdict(page)).toContainText("数还差一点");
  const paid = async () => /¥\s*([\d,.]+)/.exec((await verdict(page).locator(".receipt__total").textContent())!)![1];
  await amount.fill(await paid());
  await judge.click();
  await expect(verdict(page)).toContainText(/换一组券，还能少付|这样付最少/);
  await axe(page);

  // Every set of coupons: the cheapest is right, and only as cheap a one.
  let right = 0;
  for (let set = 0; set < 16; set += 1) {
    for (let nth = 0; nth < 4; nth += 1) await coupons.nth(nth).setChecked(((set >> nth) & 1) === 1);
    await amount.fill("0.01");
    await judge.click();
    if ((await verdict(page).locator(".receipt__total").count()) === 0) continue;
    await amount.fill(await paid());
    await judge.click();
    if ((await verdict(page).textContent())!.includes("这样付最少")) right += 1;
  }
  expect(right).toBeGreaterThan(0);

  await drill(page).getByRole("button", { name: "换一单" }).click();
  await expect(drill(page)).toContainText("第 2 单");
  await expect(amount).toHaveValue("");
  await amount.fill("12.3");
  await page.reload();
  await expect(drill(page)).toContainText("第 2 单");
  await expect(amount).toHaveValue("12.3");
});

test("what one writes down stays at its paragraph: kept, changed, taken away and put back", async ({ page, context }) => {
  test.setTimeout(90_000);
  await keep(page);
  await open(page);
  const block = page.locator("[id^='block-']").nth(12);
  await block.evaluate((block) => window.scrollTo({ top: block.getBoundingClientRect().top + window.scrollY - 80, behavior: "instant" }));
  await opens(page).click();
  await expect(sheet(page).getByRole("radio").first()).toBeChecked();
  await sheet(page).getByRole("button", { name: "记下" }).click();
  await expect(sheet(page).getByRole("alert")).toHaveText("还没写字。");
  await sheet(page).getByRole("textbox", { name: "记点什么" }).fill("回头问问：转发的那句也要写");
  await axe(page);
  await sheet(page).getByRole("button", { name: "记下" }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(opens(page)).toBeFocused();
  await expect(notes(page)).toContainText("回头问问：转发的那句也要写");
  await settled(page);

  // In another tab, and over a reload.
  const other = await context.newPage();
  await open(other);
  await expect(notes(other)).toContainText("回头问问：转发的那句也要写");
  await page.reload();
  await expect(notes(page)).toContainText("回头问问：转发的那句也要写");
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  await notes(page).getByRole("button", { name: /^回到：讲义里/ }).click();
  await expect.poll(() => block.evaluate((block) => Math.round(block.getBoundingClientRect().top))).toBeLessThan(200);

  await notes(page).getByRole("button", { name: "改" }).click();
  await sheet(page).getByRole("textbox", { name: "记点什么" }).fill("问过了：要写");
  await sheet(page).getByRole("button", { name: "记下" }).click();
  await expect(notes(page)).toContainText("问过了：要写");
  await expect(notes(page).getByRole("listitem")).toHaveCount(1);
  await notes(page).getByRole("button", { name: "删掉" }).click();
  await expect(notes(page).getByRole("button", { name: "放回来" })).toBeVisible();
  await settled(page);
  await other.reload();
  await expect(notes(other)).toHaveCount(0);
  await notes(page).getByRole("button", { name: "放回来" }).click();
  await expect(notes(page).getByRole("button", { name: "删掉" })).toBeVisible();
  await settled(page);
  await other.reload();
  await expect(notes(other)).toContainText("问过了：要写");
});

test("a note belongs to the second of a video, and leads back to it", async ({ page }) => {
  await open(page);
  const second = () => page.locator("video").evaluate((video: HTMLVideoElement) => Math.floor(video.currentTime));
  await page.getByRole("slider", { name: "播放到哪儿" }).fill("31");
  await expect.poll(second).toBe(31);
  await expect.poll(() => page.evaluate(() => Boolean(document.querySelector("video")))).toBe(true);
  await opens(page).click();
  await sheet(page).getByRole("radio", { name: "视频 0:31" }).check();
  await sheet(page).getByRole("textbox", { name: "记点什么" }).fill("这里说得清楚");
  await sheet(page).getByRole("button", { name: "记下" }).click();
  await sayYes(page);
  await page.getByRole("slider", { name: "播放到哪儿" }).fill("5");
  await expect.poll(second).toBe(5);
  await notes(page).getByRole("button", { name: "回到：视频 0:31" }).click();
  await expect.poll(second).toBe(31);
});

test("a half-written note and a half-done quiz are there again after a reload", async ({ page }) => {
  await open(page);
  await opens(page).click();
  await sheet(page).getByRole("textbox", { name: "记点什么" }).fill("写到一半");
  await page.reload();
  await expect(sheet(page).getByRole("textbox", { name: "记点什么" })).toHaveValue("写到一半");
  await page.keyboard.press("Escape");
  const quiz = page.getByRole("region", { name: "小测" });
  await quiz.getByRole("radio").first().check();
  await quiz.getByRole("button", { name: "看看对不对" }).click();
  const said = await quiz.getByRole("status").textContent();
  await page.reload();
  await page.keyboard.press("Escape");
  await expect(quiz.getByRole("radio").first()).toBeChecked();
  await expect(quiz.getByRole("status")).toHaveText(said!);
});

test("from the school to the end of a quiz by keys alone", async ({ page }) => {
  test.setTimeout(120_000);
  await keep(page);
  await page.goto("./school");
  await expect(page.getByRole("link", { name: "从第一课开始" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "从第一课开始" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#lesson-title")).toBeFocused();
  // The video, the button that writes something down, the exercise and the quiz come in the order in
  // which they are read.
  const order = await page.evaluate(() => {
    const places = ["video", ".prose", ".note-here button", "#note-task-title", "#quiz-title", ".lesson__end"];
    const elements = places.map((place) => document.querySelector(place)!);
    return elements.slice(1).map((element, i) => Boolean(elements[i].compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING));
  });
  expect(order).toEqual([true, true, true, true, true]);

  await tabTo(page, opens(page));
  await expectFocusSeen(page, "the button that writes something down");
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(opens(page)).toBeFocused();

  const quiz = page.getByRole("region", { name: "小测" });
  await tabTo(page, quiz.getByRole("radio").first());
  await page.keyboard.press("Space");
  await tabTo(page, quiz.getByRole("button", { name: "看看对不对" }));
  await page.keyboard.press("Enter");
  await expect(quiz.locator("#quiz-verdict")).toBeFocused();
  for (let at = 0; at < 40 && (await quiz.locator(".quiz__score").count()) === 0; at += 1) {
    const forward = quiz.getByRole("button", { name: /^(下一题|看结果|跳过)$/ });
    await tabTo(page, forward);
    await page.keyboard.press("Enter");
    await expect(page.locator("#quiz-title")).toBeFocused();
  }
  await expect(quiz.locator(".quiz__score")).toContainText("题对");
  await expect(quiz).toMatchAriaSnapshot(`
    - region "小测":
      - heading "小测" [level=2]
      - progressbar "小测"
      - status: /\\d+ 题对 \\d+/
      - list
      - button /重做错的 \\d+ 题/
      - button "从头再做一遍"
  `);
});

test("a clock that is set back takes no progress back", async ({ page }) => {
  await keep(page);
  await open(page, `${lesson}?now=2026-11-22T09:41:00Z`);
  await finish(page).click();
  await expect(page.getByText("学完了，这一格填上了")).toBeVisible();
  await settled(page);
  await open(page, "./school/newcomer/first-note?now=2026-11-21T09:41:00Z");
  await finish(page).click();
  await expect(page.getByText("学完了，这一格填上了")).toBeVisible();
  await settled(page);
  await page.goto("./school/newcomer");
  await expect(page.getByRole("img", { name: /已学 2$/ })).toBeVisible();
});

test.describe("what changes while somebody learns", () => {
  test.use({ expectsErrors: true });

  /** A record of the school. */
  type Record = [kind: string, key: string, text: string];

  /** Changes the courses from the next start on. */
  async function edit(page: Page, change: (record: Record) => Record[]) {
    await page.route("**/demo/school.json", async (route) => {
      const pack = (await (await route.fetch()).json()) as { records: Record[] };
      await route.fulfill({ json: { ...pack, records: pack.records.flatMap(change) } });
    });
  }

  /** The first lesson with its questions in another order. */
  const turned = ([kind, key, text]: Record): Record => {
    const record = JSON.parse(text) as { is: { quiz: unknown[] } };
    record.is.quiz.reverse();
    return [kind, key, JSON.stringify(record)];
  };
  const isFirst = ([kind, key]: Record) => kind === "lesson" && key === "newcomer/two-words";

  const quiz = (page: Page) => page.getByRole("region", { name: "小测" });

  /** Goes past every question; how many there were. */
  async function skipAll(page: Page): Promise<number> {
    const n = Number(/共 (\d+) 题/.exec((await quiz(page).textContent())!)![1]);
    for (let at = 0; at < n; at += 1) {
      await expect(quiz(page)).toContainText(`第 ${at + 1} 题`);
      await quiz(page).getByRole("button", { name: "跳过" }).click();
    }
    return n;
  }

  test("a lesson that was taken down keeps its progress, and the school says so", async ({ page }) => {
    await keep(page);
    await open(page);
    await finish(page).click();
    await expect(page.getByText("学完了，这一格填上了")).toBeVisible();
    await settled(page);
    await edit(page, (record) => (isFirst(record) ? [] : [record]));
    await page.goto("./school");
    await expect(page.getByText("有 1 课已经撤下，你学过的记录还留着")).toBeVisible();
    await page.goto(lesson);
    await expect(page.getByRole("heading", { level: 1, name: "找不到这一课" })).toBeVisible();
    await page.unroute("**/demo/school.json");
    await open(page);
    await expect(page.getByText("学完了，这一格填上了")).toBeVisible();
  });

  test("a quiz that was changed after it was answered says so, and keeps what came of it", async ({ page }) => {
    await keep(page);
    await open(page);
    const n = await skipAll(page);
    await expect(quiz(page).getByRole("status")).toContainText(`${n} 题对 0`);
    await settled(page);
    await edit(page, (record) => [isFirst(record) ? turned(record) : record]);
    await page.reload();
    await expect(quiz(page)).toContainText("题目换过了。你上次");
    await expect(quiz(page)).toContainText("第 1 题");
  });

  test("a quiz that is changed while it is open is asked anew, with a sentence", async ({ page }) => {
    await keep(page);
    await open(page);
    await settled(page);
    const pack = (await (await page.request.get("./demo/school.json")).json()) as { records: Record[] };
    const changed = turned(pack.records.find(isFirst)!);
    // As another tab writes it, whose message did not arrive.
    await page.evaluate(async ([kind, key, text]) => {
      const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await done(indexedDB.open("zhongcao"));
      const tx = database.transaction(["meta", "records", "batches"], "readwrite");
      const sequence = ((await done(tx.objectStore("meta").get("sequence"))) as number) + 1;
      tx.objectStore("records").put(text, `${kind}/${key}`);
      tx.objectStore("batches").put(JSON.stringify({ records: [[kind, key, text]], counters: [] }), sequence);
      tx.objectStore("meta").put(sequence, "sequence");
      await new Promise((resolve) => (tx.oncomplete = resolve));
      database.close();
    }, changed);
    await skipAll(page);
    await expect(page.locator(".foot-toast")).toContainText("题目");
    await expect(quiz(page)).toContainText("第 1 题");
  });

  test("a device that is full keeps no place, no note and no result, says so, and keeps what was written", async ({ page }) => {
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
        const request = put.apply(this, args);
        const { transaction } = this;
        if ((window as unknown as { isFull?: boolean }).isFull) {
          request.addEventListener("success", () => {
            Object.defineProperty(transaction, "error", { get: () => new DOMException("injected", "QuotaExceededError"), configurable: true });
            try {
              transaction.abort();
            } catch {
              // It has ended already.
            }
          });
        }
        return request;
      };
    });
    const full = (isFull: boolean) => page.evaluate((isFull) => void Object.assign(window, { isFull }), isFull);
    await keep(page);
    await open(page);
    await full(true);
    await opens(page).click();
    await sheet(page).getByRole("textbox", { name: "记点什么" }).fill("放不下也别丢了我");
    await sheet(page).getByRole("button", { name: "记下" }).click();
    await expect(page.locator(".foot-toast")).toContainText("这台设备放满了");
    await expect(sheet(page).getByRole("textbox", { name: "记点什么" })).toHaveValue("放不下也别丢了我");
    await page.reload();
    await expect(sheet(page).getByRole("textbox", { name: "记点什么" })).toHaveValue("放不下也别丢了我");
    await sheet(page).getByRole("button", { name: "记下" }).click();
    await expect(notes(page)).toContainText("放不下也别丢了我");
    await settled(page);
    await full(true);
    await finish(page).click();
    await expect(page.locator(".foot-toast")).toContainText("这台设备放满了");
    await expect(finish(page)).toBeVisible();
    const n = await skipAll(page);
    // What came of it is said all the same; only its record is not kept.
    await expect(quiz(page).getByRole("status")).toContainText(`${n} 题对 0`);
    await full(false);
    await finish(page).click();
    await expect(page.getByText("学完了，这一格填上了")).toBeVisible();
  });
});
