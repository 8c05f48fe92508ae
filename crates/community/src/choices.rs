//! Where the choices of people are kept, and how they stand.

use crate::{Context, Kind, Records, counters, generated};
use domain::{Tally, Target};

/// How `target` stands for the asking person.
pub(crate) fn tally<R: Records + ?Sized>(records: &R, context: &Context, target: &Target) -> Tally {
    let Slot { kind, key, counter } = Slot::of(target, context);
    let n = u64::try_from(records.count(&counter)).unwrap_or_default();
    let invented = match target {
        Target::LikeNote(note) => generated::likes(note, context),
        _ => 0,
    };
    Tally { chosen: records.get(kind, &key).is_some(), n: n + invented }
}

/// Where a choice is kept, and what counts it.
pub(crate) struct Slot {
    pub(crate) kind: Kind,
    pub(crate) key: String,
    pub(crate) counter: String,
}

impl Slot {
    pub(crate) fn of(target: &Target, context: &Context) -> Self {
        let person = &context.person.id;
        let (kind, key, counter) = match target {
            Target::LikeNote(note) => {
                (Kind::Like, format!("{note}/{person}"), counters::likes(note))
            }
            Target::SaveNote(note) => {
                (Kind::Save, format!("{person}/{note}"), counters::saves(note))
            }
            Target::LikeComment(_, comment) => {
                (Kind::CommentLike, format!("{comment}/{person}"), counters::comment_likes(comment))
            }
            Target::Follow(creator) => {
                (Kind::Follow, format!("{person}/{creator}"), counters::followers(creator))
            }
        };
        Self { kind, key, counter }
    }
}
