//! What of one's own fits: saved notes and lessons begun, searched on the device.

use super::{found::LessonLine, search_page::short};
use crate::{
    cards::{ErrorNote, NoteColumns, page_skeleton},
    i18n::{finding, t, tf},
    routes::{Route, SearchView},
    state::{OwnFound, OwnIndex, use_own_index},
    ui::{Blank, BlankKind, IconName, Link},
};
use boxed::memo;
use domain::{SearchScope, search::MAX_QUESTION};
use leptos::prelude::*;

/// What of one's own fits what is looked for; all of it when nothing is.
#[component]
pub fn OwnResults(
    /// What the address asks for.
    view: Memo<SearchView>,
) -> impl IntoView {
    let index = use_own_index();
    let text = memo(move || view.with(|view| view.text.clone()));
    let find = move |index: OwnIndex| {
        let found = memo(move || text.with(|text| index.find(text)));
        view! { <Found found text /> }
    };
    move || match index.answer() {
        None => page_skeleton(),
        Some(Ok(index)) => find(index).into_any(),
        Some(Err(error)) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.page_missing_title
                on_retry=move |()| index.retry()
                within=true
            />
        }
        .into_any(),
    }
}

#[component]
fn Found(found: Memo<OwnFound>, text: Memo<String>) -> impl IntoView {
    let n = move || found.with(|found| (found.notes.len() + found.lessons.len()) as u64);
    let remarks = move || {
        let found = found.read();
        let remarks = [
            found.is_cut.then(|| (finding().cut)(MAX_QUESTION)),
            (found.is_partial && !found.notes.is_empty()).then(|| finding().partial.to_owned()),
            found.is_as_written.then(|| finding().as_written.to_owned()),
            found.has_more.then(|| finding().own_has_more.to_owned()),
        ];
        let remarks = remarks.into_iter().flatten();
        remarks.map(|remark| view! { <p class="banner">{remark}</p> }).collect_view()
    };
    let notes = Signal::derive(move || found.with(|found| found.notes.clone()));
    let lessons = move || {
        let lessons = found.with(|found| found.lessons.clone());
        (!lessons.is_empty()).then(|| {
            let lines =
                lessons.into_iter().map(|lesson| view! { <LessonLine lesson /> }).collect_view();
            view! {
                <section class="section" aria-labelledby="own-lessons">
                    <div class="section__head">
                        <h2 id="own-lessons">{move || (finding().scope)(SearchScope::Lessons)}</h2>
                    </div>
                    <ul class="found-lessons">{lines}</ul>
                </section>
            }
        })
    };
    let is_nothing = memo(move || found.with(|found| found.is_nothing));
    let has_notes = memo(move || found.with(|found| !found.notes.is_empty()));
    let has_any = memo(move || n() > 0);
    view! {
        <p class="small muted search__count" role="status">
            {move || format!("{} · {}", (finding().n_found)(n()), finding().own_rule)}
        </p>
        {remarks}
        <Show when=move || is_nothing.get()>
            <Blank
                kind=BlankKind::Notice
                icon=IconName::Sprout
                title=Signal::derive(tf(|t| t.own_nothing_title))
                text=Signal::derive(tf(|t| t.own_nothing))
            >
                <Link href=Route::home().href() attr:class="button button--line">
                    {t(|t| t.feed.to_discover)}
                </Link>
            </Blank>
        </Show>
        <Show when=move || !is_nothing.get() && !has_any.get()>
            <div class="search__nothing">
                <h2>{move || text.with(|text| (finding().nothing_title)(&short(text.trim())))}</h2>
                <p class="muted">{tf(|t| t.own_nothing_found)}</p>
            </div>
        </Show>
        {lessons}
        <Show when=move || has_notes.get()>
            <section class="section" aria-labelledby="own-notes">
                <div class="section__head">
                    <h2 id="own-notes">{tf(|t| t.own_notes)}</h2>
                </div>
                <NoteColumns notes label=Signal::derive(move || finding().own_notes.to_owned()) />
            </section>
        </Show>
    }
}
