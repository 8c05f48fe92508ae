//! Who a creator is: face, name, what was checked, a few words, and a way to follow them.

use super::identity_sheet::IdentitySheet;
use crate::{
    cards::{FollowButton, RichText, files},
    i18n::{count, people, tp},
    state::{now, use_reactions},
    ui::{Avatar, Icon, IconName, use_wishes},
};
use domain::{Acts, CreatorPage, Target};
use leptos::prelude::*;

/// How many milliseconds a day has.
const DAY_MS: i64 = 86_400_000;

/// What they did, act by act; what counts is said among the things about them.
fn counts(acts: Acts) -> impl IntoView {
    let counts = [acts.wrote, acts.bought, acts.answered, acts.shared];
    counts
        .into_iter()
        .enumerate()
        .map(|(i, n)| {
            view! {
                <span>
                    <b>{n.to_string()}</b>
                    <span class="muted small">{move || people().act_names[i].0}</span>
                </span>
            }
        })
        .collect_view()
}

/// Who a creator is.
#[component]
pub fn Who(
    /// Their page.
    page: CreatorPage,
) -> impl IntoView {
    let CreatorPage { creator, bio, joined, place, checked, acts, .. } = page;
    let days = joined.map(|joined| now().0.saturating_sub(joined.0).max(0) / DAY_MS + 1);
    let followers = use_reactions().of(Target::Follow(creator.id.clone()));
    let no_counts = use_wishes().no_counts;
    let n_followers = move || {
        (!no_counts.get()).then(|| {
            view! {
                <span>
                    <b>{move || count(followers.get().n)}</b>
                    <span class="muted small">{tp(|t| t.n_followers)}</span>
                </span>
            }
        })
    };
    let identity = creator.identity.clone().map(|identity| {
        let open = RwSignal::new(false);
        let (words, label) = (identity.title.clone(), identity.title.clone());
        view! {
            <button
                type="button"
                class="identity"
                aria-haspopup="dialog"
                aria-label=move || (people().identity_named)(&label)
                on:click=move |_| open.set(true)
            >
                <Icon name=IconName::SealCheckFill />
                <span class="link">{move || (people().identity)(&words)}</span>
            </button>
            <IdentitySheet identity checked open />
        }
    });
    view! {
        <section class="creator__who" aria-labelledby="creator-title">
            <div class="creator__name">
                <Avatar
                    name=creator.name.clone()
                    files=creator.avatar.as_ref().map(files)
                    verified=creator.identity.is_some()
                />
                <div>
                    <h1 id="creator-title" tabindex="-1">
                        {creator.name.clone()}
                    </h1>
                    <p class="small faint">{move || (people().place_and_days)(&place, days)}</p>
                    {identity}
                </div>
            </div>
            <div class="creator__bio">
                <RichText text=bio />
            </div>
            <p class="figures num">
                {n_followers}
                {counts(acts)}
            </p>
            <FollowButton creator class="button button--fill creator__follow" />
        </section>
    }
}
