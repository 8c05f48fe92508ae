//! What lies over the pages once something has happened: the sentence about it, and the question before
//! anything is kept. A part of its own, since the first feed needs neither: docs/decisions/0014-parts.md.

use crate::{
    cards::NoticeBar,
    features::keeping::KeepingQuestion,
    platform::page,
    routes::{Route, use_here},
    state::{use_feed, use_keeping, use_notices, use_over_feed},
    ui::{Coming, Draw, NotLoaded, coming},
};
use boxed::{drawn, effect, memo};
use leptos::{prelude::*, task::spawn_local};

/// How long the browser may stay busy before the part is fetched all the same, in milliseconds.
const IDLE_AT_LAST_MS: u32 = 2_000;

fn load() -> Coming {
    coming(around())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(around, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn around() -> Result<Draw, NotLoaded> {
    Ok(|| {
        view! {
            <NoticeBar />
            <KeepingQuestion />
        }
        .into_any()
    })
}

/// What lies over the pages. It comes once there is a page to look at, so that the place in which sentences
/// are heard is there before the first of them; at once when there is something to say or to ask; and, when
/// it did not come, with the next thing that there is.
#[component]
pub fn Around() -> impl IntoView {
    let (notices, keeping, feed, here) = (use_notices(), use_keeping(), use_feed(), use_here());
    keeping.follow();
    let (draw, over) = (RwSignal::new(None::<Draw>), use_over_feed());
    let fetch = move || {
        spawn_local(async move {
            if let (Ok(drawing), Some(None)) = (load().await, draw.try_get_untracked()) {
                draw.set(Some(drawing));
                // In the same part stands what draws pages.
                over.becomes_possible();
            }
        });
    };
    if !cfg!(feature = "split") {
        fetch();
    }
    effect(move || {
        let is_wanted = notices.current().is_some() || keeping.is_asking();
        if is_wanted && draw.read_untracked().is_none() {
            fetch();
        }
    });
    let has_page = memo(move || feed.n_notes() > 0 || !matches!(here.get(), Some(Route::Feed(_))));
    effect(move || {
        if has_page.get() {
            page::when_idle(IDLE_AT_LAST_MS, fetch);
        }
    });
    drawn(move || draw.get().map(|draw| draw()).into_any())
}
