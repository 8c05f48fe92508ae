//! A list that comes page after page, with what comes with the first of them.

use super::{ApiError, Loaded, use_reactions};
use api::ApiFuture;
use boxed::effect;
use domain::{Cursor, NoteSummary, Page};
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// How many things are fetched at once.
pub(super) const PAGE: usize = 24;

type Ask<T> = Arc<dyn Fn(Option<Cursor>) -> ApiFuture<'static, T> + Send + Sync>;
type Learn<I> = Arc<dyn Fn(&[I]) + Send + Sync>;

/// Things of type `I` page after page, in answers of type `T`. Copies are cheap and all the same.
pub struct Pages<T: Send + Sync + 'static, I: Send + Sync + 'static> {
    first: Loaded<T>,
    page_of: fn(&T) -> &Page<I>,
    ask: StoredValue<Ask<T>>,
    learn: StoredValue<Learn<I>>,
    more: RwSignal<Vec<I>>,
    next: RwSignal<Option<Cursor>>,
    is_loading: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// How many first pages came: more of an older one is not more of this one.
    edition: StoredValue<u64>,
}

/// Notes page after page.
pub type NotePages<T> = Pages<T, NoteSummary>;

impl<T: Send + Sync, I: Send + Sync> Clone for Pages<T, I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync, I: Send + Sync> Copy for Pages<T, I> {}

impl<T: Clone + Send + Sync> NotePages<T> {
    /// Notes as [`Pages::of`] asks for them; how their likes stand is learned from each page.
    pub(super) fn of_notes(
        page_of: fn(&T) -> &Page<NoteSummary>,
        ask: impl Fn(Option<Cursor>) -> ApiFuture<'static, T> + Send + Sync + 'static,
    ) -> Self {
        let reactions = use_reactions();
        Self::of(page_of, ask, move |notes| reactions.learn_likes(notes.iter()))
    }
}

impl<T: Clone + Send + Sync, I: Clone + Send + Sync> Pages<T, I> {
    /// Asks for the first page with `ask`, and again whenever something it tracks changes; `page_of`
    /// says where in an answer the things stand, and `learn` hears of those that came.
    pub(super) fn of(
        page_of: fn(&T) -> &Page<I>,
        ask: impl Fn(Option<Cursor>) -> ApiFuture<'static, T> + Send + Sync + 'static,
        learn: impl Fn(&[I]) + Send + Sync + 'static,
    ) -> Self {
        let ask: Ask<T> = Arc::new(ask);
        let learn: Learn<I> = Arc::new(learn);
        let first = {
            let ask = ask.clone();
            Loaded::new(move || ask(None))
        };
        let pages = Self {
            first,
            page_of,
            ask: StoredValue::new(ask),
            learn: StoredValue::new(learn),
            more: RwSignal::default(),
            next: RwSignal::default(),
            is_loading: RwSignal::default(),
            failed: RwSignal::default(),
            edition: StoredValue::new(0),
        };
        effect(move || {
            if let Some(Ok(answer)) = first.answer() {
                let page = page_of(&answer);
                pages.learn.with_value(|learn| learn(&page.items));
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

    /// What is there, nothing while nothing has come; tracks it.
    #[must_use]
    pub fn shown(self) -> Option<Result<Vec<I>, ApiError>> {
        let first = self.first.answer()?;
        Some(first.map(|answer| {
            let mut items = (self.page_of)(&answer).items.clone();
            items.extend(self.more.get());
            items
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
                self.learn.with_value(|learn| learn(&page.items));
                self.more.update(|more| more.extend(page.items.iter().cloned()));
                self.next.set(page.next.clone());
            }
            Err(error) => self.failed.set(Some(error)),
        }
    }
}
