//! The sheet of all pages but the feed, which boot.js fetches: with the first of them, or before.

use js_sys::Promise;
use std::cell::Cell;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Of boot.js: asks for the sheet, or joins who has asked.
    #[wasm_bindgen(catch, js_namespace = zhongcao, js_name = sheet)]
    fn ask() -> Result<Promise, JsValue>;
}

thread_local! {
    static IS_THERE: Cell<bool> = const { Cell::new(false) };
}

/// Whether the sheet is in force.
#[must_use]
pub fn is_there() -> bool {
    // Nothing is drawn where native tests run.
    !cfg!(target_arch = "wasm32") || IS_THERE.get()
}

/// Asks for the sheet at once, and tells whether it came; the next who ask begin anew after a failure.
pub fn fetch() -> impl Future<Output = bool> {
    let coming = ask();
    async move {
        let has_come = match coming {
            Ok(coming) => JsFuture::from(coming).await.is_ok(),
            Err(_) => false,
        };
        IS_THERE.set(has_come || IS_THERE.get());
        has_come
    }
}
