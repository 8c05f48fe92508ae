//! Asks for the name of a folder, new or old.

use super::saves_desk::{Desk, MOVE, Naming, Said};
use crate::{
    cards::{Sheet, sentence},
    i18n::{own, to},
    state::ApiError,
    ui::{focus, focus_soon},
};
use boxed::{effect, memo};
use domain::{Folder, Refusal, folder::MAX_FOLDER_NAME};
use leptos::prelude::*;

/// The id of the field.
const FIELD: &str = "folder-name";

/// Asks for the name of a folder.
#[component]
pub fn NameSheet(
    /// What is under way.
    desk: Desk,
) -> impl IntoView {
    let folders = desk.folders;
    let open = memo(move || desk.naming.read().is_some());
    // The name of a folder that is there, as it is being changed.
    let changed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<ApiError>);
    effect(move || {
        wrong.set(None);
        if let Some(Naming::Rename(id)) = desk.naming.get() {
            let name = untrack(|| folders.get(&id)).map(|folder| folder.name);
            changed.set(domain::text::visible(&name.unwrap_or_default()));
        }
    });
    let is_rename = memo(move || matches!(*desk.naming.read(), Some(Naming::Rename(_))));
    let typed =
        Signal::derive(move || if is_rename.get() { changed.get() } else { folders.draft().get() });
    let write = move |text: String| {
        if is_rename.get_untracked() { changed.set(text) } else { folders.write_draft(text) }
    };
    let refused = move |error: ApiError| {
        wrong.set(Some(error));
        focus(FIELD);
    };
    let send = move || {
        match desk.naming.get_untracked() {
            None => {}
            _ if untrack(|| folders.is_busy()) => {}
            Some(Naming::New(notes)) => {
                folders.make(Callback::new(move |answer: Result<Folder, ApiError>| {
                    match answer {
                        Ok(folder) => {
                            desk.naming.set(None);
                            if notes.is_empty() {
                                desk.said.set(Some(Said::Made(folder.name)));
                            } else {
                                desk.file(notes.clone(), Some(&folder));
                                // What asked for it is closed by now.
                                focus_soon(MOVE);
                            }
                        }
                        Err(error) => refused(error),
                    }
                }))
            }
            Some(Naming::Rename(id)) => {
                let name = changed.get_untracked();
                let then = Callback::new(move |answer: Result<(), ApiError>| match answer {
                    Ok(()) => {
                        desk.naming.set(None);
                        let name = domain::text::name(&changed.get_untracked());
                        desk.said.set(Some(Said::Renamed(name)));
                    }
                    Err(error) => refused(error),
                });
                folders.rename(id, name, then);
            }
        }
    };
    let title = Signal::derive(move || {
        let renamed = match desk.naming.get() {
            Some(Naming::Rename(id)) => folders.get(&id),
            _ => None,
        };
        let texts = &own().folders;
        renamed.map_or_else(|| texts.make.to_owned(), |folder| (texts.rename_named)(&folder.name))
    });
    let why_not = move || {
        wrong.get().map(|error| match error {
            ApiError::Refused(Refusal::TextTooLong) => {
                (own().folders.name_too_long)(MAX_FOLDER_NAME)
            }
            error => sentence(&error).to_owned(),
        })
    };
    view! {
        <Sheet open id="name-sheet-title" title on_close=move |()| desk.naming.set(None)>
            <form
                class="stack stack--snug"
                on:submit=move |event| {
                    event.prevent_default();
                    send();
                }
            >
                <label class="field">
                    <span>{to(|t| t.folders.name)}</span>
                    <input
                        id=FIELD
                        type="text"
                        autofocus=true
                        autocomplete="off"
                        enterkeyhint="done"
                        aria-describedby="folder-name-rule"
                        aria-invalid=move || wrong.read().is_some().to_string()
                        prop:value=typed
                        on:input:target=move |field| write(field.target().value())
                    />
                </label>
                <p class="small muted" id="folder-name-rule">
                    {move || (own().folders.name_rule)(MAX_FOLDER_NAME)}
                </p>
                <p class="small wrong" role="alert">
                    {why_not}
                </p>
                <button
                    type="submit"
                    class="button button--fill button--wide"
                    aria-busy=move || folders.is_busy().to_string()
                >
                    {move || {
                        let texts = &own().folders;
                        if is_rename.get() { texts.rename_it } else { texts.make_it }
                    }}
                </button>
            </form>
        </Sheet>
    }
}
