//! The home page. It stands outside the routes, is hidden for every other one, and never rebuilt.

use super::{
    card_menu::CardMenus, card_window::CardWindow, channels::ChannelTabs, feed_foot::FeedFoot,
    new_notes::NewNotesPill, note_grid::NoteGrid, personal_line::PersonalLine,
};
use crate::{
    cards::channel_name,
    i18n::{t, texts},
    routes::Route,
    state::{FeedPlace, LoadStatus, use_feed, use_feed_place, use_reactions},
    ui::{
        Icon, IconName, Link, after_ms, early, near_end, on_leave, on_scroll, painted,
        scroll_to_top, set_title, take_over, use_parts,
    },
};
use boxed::{effect, memo};
use domain::Channel;
use leptos::{prelude::*, task};
use leptos_router::hooks::use_url;

/// The home page, shown or hidden; coming back shows the same card at the same place.
#[component]
pub fn FeedPage(
    /// Whether the address is that of the feed.
    #[prop(into)]
    here: Signal<bool>,
    /// Whether a note lies over the feed, which is seen behind it.
    #[prop(into)]
    beneath: Signal<bool>,
) -> impl IntoView {
    let (feed, place) = (use_feed(), use_feed_place());
    let window = CardWindow::new();
    let menus = CardMenus::new();
    let shown = memo(move || here.get() || beneath.get());
    let has_notes = memo(move || feed.n_notes() > 0);
    let channel = feed.channel();
    let label = Signal::derive(move || channel.with(|channel| channel_name(texts(), channel)));

    let url = use_url();
    effect(move || {
        if here.get() {
            // What one chose not to see is not in sight any more.
            let _ = feed.n_choices();
            let channel = url
                .with(|url| url.search_params().get_str("channel").unwrap_or_default().to_owned());
            let channel = Channel::named(&channel);
            feed.open(&channel, place.of(&channel).map(Into::into));
            set_title(&(texts().shell.page_title)(&label.get()));
        }
    });
    let starts_over = StoredValue::new(false);
    let mut before = None;
    effect(move || {
        // The list has just come, or the reader has just come back.
        let now =
            (shown.get() && has_notes.get()).then(|| (here.get(), channel.get(), feed.edition()));
        if before == now {
            return;
        }
        before.clone_from(&now);
        let Some((here, channel, _)) = now else { return };
        if starts_over.try_update_value(std::mem::take) == Some(true) {
            scroll_to_top();
            return;
        }
        let opened = here.then(|| place.take_opened()).flatten();
        window.go_back(place.of(&channel), opened.map(|note| FeedPlace::link_id(&note)));
    });
    effect(move || {
        // A page that does not reach the end of the screen has room for the next.
        let more = feed.n_notes() > 0 && feed.status() == LoadStatus::Idle;
        if more && here.get_untracked() {
            // Asked before it is painted, the page would be laid out for this alone.
            task::spawn_local(async move {
                painted().await;
                let is_idle = untrack(|| feed.status()) == LoadStatus::Idle;
                if here.try_get_untracked() == Some(true) && is_idle && near_end() {
                    feed.load_more();
                }
            });
        }
    });
    // The written page gives way once there is something to see, or to say. What was pressed on it is
    // done once it can be. After this task all is drawn; a tab that nobody looks at has no next frame.
    let reactions = use_reactions();
    effect(move || {
        if has_notes.get() {
            after_ms(0, move || {
                take_over(false, move || {
                    reactions.replay(&early());
                    if near_end() && untrack(|| feed.status()) == LoadStatus::Idle {
                        feed.load_more();
                    }
                });
            });
        }
    });
    effect(move || {
        let is_over = matches!(feed.status(), LoadStatus::Failed(_) | LoadStatus::Ended);
        if !here.get() || (is_over && !has_notes.get()) {
            after_ms(0, || take_over(true, || ()));
        }
    });
    let parts = use_parts();
    effect(move || {
        // What a reader may open next comes after what they look at now.
        if has_notes.get() {
            parts.fetch_ahead();
        }
    });
    on_leave(move || {
        if shown.get_untracked() {
            place.look(&channel.get_untracked());
            place.write(&channel.get_untracked());
        }
    });
    let start_over = move || {
        starts_over.set_value(true);
        feed.refresh();
    };
    on_scroll(move || {
        if here.get_untracked() {
            window.look();
            if window.is_above_all() {
                return start_over();
            }
            // After a long jump nothing that is drawn is in sight: the place is where one is once the
            // cards there stand in the document.
            task::spawn_local(async move {
                task::tick().await;
                if here.try_get_untracked() == Some(true) && window.has_moved_on() {
                    place.look(&channel.get_untracked());
                }
            });
            if near_end() && untrack(|| feed.status()) == LoadStatus::Idle {
                feed.load_more();
            }
        }
    });
    view! {
        <div
            class="feed-view"
            hidden=move || !shown.get()
            inert=move || beneath.get()
        >
            <header class="topbar feed-top">
                <div class="topbar__row">
                    <Link
                        href=Route::home().href()
                        attr:class="brand"
                        attr:aria-label=t(|t| t.shell.home)
                        on:click=move |_| scroll_to_top()
                    >
                        <Icon name=IconName::Brand />
                    </Link>
                    <h1 class="visually-hidden">{label}</h1>
                    <ChannelTabs current=channel on_again=move |()| scroll_to_top() />
                    <Link
                        href=Route::Search.href()
                        attr:class="icon-button feed-top__search"
                        attr:aria-label=t(|t| t.shell.search)
                    >
                        <Icon name=IconName::MagnifyingGlass />
                    </Link>
                </div>
                <PersonalLine />
                <NewNotesPill on_press=move |()| start_over() />
            </header>
            <div class="feed">
                <NoteGrid window label on_more=menus.on_more() />
            </div>
            <FeedFoot />
            {move || menus.drawn()}
        </div>
    }
}
