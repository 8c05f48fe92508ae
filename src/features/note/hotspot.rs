//! The price on the picture: what is shown there can be bought, and for how much.

use crate::{
    i18n::reading,
    routes::ProductView,
    ui::{Icon, IconName, Link},
};
use domain::{NoteId, ProductSummary};
use leptos::prelude::*;

/// The price of a product on a picture; leads to the product.
#[component]
pub fn Hotspot(
    /// Which.
    product: ProductSummary,
    /// The note it is shown in.
    from: NoteId,
) -> impl IntoView {
    let href = ProductView { from: Some(from), ..ProductView::default() }.href(&product.id);
    let amount = product.to_pay.to_string();
    view! {
        <Link href attr:class="hotspot">
            <Icon name=IconName::Tag />
            <span class="num">{move || (reading().shop.to_pay_of)(&amount)}</span>
        </Link>
    }
}
