//! 收藏: the notes that the asking person saved.

use crate::{
    CommunityError, Context, Records, Scan, folders, notes,
    pages::cut,
    requests::SavesQuery,
    stored::{self, SaveRecord},
};
use domain::{
    FolderId, NoteId, NoteSummary, SavesOrder, SavesPage, SavesWithin, Timestamp, order::sort_by,
};

/// The most saves that are looked over.
const DEPTH: usize = 10_000;

/// A save, with its note when that is there.
pub(crate) struct Save {
    /// When.
    pub(crate) at: Timestamp,
    /// In which folder, when that is there.
    pub(crate) folder: Option<FolderId>,
    /// The note; nothing when it is gone.
    pub(crate) note: Option<NoteSummary>,
}

/// A page of what the asking person saved, what they saved last first unless they ask for the other
/// order. What is gone is counted, and nobody's save is taken away with it.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours;
/// [`CommunityError::NotFound`] when the folder is not there.
pub fn saves(
    records: &dyn Records,
    context: &Context,
    query: SavesQuery,
) -> Result<SavesPage, CommunityError> {
    if let SavesWithin::Folder(id) = &query.within
        && !folders::ids(records, context).contains(id)
    {
        return Err(CommunityError::NotFound);
    }
    let mut saved = all(records, context);
    saved.retain(|save| match &query.within {
        SavesWithin::All => true,
        SavesWithin::Unfiled => save.folder.is_none(),
        SavesWithin::Folder(id) => save.folder.as_ref() == Some(id),
    });
    let n_all = saved.len();
    let mut notes: Vec<NoteSummary> = saved.into_iter().filter_map(|save| save.note).collect();
    if query.order == SavesOrder::Oldest {
        notes.reverse();
    }
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let (n, n_gone) = (count(notes.len()), count(n_all - notes.len()));
    Ok(SavesPage { n, n_gone, notes: cut(context, notes, query.after.as_ref(), query.limit)? })
}

/// What the asking person saved, what they saved last first.
pub(crate) fn all(records: &dyn Records, context: &Context) -> Vec<Save> {
    let there = folders::ids(records, context);
    let prefix = format!("{}/", context.person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    // By key, so that those of one instant stand in the order of their ids.
    let mut saved: Vec<Save> = stored::all::<SaveRecord>(records, scan)
        .into_iter()
        .map(|(key, save)| Save {
            at: save.at,
            // A folder that was dropped is none, whatever the save says.
            folder: save.folder.filter(|id| there.contains(id)),
            note: notes::published(records, context, &NoteId::from(&key[prefix.len()..]))
                .and_then(|note| notes::summary(records, context, &note))
                .ok(),
        })
        .collect();
    sort_by(&mut saved, |a, b| b.at.cmp(&a.at));
    saved
}
