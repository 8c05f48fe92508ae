// Journeys in a real Chromium, found as people find things: by role and name.
//
//   ZC_BASE_URL       where the app is served (its strict policy included)
//   ZC_SUBPATH_URL    where the release site is served below a path, for the tests tagged @release
//   CHROMIUM_PATH     the browser
//   ZC_JSON_REPORT    a file for the results, besides the list
//   ZC_SEED           turns what a run varies; printed, so that a run can be repeated
//   ZC_FULL           everything in both colour schemes instead
//   ZC_LONG           every hostile text instead of a sample
//
// A journey tagged @desktop has nothing to show on other devices. Each walks on every device here;
// `cargo xtask test` walks each on the one that the seed turns up (xtask/src/one_each.rs).

import { defineConfig, devices, type ReporterDescription } from "@playwright/test";

const seed = Number(process.env.ZC_SEED ?? Date.now() % 1000);
if (process.env.ZC_SEED === undefined) {
  // Workers read this file again and must turn the same way.
  process.env.ZC_SEED = String(seed);
}
if (process.env.TEST_WORKER_INDEX === undefined) console.log(`ZC_SEED=${seed}`);

const schemes = ["light", "dark"] as const;
const reporter: ReporterDescription[] = [["list"]];
if (process.env.ZC_JSON_REPORT) reporter.push(["json", { outputFile: process.env.ZC_JSON_REPORT }]);

/** The schemes of a device: the one that the seed turns up, or both. */
const schemesOf = (turn: number) => (process.env.ZC_FULL ? schemes : [schemes[(seed + turn) % 2]]);

/** A device in each of its schemes; its name is the device's own when there is one scheme. */
const device = (name: string, turn: number, use: object) =>
  schemesOf(turn).map((colorScheme) => ({
    name: process.env.ZC_FULL ? `${name}, ${colorScheme}` : name,
    grepInvert: name === "desktop" ? /@release/ : /@release|@desktop/,
    use: { ...use, colorScheme },
  }));

const withSlash = (url: string) => (url.endsWith("/") ? url : `${url}/`);

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter,
  use: {
    baseURL: withSlash(process.env.ZC_BASE_URL ?? "http://127.0.0.1:8080/"),
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    contextOptions: { reducedMotion: "reduce" },
    // Everything must hold where there is no worker; those about it turn it on (installed.spec.ts).
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    ...device("phone", 0, {
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    }),
    ...device("wechat", 1, {
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      userAgent:
        "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 XWEB/1420005 MMWEBSDK/20250201 MicroMessenger/8.0.68 WeChat/arm64 Weixin NetType/WIFI Language/zh_CN",
    }),
    ...device("desktop", 1, { viewport: { width: 1280, height: 800 } }),
    ...(process.env.ZC_SUBPATH_URL
      ? [
          {
            name: "release",
            grep: /@release/,
            use: {
              ...devices["Desktop Chrome"],
              viewport: { width: 1280, height: 800 },
              baseURL: withSlash(process.env.ZC_SUBPATH_URL),
            },
          },
        ]
      : []),
  ],
});
