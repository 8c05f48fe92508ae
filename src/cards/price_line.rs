//! 到手价 beside 标价, and what is saved against what people really paid in the last seven days.

use super::Price;
use crate::i18n::{reading, tr};
use domain::{Money, ProductSummary};
use leptos::prelude::*;

/// Where the line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceLineSize {
    /// On a card.
    Card,
    /// At the head of the product's page.
    Page,
}

/// What one really pays, the list price, and the saving when there is one.
#[component]
pub fn PriceLine(
    /// Whose price.
    product: ProductSummary,
    /// Where it stands.
    size: PriceLineSize,
) -> impl IntoView {
    let (line, figure, saved) = match size {
        PriceLineSize::Card => ("product-card__price", "price--main", "product-card__saving num"),
        PriceLineSize::Page => ("buyline", "price--hero", "saving num"),
    };
    let beside = tr(if product.to_pay < product.list_price {
        |t| t.shop.with_coupons
    } else {
        |t| t.shop.without_coupons
    });
    let list_price = (product.list_price != product.to_pay).then(|| product.list_price.to_string());
    let dearer = product.base_price.map_or(Money::ZERO, |base| product.to_pay.less(base));
    let saving = product.base_price.map_or(Money::ZERO, |base| base.less(product.to_pay));
    view! {
        <p class=line>
            <Price amount=product.to_pay class=figure />
            <span class="small muted">{beside}</span>
            {list_price
                .map(|list_price| {
                    view! {
                        <span class="small faint num">
                            {move || (reading().shop.list_price_of)(&list_price)}
                        </span>
                    }
                })}
        </p>
        {(saving > Money::ZERO)
            .then(|| {
                let saving = saving.to_string();
                view! { <p class=saved>{move || (reading().shop.saving)(&saving)}</p> }
            })}
        {(dearer > Money::ZERO)
            .then(|| {
                let dearer = dearer.to_string();
                view! { <p class="small num">{move || (reading().shop.dearer)(&dearer)}</p> }
            })}
    }
}
