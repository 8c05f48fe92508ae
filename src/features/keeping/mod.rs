//! The one question before anything is kept on this device. A yes and a no are the same size. A part of
//! its own: docs/decisions/0014-parts.md.

use crate::{
    cards::Sheet,
    i18n::t,
    state::use_keeping,
    ui::{Coming, Draw, NotLoaded, Switch, coming_alone},
};
use leptos::prelude::*;

/// Loads the question.
#[must_use]
pub fn load_question() -> Coming {
    coming_alone(question())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(question, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn question() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <KeepingQuestion /> }.into_any())
}

/// Asks whether to keep things on this device; off until pressed.
#[component]
pub fn KeepingQuestion() -> impl IntoView {
    let keeping = use_keeping();
    let keep = RwSignal::new(false);
    view! {
        <Sheet
            open=Signal::derive(move || keeping.is_asking())
            id="keeping-title"
            title=Signal::derive(t(|t| t.keeping.question))
            on_close=move |()| keeping.dismiss()
        >
            <p>{t(|t| t.keeping.explanation)}</p>
            <ul class="consent__list">
                <li>
                    <span class="consent__what">
                        {t(|t| t.keeping.switch)}
                        <span class="consent__where">{t(|t| t.keeping.switch_means)}</span>
                    </span>
                    <Switch label=Signal::derive(t(|t| t.keeping.switch)) on=keep />
                </li>
            </ul>
            <p class="consent__note">{t(|t| t.keeping.none_preset)}</p>
            <div class="pair">
                <button
                    type="button"
                    class="button button--line"
                    on:click=move |_| keeping.answer(keep.get_untracked())
                >
                    {t(|t| t.keeping.accept)}
                </button>
                <button
                    type="button"
                    class="button button--line"
                    on:click=move |_| keeping.answer(false)
                >
                    {t(|t| t.keeping.decline)}
                </button>
            </div>
        </Sheet>
    }
}
