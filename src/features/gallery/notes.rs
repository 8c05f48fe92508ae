//! Notes as tiles and as lines.

use super::frame::{Frame, Wall};
use crate::{
    cards::{COVER_SIZES, MoreNotes, MorePages, NoteCard, NoteColumns, NoteLine},
    i18n::{gallery, tg},
    state::use_folders,
};
use domain::{
    Creator, Evidence, Identity, IdentityKind, Marks, Money, NoteId, NoteSummary, Picture,
    SavesOrder, SavesWithin, Tally, fixtures,
};
use leptos::prelude::*;

/// Notes in every state, each under an id of its own.
fn all() -> Vec<NoteSummary> {
    let plain = fixtures::note_summary();
    let of = |evidence| Marks { evidence: Some(evidence), ..plain.marks };
    let backwards =
        Creator { name: fixtures::backwards_name(), identity: None, ..fixtures::creator() };
    let long = Creator {
        name: fixtures::long_name(),
        identity: Some(Identity {
            title: fixtures::long_name(),
            verified_by: fixtures::long_name(),
            kind: IdentityKind::Business,
        }),
        ..fixtures::creator()
    };
    let gone = Picture { name: "gallery-nothing".into(), ..fixtures::picture() };
    let wide = Picture { width: 1_600, height: 640, ..fixtures::picture() };
    let notes = vec![
        plain.clone(),
        NoteSummary {
            title: fixtures::long_title(),
            author: long,
            marks: Marks {
                commission: Some(Money::from_fen(9_999_999)),
                ai: true,
                ..of(Evidence::Verified30Days)
            },
            likes: Tally { chosen: true, n: 123_456_789 },
            ..plain.clone()
        },
        NoteSummary { cover: None, marks: of(Evidence::Gift), ..plain.clone() },
        NoteSummary { cover: Some(gone), marks: of(Evidence::Partner), ..plain.clone() },
        NoteSummary { cover: Some(wide), marks: of(Evidence::Unbought), ..plain.clone() },
        NoteSummary {
            author: backwards,
            marks: Marks::default(),
            likes: Tally::default(),
            ..plain.clone()
        },
        NoteSummary { marks: Marks { ad: true, ..Marks::default() }, ..plain },
    ];
    let numbered = notes.into_iter().enumerate();
    numbered
        .map(|(i, note)| NoteSummary { id: NoteId::from(format!("gallery-{i}")), ..note })
        .collect()
}

/// Notes.
#[component]
pub fn Notes() -> impl IntoView {
    let saves = use_folders().notes(SavesWithin::All, Signal::stored(SavesOrder::Newest));
    let lines = all().into_iter().map(|note| view! { <NoteLine note /> }).collect_view();
    view! {
        <Wall id="gallery-notes" title=tg(|t| t.notes)>
            <div class="gallery__whole">
                <NoteColumns notes=Signal::stored(all()) label=Signal::derive(move || gallery().notes.to_owned()) />
            </div>
            // What the visitor saved: a piece that needs a back end shows what that has.
            <div class="gallery__whole">
                <MoreNotes notes=saves label=Signal::derive(move || gallery().one.to_owned()) />
            </div>
            <Frame piece="MorePages" state=tg(|t| t.one)>
                <MorePages pages=saves />
            </Frame>
            <Frame piece="NoteCard" state=tg(|t| t.one)>
                <div class="gallery__tile" style=("--ratio", "1333")>
                    <NoteCard
                        note=RwSignal::new(NoteSummary { id: NoteId::from("gallery-alone"), ..fixtures::note_summary() })
                        sizes=COVER_SIZES
                        elsewhere=true
                    />
                </div>
            </Frame>
            <Frame piece="NoteLine" state=tg(|t| t.in_list)>
                <ul class="opinions__list">{lines}</ul>
            </Frame>
        </Wall>
    }
}
