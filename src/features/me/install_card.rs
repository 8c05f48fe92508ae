//! The offer to put the app beside others on this device: a quiet card on 我, a row in 设置.

use crate::{
    i18n::to,
    state::{InstallWay, Installing},
    ui::{Icon, IconName, focus_stays},
};
use boxed::memo;
use leptos::prelude::*;

/// The offer, with a way to refuse it for good; nothing for whom there is none.
#[component]
pub fn InstallCard(installing: Installing) -> impl IntoView {
    let offer = memo(move || installing.offer());
    Effect::new(move |was: Option<bool>| {
        let is = offer.get().is_some();
        if was == Some(true) && !is {
            focus_stays();
        }
        is
    });
    move || offer.get().map(|way| view! { <Install installing way is_offer=true /> })
}

/// The same for whoever looks for it, also after a refusal.
#[component]
pub fn InstallRow(installing: Installing) -> impl IntoView {
    let way = memo(move || installing.way());
    move || way.get().map(|way| view! { <Install installing way is_offer=false /> })
}

/// What it is, how it is done, and where it is offered unasked a way to say no.
#[component]
fn Install(installing: Installing, way: InstallWay, is_offer: bool) -> impl IntoView {
    let ask = if is_offer { "button button--fill" } else { "button button--line" };
    view! {
        <section class="panel" aria-labelledby="install-title">
            <div class="panel__head">
                <h2 id="install-title">{to(|t| t.install)}</h2>
            </div>
            <How way />
            {(is_offer || way == InstallWay::Prompt)
                .then(|| {
                    view! {
                        <div class="own__acts">
                            <Ask installing way class=ask />
                            {is_offer.then(|| view! { <No installing /> })}
                        </div>
                    }
                })}
        </section>
    }
}

/// Says no, for good.
#[component]
fn No(installing: Installing) -> impl IntoView {
    view! {
        <button type="button" class="button button--line" on:click=move |_| installing.refuse()>
            {to(|t| t.install_not)}
        </button>
    }
}

/// What one has of it, or how it is done.
#[component]
fn How(way: InstallWay) -> impl IntoView {
    view! {
        <p class="small muted">
            {match way {
                InstallWay::Prompt => to(|t| t.install_means),
                InstallWay::ShareMenu => to(|t| t.install_by_hand),
            }}
        </p>
    }
}

/// Has the browser ask, where it does.
#[component]
fn Ask(installing: Installing, way: InstallWay, class: &'static str) -> impl IntoView {
    (way == InstallWay::Prompt).then(|| {
        view! {
            <button type="button" class=class on:click=move |_| installing.ask()>
                <Icon name=IconName::House />
                {to(|t| t.install_now)}
            </button>
        }
    })
}
