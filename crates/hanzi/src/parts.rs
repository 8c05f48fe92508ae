//! 拆字: characters taken apart into two that stand beside each other, as people write what a machine
//! is not to read.
//!
//! The list is ours: characters that come up where something is sold, promised or quarrelled about.
//! A character taken apart is not a rule of script but a habit, so it is a list and grows by need.

/// Both lists, as people can edit them.
const TABLE: &str = include_str!("../data/parts.txt");

/// The characters with what each is written as; below an empty line the parts that are typed as a whole
/// character, because keyboards have no other.
fn lists() -> (&'static str, &'static str) {
    TABLE.split_once("\n\n").unwrap_or((TABLE, ""))
}

/// The two characters that `unit` is taken apart into; nothing where nobody does.
#[must_use]
pub(crate) fn parts_of(unit: u16) -> Option<[u16; 2]> {
    lists().0.split_whitespace().find_map(|entry| {
        let mut units = entry.encode_utf16();
        (units.next()? == unit).then(|| Some([units.next()?, units.next()?])).flatten()
    })
}

/// What is written for the part `part`: itself first, then what stands for it.
#[must_use]
pub(crate) fn written_for(part: u16) -> Vec<u16> {
    let mut written = vec![part];
    for entry in lists().1.split_whitespace() {
        let mut units = entry.encode_utf16();
        if units.next() == Some(part) {
            written.extend(units.next());
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_entry_is_one_character_and_two_others_and_stands_there_once() {
        let mut wholes = BTreeSet::new();
        for entry in lists().0.split_whitespace() {
            let units: Vec<u16> = entry.encode_utf16().collect();
            assert_eq!(units.len(), 3, "{entry}");
            assert!(units[0] != units[1] && units[0] != units[2], "{entry}");
            assert!(wholes.insert(units[0]), "{entry} stands there twice");
            assert_eq!(parts_of(units[0]), Some([units[1], units[2]]));
        }
        assert!(lists().1.split_whitespace().all(|entry| entry.chars().count() == 2));
    }
}
