//! Shops: who sells, ships and answers for a product.

use crate::{CouponOffer, ProductSummary, ShopId};
use serde::{Deserialize, Serialize};

/// A source shop (features.md, MY-4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shop {
    /// Its id.
    pub id: ShopId,
    /// Its name.
    pub name: String,
    /// Under which licence it sells.
    pub licence: String,
    /// What it promises every buyer, as 七天无理由退货.
    pub promise: String,
    /// From where and how quickly it ships.
    pub ships: String,
    /// Who answers when something is wrong, and when.
    pub service: String,
}

/// A shop with what it sells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopPage {
    /// The shop.
    pub shop: Shop,
    /// What it sells, each with who makes it.
    pub products: Vec<(ProductSummary, String)>,
    /// The coupons for everything in it.
    pub coupons: Vec<CouponOffer>,
}
