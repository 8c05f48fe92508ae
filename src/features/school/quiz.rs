//! The quiz of a lesson: one question at a time, judged at once, with a word on why and a way to try again.

use super::question::QuestionForm;
use crate::{
    cards::heading_block,
    i18n::{learning, tl},
    state::{OpenLesson, use_kept_here},
    ui::{Icon, IconName, PlayerSeat, focus_and_show, focus_soon, show_at},
};
use boxed::memo;
use domain::{Answer, Back, Lesson, Question, Verdict};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// How far below the upper edge of the window a heading is shown, in pixels: below the bar.
const BELOW_BAR: i32 = 72;

/// How far somebody is in a quiz; the tab keeps it until the quiz is another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Begun {
    /// Which question is open; as many as there are when it is over.
    at: usize,
    /// What was answered; nothing where a question was skipped.
    answers: Vec<Option<Answer>>,
    /// Which of the answers were judged.
    judged: Vec<bool>,
}

impl Begun {
    fn fresh(n: usize) -> Self {
        Self { at: 0, answers: vec![None; n], judged: vec![false; n] }
    }
}

/// What is answered and judged so far.
#[derive(Clone, Copy)]
struct Sheet {
    questions: StoredValue<Vec<Question>>,
    begun: RwSignal<Begun>,
}

impl Sheet {
    fn len(self) -> usize {
        self.questions.with_value(Vec::len)
    }

    fn at(self) -> usize {
        self.begun.with(|begun| begun.at)
    }

    fn question(self, at: usize) -> Option<Question> {
        self.questions.with_value(|questions| questions.get(at).cloned())
    }

    fn answer(self, at: usize) -> Option<Answer> {
        self.begun.with(|begun| begun.answers.get(at).cloned().flatten())
    }

    /// How the answer to a question was judged; nothing before it was.
    fn verdict(self, at: usize) -> Option<Verdict> {
        let is_judged = self.begun.with(|begun| begun.judged.get(at) == Some(&true));
        is_judged.then_some(())?;
        Some(self.question(at)?.judge(&self.answer(at)?))
    }

    fn write(self, at: usize, answer: Option<Answer>, judged: bool) {
        self.begun.update(|begun| {
            if let (Some(place), Some(is_judged)) =
                (begun.answers.get_mut(at), begun.judged.get_mut(at))
            {
                (*place, *is_judged) = (answer, judged);
            }
        });
    }

    fn is_right(self, at: usize) -> bool {
        self.verdict(at).is_some_and(|verdict| verdict.right)
    }

    fn n_right(self) -> usize {
        (0..self.len()).filter(|at| self.is_right(*at)).count()
    }
}

