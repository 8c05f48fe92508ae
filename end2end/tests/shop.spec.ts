import type { Page } from "@playwright/test";
import { expect, isWide, noteOf, openFeed, sayNo, sayYes, settled, test, tile } from "./support.ts";
import { amounts, fen, products, receiptOf, sum } from "./money.ts";

/** Adds up everything that the page of a product shows, as it stands; gives its 到手价. */
async function addUp(page: Page, what: string): Promise<number> {
  const { list, shipping, toPay, offs, base } = await receiptOf(page);
  expect(list + sum(offs) + shipping, `${what}: 小票`).toBe(toPay);
  const shown = fen((await page.locator(".price--hero").textContent())!);
  expect(shown, `${what}: the price at its head`).toBe(toPay);
  const [head, saving] = [page.locator(".product__head"), page.locator(".product__head .saving")];
  if (base !== null && base < toPay) await expect(head, what).toContainText(`比近 7 日最低实付贵 ¥${((toPay - base) / 100).toFixed(2)}`);
  if (base !== null && base > toPay) expect(fen((await saving.textContent())!.split("便宜")[1]), what).toBe(base - toPay);
  else await expect(saving, what).toHaveCount(0);
  const buy = page.getByRole("button", { name: /^去购买/ });
  if (await buy.count()) expect(fen((await buy.textContent())!), what).toBe(toPay);

  const shares = page.getByRole("region", { name: "这一单谁得到什么" });
  const four = await amounts(shares.getByRole("listitem").locator(".num"));
  expect(four.length).toBe(4);
  expect(sum(four), `${what}: 谁得到什么`).toBe(list);
  expect(four[0], `${what}: what one saves`).toBe(list + shipping - toPay);
  expect(fen((await shares.locator(".split__sum").textContent())!.split("标价")[1]), what).toBe(list);
  return toPay;
}

test("every sum on every product and each of its variants adds up from what the screen shows", async ({ page }) => {
  test.setTimeout(240_000);
  for (const product of products) {
    await page.goto(`./product/${product}`);
    await addUp(page, product);
    const shares = page.getByRole("region", { name: "这一单谁得到什么" });
    expect((await amounts(shares.getByRole("listitem").locator(".num")))[1], `${product}: nobody led here, so nobody earns`).toBe(0);
    const choices = page.getByRole("region", { name: "选规格" }).getByRole("button");
    for (let nth = 0; nth < (await choices.count()); nth += 1) {
      const choice = choices.nth(nth);
      if ((await choice.getAttribute("data-state")) === "none" || (await choice.getAttribute("aria-pressed")) === "true") continue;
      const surcharge = /([多少]) ¥([\d.]+)/.exec((await choice.textContent())!);
      const before = (await receiptOf(page)).list;
      await choice.click();
      await expect(choice).toHaveAttribute("aria-pressed", "true");
      const more = surcharge ? fen(surcharge[2]) * (surcharge[1] === "多" ? 1 : -1) : null;
      if (more !== null) await expect.poll(async () => (await receiptOf(page)).list, product).toBe(before + more);
      await addUp(page, `${product}, choice ${nth}`);
    }
  }
});

test("a price is the same on the page of its shop, on its card in a note and on its own page", async ({ page }) => {
  await page.goto("./shop/xiaoman-shop");
  const sold = page.getByRole("region", { name: "在卖的" }).getByRole("listitem");
  await expect(sold.first()).toBeVisible();
  const prices = new Map<string, number>();
  for (const row of await sold.all()) {
    const href = (await row.getByRole("link").getAttribute("href"))!;
    prices.set(href.split("/").at(-1)!, fen((await row.locator(".price").textContent())!));
  }
  expect(prices.size).toBe(4);
  for (const [product, price] of prices) {
    await page.goto(`./product/${product}`);
    expect(await addUp(page, product)).toBe(price);
  }
  await page.goto("./note/third-plate");
  const card = noteOf(page).locator(".product-card").first();
  expect(fen((await card.locator(".price--main").textContent())!)).toBe(prices.get("bear-plate"));
});

