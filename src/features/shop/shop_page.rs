//! A shop, at `/shop/:id`: its licence and service, who makes what it sells, its coupons.

use super::source_shop::ShopFacts;
use crate::{
    cards::{CouponTicket, ProductLine, loaded_page},
    i18n::{tb, texts},
    routes::{Route, use_named},
    state::{use_arrival, use_shop},
    ui::set_title,
};
use boxed::effect;
use domain::{ShopId, ShopPage as Shop};
use leptos::prelude::*;

/// A shop.
#[component]
pub fn ShopPage() -> impl IntoView {
    let id = use_named(
        |route| if let Route::Shop(id) = route { Some(id) } else { None },
        ShopId::from(""),
    );
    let shop = use_shop(id.into());
    loaded_page(shop, |t| t.error.shop_missing_title, |page| view! { <Open page /> }.into_any())
}

#[component]
fn Open(page: Shop) -> impl IntoView {
    let name = page.shop.name.clone();
    effect(move || set_title(&(texts().shell.page_title)(&name)));
    use_arrival().at("shop-title");
    let mut makers: Vec<(String, Vec<String>)> = Vec::new();
    for (product, maker) in &page.products {
        match makers.iter_mut().find(|(known, _)| known == maker) {
            Some((_, made)) => made.push(product.title.clone()),
            None => makers.push((maker.clone(), vec![product.title.clone()])),
        }
    }
    let makers = makers
        .into_iter()
        .map(|(maker, made)| {
            let made = made.into_iter().map(|title| view! { <bdi>{title}</bdi> }).collect_view();
            view! {
                <div>
                    <dt>{maker}</dt>
                    <dd class="facts__many">{made}</dd>
                </div>
            }
        })
        .collect_view();
    let sells_nothing = page.products.is_empty();
    let products = page
        .products
        .into_iter()
        .map(|(product, _)| view! { <ProductLine product /> })
        .collect_view();
    let has_coupons = !page.coupons.is_empty();
    let tickets =
        page.coupons.into_iter().map(|offer| view! { <CouponTicket offer /> }).collect_view();
    view! {
        <div class="shop stack">
            <h1 class="shop__name" id="shop-title" tabindex="-1">
                {page.shop.name.clone()}
            </h1>
            <section class="panel">
                <ShopFacts shop=page.shop />
            </section>
            {has_coupons
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="shop-coupons">
                            <div class="section__head">
                                <h2 id="shop-coupons">{tb(|t| t.shop_coupons)}</h2>
                            </div>
                            <ul class="tickets">{tickets}</ul>
                        </section>
                    }
                })}
            <section class="section" aria-labelledby="shop-products">
                <div class="section__head">
                    <h2 id="shop-products">{tb(|t| t.shop_products)}</h2>
                </div>
                {if sells_nothing {
                    view! { <p class="muted">{tb(|t| t.shop_sells_nothing)}</p> }.into_any()
                } else {
                    view! { <ul class="opinions__list">{products}</ul> }.into_any()
                }}
            </section>
            <section class="panel" aria-labelledby="shop-makers">
                <div class="panel__head">
                    <h2 id="shop-makers">{tb(|t| t.shop_makers)}</h2>
                </div>
                <dl class="facts facts--makers">{makers}</dl>
            </section>
        </div>
    }
}
