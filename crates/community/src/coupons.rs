//! Coupons: taken once a person, as long as there are any, and how each stands for whoever asks.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx, counters,
    requests::ClaimCoupon,
    stored::{self, ClaimRecord, require},
};
use domain::{Coupon, CouponId, CouponOffer, CouponState, Money, Refusal};

/// The most coupons that are looked over.
pub(crate) const DEPTH: usize = 2_000;

/// Takes a coupon into the wallet, once a person, and says how it stands.
///
/// # Errors
/// [`CommunityError::Refused`] when it does not hold now or all are taken,
/// [`CommunityError::NotFound`] when there is none.
pub fn claim(
    tx: &mut dyn Tx,
    context: &Context,
    request: ClaimCoupon,
) -> Result<CouponOffer, CommunityError> {
    let coupon = coupon(&*tx, &request.id)?;
    coupon.holds(context.now)?;
    can_be_had(&*tx, context, &coupon)?;
    let key = key(&coupon.id, context);
    let is_new = tx.get(Kind::Claim, &key).is_none();
    let before = stored::read::<ClaimRecord>(&*tx, &key);
    let at = before.as_ref().map_or(context.now, |claim| claim.at);
    if before.is_none_or(|claim| claim.coupon.is_none()) {
        stored::keep(tx, &key, &ClaimRecord { at, coupon: Some(coupon.clone()) })?;
    }
    if is_new {
        tx.add(&counters::claims(&coupon.id), 1);
    }
    Ok(CouponOffer { coupon, state: CouponState::Claimed })
}

/// The coupon `id`.
pub(crate) fn coupon(records: &dyn Records, id: &CouponId) -> Result<Coupon, CommunityError> {
    require(records, id.as_str())
}

/// Every coupon there is.
pub(crate) fn all(records: &dyn Records) -> Result<Vec<Coupon>, CommunityError> {
    let found = stored::all::<Coupon>(records, Scan::all(DEPTH)).into_iter();
    Ok(found.map(|(_, coupon)| coupon).collect())
}

/// A coupon outside any product, as a note or a wallet shows it: whether it can be taken now.
pub(crate) fn offer(
    records: &dyn Records,
    context: &Context,
    coupon: Coupon,
) -> Result<CouponOffer, CommunityError> {
    // Without goods there is nothing to hold against the threshold.
    let state = state(records, context, &coupon, coupon.threshold)?;
    Ok(CouponOffer { coupon, state })
}

/// How a coupon stands for the asking person, for goods of `goods` in its scope.
pub(crate) fn state(
    records: &dyn Records,
    context: &Context,
    coupon: &Coupon,
    goods: Money,
) -> Result<CouponState, CommunityError> {
    let claimed = records.get(Kind::Claim, &key(&coupon.id, context)).is_some();
    Ok(coupon.state(claimed, n_claimed(records, coupon), goods, context.now))
}

/// Whether the asking person has the coupon, or some are left to take.
pub(crate) fn can_be_had<R: Records + ?Sized>(
    records: &R,
    context: &Context,
    coupon: &Coupon,
) -> Result<(), Refusal> {
    let is_gone = coupon.is_gone(n_claimed(records, coupon))
        && records.get(Kind::Claim, &key(&coupon.id, context)).is_none();
    if is_gone { Err(Refusal::CouponAllTaken) } else { Ok(()) }
}

fn n_claimed<R: Records + ?Sized>(records: &R, coupon: &Coupon) -> u64 {
    // Only what is limited is counted.
    match coupon.limit {
        Some(_) => u64::try_from(records.count(&counters::claims(&coupon.id))).unwrap_or_default(),
        None => 0,
    }
}

/// The key of a claim; what all those of a person begin with, for the empty id.
pub(crate) fn key(coupon: &CouponId, context: &Context) -> String {
    format!("{}/{coupon}", context.person.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Memory, stored::keep};
    use domain::{Person, fixtures};

    #[test]
    fn of_two_who_want_the_last_one_gets_it_and_the_other_is_told() {
        let mut memory = Memory::default();
        let coupon = Coupon { limit: Some(1), ..fixtures::coupon() };
        let mut tx = memory.begin();
        keep(&mut tx, coupon.id.as_str(), &coupon).expect("plain data");
        let changes = tx.into_changes();
        memory.apply(changes);
        let mut claim_as = |name: &str| {
            let person = Person::of_demo(name).expect("a person of the demo");
            let context = Context {
                person,
                now: fixtures::NOW,
                seed: 0,
                scale: 0,
                hanzi: std::sync::Arc::default(),
                hides: None,
                follows: None,
            };
            let mut tx = memory.begin();
            let answer = claim(&mut tx, &context, ClaimCoupon { id: coupon.id.clone() });
            let changes = tx.into_changes();
            memory.apply(changes);
            answer.map(|offer| offer.state)
        };
        assert_eq!(claim_as("guest"), Ok(CouponState::Claimed));
        assert_eq!(claim_as("buyer"), Err(Refusal::CouponAllTaken.into()));
        // Whoever has it may ask again and again.
        assert_eq!(claim_as("guest"), Ok(CouponState::Claimed));
    }
}
