//! One note.

use super::{Loaded, services, use_reactions};
use api::requests::NoteQuery;
use domain::{Note, NoteId};
use leptos::prelude::*;

/// The note `id`, fetched again when the id changes.
#[must_use]
pub fn use_note(id: Signal<NoteId>) -> Loaded<Note> {
    let services = services();
    let reactions = use_reactions();
    Loaded::new(move || {
        let api = services.with_value(|services| services.api.clone());
        let query = NoteQuery { id: id.get() };
        Box::pin(async move {
            let note = api.note(query).await?;
            reactions.learn(std::iter::once(&note.summary));
            Ok(note)
        })
    })
}
