//! Likes, saves and following: chosen once a person, counted without being read.

use crate::{
    CommunityError, Context, Kind, Records, Tx,
    choices::{Slot, tally},
    notes, people,
    requests::{MAX_REACTIONS, React, ReactionsQuery},
    stored,
};
use domain::{Reaction, Refusal, Target};

/// How several targets stand, in the order asked for.
///
/// # Errors
/// [`CommunityError::Malformed`] when too many are asked for.
pub fn reactions(
    records: &dyn Records,
    context: &Context,
    query: ReactionsQuery,
) -> Result<Vec<Reaction>, CommunityError> {
    if query.targets.len() > MAX_REACTIONS {
        return Err(CommunityError::Malformed("too many targets"));
    }
    let mut found = Vec::with_capacity(query.targets.len());
    for target in query.targets {
        // One target that is gone or unreadable must not hide how the others stand.
        if is_there(records, context, &target).is_ok() {
            found.push(Reaction { tally: tally(records, context, &target), target });
        }
    }
    Ok(found)
}

/// Chooses a target or takes the choice back, and says how it stands.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such thing, or none yet;
/// [`Refusal::Yourself`] to whoever would follow themselves.
pub fn react(
    tx: &mut dyn Tx,
    context: &Context,
    request: React,
) -> Result<Reaction, CommunityError> {
    let target = request.target;
    is_there(&*tx, context, &target)?;
    if matches!(&target, Target::Follow(creator) if *creator == people::writer(&context.person)) {
        return Err(Refusal::Yourself.into());
    }
    let Slot { kind, key, counter } = Slot::of(&target, context);
    let was_chosen = tx.get(kind, &key).is_some();
    if request.chosen && !was_chosen {
        stored::keep_choice(tx, kind, &key, context.now);
        tx.add(&counter, 1);
    } else if !request.chosen && was_chosen {
        tx.delete(kind, &key);
        tx.add(&counter, -1);
    }
    Ok(Reaction { tally: tally(tx, context, &target), target })
}

/// Whether there is something to choose.
fn is_there(
    records: &dyn Records,
    context: &Context,
    target: &Target,
) -> Result<(), CommunityError> {
    let found = match target {
        Target::LikeNote(note) | Target::SaveNote(note) => {
            return notes::is_published(records, context, note);
        }
        Target::LikeComment(note, comment) => {
            records.get(Kind::Comment, &format!("{note}/{comment}"))
        }
        Target::Follow(creator) => records.get(Kind::Creator, creator.as_str()),
    };
    found.map(|_| ()).ok_or(CommunityError::NotFound)
}
