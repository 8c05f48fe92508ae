//! An embedded back end over IndexedDB.

use api::{EmbeddedOptions, contract};
use domain::{Person, Timestamp, fixtures};
use std::sync::Arc;

/// How `person` of the demo community finds it at `now`, in `database`.
pub fn options(person: &str, now: Timestamp, keep: bool, database: &str) -> EmbeddedOptions {
    EmbeddedOptions {
        person: Person::of_demo(person).expect("a person of the demo community"),
        seed: 1,
        scale: 0,
        clock: Arc::new(move || now),
        opened: fixtures::NOW,
        fetch_pack: Arc::new(|pack, _| Box::pin(async move { Ok(contract::pack(pack)) })),
        fetch_hanzi: Arc::new(|_| Box::pin(async { Ok(hanzi::TABLE.to_owned()) })),
        keep,
        still_wanted: Arc::new(|| true),
        database: database.to_owned(),
        on_call: Arc::new(|_, _, _| ()),
    }
}
