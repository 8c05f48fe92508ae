//! The notes of `?scale=`: a pure function of seed and index over the content, never records.

use crate::{
    CommunityError, Context, Records, Scan,
    stored::{self, NoteRecord},
};
use domain::{NoteId, Timestamp, feed_order::shuffled};

/// What their ids begin with; the index follows.
const ID: &str = "g-";

/// The most notes of the content they are made of.
const TEMPLATES: usize = 1_000;

/// How many characters the id of what people create has; such notes are no templates, so that
/// publishing one does not change all the generated ones.
const ID_OF_PEOPLE: usize = 22;

/// When the newest was published: 2026-01-01T00:00:00+08:00.
const NEWEST: Timestamp = Timestamp(1_767_196_800_000);
/// How long each was published before the one ahead of it, in milliseconds.
const APART_MS: i64 = 7 * 60_000;

/// The most likes one is given.
const MAX_LIKES: u64 = 4_000;

/// The generated notes of one community.
pub(crate) struct Generated {
    templates: Vec<NoteRecord>,
    seed: u64,
    scale: usize,
}

impl Generated {
    /// Those that `context` asks for; none when it asks for none or there is no content.
    pub(crate) fn of(records: &dyn Records, context: &Context) -> Result<Self, CommunityError> {
        let mut templates = Vec::new();
        if context.scale > 0 {
            let notes = stored::all::<NoteRecord>(records, Scan::all(TEMPLATES)).into_iter();
            let notes = notes.filter(|(key, _)| key.len() != ID_OF_PEOPLE);
            templates.extend(notes.map(|(_, note)| note));
        }
        let scale = if templates.is_empty() { 0 } else { context.scale };
        Ok(Self { templates, seed: context.seed, scale })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.scale
    }

    /// The note `index`, newest first: the words of one note of the content, the pictures and the
    /// author of others, so that neighbours differ.
    pub(crate) fn note(&self, index: usize) -> Option<NoteRecord> {
        if index >= self.scale {
            return None;
        }
        let of = |what: &str| {
            let chance = shuffled(self.seed, &format!("{what}{index}"));
            let n = u64::try_from(self.templates.len()).unwrap_or(1).max(1);
            self.templates.get(usize::try_from(chance % n).unwrap_or_default())
        };
        let (words, pictures, author) = (of("words")?, of("pictures")?, of("author")?);
        let behind = i64::try_from(index).unwrap_or(i64::MAX).saturating_mul(APART_MS);
        Some(NoteRecord {
            id: NoteId::from(format!("{ID}{index}")),
            title: format!("{} {index}", words.title),
            author: author.author.clone(),
            published_at: NEWEST.plus_ms(-behind),
            pictures: pictures.pictures.clone(),
            ..words.clone()
        })
    }
}

/// The index of a generated note, if `id` is one of those that `context` asks for.
pub(crate) fn index_of(id: &NoteId, context: &Context) -> Option<usize> {
    let index = stored::whole(id.as_str().strip_prefix(ID)?)?;
    (index < context.scale).then_some(index)
}

/// The likes that a generated note begins with; zero for others.
pub(crate) fn likes(id: &NoteId, context: &Context) -> u64 {
    match index_of(id, context) {
        Some(_) => shuffled(context.seed, id.as_str()) % MAX_LIKES,
        None => 0,
    }
}
