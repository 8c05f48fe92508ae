//! A way to more of a list, and why more did not come.

use super::sentence;
use crate::{i18n::tr, state::Pages};
use leptos::prelude::*;

/// A way to more of a list while there is more, and why more did not come.
#[component]
pub fn MorePages<T: Clone + Send + Sync + 'static, I: Clone + Send + Sync + 'static>(
    /// The list.
    pages: Pages<T, I>,
) -> impl IntoView {
    let more = move || {
        pages.has_more().then(|| {
            view! {
                <p class="center">
                    <button
                        type="button"
                        class="button button--line"
                        aria-busy=move || pages.is_loading().to_string()
                        on:click=move |_| pages.load_more()
                    >
                        {tr(|t| t.more)}
                    </button>
                </p>
            }
        })
    };
    view! {
        {more}
        <p class="small wrong" role="alert">
            {move || pages.failed().map(|error| sentence(&error))}
        </p>
    }
    .into_any()
}
