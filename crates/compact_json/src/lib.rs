//! Reads JSON into whatever derives serde's `Deserialize`, with little code for each type.
//!
//! `serde_json` makes one reader of a stream for each type, twice: by names, and by places for lists
//! that stand for structs. Here the text becomes a tree first, by code that is there once; a struct then
//! asks for its fields in the order in which it has them, and a variant is known by its number. In the
//! wasm that is a third of the code (docs/decisions/0013-weights.md).
//!
//! What it leaves out: fractions, which nothing of the community has, and reasons, which nobody asks for.
//! Names that serde knows by more than one (`alias`) are none here.

mod read;
mod tree;

use serde::de::DeserializeOwned;
use std::fmt;
use tree::Tree;

/// The text is no JSON, or none of what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no JSON of this kind")
    }
}

impl std::error::Error for Unreadable {}

impl serde::de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// The value that `text` writes down. A struct may have fields that are not asked for; of one that is
/// there twice the first counts.
///
/// # Errors
/// [`Unreadable`] when it is something else, or lies more than 127 lists and maps deep.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let tree = Tree::of(text).ok_or(Unreadable)?;
    T::deserialize(&tree)
}

#[cfg(test)]
mod tests;
