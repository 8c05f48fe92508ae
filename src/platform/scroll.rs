//! Where the window is scrolled to, told by what is seen rather than by pixels from the top.

use super::dom::document;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ScrollBehavior, ScrollRestoration, ScrollToOptions};

/// Says that the app itself goes back to where the reader was.
pub fn restore_by_hand() {
    if let Some(history) = super::window().and_then(|window| window.history().ok()) {
        // Where it is refused, the browser scrolls first and the app after it.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// Runs `on_scroll` after each scroll of the window, for as long as the owner lives.
pub fn on_scroll(on_scroll: impl Fn() + 'static) {
    let handle = window_event_listener(ev::scroll, move |_| on_scroll());
    on_cleanup(move || handle.remove());
}

/// The first element of `selector` that is not above the window, by its id, its position in its set,
/// and how far its upper edge is from that of the window, in whole pixels.
#[must_use]
pub fn first_seen(selector: &str) -> Option<(String, usize, i32)> {
    let all = document()?.query_selector_all(selector).ok()?;
    (0..all.length()).find_map(|i| {
        let element = all.get(i)?.dyn_into::<web_sys::Element>().ok()?;
        let edges = element.get_bounding_client_rect();
        if edges.height() == 0.0 || edges.bottom() <= 0.0 {
            return None;
        }
        let position = element.get_attribute("aria-posinset")?.parse().ok()?;
        Some((element.id(), position, edges.top().round() as i32))
    })
}

/// The id of the first element of `selector` that reaches below the line `line` pixels under the upper
/// edge of the window.
#[must_use]
pub fn first_below(selector: &str, line: i32) -> Option<String> {
    let all = document()?.query_selector_all(selector).ok()?;
    (0..all.length()).find_map(|i| {
        let element = all.get(i)?.dyn_into::<web_sys::Element>().ok()?;
        let edges = element.get_bounding_client_rect();
        (edges.height() > 0.0 && edges.bottom() > f64::from(line)).then(|| element.id())
    })
}

/// Scrolls so that the upper edge of the element `id` is `offset` pixels from that of the window.
pub fn show(id: &str, offset: i32) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let (Some(element), Some(window)) = (element, super::window()) {
        let top = element.get_bounding_client_rect().top() - f64::from(offset);
        let options = ScrollToOptions::new();
        options.set_top(window.scroll_y().unwrap_or_default() + top);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Where a box is: its upper edge against that of the window, and its width, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Negative when it begins above the window.
    pub top: f64,
    /// Its width.
    pub width: f64,
}

/// Where the element `id` is; nothing when it is not there or not shown.
#[must_use]
pub fn frame(id: &str) -> Option<Frame> {
    let edges = document()?.get_element_by_id(id)?.get_bounding_client_rect();
    (edges.width() > 0.0).then(|| Frame { top: edges.top(), width: edges.width() })
}

/// Scrolls the window by so many pixels, at once.
pub fn scroll_by(pixels: f64) {
    if let Some(window) = super::window() {
        let options = ScrollToOptions::new();
        options.set_top(window.scroll_y().unwrap_or_default() + pixels);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Scrolls to the top of the page.
pub fn to_top() {
    if let Some(window) = super::window() {
        let options = ScrollToOptions::new();
        options.set_top(0.0);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Whether less than a window and a half is left below what is seen.
#[must_use]
pub fn near_end() -> bool {
    if super::takeover::is_waiting() {
        return false; // What is seen is not the app yet.
    }
    let Some(window) = super::window() else {
        return false;
    };
    let height = window.inner_height().ok().and_then(|height| height.as_f64());
    let length = document()
        .and_then(|document| document.document_element())
        .map(|root| f64::from(root.scroll_height()));
    match (height, length, window.scroll_y()) {
        (Some(height), Some(length), Ok(y)) => length - y < 2.5 * height,
        _ => false,
    }
}

/// Which slide of a row of equally wide ones is shown, counted from zero.
#[must_use]
pub fn shown_slide(row: &web_sys::Element) -> usize {
    let width = f64::from(row.client_width()).max(1.0);
    (f64::from(row.scroll_left()).abs() / width).round() as usize
}

/// Shows another slide.
pub fn show_slide(row: &web_sys::Element, slide: usize) {
    let options = ScrollToOptions::new();
    options.set_left(slide as f64 * f64::from(row.client_width()));
    row.scroll_to_with_scroll_to_options(&options);
}
