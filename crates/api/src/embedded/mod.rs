//! The default back end: the community itself, in the browser, in memory or on the device.
//!
//! Reads go to memory. A write runs the community's rules inside one IndexedDB transaction, which
//! is the mutex between tabs, and answers once that transaction is complete; without a yes to
//! keeping, memory alone holds it. See docs/decisions/0003-embedded-back-end.md.

mod clearing;
mod client;
mod device;
mod home;
mod indexed_db;
mod news;
mod opening;
mod rules;
mod store;
mod turns;

pub use indexed_db::abort_open_transactions;
pub(crate) use rules::NotLoaded;

use crate::{ApiClient, ApiError, ApiFuture, KeepOnDevice, OnLate};
use community::Hides;
use device::Deed;
use domain::{Person, Timestamp};
use futures_util::lock::Mutex as AsyncMutex;
use hanzi::Hanzi;
use home::Home;
use news::News;
use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicBool, Ordering},
};
use std::{future::Future, pin::Pin};
use turns::Turns;

/// Tells the instant it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A pack of the demo content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pack {
    /// What the feed and everything that it leads to needs.
    First,
    /// The courses, for whoever opens the school.
    School,
}

/// Fetches the text of a demo pack. When it comes after whoever asked has been told that it did not,
/// what is handed in runs, and whoever asks next has it at once.
pub type FetchPack = Arc<dyn Fn(Pack, OnLate) -> ApiFuture<'static, String> + Send + Sync>;

/// Fetches the table of Chinese characters; late as a pack.
pub type FetchTable = Arc<dyn Fn(OnLate) -> ApiFuture<'static, String> + Send + Sync>;

/// Hears of a call: which endpoint, how many milliseconds it took, and what came of it.
pub type OnCall = Arc<dyn Fn(&'static str, i64, &'static str) + Send + Sync>;

/// What an embedded back end needs to know at start.
#[derive(Clone)]
pub struct EmbeddedOptions {
    /// Who one is in the community.
    pub person: Person,
    /// What decides wherever chance may.
    pub seed: u64,
    /// How many generated notes there are beside the content (`?scale=`).
    pub scale: usize,
    /// The clock of the rules.
    pub clock: Clock,
    /// When this community was first opened, as far as this tab knows; demo dates count from there.
    pub opened: Timestamp,
    /// Where the demo content comes from.
    pub fetch_pack: FetchPack,
    /// Where the table of characters comes from.
    pub fetch_hanzi: FetchTable,
    /// Whether the visitor has said yes to keeping on this device.
    pub keep: bool,
    /// Whether it still holds, asked when what was kept is found to be gone: somebody who clears a
    /// site takes the yes back with it.
    pub still_wanted: Arc<dyn Fn() -> bool + Send + Sync>,
    /// The name of the database on this device.
    pub database: String,
    /// Hears of every call once it is answered.
    pub on_call: OnCall,
}

/// A back end of this device by what it is used as.
pub(crate) trait OnDevice: ApiClient + KeepOnDevice {
    /// [`Embedded::characters`]
    fn characters(&self) -> Pin<Box<dyn Future<Output = Arc<Hanzi>> + '_>>;
}

impl OnDevice for Embedded {
    fn characters(&self) -> Pin<Box<dyn Future<Output = Arc<Hanzi>> + '_>> {
        Box::pin(self.characters())
    }
}

/// The back end in the browser; clones share it.
#[derive(Clone)]
pub struct Embedded {
    shared: Arc<Shared>,
}

struct Shared {
    options: EmbeddedOptions,
    home: Mutex<Home>,
    /// Held while the pack is fetched and the database opened, so that it happens once.
    starting: AsyncMutex<()>,
    /// Who writes on the device, one after another.
    turns: Turns,
    /// Held while everything moves from memory to the device; no write falls between the two.
    moving: AsyncMutex<()>,
    news: News,
    /// Whether the yes to keeping was ever seen to be there.
    yes_was_there: AtomicBool,
    /// How characters are written and read; empty until somebody searches.
    hanzi: Mutex<Arc<Hanzi>>,
    /// Held while the table of characters is fetched.
    fetching_hanzi: AsyncMutex<()>,
    /// Whether it did not come: whoever can do without it does not wait for it again.
    is_without_hanzi: AtomicBool,
    /// What recognises the words that one does not want to read; nothing until there are some.
    hides: Mutex<Option<Hides>>,
}

/// How long after the start of a page that keeps nothing what keeps is fetched, in milliseconds.
#[cfg(feature = "split")]
const FETCH_AHEAD_MS: i32 = 3_000;

/// Fetches what keeps things on the device, after so many milliseconds.
#[cfg(feature = "split")]
pub(crate) fn fetch_device(after_ms: i32) {
    wasm_bindgen_futures::spawn_local(async move {
        if after_ms > 0 {
            crate::time::pause(after_ms).await;
        }
        // What did not come ahead of time is asked for again by whoever needs it.
        let _ = rules::device().await;
    });
}

