//! Comments under notes: two levels, read in pages, written once.

use crate::{
    CommunityError, Context, Records, Scan, Tx,
    choices::tally,
    counters, notes, people,
    requests::{CommentsQuery, MAX_THREADS, WriteComment},
    stored::{self, CommentRecord},
};
use domain::{
    Comment, CommentId, Comments, CreatorId, Cursor, NoteId, Refusal, Target, Thread,
    comment::{MAX_COMMENT, sort},
    ids::is_id,
    order::sort_by,
    text::tidied,
};

/// The most comments that are read under one note.
const DEPTH: usize = 5_000;

/// A page of the comments under a note.
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
    let mut threads = threads(records, context, &query.note, &author)?;
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
    let end = from.saturating_add(limit).max(wanted.map_or(0, |at| at + 1));
    let n_comments = threads.iter().map(|thread| 1 + thread.answers.len() as u64).sum();
    let next = (end < threads.len()).then(|| Cursor(end.to_string()));
    let threads = threads.into_iter().skip(from).take(end.saturating_sub(from)).collect();
    Ok(Comments { threads, next, n_comments })
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

/// Every thread under a note, answers in the order of time.
fn threads(
    records: &dyn Records,
    context: &Context,
    note: &NoteId,
    author: &CreatorId,
) -> Result<Vec<Thread>, CommunityError> {
    let prefix = format!("{note}/");
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let mut threads: Vec<Thread> = Vec::new();
    let mut answers = Vec::new();
    for (key, record) in stored::all::<CommentRecord>(records, scan) {
        if record.at > context.now {
            continue;
        }
        let answered = record.answers.clone();
        let id = CommentId::from(&key[prefix.len()..]);
        let comment = shown(records, context, note, id, record, author)?;
        match answered {
            Some(answered) => answers.push((answered, comment)),
            None => threads.push(Thread { comment, answers: Vec::new() }),
        }
    }
    sort_by(&mut answers, |(_, a), (_, b)| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    for (answered, answer) in answers {
        // What answers nothing that is there stays unseen, rather than standing out of place.
        if let Some(thread) = threads.iter_mut().find(|thread| thread.comment.id == answered) {
            thread.answers.push(answer);
        }
    }
    Ok(threads)
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
