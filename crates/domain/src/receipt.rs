//! 小票: where the price one really pays comes from, line by line.
//!
//! Source of the rules: docs/decisions/0004-coupons-and-money.md.

use crate::{Coupon, CouponId, Money, Scope, Timestamp};
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
        let mut usable: Vec<&Coupon> = coupons
            .iter()
            .filter(|coupon| coupon.holds(now).is_ok() && coupon.threshold <= list_price)
            .collect();
        usable.sort_by(|a, b| a.scope.cmp(&b.scope));
        let groups: Vec<&[&Coupon]> =
            usable.chunk_by(|a, b| same_scope(&a.scope, &b.scope)).collect();

        let mut best: Vec<&Coupon> = Vec::new();
        let mut best_left = list_price;
        let mut chosen: Vec<usize> = vec![0; groups.len()]; // 0 is "none of this scope"
        loop {
            let set: Vec<&Coupon> = groups
                .iter()
                .zip(&chosen)
                .filter_map(|(group, &n)| n.checked_sub(1).and_then(|i| group.get(i)).copied())
                .collect();
            let left =
                set.iter().fold(list_price, |left, coupon| left.less(coupon.takes_off(left)));
            if left < best_left || (left == best_left && set.len() < best.len()) {
                (best, best_left) = (set, left);
            }
            if !next_choice(&mut chosen, &groups) {
                break;
            }
        }
        Self::with(list_price, shipping, &best)
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

    proptest! {
        #[test]
        fn no_other_set_is_cheaper(
            list in 1i64..30_000,
            coupons in prop::collection::vec(any_coupon(), 0..7),
        ) {
            let list = Money::from_fen(list);
            let receipt = Receipt::cheapest(list, Money::ZERO, &coupons, fixtures::NOW);
            // Written again, naively: every subset, thrown away when it breaks a rule.
            let mut cheapest = list;
            for subset in 0u32..(1 << coupons.len()) {
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
                if twice || set.iter().any(|c| c.threshold > list) { continue; }
                let mut left = list;
                for c in set { left = left.less(c.takes_off(left)); }
                cheapest = cheapest.at_most(left);
            }
            prop_assert_eq!(receipt.goods, cheapest);
            let off = receipt.lines.iter().fold(Money::ZERO, |sum, line| sum.plus(line.off));
            prop_assert_eq!(receipt.goods.plus(off), list);
        }
    }
}
