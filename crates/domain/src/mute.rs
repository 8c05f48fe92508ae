//! 屏蔽的词: what somebody does not want to read, where, until when, and what is meant otherwise.
//!
//! How a word is recognised is `hanzi::Spelling`; this is what a rule says. Source: features.md, C9.

use crate::{Creator, MuteId, NoteId, Refusal, Timestamp, text::visible};
use serde::{Deserialize, Serialize};

/// The most characters of a word or phrase.
pub const MAX_WORD: usize = 30;

/// The most phrases that are excepted from a rule.
pub const MAX_EXCEPT: usize = 10;

/// The most rules of one person.
pub const MAX_MUTES: usize = 200;

/// The fewest notes of which one can say that a rule hides most.
const FEW: u64 = 4;

/// Where something may be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MutePlace {
    /// The feed and topics.
    Feed,
    /// What is found.
    Search,
    /// Comments.
    Comments,
}

/// In which places a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is a MutePlace")]
pub struct MuteScope {
    pub feed: bool,
    pub search: bool,
    pub comments: bool,
}

impl MuteScope {
    /// Everywhere.
    pub const ALL: Self = Self { feed: true, search: true, comments: true };

    /// Whether it holds in no place.
    #[must_use]
    pub const fn is_nowhere(self) -> bool {
        !self.feed && !self.search && !self.comments
    }

    /// Whether it holds in `place`.
    #[must_use]
    pub const fn holds(self, place: MutePlace) -> bool {
        match place {
            MutePlace::Feed => self.feed,
            MutePlace::Search => self.search,
            MutePlace::Comments => self.comments,
        }
    }
}

/// What a rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MuteWords {
    /// The word, or several that must all be there, with spaces between them.
    pub word: String,
    /// Phrases within which the word is meant otherwise.
    pub except: Vec<String>,
    /// Where.
    pub scope: MuteScope,
    /// Whether its sound, its letters and its parts are the word, too.
    pub is_loose: bool,
    /// The first instant at which it no longer holds; nothing for always.
    pub until: Option<Timestamp>,
}

impl MuteWords {
    /// The rule as it is kept: words of what can be seen, no empty phrase, none twice.
    ///
    /// # Errors
    /// [`Refusal::TextEmpty`] without a word, [`Refusal::TextTooLong`] past [`MAX_WORD`] or with more than
    /// [`MAX_EXCEPT`] phrases, [`Refusal::MuteNowhere`] where it holds in no place.
    pub fn tidied(self) -> Result<Self, Refusal> {
        let word = visible(&self.word);
        let mut except: Vec<String> = Vec::new();
        for phrase in self.except.iter().map(|phrase| visible(phrase)) {
            if !phrase.is_empty() && !except.contains(&phrase) {
                except.push(phrase);
            }
        }
        let is_long = |text: &String| text.chars().count() > MAX_WORD;
        // What no letter or figure is in cannot be recognised anywhere.
        if !word.chars().any(char::is_alphanumeric) {
            return Err(Refusal::TextEmpty);
        }
        if is_long(&word) || except.iter().any(is_long) || except.len() > MAX_EXCEPT {
            return Err(Refusal::TextTooLong);
        }
        if self.scope.is_nowhere() {
            return Err(Refusal::MuteNowhere);
        }
        Ok(Self { word, except, ..self })
    }

    /// Whether it still holds.
    #[must_use]
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

/// A note that a rule hides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HiddenNote {
    /// Which.
    pub id: NoteId,
    /// Its title.
    pub title: String,
}

/// What a rule hides, of what is there now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MuteEffect {
    /// How many notes.
    pub n_notes: u64,
    /// How many there are.
    pub of_notes: u64,
    /// How many comments.
    pub n_comments: u64,
    /// Some of the notes, the newest first.
    pub some: Vec<HiddenNote>,
}

impl MuteEffect {
    /// Whether that is more than half of everything; nobody is taken at their word for that at once.
    #[must_use]
    pub const fn is_most(&self) -> bool {
        self.of_notes >= FEW && self.n_notes > self.of_notes / 2
    }
}

/// A rule of the visitor, and what it hides today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mute {
    /// Which.
    pub id: MuteId,
    /// What it says.
    pub words: MuteWords,
    /// Since when.
    pub at: Timestamp,
    /// Whether it no longer holds.
    pub is_over: bool,
    /// What it hides.
    pub effect: MuteEffect,
}

/// What the visitor does not want to read, and whom they do not want to see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Muted {
    /// The rules, the newest first.
    pub rules: Vec<Mute>,
    /// The people, the one blocked last first.
    pub blocked: Vec<Creator>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(word: &str, except: &[&str]) -> MuteWords {
        MuteWords {
            word: word.to_owned(),
            except: except.iter().map(|&phrase| phrase.to_owned()).collect(),
            scope: MuteScope::ALL,
            is_loose: true,
            until: None,
        }
    }

    #[test]
    fn a_rule_without_a_word_is_refused() {
        assert_eq!(words(" \u{200b}", &[]).tidied(), Err(Refusal::TextEmpty));
        assert_eq!(words("！？", &[]).tidied(), Err(Refusal::TextEmpty));
        assert_eq!(words(&"长".repeat(31), &[]).tidied(), Err(Refusal::TextTooLong));
        assert_eq!(words("减肥", &[&"长".repeat(31)]).tidied(), Err(Refusal::TextTooLong));
        let tidied = words(" 减\u{202e}肥 ", &["", " 不减肥", "不减肥"]).tidied();
        assert_eq!(tidied, Ok(words("减肥", &["不减肥"])));
    }

    #[test]
    fn a_rule_that_holds_nowhere_is_refused() {
        let nowhere = MuteScope { feed: false, search: false, comments: false };
        let rule = MuteWords { scope: nowhere, ..words("减肥", &[]) };
        assert_eq!(rule.tidied(), Err(Refusal::MuteNowhere));
        for place in [MutePlace::Feed, MutePlace::Search, MutePlace::Comments] {
            let scope = MuteScope {
                feed: place == MutePlace::Feed,
                search: place == MutePlace::Search,
                comments: place == MutePlace::Comments,
            };
            assert!(scope.holds(place) && !nowhere.holds(place));
            let rule = MuteWords { scope, ..words("减肥", &[]) };
            assert_eq!(rule.clone().tidied(), Ok(rule));
        }
    }

    #[test]
    fn a_rule_ends_at_its_instant() {
        let rule = MuteWords { until: Some(Timestamp(7)), ..words("减肥", &[]) };
        assert!(rule.is_active(Timestamp(6)) && !rule.is_active(Timestamp(7)));
        assert!(words("减肥", &[]).is_active(Timestamp(i64::MAX)));
    }

    #[test]
    fn more_than_half_is_most() {
        let effect = |n_notes, of_notes| MuteEffect { n_notes, of_notes, ..MuteEffect::default() };
        assert!(effect(3, 5).is_most() && effect(u64::MAX, u64::MAX).is_most());
        assert!(!effect(2, 4).is_most() && !effect(3, 3).is_most() && !effect(0, 0).is_most());
    }

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(word in "(?s).{0,40}", except in prop::collection::vec("(?s).{0,12}", 0..5)) {
            let rule = MuteWords { word, except, ..words("", &[]) };
            if let Ok(tidied) = rule.tidied() {
                prop_assert_eq!(tidied.clone().tidied(), Ok(tidied));
            }
        }
    }
}
