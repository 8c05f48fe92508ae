//! What one person does not want to read or see, asked of everything that a list would show them.
//!
//! Opened by its address, a thing is shown: nobody goes there without wanting to. What one wrote
//! oneself is never hidden from oneself. Source: docs/decisions/0028-choosing.md.

use crate::{
    Context, Hides, Kind, Records, Scan, notes, people,
    stored::{CommentRecord, NoteRecord, ProductCard, read},
};
use domain::{CreatorId, MutePlace, NoteId, Person, Timestamp};
use std::sync::Arc;

/// The most people whom somebody blocked, and the most notes they set aside, that are looked at.
const DEPTH: usize = 10_000;

/// What one person does not want.
pub(crate) struct Unwanted<'a> {
    records: &'a dyn Records,
    writer: CreatorId,
    now: Timestamp,
    hides: Option<&'a Hides>,
    blocked: Chosen,
    aside: Chosen,
}

impl<'a> Unwanted<'a> {
    /// What whoever asks does not want.
    pub(crate) fn of(records: &'a dyn Records, context: &'a Context) -> Self {
        Self {
            records,
            writer: people::writer(&context.person),
            now: context.now,
            hides: context.hides.as_ref(),
            blocked: chosen(records, &context.person, Kind::Block),
            aside: chosen(records, &context.person, Kind::SetAside),
        }
    }

    /// Whether there is anything at all.
    pub(crate) fn is_anything(&self) -> bool {
        self.hides.is_some() || !self.blocked.is_empty() || !self.aside.is_empty()
    }

    /// Whether they do not want to see somebody.
    pub(crate) fn is_blocked(&self, person: &CreatorId) -> bool {
        self.blocked.contains(person.as_str())
    }

    /// Whether they set a note aside.
    pub(crate) fn is_aside(&self, note: &NoteId) -> bool {
        self.aside.contains(note.as_str())
    }

    /// Whether a list in `place` leaves out a note. What was set aside is still found by whoever looks
    /// for it.
    pub(crate) fn hides_note(&self, place: MutePlace, note: &NoteRecord) -> bool {
        if !self.is_anything() || note.author == self.writer {
            return false;
        }
        self.is_blocked(&note.author)
            || (place == MutePlace::Feed && self.is_aside(&note.id))
            || self.says(place, |hides| (hides.texts_of)(self.records, note))
    }

    /// Whether a list leaves out a comment.
    pub(crate) fn hides_comment(&self, comment: &CommentRecord) -> bool {
        if !self.is_anything() || comment.author == self.writer {
            return false;
        }
        self.is_blocked(&comment.author)
            || self.says(MutePlace::Comments, |_| texts_of_comment(self.records, comment))
    }

    fn says(&self, place: MutePlace, texts: impl FnOnce(&Hides) -> Vec<String>) -> bool {
        self.hides.is_some_and(|hides| {
            let texts = texts(hides);
            (hides.asks)(self.now, place, &texts)
        })
    }
}

/// Whether somebody has any rule about words: only then what recognises words is needed.
#[must_use]
pub fn has_mutes(records: &dyn Records, person: &Person) -> bool {
    let prefix = format!("{}/", person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: 1 };
    !records.scan(Kind::Mute, scan).is_empty()
}

/// What a note says to its reader: its own words, and the names of who wrote it and of what it carries.
pub(crate) fn texts_of(records: &dyn Records, note: &NoteRecord) -> Vec<String> {
    let mut texts = vec![note.title.clone(), note.body.clone()];
    texts.extend(note.topics.iter().cloned());
    texts.extend(people::creator(records, &note.author).map(|author| author.name));
    for id in notes::carried_ids(note) {
        texts.extend(read::<ProductCard>(records, id.as_str()).map(|product| product.title));
    }
    texts
}

/// What a comment says.
pub(crate) fn texts_of_comment(records: &dyn Records, comment: &CommentRecord) -> Vec<String> {
    let author = people::creator(records, &comment.author).map(|author| author.name);
    vec![comment.body.clone(), author.unwrap_or_default()]
}

/// What somebody chose of one kind: the records in the order of their keys, as they are found, and how
/// long the half of each key is that says who chose.
struct Chosen(Vec<(String, Arc<str>)>, usize);

impl Chosen {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn contains(&self, id: &str) -> bool {
        self.0.binary_search_by(|(key, _)| key[self.1..].cmp(id)).is_ok()
    }
}

fn chosen(records: &dyn Records, person: &Person, kind: Kind) -> Chosen {
    let prefix = format!("{}/", person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    Chosen(records.scan(kind, scan), prefix.len())
}
