//! A part of the app that comes when it is wanted: its skeleton, its page, and a way to try again.
//!
//! In a build with the feature `split` a part is a file of its own; in every other it is there from
//! the start, and all of this runs through at once. Source: docs/decisions/0014-parts.md.

use super::use_wishes;
use crate::platform::{page, sheet};
use boxed::drawn;
use leptos::{prelude::*, task::spawn_local};
use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

/// Draws the page that a part holds. A plain pointer, so that the page is owned where it is shown.
pub type Draw = fn() -> AnyView;

/// A part that did not come. The console of the browser says why; the next load begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// A part on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<Draw, NotLoaded>>>>;

/// Begins to load a part, or joins who is loading it; what has come once is there at once.
pub type Load = fn() -> Coming;

/// What a function that is split off gives: it has become asynchronous.
#[cfg(feature = "split")]
#[must_use]
pub fn coming(part: impl Future<Output = Result<Draw, NotLoaded>> + 'static) -> Coming {
    in_its_sheet(Box::pin(part))
}

/// What a function that is split off gives, in a build where nothing is.
#[cfg(not(feature = "split"))]
#[must_use]
pub fn coming(part: Result<Draw, NotLoaded>) -> Coming {
    in_its_sheet(Box::pin(std::future::ready(part)))
}

/// The same of a part that is drawn by the first sheet alone.
#[cfg(feature = "split")]
#[must_use]
pub fn coming_alone(part: impl Future<Output = Result<Draw, NotLoaded>> + 'static) -> Coming {
    Box::pin(part)
}

/// The same in a build where nothing is split off.
#[cfg(not(feature = "split"))]
#[must_use]
pub fn coming_alone(part: Result<Draw, NotLoaded>) -> Coming {
    Box::pin(std::future::ready(part))
}

/// A part has come once the sheet of the pages has as well.
fn in_its_sheet(part: Coming) -> Coming {
    if sheet::is_there() {
        return part;
    }
    let sheet = sheet::fetch();
    Box::pin(async move {
        let draw = part.await?;
        if sheet.await { Ok(draw) } else { Err(NotLoaded) }
    })
}

/// Every part, by how the addresses begin that show it, and whether the visitor saves data. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Parts(&'static [(&'static str, Load)], Signal<bool>);

/// Tells everything below which parts there are, by how the addresses begin that show them.
pub fn provide_parts(parts: &'static [(&'static str, Load)]) {
    provide_context(Parts(parts, use_wishes().less_data));
}

/// The parts there are.
#[must_use]
pub fn use_parts() -> Parts {
    use_context().unwrap_or_else(|| Parts(&[], Signal::stored(false)))
}

impl Parts {
    /// Fetches the part that `href`, below the base, will show.
    pub fn fetch_for(self, href: &str) {
        self.0
            .iter()
            .filter(|(start, _)| href.starts_with(start))
            .for_each(|(_, load)| fetch(*load));
    }

    /// Fetches all of them ahead of time; none for who saves data.
    pub fn fetch_ahead(self) {
        if self.1.get_untracked() {
            return;
        }
        page::ahead_of_time(move || self.0.iter().for_each(|(_, load)| fetch(*load)));
    }
}

fn fetch(load: Load) {
    spawn_local(async move {
        // What did not come ahead of time is asked for again by whoever opens it.
        let _ = load().await;
    });
}

/// How long one looks at a skeleton, in milliseconds. boot/part.js gives up a request after the same time,
/// but whoever joins others that wait for one part is told after all of them.
const PATIENCE_MS: i32 = 8_000;

/// A part being shown. Copies are cheap and all the same.
#[derive(Clone, Copy)]
struct Gate {
    load: Load,
    /// What draws it, once it is there.
    draw: RwSignal<Option<Draw>>,
    /// Whether it did not come, and nobody has tried again since.
    has_failed: RwSignal<bool>,
    n_failures: StoredValue<u32>,
    /// The number of the last try.
    tries: StoredValue<u32>,
}

impl Gate {
    fn new(load: Load) -> Self {
        Self {
            load,
            draw: RwSignal::new(None),
            has_failed: RwSignal::new(false),
            n_failures: StoredValue::new(0),
            tries: StoredValue::new(0),
        }
    }

