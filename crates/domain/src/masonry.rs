//! Where a card stands: three integers and a column, from data alone. Nothing is ever measured.
//!
//! CSS turns the integers into lengths, so the same place fits every column width and text size:
//! `covers` thousandths of a column width, `cards` reserved text heights, `ads` 广告 lines.
//!
//! Cards may begin anywhere in a list, below columns that reach as far as the cards above would make
//! them; those are added upwards once they come.

/// Nominal lengths that decide which column is shortest: a column of a phone, the
/// reserved lines of a card with its gap, and the 广告 line (style/cards/note_card.css).
const NOMINAL: Lengths = Lengths { column: 174_000, card: 96_000, ad: 26_000 };

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its column, counted from the start edge.
    pub column: u32,
    /// What stands above it.
    pub above: Above,
}

/// The lengths of one screen, in thousandths of a CSS pixel: what CSS makes of the integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// The width of a column.
    pub column: u64,
    /// The reserved lines of a card with the gap below it.
    pub card: u64,
    /// A 广告 line.
    pub ad: u64,
}

/// Which way an arrow key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the card above in the column.
    Up,
    /// To the card below in the column.
    Down,
    /// To the column before, at the same height.
    Before,
    /// To the column after, at the same height.
    After,
}

impl Card {
    /// How tall it is with the gap below it, in thousandths of a CSS pixel.
    #[must_use]
    pub fn height(self, lengths: Lengths) -> u64 {
        Above::default().with(self).height(lengths)
    }
}

impl Above {
    /// How far down these reach, in thousandths of a CSS pixel.
    #[must_use]
    pub fn height(self, lengths: Lengths) -> u64 {
        u64::from(self.covers) * lengths.column / 1_000
            + u64::from(self.cards) * lengths.card
            + u64::from(self.ads) * lengths.ad
    }

    fn with(self, card: Card) -> Self {
        Self {
            covers: self.covers.saturating_add(card.ratio),
            cards: self.cards.saturating_add(1),
            ads: self.ads.saturating_add(u32::from(card.advertised)),
        }
    }

    fn without(self, card: Card) -> Self {
        Self {
            covers: self.covers.saturating_sub(card.ratio),
            cards: self.cards.saturating_sub(1),
            ads: self.ads.saturating_sub(u32::from(card.advertised)),
        }
    }
}

/// One column: where it begins, how far it reaches, and its cards from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Column {
    top: Above,
    reach: Above,
    cards: Vec<u32>,
}

/// Where all cards stand. Cards are only ever added, and those already there never move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masonry {
    /// How many cards of the list are above the first.
    first: u32,
    columns: Vec<Column>,
    places: Vec<Place>,
}

impl Masonry {
    /// Columns without cards.
    #[must_use]
    pub fn of(n_columns: usize) -> Self {
        Self::below(0, &[], n_columns)
    }

    /// Columns without cards, below the first `first` cards of a list. `reaches` is how far those
    /// filled the columns; other columns than they had share it evenly.
    #[must_use]
    pub fn below(first: u32, reaches: &[Above], n_columns: usize) -> Self {
        let n = n_columns.max(1);
        let mut even = Above::default();
        for reach in reaches {
            even.covers = even.covers.saturating_add(reach.covers);
            even.cards = even.cards.saturating_add(reach.cards);
            even.ads = even.ads.saturating_add(reach.ads);
        }
        let Above { covers, cards, ads } = even;
        let even =
            Above { covers: covers / n as u32, cards: cards / n as u32, ads: ads / n as u32 };
        let tops = if reaches.len() == n { reaches.to_vec() } else { vec![even; n] };
        let column = |top| Column { top, reach: top, cards: Vec::new() };
        Self { first, columns: tops.into_iter().map(column).collect(), places: Vec::new() }
    }

