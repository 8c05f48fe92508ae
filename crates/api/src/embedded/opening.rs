//! Opening the database of this device: at once, late, or never, and making memory one with it.

use super::{
    Embedded,
    home::Keeping,
    store::{Store, opened_of, put_batch, put_opened, read_all},
};
use crate::{ApiError, DeviceNews, NotKept, time::pause};
use futures_util::future::{Either, select};
use std::{cell::Cell, rc::Rc, sync::Arc};

/// How long opening may take, in milliseconds, before the page goes on without it.
const OPEN_LIMIT_MS: i32 = 4_000;

/// How long after a connection was closed under us we look why, in milliseconds: whoever clears a
/// site does so one store after the other.
const LOOK_AFTER_MS: i32 = 1_000;

/// What a page knows of the database that it opens.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Visit {
    /// The visitor has just said yes: there may be nothing yet.
    First,
    /// They said it before: what was kept must be there.
    Again,
}

impl Embedded {
    /// Opens what was kept before. A page that cannot goes on in memory, and says so.
    pub(super) async fn open_again(&self) {
        if let Err(error) = self.open_in_time(Visit::Again).await {
            self.page_only(&error);
        }
    }

    /// Opens the database. Without an answer in time it says so, and joins it when it answers after
    /// all.
    pub(super) async fn open_in_time(&self, visit: Visit) -> Result<(), ApiError> {
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
        // While everything moves, what is written waits for its new home.
        let _turn = self.shared.moving.lock().await;
        if matches!(self.home().keeping, Keeping::Device(_)) {
            return Ok(());
        }
        self.listen();
        let joined = if store.is_newer() {
            self.only_read(store, visit).await
        } else {
            self.join(store, visit).await
        };
        if joined.is_err() {
            self.shared.news.stop();
        }
        joined
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
        let tx = store.begin_strict().await.map_err(ApiError::NotKept)?;
        let opened = opened_of(&tx).await?;
        let (sequence, own) = read_all(&tx).await?;

        let is_gone = opened.is_none() && visit == Visit::Again;
        let (memory, changes, opened, n_replayed, is_newer) = {
            let home = self.home();
            let opened = opened.unwrap_or(home.opened);
            let mut memory = home.fresh_memory(opened);
            let is_newer = own.is_newer();
            memory.apply(own);
            let mut replay = memory.begin();
            for (context, write) in home.remembered() {
                // What the community on the device refuses was never kept by anybody: it is left out.
                let _refused = write(&mut replay, context);
            }
            let changes = replay.into_changes();
            (memory, changes, opened, home.remembered().len(), is_newer)
        };
        if is_newer {
            drop(tx);
            return self.only_read(store, visit).await;
        }
        let number = if changes.is_empty() { sequence } else { sequence + 1 };
        let mut home_on_device = memory;
        let put = || -> Result<(), NotKept> {
            put_opened(&tx, opened)?;
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
        if is_gone {
            self.shared.news.tell_device(DeviceNews::Gone);
        }
        Ok(())
    }

    /// Reads what a newer release keeps there, as far as this one understands it, and changes nothing.
    async fn only_read(&self, store: Store, visit: Visit) -> Result<(), ApiError> {
        if visit == Visit::First {
            return Err(ApiError::NotKept(NotKept::Newer));
        }
        let tx = store.begin_read().await.map_err(ApiError::NotKept)?;
        let opened = opened_of(&tx).await?;
        let (sequence, own) = read_all(&tx).await?;
        drop(tx);
        let mut home = self.home();
        let opened = opened.unwrap_or(home.opened);
        home.open_at(opened);
        home.memory.forget_own();
        home.memory.apply(own);
        home.sequence = sequence;
        home.is_newer = true;
        home.keeping = Keeping::Device(store);
        drop(home);
        self.shared.news.tell_device(DeviceNews::ReadOnly);
        Ok(())
    }
}
