// What somebody hears who listens instead of looking: names, roles and states as the tree of the
// browser has them; news said once; nothing that moves where nothing should; and what is chosen where
// the system paints.

import { barOf, consent, expect, heart, noteOf, openFeed, sayYes, test, tile } from "./support.ts";
import { tally } from "./tally.ts";
import type { Locator, Page } from "@playwright/test";

const scenario = tally("keyboard and reader");

const title = "一岁半自己吃饭：第三个餐盘才对";

test("the tree: channels, a card, a note, its comments, the question", async ({ page }) => {
  await openFeed(page);
  await scenario("the row of channels says which is open", () =>
    expect(page.getByRole("navigation", { name: "频道" })).toMatchAriaSnapshot(`
      - navigation "频道":
        - link "关注"
        - link "发现"
        - link "买"
        - link "卖"
        - link "母婴"
    `),
  );
  await scenario("the open channel is the current page, and no other is", async () => {
    const current = page.getByRole("navigation", { name: "频道" }).locator("[aria-current]");
    await expect(current).toHaveCount(1);
    await expect(current).toHaveText("发现");
    await expect(current).toHaveAttribute("aria-current", "page");
  });

  const card = await tile(page, title);
  await scenario("a card is named by its note, 广告 and amount included", async () => {
    await expect(card).toHaveAccessibleName(`广告：${title}，若你购买，作者约得 ¥3.20`);
    await expect(card).toMatchAriaSnapshot(`
      - article "广告：${title}，若你购买，作者约得 ¥3.20":
        - img /.{6,}/
        - text: 自购已验证
        - paragraph: 广告 作者约得 ¥3.20
        - heading "广告：${title}，若你购买，作者约得 ¥3.20" [level=2]:
          - link "广告：${title}，若你购买，作者约得 ¥3.20"
        - text: 小满妈妈
        - button /喜欢 \\d+/
    `);
    await expect(card).toHaveAttribute("aria-posinset", /^\d+$/);
    await expect(card).toHaveAttribute("aria-setsize", /^(-1|\d+)$/);
  });

  await card.getByRole("link").click();
  const note = noteOf(page);
  await expect(note.getByRole("heading", { level: 2, name: "评论 17" })).toBeVisible();
  await scenario("a note from its close button to its bar", () =>
    expect(note).toMatchAriaSnapshot(`
      - article "${title}":
        - button /^(返回|关闭)$/
        - link "小满妈妈"
        - text: 注册营养师，已核验
        - button "关注小满妈妈"
        - region "图片":
          - group "图 1/3":
            - img /.{6,}/
          - group "图 2/3":
            - img /.{6,}/
          - group "图 3/3":
            - img /.{6,}/
        - link "到手 ¥64.00"
        - paragraph: 广告 若你购买，作者约得 ¥3.20
        - heading "${title}" [level=1]
        - paragraph: /自购已验证 \\d+ 月 \\d+ 日 上海/
        - paragraph:
          - link "小满分格吸盘餐盘，一岁以上，可进洗碗机"
        - button "领 2 张券"
        - link "去购买"
        - region "评论 17"
        - group "表态":
          - textbox "写评论"
          - button /喜欢 \\d+/
          - button /收藏 \\d+/
          - button "看评论 17"
          - button "分享"
    `),
  );
  await scenario("a comment is named by who wrote it", async () => {
    const comment = note.getByRole("region", { name: "评论 17" }).getByRole("article").first();
    await expect(comment).toMatchAriaSnapshot(`
      - article "老陈带俩娃":
        - paragraph:
          - text: 老陈带俩娃
          - emphasis: 置顶
        - paragraph: 请问玻璃桌面吸得住吗？我家那张有一点磨砂。
        - paragraph:
          - link /\\d+ 月 \\d+ 日/
          - button "回复老陈带俩娃"
        - button /喜欢 \\d+/
    `);
  });

  await scenario("the question: a dialog with a switch that is off, and two answers", async () => {
    await heart(barOf(page)).click();
    await expect(consent(page)).toMatchAriaSnapshot(`
      - dialog "要替你记住吗":
        - heading "要替你记住吗" [level=2]
        - button "关闭"
        - paragraph: /.{6,}/
        - list:
          - listitem:
            - switch "记在这台设备上"
        - paragraph: 没有替你打开。不记也一样能用。
        - button "同意所选"
        - button "都不用，照样看"
    `);
    await expect(consent(page).getByRole("switch")).toHaveAttribute("aria-checked", "false");
  });

  await scenario("a notice is a status that can be put away, and the heart is pressed", async () => {
    await sayYes(page);
    await expect(page.locator(".foot-toast")).toMatchAriaSnapshot(`
      - status:
        - text: 记好了，就在这台设备上。
        - button "知道了"
    `);
    await expect(barOf(page)).toMatchAriaSnapshot(`
      - group "表态":
        - button /喜欢 \\d+/ [pressed]
    `);
  });
});

