//! Products, as a card in a note and as a page.

use crate::{
    CouponId, CouponOffer, Creator, Money, NoteId, Picture, PriceStretch, ProductId, Raised,
    Receipt, Shares, Shop, Stock, Timestamp, Unused, Variants,
};
use serde::{Deserialize, Serialize};

/// A product as a card: its standard variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductSummary {
    /// Its id.
    pub id: ProductId,
    /// What it is.
    pub title: String,
    /// Its first picture.
    pub picture: Option<Picture>,
    /// 标价.
    pub list_price: Money,
    /// 到手价 with the coupons one can have.
    pub to_pay: Money,
    /// 近 7 日最低实付; nothing for what is not on the shelf as long.
    pub base_price: Option<Money>,
    /// What the author of the note gets if the reader buys.
    pub commission: Money,
    /// Whether it can be had.
    pub stock: Stock,
    /// The coupons on its receipt.
    pub coupons: Vec<CouponOffer>,
}

/// The note through which somebody came to a product, and who gets the commission for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductSource {
    /// The note.
    pub note: NoteId,
    /// Its author.
    pub author: Creator,
}

/// A product in full, in one of its variants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// What its card shows, too; prices and stock are those of the variant.
    pub summary: ProductSummary,
    /// All its pictures.
    pub pictures: Vec<Picture>,
    /// What it is and is not good for, in Markdown: untrusted.
    pub body: String,
    /// Who makes it.
    pub maker: String,
    /// Who sells and ships it.
    pub shop: Shop,
    /// What one can choose.
    pub variants: Variants,
    /// What is chosen: a value of each axis.
    pub values: Vec<String>,
    /// Every coupon that fits it, with its state for the asking person.
    pub coupons: Vec<CouponOffer>,
    /// Where 到手价 comes from.
    pub receipt: Receipt,
    /// Why each of the other coupons is not on the receipt.
    pub unused: Vec<(CouponId, Unused)>,
    /// Where 标价 goes.
    pub shares: Shares,
    /// What part of what is paid for the goods goes to whoever leads a buyer here, in basis points.
    pub commission_rate: u16,
    /// The note one came from, as long as it carries the product.
    pub source: Option<ProductSource>,
    /// What it cost in the last thirty days.
    pub prices: Vec<PriceStretch>,
    /// Whether its 标价 was raised in that time.
    pub raised: Option<Raised>,
    /// When all this was so.
    pub as_of: Timestamp,
}
