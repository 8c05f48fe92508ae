// The service worker: keeps the files of one build together, so that a second visit needs no network, and
// never hands a page of one build files of another. Source: docs/decisions/0031-service-worker.md.
//
// The build bundles this with Workbox and puts in the list of files (xtask/js/worker.mjs). Each build has
// a cache of its own; it goes once no page of that build is open. Pictures are kept only while the page
// has made the cache for them, which it does after a yes.

import { registerQuotaErrorCallback } from "workbox-core/registerQuotaErrorCallback.js";
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { CacheFirst } from "workbox-strategies/CacheFirst.js";

/** Every file of this build: `url`, `revision` (null where the name says it), `integrity`, `isLater`. */
const FILES = self.__WB_MANIFEST;

/** The name of the glue of this build, by which a page says of which build it is. */
const BUILD = self.__ZC_BUILD;

const SCOPE = self.registration.scope;
const PREFIX = `zc-files ${new URL(SCOPE).pathname} `;

/** The cache of this build. */
const OWN = PREFIX + self.__ZC_FILES;

/** Where worker after worker of this site writes down which page is of which build. */
const STATE = `zc-worker ${new URL(SCOPE).pathname}`;

/** There while pictures may be kept; boot/installed.js makes it and takes it away. */
const PICTURES = "zc-pictures";
const MOST_PICTURES = 300;

/** What stands for a page that came from the network: what it asks for does, too. */
const NETWORK = "";

/** How long the network may take where a page of a newer build is looked for, in milliseconds. */
const PATIENCE_MS = 8000;

/** How long a page may be on its way before its absence means that it is gone, in milliseconds. */
const ON_ITS_WAY_MS = 60_000;

const HASHED = /-[0-9a-f]{8,}(_bg)?\.\w+$/;
const byName = new Map(FILES.map((entry) => [entry.url, entry]));

const controller = new PrecacheController({ cacheName: OWN });

/* ---- which page is of which build ---- */

const stateKey = new Request(new URL("zc-state", SCOPE));
let last = Promise.resolve();

/** As this worker knows it: only the one that is active writes, and it reads anew before each change. */
let known = null;

async function readState() {
  const kept = await caches.match(stateKey, { cacheName: STATE });
  const state = kept ? await kept.json() : {};
  // `pages`: by the id of a page, the cache of its build and since when that is known. `isWhole`: all
  // files are wanted, not only those of the feed. `isStale`: this build is gone from the server.
  return { active: null, pages: {}, isWhole: false, isStale: false, ...state };
}

/** Changes the state; one after the other. */
function change(how) {
  last = last.then(async () => {
    const state = await readState();
    how(state);
    known = state;
    const cache = await caches.open(STATE);
    await cache.put(stateKey, new Response(JSON.stringify(state)));
  });
  last = last.catch(() => {});
  return last;
}

async function state() {
  await last;
  known ??= await readState();
  return known;
}

const openPages = () => self.clients.matchAll({ type: "window", includeUncontrolled: true });

/** Takes away the files of builds that no page is of any more. */
async function tidy() {
  const open = new Set((await openPages()).map(({ id }) => id));
  const wanted = new Set([OWN]);
  await change((state) => {
    for (const [id, { cache, at }] of Object.entries(state.pages)) {
      const isComing = cache === NETWORK && Date.now() - at < ON_ITS_WAY_MS;
      if (open.has(id) || isComing) wanted.add(cache);
      else delete state.pages[id];
    }
  });
  // The cache of a worker that waits, or is being installed, is its own affair.
  if (self.registration.installing || self.registration.waiting) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && !wanted.has(name)) await caches.delete(name);
  }
}

/* ---- install, activate, messages ---- */

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const { isWhole } = await state();
      controller.addToCacheList(FILES.filter(({ isLater }) => isWhole || !isLater));
      await controller.install(event);
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const pages = await openPages();
      let isFirst = false;
      await change((state) => {
        isFirst = state.active === null;
        const before = state.active ?? NETWORK;
        const earlier = state.pages;
        state.pages = {};
        for (const { id } of pages) state.pages[id] = earlier[id] ?? { cache: before, at: Date.now() };
        state.active = OWN;
        state.isStale = false;
      });
      // Pages that no worker has served yet may have their pictures kept from now on.
      if (isFirst) await self.clients.claim();
      await tidy();
    })(),
  );
});

self.addEventListener("message", (event) => {
  const { source, data } = event;
  if (data?.say === "take over") {
    self.skipWaiting();
  } else if (data?.say === "hello" && source) {
    event.waitUntil(
      (async () => {
        await change((state) => {
          // The code is the same: what else the page asks for may come from here.
          if (data.build === BUILD && state.pages[source.id]?.cache === NETWORK) delete state.pages[source.id];
        });
        await tidy();
        const isWhole = data.wantsAll && (await fetchLater(event));
        await change((state) => void (state.isWhole = isWhole));
      })(),
    );
  }
});

