//! The search and topics as one part.

use super::{search_page::SearchPage, topic_page::TopicPage};
use crate::{
    cards::{Bar, Outline, page_skeleton},
    routes::{Route, here},
    ui::{Coming, Draw, NotLoaded, coming},
};
use leptos::prelude::*;

/// Loads the search and topics.
#[must_use]
pub fn load_search() -> Coming {
    coming(search())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn search() -> Result<Draw, NotLoaded> {
    Ok(|| match here() {
        Some(Route::Topic(_)) => view! { <TopicPage /> }.into_any(),
        _ => view! { <SearchPage /> }.into_any(),
    })
}

/// What stands of the search or a topic before the part has come. The bar of the search holds its
/// field, and comes with it.
#[must_use]
pub fn outline(address: &Route) -> Outline {
    Outline {
        load: load_search,
        bar: match address {
            Route::Topic(_) => Bar::Titled(|t| t.shell.topic, Route::home()),
            _ => Bar::Own,
        },
        skeleton: page_skeleton,
    }
}
