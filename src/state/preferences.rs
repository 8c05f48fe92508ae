//! How the visitor wants things shown: on this device after a yes, otherwise in this tab. In no request.

use super::{Keeping, use_keeping};
use crate::platform::{
    page,
    storage::{self, Place},
};
use leptos::prelude::*;

/// Something about how things are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// The language, by its tag.
    Language,
    /// `light` or `dark`; nothing follows the system.
    Theme,
    /// The size of texts in per cent of the browser's own.
    Size,
    /// `less`; nothing follows the system.
    Motion,
}

impl Preference {
    const ALL: [Self; 4] = [Self::Language, Self::Theme, Self::Size, Self::Motion];

    /// Under which name it stands in the browser; `boot.js` reads that of the theme.
    const fn name(self) -> &'static str {
        match self {
            Self::Language => "zc.language",
            Self::Theme => "zc.theme",
            Self::Size => "zc.size",
            Self::Motion => "zc.motion",
        }
    }

    /// The attribute of the page that the sheet looks at; the language has its own way.
    const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Language => None,
            Self::Theme => Some("data-theme"),
            Self::Size => Some("data-size"),
            Self::Motion => Some("data-motion"),
        }
    }

    /// What somebody chose before; empty when nothing.
    #[must_use]
    pub fn before(self) -> String {
        let here = storage::get(Place::Tab, self.name());
        here.or_else(|| storage::get(Place::Device, self.name())).unwrap_or_default()
    }
}

/// What somebody chose. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Preferences {
    chosen: [RwSignal<String>; 4],
}

/// What somebody chose about how things are shown.
#[must_use]
pub fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    /// What was chosen before, in force from now on.
    pub(super) fn new() -> Self {
        let keeping: Keeping = use_keeping();
        let preferences = Self { chosen: Preference::ALL.map(|one| RwSignal::new(one.before())) };
        for (one, chosen) in Preference::ALL.into_iter().zip(preferences.chosen) {
            Effect::new(move |before: Option<()>| {
                let chosen = chosen.get();
                if let Some(attribute) = one.attribute() {
                    page::set_root_attribute(attribute, &chosen);
                }
                // Whoever says yes later keeps what they chose before.
                let is_kept = keeping.is_kept();
                if before.is_some() {
                    write(Place::Tab, one.name(), &chosen);
                    if is_kept {
                        write(Place::Device, one.name(), &chosen);
                    }
                }
            });
        }
        preferences
    }

    /// What is chosen; empty for what the system or the browser says. Tracks it.
    #[must_use]
    pub fn get(self, which: Preference) -> String {
        self.signal(which).get()
    }

    /// Chooses; empty for what the system or the browser says.
    pub fn choose(self, which: Preference, value: &str) {
        self.signal(which).set(value.to_owned());
    }

    fn signal(self, which: Preference) -> RwSignal<String> {
        self.chosen[which as usize]
    }
}

fn write(place: Place, name: &str, value: &str) {
    if value.is_empty() {
        storage::remove(place, name);
    } else {
        storage::set(place, name, value);
    }
}
