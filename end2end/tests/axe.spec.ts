import { screens } from "./addresses.ts";
import { axe, barOf, consent, expect, feedOf, heart, localesOf, noteOf, openFeed, test, tile } from "./support.ts";

test.describe("nothing serious or critical for those who use assistive tools", () => {
  test("the feed", async ({ page }) => {
    await openFeed(page);
    await axe(page);
  });

  test("an empty channel", async ({ page }) => {
    await page.goto("./?channel=following");
    await expect(page.getByRole("heading", { level: 2 })).toBeVisible();
    await axe(page);
  });

  test("a note opened from the feed, with a comment that is being written", async ({ page }) => {
    await openFeed(page);
    await (await tile(page, "第三个餐盘才对")).getByRole("link").click();
    await barOf(page).getByRole("textbox", { name: "写评论" }).fill("写到一半");
    await expect(noteOf(page).getByRole("heading", { level: 2, name: "评论 17" })).toBeVisible();
    await axe(page);
  });

  test("the question before anything is kept", async ({ page }) => {
    await openFeed(page);
    await heart(await tile(page, "电饭煲做一周早餐")).click();
    await expect(consent(page)).toBeVisible();
    await axe(page);
  });

  const paths = [
    ...screens,
    "./product/desk-hub?person=maker",
    "./u/xiaoman?show=collections",
    "./u/shuadan",
    "./u/xinlai",
    "./no-such-page",
    "./note/nope",
  ];
  for (const [turn, path] of paths.entries()) {
    for (const locale of localesOf(turn)) {
      test.describe(locale, () => {
        test.use({ locale });
        test(path, async ({ page }) => {
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          if (path === "./") await expect(page.getByRole("article").first()).toBeVisible();
          await axe(page);
        });
      });
    }
  }

  test.describe("a crash", () => {
    test.use({ expectsErrors: true });
    test("the card", async ({ page }) => {
      await openFeed(page);
      await page.evaluate(() =>
        (window as unknown as { zhongcao: { crash(text: string): void } }).zhongcao.crash("boom"),
      );
      await expect(page.getByRole("alertdialog")).toBeVisible();
      await axe(page);
    });
  });
});

test("what is pressed is 44 px, or its hit area is", async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of [...screens, "./note/third-plate#comments"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    if (path === "./") await feedOf(page);
    if (path.endsWith("#comments")) {
      await expect(noteOf(page).getByRole("heading", { level: 2, name: "评论 17" })).toBeVisible();
      await page.evaluate(() => document.querySelectorAll(".comment")[3].scrollIntoView({ block: "start" }));
    }
    const small = await page.evaluate(() => {
      const found: string[] = [];
      // Beneath an open sheet nothing is pressed.
      const sheet = document.querySelector("dialog[open]");
      for (const button of (sheet ?? document).querySelectorAll<HTMLElement>(
        "main button, nav a, header a, header button, .comment__link, .topic, .hotspot, main summary, .roles a, .ticket a, .product-card__foot a, dialog button",
      )) {
        // What is folded away is not there yet.
        if (!button.matches("summary") && button.closest("details:not([open])")) continue;
        const box = button.getBoundingClientRect();
        if (box.width === 0 || box.bottom > window.innerHeight || box.top < 0) continue;
        // Beneath a bar that stays at an edge it is pressed once it is scrolled to.
        const bars = [...document.querySelectorAll(".topbar, .actionbar, .tabbar")].filter((bar) => !bar.contains(button));
        const covered = bars.some((bar) => {
          const { top, bottom, width } = bar.getBoundingClientRect();
          return width > 0 && box.top - 22 < bottom && box.bottom + 22 > top;
        });
        if (covered) continue;
        // What a row that goes sideways cuts off is whole once it is scrolled to.
        const row = button.closest(".tabs")?.getBoundingClientRect();
        if (row && (box.left < row.left || box.right > Math.min(row.right, window.innerWidth))) continue;
        // So is what a list that scrolls within itself cuts off, or holds past its end.
        const list = button.closest(".transcript__rows")?.getBoundingClientRect();
        if (list && (box.top - 22 < list.top || box.bottom + 22 > list.bottom)) continue;
        // The middle, and as far as a finger reaches up, down and to the sides.
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        for (const [dx, dy] of [[0, -21], [0, 21], [-21, 0], [21, 0]]) {
          const [px, py] = [x + dx, y + dy];
          if (px < 0 || py < 0 || px >= window.innerWidth || py >= window.innerHeight) continue;
          const hit = document.elementFromPoint(px, py);
          if (hit !== button && !button.contains(hit)) found.push(`${button.outerHTML.slice(0, 90)} at ${dx},${dy}`);
        }
      }
      return found;
    });
    expect(small, path).toEqual([]);
  }
});
