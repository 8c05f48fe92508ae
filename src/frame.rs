//! The frame around every screen: the navigation, and the feed that is never rebuilt. What the app shows
//! and what the build writes into its pages (prerender/) stand in the same one.

use crate::{
    config::Config,
    features::feed::FeedPage,
    i18n::{Language, provide_language, t},
    platform::{
        crash,
        viewport::{Screen, use_screen},
    },
    routes::{Route as Address, provide_here},
    state::{Services, provide_state, use_arrival, use_over_feed, use_preferences},
    ui::{Icon, IconName, Link, SkipLink, Wishes, provide_base, provide_dialogs, provide_wishes},
};
use boxed::{drawn, effect, memo};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Gives everything below what every screen stands on.
pub fn provide_all(config: &Config, language: Language, services: Services) {
    provide_language(RwSignal::new(language));
    Screen::provide();
    provide_state(services);
    let preferences = use_preferences();
    provide_wishes(Wishes {
        less_data: preferences.less_data(),
        no_counts: preferences.no_counts(),
    });
    provide_dialogs();
    provide_base(config.base.clone());
}

/// The frame: skip link, rail, the feed that is never rebuilt, and whatever else is shown.
#[component]
pub fn Frame(
    /// The path below which the site lives, without a slash at its end.
    base: String,
    /// Whatever else is shown.
    children: Children,
) -> impl IntoView {
    let location = use_location();
    let path = Signal::derive(move || {
        location.pathname.with(|path| path.strip_prefix(base.as_str()).unwrap_or(path).to_owned())
    });
    let address = memo(move || path.with(|path| Address::read(path)));
    provide_here(address);
    let at = move |is: fn(&Address) -> bool| {
        memo(move || address.with(|address| address.as_ref().is_some_and(is)))
    };
    let on_feed = at(|address| matches!(address, Address::Feed(_)));
    let screen = use_screen();
    let is_wide = memo(move || screen.read().is_wide());
    let over = use_over_feed().follow(path, is_wide);
    let arrival = use_arrival();
    let mut is_first = true;
    effect(move || {
        location.pathname.track();
        faults::place("another address");
        crash::note("address", 0, "moved");
        if !std::mem::take(&mut is_first) {
            arrival.moved();
        }
    });
    let on_wallet = at(|address| *address == Address::Wallet);
    let on_me = at(|address| {
        matches!(
            address,
            Address::Me
                | Address::Saves
                | Address::History
                | Address::OwnComments
                | Address::Settings
                | Address::Muted
                | Address::Interests
                | Address::Reports
                | Address::Privacy
        )
    });
    let on_search = at(|address| *address == Address::Search);
    let on_school =
        at(|address| matches!(address, Address::School | Address::Course(_) | Address::Lesson(_)));
    let is_home = Signal::derive(move || on_feed.get() || over.get());
    let entries = move |class| {
        view! {
            <NavEntry
                class
                href=Address::home().href()
                here=is_home
                icons=[IconName::House, IconName::HouseFill]
                name=Signal::derive(t(|t| t.shell.browse))
            />
            <NavEntry
                class
                href=Address::School.href()
                here=on_school.into()
                icons=[IconName::Book, IconName::BookFill]
                name=Signal::derive(t(|t| t.shell.school))
            />
            <NavEntry
                class
                href=Address::Wallet.href()
                here=on_wallet.into()
                icons=[IconName::Ticket, IconName::Ticket]
                name=Signal::derive(t(|t| t.shell.wallet))
            />
            <NavEntry
                class
                href=Address::Me.href()
                here=on_me.into()
                icons=[IconName::UserCircle, IconName::UserCircleFill]
                name=Signal::derive(t(|t| t.shell.me))
            />
        }
    };
    // One of the two stands in the document, not both with one of them hidden; in the pages that the build
    // writes both do, since no window is known yet.
    let rail = drawn(move || {
        let rail = (cfg!(feature = "ssr") || is_wide.get()).then(|| view! {
            <nav class="rail" inert=move || over.get() aria-label=t(|t| t.shell.navigation)>
                <Link href=Address::home().href() attr:class="brand" attr:aria-label=t(|t| t.shell.home)>
                    <Icon name=IconName::Brand />
                    <span class="word">{t(|t| t.shell.brand)}</span>
                </Link>
                <NavEntry
                    class="rail__item"
                    href=Address::Search.href()
                    here=on_search.into()
                    icons=[IconName::MagnifyingGlass, IconName::MagnifyingGlass]
                    name=Signal::derive(t(|t| t.shell.search))
                />
                {entries("rail__item")}
            </nav>
        }.into_any());
        rail.into_any()
    });
    let bar = drawn(move || {
        let bar = (!is_wide.get()).then(|| {
            view! {
                <nav class="tabbar" inert=move || over.get() aria-label=t(|t| t.shell.navigation)>
                    {entries("tabbar__item")}
                </nav>
            }
            .into_any()
        });
        bar.into_any()
    });
    view! {
        <SkipLink target="main" label=Signal::derive(t(|t| t.shell.skip)) />
        <div class="app">
            {rail}
            <main class="main" id="main" tabindex="-1">
                <FeedPage here=on_feed beneath=over />
                {children()}
            </main>
        </div>
        {bar}
    }
}

/// An entry of the main navigation.
#[component]
fn NavEntry(
    class: &'static str,
    href: String,
    here: Signal<bool>,
    /// Its icon, and its icon where one is.
    icons: [IconName; 2],
    name: Signal<String>,
) -> impl IntoView {
    view! {
        <Link href attr:class=class attr:aria-current=move || here.get().then(|| "page".to_owned())>
            {move || view! { <Icon name=icons[usize::from(here.get())] /> }}
            <span class="word">{name}</span>
        </Link>
    }
}
