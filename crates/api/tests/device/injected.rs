//! Faults that a browser makes on bad days, put into its IndexedDB by hand. Dropped, all is well again.

use js_sys::Promise;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(inline_js = "
const plain = {
  open: IDBFactory.prototype.open,
  get: IDBObjectStore.prototype.get,
  put: IDBObjectStore.prototype.put,
  add: IDBObjectStore.prototype.add,
};
const named = (name) => new DOMException('injected', name);
const failing = (object, error) => Object.defineProperty(object, 'error', { get: () => error, configurable: true });
let held = [];
// What is under way ends as the browser ends it: its request and its transaction say why.
function breakOff(tx, request, name) {
  failing(tx, named(name));
  if (request) failing(request, named(name));
  try { tx.abort(); } catch { /* It has ended already. */ }
}
export function injected_begin(fault, after, times) {
  let n = 0, left = times;
  const due = () => { n += 1; return n > after && left > 0 && (left -= 1, true); };
  if (fault === 'open refused') {
    IDBFactory.prototype.open = () => { throw named('SecurityError'); };
  } else if (fault === 'open fails') {
    IDBFactory.prototype.open = function (...args) {
      const request = plain.open.apply(this, args);
      if (!due()) return request;
      const broken = new EventTarget();
      failing(broken, named('UnknownError'));
      request.onsuccess = () => { request.result.close(); broken.onerror?.(new Event('error')); };
      return broken;
    };
  } else if (fault === 'open silent') {
    IDBFactory.prototype.open = function (...args) {
      const request = new EventTarget();
      held.push(() => {
        const real = plain.open.apply(this, args);
        Object.defineProperty(request, 'result', { get: () => real.result });
        real.onupgradeneeded = (event) => request.onupgradeneeded?.(event);
        real.onsuccess = (event) => request.onsuccess?.(event);
      });
      return request;
    };
  } else {
    // quota, aborted, lost: at the write or read that is due.
    const verbs = fault === 'lost reading' ? ['get'] : ['put', 'add'];
    const name = { quota: 'QuotaExceededError', aborted: 'AbortError' }[fault] ?? 'UnknownError';
    for (const verb of verbs) {
      IDBObjectStore.prototype[verb] = function (...args) {
        const request = plain[verb].apply(this, args);
        if (due()) {
          const end = () => breakOff(this.transaction, request, name);
          // A write is taken back after it seemed to go well; a read just fails.
          if (verb === 'get') end(); else request.addEventListener('success', end);
        }
        return request;
      };
    }
  }
}
export function injected_answer() { for (const answer of held.splice(0)) answer(); }
export function injected_end() {
  IDBFactory.prototype.open = plain.open;
  for (const verb of ['get', 'put', 'add']) IDBObjectStore.prototype[verb] = plain[verb];
  held = [];
}
export function injected_hold(name) {
  return new Promise((resolve) => {
    plain.open.call(indexedDB, name).onsuccess = ({ target: { result } }) => {
      const tx = result.transaction('meta', 'readwrite');
      const store = tx.objectStore('meta');
      let held = true;
      (function again() { store.get('opened').onsuccess = () => { if (held) again(); }; })();
      resolve(() => { held = false; result.close(); });
    };
  });
}
export function injected_let_go(release) { release(); }
")]
extern "C" {
    fn injected_begin(fault: &str, after: u32, times: u32);
    fn injected_answer();
    fn injected_end();
    fn injected_hold(name: &str) -> Promise;
    fn injected_let_go(release: &JsValue);
}

/// A fault of every IndexedDB of this page, for as long as it lives.
pub struct Injected;

impl Injected {
    /// `fault`, after so many calls that go well, so many times.
    pub fn new(fault: &str, after: u32, times: u32) -> Self {
        injected_begin(fault, after, times);
        Self
    }

    /// Lets what was silent so far answer.
    pub fn answer(&self) {
        injected_answer();
    }
}

impl Drop for Injected {
    fn drop(&mut self) {
        injected_end();
    }
}

/// A tab that holds a writing transaction open, as a frozen one does.
pub struct Holder(JsValue);

impl Holder {
    /// Takes the database and does not let go.
    pub async fn of(name: &str) -> Self {
        Self(JsFuture::from(injected_hold(name)).await.expect("a database"))
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        injected_let_go(&self.0);
    }
}
