//! Letters read as pinyin: whole syllables, their first letters, or some of each.

use crate::{Hanzi, SEPARATOR};

/// How letters read the beginning of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How many units of the text they read.
    pub len: usize,
    /// How many of them are written with all their letters; the last may lack some.
    pub n_whole: usize,
}

impl Hanzi {
    /// How `letters`, folded, read the beginning of `units`, folded: the reading with the most whole
    /// syllables, and the shortest of those. Letters and figures of the text are read as themselves,
    /// gaps are passed over. Nothing when they do not.
    #[must_use]
    pub fn reads(&self, letters: &[u16], units: &[u16]) -> Option<Reading> {
        // For each number of letters that the units so far may stand for: how many of the units are
        // whole, at best.
        let mut so_far: Vec<Option<usize>> = vec![None; letters.len() + 1];
        so_far[0] = Some(0);
        let mut best: Option<Reading> = None;
        for (at, &unit) in units.iter().enumerate() {
            if unit == SEPARATOR {
                continue;
            }
            let mut next = vec![None; letters.len() + 1];
            let mut reach = |n: usize, n_whole: usize| {
                if next[n].is_none_or(|known| known < n_whole) {
                    next[n] = Some(n_whole);
                }
            };
            for (n, n_whole) in so_far.iter().enumerate() {
                let (Some(n_whole), Some(&first)) = (*n_whole, letters.get(n)) else { continue };
                if unit == first {
                    reach(n + 1, n_whole + 1);
                }
                for &syllable in self.readings(unit) {
                    let syllable = self.letters(syllable).as_bytes();
                    let left = &letters[n..];
                    let n_begun = syllable
                        .iter()
                        .zip(left)
                        .take_while(|&(&letter, &written)| u16::from(letter) == written)
                        .count();
                    if n_begun == 0 {
                        continue;
                    }
                    reach(n + 1, n_whole);
                    // All its letters, or as many as are left.
                    if n_begun == syllable.len() || n_begun == left.len() {
                        reach(n + n_begun, n_whole + 1);
                    }
                }
            }
            if let Some(n_whole) = next[letters.len()]
                && best.is_none_or(|best| best.n_whole < n_whole)
            {
                best = Some(Reading { len: at + 1, n_whole });
            }
            if next.iter().all(Option::is_none) {
                break;
            }
            so_far = next;
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use crate::{Folded, Reading, hanzi};

    fn reads(letters: &str, text: &str) -> Option<(usize, usize)> {
        let hanzi = hanzi();
        let (letters, text) = (Folded::of(letters, hanzi), Folded::of(text, hanzi));
        let reading = hanzi.reads(&letters.units, &text.units);
        reading.map(|Reading { len, n_whole }| (len, n_whole))
    }

    #[test]
    fn letters_read_syllables_first_letters_or_some_of_each() {
        assert_eq!(reads("canpan", "餐盘"), Some((2, 2)));
        assert_eq!(reads("canpan", "餐盘吸盘"), Some((2, 2)));
        assert_eq!(reads("canp", "餐盘"), Some((2, 2)), "the last syllable may lack letters");
        assert_eq!(reads("cp", "餐盘"), Some((2, 1)), "the last letter begins its syllable");
        assert_eq!(reads("cpan", "餐盘"), Some((2, 1)));
        assert_eq!(reads("canpan", "餐 盘"), Some((3, 2)));
        assert_eq!(reads(&"a".repeat(60), &"啊".repeat(60)), Some((60, 60)), "at once");
        assert_eq!(reads("xian", "西安"), Some((2, 2)));
        assert_eq!(reads("xian", "先"), Some((1, 1)));
        assert_eq!(reads("zhang", "长辈"), Some((1, 1)));
        assert_eq!(reads("usbkzw", "USB扩展坞"), Some((6, 4)));
        assert_eq!(reads("caipan", "餐盘"), None);
        assert_eq!(reads("canpan", "餐"), None);
    }
}
