//! The notes of a creator, the newest first.

use crate::{
    cards::{ErrorNote, MoreNotes},
    i18n::{people, t, tp},
    state::use_creator_notes,
    ui::{Blank, BlankKind, IconName},
};
use boxed::memo;
use domain::CreatorId;
use leptos::prelude::*;

/// The notes of a creator.
#[component]
pub fn Notes(
    /// Whose.
    id: CreatorId,
) -> impl IntoView {
    let notes = use_creator_notes(Signal::stored(id));
    let state = memo(move || match notes.shown() {
        None => State::Waiting,
        Some(Ok(notes)) if notes.is_empty() => State::Empty,
        Some(Ok(_)) => State::There,
        Some(Err(_)) => State::Failed,
    });
    move || match state.get() {
        State::Waiting => {
            view! { <p class="muted" aria-busy="true">{t(|t| t.feed.loading)}</p> }.into_any()
        }
        State::Empty => view! {
            <Blank
                kind=BlankKind::Notice
                icon=IconName::Sprout
                title=Signal::derive(tp(|t| t.no_notes_title))
                text=Signal::derive(tp(|t| t.no_notes))
            >
                ""
            </Blank>
        }
        .into_any(),
        State::Failed => {
            let error = notes.shown().and_then(Result::err);
            error
                .map(|error| {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.creator_missing_title
                            on_retry=move |()| notes.retry()
                            within=true
                        />
                    }
                })
                .into_any()
        }
        State::There => {
            let label = Signal::derive(move || people().notes.to_owned());
            view! { <MoreNotes notes label /> }.into_any()
        }
    }
}

/// How far the notes have come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Empty,
    There,
    Failed,
}
