//! One note.

use super::{ApiError, services, use_reactions};
use api::requests::NoteQuery;
use domain::{Note, NoteId};
use leptos::prelude::*;

/// A note on its way.
pub type NoteAnswer = LocalResource<Result<Note, ApiError>>;

/// The note `id`, fetched again when the id changes.
#[must_use]
pub fn use_note(id: Signal<NoteId>) -> NoteAnswer {
    let services = services();
    let reactions = use_reactions();
    LocalResource::new(move || {
        let api = services.with_value(|services| services.api.clone());
        let query = NoteQuery { id: id.get() };
        async move {
            let note = api.note(query).await?;
            reactions.learn(std::iter::once(&note.summary));
            Ok(note)
        }
    })
}
