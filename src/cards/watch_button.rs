//! 到货告诉我: asks this browser to look out, and says that it does.

use crate::{
    i18n::tr,
    state::{now, use_watches},
};
use boxed::memo;
use domain::{ProductId, Watch, Wish};
use leptos::prelude::*;

/// Begins to wait for something, or stops.
#[component]
pub fn WatchButton(
    /// Of which product.
    product: ProductId,
    /// Of which of its variants.
    values: Vec<String>,
    /// What it is.
    title: String,
    /// For what.
    wish: Wish,
) -> impl IntoView {
    let watches = use_watches();
    let watch = Watch { product, values, title, wish, since: now(), met: None };
    let is_waiting = {
        let watch = watch.clone();
        memo(move || watches.waiting(&watch).is_some())
    };
    let press = move |_| {
        if is_waiting.get_untracked() {
            watches.end(&watch);
        } else {
            watches.begin(Watch { since: now(), ..watch.clone() });
        }
    };
    view! {
        <button
            type="button"
            class="button button--line"
            aria-pressed=move || is_waiting.get().to_string()
            on:click=press
        >
            {move || {
                let words = if is_waiting.get() {
                    tr(|t| t.shop.telling_restock)
                } else {
                    tr(|t| t.shop.tell_restock)
                };
                words()
            }}
        </button>
    }
}
