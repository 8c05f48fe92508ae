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
    let earns = t(match size {
        AdLineSize::Tile => |t| t.note.ad_earns,
        AdLineSize::Note | AdLineSize::Card => |t| t.note.ad_earns_long,
    });
    view! {
        <p class=class>
            <span class="ad-mark">{t(|t| t.note.ad)}</span>
            <span>
                {earns} " " <span class="num">{move || (texts().shop.amount)(&amount)}</span>
            </span>
        </p>
    }
}
