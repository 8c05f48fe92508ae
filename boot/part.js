// Fetches a part of the app and starts it. The build bundles this with the glue, in place of what the
// splitter writes there (xtask/js/parts.mjs): a part is checked by its hash, as boot.js checks the entry.

/** The bytes of a part. A damaged copy may sit in a cache, so it is asked for once more, past it. */
export function fetchPart(url, integrity) {
  const bytes = get(url, integrity, "default").catch((error) => {
    if (error instanceof Refused) throw error;
    return get(url, integrity, "reload");
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

/** The server answered, and not with the part: that of a release that is gone, for one. */
class Refused extends Error {}

async function get(url, integrity, cache) {
  const response = await fetch(url, { credentials: "same-origin", integrity, cache });
  if (!response.ok) throw new Refused(`HTTP ${response.status}: ${url}`);
  return response.arrayBuffer();
}
