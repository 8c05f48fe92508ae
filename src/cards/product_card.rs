//! A product inside a note: 广告 strip, picture, name, 到手价, saving.

use super::{AdLine, AdLineSize, Price, files};
use crate::{
    i18n::{t, texts},
    routes::Route,
    ui::Picture,
};
use domain::{Money, ProductSummary};
use leptos::prelude::*;
use leptos_router::components::A;

/// A product inside a note. The whole card is the link to the product.
#[component]
pub fn ProductCard(
    /// What to show.
    product: ProductSummary,
) -> impl IntoView {
    let href = Route::Product(product.id.clone()).href();
    let saving = product.lowest_7_days.less(product.to_pay);
    let list_price = product.list_price.to_string();
    view! {
        <div class="product-card">
            <AdLine commission=product.commission size=AdLineSize::Card />
            <div class="product-card__body">
                <span class="product-card__picture">
                    {product
                        .picture
                        .as_ref()
                        .map(|picture| view! { <Picture files=files(picture) sizes="96px" /> })}
                </span>
                <div>
                    <p class="product-card__title">
                        <A href=href>{product.title}</A>
                    </p>
                    <p class="product-card__price">
                        <Price amount=product.to_pay class="price--main" />
                        <span class="small muted">{t(|t| t.shop.with_coupons)}</span>
                        <span class="small faint num">
                            {move || (texts().shop.list_price_of)(&list_price)}
                        </span>
                    </p>
                    {(saving > Money::ZERO)
                        .then(|| {
                            let saving = saving.to_string();
                            view! {
                                <p class="product-card__saving num">
                                    {move || (texts().shop.saving)(&saving)}
                                </p>
                            }
                        })}
                </div>
            </div>
        </div>
    }
}
