//! 收藏: the notes that somebody saved.

use crate::{FolderId, NoteSummary, Page};
use serde::{Deserialize, Serialize};

/// Which of the saved notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SavesWithin {
    /// All.
    #[default]
    All,
    /// Those in no folder.
    Unfiled,
    /// Those in a folder.
    Folder(FolderId),
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SavesOrder {
    /// What was saved last first.
    #[default]
    Newest,
    /// What was saved first first.
    Oldest,
}

/// What somebody saved, or the part of it that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavesPage {
    /// How many notes that are there.
    pub n: u64,
    /// How many that are gone: taken down, or their author left.
    pub n_gone: u64,
    /// Those that are there.
    pub notes: Page<NoteSummary>,
}
