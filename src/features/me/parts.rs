//! The pages of one's own as one part; their bar is there before it.

use super::{
    comments_page::OwnCommentsPage, history_page::HistoryPage, interests_page::InterestsPage,
    me_page::MePage, muted_page::MutedPage, privacy_page::PrivacyPage, reports_page::ReportsPage,
    saves_page::SavesPage, settings_page::SettingsPage,
};
use crate::{
    cards::{Bar, Outline, page_skeleton},
    routes::{Route, here},
    ui::{Coming, Draw, NotLoaded, coming},
};
use leptos::prelude::*;

/// Loads the pages of one's own.
#[must_use]
pub fn load_me() -> Coming {
    coming(me())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn me() -> Result<Draw, NotLoaded> {
    Ok(|| match here() {
        Some(Route::Settings) => view! { <SettingsPage /> }.into_any(),
        Some(Route::Privacy) => view! { <PrivacyPage /> }.into_any(),
        Some(Route::Saves) => view! { <SavesPage /> }.into_any(),
        Some(Route::History) => view! { <HistoryPage /> }.into_any(),
        Some(Route::OwnComments) => view! { <OwnCommentsPage /> }.into_any(),
        Some(Route::Muted) => view! { <MutedPage /> }.into_any(),
        Some(Route::Interests) => view! { <InterestsPage /> }.into_any(),
        Some(Route::Reports) => view! { <ReportsPage /> }.into_any(),
        _ => view! { <MePage /> }.into_any(),
    })
}

/// What stands of a page of one's own before its part has come.
#[must_use]
pub fn outline(address: &Route) -> Outline {
    Outline {
        load: load_me,
        bar: match address {
            Route::Me => Bar::Titled(|t| t.shell.me, Route::home()),
            Route::Settings => Bar::Titled(|t| t.shell.settings, Route::Me),
            Route::Privacy => Bar::Titled(|t| t.shell.settings, Route::Settings),
            _ => Bar::Titled(|t| t.shell.me, Route::Me),
        },
        skeleton: page_skeleton,
    }
}
