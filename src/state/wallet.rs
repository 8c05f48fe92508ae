//! Coupons: taken with one press, once a person, and kept in a wallet.

use super::{ApiError, Ground, Keeping, Loaded, Notice, Notices, Services, news, services, state};
use api::requests::{ClaimCoupon, WalletQuery};
use domain::{Coupon, CouponId, CouponState, Refusal};
use leptos::{prelude::*, task::spawn_local};
use rustc_hash::FxHashMap;

/// How far taking a coupon has come in this tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claiming {
    /// The back end has not confirmed it yet.
    Busy,
    /// It is in the wallet.
    Done,
    /// It is too late: this is how it stands.
    TooLate(CouponState),
}

/// What this tab has taken. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Wallet {
    claims: RwSignal<FxHashMap<CouponId, Claiming>>,
    services: StoredValue<Services>,
    news: RwSignal<u64>,
    keeping: Keeping,
    notices: Notices,
}

/// What this tab has taken.
#[must_use]
pub fn use_wallet() -> Wallet {
    state().wallet
}

/// Every coupon the visitor took, asked for again when another tab wrote something.
#[must_use]
pub fn use_coupons() -> Loaded<domain::Wallet> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.wallet(WalletQuery {}).await })
    })
}

impl Wallet {
    pub(super) fn new(ground: Ground) -> Self {
        let Ground { services, news, keeping, notices } = ground;
        Self { claims: RwSignal::default(), services, news, keeping, notices }
    }

    /// How far taking `coupon` has come; tracks it.
    #[must_use]
    pub fn claiming(self, coupon: &CouponId) -> Option<Claiming> {
        self.claims.with(|claims| claims.get(coupon).copied())
    }

    /// Takes a coupon; while that is under way, and once it is done, does nothing.
    pub fn claim(self, coupon: &Coupon) {
        let id = coupon.id.clone();
        let is_done = self.claims.with_untracked(|claims| {
            matches!(claims.get(&id), Some(Claiming::Busy | Claiming::Done))
        });
        if is_done {
            return;
        }
        self.put(id.clone(), Some(Claiming::Busy));
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.claim(ClaimCoupon { id: id.clone() }).await {
                Ok(offer) => {
                    faults::place("coupon claimed");
                    self.put(id, Some(Claiming::Done));
                    self.notices.say(Notice::Claimed { coupon: offer.coupon.title });
                    self.keeping.after_write();
                }
                Err(error) => {
                    let state = match error {
                        ApiError::Refused(Refusal::CouponExpired) => Some(CouponState::Expired),
                        ApiError::Refused(Refusal::CouponAllTaken) => Some(CouponState::AllTaken),
                        _ => None,
                    };
                    self.put(id, state.map(Claiming::TooLate));
                    self.notices.say(Notice::Failed(error));
                    if state.is_some() {
                        // Prices that counted on it are out of date, as if somebody else had written.
                        let _ = self.news.try_update(|n| *n += 1);
                    }
                }
            }
        });
    }

    fn put(self, coupon: CouponId, claiming: Option<Claiming>) {
        self.claims.update(|claims| {
            match claiming {
                Some(claiming) => claims.insert(coupon, claiming),
                None => claims.remove(&coupon),
            };
        });
    }
}
