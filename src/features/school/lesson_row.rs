//! A lesson in a list: its number, its title, how long it takes, how far one has come, and why it is
//! not open yet.

use crate::{
    i18n::{learning, tl},
    routes::Route,
    ui::{Icon, IconName, Link},
};
use domain::{LessonSummary, Square};
use leptos::prelude::*;

/// A lesson in a list.
#[component]
pub fn LessonRow(
    /// Which.
    lesson: LessonSummary,
    /// Its number in the list, counted from one.
    number: usize,
    /// Whether it is the one that is open.
    #[prop(optional)]
    current: bool,
) -> impl IntoView {
    let href = Route::Lesson(lesson.key.clone()).href();
    let (minutes, has_video) = (lesson.minutes, lesson.video_ms.is_some());
    let square = lesson.progress.square();
    let mark = match square {
        Square::Filled => view! { <Icon name=IconName::Check /> }.into_any(),
        _ => number.to_string().into_any(),
    };
    let state = match square {
        Square::Empty => "empty",
        Square::UnderWay => "now",
        Square::Filled => "done",
    };
    let said = move || match square {
        Square::Empty => "",
        Square::UnderWay => learning().under_way,
        Square::Filled => learning().done,
    };
    let is_closed = lesson.closed.is_some();
    let closed = lesson.closed.map(|closed| {
        view! {
            <span class="lesson-row__closed small">
                {move || (learning().closed)(&closed.title, &closed.because)}
            </span>
        }
    });
    view! {
        <li class="lesson-row" data-closed=is_closed.then_some("")>
            <span class="lesson-row__mark" data-state=state aria-hidden="true">
                {mark}
            </span>
            <div class="lesson-row__text">
                <Link href attr:aria-current=current.then_some("page")>
                    {lesson.title}
                </Link>
                <span class="small muted">{lesson.about}</span>
                {closed}
            </div>
            <p class="lesson-row__facts small muted num">
                {move || (learning().minutes)(minutes)}
                {has_video.then(|| view! { <span>{tl(|t| t.with_video)}</span> })}
                <span class="visually-hidden">{said}</span>
            </p>
        </li>
    }
}
