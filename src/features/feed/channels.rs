//! The row of channels: 关注, 发现, 买, 卖, then topics.

use crate::{
    cards::channel_name,
    i18n::{t, texts},
    routes::Route,
    ui::{Tab, Tabs},
};
use boxed::drawn;
use domain::Channel;
use leptos::prelude::*;

/// Every channel of the row, in order; the names of topics are the community's own words.
fn channels(topics: &[&str]) -> Vec<Channel> {
    let mut channels = vec![Channel::Following, Channel::Discover, Channel::Buy, Channel::Sell];
    channels.extend(topics.iter().map(|topic| Channel::Topic((*topic).to_owned())));
    channels
}

/// The row of channels.
#[component]
pub fn ChannelTabs(
    /// The one that is open.
    current: ReadSignal<Channel>,
    /// Runs when the open one is pressed again.
    #[prop(into)]
    on_again: Callback<()>,
) -> impl IntoView {
    drawn(move || {
        let texts = texts();
        let tabs = channels(texts.feed.topics).into_iter().map(|channel| Tab {
            word: channel_name(texts, &channel),
            href: Route::Feed(channel).href(),
        });
        view! {
            <Tabs
                label=Signal::derive(t(|t| t.feed.channels))
                tabs=tabs.collect()
                current=Signal::derive(move || Route::Feed(current.get()).href())
                on_again
            />
        }
        .into_any()
    })
}
