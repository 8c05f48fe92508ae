//! Why a rule says no.

use crate::ClaimKind;
use serde::{Deserialize, Serialize};

/// Why a rule said no, so that the visitor can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The coupon no longer holds.
    #[error("the coupon has expired")]
    CouponExpired,
    /// The coupon does not hold yet.
    #[error("the coupon has not started")]
    CouponNotStarted,
    /// All there are of the coupon were taken.
    #[error("the coupon is all taken")]
    CouponAllTaken,
    /// The coupon is for goods of another shop or category.
    #[error("the coupon is for other goods")]
    CouponElsewhere,
    /// The goods do not reach the threshold of the coupon.
    #[error("the goods are below the threshold of the coupon")]
    CouponBelowThreshold,
    /// At most one coupon of each scope goes into an order.
    #[error("two coupons of one scope")]
    CouponsOfOneScope,
    /// A note states fewer marks than what it carries asks for (features.md, D6).
    #[error("the note states fewer marks than it must show")]
    MarksMissing,
    /// A text makes a claim that nobody may publish (features.md, D9 and MD-6).
    #[error("a claim that may not be made: {0:?}")]
    ClaimForbidden(ClaimKind),
    /// There is nothing in it.
    #[error("the text is empty")]
    TextEmpty,
    /// It is longer than such a text may be.
    #[error("the text is too long")]
    TextTooLong,
    /// The id belongs to something another person made.
    #[error("somebody else made it")]
    NotYours,
    /// A shelf names something that no note of its owner shows.
    #[error("a thing on the shelf without a note that says why")]
    ShelfWithoutNote,
    /// A lesson that is not open yet: another comes first.
    #[error("another lesson comes first")]
    LessonClosed,
    /// The quiz has other questions by now.
    #[error("the quiz was changed meanwhile")]
    QuizChanged,
    /// There are as many notes in a lesson as there may be.
    #[error("too many notes in one lesson")]
    TooManyNotes,
    /// Nobody follows themselves.
    #[error("that is you")]
    Yourself,
    /// Nothing is seen of a name.
    #[error("nothing is seen of the name")]
    NameUnseen,
    /// Another name passes for it.
    #[error("another has that name, or one that looks the same")]
    NameTaken,
    /// There are as many folders as there may be.
    #[error("too many folders")]
    TooManyFolders,
    /// A note that is not saved lies in no folder.
    #[error("the note is not saved")]
    NotSaved,
    /// A rule about words that holds in no place.
    #[error("a rule that holds nowhere")]
    MuteNowhere,
    /// A rule about words would hide more than half of everything; nobody said they want that.
    #[error("the rule would hide most of everything")]
    MuteHidesMost,
    /// There are as many rules about words as there may be.
    #[error("too many rules about words")]
    TooManyMutes,
    /// Only moderators may do that.
    #[error("for moderators only")]
    ModeratorsOnly,
    /// A file that was to be brought in is damaged.
    #[error("the file is damaged")]
    FileBroken,
    /// A file that was to be brought in is none of ours.
    #[error("the file is of something else")]
    FileForeign,
    /// A file that was to be brought in is larger than any of ours.
    #[error("the file is too large")]
    FileTooLarge,
    /// A newer release wrote the file.
    #[error("a newer release wrote the file")]
    FileNewer,
}