test("over the feed a note shows the same card, and what it leads to", async ({ page }) => {
  await openFeed(page);
  await (await tile(page, "第三个餐盘才对")).getByRole("link", { name: "第三个餐盘才对" }).click();
  await expect(page.getByRole("dialog", { name: /第三个餐盘才对/ })).toHaveCount(isWide(page) ? 1 : 0);
  const card = noteOf(page).locator(".product-card").first();
  for (const words of ["广告", "若你购买，作者约得 ¥3.20", "领券后到手", "标价 ¥79.00", "比近 7 日最低实付便宜 ¥5.00"]) await expect(card).toContainText(words);
  await card.getByRole("link", { name: "去购买" }).click();
  await expect(page.getByRole("dialog", { name: "下单前看清楚" })).toBeVisible();
  await expect(page).toHaveURL(/from=third-plate&buy=1$/);
});

test("the receipt proves its choice, and each ticket that is left out says why", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const { proof } = await receiptOf(page);
  expect(proof).toMatch(/^这两张一起用最省。/);
  const tickets = page.getByRole("region", { name: "优惠券" }).getByRole("listitem");
  const used = new Set(["小满店铺券", "母婴满减券"]);
  for (const text of await tickets.allTextContents()) {
    if ([...used].some((name) => text.includes(name))) continue;
    expect(text, "a reason on the ticket").toMatch(/还差 ¥|已过期|未开始|领完了|小票没用它/);
  }
});

test("receipt and shares are read as a person would read them", async ({ page }) => {
  await page.goto("./product/bear-plate?from=third-plate");
  await expect(page.getByRole("region", { name: "价格小票" })).toMatchAriaSnapshot(`
    - region "价格小票":
      - heading "价格小票" [level=2]
      - text: /\\d+ 月 \\d+ 日 \\d\\d:\\d\\d 核对/
      - term: 标价
      - definition: ¥79.00
      - term: 近 7 日最低实付
      - definition: ¥69.00
      - term: 店铺券 满 69
      - definition: −¥10.00
      - term: 母婴券 满 60
      - definition: −¥5.00
      - term: 运费
      - definition: ¥0.00
      - term: 到手价
      - definition: 人民币 64.00
      - paragraph: /这两张一起用最省。/
  `);
  await expect(page.getByRole("region", { name: "这一单谁得到什么" })).toMatchAriaSnapshot(`
    - region "这一单谁得到什么":
      - heading "这一单谁得到什么" [level=2]
      - list:
        - listitem: 你省下 2 张券 ¥15.00
        - listitem: 作者约得 实付的 5%，签收 7 天后 ¥3.20
        - listitem: 平台留 实付的 2% ¥1.28
        - listitem: 商家到手 ¥59.52
      - paragraph: /四项相加等于标价 ¥79\\.00。/
  `);
});

test("coupons stand in all their states, each with its rule and its date", async ({ page }) => {
  const states = new Map([
    ["case-wheels", /领完了/],
    ["dose-spoons", /领取/],
    ["daily-beans", /未开始/],
    ["desk-hub", /已过期/],
    ["bear-plate", /还差 ¥120\.00/],
  ]);
  for (const [product, state] of states) {
    await page.goto(`./product/${product}`);
    const tickets = page.getByRole("region", { name: "优惠券" }).getByRole("listitem");
    await expect(tickets.filter({ hasText: state }).first(), product).toBeVisible();
    for (const text of await tickets.allTextContents()) {
      expect(text, product).toMatch(/(满 [\d.]+ 可用|无门槛)，/);
      expect(text, product).toMatch(/\d+ 月 \d+ 日前/);
    }
  }
});

test("a claim takes one press, in place, once a person", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const ticket = page.getByRole("listitem").filter({ hasText: "小满店铺券" });
  await ticket.getByRole("button", { name: "领取，小满店铺券" }).click();
  await expect(ticket).toContainText("已领");
  await sayNo(page);
  await expect(ticket.getByRole("button")).toHaveCount(0);
  // 去购买 carries it: the order that would be has it applied.
  await page.getByRole("button", { name: /^去购买/ }).click();
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  const row = sheet.getByRole("listitem").filter({ hasText: "小满店铺券" });
  await expect(row.getByRole("checkbox")).toHaveAttribute("aria-checked", "true");
  await expect(row).toContainText("已领");
});

