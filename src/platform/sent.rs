//! What this page asked for since it was loaded, by the browser's own record.

use js_sys::{Array, Reflect};

/// How many requests the browser is to remember.
const REMEMBERED: u32 = 5_000;

/// Has the browser remember every request of this page. Called once, early.
pub fn remember_requests() {
    if let Some(performance) = super::window().and_then(|window| window.performance()) {
        performance.set_resource_timing_buffer_size(REMEMBERED);
    }
}

/// The addresses that were asked for, that of the page first, and the site they were asked of; nothing
/// where the browser does not tell, or no longer remembers all of them.
#[must_use]
pub fn requests() -> Option<(Vec<String>, String)> {
    let window = super::window()?;
    let (performance, site) = (window.performance()?, window.location().origin().ok()?);
    let names = |entries: Array| {
        entries
            .iter()
            .map(|entry| {
                Reflect::get(&entry, &"name".into()).ok().and_then(|name| name.as_string())
            })
            .collect::<Option<Vec<String>>>()
    };
    let mut addresses = names(performance.get_entries_by_type("navigation"))?;
    let resources = names(performance.get_entries_by_type("resource"))?;
    if addresses.is_empty() || resources.len() >= REMEMBERED as usize {
        return None;
    }
    addresses.extend(resources);
    Some((addresses, site))
}
