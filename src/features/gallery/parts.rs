//! The gallery at its address. It is no part of its own: no release has it.

use super::gallery_page::GalleryPage;
use crate::{
    cards::BarPage,
    i18n::t,
    routes::Route,
    ui::{Coming, Draw, PageSkeleton},
};
use leptos::prelude::*;

/// `/gallery`.
#[component]
pub fn GalleryPart() -> impl IntoView {
    let load = || -> Coming {
        let draw: Draw = || view! { <GalleryPage /> }.into_any();
        Box::pin(std::future::ready(Ok(draw)))
    };
    let skeleton = || view! { <PageSkeleton label=Signal::derive(t(|t| t.shell.waiting)) /> };
    view! { <BarPage title=|t| t.shell.brand load skeleton up=Route::home() /> }
}
