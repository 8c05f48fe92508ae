//! 去购买: what one would order, with its variant, receipt and coupons, up to the door. Ordering is
//! not open yet, and the sheet says so: no order is made up.

use super::{
    source_line::SourceLine,
    variant_picker::{VariantPicker, listed},
};
use crate::{
    cards::{Claimable, PriceReceipt, Sheet, StockLine, files},
    i18n::{buying, reading, tb},
    routes::ProductView,
    state::{ProductQuery, use_product},
    ui::{Icon, IconName, Phrase, Picture},
};
use boxed::{effect, memo};
use domain::{CouponId, CouponOffer, CouponState, Product, order::sort_by};
use leptos::prelude::*;

/// What one would order.
#[component]
pub fn BuySheet(
    /// Whether it is open.
    open: Signal<bool>,
    /// The product, as its page shows it.
    product: Memo<Product>,
    /// How it is seen.
    view: Memo<ProductView>,
    /// Chooses another variant.
    choose: Callback<Vec<String>>,
    /// Closes the sheet.
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Sheet open id="order-title" title=Signal::derive(tb(|t| t.before_order)) on_close>
            <Show when=move || open.get()>
                <Order product view choose on_close />
            </Show>
        </Sheet>
    }
}

#[component]
fn Order(
    product: Memo<Product>,
    view: Memo<ProductView>,
    choose: Callback<Vec<String>>,
    on_close: Callback<()>,
) -> impl IntoView {
    faults::place("sheet opened");
    // Nothing for the cheapest set, which another variant goes back to.
    let chosen = RwSignal::new(None::<Vec<CouponId>>);
    let values = memo(move || view.with(|view| view.values.clone()));
    effect(move || {
        values.track();
        chosen.set(None);
    });
    let asked = memo(move || {
        let ProductView { values, from, .. } = view.get();
        let id = product.with(|product| product.summary.id.clone());
        ProductQuery { id, values, from, coupons: chosen.get() }
    });
    let order = use_product(asked.into());
    let current = memo(move || order.shown().unwrap_or_else(|| product.get()));
    let turn = Callback::new(move |offer: CouponOffer| {
        chosen.set(Some(current.with_untracked(|order| turned(order, &offer))));
    });
    let first = product.get_untracked();
    let places: Vec<CouponId> = first.coupons.iter().map(|offer| offer.coupon.id.clone()).collect();
    let (title, picture) = (first.summary.title, first.summary.picture);
    view! {
        <div class="order stack">
            <p class="banner" role="note">
                <Icon name=IconName::Info />
                <span>{tb(|t| t.not_open)}</span>
            </p>
            <div class="order__what">
                <span class="product-card__picture">
                    {picture.map(|picture| view! { <Picture files=files(&picture) sizes="96px" /> })}
                </span>
                <div>
                    <b>
                        <Phrase text=title lang="zh-Hans" />
                    </b>
                    {move || {
                        let values = current.with(|order| listed(&order.values));
                        (!values.is_empty())
                            .then(|| {
                                view! {
                                    <p class="small muted">
                                        {move || (buying().chosen)(&values)}
                                    </p>
                                }
                            })
                    }}
                    {move || {
                        let stock = current.with(|order| order.summary.stock);
                        (!stock.is_there()).then(|| view! { <StockLine stock /> })
                    }}
                </div>
            </div>
            {move || view! { <SourceLine product=current.get() /> }}
            <VariantPicker product=current on_choose=choose />
            <section aria-labelledby="order-coupons">
                <h3 id="order-coupons">{tb(|t| t.use_coupons)}</h3>
                {move || {
                    let rows = current
                        .with(|order| {
                            let can_use = |offer: &&CouponOffer| {
                                matches!(offer.state, CouponState::Open | CouponState::Claimed)
                            };
                            // Rows stay where they are, whichever are used.
                            let place = |offer: &CouponOffer| {
                                places.iter().position(|id| *id == offer.coupon.id)
                            };
                            let mut offers: Vec<&CouponOffer> =
                                order.coupons.iter().filter(can_use).collect();
                            sort_by(&mut offers, |a, b| place(a).cmp(&place(b)));
                            offers
                                .into_iter()
                                .map(|offer| row(order, offer.clone(), turn))
                                .collect::<Vec<_>>()
                        });
                    if rows.is_empty() {
                        view! { <p class="small muted">{tb(|t| t.no_coupons)}</p> }.into_any()
                    } else {
                        view! { <ul class="order__coupons">{rows}</ul> }.into_any()
                    }
                }}
            </section>
            {move || view! { <PriceReceipt product=current.get() title_id="order-receipt" /> }}
            <button
                type="button"
                class="button button--fill button--wide"
                on:click=move |_| on_close.run(())
            >
                {tb(|t| t.understood)}
            </button>
        </div>
    }
}

/// A coupon one may use or leave out.
fn row(order: &Product, offer: CouponOffer, turn: Callback<CouponOffer>) -> impl IntoView + use<> {
    let line = order.receipt.lines.iter().find(|line| line.coupon == offer.coupon.id);
    let (is_used, off) = (line.is_some(), line.map(|line| line.off.to_string()));
    let title = offer.coupon.title.clone();
    let pressed = offer.clone();
    view! {
        <li class="order__coupon">
            <button
                type="button"
                class="order__use"
                role="checkbox"
                aria-checked=is_used.to_string()
                on:click=move |_| turn.run(pressed.clone())
            >
                <i aria-hidden="true">{is_used.then(|| view! { <Icon name=IconName::Check /> })}</i>
                <span>
                    <bdi>{title}</bdi>
                    {(offer.state == CouponState::Open)
                        .then(|| {
                            view! { <span class="small muted">{tb(|t| t.claim_first)}</span> }
                        })}
                </span>
                {off
                    .map(|off| {
                        view! { <span class="num saving">{move || (reading().shop.off)(&off)}</span> }
                    })}
            </button>
            <Claimable offer />
        </li>
    }
}

/// The coupons that are used once `offer` was pressed: one of each kind at most.
fn turned(order: &Product, offer: &CouponOffer) -> Vec<CouponId> {
    let is_same = |id: &CouponId| *id == offer.coupon.id;
    let is_used = order.receipt.lines.iter().any(|line| is_same(&line.coupon));
    let kind = std::mem::discriminant(&offer.coupon.scope);
    let others = order.receipt.lines.iter().filter(|line| {
        !is_same(&line.coupon) && (is_used || std::mem::discriminant(&line.scope) != kind)
    });
    let mut used: Vec<CouponId> = others.map(|line| line.coupon.clone()).collect();
    if !is_used {
        used.push(offer.coupon.id.clone());
    }
    used
}
