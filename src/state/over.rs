//! Whether a note lies over the feed, as a dialog of a wide screen.
//!
//! The address is the note's own. What tells the dialog from the page is a flag in the state of the
//! history entry, set by the card's link; a reload or a deep link finds no flag and gives the page.

use crate::platform::{history, viewport};
use leptos::prelude::*;

/// Whether a note lies over the feed. Copies are cheap and all the same.
#[derive(Clone, Copy, Default)]
pub struct OverFeed {
    /// The path that a card's link leads to: its entry stands in the history only once its page is
    /// drawn, so until then this tells what the flag will.
    opening: StoredValue<Option<String>>,
    now: StoredValue<Option<Memo<bool>>>,
}

/// Whether a note lies over the feed.
#[must_use]
pub fn use_over_feed() -> OverFeed {
    expect_context()
}

impl OverFeed {
    /// Whether a card's link that is being pressed opens `path` over the feed: not on a narrow screen.
    pub fn opens(self, path: &str) -> bool {
        let is_wide = viewport::screen().is_wide();
        self.opening.set_value(is_wide.then(|| path.to_owned()));
        is_wide
    }

    /// Follows the address, `path` below the base of the site, and gives whether what it shows lies
    /// over the feed. Called once, by the frame.
    pub fn follow(self, path: Signal<String>) -> Memo<bool> {
        let screen = viewport::Screen::kept_current();
        let now = Memo::new(move |_| {
            let is_wide = screen.read().is_wide();
            path.with(|path| {
                let is_opened = self.opening.with_value(|opening| opening.as_ref() == Some(path));
                if !is_opened {
                    self.opening.set_value(None);
                }
                // The entry of a note over the feed says nothing of the page that its links lead to.
                (is_opened || history::is_over() && history::is_at(path)) && is_wide
            })
        });
        self.now.set_value(Some(now));
        now
    }

    /// Whether what is shown lies over the feed; tracks it.
    #[must_use]
    pub fn is_now(self) -> bool {
        self.now.get_value().is_some_and(|now| now.get())
    }
}
