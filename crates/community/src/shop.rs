//! The shop: products, what they really cost, and coupons.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx,
    requests::{ClaimCoupon, ProductQuery},
    stored::{self, ClaimRecord, ProductRecord, parse, read, require, require_all},
};
use domain::{
    Coupon, CouponId, CouponOffer, CouponState, Product, ProductSummary, Receipt, Scope, Shares,
    order::sort_by,
};

/// The most coupons that are looked over for one product.
const COUPON_DEPTH: usize = 500;

/// One product with its coupons and the receipt of its price.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none.
pub fn product(
    records: &dyn Records,
    context: &Context,
    query: ProductQuery,
) -> Result<Product, CommunityError> {
    let product: ProductRecord = require(records, query.id.as_str())?;
    let coupons = coupons_for(records, &product)?;
    let receipt = receipt(context, &product, &coupons);
    let unused = coupons
        .iter()
        .filter_map(|coupon| {
            Some((coupon.id.clone(), receipt.unused(coupon, &coupons, context.now)?))
        })
        .collect();
    let mut offers = Vec::with_capacity(coupons.len());
    for coupon in coupons {
        let state = state(records, context, &coupon, &product)?;
        offers.push(CouponOffer { coupon, state });
    }
    // Those on the receipt first, then those one can still take, the expired last.
    let is_used =
        |offer: &CouponOffer| receipt.lines.iter().any(|line| line.coupon == offer.coupon.id);
    let is_expired = |offer: &CouponOffer| offer.state == CouponState::Expired;
    sort_by(&mut offers, |a, b| {
        let by_state = is_expired(a).cmp(&is_expired(b)).then_with(|| is_used(b).cmp(&is_used(a)));
        by_state
            .then_with(|| a.coupon.scope.cmp(&b.coupon.scope))
            .then_with(|| a.coupon.expires.cmp(&b.coupon.expires))
    });
    Ok(Product {
        summary: summary(records, context, &product)?,
        pictures: require_all(records, &product.pictures)?,
        shop: require(records, product.shop.as_str())?,
        body: product.body,
        maker: product.maker,
        stock: product.stock,
        coupons: offers,
        shares: Shares::of(&receipt, product.commission, product.fee),
        unused,
        receipt,
    })
}

/// Takes a coupon into the wallet, once a person, and says how it stands.
///
/// # Errors
/// [`CommunityError::Refused`] when it does not hold now, [`CommunityError::NotFound`] when there is none.
pub fn claim(
    tx: &mut dyn Tx,
    context: &Context,
    request: ClaimCoupon,
) -> Result<CouponOffer, CommunityError> {
    let json = tx.get(Kind::Coupon, request.id.as_str()).ok_or(CommunityError::NotFound)?;
    let coupon: Coupon = parse(request.id.as_str(), &json)?;
    coupon.holds(context.now)?;
    let key = claim_key(&coupon, context);
    if tx.get(Kind::Claim, &key).is_none() {
        stored::keep(tx, &key, &ClaimRecord { at: context.now })?;
    }
    Ok(CouponOffer { coupon, state: CouponState::Claimed })
}

/// A coupon outside any product, as a note shows it: whether it can be taken now.
pub(crate) fn offer(
    records: &dyn Records,
    context: &Context,
    id: &CouponId,
) -> Result<CouponOffer, CommunityError> {
    let coupon: Coupon = require(records, id.as_str())?;
    let claim: Option<ClaimRecord> = read(records, &claim_key(&coupon, context))?;
    // Without goods there is nothing to hold against the threshold.
    let state = coupon.state(claim.is_some(), coupon.threshold, context.now);
    Ok(CouponOffer { coupon, state })
}

/// A product as a card, with what it really costs and what its author gets.
pub(crate) fn summary(
    records: &dyn Records,
    context: &Context,
    product: &ProductRecord,
) -> Result<ProductSummary, CommunityError> {
    let receipt = receipt(context, product, &coupons_for(records, product)?);
    let picture = product.pictures.first();
    Ok(ProductSummary {
        id: product.id.clone(),
        title: product.title.clone(),
        picture: picture.map(|name| require(records, name)).transpose()?,
        list_price: product.list_price,
        to_pay: receipt.to_pay,
        lowest_7_days: product.lowest_7_days,
        commission: receipt.goods.share(product.commission),
    })
}

fn receipt(context: &Context, product: &ProductRecord, coupons: &[Coupon]) -> Receipt {
    Receipt::cheapest(product.list_price, product.shipping, coupons, context.now)
}

fn coupons_for(
    records: &dyn Records,
    product: &ProductRecord,
) -> Result<Vec<Coupon>, CommunityError> {
    let mut fitting = Vec::new();
    for (key, json) in records.scan(Kind::Coupon, Scan::all(COUPON_DEPTH)) {
        let coupon: Coupon = parse(&key, &json)?;
        let fits = match &coupon.scope {
            Scope::Shop(shop) => *shop == product.shop,
            Scope::Category(category) => *category == product.category,
            Scope::Platform => true,
        };
        if fits {
            fitting.push(coupon);
        }
    }
    Ok(fitting)
}

fn state(
    records: &dyn Records,
    context: &Context,
    coupon: &Coupon,
    product: &ProductRecord,
) -> Result<CouponState, CommunityError> {
    let claim: Option<ClaimRecord> = read(records, &claim_key(coupon, context))?;
    Ok(coupon.state(claim.is_some(), product.list_price, context.now))
}

fn claim_key(coupon: &Coupon, context: &Context) -> String {
    format!("{}/{}", coupon.id, context.person.id)
}
