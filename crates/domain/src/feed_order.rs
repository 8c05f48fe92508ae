//! The order of 发现: by time, mixed over channels with a seed, until there is a readable ranker.
//!
//! Source: docs/decisions/0011-feed-order.md.

use crate::{Line, NoteId, Timestamp, order::sort_by};

/// How many neighbours in time may trade places.
pub const WINDOW: usize = 4;

/// What the order needs to know of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Where it stands in the list that is to be put in order.
    pub place: usize,
    /// Its id.
    pub id: NoteId,
    /// Its line.
    pub line: Line,
    /// Its first topic; notes that share it are kept apart.
    pub topic: String,
    /// When it was published.
    pub published_at: Timestamp,
}

/// Newest first, then mixed: within each stretch of [`WINDOW`] notes the seed decides, and the next
/// note is one whose topic differs from the one before when the stretch has such a note.
///
/// The same candidates and seed give the same order, whoever asks.
#[must_use]
pub fn mixed(notes: Vec<Candidate>, seed: u64) -> Vec<Candidate> {
    let mut notes: Vec<&Candidate> = notes.iter().collect();
    sort_by(&mut notes, |a, b| b.published_at.cmp(&a.published_at).then_with(|| a.id.cmp(&b.id)));
    let mut ordered: Vec<Candidate> = Vec::with_capacity(notes.len());
    for stretch in notes.chunks(WINDOW) {
        let mut rest = stretch.to_vec();
        let drawn = |note: &Candidate| shuffled(seed, note.id.as_str());
        sort_by(&mut rest, |a, b| drawn(a).cmp(&drawn(b)));
        while !rest.is_empty() {
            let before = ordered.last();
            let differs = |note: &&Candidate| {
                before.is_none_or(|b| b.topic != note.topic || b.line != note.line)
            };
            let next = rest.iter().position(differs).unwrap_or(0);
            ordered.push(rest.remove(next).clone());
        }
    }
    ordered
}

/// A number that only `seed` and `text` decide.
///
/// Source: FNV-1a, 64 bits, with the finisher of SplitMix64.
#[must_use]
pub fn shuffled(seed: u64, text: &str) -> u64 {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325 ^ seed, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn notes(n: usize) -> Vec<Candidate> {
        (0..n)
            .map(|i| Candidate {
                place: i,
                id: NoteId::from(format!("n{i}")),
                line: Line::Buy,
                topic: format!("t{}", i % 3),
                published_at: Timestamp(i as i64),
            })
            .collect()
    }

    fn ids(notes: Vec<Candidate>) -> Vec<NoteId> {
        notes.into_iter().map(|note| note.id).collect()
    }

    #[test]
    fn another_seed_gives_another_order() {
        assert_eq!(mixed(notes(12), 1), mixed(notes(12), 1));
        assert_ne!(mixed(notes(12), 1), mixed(notes(12), 2));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_wanders_further_than_a_stretch(n in 0usize..60, seed: u64) {
            let order = mixed(notes(n), seed);
            prop_assert_eq!(order.len(), n);
            for (place, note) in order.iter().enumerate() {
                let by_time = n - 1 - note.place;
                prop_assert_eq!(place / WINDOW, by_time / WINDOW);
            }
        }

        #[test]
        fn the_order_of_arrival_does_not_matter(n in 0usize..30, seed: u64) {
            let mut reversed = notes(n);
            reversed.reverse();
            // Where a note stood differs; which one it is does not.
            prop_assert_eq!(ids(mixed(reversed, seed)), ids(mixed(notes(n), seed)));
        }
    }
}
