import type { Page } from "@playwright/test";
import {
  barOf,
  countOf,
  expect,
  feedOf,
  heart,
  isWide,
  leave,
  noteOf,
  openFeed,
  sayYes,
  settled,
  test,
  tile,
} from "./support.ts";

const note = "一岁半自己吃饭：第三个餐盘才对";
const path = "./note/third-plate";

const comments = (page: Page) => noteOf(page).getByRole("region", { name: /^评论/ });
const field = (page: Page) => barOf(page).getByRole("textbox", { name: "写评论" });
const comment = (page: Page, text: string) =>
  comments(page).getByRole("article").filter({ hasText: text });

test("a page on a phone, over the feed on a wide screen; reload and deep link give the page", async ({ page }) => {
  await openFeed(page);
  const card = await tile(page, note);
  const before = (await card.boundingBox())!.y;
  const open = () => card.getByRole("link", { name: note }).click();
  await open();
  await expect(page).toHaveURL(/\/note\/third-plate$/);
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();
  const dialog = page.getByRole("dialog", { name: note });
  const feed = page.locator("[role=feed]");
  await expect(dialog).toHaveCount(isWide(page) ? 1 : 0);
  if (isWide(page)) {
    await expect(feed).toBeVisible();
    expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThanOrEqual(2);
    // Focus stays within; what lies beneath takes none.
    await expect(page.getByRole("heading", { level: 1, name: note })).toBeFocused();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press("Tab");
      const beneath = await page.evaluate(() => document.activeElement?.closest("[inert]") !== null);
      expect(beneath).toBe(false);
    }
    await page.keyboard.press("Escape");
    await feedOf(page);
    await expect(card.getByRole("link", { name: note })).toBeFocused();
    expect(Math.abs((await card.boundingBox())!.y - before)).toBeLessThanOrEqual(2);
    await open();
    await expect(dialog).toBeVisible();
    // A press beside it leaves it, too.
    await page.mouse.click(30, 400);
    await expect(dialog).toHaveCount(0);
    await open();
    await expect(dialog).toBeVisible();
  } else {
    await expect(feed).toBeHidden();
  }
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(feed).toBeHidden();
  await leave(page);
  await feedOf(page);

  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: note })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("a note comes back from its product as it was opened: over the feed, or as a page", async ({ page }) => {
  await openFeed(page);
  await (await tile(page, note)).getByRole("link", { name: note }).click();
  await noteOf(page).getByRole("link", { name: "小满分格吸盘餐盘" }).click();
  await expect(page.getByRole("region", { name: "价格小票" })).toBeVisible();
  await page.goBack();
  await expect(barOf(page)).toBeVisible();
  await expect(page.getByRole("dialog", { name: note })).toHaveCount(isWide(page) ? 1 : 0);
  await expect(page.locator("[role=feed]")).toBeVisible({ visible: isWide(page) });
  await page.goForward();
  await expect(page.getByRole("region", { name: "价格小票" })).toBeVisible();
});

