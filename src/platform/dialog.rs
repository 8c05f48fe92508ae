//! Dialogs of the browser itself: they hold the focus, close by Esc, and give the focus back.

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
