// Pictures of every route, phone and desktop, light and dark, in three languages, to look at. What has
// to be done on a page first is done in 简体, whose names it goes by.
//   ZC_BASE_URL  where the app is served     ZC_SHOTS_DIR  where the pictures go
//   CHROMIUM_PATH  the browser

import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const base = (process.env.ZC_BASE_URL ?? "http://127.0.0.1:8080/").replace(/\/?$/, "/");
const out = process.env.ZC_SHOTS_DIR ?? "shots";

const routes = [
  ["feed", ""],
  ["channel", "?channel=%E5%AE%B6%E5%B1%85"],
  ["following-empty", "?channel=following"],
  ["hundred-thousand", "?scale=100000", down],
  ["note-opened", "", open],
  ["note", "note/third-plate"],
  ["note-comments", "note/third-plate", comments],
  ["note-writing", "note/third-plate", write],
  ["note-unproven", "note/raincoat-bag"],
  ["product", "product/bear-plate?from=third-plate"],
  ["product-history", "product/bear-plate", history],
  ["product-dead-end", "product/bear-plate", deadEnd],
  ["product-shop", "product/bear-plate", sourceShop],
  ["product-complaint", "product/bear-plate", complain],
  ["product-sold-out", "product/hand-cream"],
  ["product-raised", "product/desk-hub", history],
  ["product-maker", "product/cabin-case?person=maker"],
  ["order", "product/bear-plate?buy=1"],
  ["shop", "shop/xiaoman-shop"],
  ["wallet-empty", "me/wallet"],
  ["wallet", "product/bear-plate", fillWallet],
  ["school", "school"],
  ["course", "school/newcomer"],
  ["lesson", "school/newcomer/two-words"],
  ["lesson-closed", "school/newcomer/first-note"],
  ["lesson-case", "school/cases/case-yunji"],
  ["creator", "u/xiaoman"],
  ["creator-collections", "u/xiaoman?show=collections"],
  ["creator-about", "u/qiaoqiao?show=about"],
  ["creator-blocked", "u/shuadan"],
  ["creator-new", "u/xinlai"],
  ["shelf", "u/xiaoman/shelf"],
  ["lesson-drill", "school/newcomer/read-a-receipt"],
  ["search", "search"],
  ["search-found", "search?q=%E9%A4%90%E7%9B%98"],
  ["search-people", "search?q=%E6%9D%AF&in=products"],
  ["search-nothing", "search?q=%E5%B8%90%E7%AF%B7"],
  ["search-typing", "search", typing],
  ["topic", "t/%E8%87%AA%E4%B8%BB%E8%BF%9B%E9%A3%9F"],
  ["me", "me"],
  ["saves", "me/saves"],
  ["saves-folders", "note/third-plate", fillFolders],
  ["history", "me/history"],
  ["own-comments", "me/comments"],
  ["settings", "settings"],
  ["card-menu", "?person=buyer", cardMenu],
  ["note-menu", "note/third-plate?person=buyer", noteMenu],
  ["note-report", "note/third-plate?person=buyer", noteReport],
  ["muted-empty", "me/muted?person=buyer"],
  ["muted", "me/muted?person=buyer", mute],
  ["interests", "me/interests?person=buyer"],
  ["reports-empty", "me/reports?person=buyer"],
  ["privacy", "settings/privacy"],
  ["privacy-kept", "note/third-plate", keepAndLook],
  ["gallery", "gallery"],
  ["not-found", "no-such-page"],
  ["consent", "", ask],
];
/** What a browser says it speaks, and how its pictures are called. */
const languages = { "zh-CN": "", "zh-TW": "-hant", "en-GB": "-en" };
const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};

async function open(page) {
  await page.getByRole("article").first().getByRole("link").click();
  await page.getByRole("group", { name: "表态" }).waitFor();
}

async function down(page) {
  for (let screens = 0; screens < 30; screens += 1) {
    await page.evaluate(() => window.scrollBy({ top: window.innerHeight, behavior: "instant" }));
    await page.waitForTimeout(50);
  }
}

async function keepAndLook(page) {
  await page.getByRole("group", { name: "表态" }).getByRole("button", { name: "收藏" }).click();
  const dialog = page.getByRole("dialog", { name: "要替你记住吗" });
  await dialog.getByRole("switch").click();
  await dialog.getByRole("button", { name: "同意所选" }).click();
  await page.waitForTimeout(500);
  await page.goto(new URL("settings/privacy", base).href);
  await page.getByRole("list", { name: "这里现在有" }).waitFor();
}

async function comments(page) {
  await page.getByRole("button", { name: /^看评论/ }).click();
}

async function write(page) {
  await comments(page);
  await page.getByRole("button", { name: "回复小满妈妈" }).first().click();
  await page.getByRole("textbox", { name: "写评论" }).fill("我家是岩板的桌面，哑光。\n昨天试了一下，早上吸住，中午就松了。");
}

async function cardMenu(page) {
  await page.getByRole("button", { name: /^更多/ }).first().click();
  await page.getByRole("button", { name: "不感兴趣" }).waitFor();
}

async function noteMenu(page) {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("button", { name: "不感兴趣" }).waitFor();
}

