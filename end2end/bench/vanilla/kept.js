// What a visitor did, in memory at once and on the device once its transaction is complete. Only after
// a yes: the same one that our page asks for, remembered under the same name. The question itself is
// not part of what is measured, so nobody asks here.

const KEEPS = "zc.keep";
const STORE = "doings";

const doings = new Set();
let listener = () => {};
const keeps = () => localStorage.getItem(KEEPS) === "yes";

const database = keeps() ? open() : null;

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("vanilla", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const keys = request.result.transaction(STORE).objectStore(STORE).getAllKeys();
      keys.onsuccess = () => {
        keys.result.forEach((key) => doings.add(key));
        resolve(request.result);
        if (keys.result.length > 0) listener();
      };
    };
  });
}

/** Runs `changed` whenever something is another than it was shown. */
export const onChange = (changed) => (listener = changed);

/** Whether it was done: `like/ID`, `save/ID`, `claim/ID`. */
export const isDone = (key) => doings.has(key);

/** Does it or takes it back; shown at once, and taken back when it cannot be kept. */
export async function turn(key, done = !isDone(key)) {
  show(key, done);
  if (!database) return true;
  try {
    await write(await database, key, done);
    return true;
  } catch {
    show(key, !done);
    return false;
  }
}

function show(key, done) {
  if (done) doings.add(key);
  else doings.delete(key);
  listener(key);
}

function write(db, key, done) {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(STORE, "readwrite", { durability: "strict" });
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
    if (done) tx.objectStore(STORE).put(Date.now(), key);
    else tx.objectStore(STORE).delete(key);
  });
}
