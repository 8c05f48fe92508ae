//! 广告 and what the author gets: in the first line, in ink, as large as the author's name.

use crate::i18n::texts;
use domain::Marks;
use leptos::prelude::*;

/// Where the line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdLineSize {
    /// On a tile.
    Tile,
    /// In a note.
    Note,
    /// On the strip of a product card.
    Card,
}

/// 广告 and what the author gets if the reader buys, and whether a machine had a hand in it; nothing
/// for a note that is none of these.
#[component]
pub fn AdLine(
    /// The marks, as they were computed.
    marks: Marks,
    /// Where it stands.
    size: AdLineSize,
) -> impl IntoView {
    let class = match size {
        AdLineSize::Tile => "ad-line",
        AdLineSize::Note => "ad-line ad-line--note",
        AdLineSize::Card => "product-card__ad",
    };
    // Read once: of a line that is gone, what follows the language would stay behind. Tiles take
    // another note all the time, and draw their lines anew when the language changes.
    let texts = untrack(texts);
    let earns = match size {
        AdLineSize::Tile => texts.note.ad_earns,
        AdLineSize::Note | AdLineSize::Card => texts.note.ad_earns_long,
    };
    let amount = marks.commission.map(|commission| {
        let amount = (texts.shop.amount)(&commission.to_string());
        view! {
            <span>
                {earns} " " <b class="num">{amount}</b>
            </span>
        }
        .into_any()
    });
    (marks.ad || marks.ai).then(|| {
        view! {
            <p class=class>
                {marks.ad.then(|| view! { <span class="ad-mark">{texts.note.ad}</span> }.into_any())}
                {amount}
                {marks.ai.then(|| view! { <span class="ad-mark">{texts.note.with_ai}</span> }.into_any())}
            </p>
        }
        .into_any()
    })
}
