//! Asks where notes that were chosen go.

use super::saves_desk::{Desk, Naming};
use crate::{
    cards::Sheet,
    i18n::{own, to},
};
use boxed::memo;
use domain::{Folder, SavesWithin};
use leptos::prelude::*;

/// Asks where notes go: a folder, none, or one that is yet to be made.
#[component]
pub fn MoveSheet(
    /// What is under way.
    desk: Desk,
    /// Where they lie now.
    within: Memo<SavesWithin>,
) -> impl IntoView {
    let open = memo(move || desk.moving.read().is_some());
    let n = memo(move || desk.moving.read().as_ref().map_or(0, Vec::len));
    let elsewhere = memo(move || {
        let mut folders = desk.folders.all();
        if let SavesWithin::Folder(here) = within.get() {
            folders.retain(|folder| folder.id != here);
        }
        folders
    });
    let file = move |to: Option<&Folder>| {
        if let Some(notes) = desk.moving.get_untracked() {
            desk.file(notes, to);
        }
    };
    let make = move |_| {
        let notes = desk.moving.get_untracked().unwrap_or_default();
        desk.moving.set(None);
        desk.naming.set(Some(Naming::New(notes)));
    };
    let way = move |folder: Folder| {
        let name = folder.name.clone();
        let n = folder.pile.n;
        view! {
            <li>
                <button type="button" on:click=move |_| file(Some(&folder))>
                    <bdi>{name}</bdi>
                    <span class="small muted num">{n}</span>
                </button>
            </li>
        }
    };
    view! {
        <Sheet
            open
            id="move-sheet-title"
            title=Signal::derive(move || (own().folders.move_n)(n.get()))
            on_close=move |()| desk.moving.set(None)
        >
            <ul class="saves-ways" aria-busy=move || desk.folders.is_busy().to_string()>
                <For each=move || elsewhere.get() key=|folder| (folder.id.clone(), folder.name.clone(), folder.pile.n) let:folder>
                    {way(folder)}
                </For>
                <Show when=move || *within.read() != SavesWithin::Unfiled>
                    <li>
                        <button type="button" on:click=move |_| file(None)>
                            {to(|t| t.folders.unfiled)}
                        </button>
                    </li>
                </Show>
                <li>
                    <button type="button" on:click=make>
                        {to(|t| t.folders.move_to_new)}
                    </button>
                </li>
            </ul>
        </Sheet>
    }
}
