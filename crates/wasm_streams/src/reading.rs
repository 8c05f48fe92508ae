//! A stream of the browser as one of Rust.

use futures_util::stream::{FusedStream, Stream};
use js_sys::Reflect;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// The pieces of a [`ReadableStream`](crate::ReadableStream); nobody else reads it meanwhile.
#[derive(Debug)]
#[must_use = "a stream does nothing until it is polled"]
pub struct IntoStream {
    /// Nothing once it has ended or failed.
    reader: Option<ReadableStreamDefaultReader>,
    /// The piece that is on its way.
    coming: Option<JsFuture>,
}

impl IntoStream {
    /// Fails when somebody reads it already.
    pub(crate) fn of(raw: &ReadableStream) -> Result<Self, JsValue> {
        let reader = ReadableStreamDefaultReader::new(raw)?;
        Ok(Self { reader: Some(reader), coming: None })
    }

    /// Lets go of a stream that has nothing more to give.
    fn end(&mut self) {
        if let Some(reader) = self.reader.take() {
            reader.release_lock();
        }
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let Some(reader) = &this.reader else { return Poll::Ready(None) };
        let coming = this.coming.get_or_insert_with(|| JsFuture::from(reader.read()));
        let came = ready!(Pin::new(coming).poll(context));
        this.coming = None;
        let field = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name));
        Poll::Ready(match came {
            Ok(piece) if field(&piece, "done").is_ok_and(|done| done.is_truthy()) => {
                this.end();
                None
            }
            Ok(piece) => Some(field(&piece, "value")),
            Err(error) => {
                this.end();
                Some(Err(error))
            }
        })
    }
}

impl FusedStream for IntoStream {
    fn is_terminated(&self) -> bool {
        self.reader.is_none()
    }
}

impl Drop for IntoStream {
    /// Whoever fills the stream hears that nobody wants the rest.
    fn drop(&mut self) {
        let Some(reader) = self.reader.take() else { return };
        let cancelled = JsFuture::from(reader.cancel());
        reader.release_lock();
        // That it could not be cancelled is nobody's concern, and must not be told as an error.
        spawn_local(async move { drop(cancelled.await) });
    }
}
