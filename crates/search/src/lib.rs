//! Finds what somebody typed among items of several sorts: by words and by single characters, in
//! either form of Chinese, by pinyin and first letters, with one slip of the fingers.
//!
//! Pure: no clock, no chance, nothing of who asks. The same question over the same items has the same
//! answer for everybody. Source: docs/decisions/0026-search.md.

mod entry;
mod index;
mod marked;
mod matching;
mod query;
mod typo;

pub use index::{Found, Hit, Index};
pub use marked::marked;
pub use query::{MAX_QUERY, Query};

/// Where in an item a text stands; how much it counts to be found there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What the item is called.
    Title,
    /// What else it goes by: its topics.
    Name,
    /// What is said of it in a few words: its author, shop, category, headings.
    Fact,
    /// What it says at length.
    Text,
}

impl Place {
    const fn weight(self) -> u32 {
        match self {
            Self::Title => 10,
            Self::Name => 8,
            Self::Fact => 4,
            Self::Text => 2,
        }
    }
}

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Item<K> {
    /// What it is known by.
    pub key: K,
    /// Of several that fit alike, the one with the greater number comes first: when it appeared.
    pub rank: i64,
    /// What it can be found by.
    pub fields: Vec<(Place, String)>,
}
