//! Time: instants are milliseconds since 1970 in UTC, days and limits are those of UTC+8.

use serde::{Deserialize, Serialize};

/// How many milliseconds a day has; China moves no clocks.
pub const MS_PER_DAY: i64 = 86_400_000;
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

    /// The instant that a number written down names; nothing for what is none, or lies beyond what the
    /// clocks of browsers reach (275,760 years around 1970).
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let ms: i64 = text.parse().ok()?;
        (ms.unsigned_abs() <= 8_640_000_000_000_000).then_some(Self(ms))
    }

    /// The instant at which the day it is in China began.
    #[must_use]
    pub const fn day_start(self) -> Self {
        let into_the_day = self.0.saturating_add(UTC_PLUS_8_MS).rem_euclid(MS_PER_DAY);
        Self(self.0.saturating_sub(into_the_day))
    }

    /// The hour and minute it is in China at this instant.
    #[must_use]
    pub const fn hour_and_minute(self) -> (u8, u8) {
        let minutes = self.0.saturating_sub(self.day_start().0) / 60_000;
        ((minutes / 60) as u8, (minutes % 60) as u8)
    }

    /// The day of the week it is in China: 0 for Sunday to 6 for Saturday.
    #[must_use]
    pub const fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        ((self.0.saturating_add(UTC_PLUS_8_MS)).div_euclid(MS_PER_DAY) + 4).rem_euclid(7) as u8
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

    #[test]
    fn a_day_begins_at_midnight_and_has_its_place_in_the_week() {
        // Sunday, 2026-11-22T09:41:00+08:00.
        let sunday = Timestamp(1_795_311_660_000);
        assert_eq!(sunday.day_start(), sunday.plus_ms(-(9 * 60 + 41) * 60_000));
        assert_eq!(sunday.hour_and_minute(), (9, 41));
        assert_eq!((sunday.weekday(), sunday.plus_ms(MS_PER_DAY).weekday()), (0, 1));
        assert_eq!(sunday.day_start().plus_ms(-1).weekday(), 6);
    }

    proptest! {
        #[test]
        fn a_day_starts_within_itself(ms in -4_000_000_000_000i64..4_000_000_000_000) {
            let start = Timestamp(ms).day_start();
            prop_assert!(start.0 <= ms && ms - start.0 < MS_PER_DAY);
            prop_assert_eq!(start.date(), Timestamp(ms).date());
            prop_assert_ne!(start.plus_ms(-1).date(), start.date());
        }

        #[test]
        fn days_never_go_backwards(ms in 0i64..4_000_000_000_000, step in 0i64..MS_PER_DAY) {
            prop_assert!(Timestamp(ms).date() <= Timestamp(ms).plus_ms(step).date());
        }
    }
}
