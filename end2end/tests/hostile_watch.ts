// What must not happen while hostile words are shown: nothing runs, nobody is led away, and no address
// stands in the page that the list of allowed ones does not name.

import { expect, type Page } from "@playwright/test";

/** What happened that must not. */
export type Faults = { executions: string[]; leavings: string[]; reports: string[] };

/** What one look at the page found. */
export type Look = { addresses: number; bad: string[] };

/** Sets traps before the app begins, and watches over whatever the page asks for. */
export async function setTraps(page: Page): Promise<Faults> {
  const faults: Faults = { executions: [], leavings: [], reports: [] };
  await page.exposeBinding("sprung", (_source, what: string) => void faults.executions.push(what));
  await page.exposeBinding("reported", (_source, what: string) => void faults.reports.push(what));
  await page.addInitScript(() => {
    const { sprung, reported } = window as unknown as Record<"sprung" | "reported", (what: string) => void>;
    // Whatever the policy of the page refused.
    document.addEventListener("securitypolicyviolation", (event) => reported(`${event.effectiveDirective}: ${event.blockedURI}`));
    for (const name of ["alert", "confirm", "prompt", "print", "open", "trap", "XSS", "javascript"]) {
      Object.defineProperty(window, name, { configurable: true, value: (...words: unknown[]) => sprung(`${name}(${words})`) });
    }
  });
  page.on("dialog", (dialog) => {
    faults.executions.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on("page", (other) => void faults.leavings.push(`a page of ${other.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) faults.leavings.push(`a frame of ${frame.url()}`);
    else if (home && !frame.url().startsWith(home)) faults.leavings.push(frame.url());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (home && !url.startsWith(home)) faults.leavings.push(`asks for ${url}`);
  });
  // Known once the first page has come: what is asked for from then on stays with us.
  let home = "";
  page.on("domcontentloaded", () => (home ||= new URL("./", page.url()).origin));
  return faults;
}

export function expectNoFaults(faults: Faults): void {
  expect(faults.executions, "what ran").toEqual([]);
  expect(faults.leavings, "what led away").toEqual([]);
  expect(faults.reports, "what the policy refused").toEqual([]);
}

/**
 * Puts a function `look` into the page that looks at every element of the document: what it is, each
 * of its addresses, and whether anything in a name or a label could bleed into its neighbours.
 */
export async function putLook(page: Page): Promise<void> {
  await page.evaluate(() => {
    const addresses = ["href", "src", "srcset", "imagesrcset", "action", "formaction", "poster", "data", "ping", "background", "cite", "longdesc", "manifest", "codebase", "classid", "profile", "usemap", "archive", "lowsrc", "dynsrc", "to", "from", "values", "content"];
    const own = [
      /^$/,
      /^(note|product|shop)\/[\w-]{1,64}(\?(pick|from|buy)=[^#]*)?(#[\w-]+)?$/,
      /^me(\/(wallet|saves|history|comments|muted|interests|reports)|\?person=[a-z]+)?$/,
      /^me\/saves\?(&?(folder=[\w-]{1,64}|by=oldest))+$/,
      /^settings(\/privacy)?$/,
      /^search(\?(&?(q|in|only|by)=[^&#]*)+)?$/,
      /^t\/[^/?#]+(\?(&?(by=newest|only=bought))+)?$/,
      /^school(\/[\w-]{1,64}){0,2}$/,
      /^videos\/[\w-]+\.(mp4|vtt|webp)$/,
      /^u\/[\w-]{1,64}(\/shelf|\?show=(collections|about))?$/,
      /^(\?channel=[^&#]*)?(#[\w-]+)?$/,
      /^pictures\/[\w-]+-(240|480|960)\.webp$/,
      /^(icons|modules)-[0-9a-f]+\.svg#[\w-]+$/,
      /^pages-[0-9a-f]{16}\.css$/,
    ];
    const forbidden = "body script, iframe, frame, frameset, object, embed, applet, body style, body link, body meta, body base, audio, video, source, track, math, template, portal, marquee, animate, set, foreignObject, noscript ~ noscript, form[action], [srcdoc], [ping], [is], [http-equiv]:not(head *), [contenteditable]";
    const bleeds = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2067\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc]/u;
    const tower = /[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05c7\u064b-\u065f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]{5}/u;
    const isClosed = (text: string) => {
      let open = 0;
      for (const c of text) {
        if (c === "\u2068") open += 1;
        if (c === "\u2069") open -= 1;
        if (open < 0) return false;
      }
      return open === 0;
    };
    const known = new Set([...document.head.querySelectorAll("*")].flatMap((element) => [...element.attributes].map((a) => a.value)));
    const base = document.baseURI;

    const judge = (element: Element, name: string, value: string): string | null => {
      if (element.closest("head") && known.has(value)) return null;
      if (element.tagName === "META") return null;
      const url = URL.parse(value, base);
      if (!url) return "is none";
      if (url.username || url.password) return "has a user";
      const isLink = element.tagName === "A" && name === "href";
      if (url.origin === new URL(base).origin) {
        const path = url.href.slice(new URL("./", base).href.length);
        return url.href.startsWith(new URL("./", base).href) && own.some((pattern) => pattern.test(path)) ? null : "is not one of ours";
      }
      if (!isLink || !element.closest(".prose")) return "is elsewhere";
      if (url.protocol === "mailto:") return /^mailto:[\w.+-]+@[a-z0-9.-]+$/i.test(value) ? null : "is more than a mail address";
      if (url.protocol !== "https:" && url.protocol !== "http:") return "has a scheme that is not allowed";
      if (url.port || !/^[a-z0-9.-]+$/.test(url.host) || !value.startsWith(`${url.protocol}//${url.host}/`)) return "does not read back";
      const rel = element.getAttribute("rel") ?? "";
      if (element.getAttribute("target") !== "_blank" || !["noopener", "noreferrer", "nofollow", "ugc"].every((word) => rel.split(" ").includes(word))) return "is not set apart";
      return element.querySelector(":scope > .prose__host")?.textContent === `（站外：${url.host}）` ? null : "shows another host";
    };

    const words = (element: Element) => element.closest(".prose, .comment__body, .complaint__body, .own-note__text, textarea, noscript, head") === null;

    (window as unknown as { look(): unknown }).look = () => {
      const bad: string[] = [];
      let n = 0;
      for (const element of document.querySelectorAll(forbidden)) bad.push(`an element ${element.outerHTML.slice(0, 120)}`);
      for (const element of document.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
          const local = name.replace(/^.*:/, "");
          if (local.startsWith("on")) bad.push(`${name}=${value} of ${element.tagName}`);
          if (local === "style" && /url\(|expression|@import/i.test(value)) bad.push(`style=${value}`);
          if (addresses.includes(local)) {
            for (const one of local.endsWith("srcset") ? value.split(/,\s+/).map((part) => part.split(" ")[0]) : [value]) {
              n += 1;
              const why = judge(element, local, one);
              if (why) bad.push(`${element.tagName} ${name}=${one} ${why}`);
            }
          }
          if (/^(aria-label|title|alt|placeholder|aria-description)$/.test(name) && (bleeds.test(value) || tower.test(value) || !isClosed(value))) {
            bad.push(`${name}=${JSON.stringify(value.slice(0, 80))} bleeds`);
          }
        }
      }
      if (bleeds.test(document.title) || tower.test(document.title) || !isClosed(document.title)) bad.push(`the title ${JSON.stringify(document.title)} bleeds`);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement!;
        const value = parent.closest(".note-card__title") ? text.nodeValue!.replaceAll("\u200b", "") : text.nodeValue!;
        if (parent.tagName !== "TEXTAREA" && tower.test(value)) bad.push(`a tower of marks in ${parent.className}`);
        if (words(parent) && bleeds.test(value)) bad.push(`${JSON.stringify(value.slice(0, 60))} in ${parent.tagName} ${parent.className} bleeds`);
      }
      return { addresses: n, bad };
    };
  });
}
