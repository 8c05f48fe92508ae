//! The embedded back end on this device: writing, and following what other tabs write.
//!
//! Whoever never said yes to keeping needs none of it: with the database beneath it and with opening and
//! clearing it is a part of its own in a release. All that reaches it from outside is [`on_device`].

use super::{
    Embedded,
    home::{Keeping, Replay},
    indexed_db::Transaction,
    store::{
        KEPT_BATCHES, Store, batches_after, opened_of, put_all, put_aside, put_batch, put_opened,
        read_all, sequence_of,
    },
};
use crate::{ApiError, ApiFuture, DeviceNews, NotKept};
use community::{CommunityError, Context, MemoryTx};
use std::sync::atomic::Ordering;

/// What is done on the device.
pub(super) enum Deed {
    /// Opens what was kept before. A page that cannot goes on in memory, and says so.
    OpenAgain,
    /// Keeps everything from now on.
    Keep,
    /// Takes everything away.
    Clear,
    /// Runs a write where it is to be kept.
    Write(Context, Replay),
    /// Keeps aside what somebody has found to be unreadable.
    TidyUp,
}

/// Does what the part of the device is there for.
pub(super) type Doing = fn(Embedded, Deed) -> ApiFuture<'static, ()>;

/// Does something on the device.
pub(super) fn on_device(embedded: Embedded, deed: Deed) -> ApiFuture<'static, ()> {
    Box::pin(async move {
        match deed {
            Deed::OpenAgain => {
                embedded.open_again().await;
                Ok(())
            }
            Deed::Keep => embedded.keep_from_now_on().await,
            Deed::Clear => embedded.clear_device().await,
            Deed::Write(context, write) => embedded.write_or_remember(context, write).await,
            Deed::TidyUp => embedded.put_aside_unreadable().await,
        }
    })
}

