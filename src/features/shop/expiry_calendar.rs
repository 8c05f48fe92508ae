//! 到期日历: the weeks until the last coupon ends, and on which days some do.

use crate::{
    i18n::{buying, day_of_year, tb},
    state::now,
};
use domain::{Date, Timestamp, time::MS_PER_DAY};
use leptos::prelude::*;

/// The most weeks that are shown.
const MAX_WEEKS: i64 = 6;

/// The weeks until the last of `ends`.
#[component]
pub fn ExpiryCalendar(
    /// When coupons end: the first instant at which each no longer holds.
    ends: Vec<Timestamp>,
) -> impl IntoView {
    let weeks = weeks(&ends, now());
    let begins = weeks.first().and_then(|week| week.first()).map(|day| day.date);
    (!weeks.is_empty()).then(|| {
        let head = (0..7)
            .map(|day| view! { <th scope="col">{move || buying().weekdays[day]}</th> })
            .collect_view();
        let rows = weeks
            .into_iter()
            .map(|week| {
                let days = week.into_iter().map(|day| shown(day, begins)).collect_view();
                view! { <tr>{days}</tr> }
            })
            .collect_view();
        view! {
            <section class="panel calendar" aria-labelledby="calendar-title">
                <div class="panel__head">
                    <h2 id="calendar-title">{tb(|t| t.calendar)}</h2>
                </div>
                <table class="month" aria-labelledby="calendar-title">
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    date: Date,
    is_today: bool,
    n_end: usize,
}

fn shown(day: Day, begins: Option<Date>) -> impl IntoView {
    let Day { date, is_today, n_end } = day;
    // Where a month begins its number stands before the day.
    let number = if date.day == 1 || begins == Some(date) {
        format!("{}/{}", date.month, date.day)
    } else {
        date.day.to_string()
    };
    view! {
        <td
            data-today=is_today.then_some("")
            data-due=(n_end > 0).then_some("")
            aria-current=is_today.then_some("date")
        >
            <span aria-hidden=(n_end > 0).then_some("true")>{number}</span>
            {(n_end > 0)
                .then(|| {
                    view! {
                        <span class="visually-hidden">
                            {move || day_of_year(date)}
                            {move || (buying().n_end)(n_end)}
                        </span>
                    }
                })}
        </td>
    }
}

/// The weeks from today's to that of the last day on which something ends, from Sunday on. A coupon
/// ends on the last day it holds: that before the instant at which it no longer does.
fn weeks(ends: &[Timestamp], now: Timestamp) -> Vec<Vec<Day>> {
    let days: Vec<Timestamp> = ends.iter().map(|end| end.plus_ms(-1).day_start()).collect();
    let Some(last) = days.iter().max() else {
        return Vec::new();
    };
    let today = now.day_start();
    let sunday = today.plus_ms(-i64::from(today.weekday()) * MS_PER_DAY);
    let n_weeks = ((last.0 - sunday.0) / (7 * MS_PER_DAY) + 1).clamp(1, MAX_WEEKS);
    (0..n_weeks)
        .map(|week| {
            let day = |n: i64| {
                let at = sunday.plus_ms((week * 7 + n) * MS_PER_DAY);
                let n_end = days.iter().filter(|end| **end == at).count();
                Day { date: at.date(), is_today: at == today, n_end }
            };
            (0..7).map(day).collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sunday, 2026-11-22T09:41:00+08:00.
    const NOW: Timestamp = Timestamp(1_795_311_660_000);

    #[test]
    fn a_coupon_that_ends_at_midnight_ends_on_the_day_before() {
        let midnight = NOW.day_start().plus_ms(MS_PER_DAY);
        let weeks = weeks(&[midnight, midnight.plus_ms(1)], NOW);
        assert_eq!(weeks.len(), 1);
        let marks: Vec<(u8, usize)> =
            weeks[0].iter().map(|day| (day.date.day, day.n_end)).collect();
        assert_eq!(marks[..3], [(22, 1), (23, 1), (24, 0)]);
        assert!(weeks[0][0].is_today && !weeks[0][1].is_today);
    }

    #[test]
    fn it_reaches_to_the_last_and_no_further_than_six_weeks() {
        assert!(weeks(&[], NOW).is_empty());
        assert_eq!(weeks(&[NOW.plus_ms(8 * MS_PER_DAY)], NOW).len(), 2);
        assert_eq!(weeks(&[NOW.plus_ms(400 * MS_PER_DAY)], NOW).len(), 6);
    }
}
