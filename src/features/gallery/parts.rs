//! The gallery at its address. It is no part of its own: no release has it.

use super::gallery_page::GalleryPage;
use crate::{
    cards::{Bar, Outline, page_skeleton},
    routes::Route,
    ui::Draw,
};
use leptos::prelude::*;

/// What stands of the gallery before it is there, which it is from the start.
#[must_use]
pub fn outline(_address: &Route) -> Outline {
    Outline {
        load: || Box::pin(std::future::ready(Ok(gallery as Draw))),
        bar: Bar::Titled(|t| t.shell.brand, Route::home()),
        skeleton: page_skeleton,
    }
}

fn gallery() -> AnyView {
    view! { <GalleryPage /> }.into_any()
}