test("variants: each has its price, and a combination that is none says why and what comes nearest", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const before = await receiptOf(page);
  const choices = page.getByRole("region", { name: "选规格" });
  await choices.getByRole("button", { name: /^大号/ }).click();
  await expect(choices.getByRole("button", { name: /^大号/ })).toHaveAttribute("aria-pressed", "true");
  await expect(choices.getByRole("button", { name: /^大号/ })).toBeFocused();
  await expect(page).toHaveURL(/\?pick=/);
  await expect.poll(async () => (await receiptOf(page)).list).toBe(before.list + 1000);
  const large = await receiptOf(page);
  expect(large.list + sum(large.offs) + large.shipping).toBe(large.toPay);

  const honey = choices.getByRole("button", { name: "蜂蜜黄" });
  await expect(honey).toHaveAttribute("data-state", "none");
  await honey.click();
  await expect(choices.getByRole("status")).toContainText(/没有“蜂蜜黄，大号”：.{6,}。/);
  await expect(choices.getByRole("button", { name: /^大号/ })).toHaveAttribute("aria-pressed", "true");
  await choices.getByRole("button", { name: "换成“蜂蜜黄，标准”" }).click();
  await expect(honey).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await receiptOf(page)).list).toBe(before.list);
  // Reload and a shared link keep what was chosen.
  await page.reload();
  await expect(honey).toHaveAttribute("aria-pressed", "true");
  // One that is sold out can be chosen; it says when more come.
  await choices.getByRole("button", { name: /^杏粉/ }).click();
  await choices.getByRole("button", { name: /^大号/ }).click();
  await expect(page.getByText(/^卖完了，约 \d+ 月 \d+ 日补货$/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^去购买/ })).toHaveCount(0);
});

test("the price history is a chart and a table, and says what was raised before it was cut", async ({ page }) => {
  await page.goto("./product/desk-hub");
  const history = page.getByRole("region", { name: "30 天价格" });
  await expect(history.getByRole("img")).toHaveAccessibleName(/标价从 ¥88\.00 到 ¥128\.00，最低实付从 ¥88\.00 到 ¥84\.00，今天到手 ¥84\.00/);
  await expect(history).toContainText(/标价在 \d+ 月 \d+ 日从 ¥88\.00 调到 ¥128\.00。按近 7 日最低实付算，今天并没有更便宜。/);
  await history.getByText("看成表格").click();
  const rows = history.getByRole("table").getByRole("row");
  // The head, two stretches, today; of two prices of one day the later.
  await expect(rows).toHaveCount(4);
  const paid = await amounts(rows.locator("td:last-child"));
  const { base, toPay } = await receiptOf(page);
  // All of the last seven days lie in the last stretch, and today is what the receipt says.
  expect([base, toPay]).toEqual(paid.slice(-2));
  // The price that has not moved says nothing of the kind; what is new has no base.
  await page.goto("./product/dry-douchi");
  await expect(page.getByRole("region", { name: "30 天价格" })).not.toContainText("调到");
  expect((await receiptOf(page)).base).toBeNull();
});

