//! Comments: two levels, what may be written, and in which order they are read.

use crate::{CommentId, Creator, Cursor, NoteId, Tally, Timestamp, order::sort_by};
use serde::{Deserialize, Serialize};

/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 1_000;

/// A comment or an answer to one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// The note it stands under.
    pub note: NoteId,
    /// Who wrote it.
    pub author: Creator,
    /// Its text, shown as it is: no Markdown, line breaks kept. Untrusted.
    pub body: String,
    /// When it was written.
    pub at: Timestamp,
    /// Likes.
    pub likes: Tally,
    /// Whether the author of the note wrote it.
    pub by_author: bool,
    /// Whether the author of the note put it first.
    pub pinned: bool,
    /// Whether the asking person wrote it.
    pub yours: bool,
}

/// A comment with the answers to it, in the order of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// The comment.
    pub comment: Comment,
    /// The answers.
    pub answers: Vec<Comment>,
}

/// Some of the comments under a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comments {
    /// The threads of this page, in order.
    pub threads: Vec<Thread>,
    /// Where the next page begins; nothing when this was the last.
    pub next: Option<Cursor>,
    /// How many comments there are in all, answers included.
    pub n_comments: u64,
}

/// The order in which comments are read; what is pinned always comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentOrder {
    /// 最有用: most likes first, then the older one.
    #[default]
    Useful,
    /// 最新: newest first.
    Newest,
    /// 最早: oldest first.
    Oldest,
}

/// Puts `threads` in order.
pub fn sort(threads: &mut Vec<Thread>, order: CommentOrder) {
    sort_by(threads, |a, b| {
        let (a, b) = (&a.comment, &b.comment);
        let older = a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id));
        let chosen = match order {
            CommentOrder::Useful => b.likes.n.cmp(&a.likes.n).then(older),
            CommentOrder::Newest => older.reverse(),
            CommentOrder::Oldest => older,
        };
        b.pinned.cmp(&a.pinned).then(chosen)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn thread(id: &str, at: i64, n: u64, pinned: bool) -> Thread {
        Thread {
            comment: Comment {
                id: CommentId::from(id),
                at: Timestamp(at),
                likes: Tally { chosen: false, n },
                pinned,
                ..fixtures::comment()
            },
            answers: Vec::new(),
        }
    }

    #[test]
    fn what_is_pinned_comes_first_in_every_order() {
        let sorted = |order| {
            let mut threads =
                vec![thread("a", 1, 5, false), thread("b", 2, 9, false), thread("c", 3, 0, true)];
            sort(&mut threads, order);
            threads.iter().map(|thread| thread.comment.id.as_str().to_owned()).collect::<String>()
        };
        assert_eq!(sorted(CommentOrder::Useful), "cba");
        assert_eq!(sorted(CommentOrder::Newest), "cba");
        assert_eq!(sorted(CommentOrder::Oldest), "cab");
    }
}
