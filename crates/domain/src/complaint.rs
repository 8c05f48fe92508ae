//! 投诉: what somebody says is wrong with a purchase or a shop, and how far it has come.
//!
//! Source: features.md, MY-4.

use crate::{ComplaintId, ProductId, Timestamp};
use serde::{Deserialize, Serialize};

/// How long a shop has to answer before the site takes over, in milliseconds: 48 hours.
pub const ANSWER_WITHIN_MS: i64 = 48 * 3_600_000;

/// The most characters of a complaint.
pub const MAX_COMPLAINT: usize = 500;

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// 和说的不一样.
    NotAsDescribed,
    /// 坏了、少了.
    Broken,
    /// 价格或券不对.
    WrongPrice,
    /// 不发货、不退款、不理人.
    NoService,
    /// 别的.
    Other,
}

impl Trouble {
    /// Everything that can be wrong.
    pub const ALL: [Self; 5] =
        [Self::NotAsDescribed, Self::Broken, Self::WrongPrice, Self::NoService, Self::Other];
}

/// How far a complaint has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComplaintState {
    /// 等店家答复, until then.
    Waiting {
        /// The first instant at which the site takes over.
        until: Timestamp,
    },
    /// 店家没有按时答复, the site has taken over.
    Overdue {
        /// Since when.
        since: Timestamp,
    },
    /// 撤回了.
    Withdrawn,
}

impl ComplaintState {
    /// How a complaint stands at `now` that was made at `at`.
    #[must_use]
    pub fn of(at: Timestamp, withdrawn: bool, now: Timestamp) -> Self {
        let until = at.plus_ms(ANSWER_WITHIN_MS);
        if withdrawn {
            Self::Withdrawn
        } else if now < until {
            Self::Waiting { until }
        } else {
            Self::Overdue { since: until }
        }
    }
}

/// A complaint, as its author sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complaint {
    /// Its id.
    pub id: ComplaintId,
    /// About which product.
    pub product: ProductId,
    /// What is wrong.
    pub trouble: Trouble,
    /// In its author's words.
    pub body: String,
    /// When it was made.
    pub at: Timestamp,
    /// How far it has come.
    pub state: ComplaintState,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::NOW;

    #[test]
    fn after_48_hours_without_an_answer_the_site_takes_over() {
        let until = NOW.plus_ms(ANSWER_WITHIN_MS);
        assert_eq!(ComplaintState::of(NOW, false, NOW), ComplaintState::Waiting { until });
        assert_eq!(ComplaintState::of(NOW, false, until), ComplaintState::Overdue { since: until });
        assert_eq!(ComplaintState::of(NOW, true, until), ComplaintState::Withdrawn);
    }
}
