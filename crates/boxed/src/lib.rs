//! Effects, memos and views whose work is boxed.
//!
//! `Effect::new`, `Memo::new` and a component that gives a closure are compiled anew for every closure,
//! and an effect brings the loop that waits for it each time. Here they are compiled once, and once for
//! each type of value: docs/decisions/0013-weights.md.

use leptos::prelude::{AnyView, Effect, IntoAny, Memo};
use std::sync::{Arc, Mutex};

/// Runs `run` soon, and again whenever something that it read has changed, for as long as whoever is
/// drawn now stays.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}

/// Runs `run` whenever something that `read` reads has changed; not for what it reads first.
pub fn on_change<T>(read: impl Fn() -> T + 'static, mut run: impl FnMut(T) + 'static) {
    let mut is_first = true;
    effect(move || {
        let now = read();
        if !std::mem::take(&mut is_first) {
            run(now);
        }
    });
}

/// A value that is worked out when it is read, after something that it stands on has changed. Whoever
/// reads it hears of it only when it is another.
pub fn memo<T>(work_out: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let work_out: Box<dyn Fn() -> T + Send + Sync> = Box::new(work_out);
    Memo::new(move |_| work_out())
}

/// What `draw` gives, drawn anew whenever something that it read has changed. For a component that is
/// nothing else; closures among the children of an element are boxed already.
pub fn drawn(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let draw: Arc<Mutex<dyn FnMut() -> AnyView + Send>> = Arc::new(Mutex::new(draw));
    draw.into_any()
}
