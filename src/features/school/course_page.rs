//! A course, at `/school/:course`: what it is for, its outline, and why a lesson is not open yet.

use super::{lesson_row::LessonRow, squares::Squares};
use crate::{
    cards::{RichText, loaded_page},
    i18n::{learning, texts, tl},
    routes::{Route, use_named},
    state::{use_arrival, use_course},
    ui::set_title,
};
use boxed::effect;
use domain::{Course, CourseId};
use leptos::prelude::*;

/// A course.
#[component]
pub fn CoursePage() -> impl IntoView {
    let id = use_named(
        |route| if let Route::Course(id) = route { Some(id) } else { None },
        CourseId::from(""),
    );
    let course = use_course(id.into());
    loaded_page(
        course,
        |t| t.error.lesson_missing_title,
        |course| view! { <Open course /> }.into_any(),
    )
}

#[component]
fn Open(course: Course) -> impl IntoView {
    let title = course.title.clone();
    effect(move || set_title(&(texts().shell.page_title)(&title)));
    use_arrival().at("course-title");
    let (module, n) = (course.module, course.lessons.len());
    let minutes = course.lessons.iter().map(|lesson| lesson.minutes).sum();
    let progress = course.lessons.iter().map(|lesson| lesson.progress).collect();
    let rows = course
        .lessons
        .into_iter()
        .enumerate()
        .map(|(i, lesson)| view! { <LessonRow lesson number=i + 1 /> })
        .collect_view();
    view! {
        <div class="course stack">
            <div>
                <p class="small muted">{move || (learning().module)(module)}</p>
                <h1 class="course__title" id="course-title" tabindex="-1">
                    {course.title}
                </h1>
                <p class="small muted num">{move || (learning().size)(n, minutes)}</p>
                <Squares progress />
            </div>
            <RichText text=course.body />
            <section aria-labelledby="outline-title">
                <h2 class="course__outline" id="outline-title">
                    {tl(|t| t.outline)}
                </h2>
                <ol class="lesson-rows">{rows}</ol>
            </section>
        </div>
    }
}
