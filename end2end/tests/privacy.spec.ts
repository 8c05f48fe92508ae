import type { Page } from "@playwright/test";
import { carried, carryFile } from "./carry_file.ts";
import {
  barOf,
  consent,
  countOf,
  expect,
  expectNothingKept,
  heart,
  listStorage,
  noteOf,
  sayNo,
  sayYes,
  settled,
  test,
} from "./support.ts";

const now = "now=2026-10-01T10:00:00%2B08:00";
const sprout = (page: Page) => barOf(page).getByRole("button", { name: "收藏" });
const ledger = (page: Page) => page.getByRole("region", { name: "同意账本" });
const line = (page: Page, purpose: string) =>
  ledger(page).getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: purpose }) });
const here = (page: Page) => page.getByRole("list", { name: "这里现在有" }).getByRole("listitem");
const kept = async (page: Page) => (await listStorage(page)).localStorage;

/** Opens a note, saves it and says yes. */
async function keep(page: Page, query = ""): Promise<void> {
  await page.goto(`./note/third-plate${query}`);
  await sprout(page).click();
  await sayYes(page);
  await settled(page);
}

async function openPrivacy(page: Page): Promise<void> {
  await page.goto("./settings/privacy");
  await expect(page.getByRole("heading", { level: 1, name: "隐私和数据" })).toBeVisible();
}

/** Exports everything, and gives the text of the file. */
async function exported(page: Page): Promise<string> {
  const isWechat = (await page.evaluate(() => navigator.userAgent)).includes("MicroMessenger");
  const button = page.getByRole("button", { name: "导出全部" });
  if (isWechat) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button.click();
    await expect(page.getByText(/整份文字已经放进剪贴板/)).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  }
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(download.suggestedFilename()).toMatch(/^zhongcao-\d{4}-\d{2}-\d{2}\.json$/);
  await expect(page.getByText("导出好了，文件叫 ")).toBeVisible();
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Chooses a file to bring in. */
async function choose(page: Page, text: string | Buffer): Promise<void> {
  const buffer = typeof text === "string" ? Buffer.from(text) : text;
  await page.getByLabel("导入").setInputFiles({ name: "zhongcao.json", mimeType: "application/json", buffer });
}

async function deleteAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "删除这台设备上的一切" }).click();
  const dialog = page.getByRole("dialog", { name: "全部删除吗" });
  await expect(dialog.getByRole("listitem")).toHaveCount(4);
  await dialog.getByRole("button", { name: "全部删除" }).click();
}

test("before a yes nothing is kept, and the page says what it sent", async ({ page }) => {
  await openPrivacy(page);
  await expect(ledger(page)).toContainText("0 项在用，8 项没有");
  await expect(ledger(page).getByText("还没有同意过")).toHaveCount(8);
  await expect(page.getByText("本页未发送任何个人信息")).toBeVisible();
  await expect(page.getByText("这里还没有你的东西。")).toBeVisible();
  await expectNothingKept(page);
  // What stands behind a question mark went out with the request, and is told.
  await page.goto("./settings/privacy?seed=7");
  await expect(page.getByText("有 1 个请求不只是取文件")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: /settings\/privacy\?seed=7$/ })).toBeVisible();
  await expect(page.getByText("本页未发送任何个人信息")).toHaveCount(0);
  await expectNothingKept(page);
  // The question can be asked here, and a no is written down for as long as the tab is.
  await page.getByRole("button", { name: "想让你们记住" }).click();
  await sayNo(page);
  await expect(line(page, "看过的笔记")).toContainText("收回");
  await expectNothingKept(page);
});

