//! The embedded back end as a part of its own: its files come along with the entry, nothing waits for them
//! but what is asked of it. A site with another back end never fetches them.

use crate::{
    Answer, ApiClient, ApiError, ApiFuture, Call, DeviceNews, EmbeddedOptions, KeepOnDevice,
    embedded::{NotLoaded, OnDevice},
};
use futures_util::lock::Mutex as AsyncMutex;
use hanzi::Hanzi;
use send_wrapper::SendWrapper;
use std::{cell::RefCell, sync::Arc};

/// The embedded back end, here or on its way.
pub struct Deferred {
    options: EmbeddedOptions,
    /// Held while its part is fetched, so that it starts once.
    coming: AsyncMutex<()>,
    state: SendWrapper<RefCell<State>>,
}

#[derive(Default)]
struct State {
    client: Option<Arc<dyn OnDevice>>,
    /// Who listens already.
    on_news: Vec<Box<dyn Fn()>>,
    on_device_news: Vec<Box<dyn Fn(DeviceNews)>>,
}

/// Starts the back end.
type Start = fn(EmbeddedOptions) -> Arc<dyn OnDevice>;

/// What the part holds. All that only this reaches leaves the entry.
#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(embedded, fallible))]
#[cfg_attr(
    not(feature = "split"),
    expect(clippy::unnecessary_wraps, reason = "a part may not come")
)]
fn embedded() -> Result<Start, NotLoaded> {
    Ok(|options| Arc::new(crate::Embedded::new(options)))
}

impl Deferred {
    /// A back end that starts with the first request.
    #[must_use]
    pub fn new(options: EmbeddedOptions) -> Self {
        Self { options, coming: AsyncMutex::default(), state: SendWrapper::new(RefCell::default()) }
    }

    /// The back end once its part has come; a part that did not come is asked for by the next request.
    async fn come(&self) -> Result<Arc<dyn OnDevice>, ApiError> {
        let _once = self.coming.lock().await;
        if let Some(client) = self.there() {
            return Ok(client);
        }
        // Whoever keeps things waits for what opens them as well: both come at once.
        #[cfg(feature = "split")]
        if self.options.keep {
            crate::embedded::fetch_device(0);
        }
        #[cfg(feature = "split")]
        let start = embedded().await?;
        #[cfg(not(feature = "split"))]
        let start = embedded()?;
        let client = start(self.options.clone());
        let state = self.state.replace(State { client: Some(client.clone()), ..State::default() });
        state.on_news.into_iter().for_each(|listener| client.on_news(listener));
        state.on_device_news.into_iter().for_each(|listener| client.on_device_news(listener));
        Ok(client)
    }

    fn there(&self) -> Option<Arc<dyn OnDevice>> {
        self.state.borrow().client.clone()
    }

    /// Keeps everything on the device, or takes everything away there.
    fn decide(&self, keeps: bool) -> ApiFuture<'_, ()> {
        Box::pin(async move {
            let client = self.come().await?;
            if keeps { client.keep() } else { client.clear() }.await
        })
    }

    /// How Chinese characters are read and written; nothing is known in what is given while the table of
    /// them does not come.
    pub async fn characters(&self) -> Arc<Hanzi> {
        match self.come().await {
            Ok(client) => client.characters().await,
            Err(_) => Arc::default(),
        }
    }
}

impl ApiClient for Deferred {
    fn call(&self, call: Call) -> ApiFuture<'_, Answer> {
        Box::pin(async move { self.come().await?.call(call).await })
    }

    fn on_news(&self, listener: Box<dyn Fn()>) {
        match self.there() {
            Some(client) => client.on_news(listener),
            None => self.state.borrow_mut().on_news.push(listener),
        }
    }
}

impl KeepOnDevice for Deferred {
    fn is_kept(&self) -> bool {
        self.there().is_some_and(|client| client.is_kept())
    }

    fn keep(&self) -> ApiFuture<'_, ()> {
        self.decide(true)
    }

    fn clear(&self) -> ApiFuture<'_, ()> {
        self.decide(false)
    }

    fn on_device_news(&self, listener: Box<dyn Fn(DeviceNews)>) {
        match self.there() {
            Some(client) => client.on_device_news(listener),
            None => self.state.borrow_mut().on_device_news.push(listener),
        }
    }
}
