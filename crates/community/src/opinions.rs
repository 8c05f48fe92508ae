//! What people write about a product: the notes that carry it, those of verified buyers first.

use crate::{
    CommunityError, Context, Kind, Records, Scan, notes,
    pages::cut,
    requests::OpinionsQuery,
    stored::{self, NoteRecord},
    unwanted::Unwanted,
};
use domain::{Evidence, MutePlace, NoteSummary, Page, order::sort_by};

/// The most notes that are looked over.
const DEPTH: usize = 5_000;

/// A page of the notes that carry a product, verified buyers first, newest first among equals; without
/// what the asking person does not want.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such product;
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn opinions(
    records: &dyn Records,
    context: &Context,
    query: OpinionsQuery,
) -> Result<Page<NoteSummary>, CommunityError> {
    if records.get(Kind::Product, query.product.as_str()).is_none() {
        return Err(CommunityError::NotFound);
    }
    let unwanted = Unwanted::of(records, context);
    let mut found = Vec::new();
    for (_, note) in stored::all::<NoteRecord>(records, Scan::all(DEPTH)) {
        let is_there = note.published_at <= context.now && notes::carries(&note, &query.product);
        if is_there && !unwanted.hides_note(MutePlace::Feed, &note) {
            // One that names something that is gone takes no other with it.
            found.extend(notes::summary(records, context, &note));
        }
    }
    sort_by(&mut found, |a, b| {
        is_verified(b)
            .cmp(&is_verified(a))
            .then_with(|| b.published_at.cmp(&a.published_at))
            .then_with(|| a.id.cmp(&b.id))
    });
    cut(context, found, query.after.as_ref(), query.limit)
}

fn is_verified(note: &NoteSummary) -> bool {
    matches!(note.marks.evidence, Some(Evidence::Verified | Evidence::Verified30Days))
}