test("the ledger says since when, and what was last used; a purpose taken back stays so", async ({ page, context }) => {
  await keep(page, `?${now}`);
  await page.goto("./me");
  await page.getByRole("link", { name: "隐私和数据" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "隐私和数据" })).toBeFocused();
  await expect(ledger(page)).toContainText("8 项在用，0 项没有");
  await expect(ledger(page).getByText("10 月 1 日同意")).toHaveCount(8);
  await expect(line(page, "做过的事")).toContainText("上次用 10 月 1 日");
  await expect(line(page, "搜过的词")).toContainText("还没有用过");

  // Another tab has been open since before.
  const other = await context.newPage();
  await other.goto(`./note/egg-clock?${now}`);
  await expect(noteOf(other)).toBeVisible();
  await page.reload();
  await expect(line(page, "看过的笔记")).toContainText("上次用 10 月 1 日");
  expect(await kept(page)).toContain("zc.opened_notes");

  await line(page, "看过的笔记").getByRole("button", { name: "收回：看过的笔记" }).click();
  await expect(line(page, "看过的笔记")).toContainText("10 月 1 日收回");
  await expect(line(page, "看过的笔记")).toContainText("之后没有再用");
  await expect(ledger(page)).toContainText("7 项在用，1 项没有");
  await expect(line(page, "看过的笔记").getByRole("button", { name: "同意：看过的笔记" })).toBeFocused();
  expect(await kept(page)).not.toContain("zc.opened_notes");

  // No tab puts anything for it any more: not the one that was open, not the next visit.
  for (const tab of [other, await context.newPage()]) {
    await tab.goto("./note/november-balcony");
    await expect(noteOf(tab)).toBeVisible();
    await tab.goto("./me/history");
    await expect(tab.getByText("只在这一页里，关掉就没有了。")).toBeVisible();
    expect(await kept(tab)).not.toContain("zc.opened_notes");
    // What was agreed to besides goes on.
    await tab.goto("./search?q=餐盘");
    await expect(tab.getByRole("article").first()).toBeVisible();
    expect(await kept(tab)).toContain("zc.searches");
  }
  const later = await context.newPage();
  await later.goto("./me/history");
  await expect(later.getByRole("heading", { name: "还没有看过笔记" })).toBeVisible();

  // Given again, it is kept again, and the record of likes was never touched.
  await page.reload();
  await line(page, "看过的笔记").getByRole("button", { name: "同意：看过的笔记" }).click();
  await expect(ledger(page)).toContainText("8 项在用，0 项没有");
  await page.goto("./note/egg-clock");
  await expect(noteOf(page)).toBeVisible();
  await expect.poll(() => kept(page)).toContain("zc.opened_notes");
});

test("the yes itself is taken back: everything goes, and the page lives on without", async ({ page }) => {
  await keep(page, `?${now}`);
  await openPrivacy(page);
  await line(page, "做过的事").getByRole("button", { name: "收回：做过的事" }).click();
  const dialog = page.getByRole("dialog", { name: "全部收回吗" });
  await dialog.getByRole("button", { name: "先不收回" }).click();
  await expect(dialog).toBeHidden();
  expect(await kept(page)).toContain("zc.keep");
  await line(page, "做过的事").getByRole("button", { name: "收回：做过的事" }).click();
  await dialog.getByRole("button", { name: "收回并删掉" }).click();
  await expect(dialog).toBeHidden();
  await expect(ledger(page)).toContainText("0 项在用，8 项没有");
  await expect(line(page, "做过的事")).toContainText("10 月 1 日收回");
  await expect(page.getByRole("heading", { name: "同意账本" })).toBeFocused();
  await expect(page.getByText("这里还没有你的东西。")).toBeVisible();
  await expectNothingKept(page);
  await page.goto("./note/third-plate");
  await expect(sprout(page)).toHaveAttribute("aria-pressed", "false");
  // It was answered: nobody is asked again, and nothing is kept.
  await sprout(page).click();
  await expect(sprout(page)).toHaveAttribute("aria-pressed", "true");
  await expect(consent(page)).toBeHidden();
  await expectNothingKept(page);
});

