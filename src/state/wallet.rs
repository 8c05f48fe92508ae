//! Coupons: taken with one press, once a person.

use super::{Keeping, Notice, Notices, Services};
use api::requests::ClaimCoupon;
use domain::{Coupon, CouponId};
use leptos::{prelude::*, task::spawn_local};
use std::collections::HashMap;

/// How far taking a coupon has come in this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claiming {
    /// The back end has not confirmed it yet.
    Busy,
    /// It is in the wallet.
    Done,
}

/// What this tab has taken. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Wallet {
    claims: RwSignal<HashMap<CouponId, Claiming>>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// What this tab has taken.
#[must_use]
pub fn use_wallet() -> Wallet {
    expect_context()
}

impl Wallet {
    pub(super) fn new(services: StoredValue<Services>) -> Self {
        Self {
            claims: RwSignal::default(),
            services,
            keeping: expect_context(),
            notices: expect_context(),
        }
    }

    /// How far taking `coupon` has come; tracks it.
    #[must_use]
    pub fn claiming(self, coupon: &CouponId) -> Option<Claiming> {
        self.claims.with(|claims| claims.get(coupon).copied())
    }

    /// Takes a coupon; while that is under way, and once it is done, does nothing.
    pub fn claim(self, coupon: &Coupon) {
        let id = coupon.id.clone();
        if self.claims.with_untracked(|claims| claims.contains_key(&id)) {
            return;
        }
        self.claims.update(|claims| {
            claims.insert(id.clone(), Claiming::Busy);
        });
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.claim(ClaimCoupon { id: id.clone() }).await {
                Ok(offer) => {
                    self.claims.update(|claims| {
                        claims.insert(id, Claiming::Done);
                    });
                    self.notices.say(Notice::Claimed { coupon: offer.coupon.title });
                    self.keeping.after_write();
                }
                Err(error) => {
                    self.claims.update(|claims| {
                        claims.remove(&id);
                    });
                    self.notices.say(Notice::Failed(error));
                }
            }
        });
    }
}
