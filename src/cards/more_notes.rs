//! Notes in columns that come page after page.

use super::{NoteColumns, sentence};
use crate::{
    i18n::{texts, tr},
    state::NotePages,
};
use leptos::prelude::*;

/// Notes in columns, a way to more of them, and why more did not come.
#[component]
pub fn MoreNotes<T: Clone + Send + Sync + 'static>(
    /// The notes.
    notes: NotePages<T>,
    /// The name of the list.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let shown = Signal::derive(move || notes.shown().and_then(Result::ok).unwrap_or_default());
    let more = move || {
        notes.has_more().then(|| {
            view! {
                <p class="center">
                    <button
                        type="button"
                        class="button button--line"
                        aria-busy=move || notes.is_loading().to_string()
                        on:click=move |_| notes.load_more()
                    >
                        {tr(|t| t.more)}
                    </button>
                </p>
            }
        })
    };
    view! {
        <NoteColumns notes=shown label />
        {more}
        <p class="small wrong" role="alert">
            {move || notes.failed().map(|error| sentence(texts(), &error))}
        </p>
    }
    .into_any()
}
