//! A product inside a note: 广告 strip, picture, name, 到手价, saving.

use super::{AdLine, AdLineSize, PriceLine, PriceLineSize, files};
use crate::{
    routes::Route,
    ui::{Link, Picture},
};
use domain::{Marks, ProductSummary};
use leptos::prelude::*;

/// A product inside a note. The whole card is the link to the product.
#[component]
pub fn ProductCard(
    /// What to show.
    product: ProductSummary,
) -> impl IntoView {
    let href = Route::Product(product.id.clone()).href();
    let title = product.title.clone();
    let marks = Marks { ad: true, commission: Some(product.commission), ..Marks::default() };
    view! {
        <div class="product-card">
            <AdLine marks size=AdLineSize::Card />
            <div class="product-card__body">
                <span class="product-card__picture">
                    {product
                        .picture
                        .as_ref()
                        .map(|picture| view! { <Picture files=files(picture) sizes="96px" /> })}
                </span>
                <div>
                    <p class="product-card__title">
                        <Link href=href>{title}</Link>
                    </p>
                    <PriceLine product size=PriceLineSize::Card />
                </div>
            </div>
        </div>
    }
}
