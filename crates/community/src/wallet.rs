//! 券包: the coupons that somebody took, and what each can be used for.

use crate::{
    CommunityError, Context, Records, Scan, coupons, goods,
    requests::WalletQuery,
    stored::{self, ClaimRecord, ProductCard},
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
        // One that is gone from its shop is still what was taken; it fits nothing any more.
        let there = coupons::coupon(records, &CouponId::from(&key[prefix.len()..])).ok();
        let is_there = there.is_some();
        let Some(coupon) = there.or(claim.coupon) else { continue };
        let fits = |record: &&ProductCard| {
            is_there && coupon.scope.fits(&goods::item(record, Money::ZERO))
        };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Kind, Memory, Tx, requests::ClaimCoupon, stored::keep};
    use domain::{Coupon, CouponState, Person, Timestamp, fixtures};

    fn context() -> Context {
        Context {
            person: Person::guest(),
            now: fixtures::NOW,
            seed: 1,
            scale: 0,
            hanzi: std::sync::Arc::default(),
            hides: None,
            follows: None,
        }
    }

    fn with(memory: &mut Memory, change: impl FnOnce(&mut crate::MemoryTx<'_>)) {
        let mut tx = memory.begin();
        change(&mut tx);
        let changes = tx.into_changes();
        memory.apply(changes);
    }

    #[test]
    fn a_coupon_that_its_shop_takes_away_is_still_in_the_wallet_of_whoever_took_it() {
        let (mut memory, coupon) = (Memory::default(), fixtures::coupon());
        with(&mut memory, |tx| keep(tx, coupon.id.as_str(), &coupon).expect("plain data"));
        let claim = ClaimCoupon { id: coupon.id.clone() };
        with(&mut memory, |tx| drop(crate::claim(tx, &context(), claim).expect("open")));
        with(&mut memory, |tx| tx.delete(Kind::Coupon, coupon.id.as_str()));
        let found = wallet(&memory, &context(), WalletQuery {}).expect("a wallet").coupons;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].offer.coupon.title, coupon.title);
        assert_eq!((found[0].offer.state, found[0].n_products), (CouponState::Claimed, 0));
    }

    #[test]
    fn a_claim_of_the_release_before_is_read_and_made_new_when_it_is_written_again() {
        let (mut memory, coupon) = (Memory::default(), fixtures::coupon());
        let (key, at) = (coupons::key(&coupon.id, &context()), Timestamp(fixtures::NOW.0 - 5));
        with(&mut memory, |tx| {
            keep(tx, coupon.id.as_str(), &coupon).expect("plain data");
            tx.put(Kind::Claim, &key, format!(r#"{{"v":1,"is":{{"at":{}}}}}"#, at.0));
            tx.add(&crate::counters::claims(&coupon.id), 1);
        });
        let kept = |memory: &Memory| stored::read::<ClaimRecord>(memory, &key).expect("a claim");
        assert_eq!(kept(&memory), ClaimRecord { at, coupon: None });
        let held = wallet(&memory, &context(), WalletQuery {}).expect("a wallet").coupons;
        assert_eq!((held.len(), held[0].claimed_at), (1, at));

        let claim = ClaimCoupon { id: coupon.id.clone() };
        with(&mut memory, |tx| drop(crate::claim(tx, &context(), claim).expect("held")));
        let coupon = Coupon { ..coupon };
        assert_eq!(kept(&memory), ClaimRecord { at, coupon: Some(coupon.clone()) });
        assert_eq!(memory.own_count(&crate::counters::claims(&coupon.id)), 1, "counted once");
    }
}
