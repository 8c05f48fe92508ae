//! The pages of the school as one part; their bar is there before it.

use super::{course_page::CoursePage, lesson_page::LessonPage, school_page::SchoolPage};
use crate::{
    cards::{Bar, Outline, page_skeleton},
    routes::{Route, here},
    ui::{Coming, Draw, NotLoaded, coming},
};
use leptos::prelude::*;

/// Loads the pages of the school.
#[must_use]
pub fn load_school() -> Coming {
    coming(school())
}

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(school, wasm_split_path = ::leptos::wasm_split, fallible)
)]
fn school() -> Result<Draw, NotLoaded> {
    Ok(|| match here() {
        Some(Route::Course(_)) => view! { <CoursePage /> }.into_any(),
        Some(Route::Lesson(_)) => view! { <LessonPage /> }.into_any(),
        _ => view! { <SchoolPage /> }.into_any(),
    })
}

/// What stands of a page of the school before its part has come. Its home has a heading of its own in
/// place of a bar.
#[must_use]
pub fn outline(address: &Route) -> Outline {
    Outline {
        load: load_school,
        bar: match address {
            Route::School => Bar::Heading,
            _ => Bar::Titled(|t| t.shell.school, Route::School),
        },
        skeleton: page_skeleton,
    }
}
