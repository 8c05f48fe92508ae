//! Notes: one in full, and how each is shown on a tile, with the marks that its content asks for.

use crate::{
    CommunityError, Context, Kind, Records,
    choices::tally,
    counters, coupons, generated,
    generated::Generated,
    goods, people,
    requests::NoteQuery,
    stored::{NoteRecord, ProductCard, PurchaseRecord, read, require, require_all},
};
use domain::{
    CouponId, Evidence, Marks, Note, NoteId, NoteSummary, ProductId, ProductSummary, Relation,
    Target,
    disclosure::{self, Carried},
};
use std::cell::OnceCell;

/// One note in full.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none, or none yet.
pub fn note(
    records: &dyn Records,
    context: &Context,
    query: NoteQuery,
) -> Result<Note, CommunityError> {
    let note = published(records, context, &query.id)?;
    let products = carried(records, context, &note)?;
    let ids = coupon_ids(records, &note);
    let coupons = ids
        .iter()
        .map(|id| coupons::offer(records, context, coupons::coupon(records, id)?))
        .collect::<Result<_, _>>()?;
    let summary = summary(records, context, &note)?;
    Ok(Note {
        purchase_unproven: note.relation == Relation::Bought
            && summary.marks.evidence == Some(Evidence::Unbought),
        pictures: require_all(records, &note.pictures)?,
        saves: tally(records, context, &Target::SaveNote(note.id.clone())),
        followers: tally(records, context, &Target::Follow(note.author.clone())),
        n_comments: u64::try_from(records.count(&counters::comments(&note.id))).unwrap_or_default(),
        summary,
        products,
        coupons,
        line: note.line,
        topics: note.topics,
        place: note.place,
        body: note.body,
    })
}

/// A note as a tile.
pub(crate) fn summary(
    records: &dyn Records,
    context: &Context,
    note: &NoteRecord,
) -> Result<NoteSummary, CommunityError> {
    let cover = note.pictures.first();
    let products = carried(records, context, note)?;
    Ok(NoteSummary {
        id: note.id.clone(),
        title: note.title.clone(),
        author: people::creator(records, &note.author)?,
        cover: cover.map(|name| require(records, name)).transpose()?,
        marks: marks(records, note, &products)?,
        likes: tally(records, context, &Target::LikeNote(note.id.clone())),
        published_at: note.published_at,
    })
}

/// The products that a note carries: those it names, and those its text leads to.
pub(crate) fn carried(
    records: &dyn Records,
    context: &Context,
    note: &NoteRecord,
) -> Result<Vec<ProductSummary>, CommunityError> {
    let mut ids = carried_ids(note);
    // A link to what never was carries nothing.
    ids.retain(|id| {
        note.products.contains(id) || records.get(Kind::Product, id.as_str()).is_some()
    });
    let mut carried = Vec::with_capacity(ids.len());
    for id in &ids {
        let product: ProductCard = require(records, id.as_str())?;
        carried.push(goods::summary(records, context, &product)?);
    }
    Ok(carried)
}

/// The ids of the products that a note names and that its text leads to.
pub(crate) fn carried_ids(note: &NoteRecord) -> Vec<ProductId> {
    let mut ids = note.products.clone();
    for id in disclosure::linked_products(&note.body) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// Whether a note carries a product, by name or by a link in its text.
pub(crate) fn carries(note: &NoteRecord, product: &ProductId) -> bool {
    note.products.contains(product) || disclosure::linked_products(&note.body).contains(product)
}

/// The coupons that a note carries: those it names, and those its text leads to.
fn coupon_ids(records: &dyn Records, note: &NoteRecord) -> Vec<CouponId> {
    let mut ids = note.coupons.clone();
    for id in disclosure::linked_coupons(&note.body) {
        if !ids.contains(&id) && records.get(Kind::Coupon, id.as_str()).is_some() {
            ids.push(id);
        }
    }
    ids
}

/// The marks of a note that carries `products`.
pub(crate) fn marks(
    records: &dyn Records,
    note: &NoteRecord,
    products: &[ProductSummary],
) -> Result<Marks, CommunityError> {
    let mut carried = Vec::with_capacity(products.len());
    for product in products {
        let order: Option<PurchaseRecord> =
            read(records, &purchase_key(note.author.as_str(), product.id.as_str()));
        carried.push(Carried {
            commission: product.commission,
            delivered: order.map(|order| order.at),
        });
    }
    let has_coupons = !coupon_ids(records, note).is_empty();
    Ok(disclosure::marks(note.relation, &carried, has_coupons, note.with_ai, note.published_at))
}

/// The key of somebody's order of a product.
#[must_use]
pub fn purchase_key(person: &str, product: &str) -> String {
    format!("{person}/{product}")
}

/// The note `id` once it is published.
pub(crate) fn published(
    records: &dyn Records,
    context: &Context,
    id: &NoteId,
) -> Result<NoteRecord, CommunityError> {
    if let Some(index) = generated::index_of(id, context) {
        return Generated::of(records, context)?.note(index).ok_or(CommunityError::NotFound);
    }
    let note: NoteRecord = require(records, id.as_str())?;
    if note.published_at <= context.now { Ok(note) } else { Err(CommunityError::NotFound) }
}

/// Finds notes one after another: what the generated ones are made of is read once for all of them.
pub(crate) struct Finder<'a> {
    records: &'a dyn Records,
    context: &'a Context,
    generated: OnceCell<Option<Generated>>,
}

impl<'a> Finder<'a> {
    pub(crate) fn new(records: &'a dyn Records, context: &'a Context) -> Self {
        Self { records, context, generated: OnceCell::new() }
    }

    /// The note `id` once it is published.
    pub(crate) fn published(&self, id: &NoteId) -> Option<NoteRecord> {
        if let Some(index) = generated::index_of(id, self.context) {
            let generated =
                self.generated.get_or_init(|| Generated::of(self.records, self.context).ok());
            return generated.as_ref()?.note(index);
        }
        let note: NoteRecord = read(self.records, id.as_str())?;
        (note.published_at <= self.context.now).then_some(note)
    }
}

/// Whether the note `id` is there and published.
///
/// # Errors
/// [`CommunityError::NotFound`] when it is not.
pub(crate) fn is_published(
    records: &dyn Records,
    context: &Context,
    id: &NoteId,
) -> Result<(), CommunityError> {
    if generated::index_of(id, context).is_some() {
        return Ok(());
    }
    let note: NoteRecord = require(records, id.as_str())?;
    if note.published_at <= context.now { Ok(()) } else { Err(CommunityError::NotFound) }
}
