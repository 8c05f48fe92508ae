//! What one writes down in a lesson, at a paragraph or a second, for oneself.

use super::{
    note_sheet::{NoteSheet, Written},
    reading_place::block_read,
};
use crate::{
    cards::{BLOCK, heading_over},
    i18n::{learning, tl},
    state::{OpenLesson, now, use_kept_here},
    ui::{Icon, IconName, PlayerSeat, clock, focus_and_show, focus_soon, show_at},
};
use boxed::memo;
use domain::{Lesson, LessonNote, Place};
use leptos::prelude::*;

/// How far below the upper edge of the window a paragraph is shown, in pixels: below the bar.
const BELOW_BAR: i32 = 72;

/// The id of the button that takes a note away or puts it back: the focus goes from one to the other.
fn way_of(note: &LessonNote) -> String {
    format!("own-note-{}", note.id)
}

/// The button that writes something down, and the list of what one wrote down.
#[component]
pub fn LessonNotes(
    /// The lesson.
    shown: Lesson,
    /// The same with what was written down in it.
    lesson: OpenLesson,
    /// Its video, where it stands and can be told to go.
    seat: PlayerSeat,
) -> impl IntoView {
    let written = use_kept_here::<Option<Written>>(&shown.summary.key, "note-here");
    // What was half-written when the page went is there again, and its sheet open.
    let is_open = RwSignal::new(written.with_untracked(|written| {
        written.as_ref().is_some_and(|written| !written.text.trim().is_empty())
    }));
    let has_video = shown.video.is_some();
    let body = StoredValue::new(shown.body);
    let place_words = move |place: Place| match place {
        Place::Second(second) => (learning().note_in_video)(&clock(f64::from(second))),
        Place::Block(n) => {
            let heading = body.with_value(|body| heading_over(body, n as usize));
            (learning().note_in_text)(heading.as_deref().unwrap_or(learning().at_beginning))
        }
    };
    let begin = move |_| {
        let block = block_read().unwrap_or_default();
        let second = seat.at.get_untracked() as u32;
        let is_watching = has_video
            && matches!(lesson.progress_now().place, Some(Place::Second(_)))
            && second > 0;
        let here = if is_watching { Place::Second(second) } else { Place::Block(block) };
        let mut places = vec![Place::Block(block)];
        if has_video {
            places.push(Place::Second(second));
        }
        // Somebody who has begun to write goes on with that.
        written.update(|written| {
            if written.as_ref().is_none_or(|written| written.text.trim().is_empty()) {
                *written = Some(Written { id: None, place: here, places, text: String::new() });
            }
        });
        is_open.set(true);
    };
    let change = move |note: &LessonNote| {
        let (id, place, text) = (Some(note.id.clone()), note.place, note.text.clone());
        written.set(Some(Written { id, place, places: vec![place], text }));
        is_open.set(true);
    };
    let go_to = move |place: Place| match place {
        Place::Block(n) => show_at(&format!("{BLOCK}{n}"), BELOW_BAR),
        Place::Second(second) => {
            seat.go_to(f64::from(second));
            focus_and_show("lesson-video");
        }
    };
    let gone = RwSignal::new(Vec::<LessonNote>::new());
    let take_away = move |note: LessonNote| {
        let empty = LessonNote { text: String::new(), ..note.clone() };
        let then = move |()| {
            gone.update(|gone| gone.push(note.clone()));
            focus_soon(way_of(&note));
        };
        lesson.keep_note(empty, Callback::new(then));
    };
    let put_back = move |note: LessonNote| {
        let back = note.clone();
        let then = move |()| {
            gone.update(|gone| gone.retain(|one| one.id != back.id));
            focus_soon(way_of(&back));
        };
        lesson.keep_note(note, Callback::new(then));
    };
    let rows = move || {
        let kept = lesson.own_notes().into_iter().map(|note| (note, true));
        let gone = gone.get().into_iter().map(|note| (note, false));
        kept.chain(gone)
            .map(|(note, is_there)| {
                let (place, words) = (note.place, place_words(note.place));
                let (there, way) = (words.clone(), way_of(&note));
                let (changed, moved) = (note.clone(), note.clone());
                view! {
                    <li class="own-note" data-gone=(!is_there).then_some("true")>
                        <button
                            type="button"
                            class="link small"
                            aria-label=move || (learning().go_to_place)(&there)
                            on:click=move |_| go_to(place)
                        >
                            {words}
                        </button>
                        <p class="own-note__text">{note.text}</p>
                        <div class="row">
                            {if is_there {
                                view! {
                                    <button type="button" class="button button--quiet" on:click=move |_| change(&changed)>
                                        {tl(|t| t.change)}
                                    </button>
                                    <button
                                        type="button"
                                        id=way
                                        class="button button--quiet"
                                        on:click=move |_| take_away(moved.clone())
                                    >
                                        {tl(|t| t.take_away)}
                                    </button>
                                }
                                    .into_any()
                            } else {
                                view! {
                                    <button
                                        type="button"
                                        id=way
                                        class="button button--quiet"
                                        on:click=move |_| put_back(moved.clone())
                                    >
                                        {tl(|t| t.put_back)}
                                    </button>
                                }
                                    .into_any()
                            }}
                        </div>
                    </li>
                }
            })
            .collect_view()
    };
    let has_any = memo(move || !lesson.own_notes().is_empty() || !gone.read().is_empty());
    view! {
        <div class="note-here">
            <button type="button" class="button button--soft" aria-haspopup="dialog" on:click=begin>
                <Icon name=IconName::Pencil />
                <span class="note-here__word">{tl(|t| t.note_here)}</span>
            </button>
        </div>
        {move || {
            has_any
                .get()
                .then(|| {
                    view! {
                        <section class="panel own-notes" aria-labelledby="own-notes-title">
                            <div class="panel__head">
                                <h2 id="own-notes-title">{tl(|t| t.your_notes)}</h2>
                                <span class="small muted">{tl(|t| t.note_private)}</span>
                            </div>
                            <ul>{rows}</ul>
                        </section>
                    }
                })
        }}
        <NoteSheet
            written
            is_open
            place_words=Callback::new(place_words)
            on_keep=move |(note, then)| lesson.keep_note(LessonNote { at: now(), ..note }, then)
        />
    }
}
