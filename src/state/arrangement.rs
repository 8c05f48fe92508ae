//! Where the cards of the open channel stand on this screen, and how the reader came to where they are.

use domain::{Channel, masonry::Masonry};
use leptos::prelude::*;

/// What decides where cards stand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basis {
    /// The channel.
    pub channel: Channel,
    /// Which edition of its list.
    pub edition: u64,
    /// How often the notes of the list were counted anew.
    pub counted: u64,
    /// The width of the window in CSS pixels.
    pub width: u32,
    /// How many CSS pixels a `rem` has.
    pub rem: f64,
}

/// Where the cards stand.
#[derive(Debug)]
pub struct Arranged {
    /// What it follows from.
    pub basis: Basis,
    /// The places.
    pub masonry: Masonry,
    /// Whether the reader stands where they want to be, since cards were last put elsewhere.
    pub has_arrived: bool,
    /// How far the upper edge of the cards was from that of the window when the reader was last
    /// brought to a card.
    pub brought_to: Option<i32>,
}

/// Where the cards stand. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Arrangement(StoredValue<Arranged>);

impl Arrangement {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(Arranged {
            basis: Basis::default(),
            masonry: Masonry::of(1),
            has_arrived: false,
            brought_to: None,
        }))
    }

    /// Asks where something stands.
    pub fn read<T: Default>(self, get: impl FnOnce(&Arranged) -> T) -> T {
        let (mut get, mut found) = (Some(get), T::default());
        self.visit(&mut |arranged| {
            if let Some(get) = get.take() {
                found = get(arranged);
            }
        });
        found
    }

    /// Puts something elsewhere.
    pub fn change(self, change: impl FnOnce(&mut Arranged)) {
        let mut change = Some(change);
        self.visit(&mut |arranged| {
            if let Some(change) = change.take() {
                change(arranged);
            }
        });
    }

    // One body for all that is asked: each of its own would weigh on the first feed.
    fn visit(self, visit: &mut dyn FnMut(&mut Arranged)) {
        self.0.update_value(|arranged| visit(arranged));
    }
}