test("the tree: receipt, variants, a coupon before and after, the sheet before an order", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const receipt = `
        - heading "价格小票"
        - text: /\\d+ 月 \\d+ 日 \\d+:\\d+ 核对/
        - term: 标价
        - definition: ¥79.00
        - term: 近 7 日最低实付
        - definition: /¥\\d+\\.\\d{2}/
        - term: 店铺券 满 69
        - definition: −¥10.00
        - term: 母婴券 满 60
        - definition: −¥5.00
        - term: 运费
        - definition: ¥0.00
        - term: 到手价
        - definition: 人民币 64.00
        - paragraph: /这两张一起用最省。.*/`;
  await scenario("the receipt is terms and amounts, line by line", () =>
    expect(page.getByRole("region", { name: "价格小票" })).toMatchAriaSnapshot(`
      - region "价格小票":${receipt}
    `),
  );
  const picker = page.getByRole("region", { name: "选规格" });
  const variants = `
        - group "颜色":
          - button "鼠尾草绿" [pressed]
          - button "蜂蜜黄"
          - button "杏粉"
        - group "大小":
          - button "标准" [pressed]
          - button "大号 多 ¥10"`;
  await scenario("variants are groups of buttons, the chosen ones pressed", async () => {
    await expect(picker).toMatchAriaSnapshot(`
      - region "选规格":${variants}
    `);
    await picker.getByRole("button", { name: /^大号/ }).click();
    await expect(picker).toMatchAriaSnapshot(`
      - region "选规格":
        - group "大小":
          - button "标准 少 ¥10"
          - button "大号" [pressed]
    `);
    await expect(picker.getByRole("button", { name: /^标准/ })).toHaveAttribute("aria-pressed", "false");
    await picker.getByRole("button", { name: /^标准/ }).click();
    await expect(picker.getByRole("button", { name: /^大号/ })).toHaveAttribute("aria-pressed", "false");
  });

  const ticket = page.getByRole("listitem").filter({ hasText: "小满店铺券" });
  await scenario("a coupon that can be had", () =>
    expect(ticket).toMatchAriaSnapshot(`
      - listitem:
        - text: /人民币 10 小满店铺券 满 69 可用，本店通用 \\d+ 月 \\d+ 日前/
        - button "领取，小满店铺券"
    `),
  );
  await scenario("the same coupon once it is claimed", async () => {
    await page.getByRole("button", { name: "领取，小满店铺券" }).click();
    await sayYes(page);
    await expect(ticket).toMatchAriaSnapshot(`
      - listitem:
        - text: /人民币 10 小满店铺券 满 69 可用，本店通用 \\d+ 月 \\d+ 日前 已领/
        - link "已在券包"
    `);
    await expect(ticket.getByRole("button")).toHaveCount(0);
  });
  await scenario("the sheet before an order says first that nothing is ordered", async () => {
    await page.getByRole("button", { name: /^去购买/ }).click();
    const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
    await expect(sheet).toMatchAriaSnapshot(`
      - dialog "下单前看清楚":
        - heading "下单前看清楚" [level=2]
        - button "关闭"
        - note: /现在还不能下单.*/
        - paragraph: 已选：鼠尾草绿，标准
        - region "选规格":${variants.replaceAll("\n        ", "\n            ")}
        - region "用哪几张券":
          - heading "用哪几张券" [level=3]
          - list:
            - listitem:
              - checkbox "小满店铺券 −¥10.00" [checked]
            - listitem:
              - checkbox "母婴满减券 还没领，领了才能用 −¥5.00" [checked]
              - button "领取，母婴满减券"
        - region "价格小票":
          - term: 到手价
          - definition: 人民币 64.00
        - button "知道了"
    `);
  });
});

