//! On its own thread a value is as if it were not wrapped; on another nobody touches it.

use super::SendWrapper;
use futures_util::stream::{self, StreamExt};
use futures_util::{FutureExt, future};
use std::cell::Cell;
use std::rc::Rc;
use std::thread::{Result, spawn};

fn on_another_thread<R: Send + 'static>(act: impl FnOnce() -> R + Send + 'static) -> Result<R> {
    spawn(act).join()
}

#[test]
fn on_its_own_thread_a_value_is_as_if_it_were_not_wrapped() {
    let mut wrapped = SendWrapper::new(Rc::new(Cell::new(1)));
    wrapped.set(2);
    *wrapped = Rc::new(Cell::new(wrapped.get() + 1));
    assert!(wrapped.valid());
    let other = wrapped.clone();
    assert_eq!(Rc::strong_count(&other), 2);
    assert_eq!(format!("{:?}", SendWrapper::new(3)), "SendWrapper(3)");
    drop(other);
    let value = wrapped.take();
    assert_eq!((Rc::strong_count(&value), value.get()), (1, 3));
}

#[test]
fn it_is_dropped_once() {
    let value = Rc::new(());
    drop(SendWrapper::new(Rc::clone(&value)));
    assert_eq!(Rc::strong_count(&value), 1);
    drop(SendWrapper::new(Rc::clone(&value)).take());
    assert_eq!(Rc::strong_count(&value), 1);
}

#[test]
fn it_comes_back_from_another_thread_untouched() {
    let wrapped = SendWrapper::new(Rc::new(1));
    let back = on_another_thread(move || {
        assert!(!wrapped.valid());
        wrapped
    });
    assert_eq!(*back.expect("nobody touched it").take(), 1);
}

#[test]
fn on_another_thread_whoever_touches_it_panics() {
    let wrapped = || SendWrapper::new(Rc::new(1));
    let shown = wrapped();
    assert!(on_another_thread(move || format!("{shown:?}")).is_err());
    let (read, mut written, copied, taken, dropped) =
        (wrapped(), wrapped(), wrapped(), wrapped(), wrapped());
    assert!(on_another_thread(move || **read).is_err());
    assert!(on_another_thread(move || *written = Rc::new(2)).is_err());
    assert!(on_another_thread(move || drop(copied.clone())).is_err());
    assert!(on_another_thread(move || drop(taken.take())).is_err());
    assert!(on_another_thread(move || drop(dropped)).is_err());
    let (awaited, mut asked) =
        (SendWrapper::new(future::ready(1)), SendWrapper::new(stream::iter([1])));
    assert!(on_another_thread(move || awaited.now_or_never()).is_err());
    assert!(on_another_thread(move || asked.next().now_or_never()).is_err());
}

#[test]
fn what_drops_without_doing_anything_may_go_anywhere() {
    let wrapped = SendWrapper::new(1);
    assert!(on_another_thread(move || drop(wrapped)).is_ok());
}

#[test]
fn futures_and_streams_are_awaited_within() {
    let rc = Rc::new(1);
    let future = SendWrapper::new(async move { *rc });
    assert_eq!(future.now_or_never(), Some(1));
    let mut stream = SendWrapper::new(stream::iter([1, 2]));
    assert_eq!(stream::Stream::size_hint(&stream), (2, Some(2)));
    assert_eq!(stream.next().now_or_never(), Some(Some(1)));
    assert_eq!(stream.collect::<Vec<_>>().now_or_never(), Some(vec![2]));
}
