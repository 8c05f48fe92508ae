//! Names that look like another: compared by what the eye makes of them, not by their letters.
//!
//! Source: the idea is that of UTS 39 (skeletons of confusable characters); the table is a small one
//! of our own, of what passes for Latin letters, digits and the few signs that stand in Chinese names.
//! Whoever takes names in needs it: the check of the demo content, and folders of saves.

use crate::text::visible;

/// A line for each look: the character it is taken for, then those that pass for it.
const LOOKALIKES: &str = include_str!("lookalikes.txt");

/// What the eye makes of a name: two names with the same skeleton pass for each other.
#[must_use]
pub fn skeleton(name: &str) -> String {
    let mut skeleton = String::new();
    for c in visible(name).chars().flat_map(|c| narrow(c).to_lowercase()) {
        match look(c) {
            // What looks like two letters.
            'm' | '\u{43c}' => skeleton.push_str("rn"),
            'w' | '\u{51d}' | '\u{3c9}' => skeleton.push_str("vv"),
            // What only parts or decorates others.
            c if c.is_alphanumeric() => skeleton.push(c),
            _ => {}
        }
    }
    // Of signs alone, each is its own.
    if skeleton.is_empty() { visible(name) } else { skeleton }
}

/// What a small letter looks like.
fn look(c: char) -> char {
    let line = LOOKALIKES.lines().find(|line| line.contains(c));
    line.and_then(|line| line.chars().next()).unwrap_or(c)
}

/// Full-width letters, and those of mathematics, as those one types.
fn narrow(c: char) -> char {
    let code = u32::from(c);
    let letter = match code {
        0xff01..=0xff5e => code - 0xfee0,
        // Thirteen alphabets, capitals before small letters.
        0x1d400..=0x1d6a3 => match (code - 0x1d400) % 52 {
            n @ 0..26 => 0x41 + n,
            n => 0x61 + n - 26,
        },
        0x1d7ce..=0x1d7ff => 0x30 + (code - 0x1d7ce) % 10,
        0x24b6..=0x24cf => 0x41 + code - 0x24b6,
        0x24d0..=0x24e9 => 0x61 + code - 0x24d0,
        _ => code,
    };
    char::from_u32(letter).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_passes_for_another_has_its_skeleton() {
        for (name, double) in [
            ("小满妈妈", "小满\u{200b}妈妈"),
            ("小满妈妈", "\u{202e}小满 妈妈"),
            ("小满妈妈", "小满·妈妈"),
            ("Lingong", "Iingong"),
            ("Lingong", "ＬＩＮＧＯＮＧ"),
            ("paypal", "раураӏ"),
            ("admin", "adrnin"),
            ("Nova01", "𝐍𝐨𝐯𝐚O l"),
            ("café", "cafe\u{301}"),
            ("口袋日记", "ロ袋曰记"),
            ("ming", "m\u{301}ing"),
        ] {
            assert_eq!(skeleton(name), skeleton(double), "{name}");
        }
    }

    #[test]
    fn names_that_differ_to_the_eye_differ() {
        for (name, other) in [
            ("小满妈妈", "小满爸爸"),
            ("阿航", "阿杭"),
            ("lin", "ling"),
            ("🌱", "🔥"),
            ("三", "二"),
        ] {
            assert_ne!(skeleton(name), skeleton(other));
        }
    }
}
