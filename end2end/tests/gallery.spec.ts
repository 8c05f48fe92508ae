import type { Page } from "@playwright/test";
import { axe, expect, expectNoSideways, test } from "./support.ts";

const frames = (page: Page) => page.locator(".gallery__frame");

async function open(page: Page): Promise<void> {
  await page.goto("./gallery");
  await expect(page.getByRole("heading", { level: 1, name: "样样都摆出来" })).toBeVisible();
  await expect(page.locator(".gallery h2").last()).toBeVisible();
}

test.describe("every piece in every state", () => {
  // A picture and a video that are not there are among them.
  test.use({ expectsErrors: true });

  test("hangs in the gallery, on any width and at any size of text, and stays in its frame", async ({ page }) => {
    await open(page);
    expect(await frames(page).count()).toBeGreaterThan(80);
    for (const name of ["笔记", "商品", "券", "标识和价钱", "文字", "按的和填的", "没有、没来、出错", "图、脸、视频"]) {
      await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    }
    const spills = () =>
      frames(page).evaluateAll((all) =>
        all.flatMap((frame) => {
          const edge = frame.getBoundingClientRect();
          const out = [...frame.querySelectorAll("*")].filter((element) => {
            const box = element.getBoundingClientRect();
            const isCut = element.closest(".prose__table, pre, .tabs, .carousel, .visually-hidden, .transcript, .reaction, .icon-button--edge");
            return box.width > 0 && (box.left < edge.left - 1 || box.right > edge.right + 1) && !isCut;
          });
          return out.slice(0, 1).map((element) => `${frame.querySelector("figcaption")?.textContent}: ${element.outerHTML.slice(0, 120)}`);
        }),
      );
    expect(await spills()).toEqual([]);
    await page.getByRole("switch", { name: "按 320 像素宽摆" }).click();
    expect(await spills()).toEqual([]);
    await page.getByRole("switch", { name: "字放大一倍" }).click();
    await expectNoSideways(page);
    await page.getByRole("switch", { name: "按 320 像素宽摆" }).click();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSideways(page);
    await page.getByRole("switch", { name: "字放大一倍" }).click();
    expect(await spills()).toEqual([]);
    await axe(page);
  });
});
