// Installs the service worker once the feed stands, has pictures kept while their owner wants it, and says
// when there is a newer release. start.js fetches it late, because nothing on the first screen needs it.

const { documentElement: root } = document;

const WORDS = {
  "{{boot.lang}}": {
    ready: "{{boot.update_ready}}",
    unkept: "{{boot.update_unkept}}",
    now: "{{boot.update_now}}",
    later: "{{boot.update_later}}",
  },
  "zh-Hant": {
    ready: "{{zh_hant.update_ready}}",
    unkept: "{{zh_hant.update_unkept}}",
    now: "{{zh_hant.update_now}}",
    later: "{{zh_hant.update_later}}",
  },
  en: {
    ready: "{{en.update_ready}}",
    unkept: "{{en.update_unkept}}",
    now: "{{en.update_now}}",
    later: "{{en.update_later}}",
  },
};

const HOUR_MS = 3_600_000;
const PICTURES = "zc-pictures";

/** `trunk serve` builds again and again, and adds a script of its own: no worker there. */
const isWorkshop = [...document.scripts].some((script) => script.textContent.includes("trunk/ws"));

async function install() {
  const isServed = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register("sw.js");
  // Where workers are blocked nothing may come of it.
  if (!registration) return;
  watch(registration, isServed);
  const { active } = await navigator.serviceWorker.ready;
  // It is about to write down which pages there are; what this one says comes after.
  if (active.state === "activating") await new Promise((then) => active.addEventListener("statechange", then, { once: true }));
  keepPictures();
  new MutationObserver(keepPictures).observe(root, { attributes: true, attributeFilter: ["data-pictures"] });
  active.postMessage({
    say: "hello",
    build: document.querySelector('meta[name="zc-build"]')?.content,
    wantsAll: root.getAttribute("data-data") !== "less",
  });
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && Date.now() - asked > HOUR_MS) {
      asked = Date.now();
      registration.update().catch(() => {});
    }
  });
}

/* ---- a newer release ---- */

/** Offers each release that waits, and one that another tab has taken; nothing is reloaded unasked. */
function watch(registration, wasServed) {
  const worker = navigator.serviceWorker;
  let isServed = wasServed;
  let isTaking = false;
  const take = () => {
    isTaking = true;
    if (!registration.waiting) location.reload();
    else registration.waiting.postMessage({ say: "take over" });
    // Whatever the worker does, the one who pressed gets a page.
    setTimeout(() => location.reload(), 5000);
  };
  const look = () => {
    if (registration.waiting && worker.controller) offer(take);
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  worker.addEventListener("controllerchange", () => {
    if (isTaking) location.reload();
    else if (isServed) offer(take);
    // The first worker of all takes over pages as they are.
    isServed = true;
  });
  look();
}

/** One line where the app says things; it stays until it is answered. */
function offer(take) {
  if (document.getElementById("zc-update")) return;
  const line = document.createElement("div");
  const [text, now, later] = ["span", "button", "button"].map((tag) => line.appendChild(document.createElement(tag)));
  line.id = "zc-update";
  line.className = "toast";
  [now.type, later.type] = ["button", "button"];
  const speak = () => {
    const words = WORDS[root.lang] ?? Object.values(WORDS)[0];
    text.textContent = isKept() ? words.ready : words.unkept;
    [now.textContent, later.textContent] = [words.now, words.later];
  };
  const language = new MutationObserver(speak);
  language.observe(root, { attributes: true, attributeFilter: ["lang"] });
  now.addEventListener("click", () => {
    now.setAttribute("aria-busy", "true");
    take();
  });
  later.addEventListener("click", () => {
    language.disconnect();
    line.remove();
    document.getElementById("main")?.focus({ preventScroll: true });
  });
  speak();
  (document.querySelector(".foot-toast") ?? document.body).append(line);
}

/** Whether what somebody does outlives the page. */
function isKept() {
  try {
    return localStorage.getItem("zc.keep") === "yes";
  } catch {
    return false;
  }
}

/* ---- pictures ---- */

/**
 * The app says on the root whether pictures may be kept: which ones somebody saw is theirs. The worker
 * puts pictures into the cache as long as there is one.
 */
async function keepPictures() {
  const may = root.getAttribute("data-pictures");
  if (may === "kept") return;
  if (!may) {
    await caches.delete(PICTURES);
    return;
  }
  const isNew = !(await caches.has(PICTURES));
  const cache = await caches.open(PICTURES);
  // It may have been taken back meanwhile.
  if (!root.hasAttribute("data-pictures")) {
    await caches.delete(PICTURES);
    return;
  }
  root.setAttribute("data-pictures", "kept");
  if (!isNew) return;
  // What is on the screen came before the yes.
  for (const { name } of performance.getEntriesByType("resource").slice(-100)) {
    if (!name.includes("/pictures/") || !root.hasAttribute("data-pictures")) continue;
    const answer = await fetch(name, { cache: "force-cache" }).catch(() => null);
    if (answer?.ok) await cache.put(name, answer).catch(() => {});
  }
}

if (navigator.serviceWorker && !isWorkshop) install().catch(() => {});
