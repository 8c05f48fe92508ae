//! The page itself: its title, its language, its next frame, its idle time.

use super::dom::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::IdleRequestOptions;

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Runs `draw` before the next frame is painted.
pub fn before_next_frame(draw: impl FnOnce() + 'static) {
    if let Some(window) = super::window() {
        let callback = Closure::once_into_js(draw);
        // Without frames nothing is painted either.
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Runs `then` after `ms` milliseconds.
pub fn after_ms(ms: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = super::window() {
        let callback = Closure::once_into_js(then);
        // Where there are no timers, what waits for one stays as it is.
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
    }
}

/// Runs `then` once the browser has nothing better to do, after `at_last_ms` milliseconds in any case.
pub fn when_idle(at_last_ms: u32, then: impl FnOnce() + 'static) {
    let Some(window) = super::window() else {
        return;
    };
    let callback = Closure::once_into_js(then);
    let options = IdleRequestOptions::new();
    options.set_timeout(at_last_ms);
    let asked = window.request_idle_callback_with_options(callback.unchecked_ref(), &options);
    if asked.is_err() {
        // Safari does not tell when it is idle; by then it mostly is.
        let ms = i32::try_from(at_last_ms).unwrap_or(i32::MAX);
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
    }
}

/// Loads the page again, at the same address.
pub fn reload() {
    if let Some(window) = super::window() {
        // Refused, everything stays as it is.
        let _ = window.location().reload();
    }
}
