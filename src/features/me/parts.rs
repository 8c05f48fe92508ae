//! The pages of one's own as one part; their bar is there before it.

use super::{
    comments_page::OwnCommentsPage, history_page::HistoryPage, interests_page::InterestsPage,
    me_page::MePage, muted_page::MutedPage, privacy_page::PrivacyPage, reports_page::ReportsPage,
    saves_page::SavesPage, settings_page::SettingsPage,
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

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn own_comments() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <OwnCommentsPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn muted() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <MutedPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn interests() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <InterestsPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn reports() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <ReportsPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(me, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn privacy() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <PrivacyPage /> }.into_any())
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

/// `/me/comments`.
#[component]
pub fn OwnCommentsPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=|| coming(own_comments()) skeleton up=Route::Me /> }
}

/// `/me/muted`.
#[component]
pub fn MutedPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=|| coming(muted()) skeleton up=Route::Me /> }
}

/// `/me/interests`.
#[component]
pub fn InterestsPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=|| coming(interests()) skeleton up=Route::Me /> }
}

/// `/me/reports`.
#[component]
pub fn ReportsPart() -> impl IntoView {
    view! { <BarPage title=|t| t.shell.me load=|| coming(reports()) skeleton up=Route::Me /> }
}

/// `/settings/privacy`.
#[component]
pub fn PrivacyPart() -> impl IntoView {
    view! {
        <BarPage title=|t| t.shell.settings load=|| coming(privacy()) skeleton up=Route::Settings />
    }
}
