// 收藏夹: what one saved, in folders that one names, orders, empties and deletes, and nothing of it lost.

import { readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { axe, barOf, consent, expect, expectNoSideways, expectNothingKept, noteOf, sayNo, sayYes, settled, test } from "./support.ts";

const plate = "第三个餐盘才对";
const balcony = "十一月";
const notes = ["third-plate", "november-balcony", "egg-clock"];

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const folders = (page: Page) => page.getByRole("list", { name: "收藏夹" });
const folder = (page: Page, name: string) =>
  folders(page).getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
const cards = (page: Page) => page.locator(".masonry").getByRole("article");
const button = (within: Page | Locator, name: string) => within.getByRole("button", { name, exact: true });
/** Its name says how many saved it, too. */
const sprout = (page: Page) => barOf(page).getByRole("button", { name: "收藏" });
const said = (page: Page) => page.locator(".saves__said");
const sheet = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });

/** Saves three notes, the first with a yes to keeping. */
async function saveThree(page: Page): Promise<void> {
  for (const [nth, note] of notes.entries()) {
    await page.goto(`./note/${note}`);
    await sprout(page).click();
    if (nth === 0) await sayYes(page);
    await settled(page);
  }
}

/** Makes a folder on the page of all saves. */
async function make(page: Page, name: string): Promise<void> {
  await button(page, "新建收藏夹").click();
  const dialog = sheet(page, "新建收藏夹");
  await expect(dialog.getByRole("textbox", { name: "名字" })).toBeFocused();
  await dialog.getByRole("textbox").fill(name);
  await button(dialog, "建好").click();
  await expect(dialog).toBeHidden();
}

/** Moves the notes whose titles these are, from where one is. */
async function move(page: Page, titles: string[], to: string): Promise<void> {
  await button(page, "挑几条").click();
  for (const title of titles) await page.getByRole("checkbox", { name: title }).check();
  await button(page, "移到…").click();
  await sheet(page, /^把/).getByRole("button", { name: to }).click();
  await expect(said(page)).toContainText(/条移到了/);
}

/** The names of the folders, in order. */
const names = (page: Page) => folders(page).getByRole("link").allTextContents();

test("folders are made, filled, opened, renamed, deleted and put back, and no save is lost", async ({ page }) => {
  await saveThree(page);
  await page.goto("./me/saves");
  await expect(heading(page, "收藏 3")).toBeVisible();
  await expect(folders(page), "without a folder there is none to show").toHaveCount(0);
  await expect(button(page, "排次序")).toHaveCount(0);

  await make(page, "厨房");
  await expect(said(page)).toHaveText("“厨房”建好了。");
  await expect(button(page, "新建收藏夹")).toBeFocused();
  await expect(folder(page, "厨房")).toContainText("还空着");
  await expect(folder(page, "还没分的")).toContainText("3 条");

  // An empty one says how something gets there, and leads to it.
  await folder(page, "厨房").getByRole("link").click();
  await expect(heading(page, "厨房 0")).toBeFocused();
  await expect(page).toHaveTitle("厨房 · 种草");
  await expect(page).toHaveURL(/\/me\/saves\?folder=[\w-]{22}$/);
  await expect(page.getByRole("heading", { name: "这个收藏夹还空着" })).toBeVisible();
  const address = page.url();
  await page.getByRole("link", { name: "从还没分的 3 条里挑" }).click();
  await expect(heading(page, "还没分的 3")).toBeFocused();
  await expect(page).toHaveURL(/\?folder=none$/);

  await button(page, "挑几条").click();
  await button(page, "移到…").click();
  await expect(page.getByRole("alert").filter({ hasText: "还没有选，先选几条。" })).toBeVisible();
  await page.getByRole("checkbox", { name: plate }).check();
  await page.getByRole("checkbox", { name: balcony }).check();
  await expect(page.getByRole("status").filter({ hasText: "选了 2 条" })).toBeVisible();
  await button(page, "移到…").click();
  const where = sheet(page, "把 2 条移到");
  await expect(where.getByRole("button", { name: "还没分的" }), "they are there already").toHaveCount(0);
  await where.getByRole("button", { name: "厨房" }).click();
  await expect(where).toBeHidden();
  await expect(said(page)).toHaveText("2 条移到了“厨房”。");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await expect(heading(page, "还没分的 1")).toBeVisible();

  // The address of the folder holds what was put there, after a reload too, and back leads back.
  await page.goto(address);
  await expect(heading(page, "厨房 2")).toBeVisible();
  await expect(cards(page)).toHaveCount(2);
  await page.reload();
  await expect(cards(page)).toHaveCount(2);
  await cards(page).first().getByRole("link").first().click();
  await expect(noteOf(page)).toBeVisible();
  await page.goBack();
  await expect(heading(page, "厨房 2")).toBeVisible();

  // Another name, the same folder.
  await button(page, "给“厨房”改名").click();
  const rename = sheet(page, "给“厨房”改名");
  await expect(rename.getByRole("textbox")).toHaveValue("厨房");
  await rename.getByRole("textbox").fill("灶台");
  await page.keyboard.press("Enter");
  await expect(rename).toBeHidden();
  await expect(heading(page, "灶台 2")).toBeVisible();
  await expect(said(page)).toHaveText("现在叫“灶台”。");
  await expect(button(page, "给“灶台”改名")).toBeFocused();

  // Deleted, and put back with what lay in it.
  await button(page, "删除“灶台”").click();
  await expect(page).toHaveURL(/\/me\/saves$/);
  await expect(said(page)).toContainText("“灶台”删掉了，里面的 2 条没有丢，回到了“还没分的”。");
  await expect(button(page, "撤销")).toBeFocused();
  await expect(heading(page, "收藏 3")).toBeVisible();
  await expect(cards(page)).toHaveCount(3);
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("“灶台”回来了。");
  await expect(heading(page, "收藏 3")).toBeFocused();
  await expect(folder(page, "灶台")).toContainText("2 条");
  await expect(folder(page, "还没分的")).toContainText("1 条");

  // Deleted for good: the saves are there, its address says what became of it.
  await folder(page, "灶台").getByRole("link").click();
  await button(page, "删除“灶台”").click();
  await expect(button(page, "撤销")).toBeVisible();
  await settled(page);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "这个收藏夹不在了" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "全部收藏" }).last().click();
  await expect(cards(page)).toHaveCount(3);
  await expect(folders(page)).toHaveCount(0);
});

