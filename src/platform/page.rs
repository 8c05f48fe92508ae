//! The page itself: its title, its language, its next frame.

use super::dom::document;
use wasm_bindgen::{JsCast, closure::Closure};

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
