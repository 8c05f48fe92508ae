//! What is worked out from the records and costs too much to be worked out for each question: the
//! index of search. Each home keeps one beside its records and tells it what changed; whoever asks
//! brings it up to date first. Source: docs/decisions/0026-search.md.

use crate::Kind;
use std::{
    any::Any,
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// What is worked out from the records of one home. A copy of a home begins with none.
#[derive(Default)]
pub struct Derived(Mutex<State>);

#[derive(Default)]
struct State {
    /// What was worked out; nothing until somebody asks.
    value: Option<Box<dyn Any + Send>>,
    /// In the order in which they changed; one that changed twice is there twice.
    changed: Vec<(Kind, String)>,
}

/// What changed since a value was worked out.
pub(crate) enum Changed {
    /// Everything may have.
    Everything,
    /// These records.
    These(Vec<(Kind, String)>),
}

impl Derived {
    /// Hears that everything may be different.
    pub fn all_changed(&self) {
        *self.state() = State::default();
    }

    /// Hears of records that were written or taken away.
    pub fn changed<'a>(&self, keys: impl Iterator<Item = &'a (Kind, String)>) {
        let mut state = self.state();
        // What nobody has worked out yet need not be kept up to date.
        if state.value.is_some() {
            state.changed.extend(keys.cloned());
        }
    }

    /// Hands out the value, brought up to date by `update`.
    pub(crate) fn with<T: Default + Send + 'static, R>(
        &self,
        update: impl FnOnce(&mut T, Changed),
        ask: impl FnOnce(&T) -> R,
    ) -> R {
        let mut state = self.state();
        let changed = std::mem::take(&mut state.changed);
        let (mut value, changed) =
            match state.value.take().and_then(|value| value.downcast::<T>().ok()) {
                Some(value) => (value, Changed::These(changed)),
                None => (Box::default(), Changed::Everything),
            };
        update(&mut value, changed);
        let answer = ask(&value);
        state.value = Some(value);
        answer
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clone for Derived {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl fmt::Debug for Derived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Derived")
    }
}
