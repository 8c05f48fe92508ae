//! A product that has come: what it costs and why, its coupons, who answers for it.

use crate::{
    cards::{CouponTicket, Price, PriceReceipt, RichText, files},
    i18n::{t, texts},
    state::use_arrival,
    ui::{Carousel, Icon, IconName, Phrase, set_title},
};
use domain::{Money, Product};
use leptos::prelude::*;

/// A product that has come.
#[component]
pub fn ProductBody(
    /// The product.
    product: Product,
) -> impl IntoView {
    let summary = product.summary;
    let ratio = product.pictures.first().map_or(893, domain::Picture::ratio_thousandths);
    let ground = product.pictures.first().map(|picture| picture.color.clone());
    let pictures: Vec<_> = product.pictures.iter().map(files).collect();
    let saving = summary.lowest_7_days.less(summary.to_pay);
    let list_price = summary.list_price.to_string();
    let has_coupons = !product.receipt.lines.is_empty();
    let stock = product.stock;
    let coupons =
        product.coupons.into_iter().map(|offer| view! { <CouponTicket offer /> }).collect_view();

    let title = summary.title.clone();
    Effect::new(move || set_title(&(texts().shell.page_title)(&title)));
    use_arrival().at("product-title");

    view! {
        <div class="product">
            <div class="product__left">
                <div
                    class="product__picture"
                    style=("--ratio", ratio.to_string())
                    style=("--ground", ground.unwrap_or_default())
                >
                    <Carousel
                        pictures
                        sizes="(min-width: 900px) 416px, 100vw"
                        label=Signal::derive(t(|t| t.note.pictures))
                        picture_of=|number, of| (texts().note.picture_of)(number, of)
                        counter=|number, of| (texts().note.counter)(number, of)
                        previous=Signal::derive(t(|t| t.note.previous_picture))
                        next=Signal::derive(t(|t| t.note.next_picture))
                    />
                </div>
            </div>
            <div class="product__right stack">
                <div class="product__head">
                    <p class="buyline">
                        <Price amount=summary.to_pay class="price--hero" />
                        <span class="small muted">
                            {t(if has_coupons {
                                |t| t.shop.with_coupons
                            } else {
                                |t| t.shop.without_coupons
                            })}
                        </span>
                        <span class="small faint num">
                            {move || (texts().shop.list_price_of)(&list_price)}
                        </span>
                    </p>
                    {(saving > Money::ZERO)
                        .then(|| {
                            let saving = saving.to_string();
                            view! {
                                <p class="saving num">
                                    {move || (texts().shop.saving)(&saving)}
                                </p>
                            }
                        })}
                    <h1 class="product__title" id="product-title" tabindex="-1">
                        <Phrase text=summary.title lang="zh-Hans" />
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
                <PriceReceipt receipt=product.receipt lowest_7_days=summary.lowest_7_days />
                <section aria-labelledby="coupons-title">
                    <h2 class="visually-hidden" id="coupons-title">
                        {t(|t| t.shop.coupons)}
                    </h2>
                    <ul class="tickets">{coupons}</ul>
                </section>
                <section class="panel" aria-labelledby="about-title">
                    <div class="panel__head">
                        <h2 id="about-title">{t(|t| t.shop.about)}</h2>
                    </div>
                    <RichText text=product.body />
                </section>
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
