//! Coupons: what each takes off, and why one cannot be had or used.
//!
//! Source of the rules: docs/decisions/0004-coupons-and-money.md.

use crate::{CouponId, Item, Money, Refusal, ShopId, Timestamp};
use serde::{Deserialize, Serialize};

/// What a coupon is for. At most one of each scope goes into an order, in this order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// 店铺: everything of one shop.
    Shop(ShopId),
    /// 品类: everything of one category.
    Category(String),
    /// 平台: everything.
    Platform,
}

impl Scope {
    /// Whether it takes in `item`.
    #[must_use]
    pub fn fits(&self, item: &Item) -> bool {
        match self {
            Self::Shop(shop) => *shop == item.shop,
            Self::Category(category) => *category == item.category,
            Self::Platform => true,
        }
    }

    /// What the items that it takes in come to, before any coupon; nothing when it takes in none.
    #[must_use]
    pub fn goods(&self, items: &[Item]) -> Option<Money> {
        let mut fitting = items.iter().filter(|item| self.fits(item)).peekable();
        fitting.peek()?;
        Some(fitting.fold(Money::ZERO, |sum, item| sum.plus(item.list_price)))
    }
}

/// What a coupon takes off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discount {
    /// 满减 and 立减: a sum, from a threshold on (zero for 立减).
    Cut {
        /// The sum taken off.
        off: Money,
    },
    /// 折扣: a part of the price, up to a cap.
    Percent {
        /// How many per cent are taken off, 1 to 99.
        percent_off: u8,
        /// The most it takes off.
        cap: Money,
    },
}

/// Who pays for what a coupon takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payer {
    /// The shop.
    Merchant,
    /// The site.
    Platform,
}

/// A coupon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coupon {
    /// Its id.
    pub id: CouponId,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub scope: Scope,
    /// What the goods in its scope must come to before any coupon.
    pub threshold: Money,
    /// What it takes off.
    pub discount: Discount,
    /// From when on it holds.
    pub starts: Timestamp,
    /// The first instant at which it no longer holds.
    pub expires: Timestamp,
    /// Who pays for it.
    pub payer: Payer,
    /// How many there are; nothing when there is one for everybody.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// How a coupon stands for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouponState {
    /// 可领: one press takes it.
    Open,
    /// 已领: it is in the wallet.
    Claimed,
    /// 未到时间.
    NotYet,
    /// 未到门槛.
    BelowThreshold {
        /// What is missing.
        missing: Money,
    },
    /// 领完了: all there are were taken by others.
    AllTaken,
    /// 已过期.
    Expired,
}

/// A coupon with its state for the asking person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouponOffer {
    /// The coupon.
    pub coupon: Coupon,
    /// Its state.
    pub state: CouponState,
}

impl Coupon {
    /// How the coupon stands for somebody who has `claimed` it or not, after `n_claimed` people did,
    /// for goods of `goods` in its scope.
    #[must_use]
    pub fn state(
        &self,
        claimed: bool,
        n_claimed: u64,
        goods: Money,
        now: Timestamp,
    ) -> CouponState {
        match self.holds(now) {
            Err(Refusal::CouponExpired) => CouponState::Expired,
            Ok(()) if !claimed && self.is_gone(n_claimed) => CouponState::AllTaken,
            Err(_) => CouponState::NotYet,
            Ok(()) if goods < self.threshold => {
                CouponState::BelowThreshold { missing: self.threshold.less(goods) }
            }
            Ok(()) if claimed => CouponState::Claimed,
            Ok(()) => CouponState::Open,
        }
    }

    /// Whether the coupon holds at `now`: from `starts` on, and before `expires`.
    ///
    /// # Errors
    /// The refusal that says why it does not.
    pub fn holds(&self, now: Timestamp) -> Result<(), Refusal> {
        if now >= self.expires {
            Err(Refusal::CouponExpired)
        } else if now < self.starts {
            Err(Refusal::CouponNotStarted)
        } else {
            Ok(())
        }
    }

    /// Whether all there are were taken, once `n_claimed` people took one.
    #[must_use]
    pub fn is_gone(&self, n_claimed: u64) -> bool {
        self.limit.is_some_and(|limit| n_claimed >= u64::from(limit))
    }

    /// What the coupon takes off `left`, the price that earlier coupons left over.
    ///
    /// A percentage rounds the remaining price down to the fen; nothing falls below zero.
    #[must_use]
    pub fn takes_off(&self, left: Money) -> Money {
        match &self.discount {
            Discount::Cut { off } => off.at_most(left),
            Discount::Percent { percent_off, cap } => {
                let kept = u16::from(100 - (*percent_off).min(100)) * 100;
                left.less(left.share(kept)).at_most(*cap).at_most(left)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn a_coupon_holds_until_the_instant_it_expires() {
        let coupon = fixtures::coupon();
        let goods = Money::from_fen(10_000);
        assert_eq!(coupon.state(false, 0, goods, coupon.expires.plus_ms(-1)), CouponState::Open);
        assert_eq!(coupon.state(false, 0, goods, coupon.expires), CouponState::Expired);
        assert_eq!(coupon.state(true, 0, goods, coupon.starts), CouponState::Claimed);
        assert_eq!(coupon.state(false, 0, goods, coupon.starts.plus_ms(-1)), CouponState::NotYet);
    }

    #[test]
    fn the_last_one_goes_to_whoever_took_it() {
        let coupon = Coupon { limit: Some(2), ..fixtures::coupon() };
        let goods = Money::from_fen(10_000);
        let state = |claimed, n| coupon.state(claimed, n, goods, coupon.starts);
        assert_eq!([state(false, 1), state(false, 2)], [CouponState::Open, CouponState::AllTaken]);
        assert_eq!(state(true, 2), CouponState::Claimed);
    }

    #[test]
    fn below_the_threshold_it_says_what_is_missing() {
        let coupon = fixtures::coupon();
        assert_eq!(
            coupon.state(false, 0, Money::from_fen(6_000), coupon.starts),
            CouponState::BelowThreshold { missing: Money::from_fen(900) }
        );
    }

    #[test]
    fn a_percentage_rounds_the_price_down_and_stops_at_its_cap() {
        let coupon = Coupon {
            discount: Discount::Percent { percent_off: 12, cap: Money::from_fen(1_000) },
            ..fixtures::coupon()
        };
        // 88 折 of ¥0.99 is 87.12 fen: the buyer pays 87.
        assert_eq!(coupon.takes_off(Money::from_fen(99)), Money::from_fen(12));
        assert_eq!(coupon.takes_off(Money::from_fen(100_000)), Money::from_fen(1_000));
    }
}
