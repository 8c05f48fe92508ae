//! Elements by their ids.

use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, HtmlElement};

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

/// Gives the element `id` the focus without scrolling; false when it is not there.
pub fn focus(id: &str) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element(id).is_some_and(|element| element.focus_with_options(&options).is_ok())
}

/// Gives the element `id` the focus and scrolls to it.
pub fn focus_and_show(id: &str) {
    if focus(id)
        && let Some(element) = element(id)
    {
        element.scroll_into_view();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
