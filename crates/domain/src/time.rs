//! Time: instants are milliseconds since 1970 in UTC, days and limits are those of UTC+8.

use serde::{Deserialize, Serialize};

const MS_PER_DAY: i64 = 86_400_000;
const UTC_PLUS_8_MS: i64 = 8 * 3_600_000;

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// A day of the calendar in UTC+8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year, as 2026.
    pub year: i64,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl Timestamp {
    /// The instant `ms` milliseconds later, earlier when negative.
    #[must_use]
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// The day it is in China at this instant.
    ///
    /// Source: the civil calendar in 400-year eras of 146,097 days, counted from 0000-03-01.
    #[must_use]
    pub const fn date(self) -> Date {
        let days = (self.0.saturating_add(UTC_PLUS_8_MS)).div_euclid(MS_PER_DAY) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        Date { year, month: month as u8, day: day as u8 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_turn_at_midnight_in_china() {
        // 2026-11-23T15:59:59.999Z and one millisecond later.
        let eve = Timestamp(1_795_449_599_999);
        assert_eq!(eve.date(), Date { year: 2026, month: 11, day: 23 });
        assert_eq!(eve.plus_ms(1).date(), Date { year: 2026, month: 11, day: 24 });
        assert_eq!(Timestamp(0).date(), Date { year: 1970, month: 1, day: 1 });
    }

    proptest! {
        #[test]
        fn days_never_go_backwards(ms in 0i64..4_000_000_000_000, step in 0i64..MS_PER_DAY) {
            prop_assert!(Timestamp(ms).date() <= Timestamp(ms).plus_ms(step).date());
        }
    }
}
