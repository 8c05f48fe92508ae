//! The page itself: its title, its language, its next frame, its idle time.

use super::dom::document;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdleRequestOptions, VisibilityState};

#[wasm_bindgen]
extern "C" {
    /// Of boot/start.js.
    #[wasm_bindgen(catch, js_namespace = zhongcao, js_name = painted)]
    fn ask_painted() -> Result<Promise, JsValue>;
}

/// Shows every text of the page `percent` per cent as large as the visitor's browser does.
pub fn set_text_size(percent: u16) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A size that is refused leaves the text as it is.
        let _ = root.style().set_property("font-size", &format!("{percent}%"));
    }
}

/// Says something about the whole page that the sheet looks at; nothing takes it away.
pub fn set_root_attribute(name: &str, value: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    // An attribute that is refused leaves the page as it is.
    let _ = if value.is_empty() {
        root.remove_attribute(name)
    } else {
        root.set_attribute(name, value)
    };
}

/// Sets the title of the browser's tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Keeps the page beneath a dialog where it is, for as long as the owner lives.
pub fn lock_scroll() {
    let class = |locked: bool| {
        let root = document().and_then(|document| document.document_element());
        if let Some(root) = root {
            // Refused, the page may scroll beneath, and comes back to its place all the same.
            let _ = root.class_list().toggle_with_force("is-locked", locked);
        }
    };
    class(true);
    on_cleanup(move || class(false));
}

/// Runs `on_leave` when the page is about to go, for as long as the owner lives: what waited for a
/// quieter moment, such as the place of a scroll just before, has no later one.
pub fn on_leave(on_leave: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("pagehide", move |_| on_leave());
    on_cleanup(move || handle.remove());
}

/// Runs `draw` before the next frame is painted.
pub fn before_next_frame(draw: impl FnOnce() + 'static) {
    if let Some(window) = super::window() {
        let callback = Closure::once_into_js(draw);
        // Without frames nothing is painted either.
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Waits until what was just changed has been painted: work that nobody sees comes behind it. Soon in any
/// case, since a tab that nobody looks at paints nothing.
pub async fn painted() {
    if cfg!(target_arch = "wasm32")
        && let Ok(painted) = ask_painted()
    {
        // It is never rejected.
        let _ = JsFuture::from(painted).await;
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

/// How long after the first page what nobody has asked for yet is fetched, in milliseconds: what one presses
/// first, and what is kept of it, come before it.
const AHEAD_MS: i32 = 3_000;

/// How long the browser may stay busy then before it is fetched all the same, in milliseconds.
const IDLE_AT_LAST_MS: u32 = 2_000;

/// Runs `then`, which fetches what may be wanted later, when the first page has been there for a while and
/// the browser has nothing better to do.
pub fn ahead_of_time(then: impl FnOnce() + 'static) {
    after_ms(AHEAD_MS, move || when_idle(IDLE_AT_LAST_MS, then));
}

/// Runs `then` when a part of the app comes after all, for as long as the owner lives. boot/part.js
/// says so.
pub fn on_late_part(then: impl Fn() + 'static) {
    let handle = window_event_listener_untyped("zhongcao-late-part", move |_| then());
    on_cleanup(move || handle.remove());
}

/// Runs `then` every `ms` milliseconds while the page is looked at, and when it is looked at again,
/// for as long as the owner lives.
pub fn every_ms_while_seen(ms: i32, then: impl Fn() + Clone + 'static) {
    let Some(window) = super::window() else {
        return;
    };
    let is_seen =
        || document().is_some_and(|page| page.visibility_state() == VisibilityState::Visible);
    let again = then.clone();
    let tick = Closure::<dyn Fn()>::new(move || {
        if is_seen() {
            again();
        }
    });
    let started = window
        .set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), ms);
    let tick = StoredValue::new_local(tick);
    let seen = window_event_listener_untyped("visibilitychange", move |_| {
        if is_seen() {
            then();
        }
    });
    on_cleanup(move || {
        if let Ok(timer) = started {
            window.clear_interval_with_handle(timer);
        }
        seen.remove();
        tick.dispose();
    });
}

/// Opens the app anew at its beginning, as somebody who comes for the first time; false without a
/// connection, over which it would not come.
pub fn open_anew() -> bool {
    let Some(window) = super::window().filter(|window| window.navigator().on_line()) else {
        return false;
    };
    window.location().assign(&super::address::base_path()).is_ok()
}

/// Loads the page again, at the same address.
pub fn reload() {
    if let Some(window) = super::window() {
        // Refused, everything stays as it is.
        let _ = window.location().reload();
    }
}
