//! A word as people write it when it is not to be found: by its sound, by letters, taken apart, with
//! something between its characters.

use crate::{
    Folded, Hanzi, SEPARATOR,
    parts::{parts_of, written_for},
};
use std::ops::Range;

/// What ends a thought: a word does not go on behind it.
const STOPS: &str =
    "\u{ff0c}\u{3002}\u{ff01}\u{ff1f}\u{ff1b}\u{ff1a}\u{3001}\u{2026}\u{2014},!?;:\n\r";

/// The most characters that stand between two of a word.
const MAX_BETWEEN: usize = 3;

/// A text that is looked through, folded once.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    written: &'a str,
    folded: Folded,
}

impl<'a> Text<'a> {
    /// Makes `written` ready to be looked through.
    #[must_use]
    pub fn of(written: &'a str, hanzi: &Hanzi) -> Self {
        Self { written, folded: Folded::of(written, hanzi) }
    }

    fn unit(&self, at: usize) -> Option<u16> {
        self.folded.units.get(at).copied()
    }

    /// Whether a word may go on behind what parts it at `at`: a space or a sign, but no end of a thought.
    fn is_quiet(&self, at: usize) -> bool {
        let from = at.checked_sub(1).and_then(|before| self.folded.from.get(before));
        let to = self.folded.from.get(at + 1);
        let (Some(&(_, from)), Some(&(to, _))) = (from, to) else { return false };
        self.written.get(from..to).is_some_and(|between| {
            between.chars().count() <= MAX_BETWEEN && !between.contains(|c| STOPS.contains(c))
        })
    }
}

/// A word, and how it may be spelt so that it is still read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    characters: Vec<Character>,
    is_loose: bool,
}

/// A character of a word, with what is written for each of the two parts that it is taken apart into:
/// looked up once, not at each place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Character {
    unit: u16,
    parts: Option<[Vec<u16>; 2]>,
}

impl Spelling {
    /// The spellings of `word`: itself in every form of Chinese; and where `is_loose`, its pinyin, what
    /// sounds alike, and characters taken apart. Nothing where the word has neither letter nor figure.
    #[must_use]
    pub fn of(word: &str, is_loose: bool, hanzi: &Hanzi) -> Option<Self> {
        let folded = Folded::of(word, hanzi).units;
        let characters: Vec<Character> = folded
            .into_iter()
            .filter(|&unit| unit != SEPARATOR)
            .map(|unit| {
                let parts = parts_of(unit).filter(|_| is_loose);
                Character { unit, parts: parts.map(|parts| parts.map(written_for)) }
            })
            .collect();
        (!characters.is_empty()).then_some(Self { characters, is_loose })
    }

