//! The contract over IndexedDB.

use crate::options::options;
use api::{Api, Embedded, EmbeddedOptions, contract};
use std::{cell::Cell, sync::Arc};
use wasm_bindgen_test::wasm_bindgen_test;

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
