//! Whose turn it is to write on the device: one after another, in the order of asking.
//!
//! The browser would queue transactions just as well, but each of them waits there under its own time
//! limit: the hundredth heart in a row would be taken back for the slowness of the ninety-nine before
//! it. Here a limit counts from one's turn.

use crate::NotKept;
use futures_channel::oneshot::{Receiver, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The line of those who want to write.
#[derive(Default)]
pub(super) struct Turns {
    line: Mutex<Line>,
}

#[derive(Default)]
struct Line {
    /// Hears of the end of the last who stands in it.
    last: Option<Receiver<()>>,
    /// How often the device did not answer.
    n_stalls: u64,
}

/// One's turn; over when it is dropped.
pub(super) struct Turn {
    _over: Sender<()>,
}

impl Turns {
    /// Waits for one's turn.
    ///
    /// # Errors
    /// [`NotKept::NoAnswer`] when the device did not answer somebody who stood before: whoever stands
    /// behind is not kept waiting as long again.
    pub(super) async fn take(&self) -> Result<Turn, NotKept> {
        let (over, next) = channel();
        let (before, n_stalls) = {
            let mut line = self.line();
            (line.last.replace(next), line.n_stalls)
        };
        if let Some(before) = before {
            // It ends by being dropped, which a channel calls cancelled.
            let _ = before.await;
        }
        if self.line().n_stalls == n_stalls {
            Ok(Turn { _over: over })
        } else {
            Err(NotKept::NoAnswer)
        }
    }

    /// Remembers that the device did not answer whoever's turn it is.
    pub(super) fn stalled(&self) {
        self.line().n_stalls += 1;
    }

    /// Nothing panics while it is locked.
    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::{FutureExt, pin_mut};

    #[test]
    fn turns_come_in_the_order_of_asking() {
        let turns = Turns::default();
        let first = turns.take().now_or_never().expect("nobody stands before").expect("a turn");
        let (second, third) = (turns.take(), turns.take());
        pin_mut!(second, third);
        assert!(second.as_mut().now_or_never().is_none());
        assert!(third.as_mut().now_or_never().is_none());
        drop(first);
        assert!(third.as_mut().now_or_never().is_none());
        let second = second.now_or_never().expect("the first is over").expect("a turn");
        drop(second);
        assert!(third.now_or_never().is_some());
    }

    #[test]
    fn whoever_stands_behind_a_stall_is_told_and_whoever_comes_later_tries_anew() {
        let turns = Turns::default();
        let first = turns.take().now_or_never().expect("nobody stands before").expect("a turn");
        let second = turns.take();
        pin_mut!(second);
        assert!(second.as_mut().now_or_never().is_none());
        turns.stalled();
        drop(first);
        assert!(matches!(second.now_or_never(), Some(Err(NotKept::NoAnswer))));
        assert!(matches!(turns.take().now_or_never(), Some(Ok(_))));
    }
}
