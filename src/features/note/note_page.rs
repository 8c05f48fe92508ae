//! A note, as a page or over the feed on a wide screen: what the part of notes holds.

use super::{note_body::NoteBody, over_frame::use_close};
use crate::{
    cards::ErrorNote,
    i18n::t,
    routes::{Route, use_named},
    state::{use_note, use_over_feed},
};
use domain::NoteId;
use leptos::prelude::*;

/// A note, as a page or over the feed.
#[component]
pub fn NotePage() -> impl IntoView {
    let id = use_named(
        |route| if let Route::Note(id) = route { Some(id) } else { None },
        NoteId::from(""),
    );
    let over = untrack(|| use_over_feed().is_now());
    let note = use_note(id.into());
    let on_close = use_close();

    view! {
        {move || match note.answer() {
            None => view! { <NoteSkeleton /> }.into_any(),
            Some(Ok(note)) => view! { <NoteBody note over on_close /> }.into_any(),
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
    let over = untrack(|| use_over_feed().is_now());
    view! {
        <div class="note" data-over=over.then_some("") aria-busy="true">
            <p class="visually-hidden">{t(|t| t.shell.waiting)}</p>
            <div class="note__left">
                <div class="note__stage skeleton skeleton--breathe"></div>
            </div>
        </div>
    }
}
