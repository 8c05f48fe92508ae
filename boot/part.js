// Fetches the parts of the app and starts them. The build bundles this with the glue, in place of what the
// splitter writes there (xtask/js/parts.mjs): each file is checked by its hash, as boot.js checks the
// entry, and which files make up a part stands in a list that the first feed does not wait for. Only the
// parts that a first visit needs until something is kept are known without it.

import { initSync } from "./zhongcao.js";

/** The list, by its name and its hash; the build knows them. */
const LIST = PARTS_LIST;

/** By name: parts whose files are known without the list. */
const KNOWN = PARTS_KNOWN;

/** How long whoever asks for a part is kept waiting, in milliseconds. */
const PATIENCE_MS = 8000;

/** Said on the window when a part comes after whoever asked has been told that it did not. */
const LATE = "zhongcao-late-part";

/** By address: requests nobody waits for any more. What they bring is kept for whoever asks next. */
const late = new Map();

/** The files of the part that the entry cannot do without, its back end: asked for along with it, and
    waited for as long as the entry itself. */
const FIRST = PARTS_FIRST;
const early = new Map(FIRST.map(([name, integrity]) => [name, ask(at(name), integrity)]));
for (const coming of early.values()) coming.catch(() => {});

/** How often they did not come. */
let failures = 0;

/** The bytes of such a file; after a failure it is asked for again. */
function fetchFirst(name, integrity) {
  const coming = early.get(name) ?? ask(at(name), integrity);
  early.delete(name);
  return coming;
}

/** What is on its way or there, by its name. */
const begun = new Map();

/** What `begin` brings, begun once; after a failure the next who asks begins anew. */
function once(name, begin) {
  if (!begun.has(name)) {
    const coming = begin();
    begun.set(name, coming);
    coming.catch(() => begun.delete(name));
  }
  return begun.get(name);
}

/** What the splitter calls to have a part: `then` is told, by its place in the table, whether it came. */
export function loader(part) {
  return async (then, data) => {
    let came = true;
    try {
      await load(part);
    } catch (error) {
      console.error(error);
      came = false;
      // Without a back end there is nothing to show. One that does not come twice may be that of a release
      // that is gone: then the page offers to be loaded again.
      if (part === "embedded" && (failures += 1) > 1) window.zhongcao.fail("damaged", error.message);
    }
    shared().__indirect_function_table.get(then)(data, came);
  };
}

/** What the entry and its parts share: memory, table, globals. */
const shared = () => initSync();

async function load(part) {
  if (part === "embedded") {
    await startAll(FIRST, fetchFirst);
    return;
  }
  await startAll(KNOWN[part] ?? (await listed(part)), fetchPart);
}

/** The files of a part, as the list has them. */
async function listed(part) {
  const { files, parts } = await once("", async () => JSON.parse(new TextDecoder().decode(await fetchPart(...LIST))));
  return parts[part].map((index) => files[index]);
}

/** Starts a part: its own file once the others are there. */
async function startAll([own, ...others], fetchFile) {
  const before = Promise.all(others.map((file) => once(file[0], () => start(file, fetchFile))));
  // Who joins a part that is begun hears from it whether it comes, and waits for nothing else.
  before.catch(() => {});
  await once(own[0], () => start(own, fetchFile, before));
}

/** Fetches a file and starts it, once `before` is there. */
async function start([name, integrity], fetchFile, before) {
  const coming = fetchFile(name, integrity);
  await before;
  // All at once: bytes that are checked do not stream, and no server can name a wrong type.
  await WebAssembly.instantiate(await coming, { __wasm_split: shared() });
}

/** The bytes of a file, in time. A request that is late goes on, beside the next one. */
function fetchPart(name, integrity) {
  const earlier = late.get(name) ?? [];
  const request = ask(at(name), integrity);
  // Of the earlier ones only what they bring counts, not that they failed.
  const never = new Promise(() => {});
  const first = Promise.race([...earlier.map((bytes) => bytes.catch(() => never)), request]);
  const bytes = new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      late.set(name, [...earlier, request]);
      reject(new Error(`late: ${name}`));
    }, PATIENCE_MS);
    first.then(
      (came) => {
        clearTimeout(timer);
        if (isLate) window.dispatchEvent(new Event(LATE));
        else late.delete(name);
        resolve(came);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
  // Whoever waits for the part hears of a failure; when a part beside it fails first, nobody waits.
  bytes.catch(() => {});
  return bytes;
}

/** The address of a file beside this one. */
function at(name) {
  return new URL(name, import.meta.url);
}

/** A damaged copy may sit in a cache, so it is asked for once more, past it. */
function ask(url, integrity) {
  return get(url, integrity, "default").catch((error) => {
    if (error instanceof Refused) throw error;
    return get(url, integrity, "reload");
  });
}

/** The server answered, and not with the part: that of a release that is gone, for one. */
class Refused extends Error {}

async function get(url, integrity, cache) {
  const response = await fetch(url, { credentials: "same-origin", integrity, cache });
  if (!response.ok) throw new Refused(`HTTP ${response.status}: ${url}`);
  return response.arrayBuffer();
}
