//! 我, at `/me`: what belongs to the visitor, and being another person of the demo community.

use crate::{
    i18n::{own, t, texts, to},
    routes::Route,
    state::{now_is, use_arrival},
    ui::{Icon, IconName, Link, set_title},
};
use domain::Role;
use leptos::prelude::*;

/// The people of the demo community, by the name that an address gives them.
const PEOPLE: [&str; 6] = ["guest", "reader", "buyer", "maker", "merchant", "mod"];

/// What belongs to the visitor.
#[component]
pub fn MePage() -> impl IntoView {
    use_arrival().at("me-title");
    Effect::new(move || set_title(&(texts().shell.page_title)(texts().shell.me)));
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
    view! {
        <div class="own">
            <h1 id="me-title" tabindex="-1">
                {move || (own().you_are)((own().role)(role))}
            </h1>
            <section class="panel" aria-label=to(|t| t.yours)>
                <ul class="list">
                    <li>
                        <Icon name=IconName::Sprout />
                        <Link href=Route::Saves.href()>{to(|t| t.saves)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                    <li>
                        <Icon name=IconName::ArrowCounterClockwise />
                        <Link href=Route::History.href()>{to(|t| t.history)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                    <li>
                        <Icon name=IconName::Ticket />
                        <Link href=Route::Wallet.href()>{t(|t| t.shell.wallet)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                    <li>
                        <Icon name=IconName::Book />
                        <Link href=Route::School.href()>{to(|t| t.learning)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                    <li>
                        <Icon name=IconName::Gear />
                        <Link href=Route::Settings.href()>{t(|t| t.shell.settings)}</Link>
                        <Icon name=IconName::CaretRight />
                    </li>
                </ul>
            </section>
            <section class="section" aria-labelledby="people-title">
                <h2 id="people-title">{to(|t| t.be_another)}</h2>
                <p class="small muted">{to(|t| t.be_another_means)}</p>
                <ul class="ways">{people}</ul>
            </section>
        </div>
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
