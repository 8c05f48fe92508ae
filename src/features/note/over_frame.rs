//! What lies over the feed on a wide screen: a dialog that Escape and a press beside it leave.
//!
//! It stands in the entry rather than in the part of notes, so that a part that is still coming, or
//! did not come, lies over the feed as well.

use crate::{
    routes::Route,
    ui::{go_back, lock_scroll, on_escape},
};
use leptos::{ev, prelude::*};
use leptos_router::hooks::use_navigate;

/// Goes back to where one came from; to the home page, where that was elsewhere.
pub fn use_close() -> Callback<()> {
    let navigate = use_navigate();
    Callback::new(move |()| {
        if !go_back() {
            navigate(&Route::home().href(), Default::default());
        }
    })
}

/// A dialog over the feed.
#[component]
pub fn OverFrame(
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let close = use_close();
    lock_scroll();
    on_escape(move || close.run(()));
    // A press on what the note lies over leaves it; one within it does not get that far.
    let on_scrim = move |press: ev::MouseEvent| {
        if press.target() == press.current_target() {
            close.run(());
        }
    };
    view! {
        <div class="over__scrim" on:click=on_scrim>
            <div class="over" role="dialog" aria-modal="true" aria-labelledby="note-title">
                {children()}
            </div>
        </div>
    }
}
