//! Which page is that of which address, and what stands of it before its own part has come. Itself a part,
//! the same as what lies over the pages: the feed is shown without it. docs/decisions/0014-parts.md.

use crate::{
    cards::PartPage,
    features::{creator, me, missing::MissingPage, note::NotePart, school, search, shop},
    routes::{Route, use_here},
    ui::{Coming, Draw, NotLoaded, coming_alone},
};
use boxed::memo;
use leptos::prelude::*;
use std::mem::discriminant;

/// Loads what knows the pages.
pub fn load_pages() -> Coming {
    coming_alone(pages())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(around, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn pages() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <PageHere /> }.into_any())
}

/// The page of the address one is at. Another note is still the page of a note, which follows it.
#[component]
fn PageHere() -> impl IntoView {
    let address = use_here();
    let kind = memo(move || address.with(|address| address.as_ref().map(discriminant)));
    move || {
        // Only what is read is worked out anew.
        let _ = kind.get();
        page(address.get_untracked())
    }
}

/// The page of an address; nothing for the feed, which stands outside of the pages.
fn page(address: Option<Route>) -> AnyView {
    let Some(address) = address else {
        return view! { <MissingPage /> }.into_any();
    };
    let outline = match &address {
        Route::Feed(_) => return ().into_any(),
        Route::Note(_) => return view! { <NotePart /> }.into_any(),
        Route::Product(_) | Route::Shop(_) | Route::Wallet => shop::outline(&address),
        Route::Creator(_) | Route::Shelf(_) => creator::outline(&address),
        Route::School | Route::Course(_) | Route::Lesson(_) => school::outline(&address),
        Route::Search | Route::Topic(_) => search::outline(&address),
        #[cfg(feature = "gallery")]
        Route::Gallery => crate::features::gallery::outline(&address),
        #[cfg(not(feature = "gallery"))]
        Route::Gallery => return view! { <MissingPage /> }.into_any(),
        Route::Me
        | Route::Saves
        | Route::History
        | Route::OwnComments
        | Route::Settings
        | Route::Privacy
        | Route::Muted
        | Route::Interests
        | Route::Reports => me::outline(&address),
    };
    view! { <PartPage outline /> }.into_any()
}
