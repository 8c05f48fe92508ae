//! Where in the feed one is: a card and how far its edge is from the window's, never pixels from the top.
//!
//! It stands in the tab; after a yes also on the device, where boot.js can read it.

use super::{Keeping, use_keeping};
use crate::platform::{
    device, dom, page, scroll,
    storage::{self, Place},
};
use domain::{NoteId, ids::is_id};
use leptos::prelude::*;

/// What the id of a card's element begins with.
const CARD: &str = "card-";
/// What the id of a card's link begins with.
const LINK: &str = "open-";

/// Where in the feed one is. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct FeedPlace {
    seen: StoredValue<Option<(String, i32)>>,
    opened: StoredValue<Option<NoteId>>,
    keeping: Keeping,
}

/// Where in the feed one is.
#[must_use]
pub fn use_feed_place() -> FeedPlace {
    expect_context()
}

impl FeedPlace {
    pub(super) fn new() -> Self {
        scroll::restore_by_hand();
        let kept = storage::get(Place::Tab, device::PLACE)
            .or_else(|| storage::get(Place::Device, device::PLACE));
        Self {
            seen: StoredValue::new(kept.as_deref().and_then(read)),
            opened: StoredValue::new(None),
            keeping: use_keeping(),
        }
    }

    /// The id of the element of a card, and of its link.
    #[must_use]
    pub fn element_ids(note: &NoteId) -> (String, String) {
        (format!("{CARD}{note}"), format!("{LINK}{note}"))
    }

    /// Looks where one is now, and remembers it. Called while the feed is shown.
    pub fn look(self) {
        let Some((id, offset)) = scroll::first_seen("[id^='card-']") else {
            return;
        };
        let written = write(&id, offset);
        storage::set(Place::Tab, device::PLACE, &written);
        if self.keeping.said_yes() {
            storage::set(Place::Device, device::PLACE, &written);
        }
        self.seen.set_value(Some((id, offset)));
    }

    /// Remembers which note was opened, to give its card the focus on the way back.
    pub fn open(self, note: NoteId) {
        self.look();
        self.opened.set_value(Some(note));
    }

    /// Goes back to where one was, before the next frame, and to the card one opened.
    pub fn restore(self) {
        let seen = self.seen.get_value();
        let opened = self.opened.try_update_value(Option::take).flatten();
        page::before_next_frame(move || {
            if let Some((id, offset)) = seen {
                scroll::show(&id, offset);
            }
            if let Some(note) = opened {
                dom::focus(&Self::element_ids(&note).1);
            }
        });
    }
}

fn write(id: &str, offset: i32) -> String {
    let note = id.strip_prefix(CARD).unwrap_or(id);
    format!("{note} {offset}")
}

fn read(written: &str) -> Option<(String, i32)> {
    let (note, offset) = written.split_once(' ')?;
    let offset = offset.parse().ok()?;
    is_id(note).then(|| (format!("{CARD}{note}"), offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back() {
        let place = (format!("{CARD}third-plate"), -12);
        assert_eq!(read(&write(&place.0, place.1)), Some(place));
    }

    #[test]
    fn a_place_somebody_tampered_with_is_no_place() {
        for bad in ["", "a", "a NaN", "a'] b 3", "a 1.5"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
