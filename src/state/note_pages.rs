//! Notes that come page after page, with what comes with the first of them.

use super::{ApiError, Loaded, Reactions, use_reactions};
use api::ApiFuture;
use domain::{Cursor, NoteSummary, Page};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// How many notes are fetched at once.
pub(super) const PAGE: usize = 24;

type Ask<T> = Arc<dyn Fn(Option<Cursor>) -> ApiFuture<'static, T> + Send + Sync>;

/// Notes page after page. Copies are cheap and all the same.
pub struct NotePages<T: Send + Sync + 'static> {
    first: Loaded<T>,
    page_of: fn(&T) -> &Page<NoteSummary>,
    ask: StoredValue<Ask<T>>,
    more: RwSignal<Vec<NoteSummary>>,
    next: RwSignal<Option<Cursor>>,
    is_loading: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// How many first pages came: more of an older one is not more of this one.
    edition: StoredValue<u64>,
    reactions: Reactions,
}

impl<T: Send + Sync> Clone for NotePages<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for NotePages<T> {}

impl<T: Clone + Send + Sync> NotePages<T> {
    /// Asks for the first page with `ask`, and again whenever something it tracks changes; `page_of`
    /// says where in an answer the notes stand.
    pub(super) fn new(
        page_of: fn(&T) -> &Page<NoteSummary>,
        ask: impl Fn(Option<Cursor>) -> ApiFuture<'static, T> + Send + Sync + 'static,
    ) -> Self {
        let ask: Ask<T> = Arc::new(ask);
        let first = {
            let ask = ask.clone();
            Loaded::new(move || ask(None))
        };
        let pages = Self {
            first,
            page_of,
            ask: StoredValue::new(ask),
            more: RwSignal::default(),
            next: RwSignal::default(),
            is_loading: RwSignal::default(),
            failed: RwSignal::default(),
            edition: StoredValue::new(0),
            reactions: use_reactions(),
        };
        Effect::new(move || {
            if let Some(Ok(answer)) = first.answer() {
                let page = page_of(&answer);
                pages.reactions.learn_likes(page.items.iter());
                pages.edition.update_value(|edition| *edition += 1);
                pages.more.set(Vec::new());
                pages.is_loading.set(false);
                pages.failed.set(None);
                pages.next.set(page.next.clone());
            }
        });
        pages
    }

    /// What came with the first page, nothing while there is none; tracks it.
    #[must_use]
    pub fn first(self) -> Option<Result<T, ApiError>> {
        self.first.answer()
    }

    /// The notes that are there, nothing while none have come; tracks them.
    #[must_use]
    pub fn shown(self) -> Option<Result<Vec<NoteSummary>, ApiError>> {
        let first = self.first.answer()?;
        Some(first.map(|answer| {
            let mut notes = (self.page_of)(&answer).items.clone();
            notes.extend(self.more.get());
            notes
        }))
    }

    /// Asks for the first page again.
    pub fn retry(self) {
        self.first.retry();
    }

    /// Whether there are more; tracks it.
    #[must_use]
    pub fn has_more(self) -> bool {
        self.next.read().is_some()
    }

    /// Whether more is on its way; tracks it.
    #[must_use]
    pub fn is_loading(self) -> bool {
        self.is_loading.get()
    }

    /// Why more did not come; tracks it.
    #[must_use]
    pub fn failed(self) -> Option<ApiError> {
        self.failed.get()
    }

    /// Fetches the next page; while one is under way, does nothing.
    pub fn load_more(self) {
        let after = self.next.get_untracked();
        if after.is_none() || self.is_loading.get_untracked() {
            return;
        }
        self.is_loading.set(true);
        self.failed.set(None);
        let edition = self.edition.get_value();
        let question = untrack(|| self.ask.with_value(|ask| ask(after)));
        spawn_local(async move {
            let answer = question.await;
            // The page may be gone by now, or another list stand there.
            if self.edition.try_get_value() == Some(edition) {
                self.finish(answer);
            }
        });
    }

    fn finish(self, answer: Result<T, ApiError>) {
        self.is_loading.set(false);
        match answer {
            Ok(answer) => {
                let page = (self.page_of)(&answer);
                self.reactions.learn_likes(page.items.iter());
                self.more.update(|more| more.extend(page.items.iter().cloned()));
                self.next.set(page.next.clone());
            }
            Err(error) => self.failed.set(Some(error)),
        }
    }
}
