//! 到货告诉我, 到价提醒: what somebody waits for. Kept on their device; nobody else is told.
//!
//! Source: features.md, PDD-7: a watch instead of 砍价.

use crate::{Money, ProductId, Stock, Timestamp};

/// What somebody waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// That it can be had again.
    BackInStock,
    /// That its 到手价 is at most this, and it can be had.
    PriceAtMost(Money),
}

/// Somebody waits for something of a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// Of which product.
    pub product: ProductId,
    /// Of which of its variants.
    pub values: Vec<String>,
    /// What it is, as it was called.
    pub title: String,
    /// For what.
    pub wish: Wish,
    /// Since when.
    pub since: Timestamp,
    /// When it came true, as far as this device has seen.
    pub met: Option<Timestamp>,
}

impl Wish {
    /// Whether it has come true for a thing that stands so and costs so much.
    #[must_use]
    pub fn is_met(self, stock: Stock, to_pay: Money) -> bool {
        stock.is_there()
            && match self {
                Self::BackInStock => true,
                Self::PriceAtMost(limit) => to_pay <= limit,
            }
    }
}

/// What stands between the parts of a line.
const TAB: char = '\t';
/// What stands between the values of a variant.
const VALUES: char = '\u{1f}';

impl Watch {
    /// The watch as one line of text, as a device keeps it. Line breaks and tabs in it become spaces.
    #[must_use]
    pub fn to_line(&self) -> String {
        let plain = |text: &str| {
            text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>()
        };
        let limit = match self.wish {
            Wish::BackInStock => String::new(),
            Wish::PriceAtMost(limit) => limit.fen().to_string(),
        };
        let values: Vec<String> = self.values.iter().map(|value| plain(value)).collect();
        let met = self.met.map_or_else(String::new, |met| met.0.to_string());
        let parts = [
            plain(self.product.as_str()),
            values.join(&VALUES.to_string()),
            limit,
            self.since.0.to_string(),
            met,
            plain(&self.title),
        ];
        parts.join(&TAB.to_string())
    }

    /// The watch that a line holds; nothing when it is none.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        let mut parts = line.split(TAB);
        let (product, values, limit) = (parts.next()?, parts.next()?, parts.next()?);
        let (since, met, title) = (parts.next()?, parts.next()?, parts.next()?);
        let values = values.split(VALUES).filter(|value| !value.is_empty());
        Some(Self {
            product: ProductId::from(product),
            values: values.map(str::to_owned).collect(),
            title: title.to_owned(),
            wish: match limit {
                "" => Wish::BackInStock,
                fen => Wish::PriceAtMost(Money::from_fen(fen.parse().ok()?)),
            },
            since: Timestamp::read(since)?,
            met: match met {
                "" => None,
                met => Some(Timestamp::read(met)?),
            },
        })
    }

    /// Whether both wait for the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let kind = std::mem::discriminant::<Wish>;
        self.product == other.product
            && self.values == other.values
            && kind(&self.wish) == kind(&other.wish)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_line_holds_the_whole_watch(
            title in "[^\\pC]{0,20}", values in prop::collection::vec("[^\\pC]{1,6}", 0..3),
            limit in prop::option::of(0i64..1_000_000), met in prop::option::of(0i64..9_999),
        ) {
            let watch = Watch {
                product: ProductId::from("bear-plate"),
                values,
                title,
                wish: limit.map_or(Wish::BackInStock, |fen| Wish::PriceAtMost(Money::from_fen(fen))),
                since: Timestamp(7),
                met: met.map(Timestamp),
            };
            prop_assert_eq!(Watch::from_line(&watch.to_line()), Some(watch));
        }

        #[test]
        fn no_line_is_too_strange_to_be_looked_at(line in ".{0,40}") {
            let _ = Watch::from_line(&line);
        }
    }

    #[test]
    fn a_price_that_nobody_can_pay_is_no_price() {
        let (limit, sold_out) = (Money::from_fen(6_000), Stock::SoldOut { restock: None });
        let wish = Wish::PriceAtMost(limit);
        assert!(wish.is_met(Stock::InStock, limit));
        assert!(!wish.is_met(Stock::InStock, limit.plus(Money::from_fen(1))));
        assert!(!wish.is_met(sold_out, Money::ZERO) && !Wish::BackInStock.is_met(sold_out, limit));
        assert!(Wish::BackInStock.is_met(Stock::InStock, limit));
    }
}
