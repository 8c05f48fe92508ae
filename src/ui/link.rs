//! A link within the app, whatever path the site lives below.

use leptos::prelude::*;

/// The path below which the app lives, as `/x`; empty at the root.
#[derive(Clone)]
struct Base(String);

/// Tells every link below where the app lives.
pub fn provide_base(base: String) {
    provide_context(Base(base));
}

/// A link to an address of the app, from `/` on. A plain anchor: the router takes its click, and
/// leaves the others to the browser. The router's own `<A>` would take such an address as it is and
/// lead out of a site that lives below a path; and each would watch the address for `aria-current`.
#[component]
pub fn Link(
    /// The address, below the base.
    #[prop(into)]
    href: Signal<String>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let base = use_context::<Base>().map(|base| base.0).unwrap_or_default();
    view! { <a href=move || format!("{base}{}", href.read())>{children()}</a> }
}