/** What live regions say from now on: a text when it comes into one, or when one comes with it. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const live = "[role=status], [role=alert], [aria-live]:not([aria-live=off])";
    const last = new WeakMap<Element, string>();
    const look = (region: Element) => {
      const text = (region.textContent ?? "").replace(/\s+/g, " ").trim();
      if (last.get(region) === text) return;
      last.set(region, text);
      if (text) said.push(text);
    };
    new MutationObserver((records) => {
      const regions = new Set<Element>();
      for (const record of records) {
        const element = record.target instanceof Element ? record.target : record.target.parentElement;
        const region = element?.closest(live);
        if (region) regions.add(region);
        for (const node of record.addedNodes) {
          if (!(node instanceof Element)) continue;
          if (node.matches(live)) regions.add(node);
          node.querySelectorAll(live).forEach((inner) => regions.add(inner));
        }
      }
      regions.forEach(look);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  // Takes what was said since the last time, once nothing more comes.
  return async () => {
    await page.waitForTimeout(500);
    return page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
  };
}

test("what happens is said once, and nothing that did not", async ({ page }) => {
  const said = await listen(page);
  await scenario("a page that opens says at most that it fetches", async () => {
    await openFeed(page);
    expect((await said()).filter((text) => text !== "正在取笔记")).toEqual([]);
  });
  await scenario("scrolling says nothing", async () => {
    await page.mouse.wheel(0, 3000);
    expect(await said()).toEqual([]);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  });
  const card = await tile(page, title);
  await said();
  await scenario("a note that opens says nothing, the focus says it", async () => {
    await card.getByRole("link").click();
    await expect(page.locator("#note-title")).toBeFocused();
    await expect(noteOf(page).getByRole("heading", { level: 2, name: "评论 17" })).toBeVisible();
    expect(await said()).toEqual([]);
  });
  await scenario("a heart says nothing of itself, and the yes is said once", async () => {
    await heart(barOf(page)).click();
    await expect(consent(page)).toBeVisible();
    expect(await said()).toEqual([]);
    await sayYes(page);
    expect(await said()).toEqual(["记好了，就在这台设备上。知道了"]);
  });
  await scenario("a comment is said once, and so is its going away", async () => {
    await barOf(page).getByRole("textbox").fill("听得见吗");
    expect(await said()).toEqual([]);
    await barOf(page).getByRole("button", { name: "发送" }).click();
    await expect(noteOf(page).getByText("听得见吗")).toBeVisible();
    expect(await said()).toEqual(["发出去了。知道了"]);
    await page.getByRole("status").getByRole("button", { name: "知道了" }).click();
    expect(await said()).toEqual([]);
  });
  await scenario("a coupon is said once", async () => {
    await noteOf(page).locator(".product-card").getByRole("link", { name: "小满分格吸盘餐盘" }).click();
    await expect(page.locator("#product-title")).toBeFocused();
    expect(await said()).toEqual([]);
    await page.getByRole("button", { name: "领取，小满店铺券" }).click();
    await expect(page.getByRole("listitem").filter({ hasText: "小满店铺券" })).toContainText("已领");
    expect(await said()).toEqual(["小满店铺券已领到券包。知道了"]);
  });
  await scenario("the sheet that opens does not say the notice again", async () => {
    await page.getByRole("button", { name: /^去购买/ }).click();
    await expect(page.getByRole("dialog", { name: "下单前看清楚" })).toBeVisible();
    expect(await said()).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "下单前看清楚" })).toBeHidden();
    expect(await said()).toEqual([]);
  });
  await scenario("a combination that is none is said once for each press", async () => {
    const picker = page.getByRole("region", { name: "选规格" });
    await picker.getByRole("button", { name: /^大号/ }).click();
    await expect(picker.getByRole("button", { name: /^大号/ })).toHaveAttribute("aria-pressed", "true");
    expect(await said()).toEqual([]);
    await picker.getByRole("button", { name: /^蜂蜜黄/ }).click();
    const heard = await said();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain("没有“蜂蜜黄，大号”");
  });
});

test.describe("content that did not come", () => {
  test.use({ expectsErrors: true });
  test("is said once, as an alert", async ({ page }) => {
    const said = await listen(page);
    await page.route(/\/demo\/pack\.json/, (route) => route.abort("connectionfailed"));
    await page.goto("./");
    await expect(page.getByRole("alert")).toBeVisible();
    const heard = (await said()).filter((text) => text !== "正在取笔记");
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain("这一页没取回来");
  });
});

/** Opens, presses and closes most of what could move, and looks after each. */
async function walkEverything(page: Page, look: (after: string) => Promise<void>): Promise<void> {
  await openFeed(page);
  await look("the feed");
  const card = await tile(page, title);
  await card.getByRole("link").click();
  await expect(page.locator("#note-title")).toBeVisible();
  await look("a note");
  const pictures = noteOf(page).getByRole("region", { name: "图片" });
  await pictures.focus();
  await page.keyboard.press("ArrowRight");
  await look("the next picture");
  await expect(noteOf(page).getByText("2 / 3")).toBeVisible();
  await barOf(page).getByRole("button", { name: /^收藏/ }).click();
  await look("a sprout");
  await expect(consent(page)).toBeVisible();
  await look("the question");
  await sayYes(page);
  await look("a notice");
  await barOf(page).getByRole("button", { name: "看评论 17" }).click();
  await look("comments");
  await page.goto("./product/bear-plate");
  await page.getByRole("button", { name: /^去购买/ }).click();
  await expect(page.getByRole("dialog", { name: "下单前看清楚" })).toBeVisible();
  await look("the sheet");
}

