//! One product, what people write about it, and a shop.

use super::{Loaded, Notice, news, services, use_notices};
use api::{
    ApiError,
    requests::{OpinionsQuery, ProductQuery, ShopQuery},
};
use boxed::effect;
use domain::{NoteSummary, Page, Product, ProductId, ShopId, Stock};
use leptos::prelude::*;

/// A product on its page: what was shown last stays while another variant is on its way, when it does
/// not come, and when the product is gone by now. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct OpenProduct {
    shown: RwSignal<Option<Product>>,
    failed: RwSignal<Option<ApiError>>,
    loaded: Loaded<Product>,
}

/// The product that `query` asks for, asked for again when that changes or another tab wrote something.
#[must_use]
pub fn use_product(query: Signal<ProductQuery>) -> OpenProduct {
    let (services, news) = (services(), news());
    let loaded = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = query.get();
        Box::pin(async move { api.product(query).await })
    });
    let open = OpenProduct { shown: RwSignal::default(), failed: RwSignal::default(), loaded };
    let notices = use_notices();
    effect(move || {
        if let Some(answer) = loaded.answer()
            && let Some(error) = open.take(&query.read_untracked().id, answer)
        {
            notices.say(Notice::Failed(error));
        }
    });
    open
}

impl OpenProduct {
    /// What is shown; tracks it.
    #[must_use]
    pub fn shown(self) -> Option<Product> {
        self.shown.get()
    }

    /// Which product is shown; tracks it.
    #[must_use]
    pub fn id(self) -> Option<ProductId> {
        self.shown.with(|shown| shown.as_ref().map(|product| product.summary.id.clone()))
    }

    /// Why nothing is; tracks it.
    #[must_use]
    pub fn failed(self) -> Option<ApiError> {
        self.failed.get()
    }

    /// Asks again.
    pub fn retry(self) {
        self.loaded.retry();
    }

    /// Takes an answer for the product `id`; an error is given back where what is shown stays.
    fn take(self, id: &ProductId, answer: Result<Product, ApiError>) -> Option<ApiError> {
        let is_shown = self
            .shown
            .with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.summary.id == *id));
        match answer {
            Ok(product) => {
                // Said only when it changes: whoever draws the page draws it anew for each word of it.
                if self.failed.with_untracked(Option::is_some) {
                    self.failed.set(None);
                }
                self.shown.set(Some(product));
                None
            }
            Err(ApiError::NotFound) if is_shown => {
                self.shown.update(|shown| {
                    if let Some(product) = shown {
                        product.summary.stock = Stock::Withdrawn;
                    }
                });
                None
            }
            Err(error) if is_shown => Some(error),
            Err(error) => {
                self.shown.set(None);
                self.failed.set(Some(error));
                None
            }
        }
    }
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

/// The shop `id` with what it sells.
#[must_use]
pub fn use_shop(id: Signal<ShopId>) -> Loaded<domain::ShopPage> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = ShopQuery { id: id.get() };
        Box::pin(async move { api.shop(query).await })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};

    #[test]
    fn what_is_shown_stays_when_it_is_gone_or_another_variant_does_not_come() {
        run("guest", |_| async {
            let id = ProductId::from("bear-plate");
            let query = RwSignal::new(ProductQuery::of(id.clone()));
            let open = use_product(query.into());
            settled().await;
            assert_eq!(open.id(), Some(id.clone()));
            assert_eq!(open.take(&id, Err(ApiError::Offline)), Some(ApiError::Offline));
            assert_eq!(open.id(), Some(id.clone()));
            assert_eq!(open.take(&id, Err(ApiError::NotFound)), None);
            assert_eq!(open.shown().map(|shown| shown.summary.stock), Some(Stock::Withdrawn));
            let other = ProductId::from("nowhere");
            assert_eq!(open.take(&other, Err(ApiError::NotFound)), None);
            assert_eq!((open.id(), open.failed()), (None, Some(ApiError::NotFound)));
        });
    }
}
