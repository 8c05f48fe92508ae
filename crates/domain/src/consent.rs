//! 同意账本: what somebody agreed to have kept on their device, since when, and what they took back.
//!
//! Source: features.md, D13 and C16. A line a decision, in the order in which they were taken. There is
//! one yes to everything; each purpose can be taken back by itself, and stays so until it is given again
//! by itself.

use crate::Timestamp;

/// What something is kept for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// What one does: likes, saves, follows, comments, coupons, lessons, complaints. It stands and falls
    /// with the yes itself.
    Doings,
    /// Where one was, in a list or in a video.
    Places,
    /// The notes one opened.
    Opened,
    /// What one looked for.
    Searches,
    /// What one waits for.
    Watches,
    /// The prices one saw.
    Prices,
    /// The pictures one saw, for when there is no connection.
    Pictures,
    /// How one wants things shown.
    Looks,
}

/// What a line about everything at once names.
const ALL: &str = "all";

/// The most lines that are kept; one about something that was decided anew goes first.
pub const MAX_LINES: usize = 200;

impl Purpose {
    /// Every purpose, in the order in which they are listed.
    pub const ALL: [Self; 8] = [
        Self::Doings,
        Self::Places,
        Self::Opened,
        Self::Searches,
        Self::Watches,
        Self::Prices,
        Self::Pictures,
        Self::Looks,
    ];

    /// Its name, as it is written down; none of them ends with another.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Doings => "doings",
            Self::Places => "places",
            Self::Opened => "opened",
            Self::Searches => "searches",
            Self::Watches => "watches",
            Self::Prices => "prices",
            Self::Pictures => "pictures",
            Self::Looks => "looks",
        }
    }

    /// The purpose of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }
}

/// How it stands with a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Nobody has said anything.
    Never,
    /// It was given.
    Given {
        /// When.
        at: Timestamp,
    },
    /// It was taken back, or refused.
    TakenBack {
        /// When.
        at: Timestamp,
    },
}

/// A line as it is written down: a decision about a purpose, or about everything.
#[must_use]
pub fn line(at: Timestamp, given: bool, of: Option<Purpose>) -> String {
    let sign = if given { '+' } else { '-' };
    format!("{} {sign}{}", at.0, of.map_or(ALL, Purpose::name))
}

/// Whether the last word of a ledger about a purpose by itself takes it back. For whoever writes: it
/// reads no more of the ledger than it must.
#[must_use]
pub fn is_taken_back(ledger: &str, purpose: Purpose) -> bool {
    let said = |line: &str| {
        let (_, word) = line.split_once(' ')?;
        word.strip_suffix(purpose.name()).map(|sign| sign == "-")
    };
    ledger.lines().rev().find_map(said) == Some(true)
}

/// A decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// When.
    pub at: Timestamp,
    /// Whether it was a yes.
    pub given: bool,
    /// About what; nothing for everything at once.
    pub of: Option<Purpose>,
}

/// The ledger.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    decisions: Vec<Decision>,
}

