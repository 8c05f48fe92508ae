//! A piece of goods in an order, as far as coupons look at it.

use crate::{Money, ShopId};
use serde::{Deserialize, Serialize};

/// A piece of goods in an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Which shop sells it.
    pub shop: ShopId,
    /// Its category.
    pub category: String,
    /// Its 标价.
    pub list_price: Money,
}
