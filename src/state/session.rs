//! How this tab begins: the seams in its address, and what it and the device remember.
//!
//! `?now=`, `?seed=`, `?person=` and `?scale=` are kept by the tab, so they survive navigation and reload.

use crate::platform::{address, clock, device, storage};
use domain::{Person, Timestamp};
use storage::Place::{Device, Tab};

/// The seed when nobody names one: everybody sees the same order.
pub const DEFAULT_SEED: u64 = 1;

/// How this tab begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who one is in the community.
    pub person: Person,
    /// The seed of the feed.
    pub seed: u64,
    /// How many generated notes there are beside the content.
    pub scale: usize,
    /// How far the clock of the rules is ahead of this device's, in milliseconds.
    pub clock_shift: i64,
    /// When this tab first opened the community.
    pub opened: Timestamp,
    /// Whether the visitor said yes to keeping on this device.
    pub said_yes: bool,
}

impl Session {
    /// Reads the address and what is remembered, and remembers what the address says.
    #[must_use]
    pub fn begin() -> Self {
        let real_now = clock::now();
        let clock_shift = address::query("now")
            .and_then(|now| clock::parse(&now))
            .map(|now| now.0 - real_now.0)
            .or_else(|| number(device::CLOCK_SHIFT))
            .unwrap_or_default();
        let seed = address::query("seed")
            .and_then(|seed| seed.parse().ok())
            .or_else(|| number(device::SEED))
            .unwrap_or(DEFAULT_SEED);
        let scale: usize = address::query("scale")
            .and_then(|scale| scale.parse().ok())
            .or_else(|| number(device::SCALE))
            .unwrap_or_default();
        let person = address::query("person")
            .or_else(|| storage::get(Tab, device::PERSON))
            .and_then(|name| Person::of_demo(&name))
            .unwrap_or_else(Person::guest);
        let now = real_now.plus_ms(clock_shift);
        let opened = number(device::OPENED).map_or(now, Timestamp);

        storage::set(Tab, device::CLOCK_SHIFT, &clock_shift.to_string());
        storage::set(Tab, device::SEED, &seed.to_string());
        storage::set(Tab, device::SCALE, &scale.to_string());
        storage::set(Tab, device::PERSON, person.id.as_str());
        storage::set(Tab, device::OPENED, &opened.0.to_string());
        Self { person, seed, scale, clock_shift, opened, said_yes: said_yes() }
    }

    /// The clock of the rules: this device's, shifted.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        clock::now().plus_ms(self.clock_shift)
    }
}

/// Whether the visitor said yes to keeping on this device, as it stands there now.
#[must_use]
pub fn said_yes() -> bool {
    storage::get(Device, device::KEEP).as_deref() == Some("yes")
}

fn number<T: std::str::FromStr>(name: &str) -> Option<T> {
    storage::get(Tab, name)?.parse().ok()
}
