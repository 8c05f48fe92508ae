//! Whether a note lies over the feed, as a dialog of a wide screen.
//!
//! The address is the note's own. What tells the dialog from the page is a flag in the state of the
//! history entry, set by the card's link; a reload or a deep link finds no flag and gives the page.

use super::state;
use crate::platform::history;
use boxed::memo;
use leptos::prelude::*;

/// Whether a note lies over the feed. Copies are cheap and all the same.
#[derive(Clone, Copy, Default)]
pub struct OverFeed {
    /// The path that a card's link leads to: its entry stands in the history only once its page is
    /// drawn, so until then this tells what the flag will.
    opening: StoredValue<Option<String>>,
    is_wide: StoredValue<Option<Memo<bool>>>,
    now: StoredValue<Option<Memo<bool>>>,
    /// Whether what draws pages has come, and with it what draws a note over the feed.
    has_pages: StoredValue<bool>,
}

/// Whether a note lies over the feed.
#[must_use]
pub fn use_over_feed() -> OverFeed {
    state().over
}

impl OverFeed {
    /// From now on notes may open over the feed: what draws them there has come. Until then they open as
    /// pages, which can say that something did not come.
    pub fn becomes_possible(self) {
        self.has_pages.set_value(true);
    }

    /// Whether what draws pages has come.
    #[must_use]
    pub fn has_pages(self) -> bool {
        self.has_pages.get_value()
    }

    /// Whether a card's link that is being pressed opens `path` over the feed: not on a narrow screen.
    pub fn opens(self, path: &str) -> bool {
        let is_wide = self.is_wide.get_value().is_some_and(|is_wide| is_wide.get_untracked());
        let is_over = is_wide && self.has_pages.get_value();
        self.opening.set_value(is_over.then(|| path.to_owned()));
        is_over
    }

    /// Follows the address, `path` below the base of the site, and the window, which is wide or not, and
    /// gives whether what is shown lies over the feed. Called once, by the frame.
    pub fn follow(self, path: Signal<String>, is_wide: Memo<bool>) -> Memo<bool> {
        self.is_wide.set_value(Some(is_wide));
        let now = memo(move || {
            let is_wide = is_wide.get();
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