test("pictures are stepped by keys and by swiping, and say which of how many", async ({ page }) => {
  await page.goto(path);
  const pictures = noteOf(page).getByRole("region", { name: "图片" });
  await expect(pictures.getByRole("group", { name: "图 1/3" })).toBeInViewport();
  await expect(noteOf(page).getByText("1 / 3")).toBeVisible();
  await pictures.focus();
  await page.keyboard.press("ArrowRight");
  await expect(noteOf(page).getByText("2 / 3")).toBeVisible();
  await expect(pictures.getByRole("group", { name: "图 2/3" }).getByRole("img")).toHaveAttribute("alt", /\S{6,}/);
  await pictures.evaluate((row) => row.scrollBy({ left: row.clientWidth, behavior: "instant" }));
  await expect(noteOf(page).getByText("3 / 3")).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(noteOf(page).getByText("2 / 3")).toBeVisible();
  // Two presses are two steps, however fast they come.
  await page.keyboard.press("ArrowLeft");
  await expect(noteOf(page).getByText("1 / 3")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(noteOf(page).getByText("3 / 3")).toBeVisible();
});

test("广告 and the amount stand in the first line, as large as the author's name, for everyone", async ({ page }) => {
  for (const person of ["reader", "guest", "maker"]) {
    await openFeed(page, `?person=${person}`);
    const card = await tile(page, note);
    await expect(card.getByRole("link")).toHaveAccessibleName(`广告：${note}，若你购买，作者约得 ¥3.20`);
    await expect(card.getByText("作者约得 ¥3.20")).toBeVisible();
    await expect(card.getByText("自购已验证")).toBeVisible();
    const sizes = await card.evaluate((element) => {
      const size = (selector: string) => getComputedStyle(element.querySelector(selector)!).fontSize;
      return [size(".ad-mark"), size(".ad-line"), size(".name")];
    });
    expect(new Set(sizes).size, sizes.join()).toBe(1);
    await card.getByRole("link").click();
    const head = noteOf(page).locator(".note__head");
    await expect(head.locator("p").first()).toHaveText(/广告\s*若你购买，作者约得 ¥3\.20/);
  }
  // A note that carries nothing says nothing of the kind.
  await openFeed(page);
  const plain = await tile(page, "电饭煲做一周早餐");
  await expect(plain.getByText("广告")).toHaveCount(0);
});

test("an author who cannot show an order is not believed: 未购, and how to prove it", async ({ page }) => {
  await page.goto("./note/raincoat-bag");
  await expect(noteOf(page).getByText("未购", { exact: true })).toBeVisible();
  await expect(noteOf(page).getByText(/本站没有订单可查/)).toBeVisible();
});

test("a coupon alone in its paragraph is a ticket, taken in place", async ({ page }) => {
  await page.goto("./note/balm-six");
  const ticket = noteOf(page).getByRole("listitem").filter({ hasText: "浅塘店铺满减券" });
  await expect(ticket).toContainText("满 69");
  await ticket.getByRole("button", { name: "领取，浅塘店铺满减券" }).click();
  await sayYes(page);
  await expect(ticket).toContainText("已在券包");
  await settled(page);
  await page.reload();
  await expect(ticket).toContainText("已在券包");
  await page.goto("./product/cleansing-balm");
  await expect(page.getByRole("listitem").filter({ hasText: "浅塘店铺满减券" })).toContainText("已领");
});

test("links: out of the site with their host, inside by the app", async ({ page }) => {
  const prose = noteOf(page).locator(".prose");
  await page.goto("./note/before-first-note");
  const outside = prose.getByRole("link", { name: /市场监管总局的网站/ });
  await expect(outside).toContainText("（站外：www.samr.gov.cn）");
  await expect(outside).toHaveAttribute("rel", "noopener noreferrer nofollow ugc");
  await expect(outside).toHaveAttribute("target", "_blank");
  await page.goto("./note/third-plate");
  const inside = prose.getByRole("link", { name: "周日备好一周早餐" });
  await expect(inside).toHaveAttribute("href", /\/note\/sunday-breakfast$/);
  expect(await inside.getAttribute("rel")).toBeNull();
  await inside.click();
  await expect(page.getByRole("heading", { level: 1, name: /电饭煲做一周早餐/ })).toBeVisible();
});

test("heart, sprout and following show at once and are exact after a reload", async ({ page }) => {
  await page.goto(path);
  const like = heart(barOf(page));
  const save = barOf(page).getByRole("button", { name: "收藏" });
  const follow = noteOf(page).getByRole("button", { name: "关注小满妈妈" });
  const [likes, saves] = [await countOf(like), await countOf(save)];
  await save.click();
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await sayYes(page);
  await like.click();
  await follow.click();
  await expect(follow).toHaveText("已关注");
  await settled(page);
  await page.reload();
  for (const button of [like, save, follow]) await expect(button).toHaveAttribute("aria-pressed", "true");
  expect([await countOf(like), await countOf(save)]).toEqual([likes + 1, saves + 1]);
  await save.click();
  await expect(save).toHaveAttribute("aria-pressed", "false");
  await settled(page);
  await page.reload();
  await expect(save).toHaveAttribute("aria-pressed", "false");
  expect(await countOf(save)).toBe(saves);
});

test("what is refused is undone, and says why", async ({ page }) => {
  await page.goto(`${path}?person=reader`);
  const save = barOf(page).getByRole("button", { name: "收藏" });
  const saves = await countOf(save);
  await save.click();
  await expect(page.getByRole("status").getByText(/登录/)).toBeVisible();
  await expect(save).toHaveAttribute("aria-pressed", "false");
  expect(await countOf(save)).toBe(saves);
  await field(page).fill("我有话说");
  await barOf(page).getByRole("button", { name: "发送" }).click();
  await expect(page.getByRole("status").getByText(/登录/)).toBeVisible();
  await expect(field(page)).toHaveValue("我有话说");
});

test("comments: read in threads, written, answered, liked, and still there", async ({ page }) => {
  await page.goto(path);
  const first = comments(page).getByRole("article").first();
  await expect(first).toContainText("老陈带俩娃");
  await expect(first.getByText("置顶")).toBeVisible();
  await expect(comments(page).getByText("作者").first()).toBeVisible();
  const n = Number(/\d+/.exec((await comments(page).getByRole("heading", { level: 2 }).textContent())!)![0]);

  await field(page).fill("第一行\n<b>不是粗体</b> <img src=x onerror=alert(1)>");
  await page.reload();
  await expect(field(page), "half-written text survives a reload").toHaveValue(/第一行/);
  await barOf(page).getByRole("button", { name: "发送" }).click();
  await sayYes(page);
  const mine = comment(page, "第一行");
  await expect(mine).toContainText("<b>不是粗体</b> <img src=x onerror=alert(1)>");
  await expect(mine.getByText("我", { exact: true })).toBeVisible();
  await expect(field(page)).toHaveValue("");
  await expect(comments(page).getByRole("heading", { level: 2 })).toHaveText(`评论 ${n + 1}`);

  await mine.getByRole("button", { name: "回复访客" }).click();
  await expect(field(page)).toBeFocused();
  await expect(barOf(page).getByText("回复访客：").first()).toBeVisible();
  await field(page).fill("自己补一句");
  await page.keyboard.press("Control+Enter");
  await expect(comment(page, "自己补一句")).toBeVisible();

  const other = comment(page, "谢谢把缺点写出来");
  const likes = await countOf(heart(other));
  await heart(other).click();
  await expect(heart(other)).toHaveAttribute("aria-pressed", "true");
  await settled(page);

  await page.reload();
  await expect(comments(page).getByRole("heading", { level: 2 })).toHaveText(`评论 ${n + 2}`);
  await comments(page).getByRole("combobox", { name: "评论的顺序" }).selectOption({ label: "最新" });
  await expect(comments(page).locator(".thread").nth(1)).toContainText("第一行");
  await expect(comment(page, "自己补一句")).toBeVisible();
  await expect(heart(comment(page, "谢谢把缺点写出来"))).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(heart(comment(page, "谢谢把缺点写出来")))).toBe(likes + 1);
});

