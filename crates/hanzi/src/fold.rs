//! A text folded so that what means the same compares equal: Simplified, lower case, half width,
//! without marks of tone, without what cannot be seen; whatever parts words is one separator.

use crate::Hanzi;

/// What stands between words; never at an end, never twice in a row.
pub const SEPARATOR: u16 = 0x20;

/// A folded text, and where each of its units came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// UTF-16, folded.
    pub units: Vec<u16>,
    /// For each unit, the bytes of the text that it came from.
    pub from: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds `text`.
    #[must_use]
    pub fn of(text: &str, hanzi: &Hanzi) -> Self {
        let mut folded = Self::default();
        let mut is_parted = false;
        for (start, written) in text.char_indices() {
            let place = (start, start + written.len_utf8());
            if is_unseen(written) {
                continue;
            }
            if !is_kept(half(written)) {
                is_parted = !folded.units.is_empty();
                continue;
            }
            if is_parted {
                folded.push(SEPARATOR, (start, start));
                is_parted = false;
            }
            for lower in half(written).to_lowercase().filter(|&lower| !is_unseen(lower)) {
                let mut units = [0; 2];
                for unit in toneless(lower).encode_utf16(&mut units) {
                    folded.push(hanzi.form(*unit), place);
                }
            }
        }
        folded
    }

    fn push(&mut self, unit: u16, from: (usize, usize)) {
        self.units.push(unit);
        self.from.push(from);
    }
}

/// Half width for full width.
fn half(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21).unwrap_or(c),
        c => c,
    }
}

/// A letter for one with a mark of tone; ü as input methods write it.
const fn toneless(c: char) -> char {
    match c {
        'ā' | 'á' | 'ǎ' | 'à' => 'a',
        'ē' | 'é' | 'ě' | 'è' | 'ê' => 'e',
        'ī' | 'í' | 'ǐ' | 'ì' => 'i',
        'ō' | 'ó' | 'ǒ' | 'ò' => 'o',
        'ū' | 'ú' | 'ǔ' | 'ù' => 'u',
        'ü' | 'ǖ' | 'ǘ' | 'ǚ' | 'ǜ' => 'v',
        c => c,
    }
}

/// Whether nothing is seen of it, so that it parts nothing either.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

/// Letters, figures, ideographs and emoji; all else parts words.
fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hanzi;
    use proptest::prelude::*;

    fn folded(text: &str) -> String {
        String::from_utf16(&Folded::of(text, hanzi()).units).expect("whole characters")
    }

    #[test]
    fn what_means_the_same_compares_equal() {
        assert_eq!(folded("  兒童餐盤，怎麼洗？ "), folded("儿童餐盘 怎么洗"));
        assert_eq!(folded("ＵＳＢ－Ｃ　６５Ｗ"), "usb c 65w");
        assert_eq!(folded("cānpán"), "canpan");
        assert_eq!(folded("lǜ"), "lv");
        assert_eq!(folded("餐\u{200b}盘"), "餐盘");
        assert_eq!(folded("🧋奶茶！"), "🧋奶茶");
        assert_eq!(folded("<b>…</b>"), "b b");
        assert_eq!(folded("，。"), "");
    }

    #[test]
    fn each_unit_knows_where_it_came_from() {
        let text = "好，餐盤。";
        let folded = Folded::of(text, hanzi());
        let parts: Vec<&str> = folded.from.iter().map(|&(a, b)| &text[a..b]).collect();
        assert_eq!(parts, ["好", "", "餐", "盤"]);
    }

    proptest! {
        #[test]
        fn any_text_is_folded_once_and_for_all(text in "\\PC{0,60}") {
            let hanzi = hanzi();
            let once = Folded::of(&text, hanzi);
            prop_assert_eq!(once.units.len(), once.from.len());
            prop_assert!(once.from.iter().all(|&(a, b)| text.get(a..b).is_some()));
            let again = Folded::of(&String::from_utf16_lossy(&once.units), hanzi);
            prop_assert_eq!(&again.units, &once.units);
            prop_assert!(once.units.first() != Some(&SEPARATOR) && once.units.last() != Some(&SEPARATOR));
        }
    }
}