test("who makes, ships, serves and earns: four roles, each with its page", async ({ page }) => {
  await page.goto("./product/bear-plate?from=third-plate");
  const roles = page.getByRole("region", { name: "谁在负责" });
  for (const [name, url] of [
    ["谁生产", /\/shop\/xiaoman-shop#shop-makers$/],
    ["谁发货", /\/shop\/xiaoman-shop#shop-ships$/],
    ["谁售后", /\/shop\/xiaoman-shop#shop-service$/],
    ["谁得佣金", /\/note\/third-plate$/],
  ] as const) {
    await roles.getByRole("link", { name }).click();
    await expect(page).toHaveURL(url);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.goBack();
    await expect(roles).toBeVisible();
  }
  const shop = page.getByRole("region", { name: "卖它的店" });
  for (const text of ["营业执照", "七天无理由退货", "发货"]) await expect(shop).toContainText(text);
  await shop.getByRole("link", { name: "看这家店" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "小满母婴店" })).toBeVisible();
  await expect(page.getByRole("region", { name: "在卖的" }).getByRole("listitem")).toHaveCount(4);
});

test("a note that led here is named with what its author gets, and can be taken out", async ({ page }) => {
  await page.goto("./note/third-plate");
  await noteOf(page).getByRole("link", { name: /小满分格吸盘餐盘/ }).click();
  await expect(page).toHaveURL(/\/product\/bear-plate\?from=third-plate$/);
  const shares = page.getByRole("region", { name: "这一单谁得到什么" });
  const brought = await amounts(shares.getByRole("listitem").locator(".num"));
  const source = page.locator(".source-line");
  await expect(source).toContainText("广告");
  expect(fen((await source.textContent())!.split("约得")[1])).toBe(brought[1]);
  // The rate times what is paid for the goods, down to the fen.
  const { toPay, shipping, list } = await receiptOf(page);
  expect(brought[1]).toBe(Math.floor(((toPay - shipping) * 5) / 100));
  await source.getByRole("button", { name: "移除来源，小满妈妈不再得佣金" }).click();
  await expect(source).toHaveCount(0);
  await expect(page).toHaveURL(/\/product\/bear-plate$/);
  const alone = await amounts(shares.getByRole("listitem").locator(".num"));
  expect([alone[1], sum(alone)]).toEqual([0, list]);
  expect(alone[3]).toBe(brought[3] + brought[1]);
  // A note that does not carry the product earns nothing by naming it.
  await page.goto("./product/bear-plate?from=sunday-breakfast");
  await expect(page.getByRole("region", { name: "这一单谁得到什么" })).toContainText("没有来源笔记，归商家");
});

test("自购省 and 分享赚 stand there for makers alone, and add up", async ({ page }) => {
  await page.goto("./product/bear-plate?person=reader");
  await receiptOf(page);
  await expect(page.getByText(/分享赚|自购省/)).toHaveCount(0);
  await page.goto("./product/bear-plate?person=maker");
  const { list, toPay, shipping } = await receiptOf(page);
  const line = page.locator(".maker-line");
  const [saves, earns] = await amounts(line.locator("b"));
  const rate = Number(/实付的 ([\d.]+)%/.exec((await line.textContent())!)![1]);
  expect(saves).toBe(list + shipping - toPay);
  expect(earns).toBe(Math.floor(((toPay - shipping) * rate) / 100));
});

test("the price is the same for everybody who comes fresh", async ({ browser }) => {
  const prices = [];
  for (const person of ["reader", "maker"]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`./product/gap-trolley?person=${person}`);
    prices.push((await receiptOf(page)).toPay);
    await context.close();
  }
  expect(prices[0]).toBe(prices[1]);
});

test("the notes about a product stand on its page, those of verified buyers first", async ({ page }) => {
  await page.goto("./product/half-day-mat");
  const opinions = page.getByRole("region", { name: "用过的人怎么说" });
  const first = opinions.getByRole("listitem").first();
  await expect(first).toContainText("自购");
  await expect(first.getByRole("link")).toHaveAccessibleName(/^广告：.*若你购买，作者约得 ¥\d+\.\d\d$/);
  await first.getByRole("link").click();
  await expect(page).toHaveURL(/\/note\//);
  await page.goBack();
  await expect(opinions).toBeVisible();
});

test("a complaint is a form whose record is kept and says how far it has come", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const shop = page.getByRole("region", { name: "卖它的店" });
  await shop.getByRole("button", { name: "投诉" }).click();
  const form = page.getByRole("dialog", { name: "投诉小满母婴店" });
  // Nothing is chosen for anybody, and nothing is sent without it.
  await form.getByRole("button", { name: "提交投诉" }).click();
  await expect(form.getByRole("alert")).toHaveText("先选一项哪里不对，再提交。");
  await form.getByRole("radio", { name: "坏了或少了" }).check();
  // Nothing written: a sentence, and nothing is lost.
  await form.getByRole("button", { name: "提交投诉" }).click();
  await expect(form.getByRole("alert")).toHaveText("先写一两句经过，再提交。");
  await form.getByRole("textbox", { name: "说说经过" }).fill("吸盘用了三天裂了一道口子，希望换一只。");
  // Half-written text stays in the tab.
  await page.reload();
  await shop.getByRole("button", { name: "投诉" }).click();
  await expect(form.getByRole("textbox", { name: "说说经过" })).toHaveValue(/裂了一道口子/);
  await form.getByRole("radio", { name: "坏了或少了" }).check();
  await form.getByRole("button", { name: "提交投诉" }).click();
  await expect(form).toBeHidden();
  await sayNo(page);
  const made = shop.getByRole("listitem").filter({ hasText: "裂了一道口子" });
  await expect(made).toContainText("坏了或少了");
  await expect(made).toContainText(/等店家答复，最晚 \d+ 月 \d+ 日 \d\d:\d\d/);
  await made.getByRole("button", { name: "撤回" }).click();
  await expect(made).toContainText("你撤回了");
  await made.getByRole("button", { name: "重新提交" }).click();
  await expect(made).toContainText("等店家答复");
});

test("a complaint without an answer is taken over after 48 hours", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const shop = page.getByRole("region", { name: "卖它的店" });
  await shop.getByRole("button", { name: "投诉" }).click();
  const form = page.getByRole("dialog", { name: "投诉小满母婴店" });
  await form.getByRole("radio", { name: "不发货、不退款、不理人" }).check();
  await form.getByRole("textbox", { name: "说说经过" }).fill("说好48小时发货，过了五天。");
  await form.getByRole("button", { name: "提交投诉" }).click();
  await expect(form).toBeHidden();
  await sayYes(page);
  await settled(page);
  const later = new Date(Date.now() + 49 * 3_600_000).toISOString();
  await page.goto(`./product/bear-plate?now=${encodeURIComponent(later)}`);
  await expect(shop.getByRole("listitem")).toContainText(/店家没有按时答复，.* 起由平台接手/);
});