test("export, delete everything, import: the counts are equal afterwards", async ({ page }) => {
  test.setTimeout(120_000);
  await keep(page, `?${now}`);
  await heart(barOf(page)).click();
  await settled(page);
  const likes = await countOf(heart(barOf(page)));
  await page.goto("./note/november-balcony");
  await sprout(page).click();
  await barOf(page).getByRole("textbox").fill("带得走的一条");
  await barOf(page).getByRole("button", { name: "发送" }).click();
  await expect(page.locator(".comment__body").filter({ hasText: "带得走的一条" })).toBeVisible();
  await page.goto("./u/xiaoman");
  await page.getByRole("button", { name: /^关注/ }).click();
  await settled(page);
  await page.goto("./search?q=餐盘");
  await expect(page.getByRole("article").first()).toBeVisible();

  await openPrivacy(page);
  await expect(here(page)).toHaveCount(4);
  const before = await here(page).allTextContents();
  expect(before).toEqual(["评论 1 条", "喜欢的笔记 1 条", "收藏 2 条", "关注 1 人"]);
  const text = await exported(page);
  expect(text).toContain('{"magic":"zhongcao","version":1,');
  expect(text).toContain("带得走的一条");
  const settings = await page.evaluate(() => localStorage.getItem("zc.searches"));
  expect(settings).toBe("餐盘");

  await deleteAll(page);
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("feed").getByRole("article").first()).toBeVisible();
  await expectNothingKept(page);

  await openPrivacy(page);
  await expect(page.getByText("这里还没有你的东西。")).toBeVisible();
  await choose(page, text);
  await expect(page.getByText(/^这份文件是 10 月 1 日 10:\d\d 导出的，里面有：$/)).toBeVisible();
  // Chosen, and not yet brought in.
  await expect(page.getByText("这里还没有你的东西。")).toBeVisible();
  await page.getByRole("button", { name: "带进来" }).click();
  await expect(page.getByRole("list", { name: "带进来了" }).getByRole("listitem")).toHaveText(before);
  await expectNothingKept(page);
  await sayYes(page);
  await settled(page);
  await expect(here(page)).toHaveText(before);
  // What waited for the yes stands there now; the ledger of the file does not hold here.
  expect(await page.evaluate(() => localStorage.getItem("zc.searches"))).toBe(settings);
  await page.reload();
  await expect(here(page)).toHaveText(before);
  await expect(ledger(page).getByText(/同意$/)).not.toHaveCount(0);

  await choose(page, text);
  await page.getByRole("button", { name: "带进来" }).click();
  await expect(page.getByText("没有新的东西，什么都没变。")).toBeVisible();
  await expect(here(page)).toHaveText(before);
  await page.goto("./note/third-plate");
  await expect(heart(barOf(page))).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(heart(barOf(page)))).toBe(likes);
});

test("a file that is broken, foreign, too large or newer is refused with its reason and changes nothing", async ({ page }) => {
  await keep(page, `?${now}`);
  await openPrivacy(page);
  const text = await exported(page);
  const before = JSON.stringify([await listStorage(page), await here(page).allTextContents()]);
  const refused: [string | Buffer, RegExp][] = [
    [text.slice(0, Math.floor(text.length / 2)), /^这份文件坏了/],
    [text.replace("third-plate", "third-plane"), /^这份文件坏了/],
    ["", /^这份文件坏了/],
    ['{"hello":"world"}', /^这不是种草导出的文件/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), /^这不是种草导出的文件/],
    [Buffer.alloc(20 * 1024 * 1024 + 1, 32), /^这份文件太大了/],
    [carryFile([carried("like", "november-balcony/guest", { at: 1 })], [], 2), /^这份文件是新版导出的/],
  ];
  for (const [file, sentence] of refused) {
    await choose(page, file);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText(sentence)).toContainText("什么都没有变");
    await expect(page.getByRole("button", { name: "带进来" })).toHaveCount(0);
    expect(JSON.stringify([await listStorage(page), await here(page).allTextContents()])).toBe(before);
  }
});

