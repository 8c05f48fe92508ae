//! The pages of creators as one part; their bar is there before it.

use super::{creator_page::CreatorPage, shelf_page::ShelfPage};
use crate::{
    cards::PartPage,
    i18n::{Texts, t},
    routes::Route,
    ui::{BackButton, Coming, Draw, Load, NotLoaded, PageSkeleton, coming},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

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

/// The bar of a page, and the page once the part has come.
#[component]
fn PageOfCreator(title: fn(&Texts) -> &'static str, load: Load) -> impl IntoView {
    let navigate = use_navigate();
    let or_else = move |()| navigate(&Route::home().href(), Default::default());
    let waiting = || view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> };
    view! {
        <header class="topbar topbar--page">
            <div class="topbar__row">
                <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else />
                <span class="topbar__title">{t(title)}</span>
            </div>
        </header>
        <div class="page">
            <PartPage load skeleton=waiting />
        </div>
    }
    .into_any()
}
