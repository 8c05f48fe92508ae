import { expectFocusIn, expectFocusSeen, tabTo } from "./focus.ts";
import { barOf, consent, expect, feedOf, heart, isWide, noteOf, openFeed, test } from "./support.ts";
import { tally } from "./tally.ts";

const scenario = tally("keyboard and reader");

test("the first stop skips to the page", async ({ page }) => {
  await openFeed(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "跳到正文" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await feedOf(page);

  // On every page it stays on that page.
  await page.goto("./note/third-plate");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await skip.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveURL(/\/note\/third-plate/);
});

test("the first card is reached and opened without a pointer", async ({ page }) => {
  const feed = await openFeed(page);
  const link = feed.getByRole("article").first().getByRole("link").first();
  const title = ((await link.textContent()) ?? "").replaceAll("\u200b", "");
  for (let presses = 0; presses < 24; presses += 1) {
    await page.keyboard.press("Tab");
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/note\//);
  const heading = page.locator("#note-title");
  await expect(heading).toBeVisible();
  expect(title).toContain(((await heading.textContent()) ?? "").slice(0, 6));
  // Focus follows: the next Tab starts within the note.
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);

  await page.goBack();
  await feedOf(page);
  await expect(link).toBeFocused();
});

test("the heart is pressed with the space bar, and Escape leaves the question", async ({ page }) => {
  const feed = await openFeed(page);
  const button = feed.getByRole("article").first().getByRole("button", { name: "喜欢" });
  await button.focus();
  await page.keyboard.press("Space");
  const dialog = page.getByRole("dialog", { name: "要替你记住吗" });
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test("from the feed to a note, a comment, its product, a coupon and the door to buying, and back, by keys alone", async ({ page }) => {
  test.setTimeout(100_000);
  const title = "一岁半自己吃饭：第三个餐盘才对";
  const product = "小满分格吸盘餐盘，一岁以上，可进洗碗机";
  const press = (keys: string) => page.keyboard.press(keys);
  const feed = await openFeed(page);
  const link = feed.getByRole("link", { name: title });

  await scenario("Tab leads into the feed, arrows lead from card to card", async () => {
    await tabTo(page, feed.getByRole("article").first().getByRole("link"));
    const at = () =>
      page.evaluate(() => Number(document.activeElement?.closest("article")?.getAttribute("aria-posinset")));
    await press("ArrowRight");
    await expect.poll(at).toBe(2);
    await expectFocusSeen(page, "the second card");
    await press("ArrowLeft");
    await expect.poll(at).toBe(1);
    for (let steps = 0; steps < 40 && (await link.count()) === 0; steps += 1) {
      const before = await at();
      await press("ArrowDown");
      await expect.poll(at).toBeGreaterThan(before);
      await expectFocusSeen(page, `card ${await at()}`);
    }
    const card = feed.getByRole("article").filter({ has: page.getByRole("link", { name: title }) });
    const isAhead = Number(await card.getAttribute("aria-posinset", { timeout: 5_000 })) > (await at());
    await tabTo(page, link, { back: !isAhead });
    await expect(link).toBeFocused();
  });

  await scenario("Enter opens the note, and the focus is at its heading", async () => {
    await press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
    await expectFocusSeen(page, "note opened");
  });

  await scenario("the pictures are stepped with arrows", async () => {
    const pictures = noteOf(page).getByRole("region", { name: "图片" });
    await tabTo(page, pictures, { back: true });
    await press("ArrowRight");
    await expect(noteOf(page).getByText("2 / 3")).toBeVisible();
    await press("ArrowRight");
    await expect(noteOf(page).getByText("3 / 3")).toBeVisible();
    await press("ArrowLeft");
    await expect(noteOf(page).getByText("2 / 3")).toBeVisible();
    await expect(pictures).toBeFocused();
    await expectFocusSeen(page, "pictures");
  });

  const like = heart(barOf(page));
  await scenario("the heart is pressed with the space bar, and asks", async () => {
    // A comment has four stops: its place, the answer, the report, its heart.
    await tabTo(page, like, { most: 120 });
    await press("Space");
    await expectFocusIn(page, consent(page), "the question");
    await expect(like).toHaveAttribute("aria-pressed", "true");
  });

  await scenario("the question holds the focus, is answered by keys, and gives it back", async () => {
    const dialog = consent(page);
    for (let presses = 0; presses < 7; presses += 1) {
      await press("Tab");
      // Between the last stop and the first the browser has its own.
      const isOut = await page.evaluate(() => document.activeElement === document.body);
      if (!isOut) await expectFocusIn(page, dialog, `stop ${presses + 1} of the question`);
    }
    const choice = dialog.getByRole("switch", { name: "记在这台设备上" });
    await choice.focus();
    await press("Space");
    await expect(choice).toHaveAttribute("aria-checked", "true");
    await expectFocusSeen(page, "the switch");
    await press("Tab");
    await expect(dialog.getByRole("button", { name: "同意所选" })).toBeFocused();
    await expectFocusSeen(page, "the answer");
    await press("Enter");
    await expect(dialog).toBeHidden();
    await expect(like).toBeFocused();
    await expectFocusSeen(page, "the question answered");
  });

  await scenario("a comment is written and sent", async () => {
    const field = barOf(page).getByRole("textbox", { name: "写评论" });
    await tabTo(page, field, { back: true });
    await page.keyboard.type("用键盘写的");
    const send = barOf(page).getByRole("button", { name: "发送" });
    await tabTo(page, send);
    await press("Enter");
    const mine = noteOf(page).getByRole("article").filter({ hasText: "用键盘写的" });
    await expect(mine).toBeVisible();
    await expectFocusSeen(page, "comment sent");
    await expect(field).toHaveValue("");
  });

  await scenario("an answer is begun and given up, and the focus stays by the field", async () => {
    const first = noteOf(page).getByRole("article").filter({ has: page.getByRole("button", { name: /^回复/ }) }).first();
    const answer = first.getByRole("button", { name: /^回复/ });
    await tabTo(page, answer, { back: true });
    await press("Enter");
    await expect(barOf(page).getByRole("textbox", { name: "写评论" })).toBeFocused();
    await expectFocusSeen(page, "answering");
    await tabTo(page, barOf(page).getByRole("button", { name: "不回复了" }), { back: true });
    await press("Enter");
    await expectFocusIn(page, barOf(page), "answering nobody");
  });

  await scenario("the product card leads to the product", async () => {
    const card = noteOf(page).locator(".product-card").getByRole("link", { name: product });
    await tabTo(page, card, { back: true, most: 160 });
    await press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: product })).toBeFocused();
    await expectFocusSeen(page, "product opened");
  });

  await scenario("a variant is picked, and the focus stays on it", async () => {
    const large = page.getByRole("region", { name: "选规格" }).getByRole("button", { name: /^大号/ });
    await tabTo(page, large);
    await press("Space");
    await expect(large).toHaveAttribute("aria-pressed", "true");
    await expect(large).toBeFocused();
    await expectFocusSeen(page, "variant picked");
  });

  await scenario("a combination that is none says why, and the way out of it keeps the focus", async () => {
    const choices = page.getByRole("region", { name: "选规格" });
    await tabTo(page, choices.getByRole("button", { name: /^蜂蜜黄/ }), { back: true });
    await press("Enter");
    const instead = choices.getByRole("button", { name: "换成“蜂蜜黄，标准”" });
    await tabTo(page, instead);
    await press("Enter");
    await expect(instead).toHaveCount(0);
    await expectFocusIn(page, choices, "another combination taken");
  });

  await scenario("a coupon is claimed, and the focus is where it says so", async () => {
    const ticket = page.getByRole("listitem").filter({ hasText: "小满店铺券" });
    await tabTo(page, page.getByRole("button", { name: "领取，小满店铺券" }));
    await press("Enter");
    await expect(ticket).toContainText("已领");
    await expectFocusIn(page, ticket, "coupon claimed");
  });

  const sheet = page.getByRole("dialog", { name: "下单前看清楚" });
  const buy = page.getByRole("button", { name: /^去购买/ });
  await scenario("the sheet before an order holds the focus", async () => {
    await tabTo(page, buy, { back: true });
    await press("Enter");
    await expectFocusIn(page, sheet, "sheet opened");
    const box = sheet.getByRole("checkbox", { name: /小满店铺券/ });
    await tabTo(page, box);
    await press("Space");
    await expect(box).toHaveAttribute("aria-checked", "false");
    await expectFocusIn(page, sheet, "coupon left out");
    await expect(box).toBeFocused();
  });

  await scenario("Escape leaves the sheet, to the button that opened it", async () => {
    await press("Escape");
    await expect(sheet).toBeHidden();
    await expect(buy).toBeFocused();
    await expectFocusSeen(page, "sheet left");
  });

  await scenario("back leads to the note", async () => {
    await tabTo(page, page.getByRole("button", { name: "返回" }), { back: true });
    await press("Enter");
    await expect(page).toHaveURL(/\/note\/third-plate$/);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeFocused();
    await expectFocusSeen(page, "back at the note");
  });

  await scenario("and back, or Escape, leads to the card", async () => {
    if (isWide(page)) {
      await press("Escape");
    } else {
      await tabTo(page, page.getByRole("button", { name: "返回" }), { back: true });
      await press("Enter");
    }
    await feedOf(page);
    await expect(link).toBeFocused();
    await expectFocusSeen(page, "back at the card");
  });
});
