//! Clearing this device: what was kept goes, and memory is as it was before anybody did anything.

use super::{Embedded, home::Keeping, indexed_db};
use crate::{ApiError, NotKept, time::pause};
use futures_util::future::{Either, select};
use std::sync::atomic::Ordering;

/// How long another page may hold what is being deleted, in milliseconds, before it is said to.
const DELETE_LIMIT_MS: i32 = 4_000;

impl Embedded {
    /// Takes everything away that stands in the database, and the database itself. The yes must be
    /// taken away before: other tabs look for it, and one that finds none makes no database again.
    ///
    /// # Errors
    /// [`NotKept::Blocked`] as long as another page does not let go; it is deleted once that does.
    pub(super) async fn clear_device(&self) -> Result<(), ApiError> {
        // Whoever is starting or writing finishes first, and nobody begins meanwhile.
        let _once = self.shared.starting.lock().await;
        // A device that did not answer somebody before is cleared all the same.
        let _turn = self.shared.turns.take().await;
        let _moving = self.shared.moving.lock().await;
        let before = {
            let mut home = self.home();
            home.forget_everything();
            std::mem::replace(&mut home.keeping, Keeping::Memory)
        };
        if let Keeping::Device(store) = before {
            store.disconnect();
        }
        // A later yes is missed only once it was there.
        self.shared.yes_was_there.store(false, Ordering::Relaxed);
        self.shared.news.tell(0);
        self.shared.news.stop();
        let deleted = self.delete_in_time().await;
        self.shared.news.spread();
        deleted.map_err(ApiError::NotKept)
    }

    /// Deletes the database, and says when that takes too long.
    pub(super) async fn delete_in_time(&self) -> Result<(), NotKept> {
        let deleting = Box::pin(indexed_db::delete(&self.shared.options.database));
        match select(deleting, Box::pin(pause(DELETE_LIMIT_MS))).await {
            Either::Left((deleted, _)) => deleted,
            Either::Right(_) => Err(NotKept::Blocked),
        }
    }
}
