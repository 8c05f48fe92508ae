//! The pages of the school as one part; their bar is there before it.

use super::{course_page::CoursePage, lesson_page::LessonPage, school_page::SchoolPage};
use crate::{
    cards::{BarPage, PartPage},
    i18n::t,
    routes::Route,
    ui::{Coming, Draw, Load, NotLoaded, PageSkeleton, coming},
};
use leptos::prelude::*;

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

/// A page of the school: its home has a heading of its own in place of a bar.
#[component]
fn PageOfSchool(load: Load, #[prop(optional)] home: bool) -> impl IntoView {
    let skeleton = || view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> };
    if home {
        view! {
            <div class="page">
                <PartPage load skeleton />
            </div>
        }
        .into_any()
    } else {
        view! { <BarPage title=|t| t.shell.school load skeleton up=Route::School /> }.into_any()
    }
}
