//! The history of the tab: what of it is ours to go back to.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::PerformanceNavigation;

/// What the state of the tab's first page of ours says.
const FIRST: &str = "zc_first";

/// Marks the page the tab came in by. Called once, before anything navigates: a reload or a return
/// finds the mark where it was set.
pub fn mark_first() {
    let Some(window) = super::window() else {
        return;
    };
    let kind = window.performance().map(|performance| performance.navigation().type_());
    if kind.is_some_and(|kind| kind != PerformanceNavigation::TYPE_NAVIGATE) {
        return;
    }
    let state = Object::new();
    if let (Ok(true), Ok(history)) =
        (Reflect::set(&state, &FIRST.into(), &JsValue::TRUE), window.history())
    {
        // Refused, going back may leave the site, as the browser's own button does.
        let _ = history.replace_state(&state, "");
    }
}

/// Goes back, unless the page before is not ours; false when it stayed.
pub fn go_back() -> bool {
    let Some(history) = super::window().and_then(|window| window.history().ok()) else {
        return false;
    };
    let is_first = history
        .state()
        .ok()
        .filter(JsValue::is_object)
        .and_then(|state| Reflect::get(&state, &FIRST.into()).ok())
        .is_some_and(|mark| mark.is_truthy());
    !is_first && history.back().is_ok()
}
