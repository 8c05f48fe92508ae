//! What stands below the last card: that this was all, why there is nothing, or what went wrong.

use crate::{
    cards::{EmptyNote, ErrorNote, unrefused},
    i18n::{Texts, t},
    routes::Route,
    state::{LoadStatus, use_feed},
    ui::Link,
};
use boxed::memo;
use domain::Channel;
use leptos::prelude::*;

/// What stands below the last card.
#[component]
pub fn FeedFoot() -> impl IntoView {
    let feed = use_feed();
    // Another list is on its way before anything else can be said of it.
    let has_failed = memo(move || matches!(feed.status(), LoadStatus::Failed(_)));
    let has_ended = memo(move || feed.status() == LoadStatus::Ended);
    let has_notes = memo(move || feed.n_notes() > 0);
    let channel = feed.channel();
    view! {
        <div class="feed-note">
            {move || {
                if has_failed.get() && let LoadStatus::Failed(error) = untrack(|| feed.status()) {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.failed_title
                            on_retry=move |()| feed.load_more()
                            within=true
                            says=unrefused
                        />
                    }
                        .into_any()
                } else if !has_ended.get() {
                    ().into_any()
                } else if has_notes.get() {
                    view! { <p class="feed-end">{t(|t| t.feed.end)}</p> }.into_any()
                } else {
                    let (title, text) = what_to_do(&channel.get());
                    view! {
                        <EmptyNote title text>
                            <Link
                                href=Route::home().href()
                                attr:class="button button--soft"
                            >
                                {t(|t| t.feed.to_discover)}
                            </Link>
                        </EmptyNote>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

type Words = fn(&Texts) -> &'static str;

/// Why a channel is empty, and what fills it.
fn what_to_do(channel: &Channel) -> (Words, Words) {
    match channel {
        Channel::Following => (|t| t.feed.following_empty_title, |t| t.feed.following_empty),
        Channel::Topic(_) => (|t| t.feed.topic_empty_title, |t| t.feed.topic_empty),
        _ => (|t| t.feed.empty_title, |t| t.feed.empty),
    }
}
