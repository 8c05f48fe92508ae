//! Something for each channel that was opened. There are a dozen at most, so it is a list: a map would be
//! one more in the entry.

use domain::Channel;

/// Something for each channel that was opened.
#[derive(Clone, Debug)]
pub(super) struct ByChannel<T>(Vec<(Channel, T)>);

impl<T> Default for ByChannel<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> ByChannel<T> {
    /// What there is for a channel.
    pub(super) fn get(&self, channel: &Channel) -> Option<&T> {
        self.0.iter().find(|(known, _)| known == channel).map(|(_, there)| there)
    }

    /// The same, to be changed.
    pub(super) fn get_mut(&mut self, channel: &Channel) -> Option<&mut T> {
        self.0.iter_mut().find(|(known, _)| known == channel).map(|(_, there)| there)
    }

    /// What there is for a channel, its default where nothing is yet.
    pub(super) fn get_or_default(&mut self, channel: &Channel) -> &mut T
    where
        T: Default,
    {
        let at = self.0.iter().position(|(known, _)| known == channel).unwrap_or_else(|| {
            self.0.push((channel.clone(), T::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }

    /// Puts something in the place of what there is for a channel.
    pub(super) fn set(&mut self, channel: &Channel, value: T) {
        match self.get_mut(channel) {
            Some(there) => *there = value,
            None => self.0.push((channel.clone(), value)),
        }
    }

    /// What there is for every channel, to be changed.
    pub(super) fn all_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, there)| there)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_channel_has_its_own_and_only_once() {
        let mut counts = ByChannel::default();
        let topic = Channel::Topic("food".to_owned());
        for channel in [&Channel::Buy, &topic, &Channel::Buy] {
            *counts.get_or_default(channel) += 1;
        }
        assert_eq!(counts.get(&Channel::Buy), Some(&2));
        assert_eq!(counts.get(&topic), Some(&1));
        assert_eq!(counts.get(&Channel::Sell), None);
        counts.all_mut().for_each(|count| *count = 7);
        counts.set(&Channel::Buy, 8);
        counts.set(&Channel::Sell, 9);
        assert_eq!(
            [&Channel::Buy, &Channel::Sell].map(|one| counts.get(one)),
            [Some(&8), Some(&9)]
        );
        assert_eq!(counts.get_mut(&topic), Some(&mut 7));
    }
}
