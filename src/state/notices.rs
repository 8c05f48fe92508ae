//! One sentence at a time about what just happened.

use super::{ApiError, DeviceNews, state};
use crate::platform::page;
use domain::{Money, ProductId};
use leptos::prelude::*;
use std::{fmt, sync::Arc};

/// How long a sentence stays when nothing is to be done about it, in milliseconds.
const STAYS_MS: i32 = 6_000;

/// How long a sentence stays that can be taken back, in milliseconds. It can elsewhere, too.
const UNDO_STAYS_MS: i32 = 20_000;

/// What was done that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// A note was set aside.
    SetAside,
    /// Somebody of this name was blocked.
    Blocked(String),
    /// The rule about this word was taken away.
    RuleDropped(String),
    /// 发现 follows one's interests no more.
    Impersonal,
}

/// Takes back what was done.
#[derive(Clone)]
pub struct Undo(Arc<dyn Fn() + Send + Sync>);

impl Undo {
    pub(super) fn new(undo: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(undo))
    }

    /// Takes it back.
    pub fn run(&self) {
        (self.0)();
    }
}

impl PartialEq for Undo {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Undo {}

impl fmt::Debug for Undo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Undo")
    }
}

/// What just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Things are kept on this device from now on.
    Kept,
    /// Things are kept in this page alone, as chosen.
    MemoryOnly,
    /// There is something to know about what is kept on this device.
    Device(DeviceNews),
    /// A coupon was taken.
    Claimed {
        /// Its name.
        coupon: String,
    },
    /// A comment was written.
    Commented,
    /// A complaint was made.
    Complained,
    /// An address stands in the clipboard.
    Copied,
    /// An address could not be put there: here it is, to be copied by hand.
    NotCopied {
        /// The address.
        address: String,
    },
    /// Inside another app, its own menu shares.
    ShareByMenu,
    /// Something the visitor waits for can be had again.
    BackInStock {
        /// What it is called.
        title: String,
        /// Which it is.
        product: ProductId,
    },
    /// Something costs as little as the visitor waits for.
    PriceReached {
        /// What it is called.
        title: String,
        /// Which it is.
        product: ProductId,
        /// What it was to cost at most.
        limit: Money,
    },
    /// Something did not work; nothing of it remains.
    Failed(ApiError),
    /// Something was done that can be taken back.
    Undoable {
        /// What.
        done: Done,
        /// Takes it back.
        undo: Undo,
    },
    /// It was taken back.
    TakenBack,
}

/// The sentence that is shown. Copies are cheap and all the same.
#[derive(Clone, Copy, Default)]
pub struct Notices {
    shown: RwSignal<Option<(u64, Notice)>>,
    count: RwSignal<u64>,
}

/// The sentence that is shown.
#[must_use]
pub fn use_notices() -> Notices {
    state().ground.notices
}

impl Notices {
    /// What is shown now; tracks it.
    #[must_use]
    pub fn current(self) -> Option<Notice> {
        self.shown.get().map(|(_, notice)| notice)
    }

    /// Shows a notice in place of the one before. What went wrong stays until it is dismissed.
    pub fn say(self, notice: Notice) {
        let number = self.count.get_untracked() + 1;
        self.count.set(number);
        let passes = !matches!(
            notice,
            Notice::Failed(_)
                | Notice::Device(_)
                | Notice::NotCopied { .. }
                | Notice::BackInStock { .. }
                | Notice::PriceReached { .. }
        );
        let stays_ms =
            if matches!(notice, Notice::Undoable { .. }) { UNDO_STAYS_MS } else { STAYS_MS };
        self.shown.set(Some((number, notice)));
        if passes {
            page::after_ms(stays_ms, move || {
                let current = self.shown.try_get_untracked().flatten();
                if current.is_some_and(|(shown, _)| shown == number) {
                    self.dismiss();
                }
            });
        }
    }

    /// Takes the notice away.
    pub fn dismiss(self) {
        // The app may be gone already.
        let _ = self.shown.try_set(None);
    }
}
