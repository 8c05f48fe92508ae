//! 橱窗: what somebody shows, each thing with their own note as the reason.

use crate::{
    CommunityError, Context, Kind, Records, Tx,
    creators::published_of,
    goods, notes, people,
    requests::{ArrangeShelf, ShelfQuery},
    stored::{self, CreatorRecord, NoteRecord, ProductCard, read, require},
};
use domain::{
    CreatorId, ProductId, Refusal, Shelf, ShelfItem, ShelfKind, ShelfOrder, ShelfPage, Standing,
    disclosure, order::sort_by,
};

/// Somebody's shelves, in the order of their owner.
///
/// # Errors
/// [`CommunityError::NotFound`] when nobody has that id, or they no longer write here.
pub fn shelf(
    records: &dyn Records,
    context: &Context,
    query: ShelfQuery,
) -> Result<ShelfPage, CommunityError> {
    let record: CreatorRecord = require(records, query.id.as_str())?;
    if record.standing != Standing::Active {
        return Err(CommunityError::NotFound);
    }
    let order = order_of(records, &record.id);
    let written = written_by(records, context, &record.id);
    let mut spare = Vec::new();
    if people::writer(&context.person) == record.id {
        for product in shown_in(records, &written) {
            if !order.all().any(|id| *id == product) {
                spare.extend(item(records, context, &product, &written));
            }
        }
    }
    Ok(ShelfPage {
        creator: people::creator(records, &record.id)?,
        shelves: items_of(records, context, &record.id),
        order,
        spare,
    })
}

/// Arranges one's own shelves: what stands there, in which order, and which of them comes first.
///
/// # Errors
/// [`Refusal::ShelfWithoutNote`] when no note of one's own shows a thing that was not there before;
/// [`CommunityError::Malformed`] when something stands there twice, or too much does.
pub fn arrange_shelf(
    tx: &mut dyn Tx,
    context: &Context,
    request: ArrangeShelf,
) -> Result<ShelfPage, CommunityError> {
    let owner = people::writer(&context.person);
    let order = request.order;
    if order.is_overfull() {
        return Err(CommunityError::Malformed("order"));
    }
    let there = order_of(&*tx, &owner);
    let written = written_by(&*tx, context, &owner);
    let has_reason = |id: &ProductId| {
        there.all().any(|known| known == id) || written.iter().any(|note| notes::carries(note, id))
    };
    if !order.all().all(has_reason) {
        return Err(Refusal::ShelfWithoutNote.into());
    }
    stored::keep(tx, owner.as_str(), &order)?;
    shelf(&*tx, context, ShelfQuery { id: owner })
}

fn order_of(records: &dyn Records, owner: &CreatorId) -> ShelfOrder {
    let nothing = ShelfOrder { first: ShelfKind::Expert, expert: Vec::new(), daily: Vec::new() };
    read(records, owner.as_str()).unwrap_or(nothing)
}

/// What stands on both shelves. A thing without a note of its owner that says why, or that is gone,
/// is not shown.
pub(crate) fn items_of(records: &dyn Records, context: &Context, owner: &CreatorId) -> [Shelf; 2] {
    let order = order_of(records, owner);
    let written = written_by(records, context, owner);
    [order.first, order.first.other()].map(|kind| Shelf {
        kind,
        items: order
            .on(kind)
            .iter()
            .filter_map(|product| item(records, context, product, &written))
            .collect(),
    })
}

/// What somebody wrote, the newest first: that note speaks for a thing.
fn written_by(records: &dyn Records, context: &Context, owner: &CreatorId) -> Vec<NoteRecord> {
    let mut written = published_of(records, context, owner);
    sort_by(&mut written, |a, b| b.published_at.cmp(&a.published_at).then_with(|| a.id.cmp(&b.id)));
    written
}

/// The products that notes show, each once.
fn shown_in(records: &dyn Records, written: &[NoteRecord]) -> Vec<ProductId> {
    let mut shown: Vec<ProductId> = Vec::new();
    for note in written {
        let linked = disclosure::linked_products(&note.body);
        for id in note.products.iter().cloned().chain(linked) {
            if !shown.contains(&id) && records.get(Kind::Product, id.as_str()).is_some() {
                shown.push(id);
            }
        }
    }
    shown
}

fn item(
    records: &dyn Records,
    context: &Context,
    product: &ProductId,
    written: &[NoteRecord],
) -> Option<ShelfItem> {
    let note = written.iter().find(|note| notes::carries(note, product))?;
    let record: ProductCard = read(records, product.as_str())?;
    Some(ShelfItem {
        product: goods::summary(records, context, &record).ok()?,
        note: notes::summary(records, context, note).ok()?,
    })
}
