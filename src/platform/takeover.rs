//! How the app takes the place of the page that the build has written: made apart from the document, and
//! put there in one frame, once there is something to see. boot/start.js does the latter.

use super::dom::{self, document};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = zhongcao, js_name = takeOver)]
    fn take_over_by(root: &HtmlElement, at_once: bool, then: &JsValue) -> Result<(), JsValue>;

    /// What was meant by presses before the app had come, a line each; only once.
    #[wasm_bindgen(catch, js_namespace = zhongcao, js_name = early)]
    fn early_of() -> Result<String, JsValue>;
}

thread_local! {
    /// What the app is made in while the written page is shown.
    static STAGE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// What the app is to be mounted to: its place in the document, emptied; or while the first cards of the
/// written page are shown there, an element of its own.
#[must_use]
pub fn stage() -> Option<HtmlElement> {
    let page = document()?;
    let is_shown = page.query_selector("[data-first=shown] #first").ok().flatten().is_some();
    if !is_shown {
        return dom::emptied("app");
    }
    let stage: HtmlElement = page.create_element("div").ok()?.dyn_into().ok()?;
    STAGE.with_borrow_mut(|kept| *kept = Some(stage.clone()));
    Some(stage)
}

/// Whether the app does not stand in the document yet.
#[must_use]
pub fn is_waiting() -> bool {
    STAGE.with_borrow(Option::is_some)
}

/// Puts the app into the document, and runs `then`. `at_once` without waiting for pictures.
pub fn take_over(at_once: bool, then: impl FnOnce() + 'static) {
    let then = move || {
        STAGE.with_borrow_mut(Option::take);
        then();
    };
    match STAGE.with_borrow(Clone::clone) {
        // Without boot/start.js there is no app.
        Some(stage) => {
            let _ = take_over_by(&stage, at_once, &Closure::once_into_js(then));
        }
        None => then(),
    }
}

/// What was meant by presses before the app had come, a line each; only once.
#[must_use]
pub fn early() -> String {
    early_of().unwrap_or_default()
}
