//! The app: everything it offers, and which page is that of which address.

use crate::{
    cards::{NoticeBar, PartPage},
    config::Config,
    features::{
        creator,
        keeping::KeepingQuestion,
        me,
        missing::MissingPage,
        note::{NotePart, load_note},
        school, search,
        shop::{self, WatchKeeper},
    },
    frame::{Frame, provide_all},
    i18n::Language,
    routes::{Route as Address, use_here},
    state::Services,
    ui::provide_parts,
};
use leptos::prelude::*;
use leptos_router::{
    WildcardSegment,
    components::{FlatRoutes, Route, Router},
};
use std::mem::discriminant;

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
                <PageHere />
            </Frame>
            <WatchKeeper />
            <NoticeBar />
            <KeepingQuestion />
        </Router>
    }
}

/// The page of an address; nothing for the feed, which stands outside of the pages.
fn page(address: Option<Address>) -> AnyView {
    let Some(address) = address else {
        return view! { <MissingPage /> }.into_any();
    };
    let outline = match &address {
        Address::Feed(_) => return ().into_any(),
        Address::Note(_) => return view! { <NotePart /> }.into_any(),
        Address::Product(_) | Address::Shop(_) | Address::Wallet => shop::outline(&address),
        Address::Creator(_) | Address::Shelf(_) => creator::outline(&address),
        Address::School | Address::Course(_) | Address::Lesson(_) => school::outline(&address),
        Address::Search | Address::Topic(_) => search::outline(&address),
        #[cfg(feature = "gallery")]
        Address::Gallery => crate::features::gallery::outline(&address),
        #[cfg(not(feature = "gallery"))]
        Address::Gallery => return view! { <MissingPage /> }.into_any(),
        Address::Me
        | Address::Saves
        | Address::History
        | Address::OwnComments
        | Address::Settings
        | Address::Privacy
        | Address::Muted
        | Address::Interests
        | Address::Reports => me::outline(&address),
    };
    view! { <PartPage outline /> }.into_any()
}

/// The page of the address one is at. Another note is still the page of a note, which follows it.
///
/// What addresses mean stands in `routes` alone. A row of the router's own for each would say it a
/// second time, and bring the router's machinery for a row 21 times; its one row takes every address,
/// and tells it when an address may stand in the bar.
#[component]
fn PageHere() -> impl IntoView {
    let address = use_here();
    let kind = Memo::new(move |_| address.with(|address| address.as_ref().map(discriminant)));
    view! {
        {move || {
            // Only what is read is worked out anew.
            let _ = kind.get();
            page(address.get_untracked())
        }}
        <FlatRoutes fallback=|| ()>
            <Route path=WildcardSegment("any") view=|| () />
        </FlatRoutes>
    }
}
