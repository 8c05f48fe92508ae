//! 拉黑: the people whom somebody does not want to see.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx,
    choices::Slot,
    people,
    requests::Block,
    stored::{self, BlockRecord, CommentRecord, NoteRecord},
};
use domain::{Creator, CreatorId, Refusal, Target, order::sort_by};

/// The most people of one person, and the most notes and comments, that are looked over.
const DEPTH: usize = 10_000;

/// Blocks a person or takes it back, and gives everybody whom the asking person blocked. Whoever
/// blocks no longer follows.
///
/// # Errors
/// [`CommunityError::NotFound`] when nobody has that id;
/// [`Refusal::Yourself`] to whoever would block themselves.
pub fn block(
    tx: &mut dyn Tx,
    context: &Context,
    request: Block,
) -> Result<Vec<Creator>, CommunityError> {
    if request.person == people::writer(&context.person) {
        return Err(Refusal::Yourself.into());
    }
    let key = format!("{}/{}", context.person.id, request.person);
    let was_blocked = tx.get(Kind::Block, &key).is_some();
    if !was_blocked && !is_somebody(&*tx, &request.person) {
        return Err(CommunityError::NotFound);
    }
    if request.blocked && !was_blocked {
        stored::keep(tx, &key, &BlockRecord { at: context.now })?;
        let Slot { kind, key, counter } = Slot::of(&Target::Follow(request.person), context);
        if tx.get(kind, &key).is_some() {
            tx.delete(kind, &key);
            tx.add(&counter, -1);
        }
    } else if !request.blocked && was_blocked {
        tx.delete(Kind::Block, &key);
    }
    blocked(&*tx, context)
}

/// Everybody whom the asking person blocked, the one blocked last first.
pub(crate) fn blocked(
    records: &dyn Records,
    context: &Context,
) -> Result<Vec<Creator>, CommunityError> {
    let prefix = format!("{}/", context.person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let mut found = stored::all::<BlockRecord>(records, scan);
    sort_by(&mut found, |(a_key, a), (b_key, b)| b.at.cmp(&a.at).then_with(|| a_key.cmp(b_key)));
    let ids = found.iter().map(|(key, _)| CreatorId::from(&key[prefix.len()..]));
    ids.map(|id| people::creator(records, &id)).collect()
}

/// Whether anybody has that id: some who write have no record of their own.
fn is_somebody(records: &dyn Records, person: &CreatorId) -> bool {
    records.get(Kind::Creator, person.as_str()).is_some()
        || stored::all::<CommentRecord>(records, Scan::all(DEPTH))
            .iter()
            .any(|(_, comment)| comment.author == *person)
        || stored::all::<NoteRecord>(records, Scan::all(DEPTH))
            .iter()
            .any(|(_, note)| note.author == *person)
}
