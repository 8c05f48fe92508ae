//! `/note/:id`: the page of a note, a part of its own.

use super::{
    note_page::{NotePage, NoteSkeleton},
    over_frame::OverFrame,
};
use crate::{
    cards::{Bar, Outline, PartPage},
    state::use_over_feed,
    ui::{Coming, Draw, NotLoaded, coming},
};
use boxed::memo;
use leptos::prelude::*;

/// Loads the page of a note.
#[must_use]
pub fn load_note() -> Coming {
    coming(note())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(note, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn note() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <NotePage /> }.into_any())
}

/// The page of a note, once its part has come; over the feed where it was opened from there.
#[component]
pub fn NotePart() -> impl IntoView {
    let over_feed = use_over_feed();
    let over = memo(move || over_feed.is_now());
    move || {
        let page = || {
            let skeleton = || view! { <NoteSkeleton /> }.into_any();
            view! { <PartPage outline=Outline { load: load_note, bar: Bar::Own, skeleton } /> }
        };
        if over.get() {
            view! { <OverFrame>{page()}</OverFrame> }.into_any()
        } else {
            page().into_any()
        }
    }
}
