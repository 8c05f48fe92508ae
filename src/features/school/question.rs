//! A question with its answers to choose, to order, to fill in or to match: native fields, so that
//! keyboard, thumb and reader do the same.

use crate::i18n::{learning, tl};
use boxed::memo;
use domain::{Answer, Ask, Choice, Question, Verdict};
use leptos::prelude::*;

/// A question with its answers.
#[component]
pub fn QuestionForm(
    /// Which.
    question: Question,
    /// Its place in the quiz, for the names of its fields.
    at: usize,
    /// What is answered so far.
    answer: RwSignal<Option<Answer>>,
    /// Runs with each answer.
    on_answer: Callback<Answer>,
    /// How it was judged; fields are fixed then.
    verdict: Signal<Option<Verdict>>,
) -> impl IntoView {
    let kind = match &question.ask {
        Ask::Single(_) => 0,
        Ask::Multiple(_) => 1,
        Ask::Order(_) => 2,
        Ask::Fill(_) => 3,
        Ask::Match { .. } => 4,
    };
    let legend = move || learning().quiz_kinds[kind];
    let fixed = Signal::derive(move || verdict.read().is_some());
    let fields = match question.ask {
        Ask::Single(choices) => {
            view! { <Choices choices at answer on_answer verdict fixed several=false /> }.into_any()
        }
        Ask::Multiple(choices) => {
            view! { <Choices choices at answer on_answer verdict fixed several=true /> }.into_any()
        }
        Ask::Order(steps) => view! { <Steps steps answer on_answer verdict fixed /> }.into_any(),
        Ask::Fill(_) => view! { <Gap answer on_answer fixed /> }.into_any(),
        Ask::Match { pairs, extra } => {
            view! { <Pairs pairs extra answer on_answer verdict fixed /> }.into_any()
        }
    };
    view! {
        <fieldset class="question">
            <legend class="small muted">{legend}</legend>
            {fields}
        </fieldset>
    }
}

/// Whether part `at` was judged right, as an attribute; nothing before it was judged.
fn mark(verdict: Signal<Option<Verdict>>, at: usize) -> Option<String> {
    verdict.read().as_ref().and_then(|verdict| verdict.parts.get(at).map(ToString::to_string))
}

#[component]
fn Choices(
    choices: Vec<Choice>,
    at: usize,
    answer: RwSignal<Option<Answer>>,
    on_answer: Callback<Answer>,
    verdict: Signal<Option<Verdict>>,
    fixed: Signal<bool>,
    several: bool,
) -> impl IntoView {
    let is_chosen = move |i: usize| match &*answer.read() {
        Some(Answer::Single(chosen)) => *chosen == i,
        Some(Answer::Multiple(chosen)) => chosen.contains(&i),
        _ => false,
    };
    let choose = move |i: usize, on: bool| {
        if !several {
            return on_answer.run(Answer::Single(i));
        }
        let mut chosen = match answer.get_untracked() {
            Some(Answer::Multiple(chosen)) => chosen,
            _ => Vec::new(),
        };
        chosen.retain(|one| *one != i);
        if on {
            chosen.push(i);
        }
        on_answer.run(Answer::Multiple(chosen));
    };
    choices
        .into_iter()
        .enumerate()
        .map(|(i, choice)| {
            let part = if several { i } else { 0 };
            let mark = move || {
                (is_chosen(i) || several && verdict.read().is_some())
                    .then(|| mark(verdict, part))
                    .flatten()
            };
            view! {
                <label class="option" data-right=mark>
                    <input
                        type=if several { "checkbox" } else { "radio" }
                        name=format!("question-{at}")
                        prop:checked=move || is_chosen(i)
                        disabled=fixed
                        on:change:target=move |field| choose(i, field.target().checked())
                    />
                    <span>{choice.text}</span>
                </label>
            }
        })
        .collect_view()
}

