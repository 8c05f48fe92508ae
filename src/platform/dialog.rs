//! Dialogs of the browser itself: they hold the focus, close by Esc, and give the focus back.

use super::dom::document;
use leptos::{ev, prelude::*};
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Opens a dialog above the page.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        // A dialog that cannot be modal is still shown.
        if dialog.show_modal().is_err() {
            dialog.show();
        }
    }
}

/// Closes it.
pub fn close(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Puts `element` where it is seen, pressed and heard: into the dialog that is open, since everything
/// outside of it is out of reach, or at the end of the page.
pub fn bring_to_front(element: &HtmlElement) {
    let Some(page) = document() else {
        return;
    };
    let open = page.query_selector("dialog[open]").ok().flatten();
    let host = open.or_else(|| page.body().map(Element::from));
    if let Some(host) = host
        && element.parent_element().as_ref() != Some(&host)
    {
        // Refused, it stays where it is.
        let _ = host.append_child(element);
    }
}

/// Runs `leave` when Escape is pressed, for as long as the owner lives. A dialog of the browser above
/// has the first say.
pub fn on_escape(leave: impl Fn() + 'static) {
    let handle = window_event_listener(ev::keydown, move |key| {
        let has_dialog = || {
            let open = document().and_then(|page| page.query_selector("dialog[open]").ok());
            open.flatten().is_some()
        };
        if key.key() == "Escape" && !key.is_composing() && !has_dialog() {
            leave();
        }
    });
    on_cleanup(move || handle.remove());
}
