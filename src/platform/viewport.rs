//! The width of the window.

use leptos::ev;
use leptos::prelude::*;

/// The width of the window in CSS pixels, kept current.
#[must_use]
pub fn width() -> Signal<u32> {
    let measured = RwSignal::new(measure());
    let handle = window_event_listener(ev::resize, move |_| {
        let now = measure();
        if measured.get_untracked() != now {
            measured.set(now);
        }
    });
    on_cleanup(move || handle.remove());
    measured.into()
}

fn measure() -> u32 {
    super::window()
        .and_then(|window| window.inner_width().ok())
        .and_then(|width| width.as_f64())
        .map_or(390, |width| width as u32)
}
