// What runs in the page before its own scripts. Each function is sent as text, so none may use anything
// outside itself. They look at what both pages have in common: roles, `aria-pressed`, one database.

/** The visitor has said yes to keeping on an earlier visit. */
export function saidYes() {
  localStorage.setItem("zc.keep", "yes");
}

/**
 * Paints, shifts and long tasks; and presses the heart number `nth` of the feed from the first moment it
 * is in the document, with `element.click()`, until it is pressed. A trusted press would end LCP.
 */
export function watchVisit(nth) {
  const seen = { fcp: 0, lcp: 0, cls: 0, tasks: [], shown: 0, kept: 0, isStrict: false };
  window.seen = seen;
  const observe = (type, look) => new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({ type, buffered: true });
  observe("paint", (entry) => entry.name === "first-contentful-paint" && (seen.fcp = entry.startTime));
  observe("largest-contentful-paint", (entry) => (seen.lcp = entry.startTime));
  observe("layout-shift", (entry) => entry.hadRecentInput || (seen.cls += entry.value));
  observe("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));

  // The like is kept once the transaction that puts it is complete.
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    if (String(given[1]).startsWith("like/")) {
      seen.isStrict = this.transaction.durability === "strict";
      this.transaction.addEventListener("complete", () => (seen.kept ||= performance.now()));
    }
    return put.apply(this, given);
  };

  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen.shown = performance.now());
    port2.postMessage(0);
  };
  const press = () => {
    const heart = document.querySelectorAll("[role=feed] article button[aria-pressed]")[nth];
    if (!heart) return false;
    const look = () => {
      if (heart.getAttribute("aria-pressed") === "true") return painted();
      heart.click();
      requestAnimationFrame(look);
    };
    look();
    return true;
  };
  const watcher = new MutationObserver(() => press() && watcher.disconnect());
  watcher.observe(document, { childList: true, subtree: true });
}

/** Remembers the memories of every module of wasm, to add up how large they have grown. */
export function watchMemory() {
  const memories = new Set();
  window.wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      const { exports } = result.instance ?? result;
      for (const exported of Object.values(exports)) if (exported instanceof WebAssembly.Memory) memories.add(exported);
      return result;
    };
  }
}

/** How long it is from a press on a heart of the feed to the task after the next frame. */
export function watchLikes() {
  window.likes = [];
  addEventListener("click", (event) => {
    if (!event.target.closest("[role=feed] article button[aria-pressed]")) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.likes.push(performance.now() - event.timeStamp);
      port2.postMessage(0);
    });
  }, true);
}

/** How long it is from a press on a card until its text is painted, and from leaving until the card is. */
export function watchNotes() {
  const note = () => document.querySelector("article[aria-labelledby='note-title']");
  const linkOf = (path) => [...document.querySelectorAll("[role=feed] article h2 a")].find((link) => link.pathname === path);
  const after = (isThere) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    });
  const hasText = () => (note()?.querySelector(".prose")?.textContent.trim().length ?? 0) > 0;
  const card = {};
  const topOf = () => linkOf(card.path)?.closest("article").getBoundingClientRect();
  const isBack = () => !note() && (topOf()?.height ?? 0) > 0;
  window.visit = { opened: 0, back: 0, drift: 0 };
  addEventListener("click", (event) => {
    const link = event.target.closest("[role=feed] article h2 a");
    const isLeaving = event.target.closest("button") && note();
    if (link) {
      Object.assign(card, { path: link.pathname, top: link.closest("article").getBoundingClientRect().top });
      window.visit = { opened: 0, back: 0, drift: 0 };
      after(hasText).then((at) => (window.visit.opened = at - event.timeStamp));
    } else if (isLeaving) {
      after(isBack).then((at) => {
        window.visit.drift = Math.abs(topOf().top - card.top);
        window.visit.back = at - event.timeStamp;
      });
    }
  }, true);
  /** How far the card is now from where it was when it was opened. */
  window.drift = () => Math.abs(topOf().top - card.top);
}

/** When four cards with text were painted, when the first picture had come, and how far things shifted. */
export function watchWeak() {
  const seen = { cards: 0, picture: 0, cls: 0 };
  window.seen = seen;
  const shifts = new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.hadRecentInput || (seen.cls += entry.value)));
  shifts.observe({ type: "layout-shift", buffered: true });
  // The window itself never hears of the load of an element.
  document.addEventListener("load", ({ target }) => {
    if (target.localName === "img" && target.closest("[role=feed]")) seen.picture ||= performance.now();
  }, true);
  const watcher = new MutationObserver(() => {
    const titles = [...document.querySelectorAll("[role=feed] article h2 a")].filter((link) => link.textContent.trim() !== "");
    if (titles.length < 4) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen.cards = performance.now());
      port2.postMessage(0);
    });
  });
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
}

/** The function as text, called with what is given: for scripts that must run before all others. */
export const script = (run, ...given) => `(${run})(${given.map((each) => JSON.stringify(each)).join(", ")});`;