    fn begin(self) {
        let number = self.tries.get_value() + 1;
        self.tries.set_value(number);
        let mut part = (self.load)();
        // What is there already is shown in this very frame, without a skeleton before it. Polled
        // without a waker once, a part that is not is polled again by the task that waits for it.
        match part.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Ok(draw)) => self.finish(number, Ok(draw)),
            Poll::Ready(Err(NotLoaded)) => {
                self.has_failed.set(false);
                self.finish(number, Err(NotLoaded));
            }
            Poll::Pending => {
                self.has_failed.set(false);
                spawn_local(async move { self.finish(number, part.await) });
                page::after_ms(PATIENCE_MS, move || self.finish(number, Err(NotLoaded)));
            }
        }
    }

    // Apart from `begin`, and synchronous, so that tests call it with any answer.
    fn finish(self, number: u32, answer: Result<Draw, NotLoaded>) {
        // Whoever asked may have gone elsewhere meanwhile.
        let (Some(None), Some(has_failed), Some(tries)) = (
            self.draw.try_get_untracked(),
            self.has_failed.try_get_untracked(),
            self.tries.try_get_value(),
        ) else {
            return; // What is shown stays.
        };
        match answer {
            // What comes late is shown, whichever try brings it.
            Ok(draw) => self.draw.set(Some(draw)),
            // A failure is told once, and is that of its own try alone.
            Err(NotLoaded) if !has_failed && number == tries => {
                self.n_failures.update_value(|n| *n += 1);
                self.has_failed.set(true);
            }
            Err(NotLoaded) => {}
        }
    }
}

/// The page of a part, once it has come. A second visit shows it at once.
#[component]
pub fn Part(
    /// Loads it.
    load: Load,
    /// Shown while it is coming.
    skeleton: fn() -> AnyView,
    /// Shown when it did not come: how often in a row, and what tries again. A part of a release that
    /// is gone never comes, so from the second time on this should offer to load the page anew.
    failed: fn(u32, Callback<()>) -> AnyView,
) -> impl IntoView {
    let gate = Gate::new(load);
    gate.begin();
    let on_retry = Callback::new(move |()| gate.begin());
    page::on_late_part(move || {
        if gate.has_failed.get_untracked() && gate.draw.read_untracked().is_none() {
            gate.begin();
        }
    });
    drawn(move || match (gate.draw.get(), gate.has_failed.get()) {
        (Some(draw), _) => draw(),
        (None, true) => failed(gate.n_failures.get_value(), on_retry),
        (None, false) => skeleton(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> AnyView {
        ().into_any()
    }

    fn there() -> Coming {
        Box::pin(std::future::ready(Ok(page as Draw)))
    }

    fn gone() -> Coming {
        Box::pin(std::future::ready(Err(NotLoaded)))
    }

    #[test]
    fn a_part_that_is_there_is_shown_without_a_skeleton() {
        Owner::new().with(|| {
            let gate = Gate::new(there);
            gate.begin();
            assert!(gate.draw.get_untracked().is_some());
        });
    }

    #[test]
    fn a_part_that_failed_is_loaded_anew_and_counted() {
        Owner::new().with(|| {
            let gate = Gate::new(gone);
            gate.begin();
            gate.begin();
            assert!(gate.has_failed.get_untracked());
            assert_eq!(gate.n_failures.get_value(), 2);
            gate.finish(2, Ok(page));
            assert!(gate.draw.get_untracked().is_some());
        });
    }

    #[test]
    fn a_failure_is_that_of_its_own_try_and_is_told_once() {
        Owner::new().with(|| {
            let gate = Gate::new(there);
            gate.tries.set_value(2);
            gate.finish(1, Err(NotLoaded));
            assert!(!gate.has_failed.get_untracked() && gate.draw.get_untracked().is_none());
            gate.finish(2, Err(NotLoaded));
            gate.finish(2, Err(NotLoaded));
            assert_eq!(gate.n_failures.get_value(), 1);
            gate.finish(1, Ok(page));
            assert!(gate.draw.get_untracked().is_some(), "late, and shown");
            gate.finish(2, Err(NotLoaded));
            assert!(gate.draw.get_untracked().is_some());
        });
    }

    #[test]
    fn a_part_that_comes_after_its_reader_has_left_is_no_trouble() {
        let owner = Owner::new();
        let gate = owner.with(|| Gate::new(gone));
        owner.cleanup();
        gate.finish(1, Ok(page));
        gate.finish(1, Err(NotLoaded));
    }
}
