//! What people do to a note with one press.

use crate::NoteId;
use serde::{Deserialize, Serialize};

/// Whether the asking person likes a note, and how many people do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Liked {
    /// Which note.
    pub note: NoteId,
    /// Whether the asking person likes it.
    pub liked: bool,
    /// How many people like it, the asking person included.
    pub n_likes: u64,
}

impl Liked {
    /// The same note once the asking person has chosen `liked`; choosing twice changes nothing.
    #[must_use]
    pub fn chosen(&self, liked: bool) -> Self {
        let n_likes = match (self.liked, liked) {
            (false, true) => self.n_likes.saturating_add(1),
            (true, false) => self.n_likes.saturating_sub(1),
            _ => self.n_likes,
        };
        Self { note: self.note.clone(), liked, n_likes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn liking_twice_counts_once() {
        let before = Liked { note: NoteId::from("a"), liked: false, n_likes: 3 };
        let after = before.chosen(true).chosen(true);
        assert_eq!((after.liked, after.n_likes), (true, 4));
        assert_eq!(after.chosen(false), before);
    }
}
