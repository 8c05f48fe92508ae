//! What only a device can show, in Chromium: the community over IndexedDB.
#![cfg(target_arch = "wasm32")]

mod contract;
mod database;
mod faults;
mod injected;
mod keeping;
mod options;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
