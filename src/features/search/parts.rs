//! The search and topics as one part.

use super::{search_page::SearchPage, topic_page::TopicPage};
use crate::{
    cards::{BarPage, PartPage},
    i18n::t,
    routes::Route,
    ui::{Coming, Draw, NotLoaded, PageSkeleton, coming},
};
use leptos::prelude::*;

/// Loads the search.
#[must_use]
pub fn load_search() -> Coming {
    coming(search())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn search() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <SearchPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn topic() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <TopicPage /> }.into_any())
}

fn skeleton() -> impl IntoView {
    view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> }
}

/// `/search`: its bar holds the field, and comes with it.
#[component]
pub fn SearchPart() -> impl IntoView {
    view! { <PartPage load=load_search skeleton /> }
}

/// `/t/:tag`.
#[component]
pub fn TopicPart() -> impl IntoView {
    view! {
        <BarPage title=|t| t.shell.topic load=|| coming(topic()) skeleton up=Route::home() />
    }
}
