//! The pages of creators as one part; their bar is there before it.

use super::{creator_page::CreatorPage, shelf_page::ShelfPage};
use crate::{
    cards::BarPage,
    i18n::{Texts, t},
    routes::Route,
    ui::{Coming, Draw, Load, NotLoaded, PageSkeleton, coming},
};
use leptos::prelude::*;

/// Loads the page of a creator.
#[must_use]
pub fn load_creator() -> Coming {
    coming(creator())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(creator, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn creator() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <CreatorPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(creator, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn shelf() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <ShelfPage /> }.into_any())
}

/// `/u/:id`.
#[component]
pub fn CreatorPart() -> impl IntoView {
    view! { <PageOfCreator title=|t| t.shell.creator load=load_creator /> }
}

/// `/u/:id/shelf`.
#[component]
pub fn ShelfPart() -> impl IntoView {
    view! { <PageOfCreator title=|t| t.shell.shelf load=|| coming(shelf()) /> }
}

/// The bar of a page of a creator, and the page.
#[component]
fn PageOfCreator(title: fn(&Texts) -> &'static str, load: Load) -> impl IntoView {
    let skeleton = || view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> };
    view! { <BarPage title load skeleton up=Route::home() /> }
}
