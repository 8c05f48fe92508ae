//! What may be sold: a thing of one of these categories, and nothing else.
//!
//! They stand in `categories.txt`, a line each, so that a community can edit them. There is none for
//! what one would buy in order to earn: no gift pack, no fee, no course (features.md, TM-1 and YJ-1;
//! docs/decisions/0019-nothing-to-buy-in-order-to-earn.md).

const CATEGORIES: &str = include_str!("categories.txt");

/// The first of them, for examples.
#[must_use]
pub fn first_category() -> &'static str {
    CATEGORIES.lines().next().unwrap_or_default()
}

/// Whether things of this category may be sold.
#[must_use]
pub fn is_category(name: &str) -> bool {
    CATEGORIES.lines().any(|category| category == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_may_be_sold_and_ways_to_earn_may_not() {
        assert!(is_category("母婴") && is_category("文具"));
        for none in ["", "礼包", "店主", "会员", "代理", "课程", "母婴 "] {
            assert!(!is_category(none), "{none}");
        }
    }
}
