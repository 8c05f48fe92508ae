//! Something on its way: not there yet, there, or failed with a way to try again.
//!
//! A signal and `spawn_local`, as the feed loads: `LocalResource` with `Suspense` weighs 16 KB more.

use super::{ApiError, news};
use api::ApiFuture;
use boxed::{effect, on_change};
use leptos::{prelude::*, task::spawn_local};

/// Something on its way. Copies are cheap and all the same.
pub struct Loaded<T: Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, ApiError>>>,
    asked: RwSignal<u64>,
    tries: RwSignal<u64>,
}

impl<T: Send + Sync> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync> Copy for Loaded<T> {}

impl<T: Clone + Send + Sync> Loaded<T> {
    /// Asks with `ask`, and again whenever something it tracks changes; what is there stays until
    /// the next answer.
    pub(super) fn new(ask: impl Fn() -> ApiFuture<'static, T> + 'static) -> Self {
        let loaded =
            Self { answer: RwSignal::new(None), asked: RwSignal::new(0), tries: RwSignal::new(0) };
        effect(move || {
            loaded.tries.track();
            let question = ask();
            let number = loaded.asked.get_untracked() + 1;
            loaded.asked.set(number);
            spawn_local(async move {
                let answer = question.await;
                loaded.finish(number, answer);
            });
        });
        // What did not come may be there by now.
        let news = news();
        on_change(
            move || news.track(),
            move |()| {
                let answer = loaded.answer.read_untracked();
                let may_come = matches!(*answer, Some(Err(ApiError::Offline | ApiError::NotCome)));
                drop(answer);
                if may_come {
                    loaded.retry();
                }
            },
        );
        loaded
    }

    // Apart from `new`, and synchronous, so that tests call it with any answer.
    fn finish(self, number: u64, answer: Result<T, ApiError>) {
        // An answer to an older question is no answer, and the page may be gone by now.
        if self.asked.try_get_untracked() == Some(number) {
            self.answer.set(Some(answer));
        }
    }

    /// The answer, nothing while there is none; tracks it.
    #[must_use]
    pub fn answer(self) -> Option<Result<T, ApiError>> {
        self.answer.get()
    }

    /// Asks again.
    pub fn retry(self) {
        self.tries.update(|tries| *tries += 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_to_an_older_question_is_ignored() {
        Owner::new().with(|| {
            let loaded = Loaded {
                answer: RwSignal::new(None),
                asked: RwSignal::new(2),
                tries: RwSignal::new(0),
            };
            loaded.finish(1, Ok("old"));
            assert_eq!(loaded.answer.get_untracked(), None);
            loaded.finish(2, Err(ApiError::Offline));
            assert_eq!(loaded.answer.get_untracked(), Some(Err(ApiError::Offline)));
        });
    }
}