test("whoever is signed out is told so, and keeps what they wrote", async ({ page }) => {
  await page.goto("./product/bear-plate?person=reader");
  await page.getByRole("region", { name: "卖它的店" }).getByRole("button", { name: "投诉" }).click();
  const form = page.getByRole("dialog", { name: "投诉小满母婴店" });
  await form.getByRole("radio", { name: "价格或券不对" }).check();
  await form.getByRole("textbox", { name: "说说经过" }).fill("价格和小票对不上。");
  await form.getByRole("button", { name: "提交投诉" }).click();
  await expect(page.getByRole("status").filter({ hasText: "登录以后" })).toBeVisible();
  await expect(form.getByRole("textbox", { name: "说说经过" })).toHaveValue("价格和小票对不上。");
});

test("the card in a note and over the feed is the same: price, coupons, buying, at most two taps to the door", async ({ page }) => {
  await page.goto("./note/third-plate");
  const card = noteOf(page).locator(".product-card").first();
  await expect(card).toContainText("广告");
  const [toPay, list] = [fen((await card.locator(".price--main").textContent())!), 7900];
  await card.getByRole("button", { name: "领 2 张券" }).click();
  await expect(card).toContainText("已领");
  await sayNo(page);
  await card.getByRole("link", { name: "去购买" }).click(); // one tap from the note
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  await expect(sheet).toBeVisible();
  const order = await receiptOf(sheet);
  expect([order.list, order.toPay]).toEqual([list, toPay]);
  expect(order.list + sum(order.offs) + order.shipping).toBe(order.toPay);
  await expect(sheet).toContainText("现在还不能下单");
  for (const row of await sheet.getByRole("listitem").all()) await expect(row).toContainText("已领");
  await page.goBack();
  await expect(noteOf(page)).toBeVisible();
  expect(isWide(page) || (await noteOf(page).count()) === 1).toBe(true);
});

