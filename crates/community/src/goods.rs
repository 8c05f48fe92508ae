//! What stands on the shelves: each product's price at an instant, with the coupons one can have.

use crate::{
    CommunityError, Context, Records, Scan, coupons,
    stored::{self, ProductCard, require},
};
use domain::{
    Coupon, Item, Money, PriceHistory, ProductSummary, Receipt, Stock, Variant, Variants,
};

/// The most products that are looked over.
const DEPTH: usize = 2_000;

/// Every product that stands on a shelf now.
pub(crate) fn on_shelf(
    records: &dyn Records,
    context: &Context,
) -> Result<Vec<ProductCard>, CommunityError> {
    let mut found = Vec::new();
    for (_, record) in stored::all::<ProductCard>(records, Scan::all(DEPTH)) {
        if is_on_shelf(&record, context) {
            found.push(record);
        }
    }
    Ok(found)
}

/// Whether a product stands on a shelf now.
pub(crate) fn is_on_shelf(record: &ProductCard, context: &Context) -> bool {
    let is_gone = record.withdrawn.is_some_and(|at| at <= context.now);
    !is_gone && record.prices.list_price(context.now).is_some()
}

/// A product as a card, with what it really costs and what its author gets.
///
/// # Errors
/// [`CommunityError::NotFound`] when it is not on a shelf yet.
pub(crate) fn summary(
    records: &dyn Records,
    context: &Context,
    record: &ProductCard,
) -> Result<ProductSummary, CommunityError> {
    let variants = Variants { made: made(record, context), ..Variants::default() };
    let variant = variants.find(&[]).ok_or(CommunityError::NotFound)?;
    // A card speaks for the whole product: it can be had when any of its variants can.
    let stock = variants.made.iter().map(|variant| variant.stock).find(|stock| stock.is_there());
    let priced = Priced::of(records, context, record, variant)?;
    priced.summary(records, context, record, stock.unwrap_or(variant.stock))
}

/// The item of a product's standard variant, as coupons look at it.
pub(crate) fn item(record: &ProductCard, list_price: Money) -> Item {
    Item { shop: record.shop.clone(), category: record.category.clone(), list_price }
}

/// A variant with its price.
pub(crate) struct Priced {
    pub(crate) prices: PriceHistory,
    pub(crate) items: [Item; 1],
    /// Every coupon for it.
    pub(crate) fitting: Vec<Coupon>,
    /// Those of them that the asking person has or can have.
    pub(crate) usable: Vec<Coupon>,
    pub(crate) receipt: Receipt,
}

impl Priced {
    pub(crate) fn of(
        records: &dyn Records,
        context: &Context,
        record: &ProductCard,
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

    pub(crate) fn summary(
        &self,
        records: &dyn Records,
        context: &Context,
        record: &ProductCard,
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

/// What is made of a product, each with how it stands now.
pub(crate) fn made(record: &ProductCard, context: &Context) -> Vec<Variant> {
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
    made.collect()
}
