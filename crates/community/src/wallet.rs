//! 券包: the coupons that somebody took, and what each can be used for.

use crate::{
    CommunityError, Context, Records, Scan, coupons, goods,
    requests::WalletQuery,
    stored::{self, ClaimRecord, ProductRecord},
};
use domain::{CouponId, Money, Wallet, WalletCoupon, wallet};

/// Every coupon that the asking person took, those that end soonest first.
///
/// # Errors
/// [`CommunityError::Corrupt`] when a record cannot be read.
pub fn wallet(
    records: &dyn Records,
    context: &Context,
    _: WalletQuery,
) -> Result<Wallet, CommunityError> {
    let prefix = coupons::key(&CouponId::from(""), context);
    let products = goods::on_shelf(records, context)?;
    let mut held = Vec::new();
    let scan = Scan { prefix: &prefix, after: None, limit: coupons::DEPTH };
    for (key, claim) in stored::all::<ClaimRecord>(records, scan) {
        // A coupon that is gone altogether takes nothing else with it.
        let Ok(coupon) = coupons::coupon(records, &CouponId::from(&key[prefix.len()..])) else {
            continue;
        };
        let fits = |record: &&ProductRecord| coupon.scope.fits(&goods::item(record, Money::ZERO));
        let first = products.iter().find(fits);
        held.push(WalletCoupon {
            claimed_at: claim.at,
            product: first.map(|record| (record.id.clone(), record.title.clone())),
            n_products: products.iter().filter(fits).count(),
            offer: coupons::offer(records, context, coupon)?,
        });
    }
    wallet::sort(&mut held);
    Ok(Wallet { coupons: held })
}