test("the sheet before an order: other coupons, another variant, and back", async ({ page }) => {
  await page.goto("./product/bear-plate");
  await page.getByRole("button", { name: "去购买 ¥64.00" }).click();
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  const shop = sheet.getByRole("checkbox", { name: /小满店铺券/ });
  await expect(shop).toHaveAttribute("aria-checked", "true");
  await shop.click();
  await expect(shop).toHaveAttribute("aria-checked", "false");
  await expect.poll(async () => (await receiptOf(sheet)).toPay).toBe(7400);
  // Rows stay where they are, and the proof is true of what one chose.
  await expect(sheet.getByRole("checkbox").first()).toHaveAccessibleName(/小满店铺券/);
  expect((await receiptOf(sheet)).proof).toBe("这是你选的券，比最省的那组多付 ¥10.00。");
  const left = await receiptOf(sheet);
  expect(left.list + sum(left.offs) + left.shipping).toBe(left.toPay);
  await shop.click();
  await expect.poll(async () => (await receiptOf(sheet)).toPay).toBe(6400);
  await sheet.getByRole("button", { name: /^大号/ }).click();
  await expect.poll(async () => (await receiptOf(sheet)).list).toBe(8900);
  // Back closes the sheet and stays on the page.
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Opened by its address, its own button closes it.
  await page.goto("./product/bear-plate?buy=1");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/\/product\/bear-plate$/);
});

test("what is withdrawn while its page is open is told before an order, and stays to be read", async ({ page }) => {
  await page.goto("./product/window-box");
  await receiptOf(page);
  const opened = Number(await page.evaluate(() => sessionStorage.getItem("zc.opened")));
  const off = opened + 6 * 86_400_000;
  // Three seconds before it goes, and four seconds of looking.
  await page.goto(`./product/window-box?now=${encodeURIComponent(new Date(off - 3_000).toISOString())}`);
  await receiptOf(page);
  await page.waitForTimeout(4_000);
  await page.getByRole("button", { name: /^去购买/ }).click();
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  await expect(sheet.getByText("下架了")).toBeVisible();
  // A coupon of it ended at the same instant: what the sheet says adds up without it.
  const order = await receiptOf(sheet);
  expect(order.list + sum(order.offs) + order.shipping).toBe(order.toPay);
  // Whoever comes later reads it all, and cannot order it.
  await page.goto("./product/window-box");
  await expect(page.getByText("这件商品下架了，不能再买。")).toBeVisible();
  await receiptOf(page);
  await expect(page.getByRole("button", { name: /^去购买/ })).toHaveCount(0);
});

test("a coupon that ends while one looks at it is refused with a sentence, and the price goes on without it", async ({ page }) => {
  // Six hours from the first opening the coupon ends; the clock is set three seconds before.
  await page.goto("./product/dose-spoons");
  await receiptOf(page);
  const opened = Number(await page.evaluate(() => sessionStorage.getItem("zc.opened")));
  const end = new Date(opened + 6 * 3_600_000 - 3_000).toISOString();
  await page.goto(`./product/dose-spoons?now=${encodeURIComponent(end)}`);
  const before = await receiptOf(page);
  const ticket = page.getByRole("listitem").filter({ hasText: "厨房小件满减券" });
  await expect(ticket.getByRole("button")).toBeVisible();
  await page.waitForTimeout(3_500);
  await ticket.getByRole("button").click();
  await expect(page.getByRole("status").filter({ hasText: "这张券过期了，没有领" })).toBeVisible();
  await expect(ticket).toContainText("已过期");
  await expect.poll(async () => (await receiptOf(page)).toPay).toBeGreaterThan(before.toPay);
  const after = await receiptOf(page);
  expect(after.list + sum(after.offs) + after.shipping).toBe(after.toPay);
});

