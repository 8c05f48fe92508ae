//! Comments under notes: two levels, read in pages, written once.

use crate::{
    CommunityError, Context, Records, Scan, Tx,
    choices::tally,
    counters, notes, people,
    requests::{CommentsQuery, MAX_THREADS, WriteComment},
    stored::{self, CommentRecord},
    unwanted::Unwanted,
};
use domain::{
    Comment, CommentId, Comments, CreatorId, Cursor, NoteId, Refusal, Target, Thread,
    comment::{MAX_COMMENT, sort},
    ids::is_id,
    order::sort_by,
    text::tidied,
};
use std::collections::BTreeSet;

/// The most comments that are read under one note.
const DEPTH: usize = 5_000;

/// A page of the comments under a note. What the asking person does not want is passed over and not
/// counted, with a thread whose first comment it is; the one that is linked to is shown all the same,
/// because whoever follows a link wants to see where it leads.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such note, or none yet;
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn comments(
    records: &dyn Records,
    context: &Context,
    query: CommentsQuery,
) -> Result<Comments, CommunityError> {
    let author = notes::published(records, context, &query.note)?.author;
    let (mut threads, hidden) = threads(records, context, &query, &author)?;
    sort(&mut threads, query.order);
    let from = match &query.after {
        Some(cursor) => cursor.0.parse().map_err(|_| CommunityError::Malformed("cursor"))?,
        None => 0_usize,
    };
    let wanted = query.including.and_then(|id| {
        threads.iter().position(|thread| {
            thread.comment.id == id || thread.answers.iter().any(|answer| answer.id == id)
        })
    });
    let limit = query.limit.clamp(1, MAX_THREADS);
    let is_shown = |thread: &Thread| !hidden.contains(&thread.comment.id);
    let seen = threads.iter().filter(|thread| is_shown(thread));
    let n_comments = seen.map(|thread| 1 + thread.answers.len() as u64).sum();
    // Cursors count what is passed over, too: so a rule made meanwhile moves no other thread.
    let (mut at, mut shown) = (from, Vec::new());
    for thread in threads.into_iter().skip(from) {
        let is_shown = is_shown(&thread);
        if is_shown && shown.len() >= limit && wanted.is_none_or(|wanted| wanted < at) {
            return Ok(Comments { threads: shown, next: Some(Cursor(at.to_string())), n_comments });
        }
        at += 1;
        if is_shown {
            shown.push(thread);
        }
    }
    Ok(Comments { threads: shown, next: None, n_comments })
}

/// Writes a comment, once, and gives it as it stands.
///
/// # Errors
/// [`CommunityError::NotFound`] when the note or the comment it answers is not there,
/// [`CommunityError::Refused`] when the text may not be written or the id is somebody else's.
pub fn comment(
    tx: &mut dyn Tx,
    context: &Context,
    request: WriteComment,
) -> Result<Comment, CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let author = notes::published(&*tx, context, &request.note)?.author;
    let writer = people::writer(&context.person);
    let key = key(&request.note, &request.id);
    if let Some(there) = stored::read::<CommentRecord>(&*tx, &key) {
        // Sent again, it is the same comment; somebody else's id is nobody's to take.
        return if there.author == writer {
            shown(&*tx, context, &request.note, request.id, there, &author)
        } else {
            Err(Refusal::NotYours.into())
        };
    }
    let body = tidied(&request.body, MAX_COMMENT)?;
    let answers = match request.answers {
        Some(answered) => {
            let key = self::key(&request.note, &answered);
            let answered_record: CommentRecord = stored::require(&*tx, &key)?;
            // An answer to an answer stands in the same thread: there are two levels.
            Some(answered_record.answers.unwrap_or(answered))
        }
        None => None,
    };
    let record = CommentRecord { author: writer, at: context.now, answers, body, pinned: false };
    stored::keep(tx, &key, &record)?;
    tx.add(&counters::comments(&request.note), 1);
    shown(&*tx, context, &request.note, request.id, record, &author)
}

/// The key of a comment.
#[must_use]
pub fn key(note: &NoteId, comment: &CommentId) -> String {
    format!("{note}/{comment}")
}

/// Every thread under a note with the answers that are shown, in the order of time; and which threads
/// are not.
fn threads(
    records: &dyn Records,
    context: &Context,
    query: &CommentsQuery,
    author: &CreatorId,
) -> Result<(Vec<Thread>, BTreeSet<CommentId>), CommunityError> {
    let unwanted = Unwanted::of(records, context);
    let prefix = format!("{}/", query.note);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let mut threads: Vec<Thread> = Vec::new();
    let mut hidden = BTreeSet::new();
    let mut answers = Vec::new();
    for (key, record) in stored::all::<CommentRecord>(records, scan) {
        if record.at > context.now {
            continue;
        }
        let id = CommentId::from(&key[prefix.len()..]);
        let is_linked = query.including.as_ref() == Some(&id);
        let is_shown = is_linked || !unwanted.hides_comment(&record);
        let answered = record.answers.clone();
        if !is_shown && answered.is_some() {
            continue;
        }
        if !is_shown {
            hidden.insert(id.clone());
        }
        let comment = shown(records, context, &query.note, id, record, author)?;
        match answered {
            Some(answered) => answers.push((answered, comment, is_linked)),
            None => threads.push(Thread { comment, answers: Vec::new() }),
        }
    }
    sort_by(&mut answers, |(_, a, _), (_, b, _)| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    for (answered, answer, is_linked) in answers {
        // What answers nothing that is there stays unseen, rather than standing out of place.
        if let Some(thread) = threads.iter_mut().find(|thread| thread.comment.id == answered) {
            thread.answers.push(answer);
            if is_linked {
                hidden.remove(&answered);
            }
        }
    }
    Ok((threads, hidden))
}

fn shown(
    records: &dyn Records,
    context: &Context,
    note: &NoteId,
    id: CommentId,
    record: CommentRecord,
    note_author: &CreatorId,
) -> Result<Comment, CommunityError> {
    Ok(Comment {
        author: people::creator(records, &record.author)?,
        likes: tally(records, context, &Target::LikeComment(note.clone(), id.clone())),
        by_author: record.author == *note_author,
        yours: record.author == people::writer(&context.person),
        note: note.clone(),
        id,
        body: record.body,
        at: record.at,
        pinned: record.pinned,
    })
}
