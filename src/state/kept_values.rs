//! What stands on this device by name, and which purpose each name serves. Whoever keeps something new
//! there adds its name here: what has no purpose is not put.

use crate::platform::{
    device, pictures,
    storage::{self, Place},
};
use domain::{Purpose, consent::is_taken_back};

/// The names that serve a purpose; each also begins further names, behind a slash.
const fn names(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        // What one does stands in the database, pictures in a cache of their own.
        Purpose::Doings | Purpose::Pictures => &[],
        Purpose::Places => &[device::PLACE, device::SECOND],
        Purpose::Opened => &[device::OPENED_NOTES],
        Purpose::Searches => &[device::SEARCHES],
        Purpose::Watches => &[device::WATCHES],
        Purpose::Prices => &[device::SEEN_PRICES],
        Purpose::Looks => &device::LOOKS,
    }
}

/// The purpose that a name serves.
pub(super) fn purpose_of(name: &str) -> Option<Purpose> {
    let is_one = |start: &&str| {
        name.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    Purpose::ALL.into_iter().find(|purpose| names(*purpose).iter().any(is_one))
}

/// Takes away everything that stands there for a purpose.
pub(super) fn forget(purpose: Purpose) {
    if purpose == Purpose::Pictures {
        pictures::forget();
    }
    for place in [Place::Device, Place::Tab] {
        for name in storage::names(place) {
            if purpose_of(&name) == Some(purpose) {
                storage::remove(place, &name);
            }
        }
    }
}

/// The ledger as it stands: on this device after a yes, otherwise in this tab.
pub(super) fn ledger() -> String {
    let get = |place| storage::get(place, device::LEDGER);
    get(Place::Device).or_else(|| get(Place::Tab)).unwrap_or_default()
}

/// Whether the ledger takes a purpose back.
pub(super) fn is_withdrawn(purpose: Purpose) -> bool {
    is_taken_back(&ledger(), purpose)
}

/// Writes a line into the ledger of a place, beneath those of `before`.
pub(super) fn write_ledger(place: Place, before: &str, line: &str) {
    let separator = if before.is_empty() { "" } else { "\n" };
    // Refused, the decision holds all the same: nothing is put without looking for the yes.
    storage::set(place, device::LEDGER, &format!("{before}{separator}{line}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_the_one_purpose_it_serves() {
        assert_eq!(purpose_of("zc.place"), Some(Purpose::Places));
        assert_eq!(purpose_of("zc.place/母婴"), Some(Purpose::Places));
        assert_eq!(purpose_of("zc.second/a/b"), Some(Purpose::Places));
        assert_eq!(purpose_of("zc.seen/a/绿"), Some(Purpose::Prices));
        assert_eq!(purpose_of("zc.opened_notes"), Some(Purpose::Opened));
        for nothing in ["zc.places", "zc.keep", "zc.ledger", "zc.used", "zc.seed", "zc.opened", ""]
        {
            assert_eq!(purpose_of(nothing), None, "{nothing}");
        }
        for purpose in Purpose::ALL {
            for name in names(purpose) {
                assert_eq!(purpose_of(name), Some(purpose));
            }
        }
    }
}
