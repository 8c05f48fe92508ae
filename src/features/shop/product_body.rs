//! A product that has come: what it costs and why, its coupons, who answers for it.

use super::{opinions::Opinions, who_gets_what::WhoGetsWhat};
use crate::{
    cards::{CouponTicket, PictureStage, PriceLine, PriceLineSize, PriceReceipt, RichText},
    i18n::{t, texts},
    state::use_arrival,
    ui::{Icon, IconName, Phrase, set_title},
};
use domain::{CouponId, Product};
use leptos::prelude::*;

/// A product that has come.
#[component]
pub fn ProductBody(
    /// The product.
    product: Product,
) -> impl IntoView {
    let summary = product.summary;
    let (id, stock) = (summary.id.clone(), product.stock);
    let titles: Vec<(CouponId, String)> = product
        .coupons
        .iter()
        .map(|offer| (offer.coupon.id.clone(), offer.coupon.title.clone()))
        .collect();
    let unused = product.unused.clone();
    let coupons = product
        .coupons
        .into_iter()
        .map(|offer| {
            let why = unused.iter().find(|(id, _)| *id == offer.coupon.id);
            let unused = why.map(|(_, why)| why.clone());
            view! { <CouponTicket offer unused /> }
        })
        .collect_view();
    let n_coupons = product.receipt.lines.len();

    let (title, lowest_7_days) = (summary.title.clone(), summary.lowest_7_days);
    let page = title.clone();
    Effect::new(move || set_title(&(texts().shell.page_title)(&page)));
    use_arrival().at("product-title");

    view! {
        <div class="product">
            <div class="product__left">
                <PictureStage
                    pictures=product.pictures
                    class="product__picture"
                    sizes="(min-width: 900px) 416px, 100vw"
                />
            </div>
            <div class="product__right stack">
                <div class="product__head">
                    <PriceLine product=summary size=PriceLineSize::Page />
                    <h1 class="product__title" id="product-title" tabindex="-1">
                        <Phrase text=title lang="zh-Hans" />
                    </h1>
                    <p class="small muted num">
                        {move || {
                            if stock == 0 {
                                texts().shop.sold_out.to_owned()
                            } else {
                                (texts().shop.stock)(stock)
                            }
                        }}
                    </p>
                </div>
                <PriceReceipt receipt=product.receipt lowest_7_days unused=product.unused titles />
                <section aria-labelledby="coupons-title">
                    <h2 class="visually-hidden" id="coupons-title">
                        {t(|t| t.shop.coupons)}
                    </h2>
                    <ul class="tickets">{coupons}</ul>
                </section>
                <WhoGetsWhat shares=product.shares n_coupons />
                <section class="panel" aria-labelledby="about-title">
                    <div class="panel__head">
                        <h2 id="about-title">{t(|t| t.shop.about)}</h2>
                    </div>
                    <RichText text=product.body />
                </section>
                <Opinions product=id />
                <section aria-labelledby="who-title">
                    <h2 class="visually-hidden" id="who-title">
                        {t(|t| t.shop.responsible)}
                    </h2>
                    <div class="roles">
                        <Role icon=IconName::Factory name=t(|t| t.shop.maker) what=product.maker />
                        <Role
                            icon=IconName::Storefront
                            name=t(|t| t.shop.seller)
                            what=product.shop.name
                        />
                        <Role
                            icon=IconName::Truck
                            name=t(|t| t.shop.promise)
                            what=product.shop.promise
                        />
                        <Role
                            icon=IconName::Info
                            name=t(|t| t.shop.licence)
                            what=product.shop.licence
                        />
                    </div>
                </section>
            </div>
        </div>
    }
}

/// Who answers for one thing.
#[component]
fn Role(
    icon: IconName,
    name: impl Fn() -> &'static str + Send + 'static,
    what: String,
) -> impl IntoView {
    view! {
        <div>
            <Icon name=icon />
            <span>{name}</span>
            <b>{what}</b>
        </div>
    }
}
