//! Whether things are kept on this device: asked once, at the first write, and off until pressed.

use super::{ApiError, DeviceNews, NotKept, Notice, Notices, Services, news};
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
    /// Whether a yes is being carried out: whoever writes meanwhile is not asked again.
    is_moving: StoredValue<bool>,
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
        let keeping = Self {
            services,
            notices: expect_context(),
            news: news(),
            is_asking: RwSignal::new(false),
            is_moving: StoredValue::new(false),
            answer: RwSignal::new(match (said_yes, said_no) {
                (true, _) => Some(true),
                (false, true) => Some(false),
                (false, false) => None,
            }),
        };
        if let Some(device) = services.with_value(|services| services.device.clone()) {
            device.on_device_news(Box::new(move |news| keeping.heard(news)));
        }
        keeping
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
        if can_keep && self.answer.get_untracked().is_none() && !self.is_moving.get_value() {
            self.is_asking.set(true);
        }
    }

    /// Takes the visitor's answer. A yes is remembered once everything stands on the device.
    pub fn answer(self, keep: bool) {
        faults::place("consent answered");
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
        self.is_moving.set_value(true);
        spawn_local(async move {
            let answer = device_home.keep().await;
            self.is_moving.set_value(false);
            match answer {
                Ok(()) => self.is_kept_now(Notice::Kept),
                Err(error) => {
                    self.answer.set(Some(false));
                    notices.say(Notice::Device(DeviceNews::PageOnly(match error {
                        ApiError::NotKept(why) => why,
                        _ => NotKept::Aborted,
                    })));
                }
            }
        });
    }

    /// Remembers the yes, now that everything stands on the device.
    fn is_kept_now(self, notice: Notice) {
        // Without this word the next visit would not look for what is kept.
        if storage::set(Place::Device, device::KEEP, "yes") {
            self.answer.set(Some(true));
            self.notices.say(notice);
            // What other tabs kept before is there now, too.
            let _ = self.news.try_update(|n| *n += 1);
        } else {
            self.answer.set(Some(false));
            self.notices.say(Notice::Device(DeviceNews::PageOnly(NotKept::Refused)));
        }
    }

    /// Hears what there is to know of the device, and says it.
    fn heard(self, news: DeviceNews) {
        let notice = Notice::Device(news);
        match news {
            DeviceNews::KeptAfterAll => self.is_kept_now(notice),
            // The yes went with what was cleared; the next write asks again.
            DeviceNews::Cleared => {
                self.answer.set(None);
                self.notices.say(notice);
            }
            _ => self.notices.say(notice),
        }
    }

    /// Closes the question without an answer, which is a no.
    pub fn dismiss(self) {
        if self.is_asking.get_untracked() {
            self.answer(false);
        }
    }
}
