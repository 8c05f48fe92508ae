//! Dialogs of the browser itself: they hold the focus, close by Esc, and give the focus back.

use super::dom::document;
use js_sys::{Function, Reflect};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

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

/// Brings what is shown above an open dialog, where the browser can (Chrome 114, Safari 17): elsewhere
/// it lies beneath the dialog's veil, and whoever shows it says the same in the dialog.
pub fn raise(element: &web_sys::HtmlElement) {
    let call = |name: &str| {
        let method = Reflect::get(element, &name.into()).ok();
        if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
            // Refused when it is shown, or hidden, already: that is what is wanted.
            let _ = method.call0(element);
        }
    };
    call("hidePopover");
    call("showPopover");
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