    /// Adds a card to the column that is shortest so far, the first of equals; so reading order is
    /// the order of adding.
    pub fn add(&mut self, card: Card) {
        let index = u32::try_from(self.end()).unwrap_or(u32::MAX);
        let shortest = (0..self.columns.len())
            .min_by_key(|column| self.columns[*column].reach.height(NOMINAL))
            .unwrap_or_default();
        let column = &mut self.columns[shortest];
        self.places.push(Place { column: shortest as u32, above: column.reach });
        column.reach = column.reach.with(card);
        column.cards.push(index);
    }

    /// Adds the card that is read just before the first, upwards: to the column that begins furthest
    /// down, the last of equals. Nothing that is there moves.
    pub fn add_before(&mut self, card: Card) {
        self.first = self.first.saturating_sub(1);
        let lowest = (0..self.columns.len())
            .max_by_key(|column| self.columns[*column].top.height(NOMINAL))
            .unwrap_or_default();
        let column = &mut self.columns[lowest];
        column.top = column.top.without(card);
        column.cards.insert(0, self.first);
        self.places.insert(0, Place { column: lowest as u32, above: column.top });
    }

    /// How many columns there are.
    #[must_use]
    pub fn n_columns(&self) -> usize {
        self.columns.len()
    }

    /// How many cards of the list are above the first that is there.
    #[must_use]
    pub fn first(&self) -> usize {
        self.first as usize
    }

    /// How many cards of the list there are to the last that is there.
    #[must_use]
    pub fn end(&self) -> usize {
        self.first() + self.places.len()
    }

    /// Where the card `index` of the list stands; at the top where there is none.
    #[must_use]
    pub fn place(&self, index: usize) -> Place {
        let place = index.checked_sub(self.first()).and_then(|at| self.places.get(at));
        place.copied().unwrap_or_default()
    }

    /// How far each column reached before the card `index` was added.
    #[must_use]
    pub fn reaches(&self, index: usize) -> Vec<Above> {
        let reach = |column: &Column| {
            let next = column.cards.partition_point(|card| (*card as usize) < index);
            column.cards.get(next).map_or(column.reach, |card| self.place(*card as usize).above)
        };
        self.columns.iter().map(reach).collect()
    }

    /// How far the longest column reaches on a screen of these lengths.
    #[must_use]
    pub fn longest(&self, lengths: Lengths) -> Above {
        let reaches = self.columns.iter().map(|column| column.reach);
        reaches.max_by_key(|reach| reach.height(lengths)).unwrap_or_default()
    }

    /// The cards of which something lies between `from` and `to`, in thousandths of a CSS pixel from
    /// the upper edge, in reading order. A few steps for each column, however many cards there are.
    #[must_use]
    pub fn between(&self, from: u64, to: u64, lengths: Lengths) -> Vec<usize> {
        let top = |card: &u32| self.place(*card as usize).above.height(lengths);
        let mut found = Vec::new();
        for column in &self.columns {
            // The last card that begins above `from` may still reach below it.
            let first = column.cards.partition_point(|card| top(card) <= from).saturating_sub(1);
            let end = column.cards.partition_point(|card| top(card) < to);
            found.extend(column.cards[first..end.max(first)].iter().map(|card| *card as usize));
        }
        found.sort_unstable();
        found
    }

