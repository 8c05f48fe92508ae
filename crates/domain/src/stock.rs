//! Whether a thing can be had, and when again.

use crate::Timestamp;
use serde::{Deserialize, Serialize};

/// Whether a thing can be had. How few are left is nobody's business: it only hurries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stock {
    /// 有货.
    InStock,
    /// 卖完了.
    SoldOut {
        /// When more come, as the shop says; nothing when it does not know.
        restock: Option<Timestamp>,
    },
    /// 下架了: it is no longer sold.
    Withdrawn,
}

/// More of a thing, from an instant on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restock {
    /// From when on.
    pub at: Timestamp,
    /// How many.
    pub n: u32,
}

impl Stock {
    /// How a thing stands at `now` of which `n` are left, and more come with `restock`.
    #[must_use]
    pub fn of(n: u32, restock: Option<Restock>, now: Timestamp) -> Self {
        match restock {
            _ if n > 0 => Self::InStock,
            Some(restock) if restock.at <= now && restock.n > 0 => Self::InStock,
            Some(restock) if restock.at > now => Self::SoldOut { restock: Some(restock.at) },
            _ => Self::SoldOut { restock: None },
        }
    }

    /// Whether it can be had.
    #[must_use]
    pub fn is_there(self) -> bool {
        self == Self::InStock
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::NOW;

    #[test]
    fn what_is_sold_out_is_there_again_from_the_instant_more_come() {
        let restock = Some(Restock { at: NOW, n: 40 });
        assert_eq!(Stock::of(0, restock, NOW.plus_ms(-1)), Stock::SoldOut { restock: Some(NOW) });
        assert_eq!(Stock::of(0, restock, NOW), Stock::InStock);
        assert_eq!(Stock::of(1, None, NOW), Stock::InStock);
        assert_eq!(Stock::of(0, None, NOW), Stock::SoldOut { restock: None });
    }
}
