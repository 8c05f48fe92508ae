//! The channels of the feed: 关注, 发现, 买, 卖 (features.md, MD-6), then topics.

use crate::{Line, text::visible};
use serde::{Deserialize, Serialize};

/// The longest name of a topic, in characters.
pub const MAX_TOPIC: usize = 20;

/// A channel of the feed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// 关注: notes of those the asking person follows.
    Following,
    /// 发现: every note.
    #[default]
    Discover,
    /// 买: what shopping was like.
    Buy,
    /// 卖: how to sell well and lawfully.
    Sell,
    /// Notes about one topic.
    Topic(String),
}

impl Channel {
    /// Its name in an address; the four that are not topics have English names, so that a topic in
    /// Chinese is never taken for one of them.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Following => "following",
            Self::Discover => "discover",
            Self::Buy => "buy",
            Self::Sell => "sell",
            Self::Topic(topic) => topic,
        }
    }

    /// The channel that an address names; 发现 when it names none or one that cannot be.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "following" => Self::Following,
            "buy" => Self::Buy,
            "sell" => Self::Sell,
            "discover" => Self::Discover,
            name => match visible(name) {
                topic if (1..=MAX_TOPIC).contains(&topic.chars().count()) => Self::Topic(topic),
                _ => Self::Discover,
            },
        }
    }

    /// Whether a note of this line and these topics stands in the channel, whoever wrote it.
    #[must_use]
    pub fn holds(&self, line: Line, topics: &[String]) -> bool {
        match self {
            Self::Following | Self::Discover => true,
            Self::Buy => line == Line::Buy,
            Self::Sell => line == Line::Sell,
            Self::Topic(topic) => topics.contains(topic),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_found_by_its_name() {
        let topic = Channel::Topic("母婴".into());
        for channel in
            [Channel::Following, Channel::Discover, Channel::Buy, Channel::Sell, topic.clone()]
        {
            assert_eq!(Channel::named(channel.name()), channel);
        }
        assert_eq!(Channel::named(""), Channel::Discover);
        assert_eq!(Channel::named(&"长".repeat(21)), Channel::Discover);
        assert_eq!(Channel::named("\u{202e}母\u{200b}婴"), topic);
        assert_eq!(Channel::named("\u{200b}"), Channel::Discover);
    }

    #[test]
    fn a_note_to_buy_never_stands_under_sell() {
        let topics = ["母婴".to_owned()];
        assert!(Channel::Buy.holds(Line::Buy, &topics));
        assert!(!Channel::Sell.holds(Line::Buy, &topics));
        assert!(Channel::Topic("母婴".into()).holds(Line::Sell, &topics));
        assert!(!Channel::Topic("数码".into()).holds(Line::Sell, &topics));
    }
}
