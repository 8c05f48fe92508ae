import {
  barOf,
  countOf,
  expect,
  feedOf,
  heart,
  likeAndSayYes,
  noteOf,
  openFeed,
  sayYes,
  settled,
  test,
  tile,
} from "./support.ts";

const first = "电饭煲做一周早餐";
const second = "带俩娃坐高铁";
const third = "给爸妈的手机调字号";

test("a like in one tab is seen in the other without a reload", async ({ page, context }) => {
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, first)));

  const other = await context.newPage();
  await openFeed(other);
  await expect(heart(await tile(other, first))).toHaveAttribute("aria-pressed", "true");

  const there = heart(await tile(other, second));
  const likes = await countOf(there);
  const here = heart(await tile(page, second));
  await here.click();
  await expect(here).toHaveAttribute("aria-pressed", "true");
  await expect(there).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => countOf(there)).toBe(likes + 1);

  await there.click();
  await expect(here).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => countOf(here)).toBe(likes);
});

test("two tabs that write at the same time lose nothing", async ({ page, context }) => {
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, first)));
  const other = await context.newPage();
  await openFeed(other);

  const here = heart(await tile(page, second));
  const there = heart(await tile(other, third));
  const likesHere = await countOf(here);
  const likesThere = await countOf(there);

  // An odd number of presses each, so that both end liked.
  const presses = 21;
  await Promise.all(
    [here, there].map(async (button) => {
      for (let press = 1; press <= presses; press += 1) {
        // A click in the page itself: only the tab in front gets real ones.
        await button.evaluate((element: HTMLElement) => element.click());
        await expect(button).toHaveAttribute("aria-pressed", String(press % 2 === 1));
      }
    }),
  );
  await settled(page);

  for (const tab of [page, other]) {
    await tab.reload();
    await feedOf(tab);
    const a = heart(await tile(tab, second));
    const b = heart(await tile(tab, third));
    await expect(a).toHaveAttribute("aria-pressed", "true");
    await expect(b).toHaveAttribute("aria-pressed", "true");
    expect(await countOf(a)).toBe(likesHere + 1);
    expect(await countOf(b)).toBe(likesThere + 1);
  }
});

test("a comment in one tab is read in the other without a reload", async ({ page, context }) => {
  await page.goto("./note/third-plate");
  const written = (tab: typeof page) => noteOf(tab).getByRole("article").filter({ hasText: "另一边也看得到吗" });
  const write = async (tab: typeof page, text: string) => {
    await tab.bringToFront();
    await barOf(tab).getByRole("textbox", { name: "写评论" }).fill(text);
    await barOf(tab).getByRole("button", { name: "发送" }).click();
  };
  await write(page, "先记住");
  await sayYes(page);
  await settled(page);
  const other = await context.newPage();
  await other.goto("./note/third-plate");
  await expect(noteOf(other).getByRole("heading", { level: 2, name: "评论 18" })).toBeVisible();
  await noteOf(other).getByRole("combobox", { name: "评论的顺序" }).selectOption({ label: "最新" });
  await write(page, "另一边也看得到吗");
  await expect(written(page)).toBeVisible();
  await expect(written(other)).toBeVisible();
  await expect(noteOf(other).getByRole("heading", { level: 2, name: "评论 19" })).toBeVisible();
});
