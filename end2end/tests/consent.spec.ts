import {
  consent,
  countOf,
  expect,
  expectNothingKept,
  feedOf,
  heart,
  likeAndSayYes,
  listStorage,
  openFeed,
  sayNo,
  test,
  tile,
} from "./support.ts";

const note = "电饭煲做一周早餐";

test("reading keeps nothing on this device", async ({ page }) => {
  await openFeed(page);
  await expectNothingKept(page);
  await (await tile(page, "第三个餐盘才对")).getByRole("link", { name: "第三个餐盘才对" }).click();
  await expect(page).toHaveURL(/\/note\/third-plate$/);
  await page.getByRole("link", { name: "小满分格吸盘餐盘" }).click();
  await expect(page).toHaveURL(/\/product\/bear-plate\?from=third-plate$/);
  await expect(page.getByRole("region", { name: "价格小票" })).toBeVisible();
  await expectNothingKept(page);
  await page.goBack();
  await page.goBack();
  await feedOf(page);
  await page.reload();
  await feedOf(page);
  await expectNothingKept(page);
});

test("the question has nothing switched on and two answers of the same size", async ({ page }) => {
  await openFeed(page);
  await heart(await tile(page, note)).click();
  const dialog = consent(page);
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("switch")).toHaveAttribute("aria-checked", "false");
  const yes = (await dialog.getByRole("button", { name: "同意所选" }).boundingBox())!;
  const no = (await dialog.getByRole("button", { name: "都不用，照样看" }).boundingBox())!;
  expect([yes.width, yes.height]).toEqual([no.width, no.height]);
  await expectNothingKept(page);
});

test("after a no everything works, says that nothing is kept, and keeps nothing", async ({ page }) => {
  await openFeed(page);
  const card = await tile(page, note);
  const button = heart(card);
  const likes = await countOf(button);
  await button.click();
  await sayNo(page);
  await expect(button).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(button)).toBe(likes + 1);
  await expect(page.getByText(/刷新或关掉就没有/)).toBeVisible();
  await expectNothingKept(page);

  // Asked once: the next write goes through without a question.
  const other = heart(await tile(page, "第三个餐盘才对"));
  await other.click();
  await expect(other).toHaveAttribute("aria-pressed", "true");
  await expect(consent(page)).toBeHidden();
  await expectNothingKept(page);

  await page.reload();
  await feedOf(page);
  const again = heart(await tile(page, note));
  await expect(again).toHaveAttribute("aria-pressed", "false");
  expect(await countOf(again)).toBe(likes);
  await expectNothingKept(page);
});

test("agreeing with the switch off keeps nothing either", async ({ page }) => {
  await openFeed(page);
  const button = heart(await tile(page, note));
  await button.click();
  await consent(page).getByRole("button", { name: "同意所选" }).click();
  await expect(consent(page)).toBeHidden();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expectNothingKept(page);
});

test("after a yes the like is kept on this device", async ({ page }) => {
  await openFeed(page);
  const button = heart(await tile(page, note));
  const likes = await countOf(button);
  await likeAndSayYes(page, button);
  expect((await listStorage(page)).databases).not.toEqual([]);
  await page.reload();
  await feedOf(page);
  const again = heart(await tile(page, note));
  await expect(again).toHaveAttribute("aria-pressed", "true");
  expect(await countOf(again)).toBe(likes + 1);
  // And taking it back is kept just so, without another question.
  await again.click();
  await expect(again).toHaveAttribute("aria-pressed", "false");
  await expect(consent(page)).toBeHidden();
});
