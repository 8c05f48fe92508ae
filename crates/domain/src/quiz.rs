//! Quizzes: five kinds of questions, and how an answer is judged.
//!
//! Whoever asks and whoever keeps the result judge by the same function. Right answers are no secret:
//! a quiz is for whoever takes it, earns nothing and is shown to nobody else.

use serde::{Deserialize, Serialize};

/// The most questions of a quiz, and the most choices of a question.
pub const MAX_QUESTIONS: usize = 40;

/// One thing to choose, with what is said to whoever chooses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its words.
    pub text: String,
    /// Whether it belongs to the right answer.
    pub right: bool,
    /// What is said about it.
    pub says: String,
}

/// What a question asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// 单选: the one that is right.
    Single(Vec<Choice>),
    /// 多选: all that are right, and no others.
    Multiple(Vec<Choice>),
    /// 排次序: the steps, here in their right order.
    Order(Vec<String>),
    /// 填空: any of these, in place of the gap in the question.
    Fill(Vec<String>),
    /// 配对: what belongs to what; an extra right side belongs to nothing.
    Match {
        /// Left sides with the right side of each.
        pairs: Vec<(String, String)>,
        /// Right sides that belong to nothing.
        extra: Vec<String>,
    },
}

/// Where in its lesson a question is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Back {
    /// Below this heading.
    Heading(String),
    /// At this second of its video.
    Second(u32),
}

/// A question of a quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its words; those of a gap stand around `____`.
    pub text: String,
    /// What it asks for.
    pub ask: Ask,
    /// Where to look again.
    pub back: Option<Back>,
    /// Said when the answer is right; may be empty.
    pub right: String,
    /// Said when it is not; empty where each choice has its own words.
    pub wrong: String,
}

/// What somebody answered. Choices and steps are named by their places in the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One choice.
    Single(usize),
    /// Several, in any order.
    Multiple(Vec<usize>),
    /// The steps in the order somebody put them.
    Order(Vec<usize>),
    /// What was typed.
    Fill(String),
    /// For each left side the right side, by its words; nothing where none was given.
    Match(Vec<Option<String>>),
}

/// How an answer is judged, part by part where it has parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether all of it is right.
    pub right: bool,
    /// For each part of what was answered whether it is right.
    pub parts: Vec<bool>,
}

impl Question {
    /// Puts every word of it through `tidy`, right answers included.
    pub fn tidy_words(&mut self, tidy: impl Fn(&str) -> String) {
        let mut all = vec![&mut self.text, &mut self.right, &mut self.wrong];
        match &mut self.ask {
            Ask::Single(choices) | Ask::Multiple(choices) => {
                all.extend(choices.iter_mut().flat_map(|one| [&mut one.text, &mut one.says]));
            }
            Ask::Order(words) | Ask::Fill(words) => all.extend(words),
            Ask::Match { pairs, extra } => {
                all.extend(pairs.iter_mut().flat_map(|(left, right)| [left, right]));
                all.extend(extra);
            }
        }
        if let Some(Back::Heading(heading)) = &mut self.back {
            all.push(heading);
        }
        for words in all {
            if !words.is_empty() {
                *words = tidy(words);
            }
        }
    }

    /// Judges an answer; one of another kind is wrong.
    #[must_use]
    pub fn judge(&self, answer: &Answer) -> Verdict {
        let parts: Vec<bool> = match (&self.ask, answer) {
            (Ask::Single(choices), Answer::Single(at)) => {
                vec![choices.get(*at).is_some_and(|choice| choice.right)]
            }
            (Ask::Multiple(choices), Answer::Multiple(chosen)) => choices
                .iter()
                .enumerate()
                .map(|(at, choice)| choice.right == chosen.contains(&at))
                .collect(),
            (Ask::Order(steps), Answer::Order(order)) => (0..steps.len())
                .map(|at| order.get(at) == Some(&at) && order.len() == steps.len())
                .collect(),
            (Ask::Fill(accepted), Answer::Fill(typed)) => {
                let typed = plain(typed);
                vec![accepted.iter().any(|accepted| plain(accepted) == typed)]
            }
            (Ask::Match { pairs, .. }, Answer::Match(given)) => pairs
                .iter()
                .enumerate()
                .map(|(at, (_, right))| given.get(at).is_some_and(|g| g.as_ref() == Some(right)))
                .collect(),
            _ => Vec::new(),
        };
        Verdict { right: !parts.is_empty() && parts.iter().all(|right| *right), parts }
    }
}

