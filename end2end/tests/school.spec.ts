import type { Page } from "@playwright/test";
import { axe, consent, expect, heart, likeAndSayYes, openFeed, sayYes, settled, test, tile } from "./support.ts";

const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const rows = (page: Page) => page.locator(".lesson-rows .lesson-row");
const finish = (page: Page) => page.getByRole("button", { name: "学完这一课" });
const screen = (page: Page) => page.locator(".player__screen");
const video = (page: Page) => page.locator("video");
const second = (page: Page) => video(page).evaluate((video: HTMLVideoElement) => Math.floor(video.currentTime));

/** Opens the first lesson and waits until its video knows how long it is. */
async function openFirst(page: Page, query = ""): Promise<void> {
  await page.goto(`./school/newcomer/two-words${query}`);
  await expect(page.locator("#lesson-title")).toBeVisible();
  await expect.poll(() => video(page).evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);
}

test("the school is an entry of the home screen, with six modules in order", async ({ page }) => {
  await openFeed(page);
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "商学院" }).locator("visible=true").click();
  await expect(page).toHaveURL(/\/school$/);
  await expect(title(page, "商学院")).toBeVisible();
  await expect(page.locator(".modules h3")).toHaveText(["新手入门", "小白课堂", "中级课堂", "高级课堂", "大咖分享", "增长点"]);
  // Each module has a course, each course its squares and its minutes.
  for (const module of await page.locator(".module").all()) {
    await expect(module.getByRole("img").first()).toHaveAccessibleName(/^\d+ 课，已学 0$/);
    await expect(module).toContainText(/\d+ 课，\d+ 分钟/);
  }
  // A lesson on lawful promotion is first (MY-8).
  await page.getByRole("link", { name: "从第一课开始" }).click();
  await expect(page).toHaveURL(/\/school\/newcomer\/two-words$/);
  await expect(page.locator("#lesson-title")).toBeFocused();
});

test("a course says what is not open yet, and why; finishing opens it", async ({ page }) => {
  await page.goto("./school/newcomer");
  await expect(title(page, "新手入门")).toBeVisible();
  const closed = rows(page).filter({ hasText: "先学完" });
  await expect(closed.first()).toContainText(/先学完“.+”：.{4,}/);
  const name = (await closed.first().getByRole("link").textContent())!;
  await closed.first().getByRole("link").click();
  await expect(title(page, "这一课还没开")).toBeVisible();
  await expect(page.locator(".prose")).toHaveCount(0);
  await axe(page);
  await page.getByRole("link", { name: /^去学/ }).click();
  await expect(finish(page)).toBeVisible();
  await finish(page).click();
  await expect(page.getByRole("status").filter({ hasText: "学完了，这一格填上了" })).toBeVisible();
  await sayYes(page);
  await settled(page);
  await page.goto("./school/newcomer");
  await expect(rows(page).filter({ hasText: name }).filter({ hasText: "先学完" })).toHaveCount(0);
  await expect(page.getByRole("img", { name: /已学 1$/ })).toBeVisible();
});