/** What moves at this moment, and for how long; or glides when it is scrolled. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const found = document.getAnimations().flatMap((animation) => {
      const { duration, iterations } = animation.effect?.getTiming() ?? {};
      const name = animation instanceof CSSAnimation ? animation.animationName : (animation as CSSTransition).transitionProperty;
      const takes = Number(duration) * (iterations ?? 1);
      return takes > 10 ? [`${name} takes ${takes} ms`] : [];
    });
    for (const element of document.querySelectorAll("*")) {
      if (getComputedStyle(element).scrollBehavior === "smooth") found.push(`${element.className} glides`);
    }
    return found;
  });

test("who asks for less motion gets none", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await walkEverything(page, (after) => scenario(`nothing moves: ${after}`, async () => expect(await moving(page), after).toEqual([])));
});

test("who does not sees motion, and nothing waits for it", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  const seen = new Set<string>();
  // Stopped where they begin, animations may hold nothing back.
  await page.addInitScript(() => {
    const stop = () => {
      document.getAnimations().forEach((animation) => animation.pause());
      requestAnimationFrame(stop);
    };
    requestAnimationFrame(stop);
  });
  await walkEverything(page, async () => {
    for (const what of await moving(page)) seen.add(what.split(" ")[0]);
  });
  await scenario("every dialog, answer and notice is reached with its animation stopped", async () => {
    expect([...seen], "what moves otherwise").toEqual(expect.arrayContaining(["sheet-in"]));
  });
});

/** What the system paints differently for two elements. */
const paint = (element: Locator) =>
  element.evaluate((node) => {
    const of = (style: CSSStyleDeclaration) =>
      [style.color, style.backgroundColor, style.borderColor, style.borderWidth, style.outline, style.textDecorationLine, style.fontWeight].join("|");
    const icon = node.querySelector("use")?.getAttribute("href") ?? "";
    const inner = [...node.querySelectorAll("i")].map((i) => of(getComputedStyle(i)) + of(getComputedStyle(i, "::after")) + i.childElementCount);
    return [of(getComputedStyle(node)), icon, ...inner].join(" ");
  });

test("where the system paints, what is chosen still differs from what is not", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const feed = await openFeed(page);
  await scenario("the open channel", async () => {
    const channels = page.getByRole("navigation", { name: "频道" });
    expect(await paint(channels.getByRole("link", { name: "发现" }))).not.toBe(await paint(channels.getByRole("link", { name: "卖", exact: true })));
  });
  await scenario("a pressed heart, and the switch of the question", async () => {
    const button = heart(feed.getByRole("article").first());
    const before = await paint(button);
    await button.click();
    const choice = consent(page).getByRole("switch");
    const off = await paint(choice);
    await choice.click();
    await expect(choice).toHaveAttribute("aria-checked", "true");
    expect(await paint(choice)).not.toBe(off);
    await consent(page).getByRole("button", { name: "同意所选" }).click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    expect(await paint(button)).not.toBe(before);
  });
  await page.goto("./product/bear-plate?buy=1");
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  await expect(sheet).toBeVisible();
  await scenario("a chosen variant", async () => {
    const of = (name: RegExp) => paint(sheet.getByRole("button", { name }));
    expect(await of(/^鼠尾草绿/)).not.toBe(await of(/^杏粉/));
  });
  await scenario("a coupon that is used", async () => {
    const box = sheet.getByRole("checkbox", { name: /小满店铺券/ });
    const used = await paint(box);
    await box.click();
    await expect(box).toHaveAttribute("aria-checked", "false");
    expect(await paint(box)).not.toBe(used);
  });
});
