//! Which stretches of a text are what somebody looked for.

use crate::{Query, matching::occurrences};
use hanzi::{Folded, Hanzi};

/// The bytes of `text` that `query` asks for, in order and apart.
#[must_use]
pub fn marked(text: &str, query: &Query, hanzi: &Hanzi) -> Vec<(usize, usize)> {
    let folded = Folded::of(text, hanzi);
    let mut is_marked = vec![false; folded.units.len()];
    for word in query.readings.iter().flatten() {
        let mut is_found = mark(&word.units, &folded.units, &mut is_marked);
        if !is_found && word.pieces.iter().all(|piece| piece.is_letters) && word.units.len() > 1 {
            for start in 0..folded.units.len() {
                let reading = hanzi.reads(&word.units, &folded.units[start..]);
                if let Some(reading) = reading.filter(|reading| reading.len > 1) {
                    is_marked[start..start + reading.len].fill(true);
                    is_found = true;
                }
            }
        }
        if !is_found {
            for pair in word.units.windows(2) {
                mark(pair, &folded.units, &mut is_marked);
            }
        }
    }
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for (&(start, end), _) in
        folded.from.iter().zip(&is_marked).filter(|(_, is_marked)| **is_marked)
    {
        match ranges.last_mut() {
            Some(range) if range.1 >= start => range.1 = range.1.max(end),
            _ => ranges.push((start, end)),
        }
    }
    ranges.retain(|(start, end)| start < end);
    ranges
}

fn mark(units: &[u16], text: &[u16], is_marked: &mut [bool]) -> bool {
    let mut is_found = false;
    for start in occurrences(units, text) {
        is_marked[start..start + units.len()].fill(true);
        is_found = true;
    }
    is_found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static HANZI: LazyLock<Hanzi> =
        LazyLock::new(|| Hanzi::parse(hanzi::TABLE).expect("the table"));

    fn marks(text: &str, typed: &str) -> Vec<String> {
        let ranges = marked(text, &Query::of(typed, &HANZI), &HANZI);
        ranges.into_iter().map(|(start, end)| text[start..end].to_owned()).collect()
    }

    #[test]
    fn what_was_looked_for_is_marked() {
        assert_eq!(marks("兒童餐盤怎麼洗", "餐盘"), ["餐盤"]);
        assert_eq!(marks("儿童餐盘怎么洗", "canpan"), ["餐盘"]);
        assert_eq!(marks("宝宝餐盘晒了半天", "儿童餐盘"), ["餐盘"]);
        assert_eq!(marks("杯，杯", "杯"), ["杯", "杯"]);
        assert_eq!(marks("什么都没有", "餐盘"), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn any_text_is_marked_within_itself(text in "\\PC{0,40}", typed in "\\PC{0,80}") {
            for mark in marks(&text, &typed) {
                prop_assert!(!mark.is_empty());
            }
        }
    }
}
