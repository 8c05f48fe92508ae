//! Saved notes as a list to choose from, and where what is chosen goes.

use super::saves_desk::{Desk, MOVE};
use crate::{
    cards::{AdLine, AdLineSize, MorePages, files},
    i18n::{CONTENT_LANGUAGE, own, to},
    state::NotePages,
    ui::{Picture, PictureFiles},
};
use boxed::memo;
use domain::{NoteId, NoteSummary, SavesPage};
use leptos::prelude::*;

/// Saved notes to choose from.
#[component]
pub fn NoteChooser(
    /// What is under way.
    desk: Desk,
    /// The notes.
    notes: NotePages<SavesPage>,
    /// The name of the list.
    label: Signal<String>,
    /// Runs when nothing more is to be chosen.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let shown = memo(move || notes.shown().and_then(Result::ok).unwrap_or_default());
    let is_missing = RwSignal::new(false);
    let n = memo(move || desk.chosen.read().len());
    let choose_all = move |_| {
        is_missing.set(false);
        desk.chosen.set(shown.read_untracked().iter().map(|note| note.id.clone()).collect());
    };
    let go = move |_| {
        let chosen = desk.chosen.get_untracked();
        is_missing.set(chosen.is_empty());
        if !chosen.is_empty() {
            desk.moving.set(Some(chosen));
        }
    };
    view! {
        <div class="chooser__bar">
            <p class="num" role="status">
                {move || (own().folders.n_chosen)(n.get())}
            </p>
            <button type="button" class="button button--line" on:click=choose_all>
                {to(|t| t.folders.choose_all)}
            </button>
            <button type="button" class="button button--line" on:click=move |_| on_done.run(())>
                {to(|t| t.folders.choose_done)}
            </button>
            <button type="button" id=MOVE class="button button--fill" on:click=go>
                {to(|t| t.folders.move_to)}
            </button>
            <p class="small wrong" role="alert">
                {move || (is_missing.get() && n.get() == 0).then(|| own().folders.none_chosen)}
            </p>
        </div>
        <ul class="chooser" aria-label=label>
            <For each=move || shown.get() key=|note| note.id.clone() let:note>
                <Row note chosen=desk.chosen />
            </For>
        </ul>
        <MorePages pages=notes />
    }
}

#[component]
fn Row(note: NoteSummary, chosen: RwSignal<Vec<NoteId>>) -> impl IntoView {
    let id = StoredValue::new(note.id);
    let is_chosen = memo(move || chosen.with(|chosen| id.with_value(|id| chosen.contains(id))));
    let turn_over = move |_| {
        let id = id.get_value();
        chosen.update(|chosen| {
            let before = chosen.len();
            chosen.retain(|other| *other != id);
            if chosen.len() == before {
                chosen.push(id);
            }
        });
    };
    let cover = note.cover.as_ref().map(|cover| {
        let files = PictureFiles { alt: String::new(), ..files(cover) };
        view! { <Picture files sizes="72px" /> }
    });
    view! {
        <li>
            <label class="chooser__row">
                <input type="checkbox" prop:checked=is_chosen on:change=turn_over />
                <span class="chooser__cover" aria-hidden="true">
                    {cover}
                </span>
                <span>
                    <AdLine marks=note.marks size=AdLineSize::Tile />
                    <bdi class="chooser__title" lang=CONTENT_LANGUAGE>
                        {note.title}
                    </bdi>
                </span>
            </label>
        </li>
    }
}
