//! One note.

use super::{Loaded, services, use_reactions};
use api::requests::NoteQuery;
use domain::{Note, NoteId, Reaction, Target};
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
            reactions.learn(standing(&note).into_iter());
            Ok(note)
        })
    })
}

/// What the back end said of the choices one has on a note.
fn standing(note: &Note) -> [Reaction; 3] {
    let (id, author) = (&note.summary.id, &note.summary.author.id);
    [
        Reaction { target: Target::LikeNote(id.clone()), tally: note.summary.likes },
        Reaction { target: Target::SaveNote(id.clone()), tally: note.saves },
        Reaction { target: Target::Follow(author.clone()), tally: note.followers },
    ]
}
