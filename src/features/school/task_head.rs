//! The head of an exercise: what it is, and that nobody else hears of it.

use crate::i18n::tl;
use leptos::prelude::*;

/// The head of an exercise.
#[component]
pub fn TaskHead(
    /// The id of its heading.
    id: &'static str,
    /// Its heading.
    title: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    view! {
        <div class="panel__head">
            <h2 id=id tabindex="-1">
                {title}
            </h2>
            <span class="small muted">{tl(|t| t.only_here)}</span>
        </div>
    }
}
