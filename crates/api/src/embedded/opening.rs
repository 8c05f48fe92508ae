//! Opening the database of this device: at once, late, or never, and making memory one with it.

use super::{
    Embedded,
    home::Keeping,
    indexed_db::Transaction,
    store::{Store, opened_of, put_batch, put_opened, read_all},
};
use crate::{ApiError, DeviceNews, KeepOnDevice, NotKept, time::pause};
use community::{Changes, Memory};
use domain::Timestamp;
use futures_util::future::{Either, select};
use std::{cell::Cell, rc::Rc, sync::Arc};

/// How long opening may take, in milliseconds, before the page goes on without it.
const OPEN_LIMIT_MS: i32 = 4_000;

/// How long after a connection was closed under us we look why, in milliseconds: whoever clears a
/// site does so one store after the other.
const LOOK_AFTER_MS: i32 = 1_000;

/// What a page knows of the database that it opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    /// The visitor has just said yes: there may be nothing yet.
    First,
    /// They said it before: what was kept must be there.
    Again,
}

impl Embedded {
    /// Opens what was kept before. A page that cannot goes on in memory, and says so.
    pub(super) async fn open_again(&self) {
        if self.yes_is_gone() {
            return;
        }
        if let Err(error) = self.open_in_time(Visit::Again).await {
            self.page_only(&error);
        }
    }

