//! 票根: a coupon and its state. The rule and the date are always on it.

use super::Price;
use crate::{
    i18n::{ReadingTexts, day, reading, tb, tr},
    routes::Route,
    state::{Claiming, now, use_wallet},
    ui::{Icon, IconName, Link, focus_on},
};
use boxed::{effect, memo};
use domain::{Coupon, CouponOffer, CouponState, Discount, Money, Scope, Unused};
use leptos::{either::EitherOf3, html, prelude::*};

/// A coupon as a ticket; one press takes it.
#[component]
pub fn CouponTicket(
    /// The coupon and how it stands for the visitor.
    offer: CouponOffer,
    /// Why the receipt beside it goes without it, where there is one.
    #[prop(optional_no_strip)]
    unused: Option<Unused>,
    /// Whether it stands in the wallet, where nothing leads to the wallet.
    #[prop(optional)]
    in_wallet: bool,
    /// Where it can be used; leads there from its stub.
    #[prop(optional_no_strip)]
    use_at: Option<String>,
    /// What stands beneath its rule.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let wallet = use_wallet();
    let coupon = offer.coupon;
    let state = {
        let (id, state) = (coupon.id.clone(), offer.state);
        memo(move || match wallet.claiming(&id) {
            Some(Claiming::Done) => CouponState::Claimed,
            Some(Claiming::TooLate(state)) => state,
            _ => state,
        })
    };
    let busy = {
        let id = coupon.id.clone();
        move || wallet.claiming(&id) == Some(Claiming::Busy)
    };
    let kind = move || match state.get() {
        CouponState::Open | CouponState::NotYet => "open",
        CouponState::Claimed => "claimed",
        CouponState::BelowThreshold { .. } => "short",
        CouponState::Expired | CouponState::AllTaken => "expired",
    };
    let amount = match &coupon.discount {
        Discount::Cut { off } => {
            let off = *off;
            view! { <Price amount=off short=true /> }.into_any()
        }
        Discount::Percent { percent_off, .. } => {
            let percent_off = *percent_off;
            view! { <b class="price">{move || (reading().shop.percent)(percent_off)}</b> }
                .into_any()
        }
    };
    let rule = {
        let coupon = coupon.clone();
        move || rule_of(reading(), &coupon)
    };
    let until = {
        let (expires, now) = (coupon.expires, now());
        move || {
            let texts = reading();
            (texts.shop.until)(&day(expires, now))
        }
    };
    // The other reasons stand on the stub.
    let dearer = match unused {
        Some(Unused::Dearer { by }) => Some((by > Money::ZERO).then(|| by.to_string())),
        _ => None,
    };
    // The button goes once it has done its work: what takes its place takes the focus.
    let (pressed, place) = (StoredValue::new(false), NodeRef::<html::Div>::new());
    effect(move || {
        let is_over = state.get() != CouponState::Open;
        if let (true, true, Some(place)) = (is_over, pressed.get_value(), place.get_untracked()) {
            pressed.set_value(false);
            focus_on(&place);
        }
    });
    let title = coupon.title.clone();
    let stub = move || match state.get() {
        CouponState::Open => {
            let (coupon, name) = (coupon.clone(), coupon.title.clone());
            let busy = busy.clone();
            EitherOf3::A(view! {
                <button
                    type="button"
                    class="ticket__take"
                    aria-label=move || (reading().shop.claim_named)(&name)
                    aria-busy=move || busy().to_string()
                    on:click=move |_| {
                        pressed.set_value(true);
                        wallet.claim(&coupon);
                    }
                >
                    {tr(|t| t.shop.claim)}
                </button>
            })
        }
        CouponState::Claimed => EitherOf3::B(view! {
            <span class="ticket__done">
                <Icon name=IconName::Check />
                {tr(|t| t.shop.claimed)}
            </span>
            {use_at
                .clone()
                .map(|href| {
                    view! {
                        <Link href attr:class="ticket__take" attr:data-state="claimed">
                            {tb(|t| t.use_it)}
                        </Link>
                    }
                })}
            {(!in_wallet)
                .then(|| {
                    view! {
                        <Link href=Route::Wallet.href() attr:class="ticket__wallet">
                            {tr(|t| t.shop.in_wallet)}
                        </Link>
                    }
                })}
        }),
        other => EitherOf3::C(view! { <span>{move || why_not(reading(), &other)}</span> }),
    };
    view! {
        <li class="ticket" data-state=kind>
            <div class="ticket__paper">
                <div class="ticket__sum">{amount}</div>
                <div class="ticket__text">
                    <b>{title}</b>
                    <span>{rule}</span>
                    <span>{until}</span>
                    {dearer
                        .map(|by| {
                            view! { <span>{move || (reading().shop.not_on_receipt)(by.as_deref())}</span> }
                        })}
                    {children.map(|children| children())}
                </div>
                <div node_ref=place class="ticket__stub" tabindex="-1">
                    {stub}
                </div>
            </div>
        </li>
    }
}

/// A coupon in words: what it takes off, and what it can be used for.
#[must_use]
pub fn coupon_words(texts: &ReadingTexts, coupon: &Coupon) -> String {
    let off = match &coupon.discount {
        Discount::Cut { off } => (texts.shop.off)(&off.short()),
        Discount::Percent { percent_off, .. } => (texts.shop.percent)(*percent_off),
    };
    (texts.shop.coupon_words)(&off, &rule_of(texts, coupon))
}

fn rule_of(texts: &ReadingTexts, coupon: &Coupon) -> String {
    let shop = &texts.shop;
    let threshold = if coupon.threshold == Money::ZERO {
        shop.no_threshold.to_owned()
    } else {
        (shop.usable_from)(&(shop.from)(&coupon.threshold.short()))
    };
    let rule = match &coupon.scope {
        Scope::Shop(_) => (shop.for_shop)(&threshold),
        Scope::Category(category) => (shop.for_category)(category, &threshold),
        Scope::Platform => (shop.for_platform)(&threshold),
    };
    match &coupon.discount {
        Discount::Cut { .. } => rule,
        Discount::Percent { cap, .. } => rule + &(shop.at_most)(&cap.short()),
    }
}

fn why_not(texts: &ReadingTexts, state: &CouponState) -> String {
    match state {
        CouponState::BelowThreshold { missing } => (texts.shop.missing)(&missing.to_string()),
        CouponState::Expired => texts.shop.expired.to_owned(),
        CouponState::AllTaken => texts.shop.all_taken.to_owned(),
        _ => texts.shop.not_yet.to_owned(),
    }
}
