//! The browser: the only folder of the app that speaks to it.

pub mod address;
pub mod clock;
pub mod connection;
pub mod crash;
pub mod device;
pub mod dialog;
pub mod dom;
pub mod files;
pub mod history;
pub mod install;
pub mod intl;
pub mod media;
pub mod page;
pub mod pictures;
pub mod random;
pub mod scroll;
pub mod sent;
pub mod share;
pub mod sheet;
pub mod storage;
pub mod takeover;
pub mod viewport;
pub mod words;

use web_sys::Window;

/// The window; there is none where native tests run, so whatever needs it does nothing there.
fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