impl Embedded {
    /// A back end that has not started: the first request fetches the demo pack and, after a yes,
    /// opens the database.
    #[must_use]
    pub fn new(options: EmbeddedOptions) -> Self {
        Self {
            shared: Arc::new(Shared {
                home: Mutex::new(Home::new(options.opened)),
                starting: AsyncMutex::new(()),
                turns: Turns::default(),
                moving: AsyncMutex::new(()),
                news: News::default(),
                yes_was_there: AtomicBool::new(options.keep),
                hanzi: Mutex::default(),
                fetching_hanzi: AsyncMutex::new(()),
                is_without_hanzi: AtomicBool::default(),
                hides: Mutex::default(),
                options,
            }),
        }
    }

    /// Memory, locked. A panic aborts the program, so a poisoned lock cannot be met in the browser;
    /// in native tests the data behind it is still whole, because changes are applied whole.
    fn home(&self) -> MutexGuard<'_, Home> {
        self.shared.home.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Makes sure that the demo content is there and, after a yes, that the database is open.
    async fn started(&self) -> Result<(), ApiError> {
        if self.home().has_started() {
            return Ok(());
        }
        let _once = self.shared.starting.lock().await;
        if self.home().has_started() {
            return Ok(());
        }
        // It lies there when only what opens the database did not come the last time.
        if !self.home().has_laid(Pack::First) {
            self.lay(Pack::First).await?;
        }
        faults::place("pack read");
        if self.shared.options.keep {
            // A window that keeps nothing still works, in memory; `is_kept` tells the truth. Without what
            // opens the database nothing begins: what was done in memory meanwhile would be missing there.
            self.on_device(Deed::OpenAgain).await?;
        } else {
            // It lies there before anybody is asked whether to keep anything.
            #[cfg(feature = "split")]
            fetch_device(FETCH_AHEAD_MS);
        }
        self.home().start();
        Ok(())
    }

    /// Makes sure that the content of a pack is there, once everything has started.
    async fn laid(&self, which: Pack) -> Result<(), ApiError> {
        self.started().await?;
        if self.home().has_laid(which) {
            return Ok(());
        }
        let _once = self.shared.starting.lock().await;
        if self.home().has_laid(which) { Ok(()) } else { self.lay(which).await }
    }

    /// Makes sure that everything that can be found is there, and the table of characters with which
    /// it is found by how it sounds. Without the table it is found as it is written.
    async fn laid_for_search(&self) -> Result<(), ApiError> {
        self.laid(Pack::School).await?;
        self.laid_hanzi().await;
        Ok(())
    }

    /// Makes sure that the table of characters is there, for words that somebody does not want to
    /// read. Without it they are recognised as they are written; a feed that has waited for it in vain
    /// does not wait for it once more with every page.
    async fn laid_for_mutes(&self) {
        if !self.shared.is_without_hanzi.load(Ordering::Relaxed) {
            self.laid_hanzi().await;
        }
    }

    /// How Chinese characters are read and written: a table that is fetched once, by whoever needs it
    /// first. Nothing is known in the one that is given while it does not come.
    pub async fn characters(&self) -> Arc<Hanzi> {
        self.laid_hanzi().await;
        self.hanzi()
    }

    async fn laid_hanzi(&self) {
        if self.hanzi().is_known() {
            return;
        }
        match rules::lays_hanzi().await {
            Ok(lay) => lay(self).await,
            Err(_) => self.shared.is_without_hanzi.store(true, Ordering::Relaxed),
        }
    }

    /// Fetches and reads the table of characters, once for all who ask at a time.
    async fn lay_hanzi(&self) {
        let _once = self.shared.fetching_hanzi.lock().await;
        if self.hanzi().is_known() {
            return;
        }
        let text = (self.shared.options.fetch_hanzi)(self.on_late()).await;
        let hanzi = text.ok().and_then(|text| Hanzi::parse(&text));
        self.shared.is_without_hanzi.store(hanzi.is_none(), Ordering::Relaxed);
        if let Some(hanzi) = hanzi {
            *self.hanzi_lock() = Arc::new(hanzi);
        }
    }

    fn hides(&self) -> MutexGuard<'_, Option<Hides>> {
        self.shared.hides.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn hanzi(&self) -> Arc<Hanzi> {
        self.hanzi_lock().clone()
    }

    fn hanzi_lock(&self) -> MutexGuard<'_, Arc<Hanzi>> {
        self.shared.hanzi.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Whoever was told that nothing came asks again by the news that it did.
    fn on_late(&self) -> OnLate {
        let weak = Arc::downgrade(&self.shared);
        Box::new(move || {
            if let Some(shared) = weak.upgrade() {
                // It lies there for whoever asks next.
                shared.is_without_hanzi.store(false, Ordering::Relaxed);
                shared.news.spread();
            }
        })
    }

    /// Fetches a pack and lays its content beneath everything.
    async fn lay(&self, which: Pack) -> Result<(), ApiError> {
        let json = (self.shared.options.fetch_pack)(which, self.on_late()).await?;
        let content = community::demo::DemoPack::from_json(&json).ok_or(ApiError::NotCome)?;
        self.home().lay(which, content);
        Ok(())
    }
}
