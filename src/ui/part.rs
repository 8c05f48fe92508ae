//! A part of the app that comes when it is wanted: its skeleton, its page, and a way to try again.
//!
//! In a build with the feature `split` a part is a file of its own; in every other it is there from
//! the start, and all of this runs through at once. Source: docs/decisions/0014-parts.md.

use crate::platform::page;
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
    Box::pin(part)
}

/// What a function that is split off gives, in a build where nothing is.
#[cfg(not(feature = "split"))]
#[must_use]
pub fn coming(part: Result<Draw, NotLoaded>) -> Coming {
    Box::pin(std::future::ready(part))
}

/// How long the browser may stay busy before parts are fetched all the same, in milliseconds.
const IDLE_AT_LAST_MS: u32 = 3_000;

/// Every part, by how the addresses begin that show it. Copies are cheap and all the same.
#[derive(Clone, Copy, Default)]
pub struct Parts(&'static [(&'static str, Load)]);

/// Tells everything below which parts there are, by how the addresses begin that show them.
pub fn provide_parts(parts: &'static [(&'static str, Load)]) {
    provide_context(Parts(parts));
}

/// The parts there are.
#[must_use]
pub fn use_parts() -> Parts {
    use_context().unwrap_or_default()
}

impl Parts {
    /// Fetches the part that `href`, below the base, will show.
    pub fn fetch_for(self, href: &str) {
        self.0
            .iter()
            .filter(|(start, _)| href.starts_with(start))
            .for_each(|(_, load)| fetch(*load));
    }

    /// Fetches all of them once the browser has nothing better to do.
    pub fn fetch_when_idle(self) {
        page::when_idle(IDLE_AT_LAST_MS, move || self.0.iter().for_each(|(_, load)| fetch(*load)));
    }
}

fn fetch(load: Load) {
    spawn_local(async move {
        // What did not come ahead of time is asked for again by whoever opens it.
        let _ = load().await;
    });
}

/// How a part stands.
#[derive(Clone, Copy)]
enum Stage {
    Coming,
    Ready(Draw),
    Failed,
}

/// A part being shown. Copies are cheap and all the same.
#[derive(Clone, Copy)]
struct Gate {
    load: Load,
    stage: RwSignal<Stage>,
    n_failures: RwSignal<u32>,
}

impl Gate {
    fn new(load: Load) -> Self {
        Self { load, stage: RwSignal::new(Stage::Coming), n_failures: RwSignal::new(0) }
    }

    fn begin(self) {
        let mut part = (self.load)();
        // What is there already is shown in this very frame, without a skeleton before it. Polled
        // without a waker once, a part that is not is polled again by the task that waits for it.
        match part.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(answer) => self.finish(answer),
            Poll::Pending => {
                self.stage.set(Stage::Coming);
                spawn_local(async move { self.finish(part.await) });
            }
        }
    }

    // Apart from `begin`, and synchronous, so that tests call it with any answer.
    fn finish(self, answer: Result<Draw, NotLoaded>) {
        if answer.is_err() {
            let _ = self.n_failures.try_update(|n| *n += 1);
        }
        // Whoever asked may have gone elsewhere meanwhile.
        let _ = self.stage.try_set(answer.map_or(Stage::Failed, Stage::Ready));
    }
}

/// The page of a part, once it has come. A second visit shows it at once.
#[component]
pub fn Part(
    /// Loads it.
    load: Load,
    /// Shown while it is coming.
    #[prop(into)]
    skeleton: ViewFn,
    /// Shown when it did not come: how often in a row, and what tries again. A part of a release that
    /// is gone never comes, so from the second time on this should offer to load the page anew.
    failed: fn(u32, Callback<()>) -> AnyView,
) -> impl IntoView {
    let gate = Gate::new(load);
    gate.begin();
    let on_retry = Callback::new(move |()| gate.begin());
    page::on_late_part(move || {
        if matches!(gate.stage.get_untracked(), Stage::Failed) {
            gate.begin();
        }
    });
    move || match gate.stage.get() {
        Stage::Coming => skeleton.run(),
        Stage::Ready(draw) => draw(),
        Stage::Failed => failed(gate.n_failures.get_untracked(), on_retry),
    }
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
            assert!(matches!(gate.stage.get_untracked(), Stage::Ready(_)));
        });
    }

    #[test]
    fn a_part_that_failed_is_loaded_anew_and_counted() {
        Owner::new().with(|| {
            let gate = Gate::new(gone);
            gate.begin();
            gate.begin();
            assert!(matches!(gate.stage.get_untracked(), Stage::Failed));
            assert_eq!(gate.n_failures.get_untracked(), 2);
            gate.finish(Ok(page));
            assert!(matches!(gate.stage.get_untracked(), Stage::Ready(_)));
        });
    }

    #[test]
    fn a_part_that_comes_after_its_reader_has_left_is_no_trouble() {
        let owner = Owner::new();
        let gate = owner.with(|| Gate::new(gone));
        owner.cleanup();
        gate.finish(Ok(page));
        gate.finish(Err(NotLoaded));
    }
}
