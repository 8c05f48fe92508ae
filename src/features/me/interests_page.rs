//! 兴趣和推荐, at `/me/interests`: whether 发现 follows one's interests, and which those are.

use crate::{
    cards::{ErrorNote, page_skeleton},
    i18n::{own, t, texts, to},
    routes::Route,
    state::{ApiError, OwnInterests, use_arrival, use_interests},
    ui::{Link, set_title},
};
use boxed::{effect, memo};
use domain::{Interest, text::name};
use leptos::prelude::*;

/// Whether 发现 follows one's interests, and which those are.
#[component]
pub fn InterestsPage() -> impl IntoView {
    use_arrival().at("interests-title");
    effect(move || set_title(&(texts().shell.page_title)(own().choose.interests_title)));
    let interests = use_interests();
    let failed = memo(move || interests.answer().and_then(Result::err));
    let is_there = memo(move || matches!(interests.answer(), Some(Ok(_))));
    let shown = move || match (failed.get(), is_there.get()) {
        (Some(error), _) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.page_missing_title
                on_retry=move |()| interests.retry()
                within=true
            />
        }
        .into_any(),
        (None, false) => page_skeleton(),
        (None, true) => view! {
            <Personal interests />
            <Topics interests />
        }
        .into_any(),
    };
    let is_signed_out = move || failed.get() == Some(ApiError::SignedOut);
    view! {
        <div class="own">
            <h1 id="interests-title" tabindex="-1">
                {to(|t| t.choose.interests_title)}
            </h1>
            <Show when=move || !is_signed_out()>
                <p class="muted">{to(|t| t.choose.interests_about)}</p>
            </Show>
            {shown}
        </div>
    }
}

/// The switch: on or off as the back end says, never as one hopes.
#[component]
fn Personal(interests: OwnInterests) -> impl IntoView {
    let is_on = memo(move || matches!(interests.answer(), Some(Ok(known)) if known.is_on));
    let means = move || {
        let texts = &own().choose;
        if is_on.get() { texts.personal_on } else { texts.personal_off }
    };
    view! {
        <section class="panel" aria-label=t(|t| t.choice.personal)>
            <div class="own__switch">
                <span>
                    <b>{t(|t| t.choice.personal)}</b>
                    <span class="small muted" id="personal-means" role="status">
                        {means}
                    </span>
                </span>
                <button
                    type="button"
                    role="switch"
                    class="switch"
                    aria-label=t(|t| t.choice.personal)
                    aria-describedby="personal-means"
                    aria-checked=move || is_on.get().to_string()
                    aria-busy=move || interests.is_choosing().to_string()
                    on:click=move |_| interests.turn()
                >
                    <i></i>
                </button>
            </div>
        </section>
    }
}

/// The interests, each to be taken away or to hold again.
#[component]
fn Topics(interests: OwnInterests) -> impl IntoView {
    let topics = memo(move || match interests.answer() {
        Some(Ok(known)) => known.topics,
        _ => Vec::new(),
    });
    view! {
        <section class="panel" aria-labelledby="topics-title">
            <div class="panel__head">
                <h2 id="topics-title">{to(|t| t.choose.interests)}</h2>
                <span class="small muted">{to(|t| t.choose.interests_from)}</span>
            </div>
            <Show when=move || topics.read().is_empty()>
                <p class="muted">{to(|t| t.choose.no_interests)}</p>
            </Show>
            <ul class="list">
                <For
                    each=move || topics.get()
                    key=|topic| topic.topic.clone()
                    children=move |topic| view! { <Topic topic=topic.topic topics interests /> }
                />
            </ul>
        </section>
    }
}

#[component]
fn Topic(topic: String, topics: Memo<Vec<Interest>>, interests: OwnInterests) -> impl IntoView {
    let word = name(&topic);
    let known = {
        let topic = topic.clone();
        memo(move || topics.read().iter().find(|known| known.topic == topic).cloned())
    };
    let is_off = move || known.read().as_ref().is_some_and(|known| known.is_off);
    let count = move || {
        let texts = &own().choose;
        match known.get() {
            Some(Interest { is_off: true, .. }) => texts.taken_away.to_owned(),
            Some(Interest { n, .. }) => (texts.n_notes)(n),
            None => String::new(),
        }
    };
    let named = {
        let word = word.clone();
        move || {
            let texts = &own().choose;
            if is_off() { (texts.restore_named)(&word) } else { (texts.take_away_named)(&word) }
        }
    };
    let shown = match Route::topic(&topic) {
        Some(route) => view! {
            <Link href=route.href() attr:class="interest__name">
                <bdi>{word}</bdi>
            </Link>
        }
        .into_any(),
        None => view! { <bdi class="interest__name">{word}</bdi> }.into_any(),
    };
    view! {
        <li class="interest" data-off=move || is_off().then_some("")>
            {shown}
            <span class="small muted num">{count}</span>
            <button
                type="button"
                class="button button--quiet"
                aria-label=named
                on:click=move |_| interests.take_away(&topic, !untrack(is_off))
            >
                {move || if is_off() { own().choose.restore } else { own().choose.take_away }}
            </button>
        </li>
    }
}
