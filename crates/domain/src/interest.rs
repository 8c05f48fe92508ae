//! Interests: the topics of what somebody likes and saves, and what they make of 发现 once its owner
//! says so. Off, 发现 is the same for everybody.
//!
//! Source: features.md, D14 and PDD-5.

use crate::{CreatorId, order::sort_by};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How much newer a note counts that is about an interest, in milliseconds: five days.
pub const LEAN_MS: i64 = 5 * 86_400_000;

/// From how many liked or saved notes on a topic is an interest: one may be chance.
pub const FROM: u64 = 2;

/// The most interests of one person.
pub const MAX_INTERESTS: usize = 24;

/// A topic of what somebody likes and saves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// Its name, without `#`.
    pub topic: String,
    /// How many of the notes they like or saved are about it.
    pub n: u64,
    /// Whether they took it away: 发现 then leaves out what is about it.
    pub is_off: bool,
}

/// The interests of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interests {
    /// Whether 发现 follows them.
    pub is_on: bool,
    /// Each, the strongest first; those that were taken away at the end.
    pub topics: Vec<Interest>,
}

impl Interests {
    /// Counts the topics of what somebody likes or saved, a list of topics a note.
    #[must_use]
    pub fn of(notes: impl Iterator<Item = Vec<String>>, off: &[String], is_on: bool) -> Self {
        let mut counted: BTreeMap<String, u64> = BTreeMap::new();
        for topic in notes.flatten() {
            *counted.entry(topic).or_default() += 1;
        }
        let interest = |topic: String| Interest {
            n: counted.get(&topic).copied().unwrap_or_default(),
            is_off: off.contains(&topic),
            topic,
        };
        let liked = counted.iter().filter(|(topic, n)| **n >= FROM && !off.contains(topic));
        let mut topics: Vec<Interest> = liked.map(|(topic, _)| interest(topic.clone())).collect();
        sort_by(&mut topics, |a, b| b.n.cmp(&a.n).then_with(|| a.topic.cmp(&b.topic)));
        topics.truncate(MAX_INTERESTS);
        topics.extend(off.iter().map(|topic| interest(topic.clone())));
        Self { is_on, topics }
    }

    /// Those of `topics` for which 发现 shows a note earlier.
    #[must_use]
    pub fn leaning(&self, topics: &[String]) -> Vec<String> {
        let is_liked = |topic: &&String| {
            self.topics.iter().any(|known| known.topic == **topic && !known.is_off)
        };
        topics.iter().filter(is_liked).cloned().collect()
    }

    /// Whether 发现 leaves out what is about `topics`.
    #[must_use]
    pub fn leaves_out(&self, topics: &[String]) -> bool {
        self.topics.iter().any(|known| known.is_off && topics.contains(&known.topic))
    }
}

/// Why a note stands in the feed of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Whether 发现 follows their interests.
    pub is_personal: bool,
    /// For which of them it stands earlier there.
    pub interests: Vec<String>,
    /// Whether they follow its author.
    pub follows: bool,
    /// Who wrote it.
    pub author: CreatorId,
    /// Whether they do not want to see the author.
    pub is_blocked: bool,
    /// Whether they set the note aside.
    pub is_aside: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn topics(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn a_topic_of_two_notes_is_an_interest_unless_it_was_taken_away() {
        let liked = [&["露营", "骑行"][..], &["露营", "做饭"], &["做饭", "露营"], &["猫"]];
        let off = topics(&["做饭", "减肥"]);
        let interests = Interests::of(liked.iter().map(|note| topics(note)), &off, true);
        let shown: Vec<(&str, u64, bool)> =
            interests.topics.iter().map(|one| (one.topic.as_str(), one.n, one.is_off)).collect();
        assert_eq!(shown, [("露营", 3, false), ("做饭", 2, true), ("减肥", 0, true)]);
        assert_eq!(interests.leaning(&topics(&["猫", "露营", "做饭"])), ["露营"]);
        assert!(
            interests.leaves_out(&topics(&["减肥"])) && !interests.leaves_out(&topics(&["猫"]))
        );
    }

    proptest! {
        #[test]
        fn nothing_that_was_taken_away_leans(
            notes in prop::collection::vec(prop::collection::vec("[a-f]", 0..4), 0..20),
            off in prop::collection::vec("[a-f]", 0..4),
        ) {
            let interests = Interests::of(notes.into_iter(), &off, true);
            prop_assert!(interests.leaning(&off).is_empty());
            prop_assert!(off.iter().all(|topic| interests.leaves_out(std::slice::from_ref(topic))));
        }
    }
}
