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
import { tally } from "./tally.ts";

tally("two tabs");

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

test("a coupon taken in one tab is taken in the other without a reload", async ({ page, context }) => {
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, first)));
  await page.goto("./product/bear-plate");
  const other = await context.newPage();
  await other.goto("./product/bear-plate");
  const ticket = (tab: typeof page) => tab.getByRole("listitem").filter({ hasText: "母婴满减券" });
  await expect(ticket(other).getByRole("button", { name: "领取，母婴满减券" })).toBeVisible();
  await page.bringToFront();
  await ticket(page).getByRole("button", { name: "领取，母婴满减券" }).click();
  await expect(ticket(page)).toContainText("已领");
  await expect(ticket(other)).toContainText("已领");
});

test("tabs that hear nothing of each other agree once they are looked at", async ({ page, context }) => {
  await context.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, first)));
  const other = await context.newPage();
  await openFeed(other);
  const there = heart(await tile(other, second));
  const here = heart(await tile(page, second));
  await here.click();
  await expect(here).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  await expect(there).toHaveAttribute("aria-pressed", "false");
  await other.bringToFront();
  await other.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(there).toHaveAttribute("aria-pressed", "true");
});

test("two people in two tabs press five hundred hearts each at once: none is lost, none counts twice", async ({ page, context }) => {
  test.setTimeout(240_000);
  await openFeed(page, "?person=buyer&scale=2000");
  await likeAndSayYes(page, heart(await tile(page, first)));
  const other = await context.newPage();
  await openFeed(other, "?person=maker&scale=2000");
  /** Presses the heart of each note once, on the way down; every press is a write. */
  const pressAll = (tab: typeof page, n: number) =>
    tab.evaluate(async (n) => {
      const pressed = new Set<string>();
      while (pressed.size < n) {
        for (const link of document.querySelectorAll<HTMLElement>("[role=feed] article a[id^='open-g-']")) {
          const button = link.closest("article")!.querySelector<HTMLElement>("button[aria-pressed]")!;
          if (pressed.size < n && !pressed.has(link.id) && button.getAttribute("aria-pressed") === "false") {
            pressed.add(link.id);
            button.click();
          }
        }
        window.scrollBy({ top: 300, behavior: "instant" });
        await new Promise((resolve) => setTimeout(resolve, 15));
        // A tab that is not looked at is not told that it was scrolled.
        window.dispatchEvent(new Event("scroll"));
        document.dispatchEvent(new Event("scroll"));
      }
      return pressed.size;
    }, n);
  const pressed = await Promise.all([page, other].map((tab) => pressAll(tab, 500)));
  expect(pressed).toEqual([500, 500]);

  const kept = () =>
    page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
      const database = await done(indexedDB.open("zhongcao"));
      const all = async (name: string) => {
        const store = database.transaction(name).objectStore(name);
        const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
        return keys.map((key, at) => [String(key), values[at]] as const);
      };
      const likes = (await all("records")).filter(([key, json]) => key.startsWith("like/g-") && json !== null);
      const counters = (await all("counters")).filter(([name]) => name.startsWith("likes/g-"));
      database.close();
      return { likes: likes.map(([key]) => key), counters };
    });
  // A thousand writes stand in one line; how long the last one takes is the machine's affair.
  await expect.poll(async () => (await kept()).likes.length, { timeout: 150_000, intervals: [500] }).toBe(1000);
  await settled(page);
  const found = await kept();
  const of = (person: string) => found.likes.filter((key) => key.endsWith(`/${person}`));
  expect(of("buyer")).toHaveLength(500);
  expect(of("maker")).toHaveLength(500);
  // The counts are what a recount of the records gives.
  const recount = new Map<string, number>();
  for (const key of found.likes) {
    const name = `likes/${key.split("/")[1]}`;
    recount.set(name, (recount.get(name) ?? 0) + 1);
  }
  expect(Object.fromEntries(found.counters)).toEqual(Object.fromEntries(recount));
  // Whoever comes next sees the same.
  for (const tab of [page, other]) {
    await tab.reload();
    await feedOf(tab);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll("[role=feed] button[aria-pressed=true]").length)).toBeGreaterThan(0);
  }
});

test("a tab that is frozen in the middle is waited for, then told of, and nothing is half-written", async ({ page, context }) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, first)));
  const other = await context.newPage();
  await openFeed(other);
  // A writing transaction that another page has begun and does not end, as one that is frozen.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.open("zhongcao").onsuccess = (event) => {
          const { result } = event.target as IDBOpenDBRequest;
          const store = result.transaction("meta", "readwrite").objectStore("meta");
          const hold = () => {
            store.get("opened").onsuccess = hold;
          };
          hold();
          resolve();
        };
      }),
  );
  await page.bringToFront();
  const button = heart(await tile(page, second));
  await button.click();
  await expect(page.getByText("这台设备的存储没有应答")).toBeVisible({ timeout: 20_000 });
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await other.close();
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await settled(page);
  await page.reload();
  await feedOf(page);
  await expect(heart(await tile(page, second))).toHaveAttribute("aria-pressed", "true");
});
