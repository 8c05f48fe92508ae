//! What lies over the pages once something has happened: the sentence about it, and the question before
//! anything is kept. Two parts, since the first feed needs neither: docs/decisions/0014-parts.md.

use crate::{
    cards::NoticeBar,
    features::keeping::load_question,
    platform::page,
    routes::{Route, use_here},
    state::{use_feed, use_keeping, use_notices, use_over_feed},
    ui::{Coming, Draw, Load, NotLoaded, coming_alone},
};
use boxed::{drawn, effect, memo};
use leptos::{prelude::*, task::spawn_local};

/// How long the browser may stay busy before the question is fetched all the same, in milliseconds.
const IDLE_AT_LAST_MS: u32 = 2_000;

fn load_around() -> Coming {
    coming_alone(around())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(around, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn around() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <NoticeBar /> }.into_any())
}

/// A part that lies over the pages, once it has come. Copies are cheap and all the same.
#[derive(Clone, Copy)]
struct Over {
    load: Load,
    draw: RwSignal<Option<Draw>>,
}

impl Over {
    fn new(load: Load) -> Self {
        let over = Self { load, draw: RwSignal::new(None) };
        if !cfg!(feature = "split") {
            over.fetch();
        }
        over
    }

    /// Fetches it, unless it is there. What does not come is asked for again with the next thing that there
    /// is.
    fn fetch(self) {
        if self.draw.read_untracked().is_none() {
            spawn_local(async move {
                if let (Ok(draw), Some(None)) = ((self.load)().await, self.draw.try_get_untracked())
                {
                    self.draw.set(Some(draw));
                }
            });
        }
    }

    fn fetch_when(self, is_wanted: impl Fn() -> bool + 'static) {
        effect(move || {
            if is_wanted() {
                self.fetch();
            }
        });
    }
}

/// What lies over the pages. It comes ahead of time once there is a page to look at, so that the question is
/// there before it is asked, and mostly the place in which sentences are heard before the first of them; at
/// once when there is something to say or to ask.
#[component]
pub fn Around() -> impl IntoView {
    let (notices, keeping, feed, here) = (use_notices(), use_keeping(), use_feed(), use_here());
    keeping.follow();
    let (said, asked) = (Over::new(load_around), Over::new(load_question));
    said.fetch_when(move || notices.current().is_some());
    asked.fetch_when(move || keeping.is_asking());
    let has_page = memo(move || feed.n_notes() > 0 || !matches!(here.get(), Some(Route::Feed(_))));
    effect(move || {
        if !has_page.get() {
            return;
        }
        // Nobody is asked twice.
        if !keeping.said_yes() {
            page::when_idle(IDLE_AT_LAST_MS, move || asked.fetch());
        }
        page::ahead_of_time(move || said.fetch());
    });
    let over = use_over_feed();
    effect(move || {
        if said.draw.get().is_some() {
            // In the same part stands what draws pages.
            over.becomes_possible();
        }
    });
    let shown = |part: Over| drawn(move || part.draw.get().map(|draw| draw()).into_any());
    [shown(said), shown(asked)]
}
