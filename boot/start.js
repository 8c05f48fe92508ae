// Starts the wasm that boot.js is fetching. boot.js inserts this module only above the floor, so
// nothing older ever reads it; when the glue cannot be loaded, the inserted script says so.

// The build puts the name of the real glue here (`cargo xtask page`).
import init from "./glue.js";

const { zhongcao } = window;

/** How long pictures may take to be decoded again before the app stands without them, in milliseconds. */
const PATIENCE_MS = 500;

/** How long something may go without being painted, in milliseconds. */
const UNSEEN_MS = 250;

/** By language: what finds the words of a text. */
const segmenters = {};

/**
 * `text` with a mark of no width after each word, by the browser's own dictionary; punctuation stays with
 * the word before it. Without a dictionary the text as it is. Called by src/platform/words.rs.
 */
zhongcao.breaks = (text, lang) => {
  let broken = "";
  try {
    segmenters[lang] ??= new Intl.Segmenter(lang, { granularity: "word" });
    for (const { segment, isWordLike } of segmenters[lang].segment(text)) broken += (broken && isWordLike ? "\u200b" : "") + segment;
  } catch {
    return text;
  }
  return broken;
};

/**
 * Resolves once what was just changed has been painted; soon in any case, since a tab that nobody looks at
 * paints nothing. Called by src/platform/page.rs.
 */
zhongcao.painted = () => new Promise((then) => {
  requestAnimationFrame(() => setTimeout(then));
  setTimeout(then, UNSEEN_MS);
});

/** What `at`, in the written page, is in the app: the element of its name, or the same one within it. */
function twin(at, root) {
  const home = at.closest("[id]:not(#first,#app),nav") ?? document.getElementById("first");
  const name = home.id && home.id !== "first" ? `#${CSS.escape(home.id)}` : home.localName === "nav" ? `nav.${home.classList[0]}` : null;
  const there = name ? root.querySelector(name) : root;
  const all = (within) => [...within.querySelectorAll(at.localName)];
  return at === home ? there : there && all(there)[all(home).indexOf(at)];
}

/**
 * Puts the app, which was made in `root`, where the written page stands, between two frames: what is seen
 * stays, and so do the place and the focus. Called by src/platform/takeover.rs; a second call may be in
 * more of a hurry than the first.
 */
zhongcao.takeOver = (root, atOnce, then) => {
  const app = document.getElementById("app");
  const stand = () => {
    if (zhongcao.stopped) return;
    if (!root.isConnected) {
      const at = document.activeElement;
      const next = app.contains(at) && twin(at, root);
      const row = document.querySelector("#first .tabs")?.scrollLeft;
      root.id = "app";
      app.replaceWith(root);
      if (row) root.querySelector(".tabs").scrollLeft = row;
      if (next) next.focus({ preventScroll: true });
    }
    // What only the written page needed.
    for (const used of document.head.querySelectorAll("style,.first,[href*='demo/']")) used.remove();
    then();
  };
  if (atOnce) {
    stand();
    return;
  }
  // Each picture that is seen is ready to be painted before it takes the place of its twin.
  const ready = [...app.querySelectorAll("img")].map((shown) => {
    const image = shown.complete && shown.naturalWidth && twin(shown, root);
    if (!image) return null;
    image.loading = "eager";
    image.decoding = "sync";
    return image.decode().catch(() => null);
  });
  Promise.race([Promise.all(ready), new Promise((late) => setTimeout(late, PATIENCE_MS))]).then(stand);
};

/** Whether the app itself stopped, which starting it again would only repeat. */
const isTrap = (error) => zhongcao.stopped || error instanceof WebAssembly.RuntimeError;

async function start() {
  let response;
  try {
    response = await zhongcao.wasm;
  } catch {
    return; // boot.js has already said what happened.
  }

  const spare = response.clone();
  try {
    if (!WebAssembly.instantiateStreaming) throw new TypeError("no streaming");
    const coming = init({ module_or_path: response });
    // The dictionary takes a phone a sixth of a second to open, and while the wasm comes nobody waits for it.
    (window.requestIdleCallback ?? setTimeout)(() => zhongcao.breaks(document.title, "zh-Hans"));
    await coming;
  } catch (error) {
    if (isTrap(error)) {
      zhongcao.crash(error.message);
      return;
    }
    // A wrong content type or an engine without streaming: the same bytes, all at once.
    try {
      await init({ module_or_path: await spare.arrayBuffer() });
    } catch (again) {
      if (isTrap(again)) zhongcao.crash(again.message);
      else zhongcao.fail("damaged", again.message);
    }
  }
  // Once the first screen has what it wants; a visit without it is as good.
  setTimeout(() => {
    if (navigator.onLine || navigator.serviceWorker?.controller) import("./installed.js").catch(() => {});
  }, 4000);
}

start();
