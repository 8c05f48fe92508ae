//! A page that shows one thing: on its way, there, or not come.

use super::ErrorNote;
use crate::{
    i18n::{Texts, t},
    state::Loaded,
    ui::PageSkeleton,
};
use leptos::prelude::*;

/// What a page shows of `loaded`: the shape of a page, what `show` makes of the answer, or the error
/// with a way to try again, under `missing_title` when there is no such thing.
pub fn loaded_page<T: Clone + Send + Sync + 'static>(
    loaded: Loaded<T>,
    missing_title: fn(&Texts) -> &'static str,
    show: fn(T) -> AnyView,
) -> impl Fn() -> AnyView {
    move || match loaded.answer() {
        None => page_skeleton(),
        Some(Ok(answer)) => show(answer),
        Some(Err(error)) => {
            view! { <ErrorNote error missing_title on_retry=move |()| loaded.retry() /> }.into_any()
        }
    }
}

/// The shape of a page that is on its way.
#[must_use]
pub fn page_skeleton() -> AnyView {
    view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> }.into_any()
}