impl Ledger {
    /// The ledger that a text holds; what is no line of one is left out.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let decision = |line: &str| {
            let (at, word) = line.split_once(' ')?;
            let (given, name) = match (word.strip_prefix('+'), word.strip_prefix('-')) {
                (Some(name), _) => (true, name),
                (_, Some(name)) => (false, name),
                _ => return None,
            };
            let of = if name == ALL { None } else { Some(Purpose::named(name)?) };
            Some(Decision { at: Timestamp::read(at)?, given, of })
        };
        let mut ledger = Self { decisions: text.lines().filter_map(decision).collect() };
        ledger.shorten();
        ledger
    }

    /// The ledger as a text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let line = |one: &Decision| line(one.at, one.given, one.of);
        self.decisions.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Writes a decision down.
    pub fn write(&mut self, decision: Decision) {
        self.decisions.push(decision);
        self.shorten();
    }

    /// Every decision, the oldest first.
    #[must_use]
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// How it stands with a purpose.
    #[must_use]
    pub fn of(&self, purpose: Purpose) -> Consent {
        let last = |of: Option<Purpose>| self.decisions.iter().rev().find(|one| one.of == of);
        match (last(None), last(Some(purpose))) {
            (_, Some(Decision { given: false, at, .. })) => Consent::TakenBack { at: *at },
            (None, _) => Consent::Never,
            (Some(Decision { given: false, at, .. }), _) => Consent::TakenBack { at: *at },
            (Some(all), Some(itself)) => Consent::Given { at: all.at.max(itself.at) },
            (Some(all), None) => Consent::Given { at: all.at },
        }
    }

    /// Lets the oldest lines go that a later one has made void, until there are few enough.
    fn shorten(&mut self) {
        while self.decisions.len() > MAX_LINES {
            let is_void = |n: usize| {
                let (earlier, later) = self.decisions.split_at(n + 1);
                earlier.last().is_some_and(|one| later.iter().any(|other| other.of == one.of))
            };
            // There are far fewer things to decide than lines: one of them is always void.
            let Some(n) = (0..self.decisions.len()).find(|n| is_void(*n)) else { return };
            self.decisions.remove(n);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ledger(lines: &[(i64, bool, Option<Purpose>)]) -> Ledger {
        let mut ledger = Ledger::default();
        for &(at, given, of) in lines {
            ledger.write(Decision { at: Timestamp(at), given, of });
        }
        ledger
    }

    #[test]
    fn what_was_taken_back_by_itself_stays_so_until_it_is_given_by_itself() {
        let opened = Some(Purpose::Opened);
        let after = |lines: &[_]| ledger(lines).of(Purpose::Opened);
        assert_eq!(after(&[]), Consent::Never);
        assert_eq!(after(&[(1, true, None)]), Consent::Given { at: Timestamp(1) });
        let taken_back = Consent::TakenBack { at: Timestamp(2) };
        assert_eq!(after(&[(1, true, None), (2, false, opened)]), taken_back);
        let again = [(1, true, None), (2, false, opened), (3, false, None), (4, true, None)];
        assert_eq!(after(&again), taken_back);
        assert_eq!(ledger(&again).of(Purpose::Doings), Consent::Given { at: Timestamp(4) });
        let given = [(1, true, None), (2, false, opened), (3, true, opened)];
        assert_eq!(after(&given), Consent::Given { at: Timestamp(3) });
        assert_eq!(after(&[(1, false, None)]), Consent::TakenBack { at: Timestamp(1) });
        // Without the yes to everything nothing is kept, whatever was given by itself.
        assert_eq!(after(&[(1, true, opened)]), Consent::Never);
    }

    #[test]
    fn no_name_ends_with_another() {
        for one in Purpose::ALL {
            assert_eq!(Purpose::named(one.name()), Some(one));
            for other in Purpose::ALL {
                assert!(one == other || !one.name().ends_with(other.name()));
            }
            assert!(!ALL.ends_with(one.name()) && !one.name().ends_with(ALL));
        }
    }

    fn any_decision() -> impl Strategy<Value = Decision> {
        let of = prop::option::of(prop::sample::select(Purpose::ALL.to_vec()));
        (0i64..9_999, any::<bool>(), of).prop_map(|(at, given, of)| Decision {
            at: Timestamp(at),
            given,
            of,
        })
    }

    proptest! {
        #[test]
        fn a_text_holds_the_whole_ledger(decisions in prop::collection::vec(any_decision(), 0..30)) {
            let mut ledger = Ledger::default();
            decisions.into_iter().for_each(|decision| ledger.write(decision));
            prop_assert_eq!(Ledger::from_text(&ledger.to_text()), ledger.clone());
            for purpose in Purpose::ALL {
                let is_given = matches!(ledger.of(purpose), Consent::Given { .. });
                let has_yes = ledger.decisions().iter().rev().find(|one| one.of.is_none());
                let keeps = has_yes.is_some_and(|one| one.given)
                    && !is_taken_back(&ledger.to_text(), purpose);
                prop_assert_eq!(is_given, keeps, "{:?}", purpose);
            }
        }

        #[test]
        fn a_long_ledger_is_shortened_and_says_the_same(
            decisions in prop::collection::vec(any_decision(), MAX_LINES..MAX_LINES + 60),
        ) {
            let whole = Ledger { decisions: decisions.clone() };
            let mut short = Ledger::default();
            decisions.into_iter().for_each(|decision| short.write(decision));
            prop_assert!(short.decisions().len() <= MAX_LINES);
            for purpose in Purpose::ALL {
                prop_assert_eq!(short.of(purpose), whole.of(purpose));
            }
        }

        #[test]
        fn no_text_is_too_strange_to_be_looked_at(text in "(?s)([0-9]{0,3} ?[+-]?(all|opened)?\n?|.){0,9}") {
            let _ = Ledger::from_text(&text).of(Purpose::Opened);
            let _ = is_taken_back(&text, Purpose::Opened);
        }
    }
}
