//! Pictures that are kept for when there is no connection: by boot/installed.js and the service worker, while
//! the root of the page says that they may.

use super::{dom::document, page};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Says whether they may be kept.
const ATTRIBUTE: &str = "data-pictures";

/// The cache they stand in.
const CACHE: &str = "zc-pictures";

/// Lets pictures that are looked at be kept from now on, or takes away those that were.
pub fn keep(may: bool) {
    page::set_root_attribute(ATTRIBUTE, if may { "may" } else { "" });
}

/// Whether they are kept here: where there is no worker none ever are.
#[must_use]
pub fn are_kept() -> bool {
    let root = document().and_then(|document| document.document_element());
    let may = root.is_some_and(|root| root.has_attribute(ATTRIBUTE));
    let get = |of: JsValue, name: &str| Reflect::get(&of, &name.into()).ok();
    let worker = || {
        let navigator = super::window()?.navigator();
        get(get(navigator.into(), "serviceWorker")?, "controller")
    };
    may && worker().is_some_and(|worker| worker.is_truthy())
}

/// Takes all of them away, whoever kept them.
pub fn forget() {
    keep(false);
    let caches = super::window().and_then(|window| window.caches().ok());
    // A page that came over plain http has none, and kept none.
    if let Some(caches) = caches.filter(|caches| !JsValue::is_undefined(caches)) {
        // Whether there was one is all that it would tell.
        let _ = caches.delete(CACHE);
    }
}
