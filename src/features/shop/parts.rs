//! The pages of the shop as one part: product, shop, wallet, and what looks after the visitor's
//! watches. Their bars are there before it.

use super::{
    product_page::{ProductPage, ProductSkeleton},
    shop_page::ShopPage,
    wallet_page::WalletPage,
};
use crate::{
    cards::{Bar, Outline},
    routes::{Route, here},
    state::use_watches,
    ui::{Coming, Draw, NotLoaded, Part, coming},
};
use boxed::{drawn, memo};
use leptos::prelude::*;

/// Loads the pages of the shop.
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
    Ok(|| match here() {
        Some(Route::Shop(_)) => view! { <ShopPage /> }.into_any(),
        Some(Route::Wallet) => view! { <WalletPage /> }.into_any(),
        _ => view! { <ProductPage /> }.into_any(),
    })
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

/// What stands of a page of the shop before its part has come.
#[must_use]
pub fn outline(address: &Route) -> Outline {
    Outline {
        load: load_product,
        bar: Bar::Titled(
            match address {
                Route::Shop(_) => |t| t.shop.shop,
                Route::Wallet => |t| t.shell.wallet,
                _ => |t| t.shop.product,
            },
            Route::home(),
        ),
        skeleton: || view! { <ProductSkeleton /> }.into_any(),
    }
}

/// Looks after what the visitor waits for, as long as there is anything.
#[component]
pub fn WatchKeeper() -> impl IntoView {
    let watches = use_watches();
    let has_any = memo(move || watches.has_any());
    drawn(move || {
        let looks = has_any.get().then(|| {
            view! {
                <Part load=|| coming(looking()) skeleton=|| ().into_any() failed=|_, _| ().into_any() />
            }
            .into_any()
        });
        looks.into_any()
    })
}
