import { expect, feedOf, heart, likeAndSayYes, listStorage, noteOf, openFeed, sayYes, settled, test, tile } from "./support.ts";
import type { Page } from "@playwright/test";

const field = (page: Page) => page.getByRole("searchbox", { name: "搜笔记、商品、课、人和话题" });
const scopes = (page: Page) => page.getByRole("navigation", { name: "搜什么" });
const found = (page: Page, sort: string) => page.getByRole("region", { name: sort, exact: true });
const notes = (page: Page) => page.getByRole("list", { name: "笔记" }).getByRole("article");
const firstNote = (page: Page) => notes(page).first().getByRole("link");
const history = (page: Page) => page.getByRole("region", { name: "搜过的" });

async function searchFor(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "的搜索结果" })).toBeAttached();
}

test("from the feed to the search and a note, by keys alone", async ({ page }) => {
  await openFeed(page);
  await page.getByRole("link", { name: "搜索", exact: true }).locator("visible=true").press("Enter");
  await expect(page).toHaveURL(/\/search$/);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("第三个餐盘");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "“第三个餐盘”的搜索结果" })).toBeFocused();
  await expect(page).toHaveTitle(/第三个餐盘.*种草/);
  const link = firstNote(page);
  await expect(link).toHaveAccessibleName(/第三个餐盘才对/);
  for (let stop = 0; stop < 60 && !(await link.evaluate((element) => element === document.activeElement)); stop += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /第三个餐盘才对/ })).toBeFocused();
  await page.goBack();
  await expect(field(page)).toHaveValue("第三个餐盘");
  await expect(firstNote(page)).toHaveAccessibleName(/第三个餐盘才对/);
});

test("one thing is found by words, forms, pinyin, first letters and with a slip", async ({ page }) => {
  await page.goto("./search");
  for (const text of ["儿童雨衣", "兒童雨衣", "ertongyuyi", "er tong yu yi", "etyy", "儿童雨一"]) {
    await searchFor(page, text);
    if (/^[儿兒]童雨衣$/.test(text)) {
      await expect(found(page, "商品").getByRole("listitem").filter({ hasText: "雨衣" }).first()).toBeVisible();
    }
    await expect(notes(page).filter({ hasText: "雨衣" }).first()).toBeVisible();
  }
  await searchFor(page, "杯");
  await expect(notes(page).first()).toBeVisible();
  await searchFor(page, "小满妈妈");
  await expect(found(page, "人").getByRole("link", { name: "小满妈妈" })).toHaveAttribute("href", /\/u\/xiaoman$/);
  await searchFor(page, "看懂小票");
  await expect(found(page, "课").getByRole("link").first()).toHaveAttribute("href", /read-a-receipt$/);
});

test("what one may be typing stands below the field and leads there", async ({ page }) => {
  await page.goto("./search");
  await field(page).pressSequentially("zizhuj");
  const list = page.getByRole("list", { name: "是不是要找" });
  await expect(list.getByRole("link", { name: /^自主进食/ })).toBeVisible();
  await field(page).press("Tab");
  await page.getByRole("button", { name: "清空" }).press("Enter");
  await expect(list).toBeHidden();
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially("小满");
  await list.getByRole("link", { name: "小满妈妈 人" }).click();
  await expect(page).toHaveURL(/\/u\/xiaoman$/);
});

test("counts are those of the lists, and each scope has an address", async ({ page }) => {
  await page.goto("./search?q=杯");
  await expect(page.getByText(/^找到 \d+ 条/)).toBeVisible();
  const counted = await scopes(page).getByRole("link").allTextContents();
  for (const [name, list] of [["商品", ".opinions__list > li"], ["话题", ".topic-chips > li"]] as const) {
    const n = Number(counted.find((word) => word.startsWith(name))?.replace(/\D/g, ""));
    expect(n).toBeGreaterThan(0);
    await scopes(page).getByRole("link", { name }).click();
    await expect(scopes(page).getByRole("link", { name })).toHaveAttribute("aria-current", "page");
    await expect(page.getByText(`找到 ${n} 条`)).toBeVisible();
    await expect(page.locator(list)).toHaveCount(n);
  }
  await page.reload();
  await expect(scopes(page).getByRole("link", { name: "话题" })).toHaveAttribute("aria-current", "page");
});

