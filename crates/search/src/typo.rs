//! One slip of the fingers: a character that sounds alike, one wrong, missing, too many, or two
//! swapped; and the same in pinyin.

use crate::{
    entry::{Entry, Field},
    matching::{Fit, points},
    query::Word,
};
use hanzi::{Hanzi, SEPARATOR};

const SOUNDS_ALIKE: Fit = 600;
const ONE_SLIP: Fit = 450;
/// The fewest characters in which one may be wrong.
const FEWEST: usize = 3;
/// The fewest letters of pinyin in which one may be wrong.
const FEWEST_LETTERS: usize = 5;

/// The points of a word with one slip; zero when there would have to be more.
pub(crate) fn typo_points<K>(word: &Word, entry: &Entry<K>, hanzi: &Hanzi) -> u32 {
    let units = &word.units;
    if word.pieces.iter().all(|piece| piece.is_letters) {
        if units.len() < FEWEST_LETTERS {
            return 0;
        }
        return points(entry.short_fields(), |field| {
            let (letters, starts) = spelled(field, hanzi);
            let slips = |&start: &usize| within_one_slip(units, &letters[start..]);
            if starts.iter().any(slips) { ONE_SLIP } else { 0 }
        });
    }
    points(entry.short_fields(), |field| {
        let text = &field.units;
        if units.len() >= 2
            && text.windows(units.len()).any(|text| sounds_alike(units, text, hanzi))
        {
            SOUNDS_ALIKE
        } else if units.len() >= FEWEST
            && (0..text.len()).any(|start| within_one_slip(units, &text[start..]))
        {
            ONE_SLIP
        } else {
            0
        }
    })
}

fn sounds_alike(typed: &[u16], text: &[u16], hanzi: &Hanzi) -> bool {
    typed.iter().zip(text).all(|(&a, &b)| a == b || hanzi.sound_alike(a, b))
}

/// A field in letters, each character by its first reading, and where each of them begins.
fn spelled(field: &Field, hanzi: &Hanzi) -> (Vec<u16>, Vec<usize>) {
    let mut letters = Vec::with_capacity(field.units.len() * 4);
    let mut starts = Vec::with_capacity(field.units.len());
    for &unit in &field.units {
        starts.push(letters.len());
        match hanzi.readings(unit).first() {
            Some(&syllable) => {
                letters.extend(hanzi.letters(syllable).bytes().map(u16::from));
            }
            None if unit == SEPARATOR => {}
            None => letters.push(unit),
        }
    }
    (letters, starts)
}

/// Whether `text` begins with `typed` but for one slip: a unit wrong, missing, too many, or two
/// swapped.
fn within_one_slip(typed: &[u16], text: &[u16]) -> bool {
    let n_same = typed.iter().zip(text).take_while(|(a, b)| a == b).count();
    let (typed, text) = (&typed[n_same..], &text[n_same..]);
    let Some((_, after_typed)) = typed.split_first() else { return true };
    let is_swapped = || match (typed, text) {
        ([a, b, typed @ ..], [c, d, text @ ..]) => a == d && b == c && text.starts_with(typed),
        _ => false,
    };
    // A slip on the first unit would let a word begin anywhere.
    if n_same == 0 {
        return is_swapped();
    }
    text.starts_with(after_typed)
        || text.get(1..).is_some_and(|text| text.starts_with(after_typed))
        || text.get(1..).is_some_and(|text| text.starts_with(typed))
        || is_swapped()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(typed: &str, text: &str) -> bool {
        let units = |text: &str| text.encode_utf16().collect::<Vec<_>>();
        within_one_slip(&units(typed), &units(text))
    }

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for (typed, text) in [
            ("保温怀子", "保温杯子"),
            ("保温子", "保温杯子"),
            ("保温杯杯子", "保温杯子"),
            ("保杯温子", "保温杯子"),
            ("温保杯子", "保温杯子"),
            ("canpn", "canpan"),
        ] {
            assert!(slips(typed, text), "{typed}");
        }
        for typed in ["保怀字子", "保怀子温", "宝温杯子"] {
            assert!(!slips(typed, "保温杯子"), "{typed}");
        }
    }
}
