//! Shops: who sells, ships and answers for a product.

use crate::ShopId;
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
}
