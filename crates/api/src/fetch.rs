//! Files beside the app, fetched over HTTP.

use crate::{ApiError, ApiFuture};

/// The text of the file at `address`.
///
/// # Errors
/// [`ApiError::Offline`] when nothing answers, or answers with an error.
#[must_use]
pub fn fetch_text(address: String) -> ApiFuture<'static, String> {
    Box::pin(async move {
        let answer =
            gloo_net::http::Request::get(&address).send().await.map_err(|_| ApiError::Offline)?;
        if !answer.ok() {
            return Err(ApiError::Offline);
        }
        answer.text().await.map_err(|_| ApiError::Offline)
    })
}
