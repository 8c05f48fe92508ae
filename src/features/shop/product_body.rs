//! A product that has come: what it costs and why, its coupons, what one can choose, who answers for it.

use super::{
    maker_line::MakerLine,
    opinions::Opinions,
    price_history::PriceHistory,
    source_line::SourceLine,
    source_shop::SourceShop,
    variant_picker::VariantPicker,
    watch_panel::{PriceWatch, RestockWatch, WatchWhere},
    who_gets_what::WhoGetsWhat,
};
use crate::{
    cards::{
        CouponTicket, PictureStage, PriceLine, PriceLineSize, PriceReceipt, RichText, StockLine,
    },
    i18n::{CONTENT_LANGUAGE, buying, tb, texts, tr},
    state::use_arrival,
    ui::{Phrase, set_title},
};
use boxed::{effect, memo};
use domain::{Product, Stock};
use leptos::prelude::*;

/// A product that has come. What never changes is drawn once; prices follow the variant.
#[component]
pub fn ProductBody(
    /// The product.
    product: Memo<Product>,
    /// A combination that the address named and that is not made.
    missed: RwSignal<Option<Vec<String>>>,
    /// Chooses another variant.
    choose: Callback<Vec<String>>,
    /// Takes the note that led here out of the address.
    remove_source: Callback<()>,
    /// Opens the sheet before an order.
    buy: Callback<()>,
) -> impl IntoView {
    faults::place("product shown");
    let first = product.get_untracked();
    let (id, title) = (first.summary.id, first.summary.title);
    let page = title.clone();
    effect(move || set_title(&(texts().shell.page_title)(&page)));
    use_arrival().at("product-title");
    let summary = memo(move || product.with(|product| product.summary.clone()));
    let stock = memo(move || summary.with(|summary| summary.stock));

    view! {
        <div class="product">
            <div class="product__pictures">
                <PictureStage
                    pictures=first.pictures
                    class="product__picture"
                    sizes="(min-width: 900px) 416px, 100vw"
                />
            </div>
            <div class="product__price stack">
                <div class="product__head">
                    {move || view! { <PriceLine product=summary.get() size=PriceLineSize::Page /> }}
                    <h1 class="product__title" id="product-title" tabindex="-1" lang=CONTENT_LANGUAGE>
                        <Phrase text=title lang="zh-Hans" />
                    </h1>
                    {move || view! { <StockNote stock=stock.get() /> }}
                    {move || view! { <SourceLine product=product.get() remove_source /> }}
                    {move || view! { <MakerLine product=product.get() /> }}
                </div>
                <VariantPicker product missed on_choose=choose />
                <div class="actionbar actionbar--page">
                    {move || match stock.get() {
                        Stock::InStock => {
                            let amount = summary.with(|summary| summary.to_pay.to_string());
                            view! {
                                <button
                                    type="button"
                                    class="button button--fill button--wide"
                                    on:click=move |_| buy.run(())
                                >
                                    {move || (buying().buy)(&amount)}
                                </button>
                            }
                                .into_any()
                        }
                        Stock::SoldOut { .. } => view! { <RestockWatch product /> }.into_any(),
                        Stock::Withdrawn => ().into_any(),
                    }}
                </div>
                {move || stock.get().is_there().then(|| view! { <PriceWatch product /> })}
                {move || product.with(receipt_and_coupons)}
                {move || {
                    product
                        .with(|product| {
                            view! {
                                <WhoGetsWhat
                                    shares=product.shares.clone()
                                    n_coupons=product.receipt.lines.len()
                                    has_source=product.source.is_some()
                                />
                            }
                        })
                }}
            </div>
            <div class="product__history">
                <PriceHistory product />
            </div>
            <div class="product__more stack">
                <section class="panel" aria-labelledby="about-title">
                    <div class="panel__head">
                        <h2 id="about-title">{tr(|t| t.shop.about)}</h2>
                    </div>
                    <RichText text=first.body />
                </section>
                <Opinions product=id />
                <SourceShop product maker=first.maker shop=first.shop />
            </div>
        </div>
    }
}

/// Whether it can be had, and when again.
#[component]
fn StockNote(stock: Stock) -> impl IntoView {
    match stock {
        Stock::InStock => view! { <p class="small muted">{tb(|t| t.in_stock)}</p> }.into_any(),
        Stock::Withdrawn => view! {
            <p class="banner" data-kind="caution" role="status">
                {tb(|t| t.withdrawn)}
            </p>
        }
        .into_any(),
        Stock::SoldOut { restock: Some(_) } => view! {
            <StockLine stock />
            <WatchWhere />
        }
        .into_any(),
        Stock::SoldOut { restock: None } => view! {
            <StockLine stock />
            <p class="small muted">{tb(|t| t.restock_unknown)}</p>
            <WatchWhere />
        }
        .into_any(),
    }
}

/// The receipt with its proof, and every coupon with its reason.
fn receipt_and_coupons(product: &Product) -> impl IntoView + use<> {
    let tickets = product
        .coupons
        .iter()
        .map(|offer| {
            let why = product.unused.iter().find(|(id, _)| *id == offer.coupon.id);
            let unused = why.map(|(_, why)| why.clone());
            view! { <CouponTicket offer=offer.clone() unused /> }
        })
        .collect_view();
    view! {
        <PriceReceipt product=product.clone() />
        <section aria-labelledby="coupons-title">
            <h2 class="visually-hidden" id="coupons-title">
                {tr(|t| t.shop.coupons)}
            </h2>
            <ul class="tickets">{tickets}</ul>
        </section>
    }
}