/** Fetches what the feed does not need; whether all of it is there. */
async function fetchLater(event) {
  for (const { url, revision, integrity } of FILES) {
    const at = new URL(url, SCOPE);
    const cacheKey = keyOf(at, revision);
    if (await caches.match(cacheKey, { cacheName: OWN, ignoreVary: true })) continue;
    const request = new Request(at, { integrity, credentials: "same-origin", cache: revision ? "reload" : "default" });
    try {
      await Promise.all(controller.strategy.handleAll({ params: { cacheKey, integrity }, request, event }));
    } catch {
      return false;
    }
  }
  return true;
}

/** Under which address Workbox keeps a file. */
function keyOf(at, revision) {
  if (!revision) return at.href;
  const key = new URL(at);
  key.searchParams.set("__WB_REVISION__", revision);
  return key.href;
}

/* ---- what pages ask for ---- */

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  const name = new URL(request.url).href.slice(SCOPE.length).replace(/[?#].*$/s, "");
  if (request.mode === "navigate") {
    // The same rule as the server's: a name with a dot is a file.
    if (!/\.[^/]*$/.test(name)) event.respondWith(page(event, name === "" ? "index.html" : "app.html"));
  } else if (name.startsWith("pictures/")) {
    event.respondWith(picture(event));
  } else if (byName.has(name) || HASHED.test(name)) {
    event.respondWith(file(event, name));
  }
});

async function page(event, name) {
  const { isStale } = await state();
  if (isStale) {
    try {
      const answer = await fetch(new Request(event.request.url, { cache: "no-cache", signal: AbortSignal.timeout(PATIENCE_MS) }));
      const isThere = answer.ok && !answer.redirected;
      if (isThere && (await answer.clone().text()).includes(BUILD)) {
        // It was not gone after all.
        await change((state) => void (state.isStale = false));
      } else if (isThere) {
        await change((state) => void (state.pages[event.resultingClientId] = { cache: NETWORK, at: Date.now() }));
        return answer;
      }
    } catch {
      // Without a network the page of this build is better than none.
    }
  }
  return (await find(name, OWN)) ?? fetch(event.request);
}

const find = (name, cacheName) =>
  caches.match(new URL(name, SCOPE).href, { cacheName, ignoreSearch: true, ignoreVary: true });

async function file(event, name) {
  const { pages } = await state();
  const build = pages[event.clientId]?.cache ?? OWN;
  const isHashed = HASHED.test(name);
  // Whoever asks past caches has found that what lies there is damaged.
  const isPast = event.request.cache === "reload" || event.request.cache === "no-store";
  if (!isPast) {
    const found = build !== NETWORK && (await find(name, build));
    if (found) return found;
    // A name with a hash says what it names, whoever keeps it.
    for (const cacheName of isHashed ? await caches.keys() : []) {
      const elsewhere = cacheName.startsWith(PREFIX) && (await find(name, cacheName));
      if (elsewhere) return elsewhere;
    }
  }
  const answer = await fetch(event.request);
  if (isHashed && answer.status === 404) {
    // That file will not come any more: whoever loads the page again gets what the server has now.
    await change((state) => void (state.isStale = true));
    self.registration.update().catch(() => {});
  }
  const entry = byName.get(name);
  if (answer.ok && entry && (isHashed || build === OWN)) {
    const mended = mend(name, entry, answer.clone());
    event.waitUntil(mended);
    // Whoever asks past caches may load the page again at once.
    if (isPast) await mended.catch(() => {});
  }
  return answer;
}

/** Puts a file of this build where it belongs, once it turns out to be the right one. */
async function mend(name, { revision, integrity }, answer) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.clone().arrayBuffer()));
  if (integrity !== `sha256-${btoa(String.fromCharCode(...sum))}`) return;
  const cache = await caches.open(OWN);
  await cache.put(keyOf(new URL(name, SCOPE), revision), answer);
}

/* ---- pictures ---- */

const pictures = new CacheFirst({
  cacheName: PICTURES,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheWillUpdate: async ({ response }) => (response.status === 200 && (await caches.has(PICTURES)) ? response : null),
      cacheDidUpdate: async () => {
        const cache = await caches.open(PICTURES);
        const keys = await cache.keys();
        // The first ones are those that came first.
        for (const key of keys.slice(0, Math.max(0, keys.length - MOST_PICTURES))) await cache.delete(key);
      },
    },
  ],
});

/** Without a network another width of the same picture is better than none. */
async function picture(event) {
  try {
    return await pictures.handle(event);
  } catch (error) {
    for (const width of [960, 480, 240]) {
      const other = event.request.url.replace(/-\d+\.webp$/, `-${width}.webp`);
      const found = await caches.match(other, { cacheName: PICTURES, ignoreVary: true });
      if (found) return found;
    }
    throw error;
  }
}

// A device without room loses pictures before anything else.
registerQuotaErrorCallback(async () => {
  if (await caches.delete(PICTURES)) await caches.open(PICTURES);
});
