//! Handing a note on: the browser's own sheet, else the clipboard, else the address to copy by hand.

use super::{Notice, Notices, use_notices};
use crate::platform::share::{self, Shared};
use leptos::task::spawn_local;

/// Hands things on. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Sharing {
    notices: Notices,
}

/// Hands things on.
#[must_use]
pub fn use_sharing() -> Sharing {
    Sharing { notices: use_notices() }
}

impl Sharing {
    /// Hands the page one is at on, under `title`.
    pub fn this_page(self, title: String) {
        let address = share::address();
        spawn_local(async move {
            match share::share(&title, &address).await {
                Shared::BySheet => {}
                Shared::Copied => self.notices.say(Notice::Copied),
                Shared::ByMenu => self.notices.say(Notice::ShareByMenu),
                Shared::Refused => self.notices.say(Notice::NotCopied { address }),
            }
        });
    }
}
