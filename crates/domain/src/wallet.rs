//! 券包: the coupons somebody took, those that end soonest first.

use crate::{CouponOffer, CouponState, ProductId, Timestamp, order::sort_by};
use serde::{Deserialize, Serialize};

/// A coupon in a wallet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalletCoupon {
    /// The coupon, and how it stands now.
    pub offer: CouponOffer,
    /// When it was taken.
    pub claimed_at: Timestamp,
    /// One of what it can be used for, with its title; nothing when nothing is sold that it fits.
    pub product: Option<(ProductId, String)>,
    /// For how many products it can be used in all.
    pub n_products: usize,
}

/// What somebody took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wallet {
    /// The coupons, in the order of [`sort`].
    pub coupons: Vec<WalletCoupon>,
}

/// Puts coupons in the order of a wallet: those that hold, the first to end first; then those that
/// do not hold yet, the first to begin first; then those that are over, the last to end first.
pub fn sort(coupons: &mut Vec<WalletCoupon>) {
    let rank = |coupon: &WalletCoupon| match coupon.offer.state {
        CouponState::Expired => 2,
        CouponState::NotYet => 1,
        _ => 0,
    };
    sort_by(coupons, |a, b| {
        let by_date = match rank(a) {
            2 => b.offer.coupon.expires.cmp(&a.offer.coupon.expires),
            1 => a.offer.coupon.starts.cmp(&b.offer.coupon.starts),
            _ => a.offer.coupon.expires.cmp(&b.offer.coupon.expires),
        };
        let by_name = || a.offer.coupon.id.cmp(&b.offer.coupon.id);
        rank(a).cmp(&rank(b)).then(by_date).then_with(by_name)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Coupon, CouponId, fixtures, time::MS_PER_DAY};

    #[test]
    fn what_ends_first_comes_first_and_what_is_over_comes_last() {
        let coupon = |id: &str, state, starts: i64, expires: i64| WalletCoupon {
            offer: CouponOffer {
                coupon: Coupon {
                    id: CouponId::from(id),
                    starts: fixtures::NOW.plus_ms(starts * MS_PER_DAY),
                    expires: fixtures::NOW.plus_ms(expires * MS_PER_DAY),
                    ..fixtures::coupon()
                },
                state,
            },
            claimed_at: fixtures::NOW,
            product: None,
            n_products: 0,
        };
        let mut coupons = vec![
            coupon("long-over", CouponState::Expired, -9, -5),
            coupon("later", CouponState::Claimed, -1, 9),
            coupon("just-over", CouponState::Expired, -9, -1),
            coupon("not-yet", CouponState::NotYet, 1, 2),
            coupon("soon", CouponState::Claimed, -1, 1),
        ];
        sort(&mut coupons);
        let ids: Vec<&str> = coupons.iter().map(|c| c.offer.coupon.id.as_str()).collect();
        assert_eq!(ids, ["soon", "later", "not-yet", "just-over", "long-over"]);
    }
}
