//! What can be asked of the community: one struct a request.

use domain::{CouponId, Cursor, NoteId, ProductId};
use serde::{Deserialize, Serialize};

/// The most notes a page of the feed holds.
pub const MAX_PAGE: usize = 60;

/// The most notes whose reactions are asked for at once.
pub const MAX_REACTIONS: usize = 200;

/// A page of 发现.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedQuery {
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// Likes of several notes at once; notes that are not there are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReactionsQuery {
    /// Which notes, at most [`MAX_REACTIONS`].
    pub notes: Vec<NoteId>,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteQuery {
    /// Which.
    pub id: NoteId,
}

/// One product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductQuery {
    /// Which.
    pub id: ProductId,
}

/// Likes a note or takes the like back; choosing twice changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LikeNote {
    /// Which note.
    pub id: NoteId,
    /// Whether it shall be liked.
    pub liked: bool,
}

/// Takes a coupon, once a person; taking it again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimCoupon {
    /// Which.
    pub id: CouponId,
}
