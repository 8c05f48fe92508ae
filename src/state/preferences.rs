//! How the visitor wants things shown: on this device after a yes, otherwise in this tab. In no request.

use super::{Keeping, state};
use crate::platform::{
    connection, page,
    storage::{self, Place},
};
use boxed::effect;
use domain::Purpose;
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
    /// `less` or `full`; nothing follows the browser.
    Data,
    /// `none`; nothing shows them.
    Counts,
}

impl Preference {
    const ALL: [Self; 6] =
        [Self::Language, Self::Theme, Self::Size, Self::Motion, Self::Data, Self::Counts];

    /// Under which name it stands in the browser; `boot.js` reads those of theme, data and
    /// language.
    const fn name(self) -> &'static str {
        match self {
            Self::Language => "zc.language",
            Self::Theme => "zc.theme",
            Self::Size => "zc.size",
            Self::Motion => "zc.motion",
            Self::Data => "zc.data",
            Self::Counts => "zc.counts",
        }
    }

    /// The attribute of the page that the sheet looks at; the language has its own way.
    const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Language => None,
            Self::Theme => Some("data-theme"),
            Self::Size => Some("data-size"),
            Self::Motion => Some("data-motion"),
            Self::Data => Some("data-data"),
            Self::Counts => Some("data-counts"),
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
    chosen: [RwSignal<String>; 6],
}

/// What somebody chose about how things are shown.
#[must_use]
pub fn use_preferences() -> Preferences {
    state().preferences
}

impl Preferences {
    /// What was chosen before, in force from now on.
    pub(super) fn new(keeping: Keeping) -> Self {
        let preferences = Self { chosen: Preference::ALL.map(|one| RwSignal::new(one.before())) };
        let browser = connection::saves_data();
        for (one, chosen) in Preference::ALL.into_iter().zip(preferences.chosen) {
            let mut is_first = true;
            effect(move || {
                let chosen = chosen.get();
                if let Some(attribute) = one.attribute() {
                    let is_less = one == Preference::Data && is_less(&chosen, browser);
                    let in_force = if is_less { "less" } else { &chosen };
                    page::set_root_attribute(attribute, in_force);
                }
                // Whoever says yes later keeps what they chose before.
                let is_kept = keeping.keeps(Purpose::Looks);
                if !std::mem::take(&mut is_first) {
                    write(Place::Tab, one.name(), &chosen);
                    if is_kept {
                        keeping.put(Purpose::Looks, one.name(), &chosen);
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

    /// Whether as little as possible is fetched: chosen, or else as the browser says.
    #[must_use]
    pub fn less_data(self) -> Signal<bool> {
        let (chosen, browser) = (self.signal(Preference::Data), connection::saves_data());
        Signal::derive(move || chosen.with(|chosen| is_less(chosen, browser)))
    }

    /// Chooses whether as little as possible is fetched; what the browser says itself stays its own.
    pub fn choose_less_data(self, is_less: bool) {
        let chosen = match (is_less, connection::saves_data()) {
            (true, false) => "less",
            (false, true) => "full",
            _ => "",
        };
        self.choose(Preference::Data, chosen);
    }

    /// Whether it is left out how many others like, save, follow and answer.
    #[must_use]
    pub fn no_counts(self) -> Signal<bool> {
        let chosen = self.signal(Preference::Counts);
        Signal::derive(move || chosen.with(|chosen| chosen == "none"))
    }

    fn signal(self, which: Preference) -> RwSignal<String> {
        self.chosen[which as usize]
    }
}

/// Whether as little as possible is fetched, by what was chosen and what the browser was told.
fn is_less(chosen: &str, browser: bool) -> bool {
    match chosen {
        "less" => true,
        "full" => false,
        _ => browser,
    }
}

fn write(place: Place, name: &str, value: &str) {
    if value.is_empty() {
        storage::remove(place, name);
    } else {
        storage::set(place, name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::kept_values::purpose_of;

    #[test]
    fn what_is_chosen_goes_before_what_the_browser_says() {
        assert!(is_less("", true) && !is_less("", false));
        assert!(is_less("less", false) && !is_less("full", true));
    }

    #[test]
    fn every_choice_is_kept_for_looks() {
        for one in Preference::ALL {
            assert_eq!(purpose_of(one.name()), Some(Purpose::Looks), "{}", one.name());
        }
    }
}