test("what cannot come is told with its reason, and a file makes nobody a verified buyer", async ({ page }) => {
  await keep(page, `?${now}`);
  await openPrivacy(page);
  await choose(
    page,
    carryFile(
      [
        carried("like", "november-balcony/guest", { at: 1 }),
        carried("save", "guest/no-such-note", { at: 1 }),
        carried("save", "buyer/third-plate", { at: 1 }),
        carried("purchase", "guest/bear-plate", { at: 1 }),
        carried("later", "guest/x", { at: 1 }),
        carried("save", "guest/third-plate", { at: 1 }),
      ],
      [
        ["zc.keep", "yes"],
        ["zc.person", "mod"],
        ["zc.theme", "dark"],
      ],
    ),
  );
  await page.getByRole("button", { name: "带进来" }).click();
  const says = page.locator("#carried");
  await expect(says.getByRole("list", { name: "带进来了" }).getByRole("listitem")).toHaveText(["喜欢的笔记 1 条", "设置和记录 1 项"]);
  await expect(says.getByRole("list", { name: "这里本来就有，没有动" }).getByRole("listitem")).toHaveText(["收藏 1 条"]);
  await expect(says).toContainText("1 条没带进来：笔记、商品或作者已经不在了");
  await expect(says).toContainText("1 条没带进来：读不出来");
  await expect(says).toContainText("1 条没带进来：是别人的");
  await expect(says).toContainText("1 条没带进来：这里的规则不允许");
  await expect(says).toContainText("设置和记录 2 项没带进来");
  expect(await page.evaluate(() => localStorage.getItem("zc.theme"))).toBe("dark");
  await settled(page);
  await page.goto("./product/bear-plate");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const purchases = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("zhongcao");
      request.onsuccess = () => resolve(request.result);
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = database.transaction("records").objectStore("records").getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
    database.close();
    return keys.filter((key) => String(key).startsWith("purchase/"));
  });
  expect(purchases).toEqual([]);
});

test("deleted in one tab, no other tab brings anything back", async ({ page, context }) => {
  await keep(page, `?${now}`);
  const other = await context.newPage();
  await other.goto("./note/november-balcony");
  await expect(sprout(other)).toBeVisible();
  await openPrivacy(page);
  await deleteAll(page);
  await expect(page.getByRole("feed").getByRole("article").first()).toBeVisible();
  await expectNothingKept(page);
  // The other one hears of it, or finds out when it writes; either way it says so and keeps nothing.
  await other.bringToFront();
  await expect(other.locator(".foot-toast")).toContainText("之后不再存");
  await sprout(other).click();
  await sayNo(other);
  await expect(sprout(other)).toHaveAttribute("aria-pressed", "true");
  await other.goto("./note/egg-clock");
  await expect(noteOf(other)).toBeVisible();
  await page.waitForTimeout(1_500);
  await expectNothingKept(other);
});

test("without a connection everything of it works", async ({ page, context }) => {
  await keep(page, `?${now}`);
  await openPrivacy(page);
  await expect(here(page)).toHaveCount(1);
  await context.setOffline(true);
  const text = await exported(page);
  await line(page, "看过的价格").getByRole("button", { name: "收回：看过的价格" }).click();
  await expect(ledger(page)).toContainText("7 项在用，1 项没有");
  await choose(page, text);
  await page.getByRole("button", { name: "带进来" }).click();
  await expect(page.getByText("没有新的东西，什么都没变。")).toBeVisible();
  await deleteAll(page);
  await expect(page.getByText("都删掉了。现在没有网")).toBeVisible();
  await expectNothingKept(page);
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByText("这里还没有你的东西。")).toBeVisible();
});

test("whoever is signed out reads the ledger, and is told what needs signing in", async ({ page }) => {
  await page.goto("./settings/privacy?person=reader");
  await expect(ledger(page)).toContainText("0 项在用，8 项没有");
  await page.getByRole("button", { name: "导出全部" }).click();
  await expect(page.getByText("登录以后才能这样做")).toBeVisible();
  await expectNothingKept(page);
});
