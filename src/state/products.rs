//! One product.

use super::{Loaded, news, services};
use api::requests::ProductQuery;
use domain::{Product, ProductId};
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
