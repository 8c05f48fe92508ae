//! 广告 and what the author gets, the evidence, prices.

use super::frame::{Frame, Named, Wall};
use crate::{
    cards::{AdLine, AdLineSize, EvidenceMarker, Price},
    i18n::tg,
};
use domain::{Evidence, Marks, Money, fixtures};
use leptos::prelude::*;

/// Marks and prices.
#[component]
pub fn MarksAndPrices() -> impl IntoView {
    let usual = fixtures::note_summary().marks;
    let marks: [Named<Marks>; 4] = [
        (|t| t.usual, usual),
        (|t| t.with_ai, Marks { ai: true, ..usual }),
        (|t| t.many, Marks { commission: Some(Money::from_fen(99_999_999)), ..usual }),
        (|t| t.plain, Marks { ad: true, commission: None, evidence: None, ai: false }),
    ];
    let lines = [AdLineSize::Tile, AdLineSize::Note, AdLineSize::Card]
        .into_iter()
        .flat_map(|size| marks.map(|(state, marks)| (size, state, marks)))
        .map(|(size, state, marks)| {
            view! {
                <Frame piece="AdLine" state=tg(state)>
                    <AdLine marks size />
                </Frame>
            }
        })
        .collect_view();
    let markers = [
        Evidence::Verified,
        Evidence::Verified30Days,
        Evidence::Gift,
        Evidence::Partner,
        Evidence::Unbought,
    ]
    .map(|evidence| view! { <EvidenceMarker evidence /> " " })
    .collect_view();
    let prices = [0, 1, 990, 7_900, 1_234_567, 9_999_999_999]
        .map(|fen| {
            let amount = Money::from_fen(fen);
            view! {
                <p>
                    <Price amount />
                    " "
                    <Price amount short=true />
                </p>
            }
        })
        .collect_view();
    view! {
        <Wall id="gallery-marks" title=tg(|t| t.marks)>
            {lines}
            <Frame piece="EvidenceMarker" state=tg(|t| t.usual)>
                <p>{markers}</p>
            </Frame>
            <Frame piece="Price" state=tg(|t| t.many)>
                {prices}
            </Frame>
        </Wall>
    }
}
