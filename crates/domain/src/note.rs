//! Notes: what people write, and what a reader can check about it.

use crate::{Creator, Money, NoteId, Picture, ProductSummary, Timestamp};
use serde::{Deserialize, Serialize};

/// What the author had to do with the thing they write about (design: decision 0006).
///
/// An author who says they bought it but cannot prove it shows as [`Evidence::Unbought`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// 自购已验证: bought on this site.
    Verified,
    /// 自购 30 天复评: bought here and reviewed again after thirty days.
    #[serde(rename = "verified_30_days")]
    Verified30Days,
    /// 赠品: got it for nothing.
    Gift,
    /// 合作: paid for writing.
    Partner,
    /// 未购: has not bought it.
    Unbought,
}

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
    /// What the author had to do with the product, if there is one.
    pub evidence: Option<Evidence>,
    /// What the author gets if a reader buys; some amount makes the note 广告 (features.md, C1 and D6).
    pub commission: Option<Money>,
    /// Whether the asking person likes it.
    pub liked: bool,
    /// How many people like it.
    pub n_likes: u64,
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
    /// When it was published.
    pub published_at: Timestamp,
    /// Where, in the author's words; empty when not said.
    pub place: String,
    /// All its pictures, the cover first.
    pub pictures: Vec<Picture>,
    /// The products it carries.
    pub products: Vec<ProductSummary>,
    /// Its text in Markdown, as the author typed it: untrusted.
    pub body: String,
    /// How many people saved it.
    pub n_saves: u64,
}
