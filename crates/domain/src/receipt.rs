//! 小票: where the price one really pays comes from, line by line.
//!
//! Source of the rules: docs/decisions/0004-coupons-and-money.md.

use crate::{Coupon, CouponId, Money, Payer, Refusal, Scope, Timestamp, order::sort_by};
use serde::{Deserialize, Serialize};

/// A coupon on a receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptLine {
    /// Which coupon.
    pub coupon: CouponId,
    /// Its scope.
    pub scope: Scope,
    /// Its threshold.
    pub threshold: Money,
    /// What it took off.
    pub off: Money,
    /// Who pays for it.
    pub payer: Payer,
}

/// Why a coupon is not on the receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unused {
    /// It no longer holds.
    Expired,
    /// It does not hold yet.
    NotYet,
    /// The goods do not reach its threshold.
    BelowThreshold {
        /// What is missing.
        missing: Money,
    },
    /// With it, the cheapest receipt would be dearer, or no cheaper.
    Dearer {
        /// By how much.
        by: Money,
    },
}

/// From 标价 to 到手价 of one piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// 标价.
    pub list_price: Money,
    /// The coupons, in the order in which they are taken off.
    pub lines: Vec<ReceiptLine>,
    /// What is paid for the goods.
    pub goods: Money,
    /// 运费.
    pub shipping: Money,
    /// 到手价: goods and 运费.
    pub to_pay: Money,
}

impl Receipt {
    /// The cheapest receipt for one piece at `list_price` with at most one of `coupons` a scope.
    ///
    /// `coupons` are those whose scope fits; expired ones and those whose threshold the list price
    /// does not reach are left out. Among equally cheap sets the one with fewer coupons wins, then
    /// the one whose coupons come first.
    #[must_use]
    pub fn cheapest(
        list_price: Money,
        shipping: Money,
        coupons: &[Coupon],
        now: Timestamp,
    ) -> Self {
        Self::cheapest_that(list_price, shipping, coupons, now, |_| true)
    }

    /// Why `coupon`, one of `coupons`, is not on this receipt, the cheapest with those coupons;
    /// nothing when it is.
    #[must_use]
    pub fn unused(&self, coupon: &Coupon, coupons: &[Coupon], now: Timestamp) -> Option<Unused> {
        if self.lines.iter().any(|line| line.coupon == coupon.id) {
            return None;
        }
        Some(match coupon.holds(now) {
            Err(Refusal::CouponExpired) => Unused::Expired,
            Err(_) => Unused::NotYet,
            Ok(()) if self.list_price < coupon.threshold => {
                Unused::BelowThreshold { missing: coupon.threshold.less(self.list_price) }
            }
            Ok(()) => {
                let with_it =
                    Self::cheapest_that(self.list_price, self.shipping, coupons, now, |set| {
                        set.iter().any(|used| used.id == coupon.id)
                    });
                Unused::Dearer { by: with_it.to_pay.less(self.to_pay) }
            }
        })
    }

    /// The cheapest receipt among the sets of coupons that `may_be`.
    fn cheapest_that(
        list_price: Money,
        shipping: Money,
        coupons: &[Coupon],
        now: Timestamp,
        may_be: impl Fn(&[&Coupon]) -> bool,
    ) -> Self {
        let mut usable: Vec<&Coupon> = coupons
            .iter()
            .filter(|coupon| coupon.holds(now).is_ok() && coupon.threshold <= list_price)
            .collect();
        sort_by(&mut usable, |a, b| a.scope.cmp(&b.scope));
        let groups: Vec<&[&Coupon]> =
            usable.chunk_by(|a, b| same_scope(&a.scope, &b.scope)).collect();

        let mut best: Option<(Vec<&Coupon>, Money)> = None;
        let mut chosen: Vec<usize> = vec![0; groups.len()]; // 0 is "none of this scope"
        loop {
            let set: Vec<&Coupon> = groups
                .iter()
                .zip(&chosen)
                .filter_map(|(group, &n)| n.checked_sub(1).and_then(|i| group.get(i)).copied())
                .collect();
            let left =
                set.iter().fold(list_price, |left, coupon| left.less(coupon.takes_off(left)));
            let is_better = best.as_ref().is_none_or(|(best, best_left)| {
                left < *best_left || (left == *best_left && set.len() < best.len())
            });
            if is_better && may_be(&set) {
                best = Some((set, left));
            }
            if !next_choice(&mut chosen, &groups) {
                break;
            }
        }
        Self::with(list_price, shipping, &best.map(|(best, _)| best).unwrap_or_default())
    }

    fn with(list_price: Money, shipping: Money, coupons: &[&Coupon]) -> Self {
        let mut goods = list_price;
        let lines = coupons
            .iter()
            .map(|coupon| {
                let off = coupon.takes_off(goods);
                goods = goods.less(off);
                ReceiptLine {
                    coupon: coupon.id.clone(),
                    scope: coupon.scope.clone(),
                    threshold: coupon.threshold,
                    off,
                    payer: coupon.payer,
                }
            })
            .collect();
        Self { list_price, lines, goods, shipping, to_pay: goods.plus(shipping) }
    }
}

