//! A link within the app, whatever path the site lives below.

use leptos::prelude::*;
use leptos_router::components::A;

/// The path below which the app lives, as `/x`; empty at the root.
#[derive(Clone)]
struct Base(String);

/// Tells every link below where the app lives.
pub fn provide_base(base: String) {
    provide_context(Base(base));
}

/// A link to an address of the app, from `/` on. The router's own link takes such an address as it
/// is, and would lead out of a site that lives below a path.
#[component]
pub fn Link(
    /// The address, below the base.
    #[prop(into)]
    href: String,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let base = use_context::<Base>().map(|base| base.0).unwrap_or_default();
    let href = format!("{base}{href}");
    view! { <A href=href>{children()}</A> }
}
