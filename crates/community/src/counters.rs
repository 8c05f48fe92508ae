//! Counters and their names: what people did is counted beside the records, and never read to be counted.

use domain::{CommentId, CouponId, CreatorId, NoteId};

/// Counters by their names, or what is added to them. A list in ascending order: a second type of map
/// would be a kilobyte more of the wasm that the first feed waits for, and most are read in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counters(Vec<(String, i64)>);

impl Counters {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How a counter stands; zero for one that is not there.
    #[must_use]
    pub fn get(&self, name: &str) -> i64 {
        match self.place(name) {
            Ok(at) => self.0[at].1,
            Err(_) => 0,
        }
    }

    /// Adds to a counter.
    pub fn add(&mut self, name: &str, delta: i64) {
        self.put(name, self.get(name).saturating_add(delta));
    }

    /// Puts a counter where it stands from now on.
    pub fn put(&mut self, name: &str, n: i64) {
        match self.place(name) {
            Ok(at) => self.0[at].1 = n,
            Err(at) => self.0.insert(at, (name.to_owned(), n)),
        }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, i64)> {
        self.0.iter().map(|(name, n)| (name.as_str(), *n))
    }

    /// Where a counter is, or would be.
    fn place(&self, name: &str) -> Result<usize, usize> {
        // Nearly all come in their order, behind the last.
        if self.0.last().is_none_or(|(last, _)| last.as_str() < name) {
            return Err(self.0.len());
        }
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }
}

/// The counter of a note's likes.
#[must_use]
pub fn likes(note: &NoteId) -> String {
    format!("likes/{note}")
}

/// The counter of a note's saves.
#[must_use]
pub fn saves(note: &NoteId) -> String {
    format!("saves/{note}")
}

/// The counter of a note's comments, answers included.
#[must_use]
pub fn comments(note: &NoteId) -> String {
    format!("comments/{note}")
}

/// The counter of a comment's likes.
#[must_use]
pub fn comment_likes(comment: &CommentId) -> String {
    format!("comment_likes/{comment}")
}

/// The counter of those who took a coupon.
#[must_use]
pub fn claims(coupon: &CouponId) -> String {
    format!("claims/{coupon}")
}

/// The counter of those who follow a creator.
#[must_use]
pub fn followers(creator: &CreatorId) -> String {
    format!("followers/{creator}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn counters_stand_as_in_a_map(added in prop::collection::vec(("[a-d]{1,2}", -3i64..3), 0..30)) {
            let (mut counters, mut map) = (Counters::default(), BTreeMap::new());
            for (name, delta) in &added {
                counters.add(name, *delta);
                *map.entry(name.clone()).or_insert(0) += delta;
            }
            let found: Vec<_> = counters.iter().map(|(name, n)| (name.to_owned(), n)).collect();
            prop_assert_eq!(found, map.clone().into_iter().collect::<Vec<_>>());
            prop_assert!(map.iter().all(|(name, n)| counters.get(name) == *n));
            prop_assert_eq!(counters.get("e"), 0);
        }
    }
}
