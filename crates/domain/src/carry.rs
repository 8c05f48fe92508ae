//! 带走与带来: what somebody takes along in one file, and what becomes of it where it is brought in.
//!
//! Source: features.md, C11 and D13. What stands here already stays as it is; what is brought in comes
//! beside it, and what cannot come is told with its reason.

use serde::{Deserialize, Serialize};

/// The largest file that is read, in bytes.
pub const MAX_CARRY_BYTES: usize = 20 * 1024 * 1024;

/// What belongs to somebody, as it is counted where it is carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Belonging {
    /// Notes one wrote.
    Notes,
    /// Comments one wrote.
    Comments,
    /// Likes of notes.
    Likes,
    /// Likes of comments.
    CommentLikes,
    /// Saves.
    Saves,
    /// Folders of saves.
    Folders,
    /// Whom one follows.
    Follows,
    /// Coupons one took.
    Coupons,
    /// Complaints one made.
    Complaints,
    /// One's own shelves.
    Shelves,
    /// How far one has come in a lesson.
    Progress,
    /// What one wrote down in lessons.
    LessonNotes,
    /// What one does not want to read, or from whom.
    Mutes,
    /// What one is interested in.
    Interests,
    /// What one reported.
    Reports,
}

impl Belonging {
    /// Everything that can be carried, in the order in which it is listed.
    pub const ALL: [Self; 15] = [
        Self::Notes,
        Self::Comments,
        Self::Likes,
        Self::CommentLikes,
        Self::Saves,
        Self::Folders,
        Self::Follows,
        Self::Coupons,
        Self::Complaints,
        Self::Shelves,
        Self::Progress,
        Self::LessonNotes,
        Self::Mutes,
        Self::Interests,
        Self::Reports,
    ];
}

/// How many there are of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BelongingCount {
    /// Of what.
    pub what: Belonging,
    /// How many.
    pub n: u64,
}

/// A record as it is carried: which kind, under which key, and its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedRecord(pub String, pub String, pub String);

/// Everything of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedOut {
    /// The records.
    pub records: Vec<CarriedRecord>,
    /// How many of each there are.
    pub counts: Vec<BelongingCount>,
    /// How many records nobody can read; they stay where they are.
    pub n_unreadable: u64,
}

/// Why something did not come along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhyNot {
    /// What it belongs to is not there, or no longer.
    Gone,
    /// It cannot be read.
    Unreadable,
    /// It is somebody else's.
    NotYours,
    /// A rule forbids it.
    NotAllowed,
}

impl WhyNot {
    /// Every reason, in the order in which it is told.
    pub const ALL: [Self; 4] = [Self::Gone, Self::Unreadable, Self::NotYours, Self::NotAllowed];
}

/// How many did not come along, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotCarried {
    /// Why.
    pub why: WhyNot,
    /// How many.
    pub n: u64,
}

/// What became of what somebody brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedIn {
    /// What came along.
    pub brought: Vec<BelongingCount>,
    /// What was there already, and stays as it is.
    pub already: Vec<BelongingCount>,
    /// What did not come along.
    pub not_carried: Vec<NotCarried>,
}
