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

    /// The amount that somebody typed in yuan, as `59`, `59.9` or `59.90`; nothing when it is none.
    #[must_use]
    pub fn from_yuan(typed: &str) -> Option<Self> {
        let (yuan, decimals) = typed.split_once('.').unwrap_or((typed, "0"));
        let is_number =
            |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        if !is_number(yuan) || !is_number(decimals) || decimals.len() > 2 || yuan.len() > 9 {
            return None;
        }
        let fen: i64 = decimals.parse().ok()?;
        let fen = if decimals.len() == 1 { fen * 10 } else { fen };
        let fen = yuan.parse::<i64>().ok()? * 100 + fen;
        (fen <= MAX_FEN).then(|| Self::from_fen(fen))
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

/// `total` handed out in the proportion of `weights`, to the fen: everybody gets their share down to
/// the fen, and the fen that remain go to the largest remainders, the earlier first among equals.
/// Nobody gets more than their weight, unless `total` is more than all weights together. Without any
/// weight nobody gets anything.
///
/// Source: docs/decisions/0004-coupons-and-money.md.
#[must_use]
pub fn apportioned(total: Money, weights: &[Money]) -> Vec<Money> {
    let whole: u64 = weights.iter().map(|weight| weight.fen().unsigned_abs()).sum();
    if whole == 0 {
        return vec![Money::ZERO; weights.len()];
    }
    let mut shares = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for weight in weights {
        let (share, remainder) =
            proportion(total.fen().unsigned_abs(), weight.fen().unsigned_abs(), whole);
        shares.push(share);
        remainders.push(remainder);
    }
    let mut rest = total.fen().unsigned_abs().saturating_sub(shares.iter().sum());
    while rest > 0 {
        let Some(next) = largest(&remainders) else {
            break;
        };
        shares[next] += 1;
        remainders[next] = 0;
        rest -= 1;
    }
    shares
        .into_iter()
        .map(|share| Money::from_fen(i64::try_from(share).unwrap_or(MAX_FEN)))
        .collect()
}

/// `total * weight / whole` with its remainder. Done in two steps, because the product of two amounts
/// does not fit 64 bits, and 128 of them would bring their own division into the app.
fn proportion(total: u64, weight: u64, whole: u64) -> (u64, u64) {
    const BITS: u32 = 17;
    let (high, low) = (weight >> BITS, weight & ((1 << BITS) - 1));
    let upper = total * high;
    let lower = ((upper % whole) << BITS) + total * low;
    (((upper / whole) << BITS) + lower / whole, lower % whole)
}

/// Where the largest of them stands, the first among equals; nothing when all are zero.
fn largest(remainders: &[u64]) -> Option<usize> {
    let mut found = None;
    let mut most = 0;
    for (i, remainder) in remainders.iter().enumerate() {
        if *remainder > most {
            (found, most) = (Some(i), *remainder);
        }
    }
    found
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

    #[test]
    fn what_is_typed_is_an_amount_or_nothing() {
        let fen = |typed| Money::from_yuan(typed).map(Money::fen);
        assert_eq!(
            [fen("59"), fen("59.9"), fen("59.90"), fen("0.05")],
            [Some(5_900), Some(5_990), Some(5_990), Some(5)]
        );
        for typed in
            ["", ".", "59.", ".5", "-1", "1e3", "59.999", "¥59", "999999999999", "100000001"]
        {
            assert_eq!(fen(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_left_over_goes_to_the_largest_remainders() {
        let weights = [3_000, 3_000, 1_000].map(Money::from_fen);
        // 428.57, 428.57 and 142.86 fen.
        assert_eq!(
            apportioned(Money::from_fen(1_000), &weights)
                .into_iter()
                .map(Money::fen)
                .collect::<Vec<_>>(),
            [429, 428, 143]
        );
        assert_eq!(apportioned(Money::from_fen(5), &[Money::ZERO]), [Money::ZERO]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_when_it_is_handed_out(
            total in 0..=MAX_FEN,
            weights in prop::collection::vec(0..=MAX_FEN, 1..9),
        ) {
            let whole: i64 = weights.iter().sum();
            let weights: Vec<Money> = weights.into_iter().map(Money::from_fen).collect();
            let total = Money::from_fen(total.min(whole));
            let shares = apportioned(total, &weights);
            prop_assert_eq!(shares.iter().map(|share| share.fen()).sum::<i64>(), total.fen());
            for (share, weight) in shares.iter().zip(&weights) {
                let exact = i128::from(total.fen()) * i128::from(weight.fen());
                let off = i128::from(share.fen()) * i128::from(whole.max(1)) - exact;
                prop_assert!(share <= weight && off.abs() < i128::from(whole.max(1)));
            }
        }

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