test("a name that is not seen, too long or taken is refused with its reason, and stays in the field", async ({ page }) => {
  await page.goto("./me/saves");
  await button(page, "新建收藏夹").click();
  const dialog = sheet(page, "新建收藏夹");
  const field = dialog.getByRole("textbox", { name: "名字" });
  const refused = async (name: string, why: string) => {
    await field.fill(name);
    await button(dialog, "建好").click();
    await expect(dialog.getByRole("alert")).toHaveText(why);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveValue(name);
  };
  await refused("", "这个名字里没有看得见的字，换几个字。");
  await refused("\u200b\u2060\u3164", "这个名字里没有看得见的字，换几个字。");
  await refused("长".repeat(500), "最多 20 个字，删短一点。");
  await field.fill(" 厨\u200b房 ");
  await button(dialog, "建好").click();
  await sayNo(page);
  await expect(dialog).toBeHidden();
  expect(await names(page)).toEqual(["厨房", "还没分的"]);
  await button(page, "新建收藏夹").click();
  await expect(field).toHaveValue("");
  await refused("厨 房", "已经有一个名字看起来一样，换一个。");
  // Half-written it stays in the tab.
  await field.fill("书桌");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button(page, "新建收藏夹")).toBeFocused();
  expect(await names(page), "what was refused left nothing").toEqual(["厨房", "还没分的"]);
  await page.reload();
  await button(page, "新建收藏夹").click();
  await expect(field).toHaveValue("书桌");
});

