//! What one saw oneself: the prices that this device has shown, for comparing, on this device alone.
//!
//! Source: features.md, C2. Nothing of it is ever part of a request.

use crate::{Money, Timestamp};

/// The most prices that are remembered of one thing.
pub const MAX_SEEN: usize = 12;

/// A price as it was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenPrice {
    /// When it was first shown.
    pub at: Timestamp,
    /// 到手价.
    pub to_pay: Money,
}

/// Adds what is shown now to what was seen, the oldest first: once for each price in a row, the
/// oldest forgotten beyond [`MAX_SEEN`]. Says whether anything was added.
pub fn see(seen: &mut Vec<SeenPrice>, to_pay: Money, now: Timestamp) -> bool {
    if seen.last().is_some_and(|last| last.to_pay == to_pay) {
        return false;
    }
    seen.push(SeenPrice { at: now, to_pay });
    if seen.len() > MAX_SEEN {
        seen.remove(0);
    }
    true
}

/// What was seen as one line of text, as a device keeps it.
#[must_use]
pub fn to_text(seen: &[SeenPrice]) -> String {
    let pairs = seen.iter().map(|price| format!("{}:{}", price.at.0, price.to_pay.fen()));
    pairs.collect::<Vec<_>>().join(",")
}

/// What a line of text holds, the latest [`MAX_SEEN`] of it; what is no price is left out.
#[must_use]
pub fn from_text(text: &str) -> Vec<SeenPrice> {
    let pair = |pair: &str| {
        let (at, fen) = pair.split_once(':')?;
        Some(SeenPrice { at: Timestamp::read(at)?, to_pay: Money::from_fen(fen.parse().ok()?) })
    };
    let mut seen: Vec<SeenPrice> = text.split(',').filter_map(pair).collect();
    seen.drain(..seen.len().saturating_sub(MAX_SEEN));
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nonsense_is_left_out_and_a_long_list_is_cut() {
        assert_eq!(from_text("-9223372036854775808:6400,x,7:,:7"), []);
        assert_eq!(from_text(&"7:8,".repeat(20_000)).len(), MAX_SEEN);
    }

    proptest! {
        #[test]
        fn a_line_holds_all_of_it(prices in prop::collection::vec((0i64..9_999, 0i64..9_999), 0..9)) {
            let seen: Vec<SeenPrice> = prices
                .into_iter()
                .map(|(at, fen)| SeenPrice { at: Timestamp(at), to_pay: Money::from_fen(fen) })
                .collect();
            prop_assert_eq!(from_text(&to_text(&seen)), seen);
        }

        #[test]
        fn no_text_is_too_strange_to_be_looked_at(text in ".{0,40}") {
            prop_assert!(from_text(&text).len() <= MAX_SEEN);
        }

        #[test]
        fn only_changes_are_remembered_and_only_the_latest(
            prices in prop::collection::vec(1i64..4, 0..40),
        ) {
            let mut seen = Vec::new();
            for (day, price) in (0..).zip(&prices) {
                see(&mut seen, Money::from_fen(*price), Timestamp(day));
            }
            prop_assert!(seen.len() <= MAX_SEEN);
            prop_assert!(seen.windows(2).all(|pair| pair[0].to_pay != pair[1].to_pay));
            prop_assert!(seen.windows(2).all(|pair| pair[0].at < pair[1].at));
            prop_assert_eq!(seen.last().map(|last| last.to_pay.fen()), prices.last().copied());
        }
    }
}
