// Fetches a part of the app and starts it. The build bundles this with the glue, in place of what the
// splitter writes there (xtask/js/parts.mjs): a part is checked by its hash, as boot.js checks the entry.

/** How long whoever asks for a part is kept waiting, in milliseconds. */
const PATIENCE_MS = 8000;

/** Said on the window when a part comes after whoever asked has been told that it did not. */
const LATE = "zhongcao-late-part";

/** By address: requests nobody waits for any more. What they bring is kept for whoever asks next. */
const late = new Map();

/** The bytes of a part, in time. A request that is late goes on, beside the next one. */
export function fetchPart(url, integrity) {
  const name = String(url);
  const earlier = late.get(name) ?? [];
  const request = ask(name, integrity);
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

/** Starts a part whose bytes are on their way. */
export async function startPart(bytes, imports) {
  // All at once: bytes that are checked do not stream, and no server can name a wrong type.
  return WebAssembly.instantiate(await bytes, imports);
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
