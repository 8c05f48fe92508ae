//! Lists come in pages; a cursor says where the next one begins.

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
}
