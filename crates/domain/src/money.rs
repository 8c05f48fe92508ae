//! Money in fen, checked: no fraction of a fen and no float is ever anywhere near a price.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One hundred per cent, in basis points.
pub const BASIS_POINTS: i64 = 10_000;

/// The largest amount that is taken, in fen: a hundred million yuan.
pub const MAX_FEN: i64 = 10_000_000_000;

/// An amount in fen (分), never below zero.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of `fen`, kept between nothing and [`MAX_FEN`].
    #[must_use]
    pub const fn from_fen(fen: i64) -> Self {
        if fen < 0 {
            Self(0)
        } else if fen > MAX_FEN {
            Self(MAX_FEN)
        } else {
            Self(fen)
        }
    }

    /// The amount in fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// What is left once `other` is taken off; never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self::from_fen(self.0 - other.0)
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self::from_fen(self.0 + other.0)
    }

    /// The smaller of the two.
    #[must_use]
    pub const fn at_most(self, other: Self) -> Self {
        if self.0 < other.0 { self } else { other }
    }

    /// Yuan without needless decimals, for rules and tickets: `69`, `69.50`.
    #[must_use]
    pub fn short(self) -> String {
        if self.0 % 100 == 0 { (self.0 / 100).to_string() } else { self.to_string() }
    }

    /// `basis_points` ten-thousandths of the amount, down to the fen.
    ///
    /// Source: docs/decisions/0004-coupons-and-money.md.
    #[must_use]
    pub const fn share(self, basis_points: u16) -> Self {
        Self::from_fen(self.0 * basis_points as i64 / BASIS_POINTS)
    }
}

/// Yuan with two decimals and no sign: `64.00`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn always_shows_two_decimals() {
        assert_eq!(Money::from_fen(6_400).to_string(), "64.00");
        assert_eq!(Money::from_fen(5).to_string(), "0.05");
        assert_eq!(Money::from_fen(6_900).short(), "69");
        assert_eq!(Money::from_fen(6_950).short(), "69.50");
    }

    proptest! {
        #[test]
        fn a_discount_never_makes_a_price_negative(a in 0..MAX_FEN, b in 0..MAX_FEN) {
            let (a, b) = (Money::from_fen(a), Money::from_fen(b));
            prop_assert!(a.less(b) <= a);
            prop_assert_eq!(a.less(b).plus(a.at_most(b)), a);
        }

        #[test]
        fn a_share_is_at_most_the_whole_and_at_most_a_fen_short(a in 0..MAX_FEN, rate in 0u16..=10_000) {
            let exact = i128::from(a) * i128::from(rate);
            let share = i128::from(Money::from_fen(a).share(rate).fen()) * i128::from(BASIS_POINTS);
            prop_assert!(share <= exact && exact - share < i128::from(BASIS_POINTS));
        }
    }
}
