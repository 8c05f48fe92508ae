//! The price on the picture: what is shown there can be bought, and for how much.

use crate::{
    i18n::texts,
    routes::Route,
    ui::{Icon, IconName, Link},
};
use domain::ProductSummary;
use leptos::prelude::*;

/// The price of a product on a picture; leads to the product.
#[component]
pub fn Hotspot(
    /// Which.
    product: ProductSummary,
) -> impl IntoView {
    let href = Route::Product(product.id.clone()).href();
    let amount = product.to_pay.to_string();
    view! {
        <Link href attr:class="hotspot">
            <Icon name=IconName::Tag />
            <span class="num">{move || (texts().shop.to_pay_of)(&amount)}</span>
        </Link>
    }
}
