import { expect, feedOf, openFeed, test } from "./support.ts";

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
