//! Where a card stands: three integers and a column, from data alone. Nothing is ever measured.
//!
//! CSS turns the integers into lengths, so the same place fits every column width and text size:
//! `covers` thousandths of a column width, `cards` reserved text heights, `ads` 广告 lines.

/// Nominal lengths in CSS pixels that decide which column is shortest: a column of a phone, the
/// reserved lines of a card with its gap, and the 广告 line (style/cards/note_card.css).
const COLUMN: u64 = 174;
const CARD: u64 = 96;
const AD_LINE: u64 = 26;

/// What the masonry needs to know of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Height over width of the cover, in thousandths.
    pub ratio: u32,
    /// Whether it has a 广告 line.
    pub advertised: bool,
}

/// What stands above a card in its column; also the extent of a whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Above {
    /// Sum of cover ratios, in thousandths.
    pub covers: u32,
    /// Number of cards.
    pub cards: u32,
    /// Number of 广告 lines.
    pub ads: u32,
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its column, counted from the start edge.
    pub column: u32,
    /// What stands above it.
    pub above: Above,
}

/// Where all cards stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// A place for each card, in order.
    pub places: Vec<Place>,
    /// The extent of the longest column.
    pub longest: Above,
}

impl Above {
    fn height(self) -> u64 {
        u64::from(self.covers) * COLUMN / 1_000
            + u64::from(self.cards) * CARD
            + u64::from(self.ads) * AD_LINE
    }

    fn below(self, card: Card) -> Self {
        Self {
            covers: self.covers.saturating_add(card.ratio),
            cards: self.cards + 1,
            ads: self.ads + u32::from(card.advertised),
        }
    }
}

/// Places `cards` in `n_columns` columns, each in the column that is shortest so far, the first of
/// equals; so reading order is document order, and earlier cards never move when more are added.
#[must_use]
pub fn place(cards: &[Card], n_columns: usize) -> Layout {
    let mut columns = vec![Above::default(); n_columns.max(1)];
    let places = cards
        .iter()
        .map(|card| {
            let shortest = columns
                .iter()
                .enumerate()
                .min_by_key(|(_, above)| above.height())
                .map_or(0, |(i, _)| i);
            let above = columns[shortest];
            columns[shortest] = above.below(*card);
            Place { column: shortest as u32, above }
        })
        .collect();
    let longest = columns.into_iter().max_by_key(|above| above.height()).unwrap_or_default();
    Layout { places, longest }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_card() -> impl Strategy<Value = Card> {
        (500u32..1_800, any::<bool>()).prop_map(|(ratio, advertised)| Card { ratio, advertised })
    }

    #[test]
    fn the_first_cards_fill_the_first_row() {
        let card = Card { ratio: 1_333, advertised: false };
        let layout = place(&[card; 3], 3);
        let columns: Vec<u32> = layout.places.iter().map(|p| p.column).collect();
        assert_eq!(columns, [0, 1, 2]);
        assert_eq!(layout.longest, Above { covers: 1_333, cards: 1, ads: 0 });
    }

    proptest! {
        #[test]
        fn more_cards_never_move_earlier_ones(
            cards in prop::collection::vec(any_card(), 0..60), n in 1usize..6, cut in 0usize..60,
        ) {
            let some = &cards[..cut.min(cards.len())];
            prop_assert_eq!(&place(&cards, n).places[..some.len()], &place(some, n).places[..]);
        }

        #[test]
        fn columns_differ_by_one_card_at_most(
            cards in prop::collection::vec(any_card(), 0..80), n in 1usize..6,
        ) {
            let layout = place(&cards, n);
            let mut ends = vec![0; n];
            for (card, place) in cards.iter().zip(&layout.places) {
                ends[place.column as usize] = place.above.below(*card).height();
            }
            let (shortest, longest) = (ends.iter().min(), ends.iter().max());
            prop_assert_eq!(longest, Some(&layout.longest.height()));
            let tallest_card = 1_800 * COLUMN / 1_000 + CARD + AD_LINE;
            prop_assert!(longest <= shortest.map(|end| end + tallest_card).as_ref());
        }
    }
}
