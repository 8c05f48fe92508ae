//! Chinese as it is typed: forms folded into one another, how characters are read, what sounds alike,
//! and a word however it is disguised.
//!
//! The table is a file of its own (`data/hanzi.txt`, 35 KB in brotli), made by `data/make.mjs`; the
//! app fetches it when somebody searches. Everything works without it, too, only less far.

mod fold;
mod parts;
mod reading;
mod spelling;
mod table;

pub use fold::{Folded, SEPARATOR};
pub use reading::Reading;
pub use spelling::{Spelling, Text};
pub use table::{Hanzi, Syllable};

/// The table as text, for whoever need not fetch it.
#[cfg(any(test, feature = "table"))]
pub const TABLE: &str = include_str!("../data/hanzi.txt");

#[cfg(test)]
fn hanzi() -> &'static Hanzi {
    static HANZI: std::sync::LazyLock<Hanzi> =
        std::sync::LazyLock::new(|| Hanzi::parse(TABLE).expect("the table of this crate"));
    &HANZI
}
