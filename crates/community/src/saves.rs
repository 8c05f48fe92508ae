//! 收藏: the notes that the asking person saved.

use crate::{
    CommunityError, Context, Records, Scan, notes,
    pages::cut,
    requests::SavesQuery,
    stored::{self, SaveRecord},
};
use domain::{NoteId, NoteSummary, SavesPage, Timestamp, order::sort_by};

/// The most saves that are looked over.
const DEPTH: usize = 10_000;

/// A page of what the asking person saved, what they saved last first. What is gone is counted, and
/// nobody's save is taken away with it.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn saves(
    records: &dyn Records,
    context: &Context,
    query: SavesQuery,
) -> Result<SavesPage, CommunityError> {
    let prefix = format!("{}/", context.person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let saved = stored::all::<SaveRecord>(records, scan);
    let n_all = saved.len();
    let mut there: Vec<(Timestamp, NoteSummary)> = saved
        .into_iter()
        .filter_map(|(key, save)| {
            let note =
                notes::published(records, context, &NoteId::from(&key[prefix.len()..])).ok()?;
            Some((save.at, notes::summary(records, context, &note).ok()?))
        })
        .collect();
    sort_by(&mut there, |(a_at, a), (b_at, b)| b_at.cmp(a_at).then_with(|| a.id.cmp(&b.id)));
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let (n, n_gone) = (count(there.len()), count(n_all - there.len()));
    let notes = there.into_iter().map(|(_, note)| note).collect();
    Ok(SavesPage { n, n_gone, notes: cut(context, notes, query.after.as_ref(), query.limit)? })
}
