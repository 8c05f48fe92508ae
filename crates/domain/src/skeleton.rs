//! Names that look like another: compared by what the eye makes of them, not by their letters.
//!
//! Source: the idea is that of UTS 39 (skeletons of confusable characters); the table is a small one
//! of our own, of what passes for Latin letters, digits and the few signs that stand in Chinese names.
//! Nothing in the browser needs it: whoever takes names in does, the check of the demo content first.

use crate::text::visible;

/// What the eye makes of a name: two names with the same skeleton pass for each other.
#[must_use]
pub fn skeleton(name: &str) -> String {
    let mut skeleton = String::new();
    for c in visible(name).chars() {
        for c in narrow(c).to_lowercase() {
            match look(c) {
                '\0' => {}
                // What looks like two letters.
                'ш' => skeleton.push_str("iii"),
                'm' => skeleton.push_str("rn"),
                'w' => skeleton.push_str("vv"),
                c => skeleton.push(c),
            }
        }
    }
    skeleton
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

/// What a small letter looks like; nothing for what only parts or decorates others.
fn look(c: char) -> char {
    match c {
        'а' | 'α' | 'ɑ' | 'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | '@' => 'a',
        'в' | 'β' | 'ß' | 'ь' | 'ƀ' => 'b',
        'с' | 'ϲ' | 'ç' | 'ć' | 'č' => 'c',
        'ԁ' | 'ɗ' | 'đ' => 'd',
        'е' | 'є' | 'ε' | 'ё' | 'è'..='ë' | 'ē' | 'ě' | 'ę' => 'e',
        'ɡ' | 'ğ' => 'g',
        'һ' | 'н' | 'η' => 'h',
        '1' | 'l' | '|' | 'і' | 'ı' | 'ι' | 'ɩ' | 'ӏ' | 'ї' | 'ì'..='ï' | 'ī' | 'ǐ' | '!' | 'ł' => {
            'i'
        }
        'ј' | 'ϳ' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'ո' | 'п' | 'ñ' | 'ń' => 'n',
        '0' | 'о' | 'ο' | 'σ' | 'օ' | 'ò'..='ö' | 'ø' | 'ō' | 'ǒ' | '〇' | '○' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' | 'ɾ' => 'r',
        'ѕ' | '5' | '$' | 'ş' | 'š' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ս' | 'ù'..='ü' | 'ū' | 'ǔ' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' => 'w',
        'х' | 'χ' | '×' => 'x',
        'у' | 'γ' | 'ý' | 'ÿ' => 'y',
        'ᴢ' | '2' => 'z',
        // Signs and Chinese characters that stand for one another at a glance.
        'ー' | '—' | '–' | '-' | '―' | '－' | '一' | '_' => '一',
        '口' | '囗' | '□' | 'ロ' => '口',
        '二' | 'ニ' | '=' => '二',
        '力' | 'カ' => '力',
        '夕' | 'タ' => '夕',
        '工' | 'エ' => '工',
        '八' | 'ハ' => '八',
        '卜' | 'ト' => '卜',
        '己' | '已' | '巳' => '己',
        '日' | '曰' => '日',
        '土' | '士' => '土',
        '未' | '末' => '未',
        c if c.is_whitespace() || is_decoration(c) => '\0',
        c => c,
    }
}

fn is_decoration(c: char) -> bool {
    matches!(
        c,
        '·' | '・' | '•' | '.' | '。' | ',' | '，' | '\'' | '’' | '"' | '~' | '～' | '\u{300}'
            ..='\u{36f}'
    )
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
        for (name, other) in
            [("小满妈妈", "小满爸爸"), ("阿航", "阿杭"), ("lin", "ling"), ("三", "二")]
        {
            assert_ne!(skeleton(name), skeleton(other));
        }
    }
}
