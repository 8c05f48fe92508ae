//! Topics: what notes say they are about, gathered (features.md, XHS-7).

use crate::{EvidenceMix, LessonSummary, ProductSummary};
use serde::{Deserialize, Serialize};

/// A topic as a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicSummary {
    /// Its name, without `#`.
    pub name: String,
    /// What belongs there, in a sentence; empty when nobody wrote one.
    pub about: String,
    /// How many notes are about it.
    pub n_notes: u64,
}

/// A topic as a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicPage {
    /// What its line shows, too.
    pub summary: TopicSummary,
    /// Topics beside it: those named with it, then those that share most notes with it.
    pub related: Vec<String>,
    /// What its notes rest on.
    pub mix: EvidenceMix,
    /// The products that its notes carry.
    pub products: Vec<ProductSummary>,
    /// The lessons that speak of it.
    pub lessons: Vec<LessonSummary>,
}
