//! One choice of a few, side by side.

use boxed::effect;
use leptos::{html, prelude::*};

/// A choice: its value, what it says, and the language that is written in when that is another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen with it.
    pub value: String,
    /// What it says.
    pub word: String,
    /// The language of the word; nothing for that of the page.
    pub lang: Option<&'static str>,
}

/// One choice of a few: the radio buttons of the browser, so that arrows and readers know them.
#[component]
pub fn Segment(
    /// The name of the group, for the browser.
    name: &'static str,
    /// What is chosen, for those who listen.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    choices: Vec<Choice>,
    /// What is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Runs with what is chosen now.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let choices = choices
        .into_iter()
        .map(|Choice { value, word, lang }| {
            let kept = value.clone();
            let input = NodeRef::<html::Input>::new();
            effect(move || {
                // The browser marks what is pressed: whoever says again what is chosen unmarks it.
                let is_chosen = chosen.with(|chosen| *chosen == kept);
                if let Some(input) = input.get() {
                    input.set_checked(is_chosen);
                }
            });
            view! {
                <label lang=lang>
                    <input
                        node_ref=input
                        type="radio"
                        name=name
                        on:change=move |_| on_choose.run(value.clone())
                    />
                    <span>{word}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="segment" role="radiogroup" aria-label=label>
            {choices}
        </div>
    }
}
