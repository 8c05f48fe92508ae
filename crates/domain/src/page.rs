//! Lists come in pages; a cursor says where the next one begins.

use crate::Timestamp;
use serde::{Deserialize, Serialize};

/// Where a next page begins. Only the back end that made it can read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cursor(pub String);

/// Some of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// What this page holds, in order.
    pub items: Vec<T>,
    /// Where the next page begins; nothing when this was the last.
    pub next: Option<Cursor>,
    /// The instant the list shows: what came later waits for the next first page.
    pub as_of: Timestamp,
    /// Whether what the asking person likes had a say in it. Source: PIPL Art. 24, features.md D14.
    #[serde(default)]
    pub is_personal: bool,
}

/// What came since a list was fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNotes {
    /// How many notes.
    pub n: u64,
}
