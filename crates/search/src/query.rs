//! What somebody typed, taken apart.

use hanzi::{Folded, Hanzi, SEPARATOR};

/// The most units of a question that are looked for; what is beyond is left out.
pub const MAX_QUERY: usize = 64;

/// What somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Several ways to understand it; each is words that must all be found.
    pub(crate) readings: Vec<Vec<Word>>,
    is_cut: bool,
}

/// A run without gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) units: Vec<u16>,
    /// The word in runs of one script.
    pub(crate) pieces: Vec<Piece>,
}

/// A run of letters and figures, or of anything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) units: Vec<u16>,
    pub(crate) is_letters: bool,
}

impl Query {
    /// Understands `typed`.
    #[must_use]
    pub fn of(typed: &str, hanzi: &Hanzi) -> Self {
        let mut units = Folded::of(typed, hanzi).units;
        let is_cut = units.len() > MAX_QUERY;
        units.truncate(MAX_QUERY);
        let words: Vec<Word> = units
            .split(|&unit| unit == SEPARATOR)
            .filter(|word| !word.is_empty())
            .map(|word| Word::of(word.to_vec()))
            .collect();
        let mut readings = Vec::new();
        if !words.is_empty() {
            // Pinyin is typed with gaps and without.
            if words.len() > 1 && words.iter().all(Word::is_pinyin) {
                readings.push(vec![Word::of(words.iter().flat_map(|w| w.units.clone()).collect())]);
            }
            readings.push(words);
        }
        Self { readings, is_cut }
    }

    /// Whether nothing is asked for: nothing but gaps was typed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// Whether only the beginning of what was typed is looked for.
    #[must_use]
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }
}

impl Word {
    fn of(units: Vec<u16>) -> Self {
        let pieces = units.chunk_by(|&a, &b| is_letter(a) == is_letter(b)).map(|piece| Piece {
            units: piece.to_vec(),
            is_letters: piece.iter().copied().all(is_letter),
        });
        Self { pieces: pieces.collect(), units }
    }

    fn is_pinyin(&self) -> bool {
        self.units.iter().all(|&unit| (0x61..=0x7a).contains(&unit))
    }
}

/// Whether a folded unit is a letter of the alphabet or a figure.
pub(crate) fn is_letter(unit: u16) -> bool {
    u8::try_from(unit).is_ok_and(|unit| unit.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(typed: &str) -> Query {
        Query::of(typed, &Hanzi::default())
    }

    #[test]
    fn what_is_typed_is_taken_apart_at_gaps_and_between_scripts() {
        let pieces = |query: &Query| -> Vec<usize> {
            query.readings[0].iter().map(|word| word.pieces.len()).collect()
        };
        assert_eq!(pieces(&query("usb扩展坞 65W")), [2, 1]);
        assert_eq!(query("er tong").readings.len(), 2, "together and apart");
        assert_eq!(query("2 kg").readings.len(), 1);
        assert!(query(" ，。").is_empty());
        assert!(query(&"长".repeat(10_000)).is_cut());
    }
}
