//! One product, and what people write about it.

use super::{Loaded, news, services};
use api::requests::{OpinionsQuery, ProductQuery};
use domain::{NoteSummary, Page, Product, ProductId};
use leptos::prelude::*;

/// The product `id`, fetched again when the id changes or another tab wrote something.
#[must_use]
pub fn use_product(id: Signal<ProductId>) -> Loaded<Product> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = ProductQuery { id: id.get() };
        Box::pin(async move { api.product(query).await })
    })
}

/// How many notes about a product are shown.
const OPINIONS: usize = 12;

/// The notes about the product `id`, those of verified buyers first.
#[must_use]
pub fn use_opinions(id: ProductId) -> Loaded<Page<NoteSummary>> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = OpinionsQuery { product: id.clone(), after: None, limit: OPINIONS };
        Box::pin(async move { api.opinions(query).await })
    })
}
