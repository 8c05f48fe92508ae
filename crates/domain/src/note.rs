//! Notes: what people write, and what a reader can check about it.

use crate::{CouponOffer, Creator, Marks, NoteId, Picture, ProductSummary, Tally, Timestamp};
use serde::{Deserialize, Serialize};

/// The two lines a note may stand in (features.md, MD-6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// 买: what shopping was like.
    Buy,
    /// 卖: how to sell well and lawfully.
    Sell,
}

/// A note as a tile of the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteSummary {
    /// Its id.
    pub id: NoteId,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: Creator,
    /// Its first picture.
    pub cover: Option<Picture>,
    /// What a reader must be told before reading, computed from what the note carries.
    pub marks: Marks,
    /// Likes.
    pub likes: Tally,
    /// When it was published.
    pub published_at: Timestamp,
}

/// A note in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What its tile shows, too.
    pub summary: NoteSummary,
    /// Which line it stands in.
    pub line: Line,
    /// What it is about, without `#`.
    pub topics: Vec<String>,
    /// Where, in the author's words; empty when not said.
    pub place: String,
    /// All its pictures, the cover first.
    pub pictures: Vec<Picture>,
    /// The products it carries.
    pub products: Vec<ProductSummary>,
    /// Its text in Markdown, as the author typed it: untrusted.
    pub body: String,
    /// Coupons it shows as tickets, with their state for the asking person.
    pub coupons: Vec<CouponOffer>,
    /// Whether its author says they bought what it carries and cannot show it here.
    pub purchase_unproven: bool,
    /// Saves.
    pub saves: Tally,
    /// How many comments it has, answers included.
    pub n_comments: u64,
    /// Whether the asking person follows its author, and how many do.
    pub followers: Tally,
}
