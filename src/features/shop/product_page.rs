//! A product as a page, below its bar: what the part of products holds.

use super::product_body::ProductBody;
use crate::{cards::ErrorNote, state::use_product};
use domain::ProductId;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// A product as a page, below its bar.
#[component]
pub fn ProductPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| ProductId::from(params.with(|p| p.get("id").unwrap_or_default())));
    let product = use_product(id.into());

    view! {
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
    }
    .into_any()
}

/// A product's shape before it has come.
#[component]
pub fn ProductSkeleton() -> impl IntoView {
    view! {
        <div class="product" aria-hidden="true">
            <div class="product__picture skeleton skeleton--breathe"></div>
        </div>
    }
}