/// The quiz of a lesson.
#[component]
pub fn Quiz(
    /// The lesson, whose quiz is not empty.
    shown: Lesson,
    /// The same with how far one has come.
    lesson: OpenLesson,
    /// Where its video can be told to go.
    seat: PlayerSeat,
) -> impl IntoView {
    let n = shown.quiz.len();
    // Answers to other questions are none to these.
    let begun = use_kept_here::<Begun>(&shown.summary.key, &format!("quiz-{}", shown.edition));
    if begun.with_untracked(|begun| begun.answers.len() != n || begun.judged.len() != n) {
        begun.set(Begun::fresh(n));
    }
    let sheet = Sheet { questions: StoredValue::new(shown.quiz), begun };
    let open = memo(move || sheet.at());
    let (body, edition) = (StoredValue::new(shown.body), shown.edition);
    let go = move |at: usize| {
        sheet.begun.update(|begun| begun.at = at);
        if at >= n {
            // What was skipped counts as nothing said.
            let nothing = || Answer::Multiple(Vec::new());
            let answers = sheet.begun.with_untracked(|begun| begun.answers.clone());
            lesson
                .answer_quiz(answers.into_iter().map(|one| one.unwrap_or_else(nothing)).collect());
        }
        focus_soon("quiz-title");
    };
    let look_again = move |back: &Back| match back {
        Back::Heading(words) => {
            if let Some(id) = body.with_value(|body| heading_block(body, words)) {
                show_at(&id, BELOW_BAR);
            }
        }
        Back::Second(second) => {
            seat.go_to(f64::from(*second));
            focus_and_show("lesson-video");
        }
    };
    let last_time = move || {
        let quiz = lesson.progress().quiz?;
        let texts = learning();
        let (right, of) = (quiz.right, quiz.of);
        Some(if quiz.edition == edition {
            (texts.quiz_before)(right, of, quiz.tries)
        } else {
            (texts.quiz_changed)(right, of)
        })
    };
    let question = move |at: usize| {
        sheet.question(at).map(|question| {
            view! { <One sheet question at go=Callback::new(go) look_again=Callback::new(move |back: Back| look_again(&back)) /> }
        })
    };
    view! {
        <section class="quiz panel" aria-labelledby="quiz-title">
            <div class="panel__head">
                <h2 id="quiz-title" tabindex="-1">
                    {tl(|t| t.quiz)}
                </h2>
                <span class="small muted num">
                    {move || {
                        let at = open.get();
                        (at < n).then(|| (learning().quiz_nth)(at + 1, n))
                    }}
                </span>
            </div>
            <progress
                class="quiz__bar"
                max=n.to_string()
                value=move || open.get().to_string()
                aria-label=tl(|t| t.quiz)
            ></progress>
            {move || last_time().map(|words| view! { <p class="small muted">{words}</p> })}
            {move || {
                let at = open.get();
                if at < n {
                    question(at).into_any()
                } else {
                    view! { <Over sheet go=Callback::new(go) /> }.into_any()
                }
            }}
            <p class="small muted">{tl(|t| t.quiz_private)}</p>
        </section>
    }
}

