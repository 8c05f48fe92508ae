//! The contract over memory, natively.
#![cfg(not(target_arch = "wasm32"))]

use api::{Api, Embedded, EmbeddedOptions, contract};
use domain::{Person, Timestamp, fixtures};
use std::sync::Arc;

fn make(person: &str, now: Timestamp, scale: usize) -> Api {
    Arc::new(Embedded::new(EmbeddedOptions {
        person: Person::of_demo(person).expect("a person of the demo community"),
        seed: 1,
        scale,
        clock: Arc::new(move || now),
        opened: fixtures::NOW,
        fetch_pack: Arc::new(|pack, _| Box::pin(async move { Ok(contract::pack(pack)) })),
        fetch_hanzi: Arc::new(|_| Box::pin(async { Ok(hanzi::TABLE.to_owned()) })),
        keep: false,
        still_wanted: Arc::new(|| true),
        database: "unused".to_owned(),
        on_call: Arc::new(|_, _, _| ()),
    }))
}

#[tokio::test(flavor = "current_thread")]
async fn memory_passes_the_contract() {
    for (name, case) in contract::CASES {
        println!("{name}");
        case(&make).await;
    }
}