fn same_scope(a: &Scope, b: &Scope) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// Counts `chosen` up like an odometer; false once every combination was seen.
fn next_choice(chosen: &mut [usize], groups: &[&[&Coupon]]) -> bool {
    for (digit, group) in chosen.iter_mut().zip(groups) {
        if *digit < group.len() {
            *digit += 1;
            return true;
        }
        *digit = 0;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Discount, Payer, ShopId, fixtures};
    use proptest::prelude::*;

    fn coupon(scope: Scope, threshold: i64, off: i64) -> Coupon {
        Coupon {
            scope,
            threshold: Money::from_fen(threshold),
            discount: Discount::Cut { off: Money::from_fen(off) },
            ..fixtures::coupon()
        }
    }

    #[test]
    fn the_worked_example_of_the_decision_comes_to_64_yuan() {
        let coupons = [
            coupon(Scope::Category("母婴".into()), 6_000, 500),
            coupon(Scope::Shop(ShopId::from("xiaoman")), 6_900, 1_000),
            coupon(Scope::Platform, 19_900, 3_000),
        ];
        let receipt =
            Receipt::cheapest(Money::from_fen(7_900), Money::ZERO, &coupons, fixtures::NOW);
        assert_eq!(receipt.to_pay, Money::from_fen(6_400));
        let offs: Vec<i64> = receipt.lines.iter().map(|line| line.off.fen()).collect();
        assert_eq!(offs, [1_000, 500], "shop first, then category");
    }

    #[test]
    fn an_expired_coupon_is_never_applied() {
        let coupons = [coupon(Scope::Platform, 0, 500)];
        let receipt = Receipt::cheapest(
            Money::from_fen(7_900),
            Money::from_fen(600),
            &coupons,
            coupons[0].expires,
        );
        assert_eq!((receipt.goods.fen(), receipt.to_pay.fen()), (7_900, 8_500));
        assert!(receipt.lines.is_empty());
    }

    fn any_coupon() -> impl Strategy<Value = Coupon> {
        (0usize..3, 0i64..20_000, 1i64..6_000, 1u8..99, any::<bool>()).prop_map(
            |(scope, threshold, off, percent_off, cut)| Coupon {
                scope: match scope {
                    0 => Scope::Shop(ShopId::from("s")),
                    1 => Scope::Category("c".into()),
                    _ => Scope::Platform,
                },
                threshold: Money::from_fen(threshold),
                discount: if cut {
                    Discount::Cut { off: Money::from_fen(off) }
                } else {
                    Discount::Percent { percent_off, cap: Money::from_fen(off) }
                },
                payer: Payer::Merchant,
                ..fixtures::coupon()
            },
        )
    }

    /// The same rule written again, naively: every subset, thrown away when it breaks a rule or lacks
    /// `with`; what is left to pay for the goods.
    fn naive(list: Money, coupons: &[Coupon], with: Option<usize>) -> Option<Money> {
        let mut cheapest = None;
        for subset in 0u32..(1 << coupons.len()) {
            if with.is_some_and(|with| subset & (1 << with) == 0) {
                continue;
            }
            let mut set: Vec<&Coupon> = (0..coupons.len())
                .filter(|i| subset & (1 << i) != 0)
                .map(|i| &coupons[i])
                .collect();
            set.sort_by_key(|c| match c.scope {
                Scope::Shop(_) => 0,
                Scope::Category(_) => 1,
                Scope::Platform => 2,
            });
            let twice = set.windows(2).any(|w| same_scope(&w[0].scope, &w[1].scope));
            if twice || set.iter().any(|c| c.threshold > list) {
                continue;
            }
            let left = set.iter().fold(list, |left, c| left.less(c.takes_off(left)));
            cheapest = Some(cheapest.map_or(left, |cheapest: Money| cheapest.at_most(left)));
        }
        cheapest
    }

    /// Coupons with ids of their own.
    fn named(coupons: Vec<Coupon>) -> Vec<Coupon> {
        let named = coupons.into_iter().enumerate();
        named.map(|(i, c)| Coupon { id: CouponId::from(format!("c{i}")), ..c }).collect()
    }

    proptest! {
        #[test]
        fn no_other_set_is_cheaper(
            list in 1i64..30_000,
            coupons in prop::collection::vec(any_coupon(), 0..=12),
        ) {
            let list = Money::from_fen(list);
            let receipt = Receipt::cheapest(list, Money::ZERO, &coupons, fixtures::NOW);
            prop_assert_eq!(Some(receipt.goods), naive(list, &coupons, None));
            let off = receipt.lines.iter().fold(Money::ZERO, |sum, line| sum.plus(line.off));
            prop_assert_eq!(receipt.goods.plus(off), list);
        }

        #[test]
        fn another_coupon_never_makes_it_dearer(
            list in 1i64..30_000,
            coupons in prop::collection::vec(any_coupon(), 1..=12),
        ) {
            let all = Receipt::cheapest(Money::from_fen(list), Money::ZERO, &coupons, fixtures::NOW);
            let fewer = &coupons[1..];
            let some = Receipt::cheapest(Money::from_fen(list), Money::ZERO, fewer, fixtures::NOW);
            prop_assert!(all.to_pay <= some.to_pay);
        }

        #[test]
        fn a_coupon_is_left_out_for_the_reason_that_is_said(
            list in 1i64..30_000,
            coupons in prop::collection::vec(any_coupon(), 1..=8),
        ) {
            let (list, coupons) = (Money::from_fen(list), named(coupons));
            let receipt = Receipt::cheapest(list, Money::ZERO, &coupons, fixtures::NOW);
            for (i, coupon) in coupons.iter().enumerate() {
                match receipt.unused(coupon, &coupons, fixtures::NOW) {
                    None => prop_assert!(receipt.lines.iter().any(|line| line.coupon == coupon.id)),
                    Some(Unused::BelowThreshold { missing }) => {
                        prop_assert_eq!(list.plus(missing), coupon.threshold);
                    }
                    Some(Unused::Dearer { by }) => {
                        let with_it = naive(list, &coupons, Some(i));
                        prop_assert_eq!(Some(receipt.goods.plus(by)), with_it);
                    }
                    Some(Unused::Expired | Unused::NotYet) => prop_assert!(false, "all hold"),
                }
            }
        }
    }
}