/// Steps to put into their order. They begin turned over, so that leaving them is never right.
#[component]
fn Steps(
    steps: Vec<String>,
    answer: RwSignal<Option<Answer>>,
    on_answer: Callback<Answer>,
    verdict: Signal<Option<Verdict>>,
    fixed: Signal<bool>,
) -> impl IntoView {
    let n = steps.len();
    let steps = StoredValue::new(steps);
    let order = memo(move || match &*answer.read() {
        Some(Answer::Order(order)) => order.clone(),
        _ => (0..n).rev().collect(),
    });
    let step = move |from: usize, to: usize| {
        if fixed.get_untracked() || to >= n {
            return;
        }
        let mut moved = order.get_untracked();
        moved.swap(from, to);
        on_answer.run(Answer::Order(moved));
    };
    let words =
        move |of: usize| steps.with_value(|steps| steps.get(of).cloned().unwrap_or_default());
    view! {
        <ol class="question__steps">
            {move || {
                order
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(place, of)| {
                        let title = words(of);
                        let (up, down) = (title.clone(), title.clone());
                        view! {
                            <li data-right=move || mark(verdict, place)>
                                <span>{title}</span>
                                <button
                                    type="button"
                                    class="icon-button"
                                    aria-label=move || (learning().step_up)(&up)
                                    aria-disabled=move || (fixed.get() || place == 0).to_string()
                                    on:click=move |_| step(place, place.wrapping_sub(1))
                                >
                                    "↑"
                                </button>
                                <button
                                    type="button"
                                    class="icon-button"
                                    aria-label=move || (learning().step_down)(&down)
                                    aria-disabled=move || (fixed.get() || place + 1 == n).to_string()
                                    on:click=move |_| step(place, place + 1)
                                >
                                    "↓"
                                </button>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ol>
    }
}

#[component]
fn Gap(
    answer: RwSignal<Option<Answer>>,
    on_answer: Callback<Answer>,
    fixed: Signal<bool>,
) -> impl IntoView {
    let typed = move || match &*answer.read() {
        Some(Answer::Fill(typed)) => typed.clone(),
        _ => String::new(),
    };
    view! {
        <input
            class="question__gap"
            type="text"
            maxlength="40"
            aria-label=tl(|t| t.your_answer)
            prop:value=typed
            readonly=fixed
            on:input:target=move |field| on_answer.run(Answer::Fill(field.target().value()))
        />
    }
}

#[component]
fn Pairs(
    pairs: Vec<(String, String)>,
    extra: Vec<String>,
    answer: RwSignal<Option<Answer>>,
    on_answer: Callback<Answer>,
    verdict: Signal<Option<Verdict>>,
    fixed: Signal<bool>,
) -> impl IntoView {
    let n = pairs.len();
    // In the order of their own words, so that the order tells nothing.
    let mut sides: Vec<String> =
        pairs.iter().map(|(_, right)| right.clone()).chain(extra).collect();
    domain::order::sort_by(&mut sides, String::cmp);
    let sides = StoredValue::new(sides);
    let given = move |at: usize| match &*answer.read() {
        Some(Answer::Match(given)) => given.get(at).cloned().flatten(),
        _ => None,
    };
    let choose = move |at: usize, right: String| {
        let mut all = match answer.get_untracked() {
            Some(Answer::Match(given)) => given,
            _ => vec![None; n],
        };
        all[at] = (!right.is_empty()).then_some(right);
        on_answer.run(Answer::Match(all));
    };
    pairs
        .into_iter()
        .enumerate()
        .map(|(at, (left, _))| {
            let label = left.clone();
            let options = sides.with_value(|sides| {
                sides
                    .iter()
                    .map(|side| {
                        let (value, word, chosen) = (side.clone(), side.clone(), side.clone());
                        view! {
                            <option value=value selected=move || given(at).as_ref() == Some(&chosen)>
                                {word}
                            </option>
                        }
                    })
                    .collect_view()
            });
            view! {
                <label class="question__pair" data-right=move || mark(verdict, at)>
                    <span>{left}</span>
                    <select
                        aria-label=label
                        disabled=fixed
                        on:change:target=move |field| choose(at, field.target().value())
                    >
                        <option value="">{tl(|t| t.choose_one)}</option>
                        {options}
                    </select>
                </label>
            }
        })
        .collect_view()
}
