//! The database of a community on this device: what stands in it, reading it, keeping a batch.
//!
//! Four object stores: `meta` (`opened`, `sequence`), `records` (`kind/key` → JSON text, null when
//! deleted), `counters` (name → sum of what people added) and `batches` (number → changes). The
//! sequence number is the truth of what happened; the last few hundred batches let other tabs
//! follow without reading everything again.

use super::indexed_db::{Transaction, What, open};
use crate::{ApiError, NotKept};
use community::{Changes, Kind};
use domain::Timestamp;
use send_wrapper::SendWrapper;
use std::{cell::RefCell, sync::Arc};
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

/// An open database. JavaScript objects never leave the thread that made them; there is only one.
#[derive(Clone)]
pub(super) struct Store {
    name: String,
    database: Arc<SendWrapper<RefCell<IdbDatabase>>>,
}

impl Store {
    pub(super) async fn open(name: &str) -> Result<Self, NotKept> {
        Ok(Self {
            name: name.to_owned(),
            database: Arc::new(SendWrapper::new(RefCell::new(open_database(name).await?))),
        })
    }

    /// Begins a transaction that may write.
    pub(super) async fn begin_strict(&self) -> Result<Transaction, NotKept> {
        self.begin(Transaction::begin_strict).await
    }

    /// Begins a transaction that only reads.
    pub(super) async fn begin_read(&self) -> Result<Transaction, NotKept> {
        self.begin(Transaction::begin_read).await
    }

    /// Begins a transaction; a connection that was closed under us is opened once more.
    async fn begin(&self, begin: Begin) -> Result<Transaction, NotKept> {
        let begun = begin(&self.database.borrow(), &STORES);
        if begun.is_ok() {
            return begun;
        }
        let database = open_database(&self.name).await?;
        let begun = begin(&database, &STORES);
        self.database.replace(database);
        begun
    }
}

/// How a transaction over some stores begins.
type Begin = fn(&IdbDatabase, &[&str]) -> Result<Transaction, NotKept>;

async fn open_database(name: &str) -> Result<IdbDatabase, NotKept> {
    open(name, VERSION, |database| {
        for store in STORES {
            // Fails only where the store is already there, which is what is wanted.
            let _ = database.create_object_store(store);
        }
    })
    .await
}

/// The number of the last batch.
pub(super) async fn sequence_of(tx: &Transaction) -> Result<u64, ApiError> {
    let sequence = tx.get(META, "sequence").await.map_err(ApiError::NotKept)?;
    Ok(sequence.as_f64().map_or(0, |number| number as u64))
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
        let json = value.as_string().map(Arc::from);
        own.records.insert((kind, key.to_owned()), json);
    }
    let names = tx.all(COUNTERS, What::Keys).await.map_err(ApiError::NotKept)?;
    let sums = tx.all(COUNTERS, What::Values).await.map_err(ApiError::NotKept)?;
    for (name, sum) in names.iter().zip(sums.iter()) {
        if let (Some(name), Some(sum)) = (name.as_string(), sum.as_f64()) {
            own.counters.insert(name, sum as i64);
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

/// The changes of every batch after number `after`.
pub(super) async fn batches_after(tx: &Transaction, after: u64) -> Result<Vec<Changes>, ApiError> {
    let batches =
        tx.all(BATCHES, What::ValuesAfter(after as f64)).await.map_err(ApiError::NotKept)?;
    batches.iter().map(|batch| read_batch(&batch)).collect()
}

fn read_batch(batch: &JsValue) -> Result<Changes, ApiError> {
    let json = batch.as_string().unwrap_or_default();
    Changes::from_json(&json).map_err(|error| ApiError::Bug(error.to_string()))
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
    for ((kind, key), json) in &changes.records {
        let key = format!("{}/{key}", kind.name());
        let json = json.as_deref().map_or(JsValue::NULL, JsValue::from_str);
        tx.put(RECORDS, &key.into(), &json)?;
    }
    for (name, delta) in &changes.counters {
        let sum = memory.own_count(name).saturating_add(*delta);
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
    }
}
