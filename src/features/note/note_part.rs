//! `/note/:id`: the page of a note, a part of its own.

use super::note_page::{NotePage, NoteSkeleton};
use crate::{
    cards::PartPage,
    ui::{Coming, Draw, NotLoaded, coming},
};
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

/// The page of a note, once its part has come.
#[component]
pub fn NotePart() -> impl IntoView {
    view! { <PartPage load=load_note skeleton=|| view! { <NoteSkeleton /> } /> }
}