/// One question with its buttons and what is said to the answer.
#[component]
fn One(
    sheet: Sheet,
    question: Question,
    at: usize,
    go: Callback<usize>,
    look_again: Callback<Back>,
) -> impl IntoView {
    let asked = StoredValue::new(question.clone());
    let answer = RwSignal::new(untrack(|| sheet.answer(at)));
    let verdict = memo(move || sheet.verdict(at));
    let judge = move |_| {
        let Some(given) = answer.get_untracked() else { return };
        sheet.write(at, Some(given), true);
        focus_soon("quiz-verdict");
    };
    let again = move |_| {
        sheet.write(at, answer.get_untracked(), false);
        focus_soon("quiz-title");
    };
    let on_answer = Callback::new(move |given: Answer| {
        answer.set(Some(given.clone()));
        sheet.write(at, Some(given), false);
    });
    let words = question.text.clone();
    let said = move || {
        verdict.get().map(|verdict| {
            let back = asked.with_value(|question| question.back.clone());
            let why = asked.with_value(|question| why(question, answer.get_untracked().as_ref(), verdict.right));
            let right = verdict.right;
            view! {
                <div class="quiz__verdict" id="quiz-verdict" tabindex="-1" role="status" data-right=right.to_string()>
                    <p>
                        <Icon name=if right { IconName::Check } else { IconName::X } />
                        <b>{move || if right { learning().quiz_right } else { learning().quiz_wrong }}</b>
                    </p>
                    {why.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    {back
                        .filter(|_| !right)
                        .map(|back| {
                            let press = back.clone();
                            view! {
                                <button type="button" class="link" on:click=move |_| look_again.run(press.clone())>
                                    {move || match &back {
                                        Back::Heading(words) => (learning().look_again)(words),
                                        Back::Second(second) => {
                                            (learning().look_again)(&crate::ui::clock(f64::from(*second)))
                                        }
                                    }}
                                </button>
                            }
                        })}
                </div>
            }
        })
    };
    let is_judged = move || verdict.read().is_some();
    let is_right = move || verdict.read().as_ref().is_some_and(|verdict| verdict.right);
    view! {
        <p class="quiz__words">{words}</p>
        <QuestionForm question at answer on_answer verdict=verdict.into() />
        {said}
        <div class="row quiz__ways">
            {move || {
                if is_judged() && !is_right() {
                    view! {
                        <button type="button" class="button button--line" on:click=again>
                            {tl(|t| t.quiz_again)}
                        </button>
                    }
                        .into_any()
                } else if is_judged() {
                    ().into_any()
                } else {
                    view! {
                        <button type="button" class="button button--line" on:click=move |_| go.run(at + 1)>
                            {tl(|t| t.quiz_skip)}
                        </button>
                        <button
                            type="button"
                            class="button button--fill"
                            aria-disabled=move || answer.read().is_none().to_string()
                            on:click=judge
                        >
                            {tl(|t| t.quiz_judge)}
                        </button>
                    }
                        .into_any()
                }
            }}
            {move || {
                is_judged()
                    .then(|| {
                        view! {
                            <button type="button" class="button button--fill" on:click=move |_| go.run(at + 1)>
                                {move || {
                                    if at + 1 < sheet.len() { learning().quiz_next } else { learning().quiz_end }
                                }}
                            </button>
                        }
                    })
            }}
        </div>
    }
}

/// What is said to an answer: the words of what was chosen, or those of the question.
fn why(question: &Question, answer: Option<&Answer>, right: bool) -> Vec<String> {
    use domain::Ask;
    let own = if right { &question.right } else { &question.wrong };
    let mut lines: Vec<String> = Vec::new();
    match (&question.ask, answer) {
        (Ask::Single(choices), Some(Answer::Single(at))) => {
            lines.extend(choices.get(*at).map(|choice| choice.says.clone()));
        }
        (Ask::Multiple(choices), Some(Answer::Multiple(chosen))) => {
            let differs =
                |(at, choice): &(usize, &domain::Choice)| choice.right != chosen.contains(at);
            let all = choices.iter().enumerate();
            let said = |(_, choice): (usize, &domain::Choice)| {
                (learning().choice_says)(&choice.text, &choice.says)
            };
            lines.extend(all.filter(differs).map(said));
        }
        _ => {}
    }
    if !own.is_empty() {
        lines.push(own.clone());
    }
    lines
}

/// What came of it, question by question.
#[component]
fn Over(sheet: Sheet, go: Callback<usize>) -> impl IntoView {
    let (n, n_right) = (sheet.len(), sheet.n_right());
    let passes = n_right * 4 >= n * 3;
    let rows = (0..n)
        .map(|at| {
            let right = sheet.is_right(at);
            let words = sheet.question(at).map(|question| question.text).unwrap_or_default();
            view! {
                <li data-right=right.to_string()>
                    <Icon name=if right { IconName::Check } else { IconName::X } />
                    <span>{words}</span>
                    <span class="visually-hidden">
                        {move || if right { learning().quiz_right } else { learning().quiz_wrong }}
                    </span>
                </li>
            }
        })
        .collect_view();
    let n_wrong = n - n_right;
    let redo = move |_| {
        let wrong: Vec<usize> = (0..n).filter(|at| !sheet.is_right(*at)).collect();
        sheet.begun.update(|begun| {
            for at in &wrong {
                begun.judged[*at] = false;
            }
        });
        go.run(wrong.first().copied().unwrap_or_default());
    };
    let afresh = move |_| {
        sheet.begun.set(Begun::fresh(n));
        go.run(0);
    };
    view! {
        <p class="quiz__score" role="status">
            <b>{move || if passes { (learning().quiz_passed)(n, n_right) } else { (learning().quiz_not_passed)(n, n_right) }}</b>
        </p>
        <ul class="quiz__list">{rows}</ul>
        <div class="row quiz__ways">
            {(n_wrong > 0)
                .then(|| {
                    view! {
                        <button type="button" class="button button--line" on:click=redo>
                            {move || (learning().quiz_redo)(n_wrong)}
                        </button>
                    }
                })}
            <button type="button" class="button button--quiet" on:click=afresh>
                {tl(|t| t.quiz_afresh)}
            </button>
        </div>
    }
}
