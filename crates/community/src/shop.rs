//! Products: what they really cost, in which variants they come, and who gets what.

use crate::{
    CommunityError, Context, Kind, Records, Scan, coupons, notes, people,
    requests::{ProductQuery, ShopQuery},
    stored::{ProductRecord, parse, require, require_all},
};
use domain::{
    Coupon, CouponOffer, CouponState, Item, Money, NoteId, PriceHistory, Product, ProductSource,
    ProductSummary, Receipt, Scope, Shares, ShopPage, Stock, Unused, Variant, Variants,
    order::sort_by,
};

/// The most products that are looked over.
const DEPTH: usize = 2_000;

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
    let variants = variants(&record, context);
    let variant = variants.find(&query.values).ok_or(CommunityError::NotFound)?;
    let priced = Priced::of(records, context, &record, variant)?;
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
    let is_over =
        |offer: &CouponOffer| matches!(offer.state, CouponState::Expired | CouponState::AllTaken);
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
    let mut summary = priced.summary(records, context, &record, variant.stock)?;
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
    Ok(ShopPage { shop, products, coupons: offers })
}

/// Every product that stands on a shelf now.
pub(crate) fn on_shelf(
    records: &dyn Records,
    context: &Context,
) -> Result<Vec<ProductRecord>, CommunityError> {
    let mut found = Vec::new();
    for (key, json) in records.scan(Kind::Product, Scan::all(DEPTH)) {
        let record: ProductRecord = parse(&key, &json)?;
        let is_gone = record.withdrawn.is_some_and(|at| at <= context.now);
        if !is_gone && record.prices.list_price(context.now).is_some() {
            found.push(record);
        }
    }
    Ok(found)
}

/// A product as a card, with what it really costs and what its author gets.
///
/// # Errors
/// [`CommunityError::NotFound`] when it is not on a shelf yet.
pub(crate) fn summary(
    records: &dyn Records,
    context: &Context,
    record: &ProductRecord,
) -> Result<ProductSummary, CommunityError> {
    let variants = variants(record, context);
    let variant = variants.find(&[]).ok_or(CommunityError::NotFound)?;
    // A card speaks for the whole product: it can be had when any of its variants can.
    let stock = variants.made.iter().map(|variant| variant.stock).find(|stock| stock.is_there());
    let priced = Priced::of(records, context, record, variant)?;
    priced.summary(records, context, record, stock.unwrap_or(variant.stock))
}

/// The item of a product's standard variant, as coupons look at it.
pub(crate) fn item(record: &ProductRecord, list_price: Money) -> Item {
    Item { shop: record.shop.clone(), category: record.category.clone(), list_price }
}

/// A variant with its price.
struct Priced {
    prices: PriceHistory,
    items: [Item; 1],
    /// Every coupon for it.
    fitting: Vec<Coupon>,
    /// Those of them that the asking person has or can have.
    usable: Vec<Coupon>,
    receipt: Receipt,
}

impl Priced {
    fn of(
        records: &dyn Records,
        context: &Context,
        record: &ProductRecord,
        variant: &Variant,
    ) -> Result<Self, CommunityError> {
        let prices = record.prices.plus(variant.surcharge);
        let list_price = prices.list_price(context.now).ok_or(CommunityError::NotFound)?;
        let items = [item(record, list_price)];
        let mut fitting = coupons::all(records)?;
        fitting.retain(|coupon| coupon.scope.fits(&items[0]));
        let can_be_had = |coupon: &&Coupon| coupons::can_be_had(records, context, coupon).is_ok();
        let usable: Vec<Coupon> = fitting.iter().filter(can_be_had).cloned().collect();
        let receipt = Receipt::cheapest(&items, record.shipping, &usable, context.now);
        Ok(Self { prices, items, fitting, usable, receipt })
    }

    fn summary(
        &self,
        records: &dyn Records,
        context: &Context,
        record: &ProductRecord,
        stock: Stock,
    ) -> Result<ProductSummary, CommunityError> {
        let picture = record.pictures.first();
        let mut coupons = Vec::with_capacity(self.receipt.lines.len());
        for line in &self.receipt.lines {
            if let Some(coupon) = self.fitting.iter().find(|coupon| coupon.id == line.coupon) {
                coupons.push(coupons::offer(records, context, coupon.clone())?);
            }
        }
        Ok(ProductSummary {
            id: record.id.clone(),
            title: record.title.clone(),
            picture: picture.map(|name| require(records, name)).transpose()?,
            list_price: self.receipt.list_price,
            to_pay: self.receipt.to_pay,
            base_price: self.prices.base_price(context.now),
            commission: self.receipt.goods.share(record.commission),
            stock,
            coupons,
        })
    }
}

/// What one can choose of a product, each with how it stands now.
fn variants(record: &ProductRecord, context: &Context) -> Variants {
    let is_gone = record.withdrawn.is_some_and(|at| at <= context.now);
    let made = record.variants.iter().map(|variant| Variant {
        values: variant.values.clone(),
        surcharge: variant.surcharge,
        stock: if is_gone {
            Stock::Withdrawn
        } else {
            Stock::of(variant.stock, variant.restock, context.now)
        },
    });
    Variants { axes: record.axes.clone(), made: made.collect(), not_made: record.not_made.clone() }
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