test("prices change and nothing else: what is typed and opened stays, and the focus with it", async ({ page }) => {
  await page.goto("./product/bear-plate");
  await page.getByText("降价告诉我").click();
  const field = page.getByLabel("降到多少告诉你（元）");
  await field.fill("55.5");
  await page.getByText("看成表格").click();
  const large = page.getByRole("region", { name: "选规格" }).getByRole("button", { name: /^大号/ });
  await large.click();
  await expect.poll(async () => (await receiptOf(page)).list).toBe(8900);
  await expect(field).toHaveValue("55.5");
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(large).toBeFocused();
  // In the sheet as well, and what is chosen there stays chosen on the page.
  await page.getByRole("button", { name: /^去购买/ }).click();
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  const standard = sheet.getByRole("button", { name: /^标准/ });
  await standard.press("Enter");
  await expect(standard).toHaveAttribute("aria-pressed", "true");
  await expect(standard).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(large).toHaveAttribute("aria-pressed", "false");
  await expect.poll(async () => (await receiptOf(page)).list).toBe(7900);
  await expect(field).toHaveValue("55.5");
});

test("a reload in the sheet costs no further step back", async ({ page }) => {
  await page.goto("./note/third-plate");
  await noteOf(page).getByRole("link", { name: /小满分格吸盘餐盘/ }).click();
  await page.getByRole("button", { name: /^去购买/ }).click();
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  await expect(sheet).toBeVisible();
  await page.reload();
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.getByRole("button", { name: "返回" }).click();
  await expect(noteOf(page)).toBeVisible();
});

test("a product opened by its address goes home, also after another variant and the sheet", async ({ page }) => {
  await page.goto("./product/bear-plate");
  await page.getByRole("region", { name: "选规格" }).getByRole("button", { name: /^大号/ }).click();
  await expect(page).toHaveURL(/pick=/);
  await page.getByRole("button", { name: /^去购买/ }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "下单前看清楚" })).toBeHidden();
  await page.getByRole("button", { name: "返回" }).click();
  await expect(page.getByRole("feed")).toBeVisible();
});

test("an address that names what is not made gets the standard one, and is told why", async ({ page }) => {
  await page.goto(`./product/bear-plate?pick=${encodeURIComponent("蜂蜜黄,大号")}`);
  const choices = page.getByRole("region", { name: "选规格" });
  await expect(choices.getByRole("status")).toContainText(/没有“蜂蜜黄，大号”：.{6,}。/);
  await expect(choices.getByRole("button", { name: "鼠尾草绿" })).toHaveAttribute("aria-pressed", "true");
  await expect(page).toHaveURL(/\/product\/bear-plate$/);
});

test("a press that takes itself away hands the focus on", async ({ page }) => {
  await page.goto("./product/bear-plate?from=third-plate");
  await page.getByRole("button", { name: "领取，小满店铺券" }).press("Enter");
  await sayNo(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  expect(await focused()).toContain("已领");
  await page.getByRole("button", { name: /^移除来源/ }).press("Enter");
  await expect(page.locator(".source-line")).toHaveCount(0);
  expect(await focused()).toContain("小满分格吸盘餐盘");
});

test("a refusal over an open sheet is seen, heard and can be put away", async ({ page }) => {
  await page.goto("./product/bear-plate?person=reader&buy=1");
  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  await sheet.getByRole("button", { name: "领取，小满店铺券" }).click();
  const told = sheet.getByRole("status").filter({ hasText: "登录以后" });
  await expect(told).toBeVisible();
  await told.getByRole("button", { name: "知道了" }).click();
  await expect(told).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("at 320 px, and with text at 200 %, product, sheet and shop lose nothing sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  for (const path of ["./product/bear-plate?from=third-plate", "./product/bear-plate?buy=1", "./shop/xiaoman-shop", "./me/wallet"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, path).toBe(0);
    const narrow = await page.evaluate(() =>
      [...document.querySelectorAll(".order__what b, .opinion__title")].filter((e) => e.clientWidth > 0 && e.clientWidth < 96).length,
    );
    expect(narrow, `${path}: no column of single characters`).toBe(0);
  }
});
