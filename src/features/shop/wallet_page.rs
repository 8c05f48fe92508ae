//! 券包, at `/me/wallet`: the coupons one took, when they end, and what one waits for.

use super::{expiry_calendar::ExpiryCalendar, waiting::Waiting};
use crate::{
    cards::{CouponTicket, ErrorNote},
    i18n::{BuyingTexts, buying, t, tb, texts},
    routes::Route,
    state::{now, use_arrival, use_coupons},
    ui::{Blank, BlankKind, IconName, Link, set_title},
};
use boxed::effect;
use domain::{CouponState, Wallet, WalletCoupon, text, time::MS_PER_DAY};
use leptos::prelude::*;

/// Within how many days what ends is said to end soon.
const SOON_DAYS: i64 = 7;

/// The coupons one took.
#[component]
pub fn WalletPage() -> impl IntoView {
    let coupons = use_coupons();
    let which = RwSignal::new(Which::All);
    effect(move || set_title(&(texts().shell.page_title)(texts().shell.wallet)));
    use_arrival().at("wallet-title");
    view! {
        <div class="wallet">
            <section aria-labelledby="wallet-title">
                <h1 class="visually-hidden" id="wallet-title" tabindex="-1">
                    {t(|t| t.shell.wallet)}
                </h1>
                {move || match coupons.answer() {
                    None => view! { <p class="muted" aria-busy="true">{t(|t| t.shell.waiting)}</p> }.into_any(),
                    Some(Ok(wallet)) if wallet.coupons.is_empty() => {
                        view! { <EmptyWallet /> }.into_any()
                    }
                    Some(Ok(wallet)) => view! { <Coupons wallet which /> }.into_any(),
                    Some(Err(error)) => {
                        view! {
                            <ErrorNote
                                error
                                missing_title=|t| t.error.failed_title
                                on_retry=move |()| coupons.retry()
                                within=true
                            />
                        }
                            .into_any()
                    }
                }}
            </section>
            <Waiting />
        </div>
    }
    .into_any()
}

#[component]
fn EmptyWallet() -> impl IntoView {
    view! {
        <Blank
            kind=BlankKind::Notice
            icon=IconName::Ticket
            title=Signal::derive(tb(|t| t.wallet_empty_title))
            text=Signal::derive(tb(|t| t.wallet_empty))
        >
            <Link href=Route::home().href() attr:class="button button--fill">
                {t(|t| t.feed.to_discover)}
            </Link>
        </Blank>
    }
}

/// Which coupons are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    Usable,
    NotYet,
    Over,
}

impl Which {
    const ALL: [Self; 4] = [Self::All, Self::Usable, Self::NotYet, Self::Over];

    fn holds(self, coupon: &WalletCoupon) -> bool {
        let kind = match coupon.offer.state {
            CouponState::Expired => Self::Over,
            CouponState::NotYet => Self::NotYet,
            _ => Self::Usable,
        };
        self == Self::All || self == kind
    }

    fn words(self, texts: &BuyingTexts, n: usize) -> String {
        match self {
            Self::All => (texts.all)(n),
            Self::Usable => (texts.usable)(n),
            Self::NotYet => (texts.not_yet)(n),
            Self::Over => (texts.over)(n),
        }
    }
}

#[component]
fn Coupons(wallet: Wallet, which: RwSignal<Which>) -> impl IntoView {
    let soon = now().plus_ms(SOON_DAYS * MS_PER_DAY);
    let ends_soon =
        |coupon: &&WalletCoupon| Which::Usable.holds(coupon) && coupon.offer.coupon.expires <= soon;
    let n_soon = wallet.coupons.iter().filter(ends_soon).count();
    let ends: Vec<_> = wallet
        .coupons
        .iter()
        .filter(|coupon| !Which::Over.holds(coupon))
        .map(|coupon| coupon.offer.coupon.expires)
        .collect();
    let chips = Which::ALL
        .map(|kind| {
            let n = wallet.coupons.iter().filter(|coupon| kind.holds(coupon)).count();
            view! {
                <button
                    type="button"
                    class="chip"
                    aria-pressed=move || (which.get() == kind).to_string()
                    on:click=move |_| which.set(kind)
                >
                    {move || kind.words(buying(), n)}
                </button>
            }
        })
        .collect_view();
    view! {
        <p class="small muted num">{move || (buying().end_soon)(n_soon)}</p>
        <div class="chips" role="group" aria-label=tb(|t| t.which)>
            {chips}
        </div>
        {move || {
            let tickets: Vec<_> = wallet
                .coupons
                .iter()
                .filter(|coupon| which.get().holds(coupon))
                .map(|coupon| view! { <Held coupon=coupon.clone() /> })
                .collect();
            if tickets.is_empty() {
                view! { <p class="muted">{tb(|t| t.none_of_these)}</p> }.into_any()
            } else {
                view! { <ul class="tickets">{tickets}</ul> }.into_any()
            }
        }}
        <ExpiryCalendar ends />
    }
}

/// A coupon, and what it can be used for.
#[component]
fn Held(coupon: WalletCoupon) -> impl IntoView {
    let n = coupon.n_products;
    let is_usable = Which::Usable.holds(&coupon);
    let first = coupon.product;
    let use_at = first
        .as_ref()
        .filter(|_| is_usable)
        .map(|(product, _)| Route::Product(product.clone()).href());
    // What it is comes before the first comma; the rest is size and colour.
    let name =
        first.map(|(_, title)| text::name(title.split('\u{ff0c}').next().unwrap_or_default()));
    let is_over = coupon.offer.state == CouponState::Expired;
    view! {
        <CouponTicket offer=coupon.offer in_wallet=true use_at>
            {(!is_over)
                .then(|| {
                    match name {
                        None => {
                            view! { <span>{tb(|t| t.usable_for_nothing)}</span> }.into_any()
                        }
                        Some(name) => {
                            view! {
                                <span>
                                    {move || {
                                        let t = buying();
                                        let more = if n > 1 { (t.usable_for_more)(n) } else { String::new() };
                                        (t.usable_for)(&name, &more)
                                    }}
                                </span>
                            }
                                .into_any()
                        }
                    }
                })}
        </CouponTicket>
    }
}
