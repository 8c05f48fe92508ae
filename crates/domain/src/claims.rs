//! Claims that nobody may publish: absolute ones, promised income, medical effects.
//!
//! The linter works on phrases, never on 最 alone (features.md, D9 and MD-6). The phrases stand in
//! `claims.txt`, a line each under the kind of claim they make, in Simplified and, where that is
//! written otherwise, in Traditional characters, so that a community can edit them.

use serde::{Deserialize, Serialize};

const PHRASES: &str = include_str!("claims.txt");

/// Which rule a claim breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// 广告法 第九条: nothing is the best, the first, of national rank.
    Absolute,
    /// Nobody is promised an income.
    Income,
    /// Nothing that is no medicine heals.
    Medical,
}

/// A phrase that makes a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Which rule it breaks.
    pub kind: ClaimKind,
    /// The phrase, as it stands in the list.
    pub phrase: &'static str,
}

/// The claims that `text` makes, in the order of the list. Spaces and marks without width between
/// the characters of a phrase do not hide it.
#[must_use]
pub fn claims(text: &str) -> Vec<Claim> {
    let text: String = text.chars().filter(|c| !is_nothing(*c)).collect();
    let mut kind = ClaimKind::Absolute;
    let mut found = Vec::new();
    for line in PHRASES.lines() {
        match line {
            "" => {}
            "[absolute]" => kind = ClaimKind::Absolute,
            "[income]" => kind = ClaimKind::Income,
            "[medical]" => kind = ClaimKind::Medical,
            phrase if text.contains(phrase) => found.push(Claim { kind, phrase }),
            _ => {}
        }
    }
    found
}

fn is_nothing(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str) -> Vec<ClaimKind> {
        claims(text).into_iter().map(|claim| claim.kind).collect()
    }

    #[test]
    fn each_kind_of_claim_is_found_by_its_phrases() {
        assert_eq!(
            kinds("全网最低，月入过万，还能治疗失眠"),
            [ClaimKind::Absolute, ClaimKind::Income, ClaimKind::Medical]
        );
        assert_eq!(claims("摆摊第三年，月入一万")[0].phrase, "月入一万");
        assert_eq!(
            kinds("全網最低，月入過萬，還能治療失眠"),
            [ClaimKind::Absolute, ClaimKind::Income, ClaimKind::Medical]
        );
    }

    #[test]
    fn plain_speech_with_the_same_characters_is_no_claim() {
        for plain in [
            "最近七天最低实付69元",
            "第一次摆摊",
            "最后一页",
            "这个月入冬",
            "我家最小的孩子",
            "收入和成本都写在下面",
        ] {
            assert_eq!(claims(plain), [], "{plain}");
        }
    }

    #[test]
    fn spaces_do_not_hide_a_phrase() {
        assert_eq!(kinds("躺 \u{200b}赚\n"), [ClaimKind::Income]);
    }

    #[test]
    fn every_line_of_the_list_is_a_kind_or_a_phrase_of_two_characters_at_least() {
        for line in PHRASES.lines().filter(|line| !line.is_empty()) {
            let is_kind = matches!(line, "[absolute]" | "[income]" | "[medical]");
            assert!(is_kind || line.chars().count() >= 2, "{line}");
            assert_eq!(line.trim(), line);
        }
    }

    proptest! {
        #[test]
        fn a_phrase_is_found_wherever_it_stands(before in ".{0,20}", after in ".{0,20}") {
            let text = format!("{before}稳赚{after}");
            prop_assert!(kinds(&text).contains(&ClaimKind::Income));
        }
    }
}
