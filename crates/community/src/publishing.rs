//! Publishing a note: what it carries decides its marks, and whoever publishes must have seen them.

use crate::{
    CommunityError, Context, Tx, notes, people,
    requests::{NoteQuery, PublishNote},
    stored::{self, NoteRecord},
};
use domain::{Note, Refusal, channel::MAX_TOPIC, claims, ids::is_id};

/// The longest title, in characters.
pub const MAX_TITLE: usize = 40;
/// The longest text, in bytes; what readers would be shown no more of is not taken either.
pub const MAX_BODY_BYTES: usize = 64 * 1024;
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
    if !request.stated.cover(&notes::marks(&*tx, &record, &products)?) {
        return Err(Refusal::MarksMissing.into());
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
    if request.title.trim().is_empty() || request.body.trim().is_empty() {
        return Err(Refusal::TextEmpty.into());
    }
    if request.title.chars().count() > MAX_TITLE || request.body.len() > MAX_BODY_BYTES {
        return Err(Refusal::TextTooLong.into());
    }
    for text in [&request.title, &request.body] {
        if let Some(claim) = claims(text).first() {
            return Err(Refusal::ClaimForbidden(claim.kind).into());
        }
    }
    Ok(())
}
