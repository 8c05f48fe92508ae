//! IndexedDB as futures: open, one transaction, get, put, and whether it was kept.
//!
//! What must hold: nothing but requests of the transaction itself is awaited inside it, and a
//! transaction that is dropped unfinished aborts, because the browser would commit half of it.

use crate::{NotKept, time::Timer};
use js_sys::{Array, Object, Promise, Reflect};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the third argument of `transaction`, which web-sys does not know.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch, js_name = transaction)]
    fn transaction_with_options(
        this: &DurableDatabase,
        stores: &JsValue,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;

    /// The global object of a window or a worker.
    type Global;

    #[wasm_bindgen(method, getter, js_name = indexedDB)]
    fn indexed_db(this: &Global) -> Option<IdbFactory>;
}

thread_local! {
    /// The transactions a panic would have to take back.
    static OPEN: RefCell<Vec<IdbTransaction>> = const { RefCell::new(Vec::new()) };
}

/// Takes back every transaction that is open: a panic must not commit half of one.
pub fn abort_open_transactions() {
    OPEN.with(|open| {
        for tx in
            open.try_borrow_mut().map(|mut open| std::mem::take(&mut *open)).unwrap_or_default()
        {
            // Already ended is as good as aborted.
            let _ = tx.abort();
        }
    });
}

/// How long a transaction may take, in milliseconds, before it is taken back: another tab that holds
/// the store may be frozen, and whoever waits is told.
const TIME_LIMIT_MS: i32 = 10_000;

/// What one hears of a database that is opening or open.
pub(super) struct Hears {
    /// An older page has it open, and does not let go.
    pub(super) on_blocked: Box<dyn Fn()>,
    /// It was closed under us: by another release, by whoever deletes it, by the browser.
    pub(super) on_closed: Rc<dyn Fn()>,
}

