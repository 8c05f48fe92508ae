//! Whether things are kept on this device: asked once, at the first write, and off until pressed.

use super::{
    ApiError, DeviceNews, NotKept, Notice, Notices, Services, kept_values, session, state,
};
use crate::platform::{
    device, pictures,
    storage::{self, Place},
};
use boxed::effect;
use domain::{Purpose, Timestamp, consent};
use leptos::{ev, prelude::*, task::spawn_local};

/// The question, and its answer. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Keeping {
    services: StoredValue<Services>,
    notices: Notices,
    news: RwSignal<u64>,
    is_asking: RwSignal<bool>,
    /// Whether a yes is being carried out: whoever writes meanwhile is not asked again.
    is_moving: StoredValue<bool>,
    /// Whether the question was answered, and whether with a yes.
    is_answered: RwSignal<bool>,
    is_yes: RwSignal<bool>,
    /// How often something was decided about a single purpose, here or in another tab.
    decided: RwSignal<u64>,
    /// On which day something was last kept for each purpose, as far as it was written down here.
    used: StoredValue<[Option<Timestamp>; Purpose::ALL.len()]>,
}

/// The question whether to keep things on this device, and its answer.
#[must_use]
pub fn use_keeping() -> Keeping {
    state().ground.keeping
}

impl Keeping {
    pub(super) fn new(
        services: StoredValue<Services>,
        news: RwSignal<u64>,
        notices: Notices,
    ) -> Self {
        let said_yes = services.with_value(|services| services.said_yes);
        let said_no = storage::get(Place::Tab, device::KEEP).as_deref() == Some("no");
        let keeping = Self {
            services,
            notices,
            news,
            is_asking: RwSignal::new(false),
            is_moving: StoredValue::new(false),
            is_answered: RwSignal::new(said_yes || said_no),
            is_yes: RwSignal::new(said_yes),
            decided: RwSignal::new(0),
            used: StoredValue::new([None; Purpose::ALL.len()]),
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
        self.is_yes.get()
    }

    /// Whether the visitor said yes.
    #[must_use]
    pub fn said_yes(self) -> bool {
        self.is_yes.get_untracked()
    }

    /// Whether things are kept for a purpose; tracks it.
    #[must_use]
    pub fn keeps(self, purpose: Purpose) -> bool {
        self.decided.track();
        self.is_kept() && !kept_values::is_withdrawn(purpose)
    }

    /// Whether something may be put for a purpose now: asked at each write, because another tab may
    /// have taken the yes back.
    pub(super) fn may_keep(self, purpose: Purpose) -> bool {
        self.said_yes() && session::said_yes() && !kept_values::is_withdrawn(purpose)
    }

    /// Keeps `text` under `name` on this device, or takes it away when it is empty; only while the
    /// visitor agrees to the purpose. False when nothing was put. Everything that is kept beside the
    /// database comes this way.
    pub(super) fn put(self, purpose: Purpose, name: &str, text: &str) -> bool {
        debug_assert_eq!(kept_values::purpose_of(name), Some(purpose), "{name}");
        if !self.may_keep(purpose) {
            return false;
        }
        if text.is_empty() {
            storage::remove(Place::Device, name);
            return true;
        }
        let is_put = storage::set(Place::Device, name, text);
        if is_put {
            self.was_used(purpose);
        }
        is_put
    }

    /// Remembers the day on which something was last kept for a purpose.
    fn was_used(self, purpose: Purpose) {
        let today = self.now().day_start();
        let before = self.used.with_value(|used| used[purpose as usize]);
        if before == Some(today) && storage::get(Place::Device, device::USED).is_some() {
            return;
        }
        self.used.update_value(|used| used[purpose as usize] = Some(today));
        let written = storage::get(Place::Device, device::USED).unwrap_or_default();
        let others = written.lines().filter(|line| !is_of(line, purpose));
        let mut lines = String::new();
        for line in others {
            lines.push_str(line);
            lines.push('\n');
        }
        lines.push_str(&format!("{} {}", purpose.name(), today.0));
        storage::set(Place::Device, device::USED, &lines);
    }

    pub(super) fn now(self) -> Timestamp {
        self.services.with_value(|services| (services.clock)())
    }

    /// Follows what other tabs decide, until whoever owns this is gone.
    pub fn follow(self) {
        effect(move || {
            let is_kept = self.keeps(Purpose::Pictures);
            // Another tab may have taken the yes back.
            pictures::keep(is_kept && session::said_yes());
        });
        let written = window_event_listener(ev::storage, move |event| {
            if event.key().is_none_or(|name| name == device::LEDGER || name == device::KEEP) {
                let _ = self.decided.try_update(|n| *n += 1);
            }
        });
        on_cleanup(move || written.remove());
    }

    /// Tells whoever shows it that something was decided.
    pub(super) fn was_decided(self) {
        self.decided.update(|n| *n += 1);
    }

    /// Asks now, whatever was answered before.
    pub fn ask(self) {
        self.is_asking.set(true);
    }

    /// Takes the answer back, now that nothing stands on the device: `answer` is the new one.
    pub(super) fn is_cleared(self, answer: Option<bool>) {
        self.used.set_value([None; Purpose::ALL.len()]);
        self.set_answer(answer);
        self.was_decided();
    }

    fn set_answer(self, answer: Option<bool>) {
        self.is_answered.set(answer.is_some());
        self.is_yes.set(answer == Some(true));
    }

    /// Asks, if nobody has yet and the back end can keep. Called after each write.
    pub(super) fn after_write(self) {
        if self.may_keep(Purpose::Doings) {
            self.was_used(Purpose::Doings);
        }
        let can_keep = self.services.with_value(|services| services.device.is_some());
        if can_keep && !self.is_answered.get_untracked() && !self.is_moving.get_value() {
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
            self.set_answer(Some(false));
            storage::set(Place::Tab, device::KEEP, "no");
            if !session::said_yes() {
                // A no is written down where nothing outlives the tab.
                let line = consent::line(self.now(), false, None);
                kept_values::write_ledger(Place::Tab, &kept_values::ledger(), &line);
            }
            self.was_decided();
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
                    self.set_answer(Some(false));
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
        let (is_new, ledger) = (!session::said_yes(), kept_values::ledger());
        // Without this word the next visit would not look for what is kept.
        if storage::set(Place::Device, device::KEEP, "yes") {
            if is_new {
                let line = consent::line(self.now(), true, None);
                kept_values::write_ledger(Place::Device, &ledger, &line);
                storage::remove(Place::Tab, device::LEDGER);
            }
            storage::remove(Place::Tab, device::KEEP);
            self.set_answer(Some(true));
            self.was_decided();
            self.was_used(Purpose::Doings);
            self.notices.say(notice);
            // What other tabs kept before is there now, too.
            let _ = self.news.try_update(|n| *n += 1);
        } else {
            self.set_answer(Some(false));
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
                self.set_answer(None);
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

/// Whether a line says when a purpose was last used.
fn is_of(line: &str, purpose: Purpose) -> bool {
    line.split(' ').next() == Some(purpose.name())
}
