//! Files beside the app, fetched over HTTP.
//!
//! Whoever asks waits eight seconds at most, and is told then that nothing came. The request goes on:
//! what comes later is kept for whoever asks next, which may be a press on a button or, through what
//! was handed in, the app itself.

use crate::{ApiError, ApiFuture, time::pause};
use std::{
    future::poll_fn,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// How long whoever asks is kept waiting, in milliseconds.
const PATIENCE_MS: i32 = 8_000;

/// Runs when a file comes after whoever asked has been told that it did not.
pub type OnLate = Box<dyn FnOnce() + Send>;

/// A file beside the app.
pub struct File {
    address: String,
    desk: Mutex<Desk>,
}

impl File {
    /// The file at `address`.
    #[must_use]
    pub fn new(address: String) -> Arc<Self> {
        Arc::new(Self { address, desk: Mutex::default() })
    }

    /// Its text. One asks at a time.
    ///
    /// # Errors
    /// [`ApiError::Offline`] when nothing can be reached, [`ApiError::NotCome`] when the answer is an
    /// error, or none comes in time.
    #[must_use]
    pub fn text(self: &Arc<Self>, on_late: OnLate) -> ApiFuture<'static, String> {
        let file = self.clone();
        Box::pin(async move {
            let question = file.desk().ask(on_late);
            if let Some(number) = question {
                let fetching = file.clone();
                spawn_local(async move { fetching.take(number, get(&fetching.address).await) });
                let waiting = file.clone();
                spawn_local(async move {
                    pause(PATIENCE_MS).await;
                    waiting.take(number, Err(ApiError::NotCome));
                });
            }
            poll_fn(|context| file.desk().poll(context)).await
        })
    }

    fn take(&self, number: u64, answer: Result<String, ApiError>) {
        let on_late = self.desk().take(number, answer);
        // Outside of the lock, because it leads to the next question.
        if let Some(on_late) = on_late {
            on_late();
        }
    }

    /// Nothing panics while it is locked, and its fields are whole at any time.
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where questions and answers meet.
#[derive(Default)]
struct Desk {
    /// The number of the last question.
    asked: u64,
    /// Whether somebody waits for its answer.
    is_awaited: bool,
    /// Whether no question has been answered with a text yet that nobody found fault with since.
    is_wanted: bool,
    answer: Option<Result<String, ApiError>>,
    waker: Option<Waker>,
    on_late: Option<OnLate>,
}

impl Desk {
    /// Begins to wait; gives the number of the question, or nothing when its answer lies here.
    fn ask(&mut self, on_late: OnLate) -> Option<u64> {
        (self.is_awaited, self.is_wanted, self.on_late) = (true, true, Some(on_late));
        if self.answer.is_some() {
            return None;
        }
        self.asked += 1;
        Some(self.asked)
    }

    /// Takes an answer to the question `number`; gives what is to run when nobody waits for it. A text
    /// answers every question, an error its own alone.
    fn take(&mut self, number: u64, answer: Result<String, ApiError>) -> Option<OnLate> {
        let counts = match &answer {
            Ok(_) => self.is_wanted,
            Err(_) => number == self.asked && self.is_awaited && self.answer.is_none(),
        };
        if !counts {
            return None;
        }
        self.answer = Some(answer);
        if self.is_awaited {
            if let Some(waker) = self.waker.take() {
                waker.wake();
            }
            None
        } else {
            self.on_late.take()
        }
    }

    fn poll(&mut self, context: &Context<'_>) -> Poll<Result<String, ApiError>> {
        match self.answer.take() {
            Some(answer) => {
                self.is_awaited = false;
                // After an error a text that comes late is welcome.
                self.is_wanted = answer.is_err();
                Poll::Ready(answer)
            }
            None => {
                self.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// By the browser's own `fetch`: gloo-net does the same and weighs more than the rest of this file.
async fn get(address: &str) -> Result<String, ApiError> {
    let window = web_sys::window().ok_or(ApiError::Offline)?;
    let answer = JsFuture::from(window.fetch_with_str(address)).await;
    let answer: Response = answer.map_err(|_| ApiError::Offline)?.unchecked_into();
    if !answer.ok() {
        return Err(ApiError::NotCome);
    }
    let text = answer.text().map_err(|_| ApiError::NotCome)?;
    let text = JsFuture::from(text).await.map_err(|_| ApiError::NotCome)?;
    text.as_string().ok_or(ApiError::NotCome)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ignore() -> OnLate {
        Box::new(|| ())
    }

    fn poll(desk: &mut Desk) -> Poll<Result<String, ApiError>> {
        desk.poll(&Context::from_waker(Waker::noop()))
    }

    fn text(text: &str) -> Result<String, ApiError> {
        Ok(text.to_owned())
    }

    #[test]
    fn an_answer_in_time_is_the_answer_and_the_time_limit_after_it_is_nothing() {
        let mut desk = Desk::default();
        assert_eq!(desk.ask(ignore()), Some(1));
        assert_eq!(poll(&mut desk), Poll::Pending);
        assert!(desk.take(1, text("a")).is_none());
        assert!(desk.take(1, Err(ApiError::NotCome)).is_none());
        assert_eq!(poll(&mut desk), Poll::Ready(text("a")));
        assert_eq!(desk.ask(ignore()), Some(2), "what was taken is asked for anew");
    }

    #[test]
    fn what_comes_late_is_told_of_once_and_kept_for_whoever_asks_next() {
        let mut desk = Desk::default();
        desk.ask(ignore());
        desk.take(1, Err(ApiError::NotCome));
        assert_eq!(poll(&mut desk), Poll::Ready(Err(ApiError::NotCome)));
        assert!(desk.take(1, text("late")).is_some());
        assert_eq!(desk.ask(ignore()), None);
        assert_eq!(poll(&mut desk), Poll::Ready(text("late")));
        assert!(desk.take(1, text("later")).is_none(), "nobody wants a second one");
        assert_eq!(poll(&mut desk), Poll::Pending);
    }

    #[test]
    fn what_comes_late_answers_a_question_asked_meanwhile() {
        let mut desk = Desk::default();
        desk.ask(ignore());
        desk.take(1, Err(ApiError::NotCome));
        let _ = poll(&mut desk);
        assert_eq!(desk.ask(ignore()), Some(2));
        assert!(
            desk.take(1, Err(ApiError::Offline)).is_none(),
            "an error answers its own question"
        );
        assert_eq!(poll(&mut desk), Poll::Pending);
        assert!(desk.take(1, text("late")).is_none(), "somebody waits for it");
        assert_eq!(poll(&mut desk), Poll::Ready(text("late")));
    }

    #[test]
    fn an_error_that_comes_late_is_no_news() {
        let mut desk = Desk::default();
        desk.ask(ignore());
        desk.take(1, Err(ApiError::NotCome));
        let _ = poll(&mut desk);
        assert!(desk.take(1, Err(ApiError::Offline)).is_none());
        assert_eq!(desk.ask(ignore()), Some(2));
    }
}
