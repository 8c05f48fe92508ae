//! A stream of Rust as one of the browser.

use futures_util::future::{AbortHandle, Abortable};
use futures_util::stream::{Stream, StreamExt};
use js_sys::{Object, Promise, Reflect};
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use wasm_bindgen_futures::future_to_promise;
use web_sys::{QueuingStrategy, ReadableStream, ReadableStreamDefaultController};

type Pieces = Pin<Box<dyn Stream<Item = Result<JsValue, JsValue>>>>;

/// What a stream of the browser is filled from.
#[derive(Default)]
struct Source {
    /// Nothing while a piece is awaited, and once it has ended, failed or been cancelled.
    pieces: Option<Pieces>,
    /// Ends the waiting for a piece.
    waiting: Option<AbortHandle>,
}

type Shared = Rc<RefCell<Source>>;

/// A stream of the browser that asks `pieces` whenever somebody wants one more.
pub fn readable(pieces: Pieces) -> ReadableStream {
    let source = Rc::new(RefCell::new(Source { pieces: Some(pieces), waiting: None }));
    let cancelled = Rc::clone(&source);
    // The browser has both as long as it has the stream.
    let pull: Closure<dyn FnMut(_) -> _> = Closure::new(move |to| pull(&source, to));
    let cancel: Closure<dyn FnMut()> = Closure::new(move || cancel(&cancelled));
    let underlying = object(&[("pull", pull.into_js_value()), ("cancel", cancel.into_js_value())]);
    let strategy = QueuingStrategy::new();
    // The stream of Rust waits better than a queue of the browser does: nothing is fetched ahead.
    strategy.set_high_water_mark(0.0);
    ReadableStream::new_with_underlying_source_and_strategy(&underlying, &strategy)
        .expect_throw("a stream of two functions")
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &JsValue::from_str(name), value).expect_throw("a field of its own");
    }
    object
}

/// Gives the next piece to the browser, which asks for no other before the promise is kept.
fn pull(source: &Shared, to: ReadableStreamDefaultController) -> Promise {
    let (handle, registration) = AbortHandle::new_pair();
    let pieces = {
        let mut source = source.borrow_mut();
        source.waiting = Some(handle);
        source.pieces.take()
    };
    let home = Rc::clone(source);
    let give = async move {
        let Some(mut pieces) = pieces else { return Ok(()) };
        match pieces.next().await {
            Some(Ok(piece)) => {
                home.borrow_mut().pieces = Some(pieces);
                to.enqueue_with_chunk(&piece)
            }
            Some(Err(error)) => Err(error),
            None => to.close(),
        }
    };
    let give = Abortable::new(give, registration);
    // Who has cancelled the stream waits for nothing.
    future_to_promise(async move { give.await.unwrap_or(Ok(())).map(|()| JsValue::UNDEFINED) })
}

/// Nobody wants the rest.
fn cancel(source: &Shared) {
    // What is dropped may ask for the source again.
    let Source { pieces, waiting } = source.take();
    if let Some(waiting) = waiting {
        waiting.abort();
    }
    drop(pieces);
}