async function noteReport(page) {
  await noteMenu(page);
  await page.getByRole("button", { name: /^举报/ }).last().click();
  await page.getByRole("button", { name: "提交举报" }).waitFor();
}

async function mute(page) {
  await page.getByRole("textbox", { name: "词，或者一句话" }).fill("餐盘");
  await page.getByText(/现在会挡住/).waitFor();
  await page.getByRole("button", { name: "屏蔽", exact: true }).click();
  await page.getByRole("button", { name: "都不用，照样看" }).click();
}

async function typing(page) {
  await page.getByRole("searchbox").pressSequentially("baowen");
  await page.getByRole("list", { name: "是不是要找" }).waitFor();
}

async function history(page) {
  await page.getByRole("region", { name: "30 天价格" }).scrollIntoViewIfNeeded();
  await page.getByText("看成表格").click();
}

async function deadEnd(page) {
  await page.getByRole("button", { name: "大号" }).click();
  await page.getByRole("button", { name: "蜂蜜黄" }).click();
  await page.getByRole("button", { name: /^换成/ }).scrollIntoViewIfNeeded();
}

async function sourceShop(page) {
  await page.getByRole("button", { name: "投诉" }).scrollIntoViewIfNeeded();
}

async function complain(page) {
  await page.getByRole("button", { name: "投诉" }).click();
}

async function fillFolders(page) {
  await page.getByRole("group", { name: "表态" }).getByRole("button", { name: "收藏" }).click();
  await page.getByRole("button", { name: "都不用，照样看" }).click();
  // Within the app: after a no, what was saved goes with the page.
  await page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "me/saves";
    document.body.append(link);
    link.click();
    link.remove();
  });
  for (const name of ["厨房", "孩子"]) {
    await page.getByRole("button", { name: "新建收藏夹" }).click();
    await page.getByRole("textbox", { name: "名字" }).fill(name);
    await page.getByRole("button", { name: "建好" }).click();
    await page.getByRole("link", { name, exact: true }).waitFor();
  }
}

async function fillWallet(page) {
  await page.getByRole("button", { name: "领取，小满店铺券" }).click();
  await page.getByRole("button", { name: "都不用，照样看" }).click();
  await page.getByRole("button", { name: "领取，母婴满减券" }).click();
  await page.getByText("降价告诉我").click();
  await page.getByLabel("降到多少告诉你（元）").fill("59.90");
  await page.getByRole("button", { name: "降到就告诉我" }).click();
  await page.getByRole("link", { name: "已在券包" }).first().click();
  await page.getByRole("region", { name: "到期日历" }).waitFor();
}

async function ask(page) {
  await page.getByRole("article").first().getByRole("button", { name: "喜欢" }).click();
  await page.getByRole("dialog").waitFor();
}

/** Waits until the pictures that are in sight have come. */
async function pictures(page) {
  await page.evaluate(async () => {
    const waiting = [...document.images].filter((image) => !image.complete && image.loading !== "lazy");
    await Promise.all(waiting.map((image) => image.decode().catch(() => {})));
    await document.fonts.ready;
  });
  await page.waitForTimeout(300);
}

await mkdir(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let taken = 0;
const looks = Object.entries(screens).flatMap(([screen, options]) =>
  ["light", "dark"].flatMap((colorScheme) => Object.keys(languages).map((locale) => ({ screen, options, colorScheme, locale }))),
);
for (const { screen, options, colorScheme, locale } of looks) {
  for (const [name, path, prepare] of routes) {
    if (prepare && locale !== "zh-CN") continue;
    const context = await browser.newContext({
      ...options, colorScheme, reducedMotion: "reduce", locale, timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    await page.goto(base + path);
    await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
    if (path === "" || path.startsWith("?scale")) await page.getByRole("article").first().waitFor();
    if (prepare) await prepare(page);
    await pictures(page);
    const file = (part) => join(out, `${name}-${screen}${part}-${colorScheme}${languages[locale]}.png`);
    await page.screenshot({ path: file("") });
    taken += 1;
    if (screen === "phone" && !prepare) {
      // Down and up again, so that pictures further down are asked for.
      await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
          window.scrollTo(0, y);
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
        window.scrollTo(0, 0);
      });
      await pictures(page);
      await page.screenshot({ path: file("-full"), fullPage: true });
      taken += 1;
    }
    await context.close();
  }
}

/** The picture of the README: three screens side by side. It is copied to docs/picture.png by hand. */
const side = await browser.newPage({ viewport: { width: 1248, height: 876 } });
const screen = async (name) => `data:image/png;base64,${(await readFile(join(out, name))).toString("base64")}`;
const three = ["feed-phone-light.png", "note-phone-light.png", "product-phone-dark.png"];
const pictured = await Promise.all(three.map(screen));
await side.setContent(
  `<body style="margin:0;padding:16px;display:flex;gap:16px;background:#d9d4c8">${pictured
    .map((src) => `<img src="${src}" style="width:394px;border-radius:20px">`)
    .join("")}</body>`,
);
await side.screenshot({ path: join(out, "readme.png") });
taken += 1;
await browser.close();
console.log(`${taken} pictures in ${out}`);
