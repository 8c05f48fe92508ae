//! The window: how large it is, and how large its text.

use super::dom::document;
use leptos::ev;
use leptos::prelude::*;

/// From how wide a window on, in CSS pixels, the navigation stands at its side and a note lies over the
/// feed; the style sheet has the same width.
const WIDE: u32 = 900;

/// A window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Screen {
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
    /// How many CSS pixels a `rem` has: 16, and more for those who chose larger text.
    pub rem: f64,
}

impl Screen {
    /// Whether the navigation stands at its side and a note lies over the feed.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.width >= WIDE
    }

    /// How large the window is for everything below, which reads it by `use_screen`.
    pub fn provide() {
        provide_context(Self::kept_current());
    }

    /// The window, kept current for as long as the owner lives.
    fn kept_current() -> Signal<Self> {
        let measured = RwSignal::new(screen());
        let handle = window_event_listener(ev::resize, move |_| {
            let now = screen();
            if measured.get_untracked() != now {
                measured.set(now);
            }
        });
        on_cleanup(move || handle.remove());
        measured.into()
    }
}

/// The window, kept current. Measuring it anew lays the page out, so that what is being drawn asks here.
#[must_use]
pub fn use_screen() -> Signal<Screen> {
    use_context().unwrap_or_else(Screen::kept_current)
}

/// The window as it is now; a phone where there is none.
#[inline(never)]
fn screen() -> Screen {
    let window = super::window();
    let number = |value: Option<wasm_bindgen::JsValue>| value.and_then(|value| value.as_f64());
    let width = window.as_ref().and_then(|window| window.inner_width().ok());
    let height = window.as_ref().and_then(|window| window.inner_height().ok());
    let rem = window.as_ref().and_then(|window| {
        let root = document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        // By the browser: Rust's own reading of floats brings a table of ten kilobytes.
        let size = js_sys::parse_float(&style.get_property_value("font-size").ok()?);
        (size > 0.0).then_some(size)
    });
    Screen {
        width: number(width).map_or(390, |width| width as u32),
        height: number(height).map_or(844, |height| height as u32),
        rem: rem.unwrap_or(16.0),
    }
}
