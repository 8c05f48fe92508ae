//! The contract over IndexedDB, in Chromium. Alone in its program, because what a test harness in the
//! browser takes of the stack for each step it does not give back.
#![cfg(target_arch = "wasm32")]

mod on_device;

use api::{Api, Embedded, EmbeddedOptions, contract};
use on_device::options;
use std::{cell::Cell, sync::Arc};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_device_passes_the_contract() {
    let n = Cell::new(0);
    let make = |person: &str, now, scale| -> Api {
        n.set(n.get() + 1);
        let database = format!("contract-{}", n.get());
        Arc::new(Embedded::new(EmbeddedOptions { scale, ..options(person, now, true, &database) }))
    };
    for (_, case) in contract::CASES {
        case(&make).await;
    }
}
