// Where the focus is, and whether somebody who uses keys alone can see it.

import type { Locator, Page } from "@playwright/test";
import { expect } from "./support.ts";

/** What is wrong with where the focus is; empty when somebody who uses keys alone knows where they are. */
function complaints(page: Page, isPlace: boolean): Promise<string[]> {
  return page.evaluate((place) => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body || element === document.documentElement) {
      return ["the focus is lost"];
    }
    const found: string[] = [];
    const name = element.outerHTML.slice(0, 120);
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) found.push(`not visible: ${name}`);
    if (element.closest("[inert], [hidden]")) found.push(`out of reach: ${name}`);
    const dialog = document.querySelector("dialog[open]") ?? document.querySelector("[role=dialog][aria-modal=true]");
    if (dialog && !dialog.contains(element)) found.push(`outside of the open dialog: ${name}`);

    // The whole tile is the link; its own box is the line of its words.
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return [...found, `without a box: ${name}`];
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    if (bottom <= 0 || top >= window.innerHeight || right <= 0 || left >= window.innerWidth) {
      found.push(`out of the window (${Math.round(top)} to ${Math.round(bottom)}): ${name}`);
    } else {
      // Its middle, or what is seen of a tall one, is not behind a bar.
      const x = Math.min(Math.max((left + right) / 2, 1), window.innerWidth - 2);
      const seen = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
      const points = [0.5, 0.25, 0.75].map((part) => seen[0] + (seen[1] - seen[0]) * part);
      const hits = points.map((y) => document.elementFromPoint(x, y));
      const own = (hit: Element | null) =>
        hit !== null && (element.contains(hit) || hit.contains(element) || hit.closest("article") === element.closest("article"));
      if (!hits.some(own)) {
        const { scrollY, innerHeight } = window;
        const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
        found.push(`behind ${hits[0]?.outerHTML.slice(0, 80)} at ${seen.map(Math.round)}, ${Math.round(rest)} left to scroll: ${name}`);
      }
      const bar = hits[0]?.closest(".topbar, .actionbar, .tabbar");
      if (bar && !bar.contains(element)) found.push(`behind a bar: ${name}`);
    }

    // A heading or page that takes the focus after navigation is a place, not a control.
    const isHeading = element.matches("main, h1, h2, [tabindex='-1']");
    if (!place && !isHeading) {
      const shows = (style: CSSStyleDeclaration) =>
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) ||
        (style.boxShadow !== "none" && element.matches(":focus-visible"));
      const around = element.closest(".say, .text-field");
      const styles = [getComputedStyle(element), getComputedStyle(element, "::after")];
      if (around) styles.push(getComputedStyle(around));
      if (!element.matches(":focus-visible")) found.push(`no sign that it has the focus: ${name}`);
      else if (!styles.some(shows)) found.push(`without a ring: ${name}`);
    }
    return found;
  }, isPlace);
}

/** Fails unless the focus is somewhere, seen, within an open dialog, and has its ring. */
export async function expectFocusSeen(page: Page, after: string): Promise<void> {
  await expect(async () => expect(await complaints(page, false), after).toEqual([])).toPass({ timeout: 5_000 });
}

/** Fails unless the focus has arrived in `place`, and is seen there. */
export async function expectFocusIn(page: Page, place: Locator, after: string): Promise<void> {
  await expect.poll(() => place.evaluate((element) => element.contains(document.activeElement)), after).toBe(true);
  await expectFocusSeen(page, after);
}

/**
 * Goes on with Tab, or back with Shift and Tab, until `target` has the focus. Each stop on the way is one
 * where somebody can see that they are.
 */
export async function tabTo(page: Page, target: Locator, { back = false, most = 80 } = {}): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    if ((await target.count()) > 0 && (await target.evaluate((element) => element === document.activeElement))) {
      await expectFocusSeen(page, `at ${target}`);
      return;
    }
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const found = await complaints(page, false);
    // The browser scrolls to a stop in its own time.
    if (found.length > 0) await expectFocusSeen(page, `on the way to ${target}`);
    stops.push(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 12) ?? ""));
  }
  throw new Error(`no way by Tab to ${target}: ${stops.join(" › ")}`);
}
