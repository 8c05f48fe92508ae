//! Days, counts and the order of names, as the browser's `Intl` writes them in the language in force.

use super::{Language, language};
use crate::platform::intl;
use domain::{Date, Timestamp};
use std::cmp::Ordering;

/// From here on a count is told in short.
const LARGE: u64 = 10_000;

/// The day of `at` in China, with its year only when it is not that of `now`; tracks the language.
#[must_use]
pub fn day(at: Timestamp, now: Timestamp) -> String {
    let (date, today) = (at.date(), now.date());
    written(date, date.year != today.year)
}

/// A day without its year; tracks the language.
#[must_use]
pub fn day_of_year(date: Date) -> String {
    written(date, false)
}

/// The day and the minute of `at` in China; tracks the language.
#[must_use]
pub fn moment(at: Timestamp, now: Timestamp) -> String {
    let (hour, minute) = at.hour_and_minute();
    format!("{} {hour:02}:{minute:02}", day(at, now))
}

/// How many like, save, follow or answer: in short from ten thousand on; tracks the language.
#[must_use]
pub fn count(n: u64) -> String {
    let short = (n >= LARGE).then(|| intl::compact(locale(language()), n)).flatten();
    short.map_or_else(|| n.to_string(), |short| spaced(&short))
}

/// Which of two names comes first in a list; tracks the language.
#[must_use]
pub fn by_name(a: &str, b: &str) -> Ordering {
    intl::compare(locale(language()), a, b)
}

fn written(date: Date, with_year: bool) -> String {
    let Date { year, month, day } = date;
    match intl::day(locale(language()), (year, month, day), with_year) {
        Some(written) => spaced(&written),
        None if with_year => format!("{year}-{month:02}-{day:02}"),
        None => format!("{month:02}-{day:02}"),
    }
}

/// Whose way of writing it is: that of the region whose readers the language is written for.
const fn locale(language: Language) -> &'static str {
    match language {
        Language::ZhHans => "zh-Hans-CN",
        Language::ZhHant => "zh-Hant-TW",
        Language::En => "en-GB",
    }
}

/// As this site sets Chinese: a space between figures and characters, but for what counts thousands.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 8);
    let mut before: Option<char> = None;
    for c in text.chars() {
        let is_edge = before.is_some_and(|before| {
            let of_dates = |c: char| matches!(c, '年' | '月' | '日');
            (before.is_ascii_digit() && of_dates(c)) || (of_dates(before) && c.is_ascii_digit())
        });
        if is_edge {
            spaced.push(' ');
        }
        spaced.push(c);
        before = Some(c);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_another_year_says_its_year() {
        let now = Timestamp(1_795_311_660_000);
        let year = 365 * 86_400_000;
        assert_eq!(day(now, now), "11-22");
        assert_eq!(day(now.plus_ms(-year), now), "2025-11-22");
        assert_eq!(moment(now, now), "11-22 09:41");
    }

    #[test]
    fn figures_stand_apart_from_the_characters_of_a_date() {
        assert_eq!(spaced("2025年11月22日"), "2025 年 11 月 22 日");
        assert_eq!(spaced("22 Nov 2025"), "22 Nov 2025");
        assert_eq!(spaced("1.2万"), "1.2万");
    }

    #[test]
    fn without_intl_counts_are_figures_and_names_stand_by_their_letters() {
        assert_eq!(count(123_456), "123456");
        assert_eq!(by_name("a", "b"), Ordering::Less);
    }
}
