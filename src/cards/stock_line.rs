//! Whether a product can be had, in words.

use crate::{
    i18n::{day, reading},
    state::now,
};
use domain::Stock;
use leptos::prelude::*;

/// 卖完了, and when more come.
#[component]
pub fn StockLine(
    /// How it stands.
    stock: Stock,
) -> impl IntoView {
    let now = now();
    let words = move || {
        let texts = reading();
        match stock {
            Stock::InStock => String::new(),
            Stock::SoldOut { restock: None } => texts.shop.sold_out.to_owned(),
            Stock::SoldOut { restock: Some(at) } => (texts.shop.restock)(&day(at, now)),
            Stock::Withdrawn => texts.shop.withdrawn.to_owned(),
        }
    };
    view! { <p class="small muted num">{words}</p> }
}
