//! Products and shops as pages: what a product really costs, in which variants, and who gets what.

use crate::{
    CommunityError, Context, Records, coupons,
    goods::{self, Priced, on_shelf, summary},
    notes, people,
    requests::{ProductQuery, ShopQuery},
    stored::{ProductRecord, require, require_all},
};
use domain::{
    Coupon, CouponOffer, CouponState, NoteId, Product, ProductSource, Receipt, Scope, Shares,
    ShopPage, Unused, Variants, order::sort_by,
};

/// One product, in one of its variants, with its coupons and the receipt of its price.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none, or none yet, or a chosen coupon is not there;
/// [`CommunityError::Refused`] when a chosen coupon cannot be used.
pub fn product(
    records: &dyn Records,
    context: &Context,
    query: ProductQuery,
) -> Result<Product, CommunityError> {
    let record: ProductRecord = require(records, query.id.as_str())?;
    let card = record.card();
    let variants = Variants {
        axes: record.axes.clone(),
        made: goods::made(&card, context),
        not_made: record.not_made.clone(),
    };
    let variant = variants.find(&query.values).ok_or(CommunityError::NotFound)?;
    let priced = Priced::of(records, context, &card, variant)?;
    let receipt = match &query.coupons {
        None => priced.receipt.clone(),
        Some(ids) => {
            let mut chosen = Vec::with_capacity(ids.len());
            for id in ids {
                let coupon = coupons::coupon(records, id)?;
                coupons::can_be_had(records, context, &coupon)?;
                chosen.push(coupon);
            }
            Receipt::chosen(&priced.items, record.shipping, &chosen, context.now)?
        }
    };
    let is_used = |coupon: &Coupon| receipt.lines.iter().any(|line| line.coupon == coupon.id);
    let mut offers = Vec::new();
    let mut unused = Vec::new();
    for coupon in &priced.fitting {
        let state = coupons::state(records, context, coupon, priced.items[0].list_price)?;
        let why = match state {
            CouponState::AllTaken => Some(Unused::AllTaken),
            _ => receipt.unused(&priced.items, coupon, &priced.usable, context.now),
        };
        unused.extend(why.map(|why| (coupon.id.clone(), why)));
        offers.push(CouponOffer { coupon: coupon.clone(), state });
    }
    // Those on the receipt first, then those one can still take, those that are over last.
    sort_by(&mut offers, |a, b| {
        is_over(a)
            .cmp(&is_over(b))
            .then_with(|| is_used(&b.coupon).cmp(&is_used(&a.coupon)))
            .then_with(|| a.coupon.scope.cmp(&b.coupon.scope))
            .then_with(|| a.coupon.expires.cmp(&b.coupon.expires))
    });
    let source = match &query.from {
        Some(note) => source(records, context, note, &record)?,
        None => None,
    };
    // Nobody gets a commission for a buyer whom nobody brought.
    let commission = if source.is_some() { record.commission } else { 0 };
    let mut summary = priced.summary(records, context, &card, variant.stock)?;
    summary.to_pay = receipt.to_pay;
    Ok(Product {
        summary,
        pictures: require_all(records, &record.pictures)?,
        shop: require(records, record.shop.as_str())?,
        values: variant.values.clone(),
        prices: priced.prices.last_days(context.now),
        raised: priced.prices.raised(context.now),
        coupons: offers,
        shares: Shares::of(&receipt, commission, record.fee),
        commission_rate: record.commission,
        unused,
        receipt,
        source,
        variants,
        body: record.body,
        maker: record.maker,
        as_of: context.now,
    })
}

/// A shop with what it sells and its coupons.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none.
pub fn shop(
    records: &dyn Records,
    context: &Context,
    query: ShopQuery,
) -> Result<ShopPage, CommunityError> {
    let shop = require(records, query.id.as_str())?;
    let mut products = Vec::new();
    for record in on_shelf(records, context)? {
        if record.shop == query.id {
            let maker = record.maker.clone();
            products.push((summary(records, context, &record)?, maker));
        }
    }
    let scope = Scope::Shop(query.id);
    let mut offers = Vec::new();
    for coupon in coupons::all(records)? {
        if coupon.scope == scope {
            offers.push(coupons::offer(records, context, coupon)?);
        }
    }
    sort_by(&mut offers, |a, b| is_over(a).cmp(&is_over(b)));
    Ok(ShopPage { shop, products, coupons: offers })
}

/// Whether nobody can take it any more; such a coupon comes last.
fn is_over(offer: &CouponOffer) -> bool {
    matches!(offer.state, CouponState::Expired | CouponState::AllTaken)
}

/// The note that led to a product; nothing when it does not carry it, so that nobody earns by a
/// made-up address.
fn source(
    records: &dyn Records,
    context: &Context,
    note: &NoteId,
    record: &ProductRecord,
) -> Result<Option<ProductSource>, CommunityError> {
    match notes::published(records, context, note) {
        Ok(found) if notes::carries(&found, &record.id) => Ok(Some(ProductSource {
            note: note.clone(),
            author: people::creator(records, &found.author)?,
        })),
        Ok(_) | Err(CommunityError::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
