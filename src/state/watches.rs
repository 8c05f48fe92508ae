//! What the visitor waits for: 到货告诉我 and 降价告诉我, looked after in this browser alone.
//!
//! The list is a text, a line each. It stands in the page, and after a yes on this device; asking for
//! a product is all that a back end ever hears of it.

use super::{Ground, Keeping, Notice, Notices, Services, news, services, state};
use crate::platform::{
    device, page,
    storage::{self, Place},
};
use api::requests::ProductQuery;
use boxed::effect;
use domain::{Product, Purpose, Watch, Wish};
use leptos::{ev, prelude::*, task::spawn_local};

/// How often everything is looked at while the page is open, in milliseconds.
const ROUND_MS: i32 = 60_000;

/// What the visitor waits for. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Watches {
    lines: RwSignal<String>,
    /// Whether the list of the device is the list; before a yes that of this page is.
    is_of_device: StoredValue<bool>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// What the visitor waits for.
#[must_use]
pub fn use_watches() -> Watches {
    state().watches
}

impl Watches {
    pub(super) fn new(ground: Ground) -> Self {
        let Ground { services, keeping, notices, .. } = ground;
        let may_keep = keeping.may_keep(Purpose::Watches);
        let kept = if may_keep { storage::get(Place::Device, device::WATCHES) } else { None };
        Self {
            lines: RwSignal::new(kept.unwrap_or_default()),
            is_of_device: StoredValue::new(may_keep),
            services,
            keeping,
            notices,
        }
    }

    /// Whether there is anything to look after; tracks it.
    #[must_use]
    pub fn has_any(self) -> bool {
        self.lines.with(|lines| !lines.is_empty())
    }

    /// Everything the visitor waits for, the newest first; tracks it.
    #[must_use]
    pub fn all(self) -> Vec<Watch> {
        self.lines.with(|lines| read(lines))
    }

    /// The watch of the same kind for the same variant that is not met yet; tracks it.
    #[must_use]
    pub fn waiting(self, like: &Watch) -> Option<Watch> {
        self.all().into_iter().find(|watch| watch.is_same(like) && watch.met.is_none())
    }

    /// Begins to wait, in place of an older watch of the same kind.
    pub fn begin(self, watch: Watch) {
        self.change(|all| {
            all.retain(|other| !other.is_same(&watch));
            all.insert(0, watch);
        });
        self.keeping.after_write();
    }

    /// Waits no longer.
    pub fn end(self, watch: &Watch) {
        self.change(|all| all.retain(|other| !other.is_same(watch)));
    }

    /// Looks at everything now, then every minute, and whenever another tab wrote something, until
    /// whoever owns this is gone. What comes true is said once.
    pub fn keep_looking(self) {
        let news = news();
        self.follow();
        effect(move || {
            news.track();
            self.look();
        });
        page::every_ms_while_seen(ROUND_MS, move || self.look());
    }

    /// Shows what other tabs do to the list, and takes it along at a yes, until whoever owns this is gone.
    pub fn follow(self) {
        let keeping = self.keeping;
        let mut has_kept = false;
        effect(move || {
            let keeps = keeping.keeps(Purpose::Watches);
            if keeps {
                self.change(|_| {});
            } else if has_kept {
                // Taken back, here or in another tab: nobody waits any longer.
                self.lines.set(String::new());
            }
            has_kept = keeps;
        });
        let written = window_event_listener(ev::storage, move |_| self.change(|_| {}));
        on_cleanup(move || written.remove());
    }

    /// Asks for each product that is waited for.
    fn look(self) {
        for watch in untrack(|| self.all()) {
            if watch.met.is_some() {
                continue;
            }
            let api = self.services.with_value(|services| services.api.clone());
            let query = ProductQuery {
                values: watch.values.clone(),
                ..ProductQuery::of(watch.product.clone())
            };
            spawn_local(async move {
                // What did not come is asked for again in the next round.
                if let Ok(product) = api.product(query).await {
                    self.take(&watch, &product);
                }
            });
        }
    }

    /// Looks at a product that has come.
    fn take(self, watch: &Watch, product: &Product) {
        let is_that_variant = watch.values.is_empty() || watch.values == product.values;
        if !is_that_variant || !watch.wish.is_met(product.summary.stock, product.summary.to_pay) {
            return;
        }
        let mut is_news = false;
        self.change(|all| {
            let found = all.iter_mut().find(|other| other.is_same(watch) && other.met.is_none());
            if let Some(found) = found {
                found.met = Some(product.as_of);
                is_news = true;
            }
        });
        if is_news {
            let (title, product) = (watch.title.clone(), watch.product.clone());
            self.notices.say(match watch.wish {
                Wish::BackInStock => Notice::BackInStock { title, product },
                Wish::PriceAtMost(limit) => Notice::PriceReached { title, product, limit },
            });
        }
    }

    /// Changes the list: after a yes that of the device, which another tab may have changed meanwhile.
    /// What this page began before the yes is taken along, once.
    fn change(self, change: impl FnOnce(&mut Vec<Watch>)) {
        let is_kept = self.keeping.may_keep(Purpose::Watches);
        let mut all = read(&self.lines.get_untracked());
        if is_kept {
            let kept = read(&storage::get(Place::Device, device::WATCHES).unwrap_or_default());
            if self.is_of_device.get_value() {
                all = kept;
            } else {
                let is_new = |watch: &Watch| kept.iter().all(|other| !other.is_same(watch));
                all.retain(is_new);
                all.extend(kept);
            }
        }
        change(&mut all);
        let lines = all.iter().map(Watch::to_line).collect::<Vec<_>>().join("\n");
        if is_kept {
            // Refused, the list lives on in this page alone.
            let is_written = self.keeping.put(Purpose::Watches, device::WATCHES, &lines);
            self.is_of_device.set_value(is_written);
        } else {
            self.is_of_device.set_value(false);
        }
        if self.lines.with_untracked(|before| *before != lines) {
            self.lines.set(lines);
        }
    }
}

fn read(lines: &str) -> Vec<Watch> {
    lines.lines().filter_map(Watch::from_line).collect()
}

/// A watch for a variant of `product`, as it is now.
#[must_use]
pub fn watch_for(product: &Product, wish: Wish) -> Watch {
    Watch {
        product: product.summary.id.clone(),
        values: product.values.clone(),
        title: product.summary.title.clone(),
        wish,
        since: services().with_value(|services| (services.clock)()),
        met: None,
    }
}
