//! Where in the feed one is: a card and how far its edge is from the window's, never pixels from the top.
//!
//! Each channel has a place of its own. It stands in the tab; after a yes also on the device, where
//! boot.js can read it.

use super::{Feed, Keeping, Sought, Start, by_channel::ByChannel, state};
use crate::platform::{
    device, page, scroll,
    storage::{self, Place},
};
use domain::{Channel, Cursor, NoteId, Purpose, ids::is_id, masonry::Above};
use leptos::prelude::*;

/// What the id of a card's element begins with.
const CARD: &str = "card-";
/// What the id of a card's link begins with.
const LINK: &str = "open-";

/// How long a place waits before it is written down, in milliseconds: scrolling passes many.
const WRITE_AFTER_MS: i32 = 250;

/// The most notes that can be above a place.
const LONGEST: usize = 10_000_000;

/// A card, and where it is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The note of the card.
    pub note: NoteId,
    /// How many notes are above it in its channel.
    pub index: usize,
    /// How far its upper edge is from that of the window, in whole pixels.
    pub offset: i32,
    /// Where its channel can be opened without all that is above; nothing near its beginning.
    pub start: Option<Start>,
}

/// Where in the feed one is. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct FeedPlace {
    seen: StoredValue<ByChannel<Seen>>,
    opened: StoredValue<Option<NoteId>>,
    is_writing: StoredValue<bool>,
    feed: Feed,
    keeping: Keeping,
}

/// Where in the feed one is.
#[must_use]
pub fn use_feed_place() -> FeedPlace {
    state().place
}

impl FeedPlace {
    pub(super) fn new(feed: Feed, keeping: Keeping) -> Self {
        scroll::restore_by_hand();
        Self {
            seen: StoredValue::default(),
            opened: StoredValue::new(None),
            is_writing: StoredValue::new(false),
            feed,
            keeping,
        }
    }

    /// The id of the element of a card.
    #[must_use]
    pub fn card_id(note: &NoteId) -> String {
        format!("{CARD}{note}")
    }

    /// The id of the link of a card.
    #[must_use]
    pub fn link_id(note: &NoteId) -> String {
        format!("{LINK}{note}")
    }

    /// Where one was in a channel: in this page, else in this tab, else on this device.
    #[must_use]
    pub fn of(self, channel: &Channel) -> Option<Seen> {
        if let Some(seen) = self.seen.with_value(|seen| seen.get(channel).cloned()) {
            return Some(seen);
        }
        let name = name_of(channel);
        let kept = storage::get(Place::Tab, &name).or_else(|| storage::get(Place::Device, &name));
        kept.as_deref().and_then(read)
    }

    /// Looks where one is now in a channel, and remembers it. Called while the feed is shown.
    pub fn look(self, channel: &Channel) {
        let Some((id, position, offset)) = scroll::first_seen("[id^='card-']") else {
            return;
        };
        let note = NoteId::from(id.strip_prefix(CARD).unwrap_or(&id));
        let index = position.saturating_sub(1);
        let start = self.feed.start_of(index);
        // Whoever comes back stands where they were to the pixel that browsers scroll by; taken for a
        // new place, it would drift with every reload.
        let offset = match self.of(channel) {
            Some(before) if before.note == note && (before.offset - offset).abs() <= 1 => {
                before.offset
            }
            _ => offset,
        };
        self.seen.update_value(|seen| {
            let now = Seen { note, index, offset, start };
            seen.set(channel, now);
        });
        if self.is_writing.try_update_value(|is| std::mem::replace(is, true)) == Some(false) {
            let channel = channel.clone();
            page::after_ms(WRITE_AFTER_MS, move || self.write(&channel));
        }
    }

    /// Writes down where one is in a channel.
    pub fn write(self, channel: &Channel) {
        faults::place("place written");
        // The app may be gone already.
        let _ = self.is_writing.try_update_value(|is| *is = false);
        let seen = self.seen.try_with_value(|seen| seen.get(channel).map(write));
        if let Some(Some(written)) = seen {
            let name = name_of(channel);
            storage::set(Place::Tab, &name, &written);
            self.keeping.put(Purpose::Places, &name, &written);
        }
    }

