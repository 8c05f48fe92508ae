//! Whether to offer that the app is installed: to whoever got something from it, until they refuse.

use super::{Keeping, OwnCounts, use_keeping, use_opened_notes, use_own_counts};
use crate::platform::{
    device, install,
    storage::{self, Place},
};
use boxed::{effect, memo};
use domain::{Gained, Purpose};
use leptos::{prelude::*, task::spawn_local};

pub use crate::platform::install::InstallWay;

/// What stands where somebody refused.
const REFUSED: &str = "no";

/// The offer to install the app. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Installing {
    keeping: Keeping,
    way: RwSignal<Option<InstallWay>>,
    is_refused: RwSignal<bool>,
    gained: Memo<bool>,
}

/// The offer to install the app; `counts` is what belongs to the visitor, where it is asked already.
#[must_use]
pub fn use_installing(counts: Option<OwnCounts>) -> Installing {
    let (keeping, opened) = (use_keeping(), use_opened_notes());
    let way = RwSignal::new(install::way());
    // Nothing is asked for an offer that nobody can take.
    let counts = counts.or_else(|| way.get_untracked().and_then(|_| use_own_counts()));
    install::on_change(move || way.set(install::way()));
    let said = |place| storage::get(place, device::INSTALL).as_deref() == Some(REFUSED);
    let is_refused = RwSignal::new(said(Place::Tab) || said(Place::Device));
    // Who refuses and says yes to keeping later is not asked again either.
    effect(move || {
        if is_refused.get() && keeping.keeps(Purpose::Looks) {
            keeping.put(Purpose::Looks, device::INSTALL, REFUSED);
        }
    });
    let gained = memo(move || {
        let of = |count: fn(OwnCounts) -> Option<u64>| counts.and_then(count).unwrap_or_default();
        let gained = Gained {
            n_saves: of(OwnCounts::saves),
            n_coupons: of(OwnCounts::coupons),
            n_lessons: of(OwnCounts::lessons_finished),
            n_notes: u64::try_from(opened.all().len()).unwrap_or_default(),
        };
        gained.is_something()
    });
    Installing { keeping, way, is_refused, gained }
}

impl Installing {
    /// The way to install it, for whoever got something; tracks it.
    #[must_use]
    pub fn way(self) -> Option<InstallWay> {
        self.way.get().filter(|_| self.gained.get())
    }

    /// The same, unless somebody refused: what is offered unasked. Tracks it.
    #[must_use]
    pub fn offer(self) -> Option<InstallWay> {
        self.way().filter(|_| !self.is_refused.get())
    }

    /// Does not offer it again.
    pub fn refuse(self) {
        self.is_refused.set(true);
        storage::set(Place::Tab, device::INSTALL, REFUSED);
        self.keeping.put(Purpose::Looks, device::INSTALL, REFUSED);
    }

    /// Has the browser ask. A no there is one here.
    pub fn ask(self) {
        spawn_local(async move {
            if !install::ask().await {
                self.refuse();
            }
            self.way.set(install::way());
        });
    }
}
