//! The embedded back end on this device: opening, writing, following what other tabs write.

use super::{
    Embedded,
    home::Keeping,
    indexed_db::Transaction,
    store::{
        KEPT_BATCHES, Store, batches_after, opened_of, put_batch, put_opened, read_all, sequence_of,
    },
};
use crate::{ApiError, NotKept};
use community::{CommunityError, Context, MemoryTx};

impl Embedded {
    /// Opens the database and makes memory one with it: what stands there wins, and what was done
    /// in memory so far is done again on top of it, in one transaction.
    pub(super) async fn open_store(&self) -> Result<(), ApiError> {
        let store = Store::open(&self.shared.options.database).await.map_err(ApiError::NotKept)?;
        let tx = store.begin_strict().await.map_err(ApiError::NotKept)?;
        let opened = opened_of(&tx).await?;
        let (sequence, own) = read_all(&tx).await?;

        let (memory, changes, opened, n_replayed) = {
            let home = self.home();
            let opened = opened.unwrap_or(home.opened);
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
            let batches = batches_after(tx, here).await?;
            if batches.len() as u64 == there - here {
                let mut home = self.home();
                for (batch, number) in batches.into_iter().zip(here + 1..) {
                    home.apply(number, batch);
                }
                return Ok(());
            }
        }
        let (sequence, own) = read_all(tx).await?;
        let mut home = self.home();
        // A write of this tab may have become visible since; it knows more than this answer does.
        if home.sequence == here {
            home.memory.forget_own();
            home.memory.apply(own);
            home.sequence = sequence;
        }
        Ok(())
    }
}