    /// Remembers which note was opened, to give its card the focus on the way back.
    pub fn open(self, note: NoteId) {
        self.look(&self.feed.channel().get_untracked());
        self.opened.set_value(Some(note));
    }

    /// The note that was opened last, once.
    #[must_use]
    pub fn take_opened(self) -> Option<NoteId> {
        self.opened.try_update_value(Option::take).flatten()
    }
}

impl From<Seen> for Sought {
    fn from(seen: Seen) -> Self {
        Self { note: seen.note, index: seen.index, start: seen.start }
    }
}

fn name_of(channel: &Channel) -> String {
    match channel {
        Channel::Discover => device::PLACE.to_owned(),
        other => format!("{}/{}", device::PLACE, other.name()),
    }
}

/// A card and where it is seen; then, far down, where the list may begin and how far each column of
/// cards reaches there.
fn write(seen: &Seen) -> String {
    let mut written = format!("{} {} {}", seen.note, seen.offset, seen.index);
    if let Some(Start { index, cursor, reaches }) = &seen.start {
        written += &format!(" {index} {}", cursor.0);
        for Above { covers, cards, ads } in reaches {
            written += &format!(" {covers} {cards} {ads}");
        }
    }
    written
}

fn read(written: &str) -> Option<Seen> {
    let (mut note, mut cursor, mut numbers) = ("", None, Vec::new());
    for (i, part) in written.split(' ').enumerate() {
        match (i, part.parse::<i32>()) {
            (0, _) => note = part,
            (4, _) => cursor = Some(Cursor(part.to_owned())),
            (1, Ok(number)) | (_, Ok(number @ 0..)) => numbers.push(number),
            _ => return None,
        }
    }
    let (Some(offset), Some(index), true) = (numbers.first(), numbers.get(1), is_id(note)) else {
        return None;
    };
    let mut start = None;
    if numbers.len() > 2 {
        // There are columns, and no list is that long.
        let (at, reaches) = (numbers[2] as usize, &numbers[3..]);
        if reaches.is_empty() || reaches.len() % 3 > 0 || at > LONGEST {
            return None;
        }
        let mut start_there = Start { index: at, cursor: cursor?, reaches: Vec::new() };
        for reach in reaches.chunks_exact(3) {
            let [covers, cards, ads] = [reach[0] as u32, reach[1] as u32, reach[2] as u32];
            start_there.reaches.push(Above { covers, cards, ads });
        }
        start = Some(start_there);
    }
    Some(Seen { note: NoteId::from(note), offset: *offset, index: *index as usize, start })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back() {
        let seen = Seen { note: NoteId::from("third-plate"), index: 43, offset: -12, start: None };
        assert_eq!(read(&write(&seen)), Some(seen.clone()));
        let reaches = vec![Above { covers: 90_125, cards: 72, ads: 8 }, Above::default()];
        let start = Some(Start { index: 144, cursor: Cursor("1:66:78".into()), reaches });
        let seen = Seen { index: 150, start, ..seen };
        assert_eq!(read(&write(&seen)), Some(seen));
    }

    #[test]
    fn a_place_somebody_tampered_with_is_no_place() {
        for bad in [
            "",
            "a",
            "a 1",
            "a NaN 1",
            "a'] b 3",
            "a 1.5 2",
            "a 1 -2",
            "a 1 2 3",
            "a 1 2 3 c",
            "a 1 2 3 c 1 2",
            "a 1 2 3 c 1 2 3 4",
            "a 1 2 3 c 1 2 -3",
            "a 1 2 3 c 4 5 6 ",
            "a 1 2 1999999999 c 1 2 3",
            "a 1 2 3 c 99999999999 2 3",
            "a 1 2 c 3 4 5 6",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn each_channel_has_a_place_of_its_own() {
        assert_eq!(name_of(&Channel::Discover), "zc.place");
        assert_eq!(name_of(&Channel::Topic("母婴".into())), "zc.place/母婴");
    }
}