test("a link to a comment leads to it, even into answers that are folded", async ({ page }) => {
  const long = "./note/backup-gap";
  await page.goto(long);
  const more = comments(page).locator("button[aria-expanded]").first();
  await expect(more).toHaveText(/展开另外 \d+ 条回复/);
  await expect(more).toHaveAttribute("aria-expanded", "false");
  const thread = more.locator("xpath=ancestor::div[contains(@class,'thread')][last()]");
  const before = await thread.getByRole("article").count();
  await more.click();
  await expect(thread.getByRole("article")).not.toHaveCount(before);
  const last = thread.getByRole("article").last();
  const id = (await last.getAttribute("id"))!;
  const href = (await last.getByRole("link").getAttribute("href"))!;
  expect(href).toMatch(/\/note\/backup-gap#comment-/);

  await page.goto("./");
  await feedOf(page);
  await page.goto(`${long}#${id}`);
  const target = page.locator(`[id="${id}"]`);
  await expect(target).toBeVisible();
  await expect(target).toBeInViewport();
  await expect(target).toBeFocused();
});

test("at 320 px, and with text at 200 %, nothing of a note is cut off or covered", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const size of ["100%", "200%"]) {
    await page.goto(path);
    await expect(comments(page).getByRole("article").first()).toBeVisible();
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
      window.dispatchEvent(new Event("resize"));
    }, size);
    await page.waitForTimeout(200);
    const found = await page.evaluate(() => {
      const cut: string[] = [];
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth > width) cut.push(`sideways: ${document.documentElement.scrollWidth}`);
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      for (const element of document.querySelectorAll<HTMLElement>(".note button, .note p, .note h1, .note h2, .hotspot")) {
        const { left, right, width: wide } = element.getBoundingClientRect();
        const scrolls = element.closest(".carousel, .prose__table") !== null;
        if (wide > 0 && !scrolls && (left < -1 || right > width + 1)) cut.push(element.outerHTML.slice(0, 80));
      }
      const [name, follow] = [box(".person__name"), box(".button--follow")];
      const apart = name.right <= follow.left || name.bottom <= follow.top || follow.bottom <= name.top;
      if (!apart) cut.push("the name beneath the button");
      if (box(".person__name").height > 3 * parseFloat(getComputedStyle(document.documentElement).fontSize)) cut.push("the name, one character a line");
      return cut;
    });
    expect(found, size).toEqual([]);
  }
});

test("sharing: the browser's sheet, else the clipboard, else WeChat's own menu", async ({ page, context }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    const share = (what: unknown) => {
      shared.push(what);
      return Promise.resolve();
    };
    if (location.search.includes("sheet")) Object.defineProperty(navigator, "share", { value: share, configurable: true });
    else Object.defineProperty(navigator, "share", { value: undefined, configurable: true });
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const button = () => barOf(page).getByRole("button", { name: "分享" });
  const inWeChat = await page.evaluate(() => navigator.userAgent.includes("MicroMessenger"));
  await page.goto(path);
  await button().click();
  if (inWeChat) {
    await expect(page.getByRole("status").getByText(/点右上角/)).toBeVisible();
    return;
  }
  await expect(page.getByRole("status").getByText("链接复制好了，可以贴给别人。")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/note\/third-plate$/);
  await page.goto(`${path}?sheet`);
  await button().click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared: { title: string }[] }).shared[0]?.title))
    .toBe(`【广告】${note}`);
});
