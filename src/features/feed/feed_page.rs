//! The home page. It stands outside the routes, is hidden for every other one, and never rebuilt.

use super::note_grid::NoteGrid;
use crate::{
    cards::ErrorNote,
    i18n::{t, texts},
    routes::Route,
    state::{LoadStatus, use_feed, use_feed_place},
    ui::{
        Icon, IconName, Link, near_end, on_leave, on_scroll, scroll_to_top, set_title, use_parts,
    },
};
use leptos::prelude::*;

/// The home page, shown or hidden; coming back shows the same card at the same place.
#[component]
pub fn FeedPage(
    /// Whether the address is that of the feed.
    #[prop(into)]
    shown: Signal<bool>,
) -> impl IntoView {
    let (feed, place) = (use_feed(), use_feed_place());
    let status = feed.status();
    let has_notes = Memo::new(move |_| feed.notes().with(|notes| !notes.is_empty()));
    let failed = move || match status.get() {
        LoadStatus::Failed(error) => Some(error),
        _ => None,
    };

    feed.load_more();
    Effect::new(move || {
        if shown.get() {
            set_title(&(texts().shell.page_title)(texts().feed.discover));
        }
        // The first page has just come, or the reader has just come back.
        if shown.get() && has_notes.get() {
            place.restore();
        }
    });
    Effect::new(move |before: Option<()>| {
        // Whoever comes back to a feed that failed meanwhile has asked for it again.
        if shown.get() && before.is_some() && failed_now(status) {
            feed.load_more();
        }
    });
    let parts = use_parts();
    Effect::new(move || {
        // What a reader may open next comes after what they look at now.
        if has_notes.get() {
            parts.fetch_when_idle();
        }
    });
    on_leave(move || {
        if shown.get_untracked() {
            place.look();
        }
    });
    on_scroll(move || {
        if shown.get_untracked() {
            place.look();
            if near_end() && status.get_untracked() == LoadStatus::Idle {
                feed.load_more();
            }
        }
    });

    view! {
        <div class="feed-view" hidden=move || !shown.get()>
            <header class="topbar feed-top">
                <div class="topbar__row">
                    <Link
                        href=Route::Feed.href()
                        attr:class="brand"
                        attr:aria-label=t(|t| t.shell.home)
                        on:click=move |_| scroll_to_top()
                    >
                        <Icon name=IconName::Brand />
                    </Link>
                    <h1 class="topbar__title">{t(|t| t.feed.discover)}</h1>
                </div>
            </header>
            <div class="feed">
                <NoteGrid />
            </div>
            <div class="feed-note">
                {move || {
                    failed()
                        .map(|error| {
                            view! {
                                <ErrorNote
                                    error
                                    missing_title=|t| t.error.failed_title
                                    on_retry=move |()| feed.load_more()
                                    within=true
                                />
                            }
                        })
                }}
                <Show when=move || status.get() == LoadStatus::Ended>
                    <p class="feed-end">
                        {move || {
                            if has_notes.get() { texts().feed.end } else { texts().feed.empty }
                        }}
                    </p>
                </Show>
            </div>
        </div>
    }
}

fn failed_now(status: ReadSignal<LoadStatus>) -> bool {
    matches!(status.get_untracked(), LoadStatus::Failed(_))
}