test("filters and orders stand in the address, and go back as they came", async ({ page }) => {
  await page.goto("./search?q=餐盘&in=notes");
  await expect(notes(page).first()).toBeVisible();
  const all = await notes(page).count();
  await page.getByRole("button", { name: "只看自购" }).click();
  await expect(page).toHaveURL(/only=bought/);
  await expect(notes(page)).not.toHaveCount(all);
  for (const card of await notes(page).all()) await expect(card).toContainText(/自购/);
  await page.getByRole("button", { name: "无广告" }).click();
  await expect(page.getByText("筛选以后没有剩下的。")).toBeVisible();
  await page.getByRole("link", { name: "去掉筛选" }).click();
  await expect(notes(page)).toHaveCount(all);
  await page.getByRole("navigation", { name: "怎么排" }).getByRole("link", { name: "收藏多" }).click();
  await expect(page).toHaveURL(/by=saves/);
  const bySaves = await notes(page).allTextContents();
  await page.reload();
  await expect(notes(page)).toHaveCount(all);
  expect(await notes(page).allTextContents()).toEqual(bySaves);
});

test("what one searched for is remembered where one said, and can be cleared", async ({ page }) => {
  await page.goto("./search");
  await searchFor(page, "雨衣");
  await searchFor(page, "咖啡豆");
  await page.getByRole("button", { name: "清空" }).click();
  await field(page).press("Enter");
  await expect(history(page).getByRole("link")).toHaveText(["咖啡豆", "雨衣"]);
  await expect(history(page)).toContainText("只在这一页里");
  expect((await listStorage(page)).localStorage).toEqual([]);
  await history(page).getByRole("button", { name: "不再记着“雨衣”" }).click();
  await expect(history(page).getByRole("link")).toHaveText(["咖啡豆"]);
  await history(page).getByRole("link", { name: "咖啡豆" }).click();
  await expect(notes(page).filter({ hasText: "豆" }).first()).toBeVisible();
  await likeAndSayYes(page, heart(notes(page).first()));
  await searchFor(page, "砧板");
  const other = await page.context().newPage();
  await other.goto("./search");
  await expect(history(other)).toContainText("只存在这台设备上");
  await expect(history(other).getByRole("link").first()).toHaveText("砧板");
  await history(other).getByRole("button", { name: "全部清掉" }).click();
  await expect(history(other)).toHaveCount(0);
  await expect(field(other)).toBeFocused();
  expect((await listStorage(other)).localStorage).not.toContain("zc.searches");
});

test("a long, an odd, a marked-up and a useless question each get a sentence", async ({ page }) => {
  await page.goto("./search");
  await searchFor(page, `餐盘${"长".repeat(9_998)}`);
  await expect(page.getByText("写得太长了，只按前 64 个字找。字都还在框里。")).toBeVisible();
  expect((await field(page).inputValue()).length).toBe(10_000);
  for (const text of ["🦄", "<img src=x onerror=alert(1)>", "帐篷帐篷", "，。！"]) {
    await searchFor(page, text);
    const short = text.length > 24 ? `${text.slice(0, 24)}…` : text;
    await expect(page.getByRole("heading", { level: 2, name: `没有找到“${short}”` })).toBeVisible();
    await expect(page.getByText("少写几个字，或者换个说法")).toBeVisible();
    await expect(field(page)).toHaveValue(text);
  }
  await page.goto("./search?q=餐盘&only=cheap&by=luck&in=moon");
  await expect(page.getByText("这个地址里有一项筛选或排序，这里没有，没用上。")).toBeVisible();
  await expect(notes(page).first()).toBeVisible();
  await page.goto("./search?q=餐盘 帐篷");
  await expect(page.getByText("没有哪一条把这些字都写到了")).toBeVisible();
  await expect(notes(page).first()).toBeVisible();
});

test.describe("without the table of characters", () => {
  test.use({ expectsErrors: true });
  test("one finds what is written, is told so, and finds the rest with the next question", async ({ page }) => {
    await page.route(/hanzi\.txt/, (route) => route.abort());
    await page.goto("./search?q=餐盘");
    await expect(page.getByText("拼音和繁简的对照表没取到")).toBeVisible();
    await expect(notes(page).first()).toBeVisible();
    await page.unroute(/hanzi\.txt/);
    await searchFor(page, "餐盤");
    await expect(notes(page).first()).toBeVisible();
    await expect(page.getByText("拼音和繁简的对照表没取到")).toHaveCount(0);
  });
});

