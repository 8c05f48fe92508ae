// A browser with one profile folder, and how it is slowed down.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const kbit = (n) => (n * 1000) / 8;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** What is measured on: the window, how many times slower the processor is, and the network. */
export const PROFILES = {
  phone: { window: PHONE, cpu: 4, network: { latency: 150, down: kbit(1600), up: kbit(750) } },
  desktop: { window: { viewport: { width: 1280, height: 800 } }, cpu: 1 },
  weak: { window: PHONE, cpu: 6, network: { latency: 400, down: kbit(400), up: kbit(400) } },
};

/** What keeps a browser to itself. */
export const QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Runs `work` with a browser of its own and an empty profile, and takes both away. */
export async function withBrowser(profile, work) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: QUIET,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ...PROFILES[profile].window,
  });
  try {
    return await work(context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long nothing must be on its way before nothing more is expected: idle browsers fetch ahead. */
const QUIET_MS = 6_000;
const PATIENCE_MS = 60_000;

/**
 * A new page, slowed down as its profile says, with what is to run in it before anything else; and
 * `quiet`, which waits until nothing more comes.
 */
export async function newPage(context, profile, scripts = []) {
  const page = await context.newPage();
  const onTheWay = new Set();
  let last = performance.now();
  const ended = (request) => {
    onTheWay.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => onTheWay.add(request));
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  const quiet = async () => {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until && (onTheWay.size > 0 || performance.now() - last < QUIET_MS)) await page.waitForTimeout(100);
  };
  for (const script of scripts) await page.addInitScript(script);
  const session = await context.newCDPSession(page);
  const { cpu, network } = PROFILES[profile];
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await session.send("Network.enable");
  if (network) await slow(session, network);
  return { page, session, quiet };
}

const slow = (session, { latency, down, up }) =>
  session.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: down, uploadThroughput: up });

/** Opens the feed, waits until its first cards stand and nothing more comes, and frees the network. */
export async function openFeed({ page, session, quiet }, url) {
  await page.goto(url);
  await page.locator("[role=feed] article h2 a").first().waitFor();
  await quiet();
  await slow(session, { latency: 0, down: -1, up: -1 });
}
