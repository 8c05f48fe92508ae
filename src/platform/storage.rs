//! What stands in the browser by name: in this tab, or, after a yes, on this device.
//!
//! A browser may refuse either; then nothing is kept and nothing fails.

use web_sys::Storage;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// sessionStorage: this tab alone.
    Tab,
    /// localStorage: this device; only after a yes.
    Device,
}

/// The text under `name`.
#[must_use]
pub fn get(place: Place, name: &str) -> Option<String> {
    storage(place)?.get_item(name).ok().flatten()
}

/// Puts `text` under `name`; false when the browser refuses or has no room: the page works on without it.
pub fn set(place: Place, name: &str, text: &str) -> bool {
    storage(place).is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// Every name that something stands under.
#[must_use]
pub fn names(place: Place) -> Vec<String> {
    let Some(storage) = storage(place) else {
        return Vec::new();
    };
    let n = storage.length().unwrap_or_default();
    (0..n).filter_map(|i| storage.key(i).ok().flatten()).collect()
}

/// Takes away everything whose name begins with `start`.
pub fn remove_all(place: Place, start: &str) {
    for name in names(place).iter().filter(|name| name.starts_with(start)) {
        remove(place, name);
    }
}

/// Takes away what stands under `name`.
pub fn remove(place: Place, name: &str) {
    if let Some(storage) = storage(place) {
        // Refused: it is only looked at, never relied on.
        let _ = storage.remove_item(name);
    }
}

fn storage(place: Place) -> Option<Storage> {
    let window = super::window()?;
    match place {
        Place::Tab => window.session_storage(),
        Place::Device => window.local_storage(),
    }
    .ok()
    .flatten()
}
