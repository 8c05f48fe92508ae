//! `/product/:id`: a product as a page.

use super::product_body::ProductBody;
use crate::{
    cards::ErrorNote,
    i18n::t,
    routes::Route,
    state::use_product,
    ui::{BackButton, scroll_to_top},
};
use domain::ProductId;
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};

/// A product as a page.
#[component]
pub fn ProductPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| ProductId::from(params.with(|p| p.get("id").unwrap_or_default())));
    let product = use_product(id.into());
    let navigate = use_navigate();
    let or_else = move |()| navigate(&Route::Feed.href(), Default::default());
    scroll_to_top();

    view! {
        <header class="topbar topbar--page">
            <div class="topbar__row">
                <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else />
                <span class="topbar__title">{t(|t| t.shop.product)}</span>
            </div>
        </header>
        <div class="page">
            {move || match product.answer() {
                None => view! { <ProductSkeleton /> }.into_any(),
                Some(Ok(product)) => view! { <ProductBody product /> }.into_any(),
                Some(Err(error)) => {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.product_missing_title
                            on_retry=move |()| product.retry()
                        />
                    }
                        .into_any()
                }
            }}
        </div>
    }
    .into_any()
}

/// A product's shape before it has come.
#[component]
fn ProductSkeleton() -> impl IntoView {
    view! {
        <div class="product" aria-hidden="true">
            <div class="product__picture skeleton skeleton--breathe"></div>
        </div>
    }
}
