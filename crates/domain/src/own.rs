//! What is somebody's own, as only they see it: what they wrote, saved and have begun to learn.

use crate::{CommentId, LessonSummary, NoteId, NoteSummary, Page, Timestamp};
use serde::{Deserialize, Serialize};

/// A comment that the asking person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnComment {
    /// Its id.
    pub id: CommentId,
    /// The note it stands under.
    pub note: NoteId,
    /// The title of the note; nothing when the note is gone, and the comment with it for everybody else.
    pub note_title: Option<String>,
    /// Whether it answers another comment.
    pub is_answer: bool,
    /// Its text. Untrusted.
    pub body: String,
    /// When it was written.
    pub at: Timestamp,
}

/// What the asking person wrote under notes, what they wrote last first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnComments {
    /// How many there are.
    pub n: u64,
    /// Whether there are more comments here than are looked over, and some may be missing.
    pub is_partial: bool,
    /// Those of this page.
    pub comments: Page<OwnComment>,
}

/// A note that the asking person saved, with the texts it can be found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNote {
    /// The note.
    pub summary: NoteSummary,
    /// What it is about.
    pub topics: Vec<String>,
    /// Its text in Markdown. Untrusted.
    pub text: String,
}

/// A lesson that the asking person has begun, with the texts it can be found by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLesson {
    /// The lesson.
    pub summary: LessonSummary,
    /// The title of its course.
    pub course: String,
    /// Its text in Markdown.
    pub text: String,
}

/// What is the asking person's own, to be searched where they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnThings {
    /// What they saved that is there, what they saved last first.
    pub notes: Vec<OwnNote>,
    /// The lessons they have begun, the one they touched last first.
    pub lessons: Vec<OwnLesson>,
    /// Whether they saved more than is handed out.
    pub is_partial: bool,
}
