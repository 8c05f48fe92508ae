//! Notes in columns that come page after page.

use super::{MorePages, NoteColumns};
use crate::state::NotePages;
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
    view! {
        <NoteColumns notes=shown label />
        <MorePages pages=notes />
    }
    .into_any()
}
