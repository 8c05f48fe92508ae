//! Publishing a note: what it carries decides its marks, and whoever publishes must have seen them.

use crate::{
    CommunityError, Context, Tx, notes, people,
    requests::{NoteQuery, PublishNote},
    stored::{self, NoteRecord},
};
use domain::{Note, Refusal, channel::MAX_TOPIC, ids::is_id, publishing::in_the_way};

/// The most products, coupons, pictures or topics of one note.
pub const MAX_PARTS: usize = 18;

/// Publishes a note, or its next version, under the id that its author made for it.
///
/// # Errors
/// [`Refusal::MarksMissing`] when it states fewer marks than what it carries asks for;
/// [`Refusal::ClaimForbidden`] when title or text make a claim that nobody may publish;
/// [`Refusal::TextEmpty`], [`Refusal::TextTooLong`], [`Refusal::NotYours`];
/// [`CommunityError::NotFound`] when it names something that is not there.
pub fn publish(
    tx: &mut dyn Tx,
    context: &Context,
    request: PublishNote,
) -> Result<Note, CommunityError> {
    well_formed(&request)?;
    let author = people::writer(&context.person);
    let before = stored::read::<NoteRecord>(&*tx, request.id.as_str());
    if before.as_ref().is_some_and(|before| before.author != author) {
        return Err(Refusal::NotYours.into());
    }
    let record = NoteRecord {
        id: request.id,
        title: request.title.trim().to_owned(),
        author,
        line: request.line,
        topics: request.topics,
        published_at: before.map_or(context.now, |before| before.published_at),
        place: request.place,
        relation: request.relation,
        products: request.products,
        coupons: request.coupons,
        with_ai: request.with_ai,
        pictures: request.pictures,
        body: request.body,
    };
    let products = notes::carried(&*tx, context, &record)?;
    let asked = notes::marks(&*tx, &record, &products)?;
    let found = in_the_way(&record.title, &record.body, &request.stated, &asked);
    if let Some(refusal) = found.into_iter().next() {
        return Err(refusal.into());
    }
    let id = record.id.clone();
    stored::keep(tx, id.as_str(), &record)?;
    // Read as anybody reads it: a picture or coupon that is not there fails here, and nothing is kept.
    notes::note(&*tx, context, NoteQuery { id })
}

fn well_formed(request: &PublishNote) -> Result<(), CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    let parts = [
        request.products.len(),
        request.coupons.len(),
        request.pictures.len(),
        request.topics.len(),
    ];
    if parts.into_iter().any(|n| n > MAX_PARTS)
        || request.topics.iter().any(|topic| topic.chars().count() > MAX_TOPIC)
    {
        return Err(CommunityError::Malformed("too many or too long parts"));
    }
    Ok(())
}