    /// Where the word stands in a text, in units of it, the first first; none overlap.
    #[must_use]
    pub fn find(&self, text: &Text<'_>, hanzi: &Hanzi) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.folded.units.len() {
            if let Some(end) = self.end_from(text, at, hanzi) {
                found.push(at..end);
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
        found
    }

    /// Where a spelling that begins at `start` ends.
    ///
    /// A character may be replaced by its sound or by its first letter where at least as many others
    /// are not: else 减肥 would hide every 意见非常.
    fn end_from(&self, text: &Text<'_>, start: usize, hanzi: &Hanzi) -> Option<usize> {
        if is_letter(text.unit(start)?) && start > 0 && text.unit(start - 1).is_some_and(is_letter)
        {
            return None; // In the middle of a word of letters.
        }
        // Where the spelling may have come to, and how many characters were only hinted at so far.
        let mut reached: Vec<(usize, usize)> = Vec::new();
        let (first, others) = self.characters.split_first()?;
        self.step(text, start, first, hanzi, &mut |end, hint| {
            reach(&mut reached, end, usize::from(hint));
        });
        for character in others {
            // Nearly every place of a text is left here, at the first character, with nothing made.
            if reached.is_empty() {
                return None;
            }
            let mut next: Vec<(usize, usize)> = Vec::new();
            for &(at, n_hinted) in &reached {
                let is_parted = text.unit(at) == Some(SEPARATOR) && text.is_quiet(at);
                let at = if is_parted { at + 1 } else { at };
                self.step(text, at, character, hanzi, &mut |end, hint| {
                    reach(&mut next, end, n_hinted + usize::from(hint));
                });
            }
            reached = next;
        }
        let is_enough = |n_hinted: usize| n_hinted * 2 <= self.characters.len();
        let ends_there = |end: usize| {
            let cuts_a_word = |last: u16, next: u16| is_letter(last) && is_letter(next);
            let pair = end.checked_sub(1).and_then(|last| text.unit(last)).zip(text.unit(end));
            !pair.is_some_and(|(last, next)| cuts_a_word(last, next))
        };
        let ends = reached.into_iter().filter(|&(end, n)| is_enough(n) && ends_there(end));
        ends.map(|(end, _)| end).max()
    }

    /// Every way in which the text at `at` may stand for a character: where it ends, and whether it is only
    /// a hint.
    fn step(
        &self,
        text: &Text<'_>,
        at: usize,
        character: &Character,
        hanzi: &Hanzi,
        reach: &mut dyn FnMut(usize, bool),
    ) {
        let Some(there) = text.unit(at) else { return };
        let unit = character.unit;
        if there == unit {
            reach(at + 1, false);
        }
        if !self.is_loose || is_letter(unit) {
            return;
        }
        if let Some([first, second]) = &character.parts
            && first.contains(&there)
            && text.unit(at + 1).is_some_and(|next| second.contains(&next))
        {
            reach(at + 2, false);
        }
        // One character alone sounds like too many others.
        if self.characters.len() < 2 {
            return;
        }
        if there != unit && hanzi.sound_alike(there, unit) {
            reach(at + 1, true);
        }
        for &syllable in hanzi.readings(unit) {
            let letters = hanzi.letters(syllable).as_bytes();
            if letters.first().is_none_or(|&first| u16::from(first) != there) {
                continue;
            }
            reach(at + 1, true);
            let is_whole = letters
                .iter()
                .enumerate()
                .all(|(n, &letter)| text.unit(at + n) == Some(u16::from(letter)));
            if is_whole {
                reach(at + letters.len(), false);
            }
        }
    }
}

/// Notes that a spelling came to `end`; of two ways to the same place the plainer one counts.
fn reach(reached: &mut Vec<(usize, usize)>, end: usize, n_hinted: usize) {
    match reached.iter_mut().find(|(known, _)| *known == end) {
        Some((_, known)) => *known = (*known).min(n_hinted),
        None => reached.push((end, n_hinted)),
    }
}

/// Letters and figures of which words are written without gaps.
fn is_letter(unit: u16) -> bool {
    u8::try_from(unit).is_ok_and(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hanzi;
    use proptest::prelude::*;

    fn holds(word: &str, is_loose: bool, text: &str) -> bool {
        let hanzi = hanzi();
        let spelling = Spelling::of(word, is_loose, hanzi).expect("a word");
        !spelling.find(&Text::of(text, hanzi), hanzi).is_empty()
    }

    #[test]
    fn a_word_is_found_however_it_is_disguised() {
        for text in [
            "三天减肥",
            "減肥餐",
            "j肥成功",
            "jian肥",
            "减f",
            "JIANFEI打卡",
            "jian fei",
            "剪肥",
            "减 肥",
            "减*肥",
            "减月巴",
            "冫咸月巴",
            "水咸月巴减肥",
            "減\u{200b}肥",
            "减~~肥",
        ] {
            assert!(holds("减肥", true, text), "{text}");
        }
    }

    #[test]
    fn what_only_sounds_a_little_like_it_stays() {
        for text in
            ["意见非常多", "再减，肥料另算", "减少", "肥皂", "jf", "jianfeiji", "xjianfei", "见飞"]
        {
            assert!(!holds("减肥", true, text), "{text}");
        }
        for text in ["剪肥", "j肥", "jianfei", "减月巴"] {
            assert!(!holds("减肥", false, text), "{text}");
        }
        assert!(holds("减肥", false, "減肥"), "either form is the same word");
        assert!(holds("肥", true, "月巴"));
        assert!(!holds("肥", true, "飞"), "one character sounds like too many");
    }

    #[test]
    fn letters_are_whole_words() {
        assert!(holds("MLM", true, "什么是 mlm？"));
        assert!(holds("mlm", true, "ＭＬＭ骗局"));
        assert!(!holds("mlm", true, "mlmx"));
        assert!(!holds("cat", true, "category"));
    }

    #[test]
    fn it_says_where_and_ends_where_the_word_ends() {
        let hanzi = hanzi();
        let text = Text::of("不减肥，只减肥", hanzi);
        let found = Spelling::of("减肥", true, hanzi).expect("a word").find(&text, hanzi);
        assert_eq!(found, [1..3, 5..7]);
        assert_eq!(Spelling::of("，。", true, hanzi), None);
    }

    proptest! {
        #[test]
        fn any_word_is_found_in_itself_and_any_text_is_looked_through(
            word in "[\u{4e00}-\u{9fa5}a-z0-9]{1,20}", text in "\\PC{0,80}", is_loose: bool,
        ) {
            let hanzi = hanzi();
            if let Some(spelling) = Spelling::of(&word, is_loose, hanzi) {
                let around = format!("。{word}。");
                prop_assert!(!spelling.find(&Text::of(&around, hanzi), hanzi).is_empty());
                let text = Text::of(&text, hanzi);
                for found in spelling.find(&text, hanzi) {
                    prop_assert!(found.start < found.end && found.end <= text.folded.units.len());
                }
            }
        }

        #[test]
        fn letters_without_end_are_looked_through_at_once(n in 1usize..3_000) {
            let hanzi = hanzi();
            let spelling = Spelling::of(&"嗯".repeat(20), true, hanzi).expect("a word");
            let text = "n".repeat(n);
            prop_assert!(spelling.find(&Text::of(&text, hanzi), hanzi).len() <= 1);
        }
    }
}
