//! A heart or a sprout with its count, unless the visitor wants to see none.

use super::{Icon, IconName, use_wishes};
use leptos::prelude::*;

/// What a press means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReactionKind {
    /// A heart.
    Like,
    /// A sprout.
    Save,
}

/// A heart or a sprout with its count; pressed or not is its state, in words and in shape.
#[component]
pub fn ReactionButton(
    /// What a press means.
    kind: ReactionKind,
    /// Its name, as 喜欢; the count is read after it.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is pressed.
    #[prop(into)]
    pressed: Signal<bool>,
    /// The count beside it, as it is written.
    #[prop(into)]
    count: Signal<String>,
    /// Runs when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let (class, empty, filled) = match kind {
        ReactionKind::Like => ("reaction reaction--like", IconName::Heart, IconName::HeartFill),
        ReactionKind::Save => ("reaction reaction--save", IconName::Sprout, IconName::SproutFill),
    };
    let no_counts = use_wishes().no_counts;
    view! {
        <button
            type="button"
            class=class
            aria-label=move || {
                if no_counts.get() {
                    label.get().to_owned()
                } else {
                    format!("{} {}", label.get(), count.get())
                }
            }
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| on_press.run(())
        >
            {move || view! { <Icon name=if pressed.get() { filled } else { empty } /> }}
            <span class="count num">{move || (!no_counts.get()).then(|| count.get())}</span>
        </button>
    }
}
