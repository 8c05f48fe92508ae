//! 谁得到什么: where 标价 goes, to the fen.
//!
//! Source of the rule: docs/decisions/0005-who-gets-what.md.

use crate::{Money, Payer, Receipt};
use serde::{Deserialize, Serialize};

/// Where the list price of one order goes. What the platform adds for its coupons comes on top, so
/// that `saving + commission + fee + merchant = list_price + platform_adds`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    /// 标价.
    pub list_price: Money,
    /// What the buyer saves: every coupon.
    pub saving: Money,
    /// What whoever led to the order gets.
    pub commission: Money,
    /// Their part of what is paid for the goods, in basis points.
    pub commission_rate: u16,
    /// What the platform keeps for its service.
    pub fee: Money,
    /// Its part of what is paid for the goods, in basis points.
    pub fee_rate: u16,
    /// What the platform adds, because it pays for coupons of its own.
    pub platform_adds: Money,
    /// What the merchant has left.
    pub merchant: Money,
}

impl Shares {
    /// The shares of an order with this receipt. Commission and fee are their rate of what is paid for
    /// the goods, down to the fen; a coupon is borne by whoever pays for it; the rest is the merchant's.
    #[must_use]
    pub fn of(receipt: &Receipt, commission_rate: u16, fee_rate: u16) -> Self {
        let borne_by = |payer: Payer| {
            let lines = receipt.lines.iter().filter(|line| line.payer == payer);
            lines.fold(Money::ZERO, |sum, line| sum.plus(line.off))
        };
        let (commission, fee) =
            (receipt.goods.share(commission_rate), receipt.goods.share(fee_rate));
        let merchant =
            receipt.list_price.less(borne_by(Payer::Merchant)).less(commission).less(fee);
        Self {
            list_price: receipt.list_price,
            saving: receipt.list_price.less(receipt.goods),
            commission,
            commission_rate,
            fee,
            fee_rate,
            platform_adds: borne_by(Payer::Platform),
            merchant,
        }
    }

    /// What the platform keeps once its own coupons are paid; nothing when it adds instead.
    #[must_use]
    pub fn platform_keeps(&self) -> Money {
        self.fee.less(self.platform_adds)
    }

    /// What the platform adds beyond its fee.
    #[must_use]
    pub fn platform_loses(&self) -> Money {
        self.platform_adds.less(self.fee)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Coupon, Discount, Item, Scope, ShopId, fixtures};
    use proptest::prelude::*;

    fn coupon(scope: Scope, off: i64, payer: Payer) -> Coupon {
        Coupon {
            scope,
            threshold: Money::ZERO,
            discount: Discount::Cut { off: Money::from_fen(off) },
            payer,
            ..fixtures::coupon()
        }
    }

    fn receipt(list_price: i64, coupons: &[Coupon]) -> Receipt {
        {
            let item = Item { list_price: Money::from_fen(list_price), ..fixtures::item() };
            Receipt::cheapest(&[item], Money::ZERO, coupons, fixtures::NOW)
        }
    }

    #[test]
    fn the_worked_example_of_the_decision() {
        let shop = coupon(Scope::Shop(ShopId::from("xiaoman")), 1_000, Payer::Merchant);
        let category = coupon(Scope::Category("母婴".into()), 500, Payer::Merchant);
        let shares = Shares::of(&receipt(7_900, &[shop, category]), 500, 200);
        let fen = [shares.saving, shares.commission, shares.fee, shares.merchant];
        assert_eq!(fen.map(Money::fen), [1_500, 320, 128, 5_952]);
        assert_eq!(shares.platform_keeps(), Money::from_fen(128));
    }

    #[test]
    fn a_coupon_of_the_platform_costs_the_merchant_nothing() {
        let platform = coupon(Scope::Platform, 2_000, Payer::Platform);
        let shares = Shares::of(&receipt(20_000, &[platform]), 500, 200);
        assert_eq!(shares.merchant, Money::from_fen(20_000 - 900 - 360));
        assert_eq!((shares.platform_keeps(), shares.platform_loses().fen()), (Money::ZERO, 1_640));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_appears(
            list_price in 0i64..10_000_000, off in prop::collection::vec(0i64..2_000_000, 3),
            payers in prop::collection::vec(any::<bool>(), 3),
            commission in 0u16..=4_000, fee in 0u16..=2_000,
        ) {
            let scopes =
                [Scope::Shop(ShopId::from("xiaoman")), Scope::Category("母婴".into()), Scope::Platform];
            let coupons: Vec<Coupon> = scopes
                .into_iter()
                .zip(off.iter().zip(&payers))
                .map(|(scope, (off, by_platform))| {
                    let payer = if *by_platform { Payer::Platform } else { Payer::Merchant };
                    coupon(scope, *off, payer)
                })
                .collect();
            let shares = Shares::of(&receipt(list_price, &coupons), commission, fee);
            let out = [shares.saving, shares.commission, shares.fee, shares.merchant];
            prop_assert_eq!(
                out.iter().map(|share| share.fen()).sum::<i64>(),
                list_price + shares.platform_adds.fen()
            );
        }
    }
}
