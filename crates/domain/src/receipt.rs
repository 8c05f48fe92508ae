//! 小票: where the price one really pays comes from, line by line.
//!
//! Source of the rules: docs/decisions/0004-coupons-and-money.md.

use crate::{
    Coupon, CouponId, Item, Money, Payer, Refusal, Scope, Timestamp, money::apportioned,
    order::sort_by,
};
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
    /// All there are were taken by others.
    AllTaken,
    /// It is for other goods.
    Elsewhere,
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
    /// Without it the receipt is dearer; whoever buys left it out.
    LeftOut {
        /// By how much.
        by: Money,
    },
}

/// From 标价 to 到手价 of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// 标价 of all items.
    pub list_price: Money,
    /// The coupons, in the order in which they are taken off.
    pub lines: Vec<ReceiptLine>,
    /// What is paid for each item, in their order.
    pub paid: Vec<Money>,
    /// What is paid for the goods.
    pub goods: Money,
    /// 运费.
    pub shipping: Money,
    /// 到手价: goods and 运费.
    pub to_pay: Money,
}

impl Receipt {
    /// The cheapest receipt for `items` with at most one of `coupons` a scope.
    ///
    /// Coupons that do not hold, are for other goods or whose threshold is not reached are left out.
    /// Among equally cheap sets the one with fewer coupons wins, then the one whose coupons come first.
    #[must_use]
    pub fn cheapest(items: &[Item], shipping: Money, coupons: &[Coupon], now: Timestamp) -> Self {
        Self::cheapest_that(items, shipping, coupons, now, None)
    }

    /// The receipt for `items` with all of `coupons`, as somebody chose them.
    ///
    /// # Errors
    /// The refusal of the first that cannot be used: it does not hold, is for other goods, misses its
    /// threshold, or is the second of its scope.
    pub fn chosen(
        items: &[Item],
        shipping: Money,
        coupons: &[Coupon],
        now: Timestamp,
    ) -> Result<Self, Refusal> {
        let mut set: Vec<&Coupon> = Vec::with_capacity(coupons.len());
        for coupon in coupons {
            coupon.holds(now)?;
            match coupon.scope.goods(items) {
                None => return Err(Refusal::CouponElsewhere),
                Some(goods) if goods < coupon.threshold => {
                    return Err(Refusal::CouponBelowThreshold);
                }
                Some(_) => {}
            }
            if set.iter().any(|other| same_scope(&other.scope, &coupon.scope)) {
                return Err(Refusal::CouponsOfOneScope);
            }
            set.push(coupon);
        }
        sort_by(&mut set, |a, b| a.scope.cmp(&b.scope));
        Ok(Self::with(items, shipping, &set))
    }

    /// Why `coupon`, one of `coupons`, is not on this receipt for `items`; nothing when it is.
    #[must_use]
    pub fn unused(
        &self,
        items: &[Item],
        coupon: &Coupon,
        coupons: &[Coupon],
        now: Timestamp,
    ) -> Option<Unused> {
        if self.lines.iter().any(|line| line.coupon == coupon.id) {
            return None;
        }
        let goods = coupon.scope.goods(items);
        Some(match (coupon.holds(now), goods) {
            (Err(Refusal::CouponExpired), _) => Unused::Expired,
            (Err(_), _) => Unused::NotYet,
            (Ok(()), None) => Unused::Elsewhere,
            (Ok(()), Some(goods)) if goods < coupon.threshold => {
                Unused::BelowThreshold { missing: coupon.threshold.less(goods) }
            }
            (Ok(()), Some(_)) => {
                let with_it =
                    Self::cheapest_that(items, self.shipping, coupons, now, Some(&coupon.id));
                if with_it.to_pay < self.to_pay {
                    Unused::LeftOut { by: self.to_pay.less(with_it.to_pay) }
                } else {
                    Unused::Dearer { by: with_it.to_pay.less(self.to_pay) }
                }
            }
        })
    }

    /// The cheapest receipt among the sets of coupons that hold `must`.
    fn cheapest_that(
        items: &[Item],
        shipping: Money,
        coupons: &[Coupon],
        now: Timestamp,
        must: Option<&CouponId>,
    ) -> Self {
        let is_usable = |coupon: &&Coupon| {
            let goods = coupon.scope.goods(items);
            coupon.holds(now).is_ok() && goods.is_some_and(|goods| coupon.threshold <= goods)
        };
        let mut usable: Vec<&Coupon> = coupons.iter().filter(is_usable).collect();
        sort_by(&mut usable, |a, b| a.scope.cmp(&b.scope));
        let groups: Vec<&[&Coupon]> =
            usable.chunk_by(|a, b| same_scope(&a.scope, &b.scope)).collect();

        let mut best: Option<Self> = None;
        let mut chosen: Vec<usize> = vec![0; groups.len()]; // 0 is "none of this scope"
        loop {
            let set: Vec<&Coupon> = groups
                .iter()
                .zip(&chosen)
                .filter_map(|(group, &n)| n.checked_sub(1).and_then(|i| group.get(i)).copied())
                .collect();
            if must.is_none_or(|must| set.iter().any(|coupon| coupon.id == *must)) {
                let receipt = Self::with(items, shipping, &set);
                let is_better = best.as_ref().is_none_or(|best| {
                    receipt.goods < best.goods
                        || (receipt.goods == best.goods && receipt.lines.len() < best.lines.len())
                });
                if is_better {
                    best = Some(receipt);
                }
            }
            if !next_choice(&mut chosen, &groups) {
                break;
            }
        }
        best.unwrap_or_else(|| Self::with(items, shipping, &[]))
    }

