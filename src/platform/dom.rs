//! Elements by their ids.

use wasm_bindgen::JsCast;
use web_sys::{
    Document, FocusOptions, HtmlElement, KeyboardEvent, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

pub(super) fn document() -> Option<Document> {
    super::window()?.document()
}

/// Takes everything out of the element `id` and gives the element.
#[must_use]
pub fn emptied(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id)?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Whether a key was pressed in something that has keys of its own.
#[must_use]
pub fn is_of_field(key: &KeyboardEvent) -> bool {
    let target = key.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA" | "BUTTON")
    })
}

/// Gives the element `id` the focus without scrolling; false when it is not there.
pub fn focus(id: &str) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element(id).is_some_and(|element| element.focus_with_options(&options).is_ok())
}

/// Gives the element `id` the focus in the next frame, once what was just changed is drawn.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    super::page::before_next_frame(move || {
        focus(&id);
    });
}

/// Where the focus goes when what had it has gone: what lies above the page, its heading, the page.
const PLACES: [&str; 3] =
    ["dialog[open] button, [aria-modal=true] h1", "main h1[tabindex]", "#main"];

/// In the next frame, gives the focus to what one is looking at, unless something has it by then: what
/// was pressed has gone.
pub fn focus_stays() {
    super::page::before_next_frame(|| {
        let Some(page) = document() else { return };
        let is_lost = page.active_element().is_none_or(|element| element.tag_name() == "BODY");
        let find = |place: &&str| page.query_selector(place).ok().flatten();
        let found = PLACES.iter().filter(|_| is_lost).find_map(find);
        if let Some(element) = found.and_then(|element| element.dyn_into().ok()) {
            focus_on(&element);
        }
    });
}

/// Gives `element` the focus without scrolling: what was pressed in it has gone.
pub fn focus_on(element: &web_sys::HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // What is out of reach keeps the focus where it is.
    let _ = element.focus_with_options(&options);
}

/// Gives the element `id` the focus and scrolls to it.
pub fn focus_and_show(id: &str) {
    if focus(id)
        && let Some(element) = element(id)
    {
        element.scroll_into_view();
    }
}

/// Gives the element `id` a custom property of so many pixels, at once.
pub fn set_pixels(id: &str, property: &str, pixels: f64) {
    if let Some(element) = element(id) {
        // What is refused leaves the element as it was.
        let _ = element.style().set_property(property, &format!("{}px", pixels.round() as i64));
    }
}

/// Scrolls as little as shows all of the element `id`.
pub fn show_nearest(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        options.set_behavior(ScrollBehavior::Instant);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the element whose `data-slot` is `slot` before the one whose is `next`, or to the end.
pub fn put_before(slot: String, next: Option<String>) {
    let of =
        |slot: &str| document()?.query_selector(&format!("[data-slot='{slot}']")).ok().flatten();
    let element = of(&slot);
    let next = next.and_then(|next| of(&next));
    if let Some(element) = element
        && let Some(parent) = element.parent_node()
    {
        // Refused, the cards are read in another order than they are seen.
        let _ = parent.insert_before(&element, next.as_ref().map(AsRef::as_ref));
    }
}

/// Which of a set the element in which `key` was pressed belongs to, counted from one; nothing
/// outside a set, or in a field where keys are letters.
#[must_use]
pub fn position_in_set(key: &KeyboardEvent) -> Option<usize> {
    let target: web_sys::Element = key.target()?.dyn_into().ok()?;
    let item = target.closest("[aria-posinset]").ok()??;
    item.get_attribute("aria-posinset")?.parse().ok()
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
