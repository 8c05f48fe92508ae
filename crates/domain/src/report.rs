//! 举报: what somebody says is wrong with a note or a comment, and what a moderator decided.
//!
//! Source: features.md, XHS-6 and B12. The screen of moderators comes with moderation.

use crate::{CommentId, NoteId, Refusal, ReportId, Timestamp, text::tidied};
use serde::{Deserialize, Serialize};

/// The most characters of what somebody adds.
pub const MAX_REPORT: usize = 300;

/// The most reports that somebody brings along from elsewhere.
pub const MAX_REPORTS: usize = 1_000;

/// What is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reported {
    /// A note.
    Note(NoteId),
    /// A comment under a note.
    Comment(NoteId, CommentId),
}

impl Reported {
    /// The note, or the one under which it stands.
    #[must_use]
    pub const fn note(&self) -> &NoteId {
        match self {
            Self::Note(note) | Self::Comment(note, _) => note,
        }
    }
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportReason {
    /// 是广告却没有标.
    UnmarkedAd,
    /// 说得不实、夸大.
    False,
    /// 骗钱、诱导.
    Fraud,
    /// 骂人、骚扰.
    Abuse,
    /// 泄露隐私.
    Private,
    /// 搬运别人的.
    Stolen,
    /// 别的.
    Other,
}

impl ReportReason {
    /// Every reason, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::UnmarkedAd,
        Self::False,
        Self::Fraud,
        Self::Abuse,
        Self::Private,
        Self::Stolen,
        Self::Other,
    ];

    /// What is kept of the words beside it. Only [`Self::Other`] says nothing without any.
    ///
    /// # Errors
    /// [`Refusal::TextEmpty`] and [`Refusal::TextTooLong`].
    pub fn words(self, written: &str) -> Result<String, Refusal> {
        match tidied(written, MAX_REPORT) {
            Err(Refusal::TextEmpty) if self != Self::Other => Ok(String::new()),
            words => words,
        }
    }
}

/// What a moderator found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It breaks a rule.
    Breach,
    /// It breaks none.
    NoBreach,
}

/// How far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportState {
    /// 已收到.
    Received,
    /// Somebody decided.
    Decided {
        /// What.
        finding: Finding,
        /// When.
        at: Timestamp,
    },
}

/// A report: whoever made it sees it so, and so does a moderator, who is not told who made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Which.
    pub id: ReportId,
    /// What is reported.
    pub about: Reported,
    /// What it is called: the title of the note, or how the comment begins; empty when it is gone.
    pub title: String,
    /// Why.
    pub reason: ReportReason,
    /// In whose words; may be empty.
    pub words: String,
    /// When.
    pub at: Timestamp,
    /// How far it has come.
    pub state: ReportState,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_reason_needs_words() {
        for reason in ReportReason::ALL {
            let is_needed = reason == ReportReason::Other;
            assert_eq!(reason.words(" \n").is_err(), is_needed, "{reason:?}");
            assert_eq!(reason.words(" 抄的 ").as_deref(), Ok("抄的"));
            assert_eq!(reason.words(&"长".repeat(301)), Err(Refusal::TextTooLong));
        }
    }
}
