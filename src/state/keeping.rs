//! Whether things are kept on this device: asked once, at the first write, and off until pressed.

use super::{Notice, Notices, Services, news};
use crate::platform::{
    device,
    storage::{self, Place},
};
use leptos::{prelude::*, task::spawn_local};

/// The question, and its answer. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Keeping {
    services: StoredValue<Services>,
    notices: Notices,
    news: RwSignal<u64>,
    is_asking: RwSignal<bool>,
    answer: RwSignal<Option<bool>>,
}

/// The question whether to keep things on this device, and its answer.
#[must_use]
pub fn use_keeping() -> Keeping {
    expect_context()
}

impl Keeping {
    pub(super) fn new(services: StoredValue<Services>) -> Self {
        let said_yes = services.with_value(|services| services.said_yes);
        let said_no = storage::get(Place::Tab, device::KEEP).as_deref() == Some("no");
        Self {
            services,
            notices: expect_context(),
            news: news(),
            is_asking: RwSignal::new(false),
            answer: RwSignal::new(match (said_yes, said_no) {
                (true, _) => Some(true),
                (false, true) => Some(false),
                (false, false) => None,
            }),
        }
    }

    /// Whether the question stands open; tracks it.
    #[must_use]
    pub fn is_asking(self) -> bool {
        self.is_asking.get()
    }

    /// Whether things are kept on this device; tracks it.
    #[must_use]
    pub fn is_kept(self) -> bool {
        self.answer.get() == Some(true)
    }

    /// Whether the visitor said yes.
    #[must_use]
    pub fn said_yes(self) -> bool {
        self.answer.get_untracked() == Some(true)
    }

    /// Asks, if nobody has yet and the back end can keep. Called after each write.
    pub(super) fn after_write(self) {
        let can_keep = self.services.with_value(|services| services.device.is_some());
        if can_keep && self.answer.get_untracked().is_none() {
            self.is_asking.set(true);
        }
    }

    /// Says plainly when a yes cannot be kept because this window keeps nothing.
    pub(super) fn after_start(self) {
        let kept = self.services.with_value(|services| {
            let device = services.device.as_ref();
            device.is_none_or(|device| device.is_kept())
        });
        if self.said_yes() && !kept {
            self.notices.say(Notice::StorageRefused);
        }
    }

    /// Takes the visitor's answer. A yes is remembered once everything stands on the device.
    pub fn answer(self, keep: bool) {
        self.is_asking.set(false);
        let notices = self.notices;
        let device_home =
            self.services.with_value(|services| services.device.clone()).filter(|_| keep);
        let Some(device_home) = device_home else {
            self.answer.set(Some(false));
            storage::set(Place::Tab, device::KEEP, "no");
            notices.say(Notice::MemoryOnly);
            return;
        };
        spawn_local(async move {
            let is_kept = device_home.keep().await.is_ok();
            // Without this word the next visit would not look for what is kept.
            if is_kept && storage::set(Place::Device, device::KEEP, "yes") {
                self.answer.set(Some(true));
                notices.say(Notice::Kept);
                // What other tabs kept before is there now, too.
                let _ = self.news.try_update(|n| *n += 1);
            } else {
                self.answer.set(Some(false));
                notices.say(Notice::StorageRefused);
            }
        });
    }

    /// Closes the question without an answer, which is a no.
    pub fn dismiss(self) {
        if self.is_asking.get_untracked() {
            self.answer(false);
        }
    }
}
