//! The pages of the school as one part; their bar is there before it.

use super::{course_page::CoursePage, lesson_page::LessonPage, school_page::SchoolPage};
use crate::{
    cards::PartPage,
    i18n::t,
    routes::Route,
    ui::{BackButton, Coming, Draw, Load, NotLoaded, PageSkeleton, coming},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Loads the home of the school.
#[must_use]
pub fn load_school() -> Coming {
    coming(school())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(school, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn school() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <SchoolPage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(school, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn course() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <CoursePage /> }.into_any())
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(school, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn lesson() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <LessonPage /> }.into_any())
}

/// `/school`.
#[component]
pub fn SchoolPart() -> impl IntoView {
    view! { <PageOfSchool load=load_school home=true /> }
}

/// `/school/:course`.
#[component]
pub fn CoursePart() -> impl IntoView {
    view! { <PageOfSchool load=|| coming(course()) /> }
}

/// `/school/:course/:lesson`.
#[component]
pub fn LessonPart() -> impl IntoView {
    view! { <PageOfSchool load=|| coming(lesson()) /> }
}

/// The bar of a page, and the page once the part has come. The home of the school has its own heading
/// in place of a bar.
#[component]
fn PageOfSchool(load: Load, #[prop(optional)] home: bool) -> impl IntoView {
    let navigate = use_navigate();
    let or_else = move |()| navigate(&Route::School.href(), Default::default());
    let bar = (!home).then(|| {
        view! {
            <header class="topbar topbar--page">
                <div class="topbar__row">
                    <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else />
                    <span class="topbar__title">{t(|t| t.shell.school)}</span>
                </div>
            </header>
        }
    });
    let waiting = || view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> };
    view! {
        {bar}
        <div class="page">
            <PartPage load skeleton=waiting />
        </div>
    }
    .into_any()
}
