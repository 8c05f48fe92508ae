//! Providers, the frame around every screen, and the whole route table.

#[cfg(feature = "gallery")]
use crate::features::gallery::GalleryPart;
#[cfg(not(feature = "gallery"))]
use crate::features::missing::MissingPage as GalleryPart;
use crate::{
    cards::NoticeBar,
    config::Config,
    features::{
        creator::{CreatorPart, ShelfPart, load_creator},
        feed::FeedPage,
        keeping::KeepingQuestion,
        me::{
            HistoryPart, InterestsPart, MePart, MutedPart, OwnCommentsPart, PrivacyPart,
            ReportsPart, SavesPart, SettingsPart, load_me,
        },
        missing::MissingPage,
        note::{NotePart, load_note},
        school::{CoursePart, LessonPart, SchoolPart, load_school},
        search::{SearchPart, TopicPart, load_search},
        shop::{ProductPart, ShopPart, WalletPart, WatchKeeper, load_product},
    },
    i18n::{Language, provide_language, t},
    platform::{crash, viewport::Screen},
    routes::Route as Address,
    state::{Services, provide_state, use_arrival, use_over_feed, use_preferences},
    ui::{
        Icon, IconName, Link, SkipLink, Wishes, provide_base, provide_dialogs, provide_parts,
        provide_wishes,
    },
};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
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
    provide_language(RwSignal::new(language));
    provide_state(services);
    let preferences = use_preferences();
    provide_wishes(Wishes {
        less_data: preferences.less_data(),
        no_counts: preferences.no_counts(),
    });
    provide_dialogs();
    provide_base(config.base.clone());
    faults::place("app");
    provide_parts(&[
        ("/note/", load_note),
        ("/product/", load_product),
        ("/shop/", load_product),
        ("/u/", load_creator),
        ("/school", load_school),
        ("/search", load_search),
        ("/t/", load_search),
        ("/me/wallet", load_product),
        ("/me", load_me),
        ("/settings", load_me),
    ]);
    let base = config.base.clone();

    view! {
        <Router base=config.base>
            <Frame base>
                <FlatRoutes fallback=MissingPage>
                    <Route path=path!("/") view=|| () />
                    <Route path=path!("/note/:id") view=NotePart />
                    <Route path=path!("/product/:id") view=ProductPart />
                    <Route path=path!("/shop/:id") view=ShopPart />
                    <Route path=path!("/u/:id") view=CreatorPart />
                    <Route path=path!("/u/:id/shelf") view=ShelfPart />
                    <Route path=path!("/school") view=SchoolPart />
                    <Route path=path!("/school/:course") view=CoursePart />
                    <Route path=path!("/school/:course/:lesson") view=LessonPart />
                    <Route path=path!("/search") view=SearchPart />
                    <Route path=path!("/t/:tag") view=TopicPart />
                    <Route path=path!("/gallery") view=GalleryPart />
                    <Route path=path!("/me") view=MePart />
                    <Route path=path!("/me/saves") view=SavesPart />
                    <Route path=path!("/me/history") view=HistoryPart />
                    <Route path=path!("/me/comments") view=OwnCommentsPart />
                    <Route path=path!("/settings") view=SettingsPart />
                    <Route path=path!("/settings/privacy") view=PrivacyPart />
                    <Route path=path!("/me/wallet") view=WalletPart />
                    <Route path=path!("/me/muted") view=MutedPart />
                    <Route path=path!("/me/interests") view=InterestsPart />
                    <Route path=path!("/me/reports") view=ReportsPart />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// The frame: skip link, rail, the feed that is never rebuilt, and whatever else is shown.
#[component]
fn Frame(base: String, children: Children) -> impl IntoView {
    let location = use_location();
    let path = Signal::derive(move || {
        location.pathname.with(|path| path.strip_prefix(base.as_str()).unwrap_or(path).to_owned())
    });
    let on_feed =
        Memo::new(move |_| path.with(|path| matches!(Address::read(path), Some(Address::Feed(_)))));
    let over = use_over_feed().follow(path);
    let arrival = use_arrival();
    Effect::new(move |before: Option<()>| {
        location.pathname.track();
        faults::place("another address");
        crash::note("address", 0, "moved");
        if before.is_some() {
            arrival.moved();
        }
    });
    let on_wallet =
        Memo::new(move |_| path.with(|path| Address::read(path) == Some(Address::Wallet)));
    let on_me = Memo::new(move |_| {
        path.with(|path| {
            matches!(
                Address::read(path),
                Some(
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
            )
        })
    });
    let on_search = Memo::new(move |_| path.with(|path| path.starts_with("/search")));
    let on_school = Memo::new(move |_| path.with(|path| path.starts_with("/school")));
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
    // One of the two stands in the document, not both with one of them hidden.
    let screen = Screen::kept_current();
    let is_wide = Memo::new(move |_| screen.read().is_wide());
    let rail = move || {
        is_wide.get().then(|| view! {
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
        })
    };
    let bar =
        move || {
            (!is_wide.get()).then(|| view! {
            <nav class="tabbar" inert=move || over.get() aria-label=t(|t| t.shell.navigation)>
                {entries("tabbar__item")}
            </nav>
        })
        };
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
        <WatchKeeper />
        <NoticeBar />
        <KeepingQuestion />
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
    name: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <Link href attr:class=class attr:aria-current=move || here.get().then_some("page")>
            {move || view! { <Icon name=icons[usize::from(here.get())] /> }}
            <span class="word">{name}</span>
        </Link>
    }
}
