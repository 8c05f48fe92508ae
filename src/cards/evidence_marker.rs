//! 插牌: what the author had to do with the thing. Only verified 自购 is solid.

use crate::{
    i18n::t,
    ui::{Icon, IconName},
};
use domain::Evidence;
use leptos::prelude::*;

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
    let words = t(match evidence {
        Evidence::Verified => |t| t.note.verified,
        Evidence::Verified30Days => |t| t.note.verified_30_days,
        Evidence::Gift => |t| t.note.gift,
        Evidence::Partner => |t| t.note.partner,
        Evidence::Unbought => |t| t.note.unbought,
    });
    view! {
        <span class="marker" data-kind=kind>
            <Icon name=icon />
            {words}
        </span>
    }
}
