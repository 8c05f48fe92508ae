//! The pages of the shop as one part: product, shop, wallet, and what looks after the visitor's
//! watches. Their bars are there before it.

use super::{
    product_page::{ProductPage, ProductSkeleton},
    shop_page::ShopPage,
    wallet_page::WalletPage,
};
use crate::{
    cards::BarPage,
    i18n::Texts,
    routes::Route,
    state::use_watches,
    ui::{Coming, Draw, Load, NotLoaded, Part, coming},
};
use leptos::prelude::*;

/// Loads the page of a product.
#[must_use]
pub fn load_product() -> Coming {
    coming(product())
}

/// What the part holds. All that only these reach leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(product, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn product() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <ProductPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(product, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn shop() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <ShopPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(product, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn wallet() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <WalletPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(product, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn looking() -> Result<Draw, NotLoaded> {
    Ok(|| {
        use_watches().keep_looking();
        ().into_any()
    })
}

/// `/product/:id`.
#[component]
pub fn ProductPart() -> impl IntoView {
    view! { <PageOfShop title=|t| t.shop.product load=load_product /> }
}

/// `/shop/:id`.
#[component]
pub fn ShopPart() -> impl IntoView {
    view! { <PageOfShop title=|t| t.shop.shop load=|| coming(shop()) /> }
}

/// `/me/wallet`.
#[component]
pub fn WalletPart() -> impl IntoView {
    view! { <PageOfShop title=|t| t.shell.wallet load=|| coming(wallet()) /> }
}

/// Looks after what the visitor waits for, as long as there is anything.
#[component]
pub fn WatchKeeper() -> impl IntoView {
    let watches = use_watches();
    let has_any = Memo::new(move |_| watches.has_any());
    move || {
        has_any.get().then(|| {
            view! {
                <Part load=|| coming(looking()) skeleton=|| () failed=|_, _| ().into_any() />
            }
        })
    }
}

/// The bar of a page of the shop, and the page.
#[component]
fn PageOfShop(title: fn(&Texts) -> &'static str, load: Load) -> impl IntoView {
    let skeleton = || view! { <ProductSkeleton /> };
    view! { <BarPage title load skeleton up=Route::home() /> }
}
