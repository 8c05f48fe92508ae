//! The pages of creators as one part; their bar is there before it.

use super::{creator_page::CreatorPage, shelf_page::ShelfPage};
use crate::{
    cards::{Bar, Outline, page_skeleton},
    routes::{Route, here},
    ui::{Coming, Draw, NotLoaded, coming},
};
use leptos::prelude::*;

/// Loads the pages of creators.
#[must_use]
pub fn load_creator() -> Coming {
    coming(creator())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(creator, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn creator() -> Result<Draw, NotLoaded> {
    Ok(|| match here() {
        Some(Route::Shelf(_)) => view! { <ShelfPage /> }.into_any(),
        _ => view! { <CreatorPage /> }.into_any(),
    })
}

/// What stands of a page of a creator before its part has come.
#[must_use]
pub fn outline(address: &Route) -> Outline {
    Outline {
        load: load_creator,
        bar: Bar::Titled(
            match address {
                Route::Shelf(_) => |t| t.shell.shelf,
                _ => |t| t.shell.creator,
            },
            Route::home(),
        ),
        skeleton: page_skeleton,
    }
}
