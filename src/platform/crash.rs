//! Panics: they keep their message, take back a half-written transaction, and end in a card.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// Of boot.js, which keeps the last events for the report.
    #[wasm_bindgen(catch, js_namespace = zhongcao, js_name = note)]
    fn keep_note(what: &str, ms: f64, outcome: &str) -> Result<(), JsValue>;
}

/// Keeps an event for the report of a crash: what was done, how many milliseconds it took, and what
/// came of it. Names only: nothing that somebody wrote or looked at.
pub fn note(what: &'static str, ms: i64, outcome: &'static str) {
    // Without boot.js there is no card to show it on.
    let _ = keep_note(what, ms as f64, outcome);
}

/// Sets the panic hook. `take_back` runs first, so that nothing half-written is committed.
pub fn set_hook(take_back: fn()) {
    std::panic::set_hook(Box::new(move |panic| {
        take_back();
        show_card(&panic.to_string());
    }));
}

/// Hands the message to boot.js, which draws the card in plain DOM.
fn show_card(message: &str) {
    let drawn = super::window().and_then(|window| {
        let boot = Reflect::get(&window, &JsValue::from_str("zhongcao")).ok()?;
        let crash = Reflect::get(&boot, &JsValue::from_str("crash")).ok()?;
        let crash = crash.dyn_into::<Function>().ok()?;
        crash.call1(&boot, &JsValue::from_str(message)).ok()
    });
    if drawn.is_none() {
        web_sys::console::error_1(&JsValue::from_str(message));
    }
}
