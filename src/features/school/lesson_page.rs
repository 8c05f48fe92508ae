//! A lesson, at `/school/:course/:lesson`: its text, its place in the course, and what comes next.

use super::{
    coupon_drill::CouponDrill, lesson_notes::LessonNotes, lesson_row::LessonRow,
    lesson_video::LessonVideo, note_task::NoteTask, quiz::Quiz, reading_place::follow_reading,
    squares::Squares,
};
use crate::{
    cards::{ErrorNote, RichText, page_skeleton},
    i18n::{CONTENT_LANGUAGE, learning, texts, tl},
    routes::{Route, use_named},
    state::{OpenLesson, use_arrival, use_lesson},
    ui::{Blank, BlankKind, Icon, IconName, Link, PlayerSeat, scroll_to_top, set_title},
};
use boxed::{effect, memo};
use domain::{Closed, Lesson, LessonKey, Square, Task};
use leptos::prelude::*;

/// A lesson.
#[component]
pub fn LessonPage() -> impl IntoView {
    let key = use_named(
        |route| if let Route::Lesson(key) = route { Some(key) } else { None },
        LessonKey { course: "".into(), lesson: "".into() },
    );
    let lesson = use_lesson(key.into());
    move || match (lesson.shown(), lesson.failed()) {
        (Some(shown), _) => view! { <Open shown lesson /> }.into_any(),
        (None, None) => page_skeleton(),
        (None, Some(error)) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.lesson_missing_title
                on_retry=move |()| lesson.retry()
            />
        }
        .into_any(),
    }
}

#[component]
fn Open(shown: Lesson, lesson: OpenLesson) -> impl IntoView {
    let title = shown.summary.title.clone();
    effect(move || set_title(&(texts().shell.page_title)(&title)));
    use_arrival().at("lesson-title");
    match shown.summary.closed.clone() {
        Some(closed) => view! { <NotYet shown closed /> }.into_any(),
        None => view! { <Read shown lesson /> }.into_any(),
    }
}

/// In place of a lesson that is not open yet: which comes first, and why.
#[component]
fn NotYet(shown: Lesson, closed: Closed) -> impl IntoView {
    let Closed { after, title, because } = closed;
    let href = Route::Lesson(after).href();
    let why = {
        let title = title.clone();
        move || (learning().closed)(&title, &because)
    };
    view! {
        <Blank
            kind=BlankKind::Notice
            icon=IconName::Info
            title=Signal::derive(tl(|t| t.closed_title))
            text=""
            page=Some("lesson-title")
        >
            <p class="lesson__why">
                <b>{shown.summary.title}</b>
                <span>{why}</span>
            </p>
            <Link href attr:class="button button--fill">
                {move || (learning().to_first)(&title)}
            </Link>
        </Blank>
    }
}

#[component]
fn Read(shown: Lesson, lesson: OpenLesson) -> impl IntoView {
    let brought_back = follow_reading(lesson, untrack(|| lesson.progress()));
    let (number, of) = (shown.number(), shown.course.lessons.len());
    let minutes = shown.summary.minutes;
    let current = shown.summary.key.clone();
    let next = shown.next().cloned();
    let course_href = Route::Course(shown.course.id.clone()).href();
    let course_title = shown.course.title.clone();
    let squares = memo(move || lesson.course_progress());
    let is_done = memo(move || lesson.progress().square() == Square::Filled);
    let outline = shown
        .course
        .lessons
        .iter()
        .enumerate()
        .map(|(i, one)| {
            let is_current = one.key == current;
            view! { <LessonRow lesson=one.clone() number=i + 1 current=is_current /> }
        })
        .collect_view();
    let named = StoredValue::new(course_title.clone());
    let seat = PlayerSeat::new();
    let quiz = (!shown.quiz.is_empty()).then(|| view! { <Quiz shown=shown.clone() lesson seat /> });
    let task = match shown.task {
        Some(Task::Note) => Some(view! { <NoteTask shown=shown.clone() /> }.into_any()),
        Some(Task::Coupons) => {
            Some(view! { <CouponDrill lesson=shown.summary.key.clone() /> }.into_any())
        }
        None => None,
    };
    let own_notes = view! { <LessonNotes shown=shown.clone() lesson seat /> };
    let video = shown.video.map(|video| view! { <LessonVideo video lesson seat /> });
    view! {
        <div class="lesson">
            <article class="lesson__text" aria-labelledby="lesson-title">
                <p class="small muted num">
                    {move || (learning().nth)(number, of)} " · "
                    {move || (learning().minutes)(minutes)}
                </p>
                <h1 class="lesson__title" id="lesson-title" tabindex="-1" lang=CONTENT_LANGUAGE>
                    {shown.summary.title}
                </h1>
                {move || {
                    brought_back
                        .get()
                        .then(|| {
                            view! {
                                <p class="banner lesson__back" role="note">
                                    <span>{tl(|t| t.brought_back)}</span>
                                    <button
                                        type="button"
                                        class="link"
                                        on:click=move |_| {
                                            brought_back.set(false);
                                            scroll_to_top();
                                        }
                                    >
                                        {tl(|t| t.from_start)}
                                    </button>
                                </p>
                            }
                        })
                }}
                {video}
                <RichText
                    text=shown.body
                    products=shown.products
                    coupons=shown.coupons
                    pictures=shown.pictures
                    notes=shown.notes
                    named=true
                />
                {own_notes}
                {task}
                {quiz}
                <div class="lesson__end panel">
                    {move || {
                        if is_done.get() {
                            let done = squares.with(|all| {
                                all.iter().filter(|one| one.square() == Square::Filled).count()
                            });
                            view! {
                                <p class="lesson__done" role="status">
                                    <Icon name=IconName::Check />
                                    <b>{tl(|t| t.finished)}</b>
                                    <span class="small muted">
                                        {named.with_value(|name| (learning().finished_about)(name, done, of))}
                                    </span>
                                </p>
                            }
                                .into_any()
                        } else {
                            view! {
                                <button
                                    type="button"
                                    class="button button--fill"
                                    on:click=move |_| lesson.finish()
                                >
                                    {tl(|t| t.finish)}
                                </button>
                            }
                                .into_any()
                        }
                    }}
                    {match next {
                        Some(next) => {
                            let href = Route::Lesson(next.key).href();
                            view! {
                                <Link href attr:class="button button--line">
                                    {move || (learning().next)(&next.title)}
                                </Link>
                            }
                                .into_any()
                        }
                        None => {
                            view! {
                                <p class="muted">{tl(|t| t.last)}</p>
                                <Link href=Route::School.href() attr:class="button button--line">
                                    {tl(|t| t.to_school)}
                                </Link>
                            }
                                .into_any()
                        }
                    }}
                </div>
            </article>
            <nav class="lesson__side panel" aria-labelledby="outline-title">
                <h2 id="outline-title">
                    <Link href=course_href>{course_title}</Link>
                </h2>
                {move || view! { <Squares progress=squares.get() /> }}
                <ol class="lesson-rows">{outline}</ol>
            </nav>
        </div>
    }
}