/// A typed answer without what nobody means: spaces, full-width forms, a currency sign, the case.
fn plain(typed: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{ffe5}' => '¥',
        c => c,
    };
    let typed = typed.chars().map(narrow);
    let kept = typed.filter(|c| !c.is_whitespace() && !matches!(c, '¥' | ',' | '\u{200b}'));
    kept.flat_map(char::to_lowercase).collect()
}

/// What came of a quiz.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuizStanding {
    /// Which edition was answered.
    pub edition: u64,
    /// How many questions were answered right in the end.
    pub right: u32,
    /// How many there were.
    pub of: u32,
    /// How often the quiz was taken.
    pub tries: u32,
}

impl QuizStanding {
    /// Whether it was passed: three of four.
    #[must_use]
    pub const fn passes(&self) -> bool {
        self.right * 4 >= self.of * 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn choice(text: &str, right: bool) -> Choice {
        Choice { text: text.into(), right, says: String::new() }
    }

    fn question(ask: Ask) -> Question {
        let (right, wrong) = (String::new(), String::new());
        Question { text: "问".into(), ask, back: None, right, wrong }
    }

    #[test]
    fn each_kind_is_judged_by_its_own_rule() {
        let single = question(Ask::Single(vec![choice("甲", false), choice("乙", true)]));
        assert!(single.judge(&Answer::Single(1)).right);
        assert!(!single.judge(&Answer::Single(0)).right);
        assert!(!single.judge(&Answer::Single(9)).right);
        let multiple = question(Ask::Multiple(vec![choice("甲", true), choice("乙", false)]));
        assert!(multiple.judge(&Answer::Multiple(vec![0])).right);
        assert_eq!(multiple.judge(&Answer::Multiple(vec![0, 1])).parts, [true, false]);
        let order = question(Ask::Order(vec!["先".into(), "后".into()]));
        assert!(order.judge(&Answer::Order(vec![0, 1])).right);
        assert!(!order.judge(&Answer::Order(vec![0, 1, 1])).right);
        let pairs = vec![("甲".into(), "一".into()), ("乙".into(), "二".into())];
        let matching = question(Ask::Match { pairs, extra: vec!["三".into()] });
        let given = vec![Some("一".into()), Some("三".into())];
        assert_eq!(matching.judge(&Answer::Match(given)).parts, [true, false]);
        assert!(!single.judge(&Answer::Fill("乙".into())).right, "another kind is wrong");
    }

    #[test]
    fn every_word_of_a_question_is_tidied() {
        let mut question = question(Ask::Match {
            pairs: vec![("甲".into(), "一".into())],
            extra: vec!["二".into()],
        });
        question.back = Some(Back::Heading("三".into()));
        question.tidy_words(|words| format!("<{words}>"));
        let said = format!("{question:?}");
        for words in ["<问>", "<甲>", "<一>", "<二>", "<三>"] {
            assert!(said.contains(words), "{said}");
        }
    }

    #[test]
    fn what_is_typed_may_be_typed_as_people_type() {
        let fill = question(Ask::Fill(vec!["64.00".into(), "广告".into()]));
        for typed in ["64.00", " ¥64.00 ", "６４．００", "￥64.00", "广 告"] {
            assert!(fill.judge(&Answer::Fill(typed.into())).right, "{typed}");
        }
        assert!(!fill.judge(&Answer::Fill("640.0".into())).right);
        assert!(!fill.judge(&Answer::Fill(String::new())).right);
    }

    fn any_answer() -> impl Strategy<Value = Answer> {
        prop_oneof![
            any::<usize>().prop_map(Answer::Single),
            prop::collection::vec(0usize..12, 0..12).prop_map(Answer::Multiple),
            prop::collection::vec(0usize..12, 0..12).prop_map(Answer::Order),
            "(?s).{0,12}".prop_map(Answer::Fill),
            prop::collection::vec(prop::option::of("[一二三]"), 0..6).prop_map(Answer::Match),
        ]
    }

    proptest! {
        #[test]
        fn any_answer_is_judged_and_right_only_when_every_part_is(answer in any_answer(), n in 1usize..6) {
            let asks = [
                Ask::Single((0..n).map(|i| choice("x", i == 0)).collect()),
                Ask::Multiple((0..n).map(|i| choice("x", i % 2 == 0)).collect()),
                Ask::Order((0..n).map(|i| i.to_string()).collect()),
                Ask::Fill(vec!["x".into()]),
                Ask::Match { pairs: vec![("a".into(), "一".into())], extra: Vec::new() },
            ];
            for ask in asks {
                let verdict = question(ask).judge(&answer);
                prop_assert_eq!(verdict.right, !verdict.parts.is_empty() && verdict.parts.iter().all(|p| *p));
            }
        }
    }
}
