//! `/product/:id`: the bar of a product, and below it its page, a part of its own.

use super::product_page::{ProductPage, ProductSkeleton};
use crate::{
    cards::PartPage,
    i18n::t,
    routes::Route,
    ui::{BackButton, Coming, Draw, NotLoaded, coming},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Loads the page of a product.
#[must_use]
pub fn load_product() -> Coming {
    coming(product())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(product, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn product() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <ProductPage /> }.into_any())
}

/// The page of a product, once its part has come; its bar is there before.
#[component]
pub fn ProductPart() -> impl IntoView {
    let navigate = use_navigate();
    let or_else = move |()| navigate(&Route::home().href(), Default::default());
    view! {
        <header class="topbar topbar--page">
            <div class="topbar__row">
                <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else />
                <span class="topbar__title">{t(|t| t.shop.product)}</span>
            </div>
        </header>
        <div class="page">
            <PartPage load=load_product skeleton=|| view! { <ProductSkeleton /> } />
        </div>
    }
    .into_any()
}
