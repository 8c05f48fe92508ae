//! Focus follows navigation: whoever moves within the app arrives at the heading of the new page.

use super::state;
use crate::platform::{dom, page};
use leptos::prelude::*;

/// Whether the visitor has moved within the app since it started. Copies are cheap and all the same.
#[derive(Clone, Copy, Default)]
pub struct Arrival {
    has_moved: StoredValue<bool>,
}

/// Whether the visitor has moved within the app since it started.
#[must_use]
pub fn use_arrival() -> Arrival {
    state().arrival
}

impl Arrival {
    /// Says that the address has changed.
    pub fn moved(self) {
        self.has_moved.set_value(true);
    }

    /// Gives the heading `id` the focus once it is drawn. On the first page the focus stays where
    /// the browser puts it, so that the first stop of the keyboard is the skip link.
    pub fn at(self, id: &'static str) {
        page::before_next_frame(move || {
            // A page may be drawn before its address has been told of here.
            if self.has_moved.try_get_value() == Some(true) {
                // A heading that is gone again needs no focus.
                let _ = dom::focus(id);
            }
        });
    }
}
