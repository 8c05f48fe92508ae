//! A note as a page: what the part of notes holds.

use super::note_body::NoteBody;
use crate::{cards::ErrorNote, state::use_note};
use domain::NoteId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A note as a page.
#[component]
pub fn NotePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| NoteId::from(params.with(|p| p.get("id").unwrap_or_default())));
    let note = use_note(id.into());

    view! {
        {move || match note.answer() {
            None => view! { <NoteSkeleton /> }.into_any(),
            Some(Ok(note)) => view! { <NoteBody note /> }.into_any(),
            Some(Err(error)) => {
                view! {
                    <ErrorNote
                        error
                        missing_title=|t| t.error.note_missing_title
                        on_retry=move |()| note.retry()
                    />
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

/// A note's shape before it has come.
#[component]
pub fn NoteSkeleton() -> impl IntoView {
    view! {
        <div class="note" aria-hidden="true">
            <div class="note__left">
                <div class="note__stage skeleton skeleton--breathe"></div>
            </div>
        </div>
    }
}