test("folders are put in order with the keyboard alone, and stay so", async ({ page }) => {
  await page.goto("./me/saves");
  for (const name of ["厨房", "孩子", "阳台"]) {
    await button(page, "新建收藏夹").focus();
    await page.keyboard.press("Enter");
    await expect(sheet(page, "新建收藏夹").getByRole("textbox")).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    if (name === "厨房") await sayYes(page);
    await expect(sheet(page, "新建收藏夹")).toBeHidden();
    await settled(page);
  }
  await button(page, "排次序").focus();
  await page.keyboard.press("Enter");
  await expect(button(page, "排好了")).toBeFocused();
  const rows = folders(page).getByRole("listitem");
  const order = async () => (await rows.locator("bdi").allTextContents()).join();
  expect(await order()).toBe("厨房,孩子,阳台");
  await expect(button(page, "“厨房”往前")).toHaveAttribute("aria-disabled", "true");
  await button(page, "“阳台”往前").focus();
  await page.keyboard.press("Enter");
  await expect.poll(order).toBe("厨房,阳台,孩子");
  await expect(said(page)).toHaveText("“阳台”挪到了第 2 个");
  await expect(button(page, "“阳台”往前")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(order).toBe("阳台,厨房,孩子");
  // At the end of its way nothing happens, and the focus stays.
  await page.keyboard.press("Enter");
  await expect(button(page, "“阳台”往前")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button(page, "“阳台”往后")).toBeFocused();
  await button(page, "“厨房”往后").click();
  await expect.poll(order).toBe("阳台,孩子,厨房");
  await button(page, "按名字排").click();
  await expect.poll(order, "as Chinese is sorted: chu, hai, yang").toBe("厨房,孩子,阳台");
  await expect(said(page)).toHaveText("按名字排好了。");
  await settled(page);
  await button(page, "排好了").click();
  await expect.poll(() => names(page)).toEqual(["厨房", "孩子", "阳台", "还没分的"]);
  await page.reload();
  await expect.poll(() => names(page)).toEqual(["厨房", "孩子", "阳台", "还没分的"]);

  // Put back, a folder stands where it stood.
  await folder(page, "孩子").getByRole("link").click();
  await button(page, "删除“孩子”").click();
  await expect.poll(() => names(page)).toEqual(["厨房", "阳台", "还没分的"]);
  await button(page, "撤销").click();
  await expect.poll(() => names(page)).toEqual(["厨房", "孩子", "阳台", "还没分的"]);
});

test("what is moved from folder to folder, into a new one and out of all", async ({ page }) => {
  await saveThree(page);
  await page.goto("./me/saves");
  await make(page, "孩子");
  // Into one that is made for it.
  await button(page, "挑几条").click();
  await expect(button(page, "移到…")).toBeFocused();
  await button(page, "全选").click();
  await expect(page.getByRole("status").filter({ hasText: "选了 3 条" })).toBeVisible();
  await button(page, "移到…").click();
  await button(sheet(page, "把 3 条移到"), "新的收藏夹…").click();
  const dialog = sheet(page, "新建收藏夹");
  await dialog.getByRole("textbox").fill("厨房");
  await button(dialog, "建好").click();
  await expect(said(page)).toHaveText("3 条移到了“厨房”。");
  await button(page, "挑好了").click();
  await expect(button(page, "挑几条")).toBeFocused();
  await expect(folder(page, "厨房")).toContainText("3 条");
  await expect(folder(page, "还没分的")).toContainText("还空着");

  await folder(page, "还没分的").getByRole("link").click();
  await expect(page.getByRole("heading", { name: "都分好了" })).toBeVisible();
  await page.getByRole("link", { name: "全部收藏" }).click();
  await folder(page, "厨房").getByRole("link").click();
  await expect(cards(page)).toHaveCount(3);
  await move(page, [plate], "孩子");
  await expect(heading(page, "厨房 2")).toBeVisible();
  await page.getByRole("checkbox", { name: balcony }).check();
  await button(page, "移到…").click();
  await expect(sheet(page, "把 1 条移到").getByRole("button", { name: "厨房" }), "where it is").toHaveCount(0);
  await button(sheet(page, "把 1 条移到"), "还没分的").click();
  await expect(said(page)).toHaveText("1 条移到了“还没分的”。");
  await expect(heading(page, "厨房 1")).toBeVisible();
  await page.getByRole("link", { name: "全部收藏" }).click();
  for (const name of ["孩子", "厨房", "还没分的"]) await expect(folder(page, name)).toContainText("1 条");

  // Saved anew, a note lies in no folder.
  await page.goto("./note/third-plate");
  for (const pressed of ["false", "true"]) {
    await sprout(page).click();
    await expect(sprout(page)).toHaveAttribute("aria-pressed", pressed);
    await settled(page);
  }
  await page.goto("./me/saves");
  await expect(folder(page, "孩子")).toContainText("还空着");
  await expect(folder(page, "还没分的")).toContainText("2 条");
});

test("the notes of a folder come in both orders, and the address says which", async ({ page }) => {
  await saveThree(page);
  await page.goto("./me/saves");
  const first = () => cards(page).first();
  const newest = await cards(page).nth(0).textContent();
  await expect(cards(page).last()).toContainText(plate);
  await page.getByRole("link", { name: "最早收藏" }).click();
  await expect(page).toHaveURL(/\/me\/saves\?by=oldest$/);
  await expect(first()).toContainText(plate);
  await page.reload();
  await expect(first()).toContainText(plate);
  await expect(page.getByRole("link", { name: "最早收藏" })).toHaveAttribute("aria-current", "page");
  await page.goBack();
  await expect.poll(() => first().textContent()).toBe(newest);
  // What is no folder is all of it.
  await page.goto("./me/saves?folder=a%2Fb&by=cheap");
  await expect(heading(page, "收藏 3")).toBeVisible();
});

test("two tabs show the same folders, and one that went meanwhile takes nothing with it", async ({ page, context }) => {
  await saveThree(page);
  await page.goto("./me/saves");
  await make(page, "厨房");
  await settled(page);
  const other = await context.newPage();
  await other.goto("./me/saves");
  await expect(folder(other, "厨房")).toBeVisible();
  await make(other, "孩子");
  await expect(folder(page, "孩子")).toBeVisible();
  await move(page, [plate], "孩子");
  await expect(folder(other, "孩子")).toContainText("1 条");
  // One tab is about to move notes into a folder that the other deletes.
  await page.getByRole("checkbox", { name: balcony }).check();
  await folder(other, "孩子").getByRole("link").click();
  await expect(heading(other, "孩子 1")).toBeVisible();
  await button(other, "删除“孩子”").click();
  await expect(button(other, "撤销")).toBeVisible();
  await button(page, "移到…").click();
  await expect(sheet(page, "把 1 条移到").getByRole("button", { name: "孩子" })).toHaveCount(0);
  await sheet(page, "把 1 条移到").getByRole("button", { name: "厨房" }).click();
  await button(other, "撤销").click();
  for (const tab of [page, other]) {
    if (tab === page) await button(page, "挑好了").click();
    await expect(folder(tab, "孩子")).toContainText("1 条");
    await expect(folder(tab, "厨房")).toContainText("1 条");
    await expect(folder(tab, "还没分的")).toContainText("1 条");
  }
});

test("many saves come page after page, within a folder, too", async ({ page }) => {
  test.setTimeout(180_000);
  const ids = readdirSync("../demo/notes").map((file) => file.replace(/\.md$/, "")).slice(0, 26);
  for (const [n, id] of ids.entries()) {
    await page.goto(`./note/${id}`);
    await sprout(page).click();
    if (n === 0) await sayYes(page);
    await expect(sprout(page)).toHaveAttribute("aria-pressed", "true");
    await settled(page);
  }
  await page.goto("./me/saves");
  await expect(heading(page, "收藏 26")).toBeVisible();
  await make(page, "一夹");
  await button(page, "挑几条").click();
  await expect(page.getByRole("checkbox")).toHaveCount(24);
  await button(page, "全选").click();
  await page.getByRole("button", { name: "再看一些" }).click();
  await expect(page.getByRole("checkbox")).toHaveCount(26);
  await expect(page.getByRole("status").filter({ hasText: "选了 24 条" })).toBeVisible();
  await button(page, "全选").click();
  await button(page, "移到…").click();
  await sheet(page, "把 26 条移到").getByRole("button", { name: "一夹" }).click();
  await expect(said(page)).toHaveText("26 条移到了“一夹”。");
  await button(page, "挑好了").click();
  await folder(page, "一夹").getByRole("link").click();
  await expect(heading(page, "一夹 26")).toBeVisible();
  await expect(cards(page)).toHaveCount(24);
  await page.getByRole("button", { name: "再看一些" }).click();
  await expect(cards(page)).toHaveCount(26);
});

test("without a network folders are made and filled all the same; before a yes nothing is kept", async ({ page, context }) => {
  await page.goto("./note/third-plate");
  await sprout(page).click();
  await sayNo(page);
  await page.goto("./me/saves");
  await expect(heading(page, /^收藏/)).toBeVisible();
  await context.setOffline(true);
  await make(page, "厨房");
  await expect(folder(page, "厨房")).toContainText("还空着");
  await context.setOffline(false);
  await expectNothingKept(page);
  // Somebody who is signed out has none, and is told so.
  await page.goto("./me/saves?person=reader");
  await expect(page.getByText("登录以后才能这样做")).toBeVisible();
  await expect(button(page, "新建收藏夹")).toHaveCount(0);
});

test("every state of the saves can be read by all and fits its window", async ({ page }) => {
  await saveThree(page);
  await page.goto("./me/saves");
  await make(page, "厨房");
  await make(page, "名".repeat(20));
  const look = async () => {
    await axe(page);
    await expectNoSideways(page);
  };
  await look();
  await button(page, "排次序").click();
  await look();
  await button(page, "排好了").click();
  await button(page, "挑几条").click();
  await look();
  await button(page, "全选").click();
  await button(page, "移到…").click();
  await look();
  await sheet(page, /^把/).getByRole("button", { name: "厨房" }).click();
  await button(page, "挑好了").click();
  await folder(page, "名".repeat(20)).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "这个收藏夹还空着" })).toBeVisible();
  await look();
  await button(page, `删除“${"名".repeat(20)}”`).click();
  await expect(button(page, "撤销")).toBeFocused();
  await look();
  await expect(consent(page)).toBeHidden();
});
