//! The sheet in which a note of a lesson is written.

use crate::{
    cards::Sheet,
    i18n::{LearningTexts, learning, tl},
    state::new_id,
    ui::TextField,
};
use boxed::memo;
use domain::{LessonNote, LessonNoteId, Place, Timestamp, course::MAX_LESSON_NOTE};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A note that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The note it changes; a new one when there is none.
    pub id: Option<LessonNoteId>,
    /// Where it belongs.
    pub place: Place,
    /// Where it may belong.
    pub places: Vec<Place>,
    /// Its words.
    pub text: String,
}

/// The sheet in which a note is written.
#[component]
pub fn NoteSheet(
    /// What is being written.
    written: RwSignal<Option<Written>>,
    /// Whether it is open.
    is_open: RwSignal<bool>,
    /// A place in words.
    place_words: Callback<Place, String>,
    /// Keeps the note; runs what comes with it once that is done.
    #[prop(into)]
    on_keep: Callback<(LessonNote, Callback<()>)>,
) -> impl IntoView {
    let missing = RwSignal::new(None::<fn(&LearningTexts) -> String>);
    let keep = move || {
        let Some(now) = written.get_untracked() else { return };
        let text = now.text.trim().to_owned();
        if text.is_empty() {
            return missing.set(Some(|t| t.note_empty.to_owned()));
        }
        if text.chars().count() > MAX_LESSON_NOTE {
            return missing.set(Some(|t| (t.note_too_long)(MAX_LESSON_NOTE)));
        }
        missing.set(None);
        // Sent again, it is the same note.
        let id = now.id.clone().unwrap_or_else(|| LessonNoteId::from(new_id()));
        written.update(|written| {
            if let Some(written) = written {
                written.id = Some(id.clone());
            }
        });
        let note = LessonNote { id, place: now.place, text, at: Timestamp(0) };
        let then = Callback::new(move |()| {
            is_open.set(false);
            written.set(None);
        });
        on_keep.run((note, then));
    };
    let text = Signal::derive(move || {
        written.with(|written| written.as_ref().map(|w| w.text.clone()).unwrap_or_default())
    });
    let places = memo(move || {
        written.with(|written| written.as_ref().map(|w| w.places.clone()).unwrap_or_default())
    });
    let options = move || {
        places
            .get()
            .into_iter()
            .map(|place| {
                let is_it = move || {
                    written.with(|written| written.as_ref().is_some_and(|w| w.place == place))
                };
                view! {
                    <label class="option">
                        <input
                            type="radio"
                            name="note-place"
                            prop:checked=is_it
                            on:change=move |_| {
                                written
                                    .update(|written| {
                                        if let Some(written) = written {
                                            written.place = place;
                                        }
                                    });
                            }
                        />
                        <span>{move || place_words.run(place)}</span>
                    </label>
                }
            })
            .collect_view()
    };
    view! {
        <Sheet open=is_open id="note-sheet-title" title=Signal::derive(tl(|t| t.note_here)) on_close=move |()| is_open.set(false)>
            <form
                class="stack stack--snug"
                on:submit=move |event| {
                    event.prevent_default();
                    keep();
                }
            >
                <fieldset class="options">
                    <legend>{tl(|t| t.note_where)}</legend>
                    {options}
                </fieldset>
                <label class="field-name" for="note-words">
                    {tl(|t| t.note_words)}
                </label>
                <TextField
                    id="note-words"
                    label=Signal::derive(tl(|t| t.note_words))
                    placeholder=Signal::derive(move || learning().note_hint.to_owned())
                    text
                    max=MAX_LESSON_NOTE
                    on_input=move |text: String| {
                        written
                            .update(|written| {
                                if let Some(written) = written {
                                    written.text = text;
                                }
                            });
                    }
                    on_send=move |()| keep()
                />
                <p class="small wrong" role="alert">
                    {move || missing.get().map(|words| words(learning()))}
                </p>
                <p class="small muted">{tl(|t| t.note_private)}</p>
                <button type="submit" class="button button--fill button--wide">
                    {tl(|t| t.keep_note)}
                </button>
            </form>
        </Sheet>
    }
}
