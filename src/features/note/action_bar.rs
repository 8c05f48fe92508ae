//! The bar at the lower edge of a note: the field for a comment, heart, sprout, comments, share.

use super::{comment_view::FIELD, comments::COMMENTS};
use crate::{
    cards::shared_title,
    i18n::{count, reading, t, tr},
    state::{NoteComments, use_reactions, use_sharing},
    ui::{
        Icon, IconName, ReactionButton, ReactionKind, TextField, focus, focus_and_show, use_wishes,
    },
};
use boxed::{effect, memo};
use domain::{NoteSummary, Target, comment::MAX_COMMENT};
use leptos::prelude::*;

/// The bar at the lower edge of a note.
#[component]
pub fn ActionBar(
    /// The note.
    note: NoteSummary,
    /// Its comments.
    comments: NoteComments,
) -> impl IntoView {
    let (reactions, sharing) = (use_reactions(), use_sharing());
    let button = move |kind, target: Target, label: fn(&crate::i18n::Texts) -> &'static str| {
        let tally = reactions.of(target.clone());
        view! {
            <ReactionButton
                kind
                label=Signal::derive(t(label))
                pressed=Signal::derive(move || tally.get().chosen)
                count=Signal::derive(move || count(tally.get().n))
                on_press=move |()| reactions.turn_over(&target)
            />
        }
    };
    let like = button(ReactionKind::Like, Target::LikeNote(note.id.clone()), |t| t.note.like);
    let save = button(ReactionKind::Save, Target::SaveNote(note.id.clone()), |t| t.note.save);
    let draft = comments.draft();
    let is_writing = memo(move || {
        draft.with(|draft| !draft.is_empty()) || comments.answering().read().is_some()
    });
    // The button that was pressed goes once it has done its work: the field takes the focus.
    let pressed = StoredValue::new(false);
    effect(move || {
        if !is_writing.get() && pressed.try_update_value(std::mem::take) == Some(true) {
            focus(FIELD);
        }
    });
    let placeholder = Signal::derive(move || {
        comments.answering().with(|answered| {
            answered.as_ref().map_or_else(
                || reading().note.say_something.to_owned(),
                |answered| (reading().note.answering)(&answered.author.name),
            )
        })
    });
    let no_counts = use_wishes().no_counts;
    let n_comments = move || comments.n_comments().filter(|_| !no_counts.get()).map(count);
    let to_comments = move || {
        if no_counts.get() {
            reading().note.comments.to_owned()
        } else {
            (reading().note.to_comments)(comments.n_comments().unwrap_or_default())
        }
    };
    view! {
        <div
            class="actionbar"
            role="group"
            aria-label=tr(|t| t.note.reactions)
            data-writing=move || is_writing.get().then_some("")
        >
            <form
                class="say"
                on:submit=move |send| {
                    send.prevent_default();
                    pressed.set_value(true);
                    comments.send();
                }
            >
                <Show when=move || comments.answering().read().is_some()>
                    <p class="say__to">
                        {placeholder}
                        <button
                            type="button"
                            class="icon-button"
                            aria-label=tr(|t| t.note.answer_nobody)
                            on:click=move |_| {
                                comments.answering().set(None);
                                focus(FIELD);
                            }
                        >
                            <Icon name=IconName::X />
                        </button>
                    </p>
                </Show>
                <TextField
                    id=FIELD
                    label=Signal::derive(tr(|t| t.note.your_comment))
                    placeholder
                    text=draft
                    max=MAX_COMMENT
                    on_input=move |text| comments.write_draft(text)
                    on_send=move |()| comments.send()
                />
                <Show when=move || is_writing.get()>
                    <button
                        type="submit"
                        class="button button--fill"
                        aria-busy=move || comments.is_sending().to_string()
                        disabled=move || draft.with(|draft| draft.trim().is_empty())
                    >
                        {tr(|t| t.note.send)}
                    </button>
                </Show>
            </form>
            {like}
            {save}
            <button
                type="button"
                class="reaction reaction--comments"
                aria-label=to_comments
                on:click=move |_| focus_and_show(COMMENTS)
            >
                <Icon name=IconName::Chat />
                <span class="count num">{n_comments}</span>
            </button>
            <button
                type="button"
                class="reaction"
                aria-label=tr(|t| t.note.share)
                on:click=move |_| sharing.this_page(shared_title(&note))
            >
                <Icon name=IconName::Share />
            </button>
        </div>
    }
}
