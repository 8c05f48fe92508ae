//! A note as a line: its cover, its title, 广告 and the amount. The whole line is its link.

use super::{AdLine, AdLineSize, files, note_name};
use crate::{
    i18n::CONTENT_LANGUAGE,
    routes::Route,
    ui::{Link, Picture},
};
use domain::NoteSummary;
use leptos::prelude::*;

/// A note as a line of a list.
#[component]
pub fn NoteLine(
    /// Which.
    note: NoteSummary,
) -> impl IntoView {
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
                <AdLine marks=note.marks size=AdLineSize::Tile />
                <p class="opinion__title" lang=CONTENT_LANGUAGE>
                    <Link href attr:aria-label=name>
                        {note.title}
                    </Link>
                </p>
                <p class="opinion__foot">
                    <bdi>{note.author.name}</bdi>
                </p>
            </div>
        </li>
    }
}
