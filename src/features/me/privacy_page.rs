//! 隐私和数据, at `/settings/privacy`: what somebody agreed to, what this page sent, everything in one
//! file and back, and deleting it.

use super::{privacy_carry::Carry, privacy_delete::DeleteAll, privacy_ledger::LedgerOfConsent};
use crate::{
    i18n::{own, texts, to},
    state::{sent_by_this_page, use_arrival, use_privacy},
    ui::{Icon, IconName, set_title},
};
use boxed::effect;
use leptos::prelude::*;

/// What somebody agreed to, and what is theirs.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    use_arrival().at("privacy-title");
    effect(move || set_title(&(texts().shell.page_title)(own().privacy.title)));
    let privacy = use_privacy();
    view! {
        <div class="own privacy">
            <h1 id="privacy-title" tabindex="-1">
                {to(|t| t.privacy.title)}
            </h1>
            <LedgerOfConsent privacy />
            <WhatWasSent />
            <Carry privacy />
            <DeleteAll privacy />
        </div>
    }
}

/// What the page asked for up to now, by the browser's own record.
#[component]
fn WhatWasSent() -> impl IntoView {
    let sent = sent_by_this_page();
    move || match sent.clone() {
        Some(told) if told.is_empty() => view! {
            <p class="banner" data-kind="done">
                <Icon name=IconName::Check />
                <span>
                    <b>{to(|t| t.privacy.nothing_sent)}</b>
                    <br />
                    {to(|t| t.privacy.nothing_sent_means)}
                </span>
            </p>
        }
        .into_any(),
        Some(told) => {
            let n = told.len();
            let lines = told.into_iter().map(|address| view! { <li><bdi>{address}</bdi></li> });
            view! {
                <div class="banner" data-kind="caution">
                    <Icon name=IconName::Info />
                    <div class="privacy__sent">
                        <p>{move || (own().privacy.n_sent)(n)}</p>
                        <ul>{lines.collect_view()}</ul>
                    </div>
                </div>
            }
            .into_any()
        }
        None => view! {
            <p class="banner" data-kind="caution">
                <Icon name=IconName::Info />
                <span>{to(|t| t.privacy.sent_unknown)}</span>
            </p>
        }
        .into_any(),
    }
}
