//! What people choose with one press: likes, saves, following.

use crate::{CommentId, CreatorId, NoteId};
use serde::{Deserialize, Serialize};

/// What one press is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// 喜欢 a note.
    LikeNote(NoteId),
    /// 收藏 a note.
    SaveNote(NoteId),
    /// 喜欢 a comment; comments live below their note.
    LikeComment(NoteId, CommentId),
    /// 关注 somebody.
    Follow(CreatorId),
}

/// Whether the asking person chose something, and how many people did, the asking person included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Whether the asking person chose it.
    pub chosen: bool,
    /// How many people did.
    pub n: u64,
}

impl Tally {
    /// The same once the asking person has chosen `chosen`; choosing twice changes nothing.
    #[must_use]
    pub fn once(self, chosen: bool) -> Self {
        let n = match (self.chosen, chosen) {
            (false, true) => self.n.saturating_add(1),
            (true, false) => self.n.saturating_sub(1),
            _ => self.n,
        };
        Self { chosen, n }
    }
}

/// How a target stands for the asking person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    /// What it is about.
    pub target: Target,
    /// How it stands.
    pub tally: Tally,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn liking_twice_counts_once() {
        let before = Tally { chosen: false, n: 3 };
        let after = before.once(true).once(true);
        assert_eq!((after.chosen, after.n), (true, 4));
        assert_eq!(after.once(false), before);
    }
}
