//! The collections of a creator: notes that belong together.

use crate::{
    cards::{files, note_name},
    i18n::{people, tp},
    routes::Route,
    ui::{Link, Picture},
};
use domain::{Collection, NoteSummary};
use leptos::prelude::*;

/// The collections of a creator.
#[component]
pub fn Collections(
    /// Which.
    collections: Vec<Collection>,
) -> impl IntoView {
    if collections.is_empty() {
        return view! { <p class="muted">{tp(|t| t.no_collections)}</p> }.into_any();
    }
    collections
        .into_iter()
        .enumerate()
        .map(|(i, collection)| {
            let id = format!("collection-{i}");
            let labelled_by = id.clone();
            let n = collection.notes.len();
            let rows = collection.notes.into_iter().map(|note| view! { <Row note /> });
            view! {
                <section class="section" aria-labelledby=labelled_by>
                    <div class="section__head">
                        <h2 id=id>{collection.title}</h2>
                        <span class="small muted">{move || (people().n_in_collection)(n)}</span>
                    </div>
                    <ol class="opinions__list">{rows.collect_view()}</ol>
                </section>
            }
        })
        .collect_view()
        .into_any()
}

/// A note of a collection, as a line. The whole line is its link.
#[component]
fn Row(note: NoteSummary) -> impl IntoView {
    let href = Route::Note(note.id.clone()).href();
    let name = {
        let note = note.clone();
        move || note_name(&note)
    };
    view! {
        <li class="opinion">
            <span class="opinion__cover">
                {note.cover.as_ref().map(|cover| view! { <Picture files=files(cover) sizes="72px" /> })}
            </span>
            <div>
                <p class="opinion__title">
                    <Link href attr:aria-label=name>
                        {note.title.clone()}
                    </Link>
                </p>
                <crate::cards::AdLine marks=note.marks size=crate::cards::AdLineSize::Tile />
            </div>
        </li>
    }
}
