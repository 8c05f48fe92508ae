//! What a channel is called.

use crate::i18n::Texts;
use domain::{Channel, text::name};

/// The name of a channel as visitors read it.
#[must_use]
pub fn channel_name(texts: &Texts, channel: &Channel) -> String {
    match channel {
        Channel::Following => texts.feed.following.to_owned(),
        Channel::Discover => texts.feed.discover.to_owned(),
        Channel::Buy => texts.feed.buy.to_owned(),
        Channel::Sell => texts.feed.sell.to_owned(),
        Channel::Topic(topic) => name(topic),
    }
}
