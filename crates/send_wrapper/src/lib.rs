//! Stands in for the crate `send_wrapper`, which Leptos asks for (`[patch.crates-io]` in Cargo.toml): a
//! value that types may hand to another thread, and that only the thread which wrapped it may touch.
//!
//! In a browser one thread has the whole of the memory, so nobody else can have such a value; the crate
//! itself asks all the same, at each touch, which thread it is, and brings what Rust's library knows about
//! threads (docs/decisions/0013-weights.md). Here the question is asked only where there may be others: in
//! tests, and where the pages are written.

#![expect(
    unsafe_code,
    reason = "that a value may be handed over is a promise that only `unsafe` can give"
)]

use futures_core::Stream;
use home::Home;
use std::fmt;
use std::mem::{ManuallyDrop, needs_drop};
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A value that only the thread which wrapped it may touch; others may hold it.
pub struct SendWrapper<T> {
    value: ManuallyDrop<T>,
    home: Home,
}

// SAFETY: whoever is not on the thread of the value gets a panic in place of it, whether they touch it or
// let it go; where nothing is checked there is no other thread.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above; a reference to the wrapper gives no more than the wrapper.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Wraps a value of this thread.
    pub fn new(value: T) -> Self {
        Self { value: ManuallyDrop::new(value), home: Home::here() }
    }

    /// Whether this is the thread of the value.
    pub fn valid(&self) -> bool {
        self.home.is_here()
    }

    /// The value without the wrapper.
    ///
    /// # Panics
    /// On another thread.
    #[track_caller]
    pub fn take(self) -> T {
        self.check();
        let mut this = ManuallyDrop::new(self);
        // SAFETY: the wrapper is never dropped, so nobody takes the value a second time.
        unsafe { ManuallyDrop::take(&mut this.value) }
    }

    #[track_caller]
    fn check(&self) {
        if !self.valid() {
            elsewhere();
        }
    }

    /// The value, as pinned as the wrapper is.
    #[track_caller]
    fn pinned(self: Pin<&mut Self>) -> Pin<&mut T> {
        self.check();
        // SAFETY: the value lies in the wrapper and is not moved out of it but by `take`, which wants the
        // wrapper itself; it is dropped where it lies.
        unsafe { self.map_unchecked_mut(|this| &mut *this.value) }
    }
}

#[cold]
#[track_caller]
fn elsewhere() -> ! {
    panic!("a value of another thread")
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    /// # Panics
    /// On another thread.
    #[track_caller]
    fn deref(&self) -> &T {
        self.check();
        &self.value
    }
}

impl<T> DerefMut for SendWrapper<T> {
    /// # Panics
    /// On another thread.
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        self.check();
        &mut self.value
    }
}

impl<T> Drop for SendWrapper<T> {
    /// # Panics
    /// On another thread, when dropping the value does anything and nothing has panicked there yet; the
    /// value is left as it is.
    #[track_caller]
    fn drop(&mut self) {
        if !needs_drop::<T>() {
            return;
        }
        if self.valid() {
            // SAFETY: the wrapper goes, so nobody touches the value after this.
            unsafe { ManuallyDrop::drop(&mut self.value) };
        } else if !std::thread::panicking() {
            elsewhere();
        }
    }
}

impl<T: Clone> Clone for SendWrapper<T> {
    /// # Panics
    /// On another thread.
    #[track_caller]
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for SendWrapper<T> {
    /// # Panics
    /// On another thread.
    #[track_caller]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SendWrapper").field(&**self).finish()
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    /// # Panics
    /// On another thread.
    #[track_caller]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.pinned().poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    /// # Panics
    /// On another thread.
    #[track_caller]
    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.pinned().poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}

/// Which thread a value belongs to, where there may be several.
#[cfg(any(not(target_arch = "wasm32"), target_feature = "atomics"))]
mod home {
    use std::thread::{ThreadId, current};

    pub struct Home(ThreadId);

    impl Home {
        pub fn here() -> Self {
            Self(current().id())
        }

        pub fn is_here(&self) -> bool {
            self.0 == current().id()
        }
    }
}

/// There is one thread alone: without atomics no two share a memory.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod home {
    pub struct Home;

    impl Home {
        pub const fn here() -> Self {
            Self
        }

        pub const fn is_here(&self) -> bool {
            true
        }
    }
}

#[cfg(test)]
mod tests;
