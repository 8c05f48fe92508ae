//! What belongs to the visitor: which notes they opened.

use super::{Keeping, now, use_keeping};
use crate::platform::{
    device, page,
    storage::{self, Place},
};
use domain::{NoteId, Purpose, Timestamp, ids::is_id, text::name};
use leptos::{prelude::*, task::spawn_local};
use std::{cell::Cell, rc::Rc};

/// How many notes are remembered.
const REMEMBERED: usize = 200;

/// A note that the visitor opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedNote {
    /// Which.
    pub id: NoteId,
    /// When, by the clock of the rules.
    pub at: Timestamp,
    /// Its title then.
    pub title: String,
}

/// The notes that the visitor opened, the last one first: on this device after a yes, otherwise in this
/// tab; in no request. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct OpenedNotes {
    opened: RwSignal<Vec<OpenedNote>>,
    keeping: Keeping,
}

/// The notes that the visitor opened.
#[must_use]
pub fn use_opened_notes() -> OpenedNotes {
    let keeping = use_keeping();
    OpenedNotes { opened: RwSignal::new(read(keeping)), keeping }
}

/// Remembers that a note is opened now: behind the paint of the note itself, and at the latest when
/// whoever opened it leaves the page.
pub fn remember_opened(id: &NoteId, title: &str) {
    let keeping = use_keeping();
    let note = OpenedNote { id: id.clone(), at: now(), title: title.to_owned() };
    let unwritten = Rc::new(Cell::new(Some(note)));
    let remember = move || {
        let Some(note) = unwritten.take() else { return };
        let mut opened = read(keeping);
        opened.retain(|other| other.id != note.id);
        opened.insert(0, note);
        opened.truncate(REMEMBERED);
        write(keeping, &opened);
    };
    page::on_leave(remember.clone());
    spawn_local(async move {
        page::painted().await;
        remember();
    });
}

impl OpenedNotes {
    /// The notes, the last one first; tracks them.
    #[must_use]
    pub fn all(self) -> Vec<OpenedNote> {
        self.opened.get()
    }

    /// Forgets them all.
    pub fn clear(self) {
        self.opened.set(Vec::new());
        write(self.keeping, &[]);
    }
}

fn read(keeping: Keeping) -> Vec<OpenedNote> {
    let here = storage::get(Place::Tab, device::OPENED_NOTES);
    let text = match here {
        None if keeping.keeps(Purpose::Opened) => storage::get(Place::Device, device::OPENED_NOTES),
        here => here,
    };
    from_text(&text.unwrap_or_default())
}

fn write(keeping: Keeping, notes: &[OpenedNote]) {
    let text = to_text(notes);
    if text.is_empty() {
        storage::remove(Place::Tab, device::OPENED_NOTES);
    } else {
        storage::set(Place::Tab, device::OPENED_NOTES, &text);
    }
    keeping.put(Purpose::Opened, device::OPENED_NOTES, &text);
}

/// A line a note: its id, when, its title.
fn to_text(notes: &[OpenedNote]) -> String {
    let line = |note: &OpenedNote| format!("{} {} {}", note.id, note.at.0, name(&note.title));
    notes.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What a line does not say is left out: anything may stand in the browser.
fn from_text(text: &str) -> Vec<OpenedNote> {
    let note = |line: &str| {
        let mut parts = line.splitn(3, ' ');
        let (id, at, title) = (parts.next()?, parts.next()?, parts.next()?);
        let at = Timestamp(at.parse().ok()?);
        is_id(id).then(|| OpenedNote { id: NoteId::from(id), at, title: name(title) })
    };
    text.lines().filter_map(note).take(REMEMBERED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_opened_survives_being_written_down() {
        let note = |id: &str, title: &str| OpenedNote {
            id: NoteId::from(id),
            at: Timestamp(7),
            title: title.to_owned(),
        };
        let notes = vec![note("third-plate", "一岁半 自己吃饭"), note("a", "\u{fffd}")];
        assert_eq!(from_text(&to_text(&notes)), notes);
        assert_eq!(
            from_text("a b c\n/x 1 t\nb 2\nc 3 好"),
            [OpenedNote { id: NoteId::from("c"), at: Timestamp(3), title: "好".to_owned() }]
        );
    }
}
