//! What people type into a field, as it is kept.

use crate::Refusal;

/// What is kept of the text somebody typed: its ends trimmed, no more than one empty line in a row.
///
/// # Errors
/// [`Refusal::TextEmpty`] when nothing remains, [`Refusal::TextTooLong`] past `max` characters.
pub fn tidied(typed: &str, max: usize) -> Result<String, Refusal> {
    let mut text = String::with_capacity(typed.len());
    let mut n_empty = 0;
    for line in typed.trim().lines() {
        let line = line.trim_end();
        n_empty = if line.is_empty() { n_empty + 1 } else { 0 };
        if n_empty < 2 {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
    if text.is_empty() {
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

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(typed in "(?s).{0,60}") {
            if let Ok(text) = tidied(&typed, 60) {
                prop_assert_eq!(tidied(&text, 60), Ok(text.clone()));
            }
        }
    }
}
