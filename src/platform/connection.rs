//! What the browser says of the way to the network.

use js_sys::Reflect;

/// Whether the visitor asked their browser to save data.
#[must_use]
pub fn saves_data() -> bool {
    let Some(window) = super::window() else { return false };
    // Safari and Firefox have no such thing, and web-sys none but behind a flag.
    Reflect::get(&window.navigator(), &"connection".into())
        .and_then(|connection| Reflect::get(&connection, &"saveData".into()))
        .is_ok_and(|saves| saves.is_truthy())
}
