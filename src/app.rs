//! The app: everything it offers, and when which part of it comes.

use crate::{
    around::Around,
    cards::{PartFailed, page_skeleton},
    config::Config,
    features::{
        creator, me,
        note::load_note,
        school, search,
        shop::{self, WatchKeeper},
    },
    frame::{Frame, provide_all},
    i18n::Language,
    pages::load_pages,
    routes::{Route as Address, use_here},
    state::Services,
    ui::{Part, provide_parts, use_parts},
};
use boxed::memo;
use leptos::prelude::*;
use leptos_router::{
    components::Router,
    hooks::use_url,
    location::{BrowserUrl, LocationProvider},
};

/// The app.
#[component]
pub fn App(
    /// The settings of the site.
    config: Config,
    /// The language to begin with, whose tables are there.
    language: Language,
    /// What the state of the app stands on.
    services: Services,
) -> impl IntoView {
    provide_all(&config, language, services);
    faults::place("app");
    provide_parts(&[
        ("/", load_pages),
        ("/note/", load_note),
        ("/product/", shop::load_product),
        ("/shop/", shop::load_product),
        ("/u/", creator::load_creator),
        ("/school", school::load_school),
        ("/search", search::load_search),
        ("/t/", search::load_search),
        ("/me/wallet", shop::load_product),
        ("/me", me::load_me),
        ("/settings", me::load_me),
    ]);
    let base = config.base.clone();

    view! {
        <Router base=config.base>
            <Frame base>
                <Beside />
            </Frame>
            <WatchKeeper />
            <Around />
        </Router>
    }
}

/// What stands beside the feed: the page of the address, once what knows the pages has come.
///
/// What addresses mean stands in `routes` alone. Routes of the router's own would say it a second time
/// and bring its machinery for them, 12 KB of the entry in brotli (docs/decisions/0014-parts.md); what
/// they do besides is to tell it when an address may stand in the bar: once its page is drawn.
#[component]
fn Beside() -> impl IntoView {
    let (address, parts) = (use_here(), use_parts());
    let is_page = memo(move || !matches!(address.get(), Some(Address::Feed(_))));
    let (url, router) = (use_url(), use_context::<BrowserUrl>());
    view! {
        {move || {
            is_page
                .get()
                .then(|| {
                    // Its own part need not wait for what knows that it is wanted.
                    if let Some(address) = address.get_untracked() {
                        parts.fetch_for(&address.href());
                    }
                    view! {
                        <Part
                            load=load_pages
                            skeleton=|| view! { <div class="page">{page_skeleton()}</div> }.into_any()
                            failed=|n, retry| view! { <PartFailed n_failures=n on_retry=retry /> }.into_any()
                        />
                    }
                        .into_any()
                })
        }}
        {move || {
            url.track();
            if let Some(router) = &router {
                router.ready_to_complete();
            }
        }}
    }
}
