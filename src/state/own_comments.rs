//! What the visitor wrote under notes, page after page.

use super::{ApiError, Loaded, news, note_pages::PAGE, services};
use api::{ApiFuture, requests::OwnCommentsQuery};
use domain::{Cursor, OwnComment, OwnComments};
use leptos::{prelude::*, task::spawn_local};

/// The comments that the visitor wrote. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct OwnCommentPages {
    first: Loaded<OwnComments>,
    more: RwSignal<Vec<OwnComment>>,
    next: RwSignal<Option<Cursor>>,
    is_loading: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// How many first pages came: more of an older one is not more of this one.
    edition: StoredValue<u64>,
    ask: StoredValue<Ask>,
}

type Ask =
    std::sync::Arc<dyn Fn(Option<Cursor>, usize) -> ApiFuture<'static, OwnComments> + Send + Sync>;

fn ask() -> Ask {
    let services = services();
    std::sync::Arc::new(move |after, limit| {
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.own_comments(OwnCommentsQuery { after, limit }).await })
    })
}

/// How many comments the visitor wrote, with the last of them.
pub(super) fn count() -> Loaded<OwnComments> {
    let (ask, news) = (ask(), news());
    Loaded::new(move || {
        news.track();
        ask(None, 1)
    })
}

/// The comments that the visitor wrote, the last first.
#[must_use]
pub fn use_own_comments() -> OwnCommentPages {
    let (ask, news) = (ask(), news());
    let first = {
        let ask = ask.clone();
        Loaded::new(move || {
            news.track();
            ask(None, PAGE)
        })
    };
    let pages = OwnCommentPages {
        first,
        more: RwSignal::default(),
        next: RwSignal::default(),
        is_loading: RwSignal::default(),
        failed: RwSignal::default(),
        edition: StoredValue::new(0),
        ask: StoredValue::new(ask),
    };
    Effect::new(move || {
        if let Some(Ok(answer)) = first.answer() {
            pages.edition.update_value(|edition| *edition += 1);
            pages.more.set(Vec::new());
            pages.is_loading.set(false);
            pages.failed.set(None);
            pages.next.set(answer.comments.next);
        }
    });
    pages
}

impl OwnCommentPages {
    /// What came with the first page, nothing while there is none; tracks it.
    #[must_use]
    pub fn first(self) -> Option<Result<OwnComments, ApiError>> {
        self.first.answer()
    }

    /// The comments that are there; tracks them.
    #[must_use]
    pub fn shown(self) -> Vec<OwnComment> {
        let first = self.first.answer().and_then(Result::ok);
        let mut shown = first.map(|answer| answer.comments.items).unwrap_or_default();
        shown.extend(self.more.get());
        shown
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
        let question = self.ask.with_value(|ask| ask(after, PAGE));
        spawn_local(async move {
            let answer = question.await;
            // The page may be gone by now, or another list stand there.
            if self.edition.try_get_value() != Some(edition) {
                return;
            }
            self.is_loading.set(false);
            match answer {
                Ok(answer) => {
                    self.more.update(|more| more.extend(answer.comments.items));
                    self.next.set(answer.comments.next);
                }
                Err(error) => self.failed.set(Some(error)),
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};
    use api::requests::WriteComment;

    #[test]
    fn what_one_wrote_comes_page_after_page() {
        run("guest", |services| async move {
            for number in 0..=PAGE {
                let said = WriteComment {
                    id: format!("mine-{number:02}").as_str().into(),
                    note: "plate".into(),
                    answers: None,
                    body: "好用".to_owned(),
                };
                services.api.comment(said).await.expect("a note that is there");
            }
            let pages = use_own_comments();
            settled().await;
            assert_eq!(pages.shown().len(), PAGE);
            assert!(pages.has_more());
            pages.load_more();
            settled().await;
            assert_eq!((pages.shown().len(), pages.has_more()), (PAGE + 1, false));
        });
    }
}
