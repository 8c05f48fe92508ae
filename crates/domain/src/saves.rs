//! 收藏: the notes that somebody saved.

use crate::{NoteSummary, Page};
use serde::{Deserialize, Serialize};

/// What somebody saved, what they saved last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavesPage {
    /// How many notes that are there.
    pub n: u64,
    /// How many that are gone: taken down, or their author left.
    pub n_gone: u64,
    /// Those that are there.
    pub notes: Page<NoteSummary>,
}
