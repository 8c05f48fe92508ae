//! Coupons as tickets.

use super::frame::{Frame, Named, Wall};
use crate::{
    cards::{Claimable, CouponTicket},
    i18n::tg,
};
use domain::{
    Coupon, CouponId, CouponOffer, CouponState, Discount, Money, Scope, Unused, fixtures,
};
use leptos::prelude::*;

fn all() -> Vec<Named<(CouponOffer, Option<Unused>)>> {
    let plain = fixtures::coupon();
    let missing = Money::from_fen(1_250);
    let in_state = |state| (CouponOffer { state, ..fixtures::offer() }, None);
    let with = |coupon| (CouponOffer { coupon, ..fixtures::offer() }, None);
    let percent = Discount::Percent { percent_off: 12, cap: Money::from_fen(2_000) };
    vec![
        (|t| t.usual, in_state(CouponState::Open)),
        (|t| t.claimed, in_state(CouponState::Claimed)),
        (|t| t.not_yet, in_state(CouponState::NotYet)),
        (|t| t.below, in_state(CouponState::BelowThreshold { missing })),
        (|t| t.all_taken, in_state(CouponState::AllTaken)),
        (|t| t.expired, in_state(CouponState::Expired)),
        (
            |t| t.percent,
            with(Coupon { discount: percent, scope: Scope::Platform, ..plain.clone() }),
        ),
        (|t| t.no_threshold, with(Coupon { threshold: Money::ZERO, ..plain.clone() })),
        (
            |t| t.long,
            with(Coupon {
                title: fixtures::long_title().repeat(2),
                scope: Scope::Category(fixtures::long_name()),
                discount: Discount::Cut { off: Money::from_fen(9_999_999) },
                ..plain.clone()
            }),
        ),
        (
            |t| t.dearer,
            (
                CouponOffer { coupon: plain, ..fixtures::offer() },
                Some(Unused::Dearer { by: missing }),
            ),
        ),
    ]
}

/// Coupons.
#[component]
pub fn Coupons() -> impl IntoView {
    let numbered = |i: usize, (mut offer, unused): (CouponOffer, Option<Unused>)| {
        offer.coupon.id = CouponId::from(format!("gallery-{i}"));
        (offer, unused)
    };
    let tickets = all()
        .into_iter()
        .enumerate()
        .map(|(i, (state, one))| {
            let (offer, unused) = numbered(i, one);
            view! {
                <Frame piece="CouponTicket" state=tg(state)>
                    <ul class="tickets">
                        <CouponTicket offer unused />
                    </ul>
                </Frame>
            }
        })
        .collect_view();
    let taken = CouponOffer { state: CouponState::Claimed, ..fixtures::offer() };
    let in_wallet = CouponOffer { state: CouponState::Claimed, ..fixtures::offer() };
    let to_take = CouponOffer {
        coupon: Coupon { id: CouponId::from("gallery-wrapped"), ..fixtures::coupon() },
        ..fixtures::offer()
    };
    view! {
        <Wall id="gallery-coupons" title=tg(|t| t.coupons)>
            {tickets}
            <Frame piece="CouponTicket" state=tg(|t| t.claimed)>
                <ul class="tickets">
                    <CouponTicket offer=in_wallet in_wallet=true use_at=Some("/product/bear-plate".to_owned()) />
                </ul>
            </Frame>
            <Frame piece="Claimable" state=tg(|t| t.usual)>
                <Claimable offer=to_take />
            </Frame>
            <Frame piece="Claimable" state=tg(|t| t.claimed)>
                <Claimable offer=taken />
            </Frame>
        </Wall>
    }
}
