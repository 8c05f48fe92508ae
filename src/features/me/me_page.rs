//! 我, at `/me`: what belongs to the visitor and how much, the lesson they are at, and being another person of the demo community.

use super::{install_card::InstallCard, lesson_under_way::LessonUnderWay};
use crate::{
    i18n::{own, t, texts, to},
    routes::Route,
    state::{OwnCounts, now_is, use_arrival, use_installing, use_opened_notes, use_own_counts},
    ui::{Icon, IconName, Link, set_title},
};
use boxed::{effect, memo};
use domain::Role;
use leptos::prelude::*;

/// The people of the demo community, by the name that an address gives them.
const PEOPLE: [&str; 6] = ["guest", "reader", "buyer", "maker", "merchant", "mod"];

/// What belongs to the visitor.
#[component]
pub fn MePage() -> impl IntoView {
    use_arrival().at("me-title");
    effect(move || set_title(&(texts().shell.page_title)(texts().shell.me)));
    let role = now_is();
    let people = PEOPLE
        .into_iter()
        .enumerate()
        .map(|(i, person)| {
            let is_current = person == role_name(role);
            view! {
                <li>
                    // Another person is another start of the app.
                    <a
                        href=format!("me?person={person}")
                        rel="external"
                        class="chip"
                        aria-current=is_current.then_some("true")
                    >
                        {move || own().people[i].0}
                    </a>
                    <span class="small muted">{move || own().people[i].1}</span>
                </li>
            }
        })
        .collect_view();
    let (counts, opened) = (use_own_counts(), use_opened_notes());
    let n_saves = Signal::derive(move || counts.and_then(OwnCounts::saves));
    let n_comments = Signal::derive(move || counts.and_then(OwnCounts::comments));
    let n_coupons = Signal::derive(move || counts.and_then(OwnCounts::coupons));
    let n_opened = Signal::derive(move || u64::try_from(opened.all().len()).ok());
    let none = Signal::stored(None);
    let lesson = memo(move || counts.and_then(OwnCounts::lesson));
    let installing = use_installing(counts);
    let under_way = move || lesson.get().map(|resume| view! { <LessonUnderWay resume /> });
    view! {
        <div class="own">
            <h1 id="me-title" tabindex="-1">
                {move || (own().you_are)((own().role)(role))}
            </h1>
            {under_way}
            <section class="panel" aria-label=to(|t| t.yours)>
                <ul class="list">
                    <Row icon=IconName::Sprout route=Route::Saves name=Signal::derive(to(|t| t.saves)) n=n_saves />
                    <Row
                        icon=IconName::Chat
                        route=Route::OwnComments
                        name=Signal::derive(to(|t| t.comments))
                        n=n_comments
                    />
                    <Row
                        icon=IconName::ArrowCounterClockwise
                        route=Route::History
                        name=Signal::derive(to(|t| t.history))
                        n=n_opened
                    />
                    <Row
                        icon=IconName::Ticket
                        route=Route::Wallet
                        name=Signal::derive(t(|t| t.shell.wallet))
                        n=n_coupons
                    />
                    <Row icon=IconName::Book route=Route::School name=Signal::derive(to(|t| t.learning)) n=none />
                    <Row icon=IconName::Sliders route=Route::Interests name=Signal::derive(to(|t| t.choose.interests_title)) n=none />
                    <Row icon=IconName::EyeSlash route=Route::Muted name=Signal::derive(to(|t| t.choose.muted)) n=none />
                    <Row icon=IconName::Flag route=Route::Reports name=Signal::derive(to(|t| t.choose.reports)) n=none />
                    <Row icon=IconName::Info route=Route::Privacy name=Signal::derive(to(|t| t.privacy.title)) n=none />
                    <Row
                        icon=IconName::Gear
                        route=Route::Settings
                        name=Signal::derive(t(|t| t.shell.settings))
                        n=none
                    />
                </ul>
            </section>
            <InstallCard installing />
            <section class="section" aria-labelledby="people-title">
                <h2 id="people-title">{to(|t| t.be_another)}</h2>
                <p class="small muted">{to(|t| t.be_another_means)}</p>
                <ul class="ways">{people}</ul>
            </section>
        </div>
    }
}

/// A way to something of the visitor's, with how much of it there is.
#[component]
fn Row(
    icon: IconName,
    route: Route,
    #[prop(into)] name: Signal<String>,
    /// How much there is; nothing before that is known, and for nothing at all.
    n: Signal<Option<u64>>,
) -> impl IntoView {
    view! {
        <li>
            <Icon name=icon />
            <Link href=route.href()>{name}</Link>
            {move || {
                n.get()
                    .filter(|n| *n > 0)
                    .map(|n| view! { <span class="small muted num">{n.to_string()}</span> })
            }}
            <Icon name=IconName::CaretRight />
        </li>
    }
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Guest => "guest",
        Role::Reader => "reader",
        Role::Buyer => "buyer",
        Role::Maker => "maker",
        Role::Merchant => "merchant",
        Role::Moderator => "mod",
    }
}