    /// The card that an arrow key leads to from the card `index`; nothing at an edge.
    #[must_use]
    pub fn next(&self, index: usize, way: Way) -> Option<usize> {
        let place = *self.places.get(index.checked_sub(self.first())?)?;
        let column = place.column as usize;
        let beside = |column: usize| {
            let cards = &self.columns.get(column)?.cards;
            let here = place.above.height(NOMINAL);
            let distance =
                |card: &&u32| self.place(**card as usize).above.height(NOMINAL).abs_diff(here);
            cards.iter().min_by_key(distance)
        };
        let cards = &self.columns.get(column)?.cards;
        let here = cards.partition_point(|card| (*card as usize) < index);
        let found = match way {
            Way::Up => cards.get(here.checked_sub(1)?),
            Way::Down => cards.get(here + 1),
            Way::Before => beside(column.checked_sub(1)?),
            Way::After => beside(column + 1),
        };
        found.map(|card| *card as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_card() -> impl Strategy<Value = Card> {
        (500u32..1_800, any::<bool>()).prop_map(|(ratio, advertised)| Card { ratio, advertised })
    }

    fn masonry(cards: &[Card], n_columns: usize) -> Masonry {
        let mut masonry = Masonry::of(n_columns);
        cards.iter().for_each(|card| masonry.add(*card));
        masonry
    }

    const CARD_OF_3_4: Card = Card { ratio: 1_333, advertised: false };
    const DESKTOP: Lengths = Lengths { column: 231_000, card: 96_000, ad: 26_000 };

    #[test]
    fn the_first_cards_fill_the_first_row() {
        let masonry = masonry(&[CARD_OF_3_4; 3], 3);
        let columns: Vec<u32> = (0..3).map(|index| masonry.place(index).column).collect();
        assert_eq!(columns, [0, 1, 2]);
        assert_eq!(masonry.longest(NOMINAL), Above { covers: 1_333, cards: 1, ads: 0 });
    }

    #[test]
    fn columns_of_another_number_begin_as_far_down_on_average() {
        let two =
            [Above { covers: 3_000, cards: 2, ads: 1 }, Above { covers: 3_003, cards: 4, ads: 2 }];
        let three = Masonry::below(6, &two, 3).longest(NOMINAL);
        assert_eq!(three, Above { covers: 2_001, cards: 2, ads: 1 });
        assert_eq!(Masonry::below(6, &two, 2).reaches(6), two);
        assert_eq!(Masonry::of(2).reaches(0), [Above::default(); 2]);
    }

    #[test]
    fn arrows_lead_along_columns_and_rows_and_stop_at_the_edges() {
        let masonry = masonry(&[CARD_OF_3_4; 6], 3);
        assert_eq!(masonry.next(1, Way::Down), Some(4));
        assert_eq!(masonry.next(4, Way::Up), Some(1));
        assert_eq!(masonry.next(4, Way::After), Some(5));
        assert_eq!(masonry.next(4, Way::Before), Some(3));
        for (index, way) in [(0, Way::Up), (0, Way::Before), (5, Way::Down), (5, Way::After)] {
            assert_eq!(masonry.next(index, way), None);
        }
        assert_eq!(masonry.next(9, Way::Up), None);
    }

    proptest! {
        #[test]
        fn more_cards_never_move_earlier_ones(
            cards in prop::collection::vec(any_card(), 0..60), n in 1usize..6, cut in 0usize..60,
        ) {
            let (all, some) = (masonry(&cards, n), masonry(&cards[..cut.min(cards.len())], n));
            prop_assert!((0..some.end()).all(|index| all.place(index) == some.place(index)));
        }

        #[test]
        fn a_list_opened_in_its_middle_stands_as_it_did_from_the_start(
            cards in prop::collection::vec(any_card(), 0..80), n in 1usize..6, cut in 0usize..80,
        ) {
            let (all, cut) = (masonry(&cards, n), cut.min(cards.len()));
            let mut some = Masonry::below(cut as u32, &all.reaches(cut), n);
            cards[cut..].iter().for_each(|card| some.add(*card));
            prop_assert_eq!((some.first(), some.end()), (cut, all.end()));
            prop_assert!((cut..all.end()).all(|index| all.place(index) == some.place(index)));
            prop_assert_eq!(some.longest(DESKTOP), all.longest(DESKTOP));
            prop_assert_eq!(some.reaches(all.end()), all.reaches(all.end()));
        }

        #[test]
        fn cards_added_upwards_move_none_and_are_read_in_order(
            cards in prop::collection::vec(any_card(), 1..120), n in 1usize..6, cut in 0usize..120,
            others in 1usize..6,
        ) {
            let cut = cut.min(cards.len());
            let reaches = masonry(&cards, others).reaches(cut);
            // Far enough down that none is stopped by the upper edge.
            let deep = |above: &Above| Above { covers: above.covers + 400_000, cards: above.cards + 200, ads: above.ads + 200 };
            let reaches: Vec<Above> = reaches.iter().map(deep).collect();
            let mut some = Masonry::below(cut as u32, &reaches, n);
            cards[cut..].iter().for_each(|card| some.add(*card));
            let before = some.clone();
            cards[..cut].iter().rev().for_each(|card| some.add_before(*card));
            prop_assert_eq!((some.first(), some.end()), (0, cards.len()));
            prop_assert!((cut..cards.len()).all(|index| some.place(index) == before.place(index)));
            let below = |index: usize| some.place(index).above.with(cards[index]);
            for column in 0..n as u32 {
                let of_column = (0..cards.len()).filter(|index| some.place(*index).column == column);
                let of_column: Vec<usize> = of_column.collect();
                for pair in of_column.windows(2) {
                    prop_assert_eq!(below(pair[0]), some.place(pair[1]).above, "without gap or overlap");
                }
            }
            // One that is read earlier never ends below one that is read later.
            let ends = |index: usize| below(index).height(NOMINAL);
            prop_assert!((1..cut).all(|index| ends(index - 1) <= ends(index)));
            // What lies between two heights is found above as below.
            let (top, end) = (some.place(0).above.height(DESKTOP), some.longest(DESKTOP).height(DESKTOP));
            let (from, to) = (top + (end - top) / 3, top + (end - top) / 2);
            let found = some.between(from, to, DESKTOP);
            for (index, card) in cards.iter().enumerate() {
                let start = some.place(index).above.height(DESKTOP);
                let is_seen = start < to && start + card.height(DESKTOP) > from + 1;
                prop_assert!(!is_seen || found.contains(&index));
                prop_assert!(start < to || !found.contains(&index));
            }
        }

        #[test]
        fn what_a_stranger_wrote_for_reaches_is_no_panic(
            numbers in prop::collection::vec(any::<u32>(), 0..12), n in 0usize..6, first in any::<u32>(),
            cards in prop::collection::vec(any_card(), 0..9),
        ) {
            let reaches = numbers.chunks(3).map(|part| Above {
                covers: part[0],
                cards: part.get(1).copied().unwrap_or_default(),
                ads: part.get(2).copied().unwrap_or_default(),
            });
            let mut masonry = Masonry::below(first, &reaches.collect::<Vec<_>>(), n);
            cards.iter().for_each(|card| masonry.add(*card));
            cards.iter().for_each(|card| masonry.add_before(*card));
            let _ = masonry.between(0, u64::MAX, DESKTOP);
            let _ = (masonry.reaches(3), masonry.next(3, Way::After), masonry.longest(DESKTOP));
        }

        #[test]
        fn columns_differ_by_one_card_at_most(
            cards in prop::collection::vec(any_card(), 0..80), n in 1usize..6,
        ) {
            let masonry = masonry(&cards, n);
            let ends = || masonry.columns.iter().map(|column| column.reach.height(NOMINAL));
            let tallest_card = 1_800 * NOMINAL.column / 1_000 + NOMINAL.card + NOMINAL.ad;
            prop_assert!(ends().max() <= ends().min().map(|end| end + tallest_card));
        }

        #[test]
        fn what_lies_between_two_heights_is_found_and_little_else(
            cards in prop::collection::vec(any_card(), 0..200), n in 1usize..6,
            from in 0u64..20_000_000, height in 1u64..2_000_000,
        ) {
            let masonry = masonry(&cards, n);
            let found = masonry.between(from, from + height, DESKTOP);
            for (index, card) in cards.iter().enumerate() {
                let above = masonry.place(index).above;
                let (top, end) = (above.height(DESKTOP), above.with(*card).height(DESKTOP));
                if top < from + height && end > from {
                    prop_assert!(found.contains(&index));
                } else if found.contains(&index) {
                    // At most the last card of a column that ends just above.
                    prop_assert!(top < from + height);
                }
            }
            prop_assert!(found.is_sorted());
        }
    }
}
