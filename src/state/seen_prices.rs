//! The prices that the visitor saw themselves: on this device alone, and only after a yes.
//!
//! Source: features.md, C2. No request ever holds any of it.

use super::{Keeping, use_keeping};
use crate::platform::{
    device,
    storage::{self, Place},
};
use boxed::effect;
use domain::{Product, ProductId, Purpose, SeenPrice, seen_price};
use leptos::prelude::*;

/// What the visitor saw of one product. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct SeenPrices {
    seen: RwSignal<Vec<SeenPrice>>,
    product: Memo<Product>,
}

/// What the visitor saw of `product`, which is being shown: that is remembered after a yes.
#[must_use]
pub fn use_seen_prices(product: Memo<Product>) -> SeenPrices {
    let keeping: Keeping = use_keeping();
    let seen = RwSignal::new(Vec::new());
    effect(move || {
        let name = product.with(name);
        let mut before = match storage::get(Place::Device, &name) {
            Some(text) if keeping.keeps(Purpose::Prices) => seen_price::from_text(&text),
            _ => Vec::new(),
        };
        let (to_pay, as_of) = product.with(|product| (product.summary.to_pay, product.as_of));
        if keeping.keeps(Purpose::Prices) && seen_price::see(&mut before, to_pay, as_of) {
            keeping.put(Purpose::Prices, &name, &seen_price::to_text(&before));
        }
        seen.set(before);
    });
    SeenPrices { seen, product }
}

impl SeenPrices {
    /// The prices, the oldest first; tracks them.
    #[must_use]
    pub fn all(self) -> Vec<SeenPrice> {
        self.seen.get()
    }

    /// Forgets them, those of the other variants as well.
    pub fn forget(self) {
        let all = self.product.with_untracked(|product| names(&product.summary.id));
        storage::remove_all(Place::Device, &all);
        self.seen.set(Vec::new());
    }
}

/// Under which name the prices of a variant stand.
fn name(product: &Product) -> String {
    names(&product.summary.id) + &product.values.join("/")
}

/// How the names of all its variants begin.
fn names(product: &ProductId) -> String {
    format!("{}/{product}/", device::SEEN_PRICES)
}
