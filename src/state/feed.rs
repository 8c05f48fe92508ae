//! The endless list on the home page.

use super::{ApiError, Keeping, Reactions, Services};
use api::requests::FeedQuery;
use domain::{Cursor, NoteSummary, Page};
use leptos::{prelude::*, task::spawn_local};

/// How many notes a page holds.
const PAGE: usize = 24;

/// How loading stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LoadStatus {
    /// There may be more.
    #[default]
    Idle,
    /// More is on its way.
    Loading,
    /// More did not come; what is there stays.
    Failed(ApiError),
    /// There is no more.
    Ended,
}

/// The endless list on the home page. Copies are cheap and all the same list.
#[derive(Clone, Copy)]
pub struct Feed {
    notes: RwSignal<Vec<NoteSummary>>,
    status: RwSignal<LoadStatus>,
    next: StoredValue<Option<Cursor>>,
    services: StoredValue<Services>,
    reactions: Reactions,
    keeping: Keeping,
}

/// The endless list on the home page.
#[must_use]
pub fn use_feed() -> Feed {
    expect_context()
}

impl Feed {
    pub(super) fn new(services: StoredValue<Services>) -> Self {
        Self {
            notes: RwSignal::default(),
            status: RwSignal::default(),
            next: StoredValue::default(),
            services,
            reactions: expect_context(),
            keeping: expect_context(),
        }
    }

    /// The notes fetched so far, in order.
    #[must_use]
    pub fn notes(self) -> ReadSignal<Vec<NoteSummary>> {
        self.notes.read_only()
    }

    /// How loading stands.
    #[must_use]
    pub fn status(self) -> ReadSignal<LoadStatus> {
        self.status.read_only()
    }

    /// Fetches the next page; while one is under way, or none is left, does nothing.
    pub fn load_more(self) {
        let status = self.status.get_untracked();
        if matches!(status, LoadStatus::Loading | LoadStatus::Ended) {
            return;
        }
        self.status.set(LoadStatus::Loading);
        let api = self.services.with_value(|services| services.api.clone());
        let query = FeedQuery { after: self.next.get_value(), limit: PAGE };
        spawn_local(async move { self.finish(api.feed(query).await) });
    }

    // Apart from `load_more`, and synchronous, so that tests call it with any answer.
    fn finish(self, answer: Result<Page<NoteSummary>, ApiError>) {
        match answer {
            Ok(page) => {
                let is_first = self.notes.with_untracked(Vec::is_empty);
                self.reactions.learn(page.items.iter());
                self.status.set(if page.next.is_some() {
                    LoadStatus::Idle
                } else {
                    LoadStatus::Ended
                });
                self.next.set_value(page.next);
                self.notes.update(|notes| notes.extend(page.items));
                if is_first {
                    self.keeping.after_start();
                }
            }
            Err(error) => self.status.set(LoadStatus::Failed(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::run;
    use domain::fixtures;

    #[test]
    fn a_failed_page_keeps_the_notes_already_shown() {
        run("guest", |_| async {
            let feed = use_feed();
            let page =
                Page { items: vec![fixtures::note_summary()], next: Some(Cursor("1:1".into())) };
            feed.finish(Ok(page));
            assert_eq!(feed.status.get_untracked(), LoadStatus::Idle);
            feed.finish(Err(ApiError::Offline));
            assert_eq!(feed.notes.get_untracked().len(), 1);
            assert_eq!(feed.status.get_untracked(), LoadStatus::Failed(ApiError::Offline));
        });
    }
}