/// Opens a database in `version`, with `upgrade` run when it is new or older; in whatever version
/// it has without one.
pub(super) async fn open(
    name: &str,
    version: Option<u32>,
    upgrade: impl Fn(&IdbDatabase) + 'static,
    hears: Hears,
) -> Result<IdbDatabase, NotKept> {
    let global: Global = js_sys::global().unchecked_into();
    let factory = global.indexed_db().ok_or(NotKept::Refused)?;
    let request = match version {
        Some(version) => factory.open_with_u32(name, version),
        None => factory.open(name),
    };
    let request: IdbOpenDbRequest = request.map_err(|_| NotKept::Refused)?;
    let opening = request.clone();
    let on_upgrade = Closure::<dyn FnMut()>::new(move || {
        if let Ok(database) = opening.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
            upgrade(&database);
        }
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let on_blocked = Closure::<dyn FnMut()>::new(hears.on_blocked);
    request.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
    let result = answered(&request).await;
    request.set_onblocked(None);
    let database: IdbDatabase = result?.unchecked_into();
    // Another release wants to upgrade, or somebody to delete: closing lets them, and our next
    // transaction opens anew.
    let closing = database.clone();
    let on_closed = hears.on_closed.clone();
    let on_version_change = Closure::<dyn FnMut()>::new(move || {
        closing.close();
        on_closed();
    });
    database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
    on_version_change.forget();
    let on_closed = hears.on_closed;
    let on_close = Closure::<dyn FnMut()>::new(move || on_closed());
    database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
    on_close.forget();
    Ok(database)
}

/// Deletes a database; one that is not there is deleted, too.
pub(super) async fn delete(name: &str) -> Result<(), NotKept> {
    if !cfg!(target_arch = "wasm32") {
        return Ok(()); // Where native tests run there is none.
    }
    let global: Global = js_sys::global().unchecked_into();
    // A window that may not keep anything has nothing to delete.
    let Some(factory) = global.indexed_db() else { return Ok(()) };
    let request = factory.delete_database(name).map_err(|_| NotKept::Refused)?;
    answered(&request).await.map(|_| ())
}

/// A transaction; dropped unfinished, it takes everything back.
pub(super) struct Transaction {
    tx: IdbTransaction,
    ended: Promise,
    finished: bool,
    is_late: Rc<Cell<bool>>,
    _limit: Timer,
}

impl Transaction {
    /// Begins a transaction that may write and is on the disk when complete.
    pub(super) fn begin_strict(database: &IdbDatabase, stores: &[&str]) -> Result<Self, NotKept> {
        let options = Object::new();
        let strict = JsValue::from_str("strict");
        if Reflect::set(&options, &JsValue::from_str("durability"), &strict).is_err() {
            return Err(NotKept::Refused);
        }
        Self::begin(database, stores, "readwrite", &options)
    }

    /// Begins a transaction that only reads.
    pub(super) fn begin_read(database: &IdbDatabase, stores: &[&str]) -> Result<Self, NotKept> {
        Self::begin(database, stores, "readonly", &Object::new())
    }

    fn begin(
        database: &IdbDatabase,
        stores: &[&str],
        mode: &str,
        options: &Object,
    ) -> Result<Self, NotKept> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let tx = database
            .unchecked_ref::<DurableDatabase>()
            .transaction_with_options(&names, mode, options)
            .map_err(|error| cause(&error))?;
        let ending = tx.clone();
        let mut end = None;
        // Both ends resolve: which one it was stands in the event, and a promise nobody waits for
        // is never rejected.
        let ended = Promise::new(&mut |resolve, _| {
            ending.set_oncomplete(Some(&resolve));
            ending.set_onabort(Some(&resolve));
            end = Some(resolve);
        });
        let (is_late, late_tx) = (Rc::new(Cell::new(false)), tx.clone());
        let late = is_late.clone();
        let limit = Timer::after(TIME_LIMIT_MS, move || {
            // What can be taken back has not happened. What cannot is being committed: its end is
            // waited for, however long it takes, because saying either would be a guess.
            if late_tx.abort().is_ok() {
                late.set(true);
                if let Some(end) = end {
                    let _ = end.call0(&JsValue::UNDEFINED);
                }
            }
        });
        OPEN.with(|open| {
            if let Ok(mut open) = open.try_borrow_mut() {
                open.push(tx.clone());
            }
        });
        Ok(Self { tx, ended, finished: false, is_late, _limit: limit })
    }

    /// Why a write was refused: a transaction that ended meanwhile says why it did.
    fn broken(&self, error: &JsValue) -> NotKept {
        let ended = self.tx.error().map(|error| named(&error.name()));
        self.why(ended.unwrap_or_else(|| cause(error)))
    }

    /// Why something failed: when time ran out, that is why.
    fn why(&self, failure: NotKept) -> NotKept {
        if self.is_late.get() { NotKept::NoAnswer } else { failure }
    }

    fn store(&self, name: &str) -> Result<IdbObjectStore, NotKept> {
        self.tx.object_store(name).map_err(|_| NotKept::Aborted)
    }

    /// The value under `key`; undefined when there is none.
    pub(super) async fn get(&self, store: &str, key: &str) -> Result<JsValue, NotKept> {
        let request = self.store(store)?.get(&JsValue::from_str(key));
        answered(&request.map_err(|_| NotKept::Aborted)?).await.map_err(|why| self.why(why))
    }

    /// All keys, or all values, of a store, in order of keys.
    pub(super) async fn all(&self, store: &str, what: What) -> Result<Array, NotKept> {
        let store = self.store(store)?;
        let request = match what {
            What::Keys => store.get_all_keys(),
            What::Values => store.get_all(),
            What::ValuesAfter(number) => IdbKeyRange::lower_bound_with_open(&number.into(), true)
                .and_then(|range| store.get_all_with_key(&range)),
        };
        let found = answered(&request.map_err(|_| NotKept::Aborted)?).await;
        Ok(found.map_err(|why| self.why(why))?.unchecked_into())
    }

    /// Puts a value under a key, without waiting: a failure aborts the transaction.
    pub(super) fn put(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<(), NotKept> {
        let put = self.store(store)?.put_with_key(value, key);
        put.map(drop).map_err(|error| self.broken(&error))
    }

    /// Adds a value under a key that must be new: a clash aborts the transaction.
    pub(super) fn add(&self, store: &str, key: &JsValue, value: &JsValue) -> Result<(), NotKept> {
        let add = self.store(store)?.add_with_key(value, key);
        add.map(drop).map_err(|error| self.broken(&error))
    }

    /// Deletes every numbered entry up to and including `number`.
    pub(super) fn delete_up_to(&self, store: &str, number: f64) -> Result<(), NotKept> {
        let range = IdbKeyRange::upper_bound(&number.into()).map_err(|_| NotKept::Aborted)?;
        let delete = self.store(store)?.delete(&range);
        delete.map(drop).map_err(|error| self.broken(&error))
    }

    /// Waits until everything is kept, or says why nothing is.
    pub(super) async fn complete(mut self) -> Result<(), NotKept> {
        let event = JsFuture::from(self.ended.clone()).await;
        self.finished = true;
        let complete = event
            .ok()
            .and_then(|event| event.dyn_into::<Event>().ok())
            .is_some_and(|event| event.type_() == "complete");
        if complete { Ok(()) } else { Err(self.broken(&JsValue::UNDEFINED)) }
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if !self.finished {
            // Already ended is as good as aborted.
            let _ = self.tx.abort();
        }
        OPEN.with(|open| {
            if let Ok(mut open) = open.try_borrow_mut() {
                open.retain(|tx| *tx != self.tx);
            }
        });
    }
}

/// What of a store to read.
pub(super) enum What {
    /// Its keys.
    Keys,
    /// Its values.
    Values,
    /// The values of numbered entries after this number.
    ValuesAfter(f64),
}

/// A request as a future: resolve and reject are its handlers, so the transaction stays active.
async fn answered(request: &IdbRequest) -> Result<JsValue, NotKept> {
    let asked = request.clone();
    let answer = Promise::new(&mut |resolve, reject| {
        asked.set_onsuccess(Some(&resolve));
        asked.set_onerror(Some(&reject));
    });
    match JsFuture::from(answer).await {
        Ok(_) => request.result().map_err(|error| cause(&error)),
        Err(_) => Err(match request.error() {
            Ok(Some(error)) => named(&error.name()),
            _ => NotKept::Aborted,
        }),
    }
}

fn cause(error: &JsValue) -> NotKept {
    match error.dyn_ref::<web_sys::DomException>() {
        Some(error) => named(&error.name()),
        None => NotKept::Aborted,
    }
}

fn named(name: &str) -> NotKept {
    match name {
        "QuotaExceededError" => NotKept::Full,
        "SecurityError" | "NotAllowedError" => NotKept::Refused,
        "VersionError" => NotKept::Newer,
        // What WebKit says of a connection that died in the background, and what a closed one says.
        "UnknownError" | "InvalidStateError" => NotKept::Lost,
        _ => NotKept::Aborted,
    }
}
