//! The texts of the pages of creators: who somebody is, what they did, their shelves.
//!
//! Apart from the others, because only the part of creators shows them.

use super::{Language, part_texts, zh_hans_people::ZH_HANS_PEOPLE};
use domain::{IdentityKind, ShelfKind, WechatKind};
use leptos::prelude::*;

/// The texts of the pages of creators.
pub struct PeopleTexts {
    /// Where somebody is, and for how many days they have been here; either may be missing.
    pub place_and_days: fn(place: &str, days: Option<i64>) -> String,
    /// A checked identity, as a button.
    pub identity: fn(title: &str) -> String,
    /// The same for those who hear it.
    pub identity_named: fn(title: &str) -> String,
    /// Heading of what the badge means.
    pub identity_title: &'static str,
    /// Which kind of identity it is, and what was looked at for that kind.
    pub identity_kinds: fn(IdentityKind) -> (&'static str, &'static str),
    /// Name of its kind.
    pub kind: &'static str,
    /// Name of who checked it.
    pub checked_by: &'static str,
    /// Name of what was looked at.
    pub checked: &'static str,
    /// What no badge says.
    pub identity_foot: &'static str,
    /// How many follow.
    pub n_followers: &'static str,
    /// That they are counted and never listed.
    pub followers_foot: &'static str,
    /// Name of what somebody knows about.
    pub topics: &'static str,
    /// Between the things somebody knows about.
    pub comma: &'static str,
    /// Heading of what they did.
    pub acts: &'static str,
    /// The four acts with their counts' units, and what counts.
    pub act_names: [(&'static str, &'static str); 4],
    /// That there is no rank.
    pub acts_foot: &'static str,
    /// Name of the row of views.
    pub views: &'static str,
    /// The notes.
    pub notes: &'static str,
    /// The collections.
    pub collections: &'static str,
    /// The shelf.
    pub shelf: &'static str,
    /// About them.
    pub about: &'static str,
    /// Without notes.
    pub no_notes_title: &'static str,
    /// What will be there.
    pub no_notes: &'static str,
    /// Without collections.
    pub no_collections: &'static str,
    /// How many notes a collection has.
    pub n_in_collection: fn(n: usize) -> String,
    /// Without a bio.
    pub no_bio: &'static str,
    /// Heading of the codes of WeChat.
    pub codes: &'static str,
    /// Kinds of them.
    pub code_kinds: fn(WechatKind) -> &'static str,
    /// Whoever was stopped.
    pub blocked_title: &'static str,
    /// What that means.
    pub blocked: &'static str,
    /// Why.
    pub blocked_because: fn(reason: &str) -> String,
    /// Whoever left.
    pub removed_title: &'static str,
    /// What that means.
    pub removed: &'static str,
    /// Heading of the shelf page.
    pub shelf_of: fn(name: &str) -> String,
    /// The rule of the shelf.
    pub shelf_rule: &'static str,
    /// The two shelves.
    pub shelf_names: fn(ShelfKind) -> &'static str,
    /// What stands on each.
    pub shelf_about: fn(ShelfKind) -> &'static str,
    /// Nothing there.
    pub shelf_empty: &'static str,
    /// Before the title of the note that says why.
    pub reason: &'static str,
    /// Leads to the whole page of the creator.
    pub to_creator: fn(name: &str) -> String,
    /// Begins and ends arranging.
    pub arrange: &'static str,
    /// Ends it.
    pub arranged: &'static str,
    /// Towards the beginning.
    pub earlier: fn(title: &str) -> String,
    /// Towards the end.
    pub later: fn(title: &str) -> String,
    /// To the other shelf.
    pub to_shelf: fn(shelf: &str) -> String,
    /// The same for those who hear it.
    pub to_shelf_named: fn(title: &str, shelf: &str) -> String,
    /// Takes it down.
    pub take_down: &'static str,
    /// The same for those who hear it.
    pub take_down_named: fn(title: &str) -> String,
    /// Makes a shelf the first.
    pub make_first: fn(shelf: &str) -> String,
    /// What could stand there, too.
    pub spare: &'static str,
    /// Why it could.
    pub spare_rule: &'static str,
    /// Said when a thing has moved.
    pub moved: fn(title: &str, shelf: &str, place: usize) -> String,
    /// Said when it was taken down.
    pub taken_down: fn(title: &str) -> String,
    /// Said when a shelf is the first.
    pub is_first: fn(shelf: &str) -> String,
}

part_texts!(ZH_HANS_PEOPLE, |tables| Some(tables.people), PeopleTexts, people, tp);
