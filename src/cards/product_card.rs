//! A product inside a note: 广告 strip, picture, name, 到手价, saving, and what one may do.

use super::{AdLine, AdLineSize, PriceLine, PriceLineSize, StockLine, WatchButton, files};
use crate::{
    i18n::{CONTENT_LANGUAGE, reading, tr},
    routes::ProductView,
    state::{Claiming, use_wallet},
    ui::{Icon, IconName, Link, Picture, focus_on},
};
use boxed::{effect, memo};
use domain::{CouponOffer, CouponState, Marks, NoteId, ProductSummary, Stock, Wish};
use leptos::{html, prelude::*};

/// A product inside a note. The whole card is the link to the product; its buttons are islands in it.
#[component]
pub fn ProductCard(
    /// What to show.
    product: ProductSummary,
    /// The note it stands in.
    #[prop(optional_no_strip)]
    note: Option<NoteId>,
) -> impl IntoView {
    let view = ProductView { from: note, ..ProductView::default() };
    let (id, title, stock) = (product.id.clone(), product.title.clone(), product.stock);
    let href = view.href(&id);
    let marks = Marks { ad: true, commission: Some(product.commission), ..Marks::default() };
    let coupons = product.coupons.clone();
    let foot = match stock {
        Stock::InStock => {
            let href = ProductView { buying: true, ..view }.href(&id);
            view! {
                <div class="product-card__foot">
                    <ClaimAll coupons />
                    <Link href attr:class="button button--fill">
                        {tr(|t| t.shop.buy)}
                    </Link>
                </div>
            }
            .into_any()
        }
        Stock::SoldOut { .. } => {
            let (id, title) = (id.clone(), title.clone());
            view! {
                <div class="product-card__foot">
                    <WatchButton product=id values=Vec::new() title wish=Wish::BackInStock />
                </div>
            }
            .into_any()
        }
        Stock::Withdrawn => ().into_any(),
    };
    view! {
        <div class="product-card" data-state=(!stock.is_there()).then_some("sold-out")>
            <AdLine marks size=AdLineSize::Card />
            <div class="product-card__body">
                <span class="product-card__picture">
                    {product
                        .picture
                        .as_ref()
                        .map(|picture| view! { <Picture files=files(picture) sizes="96px" /> })}
                </span>
                <div>
                    <p class="product-card__title" lang=CONTENT_LANGUAGE>
                        <Link href=href>{title}</Link>
                    </p>
                    <PriceLine product size=PriceLineSize::Card />
                    {(!stock.is_there()).then(|| view! { <StockLine stock /> })}
                </div>
            </div>
            {foot}
        </div>
    }
}

/// One press takes every coupon of the price that is shown.
#[component]
fn ClaimAll(coupons: Vec<CouponOffer>) -> impl IntoView {
    let wallet = use_wallet();
    let open: Vec<CouponOffer> =
        coupons.iter().filter(|offer| offer.state == CouponState::Open).cloned().collect();
    if coupons.is_empty() {
        return ().into_any();
    }
    let how_far = {
        let open = open.clone();
        move |wanted: fn(Claiming) -> bool| {
            open.iter()
                .filter(|offer| wallet.claiming(&offer.coupon.id).is_some_and(wanted))
                .count()
        }
    };
    let n_open = open.len();
    let n_left = {
        let how_far = how_far.clone();
        memo(move || n_open - how_far(|how| !matches!(how, Claiming::Busy)))
    };
    let is_busy = memo(move || how_far(|how| matches!(how, Claiming::Busy)) > 0);
    let claim = move || open.iter().for_each(|offer| wallet.claim(&offer.coupon));
    let (pressed, place) = (StoredValue::new(false), NodeRef::<html::Span>::new());
    effect(move || {
        let is_done = n_left.get() == 0;
        if let (true, true, Some(place)) = (is_done, pressed.get_value(), place.get_untracked()) {
            pressed.set_value(false);
            focus_on(&place);
        }
    });
    view! {
        <span node_ref=place class="product-card__claim" tabindex="-1">
        {move || {
            if n_left.get() == 0 {
                view! {
                    <span class="product-card__done">
                        <Icon name=IconName::Check />
                        {tr(|t| t.shop.claimed)}
                    </span>
                }
                    .into_any()
            } else {
                let claim = claim.clone();
                view! {
                    <button
                        type="button"
                        class="button button--line"
                        aria-busy=move || is_busy.get().to_string()
                        on:click=move |_| {
                            pressed.set_value(true);
                            claim();
                        }
                    >
                        {move || (reading().shop.claim_all)(n_left.get())}
                    </button>
                }
                    .into_any()
            }
        }}
        </span>
    }
    .into_any()
}
