//! The database of a community on this device: what stands in it, catching up, keeping a batch.
//!
//! Four object stores: `meta` (`opened`, `sequence`), `records` (`kind/key` → JSON text, null when
//! deleted), `counters` (name → sum of what people added) and `batches` (number → changes). The
//! sequence number is the truth of what happened; the last few hundred batches let other tabs
//! follow without reading everything again.

use super::{
    Embedded,
    home::{Home, Keeping},
    indexed_db::{Transaction, What, open},
};
use crate::{ApiError, NotKept};
use community::{Changes, CommunityError, Context, Kind, MemoryTx};
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
const KEPT_BATCHES: u64 = 300;

/// An open database. JavaScript objects never leave the thread that made them; there is only one.
#[derive(Clone)]
pub(super) struct Store {
    name: String,
    database: Arc<SendWrapper<RefCell<IdbDatabase>>>,
}

impl Store {
    async fn open(name: &str) -> Result<Self, NotKept> {
        Ok(Self {
            name: name.to_owned(),
            database: Arc::new(SendWrapper::new(RefCell::new(open_database(name).await?))),
        })
    }

    /// Begins a writing transaction; a connection that was closed under us is opened once more.
    async fn begin_strict(&self) -> Result<Transaction, NotKept> {
        let begun = Transaction::begin_strict(&self.database.borrow(), &STORES);
        if begun.is_ok() {
            return begun;
        }
        let database = open_database(&self.name).await?;
        let begun = Transaction::begin_strict(&database, &STORES);
        self.database.replace(database);
        begun
    }

    async fn begin_read(&self) -> Result<Transaction, NotKept> {
        let begun = Transaction::begin_read(&self.database.borrow(), &STORES);
        if begun.is_ok() {
            return begun;
        }
        let database = open_database(&self.name).await?;
        let begun = Transaction::begin_read(&database, &STORES);
        self.database.replace(database);
        begun
    }
}

async fn open_database(name: &str) -> Result<IdbDatabase, NotKept> {
    open(name, VERSION, |database| {
        for store in STORES {
            // Fails only where the store is already there, which is what is wanted.
            let _ = database.create_object_store(store);
        }
    })
    .await
}

impl Embedded {
    /// Opens the database and makes memory one with it: what stands there wins, and what was done
    /// in memory so far is done again on top of it, in one transaction.
    pub(super) async fn open_store(&self) -> Result<(), ApiError> {
        let store = Store::open(&self.shared.options.database).await.map_err(ApiError::NotKept)?;
        let tx = store.begin_strict().await.map_err(ApiError::NotKept)?;
        let opened = tx.get(META, "opened").await.map_err(ApiError::NotKept)?;
        let (sequence, own) = read_all(&tx).await?;

        let (memory, changes, opened, n_replayed) = {
            let home = self.home();
            let opened = opened.as_f64().map_or(home.opened, |ms| Timestamp(ms as i64));
            let mut memory = home.fresh_memory(opened);
            memory.apply(own);
            let mut replay = memory.begin();
            for (context, write) in home.remembered() {
                // What the community on the device refuses was never kept by anybody: it is left out.
                let _refused = write(&mut replay, context);
            }
            let changes = replay.into_changes();
            (memory, changes, opened, home.remembered().len())
        };
        let number = if changes.is_empty() { sequence } else { sequence + 1 };
        let mut home_on_device = memory;
        let put = || -> Result<(), NotKept> {
            tx.put(META, &"opened".into(), &(opened.0 as f64).into())?;
            if changes.is_empty() {
                return Ok(());
            }
            put_batch(&tx, &home_on_device, number, &changes)
        };
        put().map_err(ApiError::NotKept)?;
        tx.complete().await.map_err(ApiError::NotKept)?;

        home_on_device.apply(changes);
        {
            let mut home = self.home();
            home.open_at(opened);
            home.memory = home_on_device;
            home.sequence = number;
            home.keeping = Keeping::Device(store);
            home.forget_log(n_replayed);
        }
        self.shared.news.tell(number);
        Ok(())
    }

    /// Runs a write inside one transaction, and answers once that is complete.
    pub(super) async fn write_on_device<T>(
        &self,
        store: &Store,
        context: &Context,
        run: &dyn Fn(&mut MemoryTx<'_>, &Context) -> Result<T, CommunityError>,
    ) -> Result<T, ApiError> {
        let tx = store.begin_strict().await.map_err(ApiError::NotKept)?;
        self.follow(&tx).await?;
        let (answer, changes, number) = {
            let home = self.home();
            let mut rules = home.memory.begin();
            let answer = run(&mut rules, context)?;
            let changes = rules.into_changes();
            let number = home.sequence + 1;
            if !changes.is_empty() {
                put_batch(&tx, &home.memory, number, &changes).map_err(ApiError::NotKept)?;
            }
            (answer, changes, number)
        };
        tx.complete().await.map_err(ApiError::NotKept)?;
        if !changes.is_empty() {
            self.home().apply(number, changes);
            self.shared.news.tell(number);
        }
        Ok(answer)
    }

    /// Follows what other tabs wrote, and tells those who listen if there was anything.
    pub(super) async fn catch_up(&self) {
        let keeping = self.home().keeping.clone();
        let Keeping::Device(store) = keeping else {
            return;
        };
        let before = self.home().sequence;
        let followed = async {
            let tx = store.begin_read().await.map_err(ApiError::NotKept)?;
            self.follow(&tx).await
        };
        // A tab that cannot follow now follows with its next write or when it is looked at again.
        if followed.await.is_ok() && self.home().sequence != before {
            self.shared.news.spread();
        }
    }

    /// Brings memory up to the database, within a transaction.
    async fn follow(&self, tx: &Transaction) -> Result<(), ApiError> {
        let there = sequence_of(tx).await?;
        let here = self.home().sequence;
        if there == here {
            return Ok(());
        }
        if there > here && there - here <= KEPT_BATCHES {
            let batches =
                tx.all(BATCHES, What::ValuesAfter(here as f64)).await.map_err(ApiError::NotKept)?;
            if u64::from(batches.length()) == there - here {
                let mut home = self.home();
                for (batch, number) in batches.iter().zip(here + 1..) {
                    home.apply(number, read_batch(&batch)?);
                }
                return Ok(());
            }
        }
        let (sequence, own) = read_all(tx).await?;
        let mut home: std::sync::MutexGuard<'_, Home> = self.home();
        home.memory.forget_own();
        home.memory.apply(own);
        home.sequence = sequence;
        Ok(())
    }
}

async fn sequence_of(tx: &Transaction) -> Result<u64, ApiError> {
    let sequence = tx.get(META, "sequence").await.map_err(ApiError::NotKept)?;
    Ok(sequence.as_f64().map_or(0, |number| number as u64))
}

/// Everything people did, and the number of the batch up to which it goes.
async fn read_all(tx: &Transaction) -> Result<(u64, Changes), ApiError> {
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

fn read_batch(batch: &JsValue) -> Result<Changes, ApiError> {
    let json = batch.as_string().unwrap_or_default();
    Changes::from_json(&json).map_err(|error| ApiError::Bug(error.to_string()))
}

/// Puts a batch, its records and its sums. All that can fail without the database comes first.
fn put_batch(
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
