//! What a thing cost before: the base a saving is measured against, and a price raised to be cut.
//!
//! Source of the rules: docs/decisions/0018-base-price.md.

use crate::{Money, Timestamp, time::MS_PER_DAY};
use serde::{Deserialize, Serialize};

/// How many days a price is looked back at.
pub const LOOK_BACK_DAYS: i64 = 30;

/// How many days before today the base price is the lowest of.
pub const BASE_DAYS: i64 = 7;

/// From one instant on: what stood on the thing, and the lowest that people really paid for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PricePoint {
    /// From when on.
    pub at: Timestamp,
    /// 标价.
    pub list: Money,
    /// 最低实付: the lowest 到手价 that was paid, 运费 included.
    pub paid: Money,
}

/// A stretch of time with one price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceStretch {
    /// Its first instant.
    pub from: Timestamp,
    /// The first instant after it.
    pub until: Timestamp,
    /// 标价.
    pub list: Money,
    /// 最低实付.
    pub paid: Money,
}

/// A 标价 that was raised not long ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// When.
    pub at: Timestamp,
    /// From what.
    pub from: Money,
    /// To what: today's 标价.
    pub to: Money,
}

/// Every price of a thing, in ascending time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PriceHistory(pub Vec<PricePoint>);

impl PriceHistory {
    /// The 标价 at `now`; nothing before the thing was on the shelf.
    #[must_use]
    pub fn list_price(&self, now: Timestamp) -> Option<Money> {
        self.0.iter().rev().find(|point| point.at <= now).map(|point| point.list)
    }

    /// 近 7 日最低实付: the lowest that people really paid in the seven days before today; today's own
    /// price is what is measured against it. Nothing when the thing is not on the shelf as long.
    #[must_use]
    pub fn base_price(&self, now: Timestamp) -> Option<Money> {
        let today = now.day_start();
        let from = today.plus_ms(-BASE_DAYS * MS_PER_DAY);
        if self.0.first()?.at > from {
            return None;
        }
        self.stretches(from, today).map(|stretch| stretch.paid).min()
    }

    /// The last rise of the 标价 in the last thirty days, if today's is still above what it was before.
    #[must_use]
    pub fn raised(&self, now: Timestamp) -> Option<Raised> {
        let since = now.day_start().plus_ms(-LOOK_BACK_DAYS * MS_PER_DAY);
        let to = self.list_price(now)?;
        let steps = self.0.windows(2).rev().filter_map(|pair| match pair {
            [before, after] => Some((before.list, after)),
            _ => None,
        });
        steps
            .filter(|(before, after)| after.at > since && after.at <= now && *before < after.list)
            .map(|(from, after)| Raised { at: after.at, from, to })
            .next()
            .filter(|raised| raised.from < to)
    }

    /// The last thirty days up to `now`, stretch by stretch, the oldest first.
    #[must_use]
    pub fn last_days(&self, now: Timestamp) -> Vec<PriceStretch> {
        let from = now.day_start().plus_ms(-LOOK_BACK_DAYS * MS_PER_DAY);
        self.stretches(from, now).collect()
    }

    /// The same history of a variant that always cost `surcharge` more.
    #[must_use]
    pub fn plus(&self, surcharge: Money) -> Self {
        let dearer = |point: &PricePoint| PricePoint {
            at: point.at,
            list: point.list.plus(surcharge),
            paid: point.paid.plus(surcharge),
        };
        Self(self.0.iter().map(dearer).collect())
    }

