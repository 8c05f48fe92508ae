//! The lesson that the visitor is at: its course, how far they have come, and a way on.

use crate::{
    i18n::{CONTENT_LANGUAGE, own, to},
    routes::Route,
    ui::{Link, clock},
};
use domain::{Place, Resume};
use leptos::prelude::*;

/// The lesson that the visitor is at.
#[component]
pub fn LessonUnderWay(
    /// Where they go on.
    resume: Resume,
) -> impl IntoView {
    let Resume { lesson, course, squares, .. } = resume;
    let href = Route::Lesson(lesson.key).href();
    let (n_done, n) = (squares.iter().filter(|one| one.finished.is_some()).count(), squares.len());
    let place = lesson.progress.place;
    let stopped = move || match place {
        None => own().lesson_not_begun.to_owned(),
        Some(Place::Second(at)) => (own().stopped_at)(&clock(f64::from(at))),
        Some(Place::Block(_)) => own().stopped_in_text.to_owned(),
    };
    view! {
        <section class="panel" aria-labelledby="under-way-title">
            <div class="panel__head">
                <h2 id="under-way-title">{move || (own().under_way)(&course)}</h2>
                <span class="small muted num">{move || (own().n_done)(n_done, n)}</span>
            </div>
            <p lang=CONTENT_LANGUAGE>
                <bdi>{lesson.title}</bdi>
            </p>
            <p class="small muted num">{stopped}</p>
            <Link href attr:class="button button--fill own__go-on">
                {to(|t| t.go_on)}
            </Link>
        </section>
    }
}
