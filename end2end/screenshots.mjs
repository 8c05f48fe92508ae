// The pictures of the app that its manifest shows where it is offered for installation, into
// public/screenshots/. Run it after the look has changed: `cargo xtask serve`, then
// `node screenshots.mjs` in this folder. The results are committed.
//   ZC_BASE_URL  where the app is served     CHROMIUM_PATH  the browser

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const base = (process.env.ZC_BASE_URL ?? "http://127.0.0.1:8080/").replace(/\/?$/, "/");
const out = fileURLToPath(new URL("../public/screenshots/", import.meta.url));

const pages = { feed: "?seed=1", note: "note/third-plate", product: "product/bear-plate?from=third-plate" };
const screens = {
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1280, height: 800 } },
};
const wanted = [["feed", "narrow"], ["note", "narrow"], ["product", "narrow"], ["feed", "wide"], ["product", "wide"]];

/** The picture as WebP, by the browser itself. */
async function webp(page, png) {
  const url = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.7);
  }, png.toString("base64"));
  return Buffer.from(url.split(",")[1], "base64");
}

await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const [name, screen] of wanted) {
  const context = await browser.newContext({ ...screens[screen], reducedMotion: "reduce", locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  await page.goto(base + pages[name]);
  await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
  if (name === "feed") await page.getByRole("article").nth(3).waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  const picture = await webp(page, await page.screenshot());
  await writeFile(`${out}${name}-${screen}.webp`, picture);
  console.log(`${name}-${screen}.webp: ${picture.length} bytes`);
  await context.close();
}
await browser.close();
