//! Takes a coupon where it stands in a line, without its ticket.

use crate::{
    i18n::{reading, tr},
    state::{Claiming, use_wallet},
    ui::focus_on,
};
use boxed::{effect, memo};
use domain::{CouponOffer, CouponState};
use leptos::{html, prelude::*};

/// A button that takes a coupon; the word 已领 once one has it.
#[component]
pub fn Claimable(
    /// The coupon, and how it stands.
    offer: CouponOffer,
) -> impl IntoView {
    let wallet = use_wallet();
    let id = offer.coupon.id.clone();
    let has_it = offer.state == CouponState::Claimed;
    let how_far = memo(move || wallet.claiming(&id));
    let (pressed, place) = (StoredValue::new(false), NodeRef::<html::Span>::new());
    effect(move || {
        let is_done = how_far.get() == Some(Claiming::Done);
        if let (true, true, Some(place)) = (is_done, pressed.get_value(), place.get_untracked()) {
            pressed.set_value(false);
            focus_on(&place);
        }
    });
    let inside = move || {
        if has_it || how_far.get() == Some(Claiming::Done) {
            return view! { <span class="small muted">{tr(|t| t.shop.claimed)}</span> }.into_any();
        }
        let (coupon, title) = (offer.coupon.clone(), offer.coupon.title.clone());
        view! {
            <button
                type="button"
                class="button button--line button--small"
                aria-label=move || (reading().shop.claim_named)(&title)
                aria-busy=move || (how_far.get() == Some(Claiming::Busy)).to_string()
                on:click=move |_| {
                    pressed.set_value(true);
                    wallet.claim(&coupon);
                }
            >
                {tr(|t| t.shop.claim)}
            </button>
        }
        .into_any()
    };
    view! {
        <span node_ref=place tabindex="-1">
            {inside}
        </span>
    }
}
