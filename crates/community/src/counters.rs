//! The names of counters: what people did is counted beside the records, and never read to be counted.

use domain::{CommentId, CouponId, CreatorId, NoteId};

/// The counter of a note's likes.
#[must_use]
pub fn likes(note: &NoteId) -> String {
    format!("likes/{note}")
}

/// The counter of a note's saves.
#[must_use]
pub fn saves(note: &NoteId) -> String {
    format!("saves/{note}")
}

/// The counter of a note's comments, answers included.
#[must_use]
pub fn comments(note: &NoteId) -> String {
    format!("comments/{note}")
}

/// The counter of a comment's likes.
#[must_use]
pub fn comment_likes(comment: &CommentId) -> String {
    format!("comment_likes/{comment}")
}

/// The counter of those who took a coupon.
#[must_use]
pub fn claims(coupon: &CouponId) -> String {
    format!("claims/{coupon}")
}

/// The counter of those who follow a creator.
#[must_use]
pub fn followers(creator: &CreatorId) -> String {
    format!("followers/{creator}")
}
