//! A product as a line of a list: its picture, its name, its price. The whole line is its link.

use super::{PriceLine, PriceLineSize, StockLine, files};
use crate::{
    i18n::CONTENT_LANGUAGE,
    routes::Route,
    ui::{Link, Picture},
};
use domain::ProductSummary;
use leptos::prelude::*;

/// A product as a line of a list.
#[component]
pub fn ProductLine(
    /// Which.
    product: ProductSummary,
) -> impl IntoView {
    let href = Route::Product(product.id.clone()).href();
    let (title, stock) = (product.title.clone(), product.stock);
    view! {
        <li class="opinion">
            <span class="opinion__cover">
                {product
                    .picture
                    .as_ref()
                    .map(|picture| view! { <Picture files=files(picture) sizes="72px" /> })}
            </span>
            <div>
                <p class="opinion__title" lang=CONTENT_LANGUAGE>
                    <Link href>{title}</Link>
                </p>
                <PriceLine product size=PriceLineSize::Card />
                {(!stock.is_there()).then(|| view! { <StockLine stock /> })}
            </div>
        </li>
    }
}
