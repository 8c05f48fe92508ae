//! 源头店铺, 谁在负责: who makes, ships, serves and earns, each with a page, and where to complain
//! (features.md, MY-4 and YJ-9).

use super::complaint::ComplaintForm;
use crate::{
    i18n::{tb, tr},
    routes::Route,
    ui::{Icon, IconName, Link},
};
use domain::{Product, Shop};
use leptos::prelude::*;

/// Who answers for a product.
#[component]
pub fn SourceShop(
    /// The product.
    product: Memo<Product>,
    /// Who makes it.
    maker: String,
    /// Who sells it.
    shop: Shop,
) -> impl IntoView {
    let page = Route::Shop(shop.id.clone()).href();
    let id = product.with_untracked(|product| product.summary.id.clone());
    let earns = move || {
        product.with(|product| match &product.source {
            Some(source) => (Route::Note(source.note.clone()).href(), source.author.name.clone()),
            None => {
                let here = Route::Product(product.summary.id.clone()).href();
                (format!("{here}#who-gets-title"), tb(|t| t.nobody_earns)().to_owned())
            }
        })
    };
    let name = shop.name.clone();
    view! {
        <section class="section" aria-labelledby="who-title">
            <div class="section__head">
                <h2 id="who-title">{tr(|t| t.shop.responsible)}</h2>
            </div>
            <div class="roles">
                <RoleLink
                    icon=IconName::Factory
                    name=Signal::derive(tr(|t| t.shop.maker))
                    what=maker
                    href=format!("{page}#shop-makers")
                />
                <RoleLink
                    icon=IconName::Truck
                    name=Signal::derive(tb(|t| t.ships))
                    what=name.clone()
                    href=format!("{page}#shop-ships")
                />
                <RoleLink
                    icon=IconName::Storefront
                    name=Signal::derive(tb(|t| t.serves))
                    what=name
                    href=format!("{page}#shop-service")
                />
                {move || {
                    let (href, what) = earns();
                    view! {
                        <RoleLink
                            icon=IconName::Handshake
                            name=Signal::derive(tb(|t| t.earns))
                            what
                            href
                        />
                    }
                }}
            </div>
        </section>
        <section class="panel" aria-labelledby="source-shop-title">
            <div class="panel__head">
                <h2 id="source-shop-title">{tb(|t| t.source_shop)}</h2>
                <Link href=page attr:class="link link--tap small">
                    {tb(|t| t.to_shop)}
                </Link>
            </div>
            <ShopFacts shop=shop.clone() />
            <ComplaintForm product=id shop=shop.name />
        </section>
    }
}

/// Who does one thing; leads to where it is told.
#[component]
fn RoleLink(icon: IconName, name: Signal<String>, what: String, href: String) -> impl IntoView {
    view! {
        <Link href>
            <Icon name=icon />
            <span>{name}</span>
            <b>{what}</b>
        </Link>
    }
}

/// What a shop says of itself.
#[component]
pub fn ShopFacts(
    /// The shop.
    shop: Shop,
) -> impl IntoView {
    view! {
        <dl class="facts">
            <div>
                <dt>{tr(|t| t.shop.licence)}</dt>
                <dd>{shop.licence}</dd>
            </div>
            <div>
                <dt>{tr(|t| t.shop.promise)}</dt>
                <dd>{shop.promise}</dd>
            </div>
            <div id="shop-ships">
                <dt>{tb(|t| t.shipping)}</dt>
                <dd>{shop.ships}</dd>
            </div>
            <div id="shop-service">
                <dt>{tb(|t| t.service)}</dt>
                <dd>{shop.service}</dd>
            </div>
        </dl>
    }
}
