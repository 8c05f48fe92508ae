//! 广告 and what the author gets: in the first line, in ink, as large as the author's name.

use crate::i18n::{t, texts};
use domain::Money;
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

/// 广告 and what the author gets if the reader buys.
#[component]
pub fn AdLine(
    /// What the author gets.
    commission: Money,
    /// Where it stands.
    size: AdLineSize,
) -> impl IntoView {
    let amount = commission.to_string();
    let class = match size {
        AdLineSize::Tile => "ad-line",
        AdLineSize::Note => "ad-line ad-line--note",
        AdLineSize::Card => "product-card__ad",
    };
    let words = move || match size {
        AdLineSize::Tile => (texts().note.ad_amount)(&amount),
        AdLineSize::Note | AdLineSize::Card => (texts().note.ad_amount_long)(&amount),
    };
    view! {
        <p class=class>
            <span class="ad-mark">{t(|t| t.note.ad)}</span>
            <span class="num">{words}</span>
        </p>
    }
}
