//! One product.

use super::{ApiError, news, services};
use api::requests::ProductQuery;
use domain::{Product, ProductId};
use leptos::prelude::*;

/// A product on its way.
pub type ProductAnswer = LocalResource<Result<Product, ApiError>>;

/// The product `id`, fetched again when the id changes or another tab wrote something.
#[must_use]
pub fn use_product(id: Signal<ProductId>) -> ProductAnswer {
    let (services, news) = (services(), news());
    LocalResource::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = ProductQuery { id: id.get() };
        async move { api.product(query).await }
    })
}
