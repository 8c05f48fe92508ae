//! What stands below the last card: that this was all, why there is nothing, or what went wrong.

use crate::{
    cards::{EmptyNote, ErrorNote, unrefused},
    i18n::{Texts, t},
    routes::Route,
    state::{LoadStatus, use_feed},
    ui::Link,
};
use domain::Channel;
use leptos::prelude::*;

/// What stands below the last card.
#[component]
pub fn FeedFoot() -> impl IntoView {
    let feed = use_feed();
    let status = Memo::new(move |_| feed.status());
    let has_notes = Memo::new(move |_| feed.n_notes() > 0);
    let channel = feed.channel();
    view! {
        <div class="feed-note">
            {move || match status.get() {
                LoadStatus::Failed(error) => view! {
                    <ErrorNote
                        error
                        missing_title=|t| t.error.failed_title
                        on_retry=move |()| feed.load_more()
                        within=true
                        says=unrefused
                    />
                }
                    .into_any(),
                LoadStatus::Ended if has_notes.get() => {
                    view! { <p class="feed-end">{t(|t| t.feed.end)}</p> }.into_any()
                }
                LoadStatus::Ended => {
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
                LoadStatus::Idle | LoadStatus::Loading => ().into_any(),
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
