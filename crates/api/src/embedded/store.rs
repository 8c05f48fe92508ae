//! The database of a community on this device: what stands in it, reading it, keeping a batch.
//!
//! Four object stores: `meta` (`opened`, `sequence`), `records` (`kind/key` → JSON text, null when
//! deleted), `counters` (name → sum of what people added) and `batches` (number → changes). The
//! sequence number is the truth of what happened; the last few hundred batches let other tabs
//! follow without reading everything again.

use super::indexed_db::{Hears, Transaction, What, open};
use crate::{ApiError, NotKept};
use community::{Changes, Kind};
use domain::Timestamp;
use send_wrapper::SendWrapper;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    sync::Arc,
};
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

const VERSION: u32 = 1;
const META: &str = "meta";
const RECORDS: &str = "records";
const COUNTERS: &str = "counters";
const BATCHES: &str = "batches";
const STORES: [&str; 4] = [META, RECORDS, COUNTERS, BATCHES];

/// How many batches are kept for tabs that follow.
pub(super) const KEPT_BATCHES: u64 = 300;

/// What begins the keys of records that could not be read: no kind has this name, so they stay
/// unread, also by releases that do not know of it.
const ASIDE: &str = "aside";

/// A database that is open, or can be opened again. JavaScript objects never leave the thread that
/// made them; there is only one.
#[derive(Clone)]
pub(super) struct Store {
    shared: Arc<SendWrapper<Shared>>,
}

struct Shared {
    name: String,
    connection: RefCell<Option<IdbDatabase>>,
    /// Whether a newer release has changed its shape: then it can only be read.
    is_newer: Cell<bool>,
    on_blocked: Rc<dyn Fn()>,
    on_closed: Rc<dyn Fn()>,
}

impl Store {
    /// Opens the database `name`; `on_blocked` runs when an older page holds it, `on_closed` when it
    /// was closed under us.
    pub(super) async fn open(
        name: &str,
        on_blocked: Rc<dyn Fn()>,
        on_closed: Rc<dyn Fn()>,
    ) -> Result<Self, NotKept> {
        let store = Self {
            shared: Arc::new(SendWrapper::new(Shared {
                name: name.to_owned(),
                connection: RefCell::new(None),
                is_newer: Cell::new(false),
                on_blocked,
                on_closed,
            })),
        };
        store.connect().await?;
        Ok(store)
    }

    /// Whether a newer release has changed its shape: then it can only be read.
    pub(super) fn is_newer(&self) -> bool {
        self.shared.is_newer.get()
    }

    /// Begins a transaction that may write.
    pub(super) async fn begin_strict(&self) -> Result<Transaction, NotKept> {
        let tx = self.begin(Transaction::begin_strict).await?;
        // Known only once it is open; dropped, the transaction takes nothing with it.
        if self.is_newer() { Err(NotKept::Newer) } else { Ok(tx) }
    }

    /// Begins a transaction that only reads.
    pub(super) async fn begin_read(&self) -> Result<Transaction, NotKept> {
        self.begin(Transaction::begin_read).await
    }

    /// Begins a transaction; a connection that was closed under us is opened once more.
    async fn begin(&self, begin: Begin) -> Result<Transaction, NotKept> {
        let connection = self.shared.connection.borrow().clone();
        if let Some(Ok(tx)) = connection.map(|database| begin(&database, &STORES)) {
            return Ok(tx);
        }
        begin(&self.connect().await?, &STORES)
    }

    /// Lets a connection go that no longer answers.
    pub(super) fn disconnect(&self) {
        if let Some(database) = self.shared.connection.take() {
            database.close();
        }
    }

    async fn connect(&self) -> Result<IdbDatabase, NotKept> {
        self.disconnect();
        let database = match self.connect_in(Some(VERSION)).await {
            Err(NotKept::Newer) => {
                self.shared.is_newer.set(true);
                self.connect_in(None).await?
            }
            connected => connected?,
        };
        self.shared.connection.replace(Some(database.clone()));
        Ok(database)
    }

    async fn connect_in(&self, version: Option<u32>) -> Result<IdbDatabase, NotKept> {
        let (weak, on_closed) = (Arc::downgrade(&self.shared), self.shared.on_closed.clone());
        let on_blocked = self.shared.on_blocked.clone();
        let hears = Hears {
            on_blocked: Box::new(move || on_blocked()),
            on_closed: Rc::new(move || {
                if let Some(shared) = weak.upgrade() {
                    shared.connection.take();
                }
                on_closed();
            }),
        };
        let make = |database: &IdbDatabase| {
            for store in STORES {
                // Fails only where the store is already there, which is what is wanted.
                let _ = database.create_object_store(store);
            }
        };
        open(&self.shared.name, version, make, hears).await
    }
}

/// How a transaction over some stores begins.
type Begin = fn(&IdbDatabase, &[&str]) -> Result<Transaction, NotKept>;

/// The number of the last batch. Without a number of its own it is that of the last one kept.
pub(super) async fn sequence_of(tx: &Transaction) -> Result<u64, ApiError> {
    let sequence = tx.get(META, "sequence").await.map_err(ApiError::NotKept)?;
    let number = match sequence.as_f64() {
        Some(number) => Some(number),
        None => {
            let batches = tx.all(BATCHES, What::Keys).await.map_err(ApiError::NotKept)?;
            batches.iter().last().and_then(|number| number.as_f64())
        }
    };
    Ok(number.map_or(0, |number| number as u64))
}

