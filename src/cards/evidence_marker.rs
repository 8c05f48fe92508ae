//! 插牌: what the author had to do with the thing. Only verified 自购 is solid.

use crate::{
    i18n::{Texts, texts},
    ui::{Icon, IconName},
};
use domain::Evidence;
use leptos::prelude::*;

/// The evidence in words.
#[must_use]
pub fn evidence_words(texts: &Texts, evidence: Evidence) -> &'static str {
    let texts = &texts.note;
    match evidence {
        Evidence::Verified => texts.verified,
        Evidence::Verified30Days => texts.verified_30_days,
        Evidence::Gift => texts.gift,
        Evidence::Partner => texts.partner,
        Evidence::Unbought => texts.unbought,
    }
}

/// The evidence of a note, in words, shape and icon.
#[component]
pub fn EvidenceMarker(
    /// Which.
    evidence: Evidence,
) -> impl IntoView {
    let (kind, icon) = match evidence {
        Evidence::Verified | Evidence::Verified30Days => ("verified", IconName::SealCheckFill),
        Evidence::Gift => ("gift", IconName::Gift),
        Evidence::Partner => ("partner", IconName::Handshake),
        Evidence::Unbought => ("unbought", IconName::Unbought),
    };
    // Read once, as the lines of a tile are: see `AdLine`.
    let words = evidence_words(untrack(texts), evidence);
    view! {
        <span class="marker" data-kind=kind>
            <Icon name=icon />
            {words}
        </span>
    }
}
