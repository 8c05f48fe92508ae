//! 算到手价: an order and its coupons to calculate by hand, judged by the receipt itself.

use crate::{
    Coupon, CouponId, Discount, Item, Money, Payer, Receipt, Refusal, Scope, ShopId, Timestamp,
    category::first_category, feed_order::shuffled,
};

/// An order to calculate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// What is bought; all of one shop and category.
    pub items: Vec<Item>,
    /// 运费.
    pub shipping: Money,
    /// The coupons at hand, all of which hold.
    pub coupons: Vec<Coupon>,
}

/// What came of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DrillVerdict {
    /// The coupons are the cheapest and the amount is right.
    Right,
    /// These coupons cannot be used, or not together.
    Refused(Refusal),
    /// The coupons can be used, and come to another amount: this receipt.
    Miscounted(Receipt),
    /// The amount is right for these coupons; others would be cheaper by so much.
    Dearer(Money),
}

/// The instant at which an order of the drill is made; its coupons hold around it.
const NOW: Timestamp = Timestamp(1_000_000);

impl Drill {
    /// The order that `seed` draws: one or two things, and four coupons of which not all can be used.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        let draw = |what: &str, from: i64, to: i64| {
            let span = u64::try_from(to - from + 1).unwrap_or(1);
            from + i64::try_from(shuffled(seed, what) % span).unwrap_or_default()
        };
        let yuan = |yuan: i64| Money::from_fen(yuan * 100);
        let item = |price: i64| Item {
            shop: ShopId::from("drill"),
            category: first_category().to_owned(),
            list_price: Money::from_fen(price * 10),
        };
        let first = draw("price", 390, 1_290);
        let mut items = vec![item(first)];
        if draw("second", 0, 1) == 1 {
            items.push(item(draw("other price", 90, 390)));
        }
        let goods = items.iter().fold(Money::ZERO, |sum, item| sum.plus(item.list_price));
        let goods_yuan = goods.fen() / 100;
        let coupon = |id: &str, scope: Scope, threshold: Money, discount: Discount| Coupon {
            id: CouponId::from(id),
            title: String::new(),
            scope,
            threshold,
            discount,
            starts: Timestamp(0),
            expires: Timestamp(i64::MAX),
            payer: Payer::Merchant,
            limit: None,
        };
        let cut = |off: i64| Discount::Cut { off: yuan(off) };
        let shop = || Scope::Shop(ShopId::from("drill"));
        let category = Scope::Category(first_category().to_owned());
        let off = draw("shop off", 3, 9);
        let percent = u8::try_from(draw("percent", 1, 3) * 5).unwrap_or(5);
        // The threshold of one lies below the goods without coupons, and above what another leaves.
        let near = (goods_yuan - draw("near", 0, off - 1)).max(1);
        Self {
            coupons: vec![
                coupon("shop-cut", shop(), yuan(goods_yuan / 2), cut(off)),
                coupon(
                    "shop-percent",
                    shop(),
                    Money::ZERO,
                    Discount::Percent { percent_off: percent, cap: yuan(draw("cap", 4, 20)) },
                ),
                coupon("category", category, yuan(near), cut(draw("category off", 2, 6))),
                coupon("platform", Scope::Platform, yuan(goods_yuan + draw("far", 1, 12)), cut(12)),
            ],
            shipping: if draw("shipping", 0, 2) == 0 { yuan(6) } else { Money::ZERO },
            items,
        }
    }

    /// The cheapest receipt.
    #[must_use]
    pub fn receipt(&self) -> Receipt {
        Receipt::cheapest(&self.items, self.shipping, &self.coupons, NOW)
    }

    /// Judges the coupons that somebody chose and the 到手价 that they came to.
    #[must_use]
    pub fn judge(&self, chosen: &[CouponId], to_pay: Money) -> DrillVerdict {
        let coupons: Vec<Coupon> =
            self.coupons.iter().filter(|coupon| chosen.contains(&coupon.id)).cloned().collect();
        match Receipt::chosen(&self.items, self.shipping, &coupons, NOW) {
            Err(refusal) => DrillVerdict::Refused(refusal),
            Ok(receipt) if receipt.to_pay != to_pay => DrillVerdict::Miscounted(receipt),
            Ok(receipt) => match receipt.to_pay.less(self.receipt().to_pay) {
                Money::ZERO => DrillVerdict::Right,
                by => DrillVerdict::Dearer(by),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids(receipt: &Receipt) -> Vec<CouponId> {
        receipt.lines.iter().map(|line| line.coupon.clone()).collect()
    }

    proptest! {
        #[test]
        fn every_order_has_an_answer_and_its_traps(seed: u64) {
            let drill = Drill::of(seed);
            let best = drill.receipt();
            prop_assert!(best.to_pay > Money::ZERO);
            prop_assert!(!best.lines.is_empty());
            prop_assert_eq!(drill.judge(&ids(&best), best.to_pay), DrillVerdict::Right);
            let both = ["shop-cut".into(), "shop-percent".into()];
            let refused = DrillVerdict::Refused(Refusal::CouponsOfOneScope);
            prop_assert_eq!(drill.judge(&both, best.to_pay), refused);
            let refused = DrillVerdict::Refused(Refusal::CouponBelowThreshold);
            prop_assert_eq!(drill.judge(&["platform".into()], best.to_pay), refused);
        }

        #[test]
        fn what_is_right_is_as_cheap_as_can_be(seed: u64, picks in prop::collection::vec(any::<bool>(), 4)) {
            let drill = Drill::of(seed);
            let chosen: Vec<CouponId> = drill
                .coupons
                .iter()
                .zip(picks)
                .filter(|(_, picked)| *picked)
                .map(|(coupon, _)| coupon.id.clone())
                .collect();
            let cheapest = drill.receipt().to_pay;
            match drill.judge(&chosen, cheapest) {
                DrillVerdict::Right | DrillVerdict::Refused(_) => {}
                DrillVerdict::Miscounted(receipt) => prop_assert!(receipt.to_pay > cheapest),
                DrillVerdict::Dearer(_) => prop_assert!(false, "the amount was that of the cheapest"),
            }
        }
    }
}
