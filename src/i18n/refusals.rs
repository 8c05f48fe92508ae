//! The sentences for what a rule refuses. They come with the parts that can be refused something: the
//! first feed has nothing to ask that a rule could refuse.

use super::{language, zh_hans_refusals::ZH_HANS_REFUSALS};

/// The sentences for what a rule refuses.
pub struct RefusalTexts {
    /// A coupon has expired.
    pub coupon_expired: &'static str,
    /// A coupon does not hold yet.
    pub coupon_not_started: &'static str,
    /// All of a coupon are taken.
    pub coupon_all_taken: &'static str,
    /// A coupon is for other goods.
    pub coupon_elsewhere: &'static str,
    /// The goods miss the threshold of a coupon.
    pub coupon_below: &'static str,
    /// Two coupons of one scope.
    pub coupons_of_one_scope: &'static str,
    /// A note states fewer marks than it must show.
    pub marks_missing: &'static str,
    /// Something is said to be the best or the first.
    pub claim_absolute: &'static str,
    /// An income is promised.
    pub claim_income: &'static str,
    /// Something is said to heal.
    pub claim_medical: &'static str,
    /// Nothing was written.
    pub text_empty: &'static str,
    /// Too much was written.
    pub text_too_long: &'static str,
    /// It belongs to somebody else.
    pub not_yours: &'static str,
    /// Nobody follows themselves.
    pub yourself: &'static str,
    /// A rule about words that holds in no place.
    pub mute_nowhere: &'static str,
    /// A rule about words that would hide most of everything.
    pub mute_hides_most: &'static str,
    /// As many rules about words as there may be.
    pub too_many_mutes: &'static str,
    /// Only moderators may do that.
    pub moderators_only: &'static str,
    /// A lesson that is not open yet.
    pub lesson_closed: &'static str,
    /// A quiz whose questions were changed meanwhile.
    pub quiz_changed: &'static str,
    /// As many notes in a lesson as there may be.
    pub too_many_notes: &'static str,
    /// A name of which nothing is seen.
    pub name_unseen: &'static str,
    /// A name that passes for another.
    pub name_taken: &'static str,
    /// As many folders as there may be.
    pub too_many_folders: &'static str,
    /// A note that is no longer saved.
    pub not_saved: &'static str,
    /// A file is damaged.
    pub file_broken: &'static str,
    /// A file is none of ours.
    pub file_foreign: &'static str,
    /// A file is too large.
    pub file_too_large: &'static str,
    /// A newer release wrote a file.
    pub file_newer: &'static str,
    /// A thing on one's shelf that no note of one's own shows.
    pub shelf_without_note: &'static str,
}

/// Those of the language in force; tracks it.
#[must_use]
pub fn refusals() -> &'static RefusalTexts {
    language().tables().map_or(&ZH_HANS_REFUSALS, |tables| tables.refusals)
}