    /// The prices between two instants.
    fn stretches(
        &self,
        from: Timestamp,
        until: Timestamp,
    ) -> impl Iterator<Item = PriceStretch> + '_ {
        self.0.iter().enumerate().filter_map(move |(i, point)| {
            let end = self.0.get(i + 1).map_or(until, |next| next.at.min(until));
            let from = point.at.max(from);
            (from < end).then_some(PriceStretch {
                from,
                until: end,
                list: point.list,
                paid: point.paid,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::NOW;
    use proptest::prelude::*;

    fn history(points: &[(i64, i64, i64)]) -> PriceHistory {
        let point = |(days, list, paid): &(i64, i64, i64)| PricePoint {
            at: NOW.plus_ms(days * MS_PER_DAY),
            list: Money::from_fen(*list),
            paid: Money::from_fen(*paid),
        };
        PriceHistory(points.iter().map(point).collect())
    }

    #[test]
    fn the_base_is_the_lowest_of_the_seven_days_before_today() {
        let prices = history(&[
            (-30, 7_400, 6_500),
            (-9, 7_900, 6_900),
            (-3, 7_900, 6_800),
            (0, 7_900, 6_000),
        ]);
        assert_eq!(prices.base_price(NOW), Some(Money::from_fen(6_800)));
        // At midnight the price of today becomes one of the seven days.
        let tomorrow = NOW.day_start().plus_ms(MS_PER_DAY);
        assert_eq!(prices.base_price(tomorrow.plus_ms(-1)), Some(Money::from_fen(6_800)));
        assert_eq!(prices.base_price(tomorrow), Some(Money::from_fen(6_000)));
    }

    #[test]
    fn what_is_new_on_the_shelf_has_no_base() {
        assert_eq!(history(&[(-3, 7_900, 7_900)]).base_price(NOW), None);
        assert_eq!(history(&[]).base_price(NOW), None);
        assert_eq!(history(&[(1, 7_900, 7_900)]).list_price(NOW), None);
    }

    #[test]
    fn the_worked_example_of_the_decision_was_raised_before_it_was_cut() {
        let prices = history(&[(-40, 7_400, 6_900), (-7, 7_900, 6_900)]);
        let raised = prices.raised(NOW).expect("a rise");
        assert_eq!((raised.from.fen(), raised.to.fen()), (7_400, 7_900));
        assert_eq!(raised.at, NOW.plus_ms(-7 * MS_PER_DAY));
    }

    #[test]
    fn a_rise_long_ago_or_taken_back_is_none() {
        assert_eq!(history(&[(-60, 7_400, 6_900), (-40, 7_900, 6_900)]).raised(NOW), None);
        let back = history(&[(-60, 7_400, 6_900), (-9, 7_900, 6_900), (-2, 7_400, 6_900)]);
        assert_eq!(back.raised(NOW), None);
        assert_eq!(history(&[(-60, 7_400, 6_900), (9, 7_900, 6_900)]).raised(NOW), None);
    }

    #[test]
    fn the_stretches_of_thirty_days_join_and_end_now() {
        let prices = history(&[(-40, 7_400, 6_900), (-7, 7_900, 6_900), (3, 1, 1)]).last_days(NOW);
        assert_eq!(prices.len(), 2);
        assert_eq!((prices[0].until, prices[1].until), (prices[1].from, NOW));
        assert_eq!(prices[0].from, NOW.day_start().plus_ms(-30 * MS_PER_DAY));
    }

    proptest! {
        #[test]
        fn the_base_is_a_price_of_those_days(
            days in prop::collection::btree_set(-60i64..3, 1..8),
            paid in prop::collection::vec(1i64..10_000, 8),
        ) {
            let points: Vec<(i64, i64, i64)> =
                days.iter().zip(&paid).map(|(day, paid)| (*day, 10_000, *paid)).collect();
            let prices = history(&points);
            // The same rule, minute by minute.
            let today = NOW.day_start();
            let minutes = (1..=BASE_DAYS * 24 * 60).map(|minute| today.plus_ms(-minute * 60_000));
            let naive: Option<Vec<i64>> = minutes
                .map(|at| {
                    let point = prices.0.iter().rev().find(|point| point.at <= at)?;
                    Some(point.paid.fen())
                })
                .collect();
            let naive = naive.and_then(|paid| paid.into_iter().min());
            prop_assert_eq!(prices.base_price(NOW).map(Money::fen), naive);
        }

        #[test]
        fn a_surcharge_moves_every_price(surcharge in 0i64..1_000_000) {
            let prices = history(&[(-40, 7_400, 6_900), (-7, 7_900, 6_900)]);
            let dearer = prices.plus(Money::from_fen(surcharge));
            prop_assert_eq!(dearer.base_price(NOW).map(Money::fen), Some(6_900 + surcharge));
            prop_assert_eq!(dearer.list_price(NOW).map(Money::fen), Some(7_900 + surcharge));
        }
    }
}