/// A write as the device runs it, more than once when it must.
type Run<'a> = &'a dyn Fn(&mut MemoryTx<'_>, &Context) -> Result<(), CommunityError>;

/// Where a write ended up.
#[derive(PartialEq, Eq)]
enum Written {
    /// On the device.
    Kept,
    /// Nowhere: the visitor cleared what stood on the device, so that memory alone is left.
    Nowhere,
}

/// How the database stands to memory, once followed.
enum Followed {
    /// Memory is where the database is.
    UpToDate,
    /// Nothing of this community stands there any more.
    Gone,
}

impl Embedded {
    /// Runs a write on the device, or in memory when the device has been cleared meanwhile.
    async fn write_or_remember(&self, context: Context, write: Replay) -> Result<(), ApiError> {
        let keeping = self.home().keeping.clone();
        if let Keeping::Device(store) = keeping
            && self.write_on_device(&store, &context, &*write).await? == Written::Kept
        {
            return Ok(());
        }
        self.write_in_memory(context, write)
    }

    /// Runs a write inside one transaction, and answers once that is complete.
    async fn write_on_device(
        &self,
        store: &Store,
        context: &Context,
        run: Run<'_>,
    ) -> Result<Written, ApiError> {
        let _turn = self.shared.turns.take().await.map_err(ApiError::NotKept)?;
        let answer = self.try_to_write(store, context, run).await;
        if matches!(answer, Err(ApiError::NotKept(NotKept::NoAnswer))) {
            self.shared.turns.stalled();
        }
        if matches!(answer, Err(ApiError::NotKept(NotKept::Lost))) {
            // In the background browsers let connections die: on a new one the write runs again.
            // Should the first have been kept after all, running it again changes nothing.
            store.disconnect();
            return self.try_to_write(store, context, run).await;
        }
        answer
    }

    async fn try_to_write(
        &self,
        store: &Store,
        context: &Context,
        run: Run<'_>,
    ) -> Result<Written, ApiError> {
        // Without the yes nothing is opened: opening would make a database again.
        if self.yes_is_gone() {
            self.forget_device();
            return Ok(Written::Nowhere);
        }
        let tx = store.begin_strict().await.map_err(|why| self.not_kept(why))?;
        let is_gone = matches!(self.follow(&tx).await?, Followed::Gone);
        faults::place("transaction begun");
        if is_gone && !(self.shared.options.still_wanted)() {
            drop(tx);
            self.forget_device();
            return Ok(Written::Nowhere);
        }
        if self.home().is_newer {
            return Err(ApiError::NotKept(NotKept::Newer));
        }
        let (mut changes, unreadable) = {
            let home = self.home();
            let mut rules = home.memory.begin();
            run(&mut rules, context)?;
            (rules.into_changes(), home.memory.found_unreadable())
        };
        for (kind, key) in &unreadable {
            put_aside(&tx, *kind, key).await?;
        }
        for key in &unreadable {
            changes.records.entry(key.clone()).or_insert(None);
        }
        let number = {
            let home = self.home();
            let put = || -> Result<(), NotKept> {
                if is_gone {
                    put_opened(&tx, home.opened)?;
                    put_all(&tx, home.sequence, &home.memory.own())?;
                }
                if changes.is_empty() {
                    return Ok(());
                }
                put_batch(&tx, &home.memory, home.sequence + 1, &changes)
            };
            put().map_err(ApiError::NotKept)?;
            home.sequence + 1
        };
        tx.complete().await.map_err(ApiError::NotKept)?;
        faults::place("transaction complete");
        if !changes.is_empty() {
            self.home().apply(number, changes);
            self.shared.news.tell(number);
        }
        if is_gone {
            self.shared.news.tell_device(DeviceNews::PutBack);
        }
        if !unreadable.is_empty() {
            self.shared.news.tell_device(DeviceNews::KeptAside(unreadable.len()));
            self.shared.news.spread();
        }
        Ok(Written::Kept)
    }

    /// Why a transaction could not begin; that a newer release was here is told once.
    fn not_kept(&self, why: NotKept) -> ApiError {
        if why == NotKept::Newer {
            self.now_newer();
        }
        ApiError::NotKept(why)
    }

    /// Remembers that a newer release wrote there, and says so once.
    pub(super) fn now_newer(&self) {
        let was_newer = std::mem::replace(&mut self.home().is_newer, true);
        if !was_newer {
            self.shared.news.tell_device(DeviceNews::ReadOnly);
        }
    }

    /// Keeps aside what somebody has found to be unreadable: a write of nothing else does it.
    async fn put_aside_unreadable(&self) -> Result<(), ApiError> {
        let keeping = self.home().keeping.clone();
        let Keeping::Device(store) = keeping else { return Ok(()) };
        // Whoever came first has done it; what could not be done now is tried after the next read.
        if self.home().memory.has_found_unreadable() {
            let nothing = |_: &mut MemoryTx<'_>, _: &Context| Ok(());
            self.write_on_device(&store, &self.context(), &nothing).await?;
        }
        Ok(())
    }

    /// Whether the yes to keeping was there and is no more. One that is being carried out is not there
    /// yet, and not gone.
    pub(super) fn yes_is_gone(&self) -> bool {
        let is_there = (self.shared.options.still_wanted)();
        let was_there = &self.shared.yes_was_there;
        if is_there {
            was_there.store(true, Ordering::Relaxed);
        }
        !is_there && was_there.load(Ordering::Relaxed)
    }

    /// Keeps nothing from now on, because the visitor cleared this device.
    fn forget_device(&self) {
        let before = std::mem::replace(&mut self.home().keeping, Keeping::Memory);
        let Keeping::Device(store) = before else { return };
        store.disconnect();
        self.shared.news.stop();
        self.shared.news.tell_device(DeviceNews::Cleared);
    }

    /// Follows what other tabs wrote, and tells those who listen if there was anything.
    pub(super) async fn catch_up(&self) {
        let keeping = self.home().keeping.clone();
        let Keeping::Device(store) = keeping else {
            return;
        };
        if self.yes_is_gone() {
            self.forget_device();
            return;
        }
        let before = self.home().sequence;
        faults::place("news heard");
        let followed = async {
            let tx = store.begin_read().await.map_err(ApiError::NotKept)?;
            self.follow(&tx).await
        };
        match followed.await {
            Ok(Followed::Gone) => {
                let nothing = |_: &mut MemoryTx<'_>, _: &Context| Ok(());
                // It says itself what became of it.
                let _ = self.write_on_device(&store, &self.context(), &nothing).await;
            }
            Ok(Followed::UpToDate) if store.is_newer() => self.now_newer(),
            Ok(Followed::UpToDate) => {}
            // A tab that cannot follow now follows with its next write or when it is looked at again.
            Err(ApiError::NotKept(NotKept::Lost)) => store.disconnect(),
            Err(_) => {}
        }
        if self.home().sequence != before {
            self.shared.news.spread();
        }
    }

    /// Brings memory up to the database, within a transaction.
    async fn follow(&self, tx: &Transaction) -> Result<Followed, ApiError> {
        if opened_of(tx).await?.is_none() {
            return Ok(Followed::Gone);
        }
        let there = sequence_of(tx).await?;
        let here = self.home().sequence;
        if there == here {
            return Ok(Followed::UpToDate);
        }
        if there > here && there - here <= KEPT_BATCHES {
            let batches = batches_after(tx, here).await?;
            if batches.len() as u64 == there - here {
                let is_newer = batches.iter().any(community::Changes::is_newer);
                {
                    let mut home = self.home();
                    for (batch, number) in batches.into_iter().zip(here + 1..) {
                        home.apply(number, batch);
                    }
                }
                if is_newer {
                    self.now_newer();
                }
                return Ok(Followed::UpToDate);
            }
        }
        let (sequence, own) = read_all(tx).await?;
        let is_newer = own.is_newer();
        {
            let mut home = self.home();
            // A write of this tab may have become visible since; it knows more than this answer does.
            if home.sequence == here {
                home.memory.forget_own();
                home.memory.apply(own);
                home.sequence = sequence;
            }
        }
        if is_newer {
            self.now_newer();
        }
        Ok(Followed::UpToDate)
    }
}
