//! Stands in for the crate `wasm-streams`, which the server functions of Leptos ask for
//! (`[patch.crates-io]` in Cargo.toml): a stream of the browser read as one of Rust, and the other way.
//!
//! The crate itself has classes, whose methods wasm-bindgen exports; so they stand in every app, whether
//! it has server functions or not (docs/decisions/0013-weights.md). Here closures do the same, and go when
//! nobody makes a stream. It has what `server_fn` 0.8 uses, and no more.

mod reading;
mod source;

use futures_util::stream::Stream;
pub use reading::IntoStream;
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream {
    raw: web_sys::ReadableStream,
}

impl ReadableStream {
    /// One that the browser has made.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self { raw }
    }

    /// One that gives what `stream` does, asked for piece by piece.
    pub fn from_stream(stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self { raw: source::readable(Box::pin(stream)) }
    }

    /// As the browser knows it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.raw
    }

    /// What it gives, piece by piece; who lets go of that before its end cancels it.
    ///
    /// # Panics
    /// When somebody reads it already.
    pub fn into_stream(self) -> IntoStream {
        IntoStream::of(&self.raw).expect_throw("a stream that somebody reads already")
    }
}
