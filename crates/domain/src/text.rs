//! What people type into a field, as it is kept.

use crate::Refusal;

/// The most marks in a row that stay on one letter: enough for every living script, too few for a tower.
const MAX_MARKS: usize = 4;

/// The most characters that are read of a name; no honest one comes near.
const MAX_NAME: usize = 300;

/// A name or a title as it may stand beside other words, in a sentence, a label or the title of the
/// page: one line of what can be seen, and where it runs from right to left, closed in itself.
/// A name of nothing is a mark that says so.
#[must_use]
pub fn name(written: &str) -> String {
    let name = visible(written);
    if name.is_empty() {
        "\u{fffd}".to_owned()
    } else if name.chars().any(is_right_to_left) {
        // What stands around it keeps its order, wherever the name is put.
        format!("\u{2068}{name}\u{2069}")
    } else {
        name
    }
}

/// `written` without what cannot be seen, on one line.
#[must_use]
pub fn visible(written: &str) -> String {
    plain(written, true).trim().to_owned()
}

/// A text of many lines in which no letter carries a tower of marks; all else is as it was.
#[must_use]
pub fn calm(written: &str) -> String {
    plain(written, false)
}

fn plain(written: &str, on_one_line: bool) -> String {
    let mut text = String::with_capacity(written.len());
    let (mut before, mut n_marks, mut n_kept) = (' ', 0, 0);
    for c in written.chars() {
        let is_seen = !is_invisible(c);
        if is_seen {
            n_marks = if is_mark(c) { n_marks + 1 } else { 0 };
        }
        if n_marks > MAX_MARKS {
            continue;
        }
        if !on_one_line {
            text.push(c);
        } else if n_kept == MAX_NAME {
            text.push('\u{2026}');
            break;
        } else if c.is_whitespace() || c.is_control() {
            text.push(' ');
            n_kept += 1;
        } else if is_seen || (is_of_emoji(c) && is_emoji(before)) {
            text.push(c);
            before = c;
            n_kept += 1;
        }
    }
    text
}

/// Whether nothing is seen of a character: it only changes how others are shown, or parts them.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether an invisible character makes one emoji of two, or colours one.
const fn is_of_emoji(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0f}')
}

const fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{fe0f}')
}

/// Whether a character stands above or below another one, in the scripts of which towers are built.
const fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{6d6}'..='\u{6ed}' | '\u{e31}' | '\u{e34}'..='\u{e3a}'
        | '\u{e47}'..='\u{e4e}' | '\u{f71}'..='\u{f84}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}'
        | '\u{3099}' | '\u{309a}' | '\u{fe20}'..='\u{fe2f}')
}

const fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// What is kept of the text somebody typed: its ends trimmed, no more than one empty line in a row,
/// no towers of marks.
///
/// # Errors
/// [`Refusal::TextEmpty`] when nothing remains, [`Refusal::TextTooLong`] past `max` characters.
pub fn tidied(typed: &str, max: usize) -> Result<String, Refusal> {
    let mut text = String::with_capacity(typed.len());
    let mut n_empty = 0;
    for line in calm(typed).trim().lines() {
        let line = line.trim_end();
        n_empty = if line.is_empty() { n_empty + 1 } else { 0 };
        if n_empty < 2 {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
    // A text of which nothing is seen is none.
    if visible(&text).is_empty() {
        return Err(Refusal::TextEmpty);
    }
    if text.chars().count() > max {
        return Err(Refusal::TextTooLong);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_text_and_a_book_are_refused() {
        assert_eq!(tidied(" \n\n\u{3000}", 9), Err(Refusal::TextEmpty));
        assert_eq!(tidied(&"字".repeat(9), 9).map(|text| text.len()), Ok(27));
        assert_eq!(tidied(&"字".repeat(10), 9), Err(Refusal::TextTooLong));
        assert_eq!(tidied(" 一\r\n\n\n\n二 ", 9).as_deref(), Ok("一\n\n二"));
    }

    #[test]
    fn a_name_is_what_is_seen_of_it() {
        assert_eq!(name("小\u{202e}满\u{200b}\n的\u{feff} "), "小满 的");
        assert_eq!(name("\u{200b}\u{3164}\u{2800}\u{e0041}"), "\u{fffd}");
        // In the place of an object there is nothing to see, and no link that could be pressed.
        assert_eq!(name("\u{fffc}"), "\u{fffd}");
        assert_eq!(name("\u{2066}\u{5e9}\u{5dc}\u{202e}"), "\u{2068}\u{5e9}\u{5dc}\u{2069}");
        assert_eq!(visible("\u{5e9}"), "\u{5e9}");
    }

    #[test]
    fn emoji_stay_whole_and_nothing_else_hides_between_letters() {
        for whole in ["👩\u{200d}🍳好", "❤\u{fe0f}", "👨\u{200d}👩\u{200d}👧"] {
            assert_eq!(name(whole), whole);
        }
        assert_eq!(name("a\u{200d}b\u{fe0f}c"), "abc");
    }

    #[test]
    fn a_tower_of_marks_is_cut_and_a_living_script_is_not() {
        let tower = format!("塔{}顶", "\u{301}".repeat(90));
        let cut = format!("塔{}顶", "\u{301}".repeat(4));
        assert_eq!((calm(&tower), name(&tower)), (cut.clone(), cut));
        // What cannot be seen does not begin a new tower.
        assert!(calm(&"\u{e47}\u{34f}".repeat(90)).matches('\u{e47}').count() <= 4);
        for living in ["Tiếng Viê\u{323}t", "ที่นี่", "שָׁלוֹם", "か\u{3099}"]
        {
            assert_eq!(calm(living), living);
        }
    }

    #[test]
    fn a_name_as_long_as_a_book_is_cut() {
        let cut = name(&"长".repeat(90_000));
        assert_eq!((cut.chars().count(), cut.ends_with("长…")), (301, true));
        assert_eq!(name(&cut), cut);
    }

    /// Characters of which names that mean harm are made, and others.
    fn any_text() -> impl Strategy<Value = String> {
        let harm = "[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{fe0f}\u{feff}\u{ad}\u{300}-\u{310}\u{5d0}-\u{5d5}👩a满\u{e31} \n\u{3000}]{0,40}";
        prop_oneof![harm, "(?s).{0,40}"]
    }

    proptest! {
        #[test]
        fn a_name_is_one_line_without_controls_and_closes_what_it_opens(written in any_text()) {
            let name = name(&written);
            prop_assert!(!name.is_empty());
            let bleeds = |c: char| c.is_control() || matches!(c,
                '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200b}' | '\u{200c}' | '\u{200e}'
                | '\u{200f}' | '\u{feff}' | '\u{2028}' | '\u{2029}');
            prop_assert!(!name.contains(bleeds));
            let inner = name.strip_prefix('\u{2068}').and_then(|name| name.strip_suffix('\u{2069}'));
            let inner = inner.unwrap_or(&name);
            let closes = ['\u{2068}', '\u{2069}'];
            prop_assert!(!inner.contains(closes));
            prop_assert_eq!(inner.len() < name.len(), inner.chars().any(is_right_to_left));
        }

        #[test]
        fn cleaning_twice_changes_nothing(written in any_text()) {
            prop_assert_eq!(name(&name(&written)), name(&written));
            prop_assert_eq!(visible(&visible(&written)), visible(&written));
            prop_assert_eq!(calm(&calm(&written)), calm(&written));
        }

        #[test]
        fn what_is_seen_of_a_text_stays(written in "[a-zA-Z0-9\u{4e00}-\u{4eff}，。！ ]{0,40}") {
            prop_assert_eq!(visible(&written), written.trim());
            prop_assert_eq!(calm(&written), written);
        }

        #[test]
        fn tidying_twice_changes_nothing(typed in "(?s).{0,60}") {
            if let Ok(text) = tidied(&typed, 60) {
                prop_assert_eq!(tidied(&text, 60), Ok(text.clone()));
            }
        }
    }
}