    /// The receipt with `coupons`, in the order in which they are taken off. Each takes off what is
    /// left of the goods in its scope, and is handed out to them in proportion.
    fn with(items: &[Item], shipping: Money, coupons: &[&Coupon]) -> Self {
        let sum = |amounts: &[Money]| amounts.iter().fold(Money::ZERO, |sum, one| sum.plus(*one));
        let mut paid: Vec<Money> = items.iter().map(|item| item.list_price).collect();
        let list_price = sum(&paid);
        let lines = coupons
            .iter()
            .map(|coupon| {
                let left: Vec<Money> = items
                    .iter()
                    .zip(&paid)
                    .map(|(item, left)| if coupon.scope.fits(item) { *left } else { Money::ZERO })
                    .collect();
                let off = coupon.takes_off(sum(&left));
                for (paid, share) in paid.iter_mut().zip(apportioned(off, &left)) {
                    *paid = paid.less(share);
                }
                ReceiptLine {
                    coupon: coupon.id.clone(),
                    scope: coupon.scope.clone(),
                    threshold: coupon.threshold,
                    off,
                    payer: coupon.payer,
                }
            })
            .collect();
        let goods = sum(&paid);
        Self { list_price, lines, paid, goods, shipping, to_pay: goods.plus(shipping) }
    }
}

/// Whether two coupons are of one kind of scope, of which an order takes one.
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
    use crate::{Discount, ShopId, fixtures};

    fn coupon(id: &str, scope: Scope, threshold: i64, off: i64) -> Coupon {
        Coupon {
            id: CouponId::from(id),
            scope,
            threshold: Money::from_fen(threshold),
            discount: Discount::Cut { off: Money::from_fen(off) },
            ..fixtures::coupon()
        }
    }

    fn shop(id: &str) -> Scope {
        Scope::Shop(ShopId::from(id))
    }

    fn item(shop: &str, category: &str, list_price: i64) -> Item {
        Item {
            shop: ShopId::from(shop),
            category: category.into(),
            list_price: Money::from_fen(list_price),
        }
    }

    #[test]
    fn the_worked_example_of_the_decision_comes_to_64_yuan() {
        let coupons = [
            coupon("category", Scope::Category("母婴".into()), 6_000, 500),
            coupon("shop", shop("xiaoman"), 6_900, 1_000),
            coupon("platform", Scope::Platform, 19_900, 3_000),
        ];
        let receipt = Receipt::cheapest(&[fixtures::item()], Money::ZERO, &coupons, fixtures::NOW);
        assert_eq!(receipt.to_pay, Money::from_fen(6_400));
        let offs: Vec<i64> = receipt.lines.iter().map(|line| line.off.fen()).collect();
        assert_eq!(offs, [1_000, 500], "shop first, then category");
    }

    #[test]
    fn the_worked_example_with_two_shops_is_handed_out_to_the_fen() {
        // A plate and spoons of one shop, a notebook of another: docs/decisions/0004.
        let items = [
            item("xiaoman", "母婴", 7_900),
            item("xiaoman", "母婴", 7_500),
            item("yige", "文具", 1_680),
        ];
        let coupons = [
            coupon("shop", shop("xiaoman"), 6_900, 1_000),
            coupon("platform", Scope::Platform, 15_000, 2_000),
        ];
        let receipt = Receipt::cheapest(&items, Money::from_fen(600), &coupons, fixtures::NOW);
        let paid: Vec<i64> = receipt.paid.iter().map(|paid| paid.fen()).collect();
        assert_eq!(paid, [6_468, 6_141, 1_471]);
        assert_eq!((receipt.goods.fen(), receipt.to_pay.fen()), (14_080, 14_680));
    }

    #[test]
    fn an_expired_coupon_is_never_applied() {
        let coupons = [coupon("a", Scope::Platform, 0, 500)];
        let receipt = Receipt::cheapest(
            &[fixtures::item()],
            Money::from_fen(600),
            &coupons,
            coupons[0].expires,
        );
        assert_eq!((receipt.goods.fen(), receipt.to_pay.fen()), (7_900, 8_500));
        assert!(receipt.lines.is_empty());
    }

    #[test]
    fn what_somebody_chose_is_taken_or_refused_with_its_reason() {
        let items = [fixtures::item()];
        let chosen = |coupons: &[Coupon]| {
            Receipt::chosen(&items, Money::ZERO, coupons, fixtures::NOW)
                .map(|receipt| receipt.to_pay.fen())
        };
        let (own, other) =
            (coupon("a", shop("xiaoman"), 0, 1_000), coupon("b", shop("yige"), 0, 1));
        let dear = coupon("c", Scope::Platform, 8_000, 100);
        let expired = Coupon { expires: fixtures::NOW, ..own.clone() };
        assert_eq!(chosen(&[]), Ok(7_900));
        assert_eq!(chosen(std::slice::from_ref(&own)), Ok(6_900));
        assert_eq!(chosen(&[own.clone(), own]), Err(Refusal::CouponsOfOneScope));
        assert_eq!(chosen(&[other]), Err(Refusal::CouponElsewhere));
        assert_eq!(chosen(&[dear]), Err(Refusal::CouponBelowThreshold));
        assert_eq!(chosen(&[expired]), Err(Refusal::CouponExpired));
    }

    #[test]
    fn a_coupon_that_was_left_out_says_what_it_would_have_saved() {
        let (items, own) = ([fixtures::item()], coupon("a", shop("xiaoman"), 0, 1_000));
        let none = Receipt::chosen(&items, Money::ZERO, &[], fixtures::NOW).expect("no coupons");
        let why = none.unused(&items, &own, std::slice::from_ref(&own), fixtures::NOW);
        assert_eq!(why, Some(Unused::LeftOut { by: Money::from_fen(1_000) }));
    }
}
