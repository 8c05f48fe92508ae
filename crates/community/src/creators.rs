//! Those who write, as a page: what was checked of them, what they did, what they put together.

use crate::{
    CommunityError, Context, Kind, Records, Scan,
    choices::tally,
    notes,
    pages::cut,
    people,
    requests::{CreatorNotesQuery, CreatorQuery},
    shelf,
    stored::{self, CommentRecord, CreatorRecord, NoteRecord, read, require},
};
use domain::{
    Acts, Collection, CreatorId, CreatorPage, EvidenceMix, NoteId, NoteSummary, Page, Standing,
    Target, WechatCode, creator::MAX_COLLECTIONS, order::sort_by,
};

/// The most records of a kind that are looked over.
const DEPTH: usize = 5_000;

/// One creator. Of somebody who left, and of somebody whom the community stopped, only that is told.
///
/// # Errors
/// [`CommunityError::NotFound`] when nobody has that id.
pub fn creator(
    records: &dyn Records,
    context: &Context,
    query: CreatorQuery,
) -> Result<CreatorPage, CommunityError> {
    let record: CreatorRecord = require(records, query.id.as_str())?;
    let creator = people::creator(records, &record.id)?;
    let followers = tally(records, context, &Target::Follow(record.id.clone()));
    if record.standing != Standing::Active {
        return Ok(CreatorPage {
            creator,
            followers,
            standing: record.standing,
            checked: String::new(),
            bio: String::new(),
            joined: None,
            place: String::new(),
            topics: Vec::new(),
            acts: Acts::default(),
            mix: EvidenceMix::default(),
            collections: Vec::new(),
            n_shelf: 0,
            codes: Vec::new(),
        });
    }
    let notes = notes_of(records, context, &record.id);
    let marks = notes.iter().map(|note| &note.marks);
    let orders = format!("{}/", record.id);
    let orders = Scan { prefix: &orders, after: None, limit: DEPTH };
    let acts = Acts {
        bought: records.scan(Kind::Purchase, orders).len() as u64,
        wrote: notes.len() as u64,
        answered: answered(records, &record.id),
        shared: marks.clone().filter(|marks| marks.ad).count() as u64,
    };
    let mix = EvidenceMix::of(marks);
    let collections = record.collections.iter().take(MAX_COLLECTIONS).filter_map(|collection| {
        let note = |id: &NoteId| notes.iter().find(|note| note.id == *id).cloned();
        let notes: Vec<NoteSummary> = collection.notes.iter().filter_map(note).collect();
        (!notes.is_empty()).then(|| Collection { title: collection.title.clone(), notes })
    });
    let collections = collections.collect();
    let codes = record.codes.iter().map(|code| WechatCode {
        kind: code.kind,
        name: code.name.clone(),
        picture: read(records, &code.picture),
        words: code.words.clone(),
    });
    Ok(CreatorPage {
        n_shelf: shelf::items_of(records, context, &record.id)
            .iter()
            .map(|s| s.items.len() as u64)
            .sum(),
        codes: codes.collect(),
        standing: record.standing,
        checked: record.checked,
        bio: record.bio,
        joined: record.joined,
        place: record.place,
        topics: record.topics,
        creator,
        followers,
        acts,
        mix,
        collections,
    })
}

/// A page of the notes of a creator, the newest first.
///
/// # Errors
/// [`CommunityError::NotFound`] when nobody has that id;
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn creator_notes(
    records: &dyn Records,
    context: &Context,
    query: CreatorNotesQuery,
) -> Result<Page<NoteSummary>, CommunityError> {
    let record: CreatorRecord = require(records, query.id.as_str())?;
    let found = match record.standing {
        Standing::Active => notes_of(records, context, &record.id),
        Standing::Blocked { .. } | Standing::Removed => Vec::new(),
    };
    cut(context, found, query.after.as_ref(), query.limit)
}

/// The published notes of a creator, the newest first. One that names something that is gone takes no
/// other with it.
pub(crate) fn notes_of(
    records: &dyn Records,
    context: &Context,
    creator: &CreatorId,
) -> Vec<NoteSummary> {
    let mut found: Vec<NoteSummary> = published_of(records, context, creator)
        .iter()
        .filter_map(|note| notes::summary(records, context, note).ok())
        .collect();
    sort_by(&mut found, |a, b| b.published_at.cmp(&a.published_at).then_with(|| a.id.cmp(&b.id)));
    found
}

/// The same as they are written down, in no order.
pub(crate) fn published_of(
    records: &dyn Records,
    context: &Context,
    creator: &CreatorId,
) -> Vec<NoteRecord> {
    let all = stored::all::<NoteRecord>(records, Scan::all(DEPTH));
    let is_theirs = |note: &NoteRecord| note.author == *creator && note.published_at <= context.now;
    all.into_iter().map(|(_, note)| note).filter(is_theirs).collect()
}

/// How often somebody answered the comment of another.
fn answered(records: &dyn Records, creator: &CreatorId) -> u64 {
    let comments = stored::all::<CommentRecord>(records, Scan::all(DEPTH));
    let is_answer =
        |comment: &CommentRecord| comment.author == *creator && comment.answers.is_some();
    comments.iter().filter(|(_, comment)| is_answer(comment)).count() as u64
}
