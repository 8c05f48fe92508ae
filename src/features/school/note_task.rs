//! 写一条带广告标识的笔记: a form that publishes nothing, graded by what guards the store.

use super::{
    note_found::{Found, Sketch, WhatWasFound, looked_over},
    task_head::TaskHead,
};
use crate::{
    cards::evidence_words,
    i18n::{LearningTexts, learning, texts, tl},
    state::{now, use_kept_here},
    ui::{TextField, focus_soon},
};
use domain::{
    Evidence, Lesson, ProductId, ProductSummary, Relation, Subject, publishing::MAX_TITLE,
};
use leptos::prelude::*;

/// The longest text of the exercise, in characters: a note of a few lines.
const MAX_TEXT: usize = 1_000;

/// The labels one can state.
const LABELS: [Evidence; 5] = [
    Evidence::Verified,
    Evidence::Verified30Days,
    Evidence::Gift,
    Evidence::Partner,
    Evidence::Unbought,
];

/// The exercise of a lesson with [`domain::Task::Note`].
#[component]
pub fn NoteTask(
    /// The lesson, which names what to write about.
    shown: Lesson,
) -> impl IntoView {
    let sketch = use_kept_here::<Sketch>(&shown.summary.key, "note");
    let found = RwSignal::new(Vec::<Found>::new());
    let now = now();
    let product_of = |id: &ProductId| shown.products.iter().find(|one| one.id == *id).cloned();
    // A product that is gone by now takes no other with it.
    let subjects = shown.subjects.into_iter();
    let subjects: Vec<(Subject, ProductSummary)> =
        subjects.filter_map(|one| product_of(&one.product).map(|product| (one, product))).collect();
    let options = subjects.clone();
    let subjects = StoredValue::new(subjects);
    let look = move || {
        let sketch = sketch.get_untracked();
        let chosen = subjects.with_value(|all| {
            let chosen = all.iter().find(|(one, _)| Some(&one.product) == sketch.product.as_ref());
            chosen.map(|(subject, product)| subject.asks_for(product.commission, now))
        });
        found.set(looked_over(learning(), &sketch, chosen.as_ref()));
        focus_soon("note-task-found");
    };
    let options = options
        .into_iter()
        .map(|(subject, product)| {
            let (id, chosen) = (product.id.clone(), product.id.clone());
            view! {
                <label class="option">
                    <input
                        type="radio"
                        name="subject"
                        prop:checked=move || sketch.with(|s| s.product.as_ref() == Some(&chosen))
                        on:change=move |_| sketch.update(|s| s.product = Some(id.clone()))
                    />
                    <span>
                        <b>{product.title}</b>
                        <span class="small muted num">
                            {move || (learning().subject)(
                                &relation_words(learning(), &subject),
                                &product.commission.to_string(),
                            )}
                        </span>
                    </span>
                </label>
            }
        })
        .collect_view();
    view! {
        <section class="task panel" aria-labelledby="note-task-title">
            <TaskHead id="note-task-title" title=tl(|t| t.note_task) />
            <form
                class="task__form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    look();
                }
            >
                <fieldset class="question">
                    <legend class="small muted">{tl(|t| t.which_product)}</legend>
                    {options}
                </fieldset>
                <fieldset class="task__marks">
                    <legend class="small muted">{tl(|t| t.which_marks)}</legend>
                    <label class="option">
                        <input
                            type="checkbox"
                            prop:checked=move || sketch.with(|s| s.ad)
                            on:change:target=move |field| {
                                sketch.update(|s| s.ad = field.target().checked());
                            }
                        />
                        <span>{move || texts().note.ad}</span>
                    </label>
                    <label class="field">
                        {tl(|t| t.i_get)}
                        <input
                            type="text"
                            inputmode="decimal"
                            maxlength="12"
                            autocomplete="off"
                            prop:value=move || sketch.with(|s| s.commission.clone())
                            on:input:target=move |field| {
                                sketch.update(|s| s.commission = field.target().value());
                            }
                        />
                    </label>
                    <EvidenceField sketch />
                </fieldset>
                <label class="field">
                    {tl(|t| t.title)}
                    <input
                        type="text"
                        maxlength=MAX_TITLE.to_string()
                        autocomplete="off"
                        prop:value=move || sketch.with(|s| s.title.clone())
                        on:input:target=move |field| {
                            sketch.update(|s| s.title = field.target().value());
                        }
                    />
                </label>
                <label class="field-name" for="note-task-body">
                    {tl(|t| t.body)}
                </label>
                <TextField
                    id="note-task-body"
                    label=Signal::derive(tl(|t| t.body))
                    placeholder=Signal::derive(move || learning().body_hint.to_owned())
                    text=Signal::derive(move || sketch.with(|s| s.body.clone()))
                    max=MAX_TEXT
                    on_input=move |text: String| sketch.update(|s| s.body = text)
                    on_send=move |()| look()
                />
                <button type="submit" class="button button--fill">
                    {move || {
                        if found.read().is_empty() { learning().note_look } else { learning().note_look_again }
                    }}
                </button>
            </form>
            {move || (!found.read().is_empty()).then(|| view! { <WhatWasFound found=found.get() /> })}
        </section>
    }
}

/// The label that somebody states.
#[component]
fn EvidenceField(sketch: RwSignal<Sketch>) -> impl IntoView {
    let options = LABELS
        .iter()
        .enumerate()
        .map(|(i, label)| {
            let is_chosen = move || sketch.with(|s| s.evidence == Some(*label));
            view! {
                <option value=i.to_string() prop:selected=is_chosen>
                    {move || evidence_words(texts(), *label)}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="field">
            {tl(|t| t.which_evidence)}
            <select on:change:target=move |field| {
                let chosen = field.target().value().parse::<usize>().ok();
                let chosen = chosen.and_then(|at| LABELS.get(at)).copied();
                sketch.update(|s| s.evidence = chosen);
            }>
                <option value="" prop:selected=move || sketch.with(|s| s.evidence.is_none())>
                    {tl(|t| t.no_evidence)}
                </option>
                {options}
            </select>
        </label>
    }
}

/// What the writer had to do with the thing.
fn relation_words(texts: &LearningTexts, subject: &Subject) -> String {
    match (subject.relation, subject.arrived_days) {
        (Relation::Bought, Some(days)) => (texts.you_bought)(days),
        (Relation::Bought, None) => texts.you_bought_elsewhere.to_owned(),
        (Relation::Gift, _) => texts.you_were_given.to_owned(),
        (Relation::Partner, _) => texts.you_are_paid.to_owned(),
        (Relation::None, _) => texts.you_borrowed.to_owned(),
    }
}
