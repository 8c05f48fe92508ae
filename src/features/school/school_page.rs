//! The home of the school, at `/school`: where one goes on, the path from newcomer to maker, six modules.

use super::{lesson_row::LessonRow, squares::Squares};
use crate::{
    cards::{ErrorNote, page_skeleton},
    i18n::{learning, t, texts, tl},
    routes::Route,
    state::{is_member, use_arrival, use_school},
    ui::{Link, clock, set_title},
};
use boxed::{effect, memo};
use domain::{Course, Module, Place, Resume, School};
use leptos::prelude::*;

/// The home of the school.
#[component]
pub fn SchoolPage() -> impl IntoView {
    let school = use_school();
    use_arrival().at("school-title");
    // The heading stays while the answer comes: the focus may stand on it. A failure has its own.
    let has_failed = memo(move || matches!(school.answer(), Some(Err(_))));
    effect(move || set_title(&(texts().shell.page_title)(texts().shell.school)));
    view! {
        <div class="school">
            <Show when=move || !has_failed.get()>
                <h1 class="school__title" id="school-title" tabindex="-1">
                    {t(|t| t.shell.school)}
                </h1>
            </Show>
            {move || match school.answer() {
                None => {
                    page_skeleton()
                }
                Some(Ok(school)) => view! { <Home school /> }.into_any(),
                Some(Err(error)) => {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.lesson_missing_title
                            on_retry=move |()| school.retry()
                        />
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

#[component]
fn Home(school: School) -> impl IntoView {
    let School { courses, resume, path, n_gone } = school;
    let has_begun = path.iter().any(|lesson| lesson.progress.at.is_some())
        || courses.iter().any(|c| c.lessons.iter().any(|lesson| lesson.progress.at.is_some()));
    let first = path.first().cloned();
    let top = match (resume, first) {
        (Some(resume), _) => view! { <GoOn resume /> }.into_any(),
        (None, Some(first)) if !has_begun => {
            let href = Route::Lesson(first.key).href();
            view! {
                <section class="panel school__resume" aria-labelledby="resume-title">
                    <h2 id="resume-title">{tl(|t| t.welcome_title)}</h2>
                    <p class="muted">{tl(|t| t.welcome)}</p>
                    <Link href attr:class="button button--fill">
                        {tl(|t| t.begin)}
                    </Link>
                </section>
            }
            .into_any()
        }
        _ => view! { <p class="panel muted">{tl(|t| t.all_done)}</p> }.into_any(),
    };
    let steps = path
        .into_iter()
        .enumerate()
        .map(|(i, lesson)| view! { <LessonRow lesson number=i + 1 /> })
        .collect_view();
    let modules = Module::ALL
        .map(|module| {
            let courses: Vec<Course> =
                courses.iter().filter(|course| course.module == module).cloned().collect();
            view! { <ModuleCard module courses /> }
        })
        .collect_view();
    view! {
        {top}
        {(!is_member()).then(|| view! { <p class="banner" role="note">{tl(|t| t.signed_out)}</p> })}
        {(n_gone > 0)
            .then(|| view! { <p class="small muted">{move || (learning().n_gone)(n_gone)}</p> })}
        <section class="section" aria-labelledby="modules-title">
            <div class="section__head">
                <h2 id="modules-title">{tl(|t| t.modules)}</h2>
                <span class="small muted">{tl(|t| t.free)}</span>
            </div>
            <ul class="modules">{modules}</ul>
        </section>
        <section class="section" aria-labelledby="path-title">
            <div class="section__head">
                <h2 id="path-title">{tl(|t| t.path)}</h2>
                <span class="small muted">{tl(|t| t.path_about)}</span>
            </div>
            <ol class="lesson-rows">{steps}</ol>
        </section>
    }
}

/// Where one goes on.
#[component]
fn GoOn(resume: Resume) -> impl IntoView {
    let Resume { lesson, course, number, squares } = resume;
    let href = Route::Lesson(lesson.key.clone()).href();
    let (place, minutes, video_ms) = (lesson.progress.place, lesson.minutes, lesson.video_ms);
    let stopped = move || match (place, video_ms) {
        (None, _) => (learning().not_begun)(minutes),
        (Some(Place::Second(at)), Some(ms)) => {
            let left = (ms / 1000).saturating_sub(u64::from(at));
            (learning().stopped_at)(&clock(f64::from(at)), &clock(left as f64))
        }
        (Some(_), _) => learning().stopped_in_text.to_owned(),
    };
    view! {
        <section class="panel school__resume" aria-labelledby="resume-title">
            <p class="small muted">{move || (learning().resume)(&course)}</p>
            <h2 id="resume-title">{move || (learning().numbered)(number, &lesson.title)}</h2>
            <Squares progress=squares />
            <p class="small muted num">{stopped}</p>
            <Link href attr:class="button button--fill">
                {tl(|t| t.go_on)}
            </Link>
        </section>
    }
}

/// The pictures of the modules. style/icons/make.mjs writes its name here and in index.html.
const PICTURES: &str = "modules-1e3f1cef2aa10ed4.svg";

/// A module with its courses.
#[component]
fn ModuleCard(module: Module, courses: Vec<Course>) -> impl IntoView {
    let number = Module::ALL.iter().position(|one| *one == module).unwrap_or_default() + 1;
    // Where there is one course alone, the module leads to it.
    let is_alone = courses.len() == 1;
    let name = move || (learning().module)(module);
    let heading = match courses.first().filter(|_| is_alone) {
        Some(course) => {
            let href = Route::Course(course.id.clone()).href();
            view! { <h3><Link href attr:class="module__link">{name}</Link></h3> }.into_any()
        }
        None => view! { <h3>{name}</h3> }.into_any(),
    };
    let rows = courses
        .into_iter()
        .map(|course| {
            let minutes = course.lessons.iter().map(|lesson| lesson.minutes).sum();
            let n = course.lessons.len();
            let href = Route::Course(course.id).href();
            let progress = course.lessons.iter().map(|lesson| lesson.progress).collect();
            view! {
                <li class="module__course">
                    {(!is_alone).then(|| view! { <Link href>{course.title}</Link> })}
                    <Squares progress />
                    <span class="small muted num">{move || (learning().size)(n, minutes)}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <li class="module">
            <div class="module__picture" aria-hidden="true">
                <span class="module__number">{number.to_string()}</span>
                <svg class="module__drawing" focusable="false">
                    <use_ href=format!("{PICTURES}#module-{number}") />
                </svg>
            </div>
            <div class="module__text">
                {heading}
                <p class="small muted">{move || (learning().module_about)(module)}</p>
                <ul class="module__courses">{rows}</ul>
            </div>
        </li>
    }
}
