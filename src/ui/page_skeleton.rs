//! The shape of a page that is on its way: a heading and a few lines.

use leptos::prelude::*;

/// The shape of a page that is on its way, with words for those who do not see it.
#[component]
pub fn PageSkeleton(
    /// That it is on its way.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="page-skeleton" aria-busy="true">
            <p class="visually-hidden">{label}</p>
            <div class="skeleton skeleton--breathe" data-line="title"></div>
            <div class="skeleton skeleton--breathe" data-line="block"></div>
            <div class="skeleton skeleton--breathe"></div>
            <div class="skeleton skeleton--breathe"></div>
        </div>
    }
}
