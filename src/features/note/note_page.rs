//! A note as a page, or over the feed on a wide screen: what the part of notes holds.

use super::note_body::NoteBody;
use crate::{
    cards::ErrorNote,
    routes::Route,
    state::{use_note, use_over_feed},
    ui::{go_back, lock_scroll, on_escape},
};
use domain::NoteId;
use leptos::{ev, prelude::*};
use leptos_router::hooks::{use_navigate, use_params_map};

/// A note, as a page or over the feed.
#[component]
pub fn NotePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| NoteId::from(params.with(|p| p.get("id").unwrap_or_default())));
    let over_feed = use_over_feed();
    let over = Memo::new(move |_| over_feed.is_now());
    let navigate = use_navigate();
    let close = Callback::new(move |()| {
        if !go_back() {
            navigate(&Route::home().href(), Default::default());
        }
    });

    // A press on what the note lies over leaves it; one within it does not get that far.
    let on_scrim = move |press: ev::MouseEvent| {
        if press.target() == press.current_target() {
            close.run(());
        }
    };
    move || {
        let note = view! { <NoteOf id over=over.get() on_close=close /> };
        if over.get() {
            view! {
                <OverFeed on_close=close>
                    <div class="over__scrim" on:click=on_scrim>
                        <div class="over" role="dialog" aria-modal="true" aria-labelledby="note-title">
                            {note}
                        </div>
                    </div>
                </OverFeed>
            }
            .into_any()
        } else {
            note.into_any()
        }
    }
}

/// What holds for as long as a note lies over the feed: Escape leaves it, the feed stays put.
#[component]
fn OverFeed(on_close: Callback<()>, children: Children) -> impl IntoView {
    lock_scroll();
    on_escape(move || on_close.run(()));
    children()
}

/// The note itself, once it has come.
#[component]
fn NoteOf(id: Memo<NoteId>, over: bool, on_close: Callback<()>) -> impl IntoView {
    let note = use_note(id.into());
    move || match note.answer() {
        None => view! { <NoteSkeleton over /> }.into_any(),
        Some(Ok(note)) => view! { <NoteBody note over on_close /> }.into_any(),
        Some(Err(error)) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.note_missing_title
                on_retry=move |()| note.retry()
            />
        }
        .into_any(),
    }
}

/// A note's shape before it has come.
#[component]
pub fn NoteSkeleton(
    /// Whether it lies over the feed.
    #[prop(optional)]
    over: bool,
) -> impl IntoView {
    view! {
        <div class="note" data-over=over.then_some("") aria-hidden="true">
            <div class="note__left">
                <div class="note__stage skeleton skeleton--breathe"></div>
            </div>
        </div>
    }
}