test("whoever comes back goes on at the paragraph, after reload and in another tab", async ({ page, context }) => {
  test.setTimeout(90_000);
  await openFeed(page);
  await likeAndSayYes(page, heart(await tile(page, "电饭煲做一周早餐")));
  await page.goto("./school/beginner/clear-picture");
  await expect(page.locator("#lesson-title")).toBeVisible();
  const blocks = page.locator("[id^='block-']");
  const nth = Math.floor((await blocks.count()) * 0.6);
  const id = (await blocks.nth(nth).getAttribute("id"))!;
  await page.evaluate((id) => window.scrollTo({ top: document.getElementById(id)!.getBoundingClientRect().top + window.scrollY - 80, behavior: "instant" }), id);
  await page.waitForTimeout(1_200);
  await settled(page);
  await page.goto("./school");
  await expect(page.getByRole("heading", { level: 2, name: /^第 \d+ 课/ })).toBeVisible();
  await page.getByRole("link", { name: "继续" }).click();
  await expect(page.getByText("从上次停下的地方接着看")).toBeVisible();
  const top = (page: Page) => page.evaluate((id) => Math.round(document.getElementById(id)?.getBoundingClientRect().top ?? 9_999), id);
  await expect.poll(() => top(page)).toBeLessThan(260);
  expect(await top(page)).toBeGreaterThan(-200);
  await page.reload();
  await expect.poll(() => top(page)).toBeLessThan(260);
  const other = await context.newPage();
  await other.goto("./school/beginner/clear-picture");
  await expect.poll(() => top(other)).toBeLessThan(260);
  await page.bringToFront();
  await page.getByRole("button", { name: "从头看" }).click();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

test("a video comes back to its second after reload and in another tab", async ({ page, context }) => {
  test.setTimeout(90_000);
  await openFirst(page);
  await finish(page).click();
  await expect(consent(page)).toBeVisible();
  await sayYes(page);
  await screen(page).press("ArrowRight");
  await screen(page).press("ArrowRight");
  await expect.poll(() => second(page)).toBe(10);
  await screen(page).press("ArrowLeft");
  await expect.poll(() => second(page)).toBe(5);
  await page.getByRole("slider", { name: "播放到哪儿" }).fill("31");
  await expect.poll(() => second(page)).toBe(31);
  await settled(page);
  await page.reload();
  await expect.poll(() => second(page)).toBe(31);
  const other = await context.newPage();
  await openFirst(other);
  await expect.poll(() => second(other)).toBe(31);
});

test("playing moves on, speed and captions are chosen, and the transcript is searched and jumps", async ({ page }) => {
  await openFirst(page);
  await expect(page.getByRole("combobox", { name: "速度" }).getByRole("option")).toHaveText(["0.5×", "0.75×", "1×", "1.25×", "1.5×", "2×", "2.5×", "3×"]);
  await page.getByRole("combobox", { name: "速度" }).selectOption({ label: "3×" });
  expect(await video(page).evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(3);
  await page.getByRole("button", { name: "播放", exact: true }).click();
  await expect.poll(() => second(page)).toBeGreaterThan(2);
  await screen(page).press("k");
  await expect(page.getByRole("button", { name: "播放", exact: true })).toBeVisible();
  const captions = page.getByRole("button", { name: "字幕", exact: true });
  const mode = () => video(page).evaluate((video: HTMLVideoElement) => video.textTracks[0].mode);
  expect(await mode()).toBe("showing");
  await captions.click();
  await expect(captions).toHaveAttribute("aria-pressed", "false");
  expect(await mode()).toBe("hidden");
  const cues = page.locator(".transcript__cue");
  expect(await cues.count()).toBeGreaterThan(12);
  await page.getByRole("searchbox", { name: "在字幕里找" }).fill("第一行");
  await expect.poll(() => cues.count()).toBeLessThan(12);
  const cue = cues.first();
  const [minutes, seconds] = (await cue.locator(".num").textContent())!.split(":").map(Number);
  await cue.click();
  await expect.poll(() => second(page)).toBe(minutes * 60 + seconds);
  await page.getByRole("searchbox", { name: "在字幕里找" }).fill("没有这几个字");
  await expect(page.getByText("没有找到这几个字")).toBeVisible();
});

test.describe("what does not come", () => {
  test.use({ expectsErrors: true });

  test("a video that cannot be played says so, and the rest can be read", async ({ page }) => {
    await page.route("**/videos/*.mp4", (route) => route.abort());
    await page.goto("./school/newcomer/two-words");
    await expect(page.getByRole("alert").filter({ hasText: "视频放不出来" })).toBeVisible();
    await expect(page.locator(".prose")).toBeVisible();
    await expect(page.locator(".transcript__cue").first()).toBeVisible();
    await page.unroute("**/videos/*.mp4");
    await page.getByRole("button", { name: "再放一次" }).click();
    await expect.poll(() => video(page).evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);
    await expect(page.getByRole("alert").filter({ hasText: "视频放不出来" })).toHaveCount(0);
  });

  test("the courses that do not come are asked for again", async ({ page }) => {
    await page.route("**/demo/school.json", (route) => route.abort());
    await page.goto("./school");
    await expect(title(page, "这一页没取回来")).toBeVisible();
    await page.unroute("**/demo/school.json");
    await page.getByRole("button", { name: "再试一次" }).click();
    await expect(title(page, "商学院")).toBeVisible();
    await expect(page.locator(".module")).toHaveCount(6);
  });
});

test("a lesson that is not there says so", async ({ page }) => {
  for (const path of ["./school/newcomer/nope", "./school/nope", "./school/nope/two-words"]) {
    await page.goto(path);
    await expect(title(page, "找不到这一课")).toBeVisible();
  }
});

test("the quiz: a wrong answer says why and leads back, a right one goes on, and passing fills the square", async ({ page }) => {
  test.setTimeout(120_000);
  await openFirst(page);
  const quiz = page.getByRole("region", { name: "小测" });
  const n = Number(/共 (\d+) 题/.exec((await quiz.textContent())!)![1]);
  // The first question is of one choice: the first option that is wrong says why.
  const options = quiz.getByRole("radio");
  let tried = 0;
  for (; tried < (await options.count()); tried += 1) {
    await options.nth(tried).check();
    await quiz.getByRole("button", { name: "看看对不对" }).click();
    if ((await quiz.locator(".quiz__verdict[data-right=true]").count()) > 0) break;
    await expect(quiz.getByRole("status")).toContainText("再想想");
    await expect(quiz.getByRole("status")).toContainText(/.{6,}/);
    await quiz.getByRole("button", { name: "再选一次" }).click();
  }
  await expect(quiz.getByRole("status")).toContainText("对");
  await axe(page);
  await quiz.getByRole("button", { name: "下一题" }).click();
  for (let at = 1; at < n; at += 1) {
    await expect(quiz).toContainText(`第 ${at + 1} 题`);
    await quiz.getByRole("button", { name: "跳过" }).click();
  }
  await expect(quiz.getByRole("status")).toContainText(`${n} 题对 1`);
  await expect(quiz.getByRole("button", { name: `重做错的 ${n - 1} 题` })).toBeVisible();
  await sayYes(page);
  await settled(page);
  await page.reload();
  await expect(quiz).toContainText(`最好一次 ${n} 题对 1`);
});

test("whoever is signed out reads, and is told what is not kept", async ({ page }) => {
  await page.goto("./school?person=reader");
  await expect(page.getByRole("note").filter({ hasText: "没有登录也能看课" })).toBeVisible();
  await page.goto("./school/newcomer/two-words");
  await finish(page).click();
  await expect(page.getByRole("status").getByText(/登录/)).toBeVisible();
  await expect(finish(page)).toBeVisible();
});

test("progress is one truth over tabs", async ({ page, context }) => {
  await openFirst(page);
  const other = await context.newPage();
  await openFirst(other);
  await finish(page).click();
  await sayYes(page);
  await settled(page);
  // The other tab learns it with its next look, and of what follows at once.
  await other.reload();
  await expect(other.getByText("学完了，这一格填上了")).toBeVisible();
  await page.goto("./school/newcomer/first-note");
  await finish(page).click();
  await expect(page.getByText("学完了，这一格填上了")).toBeVisible();
  await settled(page);
  await other.bringToFront();
  await expect(other.getByRole("img", { name: /已学 2$/ })).toBeVisible();
});

test("figures, tables, calls and charts are read as what they are", async ({ page }) => {
  await page.goto("./school/cases/case-pdd");
  const chart = page.locator("figure.chart").first();
  await expect(chart.getByRole("table")).toHaveAccessibleName(/.{4,}/);
  expect(await chart.getByRole("row").count()).toBeGreaterThan(1);
  await expect(chart).toContainText("来源：");
  await expect(page.locator(".callout").first()).toContainText(/记一记|试一试|当心/);
});
