//! Those who write notes, and what of them has been checked.

use crate::{CreatorId, Picture};
use serde::{Deserialize, Serialize};

/// A checked identity: what it says and who checked it (features.md, XHS-3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// What they are, as 注册营养师.
    pub title: String,
    /// Who checked what, and when.
    pub verified_by: String,
}

/// A creator as shown beside what they wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Creator {
    /// Their id.
    pub id: CreatorId,
    /// The name they chose.
    pub name: String,
    /// What was checked of who they are; nothing for most.
    pub identity: Option<Identity>,
    /// Their face.
    pub avatar: Option<Picture>,
}