    /// Keeps everything done so far and from now on.
    pub(super) async fn keep_from_now_on(&self) -> Result<(), ApiError> {
        self.started().await?;
        if self.is_kept() {
            return Ok(());
        }
        self.open_in_time(Visit::First).await?;
        // Whoever said yes remembers it now; from then on it is missed when it goes.
        let embedded = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            pause(0).await;
            embedded.yes_is_gone();
        });
        Ok(())
    }

    /// Opens the database. Without an answer in time it says so, and joins it when it answers after
    /// all.
    async fn open_in_time(&self, visit: Visit) -> Result<(), ApiError> {
        let is_blocked = Rc::new(Cell::new(false));
        let opening = {
            let (embedded, is_blocked) = (self.clone(), is_blocked.clone());
            Box::pin(async move { embedded.open_store(visit, is_blocked).await })
        };
        let opening = match select(opening, Box::pin(pause(OPEN_LIMIT_MS))).await {
            Either::Left((opened, _)) => return opened,
            Either::Right(((), opening)) => opening,
        };
        let embedded = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            match opening.await {
                Ok(()) => {
                    embedded.shared.news.tell_device(DeviceNews::KeptAfterAll);
                    embedded.shared.news.spread();
                }
                Err(error) => embedded.page_only(&error),
            }
        });
        let why = if is_blocked.get() { NotKept::Blocked } else { NotKept::NoAnswer };
        Err(ApiError::NotKept(why))
    }

    /// Says that everything lives in this page alone, and why.
    fn page_only(&self, error: &ApiError) {
        let why = match error {
            ApiError::NotKept(why) => *why,
            _ => NotKept::Aborted,
        };
        self.shared.news.stop();
        self.shared.news.tell_device(DeviceNews::PageOnly(why));
    }

    /// Opens the database and makes memory one with it: what stands there wins, and what was done
    /// in memory so far is done again on top of it, in one transaction.
    async fn open_store(&self, visit: Visit, is_blocked: Rc<Cell<bool>>) -> Result<(), ApiError> {
        let store = self.opened_database(is_blocked).await.map_err(ApiError::NotKept)?;
        if visit == Visit::Again && self.yes_is_gone() {
            // Another tab cleared this device while it was being opened: opening made it again.
            store.disconnect();
            return self.delete_in_time().await.map_err(ApiError::NotKept);
        }
        // While everything moves, what is written waits for its new home.
        let _turn = self.shared.moving.lock().await;
        if matches!(self.home().keeping, Keeping::Device(_)) {
            return Ok(());
        }
        self.listen();
        let joined = self.join(store, visit).await;
        if joined.is_err() {
            self.shared.news.stop();
        }
        joined
    }

    /// Listens for what other tabs write.
    fn listen(&self) {
        let weak = Arc::downgrade(&self.shared);
        self.shared.news.listen(move || {
            if let Some(shared) = weak.upgrade() {
                let embedded = Self { shared };
                wasm_bindgen_futures::spawn_local(async move { embedded.catch_up().await });
            }
        });
    }

    async fn opened_database(&self, is_blocked: Rc<Cell<bool>>) -> Result<Store, NotKept> {
        let on_blocked = move || is_blocked.set(true);
        let closed = Arc::downgrade(&self.shared);
        let on_closed = move || {
            let closed = closed.clone();
            wasm_bindgen_futures::spawn_local(async move {
                pause(LOOK_AFTER_MS).await;
                if let Some(shared) = closed.upgrade() {
                    Self { shared }.catch_up().await;
                }
            });
        };
        Store::open(&self.shared.options.database, Rc::new(on_blocked), Rc::new(on_closed)).await
    }

    async fn join(&self, store: Store, visit: Visit) -> Result<(), ApiError> {
        let has_to_write = visit == Visit::First || !self.home().remembered().is_empty();
        if !has_to_write {
            // A disk that is full can still be read, and a start that writes nothing is a quick one.
            let tx = store.begin_read().await.map_err(ApiError::NotKept)?;
            let there = There::read(&tx).await?;
            drop(tx);
            if there.opened.is_some() || store.is_newer() {
                self.adopt(store, there);
                return Ok(());
            }
        }
        if store.is_newer() {
            return Err(ApiError::NotKept(NotKept::Newer));
        }
        let tx = store.begin_strict().await.map_err(ApiError::NotKept)?;
        let there = There::read(&tx).await?;
        if there.own.is_newer() {
            drop(tx);
            if visit == Visit::First {
                return Err(ApiError::NotKept(NotKept::Newer));
            }
            self.adopt(store, there);
            return Ok(());
        }
        let is_gone = there.opened.is_none() && visit == Visit::Again;
        let sequence = there.sequence;
        let (mut memory, changes, opened, n_replayed) = self.replayed(there);
        let number = if changes.is_empty() { sequence } else { sequence + 1 };
        let put = || -> Result<(), NotKept> {
            put_opened(&tx, opened)?;
            if changes.is_empty() {
                return Ok(());
            }
            put_batch(&tx, &memory, number, &changes)
        };
        put().map_err(ApiError::NotKept)?;
        tx.complete().await.map_err(ApiError::NotKept)?;

        memory.apply(changes);
        self.live_in(store, memory, opened, number);
        self.home().forget_log(n_replayed);
        self.shared.news.tell(number);
        if is_gone {
            self.shared.news.tell_device(DeviceNews::Gone);
        }
        Ok(())
    }

    /// Takes over what stands on the device, and writes nothing there.
    fn adopt(&self, store: Store, there: There) {
        let is_newer = store.is_newer() || there.own.is_newer();
        let sequence = there.sequence;
        // What was done in this page meanwhile stays in it.
        let (mut memory, changes, opened, _) = self.replayed(there);
        memory.apply(changes);
        self.live_in(store, memory, opened, sequence);
        if is_newer {
            self.now_newer();
        }
    }

    /// Memory with what stands on the device, what the log of this page changes on top of it, when
    /// the community was first opened, and how long the log is.
    fn replayed(&self, there: There) -> (Memory, Changes, Timestamp, usize) {
        let home = self.home();
        let opened = there.opened.unwrap_or(home.opened);
        let mut memory = home.fresh_memory(opened);
        memory.apply(there.own);
        let mut replay = memory.begin();
        for (context, write) in home.remembered() {
            // What the community on the device refuses was never kept by anybody: it is left out.
            let _refused = write(&mut replay, context);
        }
        let changes = replay.into_changes();
        (memory, changes, opened, home.remembered().len())
    }

    fn live_in(&self, store: Store, memory: Memory, opened: Timestamp, sequence: u64) {
        let mut home = self.home();
        home.open_at(opened);
        home.memory = memory;
        home.sequence = sequence;
        home.keeping = Keeping::Device(store);
    }
}

/// What stands on the device.
struct There {
    /// When its community was first opened; nothing when there is none.
    opened: Option<Timestamp>,
    /// The number of the last batch.
    sequence: u64,
    /// What people did.
    own: Changes,
}

impl There {
    async fn read(tx: &Transaction) -> Result<Self, ApiError> {
        let opened = opened_of(tx).await?;
        let (sequence, own) = read_all(tx).await?;
        Ok(Self { opened, sequence, own })
    }
}
