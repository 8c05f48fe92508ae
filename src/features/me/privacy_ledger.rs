//! 同意账本: a line a purpose, each with its date, its last use, and the way to take it back.

use crate::{
    cards::{Sheet, sentence},
    i18n::{day, own, to},
    state::{ApiError, LedgerLine, NotKept, Privacy, now, use_keeping},
    ui::{focus, focus_soon},
};
use boxed::memo;
use domain::{Consent, Purpose};
use leptos::{prelude::*, task::spawn_local};

/// What somebody agreed to.
#[component]
pub fn LedgerOfConsent(privacy: Privacy) -> impl IntoView {
    let keeping = use_keeping();
    let ledger = memo(move || privacy.ledger());
    let n_kept = memo(move || ledger.read().iter().filter(|line| line.is_kept).count());
    let asks_for_all = RwSignal::new(false);
    let lines = Purpose::ALL
        .into_iter()
        .enumerate()
        .map(|(at, _)| {
            let line = memo(move || ledger.read()[at]);
            view! { <Line line privacy asks_for_all /> }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="ledger-title">
            <div class="panel__head">
                <h2 id="ledger-title" tabindex="-1">
                    {to(|t| t.privacy.ledger)}
                </h2>
                <span class="small muted">
                    {move || {
                        let n = n_kept.get();
                        (own().privacy.n_in_use)(n, Purpose::ALL.len() - n)
                    }}
                </span>
            </div>
            <p class="small muted">{to(|t| t.privacy.ledger_means)}</p>
            <Show when=move || !keeping.is_kept()>
                <p class="privacy__ask">
                    <span>{to(|t| t.privacy.not_kept)}</span>
                    <button
                        type="button"
                        class="button button--line"
                        on:click=move |_| keeping.ask()
                    >
                        {to(|t| t.privacy.ask)}
                    </button>
                </p>
            </Show>
            <ul class="list">{lines}</ul>
        </section>
        <TakeAllBack privacy open=asks_for_all />
    }
}

#[component]
fn Line(line: Memo<LedgerLine>, privacy: Privacy, asks_for_all: RwSignal<bool>) -> impl IntoView {
    let keeping = use_keeping();
    let (purpose, today) = (line.get_untracked().purpose, now());
    let words = move || (own().privacy.purpose)(purpose);
    let since = move || {
        let (line, texts) = (line.get(), &own().privacy);
        match line.consent {
            Consent::Given { at } => (texts.agreed)(&day(at, today)),
            Consent::TakenBack { at } => (texts.taken_back)(&day(at, today)),
            Consent::Never if line.is_kept => texts.agreed_before.to_owned(),
            Consent::Never => texts.never.to_owned(),
        }
    };
    let last = move || {
        let (line, texts) = (line.get(), &own().privacy);
        match (line.consent, line.used) {
            (Consent::TakenBack { .. }, _) => texts.not_used_since.to_owned(),
            (_, Some(at)) => (texts.used)(&day(at, today)),
            (Consent::Never, None) if !line.is_kept => String::new(),
            (_, None) => texts.not_used.to_owned(),
        }
    };
    let is_kept = move || line.get().is_kept;
    let press = move |_| match (line.get_untracked().is_kept, purpose) {
        // It was given with the yes, and goes with it.
        (true, Purpose::Doings) => asks_for_all.set(true),
        (true, _) => privacy.take_back(purpose),
        (false, _) => privacy.give(purpose),
    };
    view! {
        <li class="privacy__line">
            <div class="privacy__what">
                <h3>{move || words().0}</h3>
                <p class="small muted">{move || words().1}</p>
                <p class="small muted">
                    <span class="num">{since}</span>
                    // Nothing follows a purpose that nobody ever agreed to.
                    {move || if last().is_empty() { "" } else { " · " }}
                    <span class="num">{last}</span>
                </p>
            </div>
            <Show when=move || keeping.is_kept()>
                <button
                    type="button"
                    class="button button--line"
                    aria-label=move || {
                        let texts = &own().privacy;
                        let label = if is_kept() { texts.withdraw_this } else { texts.agree_this };
                        label(words().0)
                    }
                    on:click=press
                >
                    {move || {
                        let texts = &own().privacy;
                        if is_kept() { texts.withdraw } else { texts.agree }
                    }}
                </button>
            </Show>
        </li>
    }
}

/// Asks before the yes itself is taken back.
#[component]
fn TakeAllBack(privacy: Privacy, open: RwSignal<bool>) -> impl IntoView {
    let failed = RwSignal::new(None::<ApiError>);
    let take_back = move |_| {
        spawn_local(async move {
            match privacy.take_all_back().await {
                Ok(()) => {
                    // The app may be gone already.
                    let _ = open.try_set(false);
                    focus_soon("ledger-title");
                }
                Err(error) => {
                    let _ = failed.try_set(Some(error));
                }
            }
        });
    };
    view! {
        <Sheet
            open
            id="take-all-back-title"
            title=Signal::derive(to(|t| t.privacy.all_question))
            on_close=move |()| {
                open.set(false);
                focus("ledger-title");
            }
        >
            <p>{to(|t| t.privacy.all_means)}</p>
            <p role="status" class="privacy__failed">
                {move || failed.get().map(|error| not_cleared(&error))}
            </p>
            <div class="pair">
                <button type="button" class="button button--line" on:click=take_back>
                    {to(|t| t.privacy.all_yes)}
                </button>
                <button type="button" class="button button--line" on:click=move |_| open.set(false)>
                    {to(|t| t.privacy.all_no)}
                </button>
            </div>
        </Sheet>
    }
}

/// Why this device could not be cleared.
pub(super) fn not_cleared(error: &ApiError) -> &'static str {
    match error {
        ApiError::NotKept(NotKept::Blocked) => own().privacy.delete_blocked,
        error => sentence(error),
    }
}
