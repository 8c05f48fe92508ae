//! The table: which form stands for which, and which syllables a character is read as.

/// The first and the last character that the table may speak of: the block of common ideographs.
const FIRST: u16 = 0x4e00;
const LAST: u16 = 0x9fff;
const N: usize = (LAST - FIRST) as usize + 1;
/// How a table of this release begins.
const HEAD: &str = "hanzi 1";

/// A syllable of pinyin without its tone, as a place in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Syllable(u16);

/// What is known of characters. Units are of UTF-16; those outside the common block stand for
/// themselves and have no reading.
#[derive(Clone, Debug, Default)]
pub struct Hanzi {
    /// What each character is folded into; empty without a table.
    forms: Vec<u16>,
    /// Where the readings of each character begin in `readings`, and where the last ones end.
    starts: Vec<u32>,
    readings: Vec<Syllable>,
    syllables: Vec<String>,
}

impl Hanzi {
    /// Reads the text of the table; nothing when it is not one of this release, or a part of one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        if lines.next()? != HEAD {
            return None;
        }
        let mut forms: Vec<u16> = (FIRST..=LAST).collect();
        let pairs: Vec<char> = lines.next()?.chars().collect();
        let (pairs, rest) = pairs.as_chunks::<2>();
        if !rest.is_empty() {
            return None;
        }
        for [from, into] in pairs {
            *forms.get_mut(place(unit_of(*from)?)?)? = unit_of(*into)?;
        }
        let mut syllables = Vec::new();
        let mut read: Vec<(usize, Syllable)> = Vec::new();
        for line in lines {
            let (syllable, characters) = line.split_once(' ')?;
            if syllable.is_empty() || !syllable.bytes().all(|letter| letter.is_ascii_lowercase()) {
                return None;
            }
            let number = Syllable(u16::try_from(syllables.len()).ok()?);
            syllables.push(syllable.to_owned());
            for character in characters.chars() {
                read.push((place(unit_of(character)?)?, number));
            }
        }
        read.sort_unstable();
        let mut starts = Vec::with_capacity(N + 1);
        let mut readings = Vec::with_capacity(read.len());
        for (place, syllable) in read {
            while starts.len() <= place {
                starts.push(u32::try_from(readings.len()).ok()?);
            }
            readings.push(syllable);
        }
        starts.resize(N + 1, u32::try_from(readings.len()).ok()?);
        Some(Self { forms, starts, readings, syllables })
    }

    /// Whether there is a table.
    #[must_use]
    pub fn is_known(&self) -> bool {
        !self.forms.is_empty()
    }

    /// The form that `unit` is folded into; itself when there is no other.
    #[must_use]
    pub fn form(&self, unit: u16) -> u16 {
        place(unit).and_then(|place| self.forms.get(place)).copied().unwrap_or(unit)
    }

    /// How a folded unit is read; none for letters and for what is not in the table.
    #[must_use]
    pub fn readings(&self, unit: u16) -> &[Syllable] {
        let range = place(unit).and_then(|place| {
            let (start, end) = (self.starts.get(place)?, self.starts.get(place + 1)?);
            self.readings.get(*start as usize..*end as usize)
        });
        range.unwrap_or_default()
    }

    /// The letters of a syllable.
    #[must_use]
    pub fn letters(&self, syllable: Syllable) -> &str {
        self.syllables.get(usize::from(syllable.0)).map_or("", String::as_str)
    }

    /// Whether two folded units may be read alike.
    #[must_use]
    pub fn sound_alike(&self, a: u16, b: u16) -> bool {
        self.readings(a).iter().any(|reading| self.readings(b).contains(reading))
    }
}

fn unit_of(character: char) -> Option<u16> {
    u16::try_from(u32::from(character)).ok()
}

fn place(unit: u16) -> Option<usize> {
    (FIRST..=LAST).contains(&unit).then(|| usize::from(unit - FIRST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TABLE, hanzi};

    fn unit(character: char) -> u16 {
        unit_of(character).expect("a common character")
    }

    #[test]
    fn a_character_has_a_form_and_its_readings() {
        let hanzi = hanzi();
        for (from, into) in ["裡里", "裏里", "臺台", "麵面", "髮发", "後后", "后后", "著着"]
            .map(|pair| (pair.chars().next(), pair.chars().nth(1)))
            .map(|(from, into)| (from.expect("two"), into.expect("two")))
        {
            assert_eq!(hanzi.form(unit(from)), unit(into), "{from}");
        }
        let read = |c| -> Vec<&str> {
            hanzi.readings(unit(c)).iter().map(|&syllable| hanzi.letters(syllable)).collect()
        };
        assert_eq!(read('长'), ["chang", "zhang"]);
        assert_eq!(read('干'), ["gan", "qian"]);
        assert_eq!(read('a'), Vec::<&str>::new());
        assert!(hanzi.sound_alike(unit('餐'), unit('参')));
        assert!(!hanzi.sound_alike(unit('餐'), unit('盘')));
    }

    #[test]
    fn a_table_that_is_cut_or_something_else_is_none() {
        assert!(Hanzi::parse(&TABLE[..TABLE.len() - 1]).is_none());
        assert!(Hanzi::parse("<!doctype html>\n").is_none());
        assert!(Hanzi::parse(&TABLE.replacen("hanzi 1", "hanzi 2", 1)).is_none());
        assert!(Hanzi::parse("").is_none());
        let none = Hanzi::default();
        assert!(!none.is_known());
        assert_eq!((none.form(unit('裡')), none.readings(unit('里')).len()), (unit('裡'), 0));
    }
}