test("nothing of the search is fetched before somebody searches @release", async ({ page }) => {
  const fetched: string[] = [];
  page.on("request", (request) => void fetched.push(request.url()));
  await openFeed(page);
  expect(fetched.filter((url) => /hanzi/.test(url))).toEqual([]);
});

test("a topic holds as many notes as it says, by use or by time, and those that were bought", async ({ page }) => {
  await page.goto("./note/third-plate");
  await noteOf(page).getByRole("link", { name: "#自主进食" }).click();
  await expect(page).toHaveURL(/\/t\/%E8%87%AA/);
  await expect(page.getByRole("heading", { level: 1, name: "#自主进食" })).toBeFocused();
  const list = page.getByRole("list", { name: "自主进食", exact: true }).getByRole("article");
  const n = Number(/(\d+) 条笔记/.exec((await page.locator(".topic-page").textContent())!)![1]);
  expect(n).toBeGreaterThan(2);
  await expect(list).toHaveCount(n);
  const mix = page.getByRole("region", { name: "笔记从哪儿来" });
  const counts = (await mix.getByRole("listitem").locator(".num").allTextContents()).map(Number);
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(n);
  await page.getByRole("navigation", { name: "怎么排" }).getByRole("link", { name: "最新" }).click();
  await expect(page).toHaveURL(/by=newest/);
  await page.getByRole("button", { name: "只看自购" }).click();
  await expect(page).toHaveURL(/by=newest&only=bought/);
  await expect(list).not.toHaveCount(n);
  for (const card of await list.all()) await expect(card).toContainText(/自购/);
  await page.getByRole("list", { name: "旁边的话题" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /^#/ })).toBeFocused();
  await page.goto("./t/没有人写过");
  await expect(page.getByRole("heading", { level: 1, name: "找不到这个话题" })).toBeVisible();
});

test("a like in the search is the same like in the feed", async ({ page }) => {
  await page.goto("./search?q=第三个餐盘");
  const card = notes(page).first();
  await likeAndSayYes(page, heart(card));
  await page.goto("./");
  await feedOf(page);
  await expect(heart(await tile(page, /第三个餐盘/))).toHaveAttribute("aria-pressed", "true");
});

const own = (page: Page) => page.getByRole("radio", { name: "我的", exact: true });

test.describe("one's own", () => {
  // The browser asks for its own icon again at each address, and says that it did not come.
  test.use({ expectsErrors: true });

  test("one's own is searched on the device, in other characters, without a network, and by nobody else", async ({ page, context }) => {
    await page.goto("./note/third-plate");
    await page.getByRole("button", { name: "收藏" }).first().click();
    await sayYes(page);
    await settled(page);
    await page.goto("./school/newcomer/two-words");
    await page.getByRole("button", { name: "学完这一课" }).click();
    await settled(page);
    await page.goto("./search");
    await own(page).check();
    await expect(page).toHaveURL(/\/search\?in=mine$/);
    await expect(page.getByRole("status").filter({ hasText: "只在这台设备上搜" })).toContainText("2");
    const notes = page.getByRole("list", { name: "收藏的笔记" }).getByRole("article");
    await expect(notes).toHaveCount(1);
    await expect(page.getByRole("heading", { name: "还没有可以搜的" })).toHaveCount(0);

    // Nothing more is fetched from here on.
    await context.setOffline(true);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (!/\.webp$|\/favicon\.svg$/.test(request.url())) asked.push(request.url());
    });
    const look = async (text: string) => {
      await page.getByRole("searchbox").fill(text);
      await page.getByRole("searchbox").press("Enter");
      await expect(page).toHaveURL((url) => url.searchParams.get("q") === text && url.searchParams.get("in") === "mine");
    };
    await look("餐盤");
    await expect(notes).toHaveCount(1);
    await expect(notes.first()).toContainText("第三个餐盘才对");
    await look("咖啡豆");
    await expect(page.getByText("收藏和在学的课里都没有")).toBeVisible();
    await expect(notes).toHaveCount(0);
    expect(asked).toEqual([]);
    await context.setOffline(false);

    await page.getByRole("radio", { name: "全部", exact: true }).check();
    await expect(page).toHaveURL((url) => url.searchParams.get("in") === null);
    await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
    await page.goto("./search?in=mine&person=buyer");
    await expect(page.getByRole("heading", { name: "还没有可以搜的" })).toBeVisible();
    await page.goto("./search?in=mine&person=reader");
    await expect(page.getByText("登录以后才能这样做")).toBeVisible();
  });
});