/// Everything people did, and the number of the batch up to which it goes.
pub(super) async fn read_all(tx: &Transaction) -> Result<(u64, Changes), ApiError> {
    let sequence = sequence_of(tx).await?;
    let mut own = Changes::default();
    let keys = tx.all(RECORDS, What::Keys).await.map_err(ApiError::NotKept)?;
    let values = tx.all(RECORDS, What::Values).await.map_err(ApiError::NotKept)?;
    for (key, value) in keys.iter().zip(values.iter()) {
        let key = key.as_string().unwrap_or_default();
        // A key of no known kind is from a newer release: it stays where it is, unread.
        let Some((kind, key)) = split_key(&key) else {
            continue;
        };
        // What is neither text nor a deletion is damaged: an empty text, which nobody can read.
        let json = (!value.is_null()).then(|| value.as_string().unwrap_or_default().into());
        own.records.insert((kind, key.to_owned()), json);
    }
    let names = tx.all(COUNTERS, What::Keys).await.map_err(ApiError::NotKept)?;
    let sums = tx.all(COUNTERS, What::Values).await.map_err(ApiError::NotKept)?;
    for (name, sum) in names.iter().zip(sums.iter()) {
        if let (Some(name), Some(sum)) = (name.as_string(), sum.as_f64()) {
            own.counters.put(&name, sum as i64);
        }
    }
    Ok((sequence, own))
}

/// When the community on this device was first opened; nothing when it is new.
pub(super) async fn opened_of(tx: &Transaction) -> Result<Option<Timestamp>, ApiError> {
    let opened = tx.get(META, "opened").await.map_err(ApiError::NotKept)?;
    Ok(opened.as_f64().map(|ms| Timestamp(ms as i64)))
}

/// Puts when the community on this device was first opened.
pub(super) fn put_opened(tx: &Transaction, opened: Timestamp) -> Result<(), NotKept> {
    tx.put(META, &"opened".into(), &(opened.0 as f64).into())
}

/// The changes of every batch after number `after`, up to the first that cannot be read.
pub(super) async fn batches_after(tx: &Transaction, after: u64) -> Result<Vec<Changes>, ApiError> {
    let batches =
        tx.all(BATCHES, What::ValuesAfter(after as f64)).await.map_err(ApiError::NotKept)?;
    let read = |batch: JsValue| Changes::from_json(&batch.as_string().unwrap_or_default()).ok();
    Ok(batches.iter().map_while(read).collect())
}

/// Puts a copy of the record `kind/key` aside, as it stands there.
pub(super) async fn put_aside(tx: &Transaction, kind: Kind, key: &str) -> Result<(), ApiError> {
    let key = format!("{}/{key}", kind.name());
    let value = tx.get(RECORDS, &key).await.map_err(ApiError::NotKept)?;
    tx.put(RECORDS, &format!("{ASIDE}/{key}").into(), &value).map_err(ApiError::NotKept)
}

/// Puts everything that people did up to batch `number`, where none of it is any more.
pub(super) fn put_all(tx: &Transaction, number: u64, own: &Changes) -> Result<(), NotKept> {
    put_records(tx, own)?;
    for (name, sum) in own.counters.iter() {
        tx.put(COUNTERS, &name.into(), &(sum as f64).into())?;
    }
    tx.put(META, &"sequence".into(), &JsValue::from_f64(number as f64))
}

fn put_records(tx: &Transaction, changes: &Changes) -> Result<(), NotKept> {
    for ((kind, key), json) in &changes.records {
        let key = format!("{}/{key}", kind.name());
        let json = json.as_deref().map_or(JsValue::NULL, JsValue::from_str);
        tx.put(RECORDS, &key.into(), &json)?;
    }
    Ok(())
}

/// Puts a batch, its records and its sums. All that can fail without the database comes first.
pub(super) fn put_batch(
    tx: &Transaction,
    memory: &community::Memory,
    number: u64,
    changes: &Changes,
) -> Result<(), NotKept> {
    let json = changes.to_json().map_err(|_| NotKept::Aborted)?;
    let key = JsValue::from_f64(number as f64);
    tx.add(BATCHES, &key, &json.into())?;
    put_records(tx, changes)?;
    faults::place("half put");
    for (name, delta) in changes.counters.iter() {
        let sum = memory.own_count(name).saturating_add(delta);
        tx.put(COUNTERS, &name.into(), &(sum as f64).into())?;
    }
    if number > KEPT_BATCHES {
        tx.delete_up_to(BATCHES, (number - KEPT_BATCHES) as f64)?;
    }
    tx.put(META, &"sequence".into(), &key)
}

fn split_key(key: &str) -> Option<(Kind, &str)> {
    let (name, key) = key.split_once('/')?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name)?;
    Some((kind, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_name() {
        for kind in Kind::ALL {
            let key = format!("{}/a/b", kind.name());
            assert_eq!(split_key(&key), Some((kind, "a/b")));
        }
        assert_eq!(split_key("later/a"), None);
        assert_eq!(split_key(&format!("{ASIDE}/like/a")), None);
    }
}
