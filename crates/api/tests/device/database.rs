//! The database of a community as another program would handle it: past our own code.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(inline_js = "
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
export const database_open = (name) => done(indexedDB.open(name));
export const database_delete = (name) => done(indexedDB.deleteDatabase(name)).then(() => undefined);
export const database_upgrade = (name, version) => done(indexedDB.open(name, version));
export const database_get = (database, store, key) => done(database.transaction(store).objectStore(store).get(key));
export const database_count = (database, store) => done(database.transaction(store).objectStore(store).count());
export const database_put = (database, store, key, value) => new Promise((resolve, reject) => {
  const tx = database.transaction(store, 'readwrite', { durability: 'strict' });
  tx.objectStore(store).put(value, key);
  tx.oncomplete = () => resolve();
  tx.onabort = () => reject(tx.error);
});
export const database_is_there = (name) => indexedDB.databases().then((all) => all.some((one) => one.name === name));
export const database_close = (database) => database.close();
")]
extern "C" {
    fn database_open(name: &str) -> Promise;
    fn database_delete(name: &str) -> Promise;
    fn database_upgrade(name: &str, version: u32) -> Promise;
    fn database_get(database: &JsValue, store: &str, key: &JsValue) -> Promise;
    fn database_count(database: &JsValue, store: &str) -> Promise;
    fn database_put(database: &JsValue, store: &str, key: &JsValue, value: &JsValue) -> Promise;
    fn database_is_there(name: &str) -> Promise;
    fn database_close(database: &JsValue);
}

/// An open database; closed when dropped.
pub struct Database(JsValue);

async fn done(promise: Promise) -> JsValue {
    JsFuture::from(promise).await.expect("the browser does it")
}

impl Database {
    /// Opens what is there.
    pub async fn open(name: &str) -> Self {
        Self(done(database_open(name)).await)
    }

    /// Whether there is one.
    pub async fn is_there(name: &str) -> bool {
        done(database_is_there(name)).await.is_truthy()
    }

    /// Opens it as a newer release would, in a newer version.
    pub async fn upgrade(name: &str, version: u32) -> Self {
        Self(done(database_upgrade(name, version)).await)
    }

    /// Deletes it.
    pub async fn delete(name: &str) {
        done(database_delete(name)).await;
    }

    /// The value under a key.
    pub async fn get(&self, store: &str, key: &str) -> JsValue {
        done(database_get(&self.0, store, &key.into())).await
    }

    /// Puts a value under a key.
    pub async fn put(&self, store: &str, key: impl Into<JsValue>, value: &JsValue) {
        done(database_put(&self.0, store, &key.into(), value)).await;
    }

    /// How many records there are.
    pub async fn n_records(&self) -> u32 {
        done(database_count(&self.0, "records")).await.as_f64().unwrap_or_default() as u32
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        database_close(&self.0);
    }
}

/// Waits for so many milliseconds.
pub async fn pause(ms: i32) {
    let window = web_sys::window().expect("a window");
    let passed = Promise::new(&mut |resolve, _| {
        let timer = Reflect::get(&window, &"setTimeout".into()).expect("a timer");
        let timer: Function = timer.unchecked_into();
        timer.call2(&window, &resolve, &ms.into()).expect("a timer");
    });
    done(passed).await;
}
