//! What the asking person wrote under notes.

use crate::{
    CommunityError, Context, Records, Scan, notes,
    pages::cut,
    people,
    requests::OwnCommentsQuery,
    stored::{self, CommentRecord},
};
use domain::{CommentId, NoteId, OwnComment, OwnComments, Page, order::sort_by};

/// The most comments that are looked over, of everybody's.
pub const DEPTH: usize = 20_000;

/// A page of what the asking person wrote under notes, what they wrote last first. What stood under a
/// note that is gone stays theirs to read.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn own_comments(
    records: &dyn Records,
    context: &Context,
    query: OwnCommentsQuery,
) -> Result<OwnComments, CommunityError> {
    // Comments stand by note: those of one person are found by looking them over.
    let scan = Scan { prefix: "", after: None, limit: DEPTH + 1 };
    let all = stored::all::<CommentRecord>(records, scan);
    let is_partial = all.len() > DEPTH;
    let writer = people::writer(&context.person);
    let own = all.into_iter().take(DEPTH).filter_map(|(key, record)| {
        let is_own = record.author == writer && record.at <= context.now;
        let (note, id) = key.split_once('/').filter(|_| is_own)?;
        Some((NoteId::from(note), CommentId::from(id), record))
    });
    let mut own: Vec<_> = own.collect();
    sort_by(&mut own, |(_, a_id, a), (_, b_id, b)| b.at.cmp(&a.at).then_with(|| a_id.cmp(b_id)));
    let n = u64::try_from(own.len()).unwrap_or(u64::MAX);
    let Page { items, next, as_of, is_personal } =
        cut(context, own, query.after.as_ref(), query.limit)?;
    // Only the notes of this page are looked up.
    let items = items.into_iter().map(|(note, id, record)| OwnComment {
        note_title: notes::published(records, context, &note).ok().map(|note| note.title),
        is_answer: record.answers.is_some(),
        body: record.body,
        at: record.at,
        note,
        id,
    });
    let comments = Page { items: items.collect(), next, as_of, is_personal };
    Ok(OwnComments { n, is_partial, comments })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Memory, Tx, comments::key};
    use domain::{Cursor, Person, fixtures};

    fn record(writer: &str, at: i64) -> CommentRecord {
        CommentRecord {
            author: writer.into(),
            at: fixtures::NOW.plus_ms(at),
            answers: None,
            body: "吸得住吗".to_owned(),
            pinned: false,
        }
    }

    fn asked(memory: &Memory, after: Option<Cursor>, limit: usize) -> OwnComments {
        let context = Context {
            person: Person::guest(),
            now: fixtures::NOW,
            seed: 1,
            scale: 0,
            hanzi: std::sync::Arc::default(),
            hides: None,
            follows: None,
        };
        own_comments(memory, &context, OwnCommentsQuery { after, limit }).expect("a page")
    }

    fn with(memory: &mut Memory, change: impl FnOnce(&mut crate::MemoryTx<'_>)) {
        let mut tx = memory.begin();
        change(&mut tx);
        let changes = tx.into_changes();
        memory.apply(changes);
    }

    #[test]
    fn ones_own_are_listed_the_last_first_and_those_of_a_note_that_is_gone_without_its_title() {
        let (mut memory, own) = (Memory::default(), people::writer(&Person::guest()));
        with(&mut memory, |tx| {
            for (id, record) in [
                ("first", record(own.as_str(), -9)),
                ("second", record(own.as_str(), -8)),
                ("other", record("somebody", -7)),
                ("tomorrow", record(own.as_str(), 9)),
            ] {
                stored::keep(tx, &key(&"gone".into(), &id.into()), &record).expect("plain data");
            }
            // What cannot be read is in nobody's way.
            tx.put(Kind::Comment, "gone/spoilt", "{".to_owned());
        });
        let first = asked(&memory, None, 1);
        assert_eq!((first.n, first.is_partial), (2, false));
        assert_eq!(first.comments.items[0].id.as_str(), "second");
        assert_eq!(first.comments.items[0].note_title, None);
        let rest = asked(&memory, first.comments.next, 1).comments;
        assert_eq!((rest.items[0].id.as_str(), rest.next), ("first", None));
    }

    #[test]
    fn who_looks_over_only_some_says_so() {
        let mut memory = Memory::default();
        with(&mut memory, |tx| {
            let other = record("somebody", -1);
            for number in 0..=DEPTH {
                let key = format!("a/{number}");
                stored::keep(tx, &key, &other).expect("plain data");
            }
        });
        let found = asked(&memory, None, 9);
        assert_eq!((found.n, found.is_partial), (0, true));
    }
}
