//! The pages of one's own as one part; their bar is there before it.

use super::{
    history_page::HistoryPage, me_page::MePage, saves_page::SavesPage, settings_page::SettingsPage,
};
use crate::{
    cards::BarPage,
    i18n::t,
    routes::Route,
    ui::{Coming, Draw, NotLoaded, PageSkeleton, coming},
};
use leptos::prelude::*;

/// Loads the pages of one's own.
#[must_use]
pub fn load_me() -> Coming {
    coming(me())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn me() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <MePage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn settings() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <SettingsPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn saves() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <SavesPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn history() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <HistoryPage /> }.into_any())
}

fn skeleton() -> impl IntoView {
    view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> }
}

/// `/me`.
#[component]
pub fn MePart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=load_me skeleton up=Route::home() /> }
}

/// `/settings`.
#[component]
pub fn SettingsPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.settings load=|| coming(settings()) skeleton up=Route::Me /> }
}

/// `/me/saves`.
#[component]
pub fn SavesPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=|| coming(saves()) skeleton up=Route::Me /> }
}

/// `/me/history`.
#[component]
pub fn HistoryPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=|| coming(history()) skeleton up=Route::Me /> }
}
