//! Products, as a card in a note and as a page.

use crate::{CouponId, CouponOffer, Money, Picture, ProductId, Receipt, Shares, Shop, Unused};
use serde::{Deserialize, Serialize};

/// A product as a card.
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
    /// The lowest price really paid in the last seven days.
    pub lowest_7_days: Money,
    /// What the author of the note gets if the reader buys.
    pub commission: Money,
}

/// A product in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// What its card shows, too.
    pub summary: ProductSummary,
    /// All its pictures.
    pub pictures: Vec<Picture>,
    /// What it is and is not good for, in Markdown: untrusted.
    pub body: String,
    /// Who makes it.
    pub maker: String,
    /// Who sells and ships it.
    pub shop: Shop,
    /// How many are left.
    pub stock: u32,
    /// Every coupon that fits it, with its state for the asking person.
    pub coupons: Vec<CouponOffer>,
    /// Where 到手价 comes from.
    pub receipt: Receipt,
    /// Why each of the other coupons is not on the receipt.
    pub unused: Vec<(CouponId, Unused)>,
    /// Where 标价 goes.
    pub shares: Shares,
}
