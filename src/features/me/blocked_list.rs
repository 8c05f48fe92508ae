//! The people that the visitor blocked.

use crate::{
    cards::files,
    i18n::{own, to},
    routes::Route,
    state::{Muting, use_choosing},
    ui::{Avatar, Link, focus},
};
use boxed::memo;
use domain::Creator;
use leptos::prelude::*;

/// The heading of the list.
const BLOCKED: &str = "blocked-title";

/// The people that the visitor blocked.
#[component]
pub fn BlockedList(
    /// What the visitor does not want to see.
    muting: Muting,
) -> impl IntoView {
    let blocked = memo(move || match muting.answer() {
        Some(Ok(muted)) => muted.blocked,
        _ => Vec::new(),
    });
    view! {
        <section class="panel" aria-labelledby=BLOCKED>
            <div class="panel__head">
                <h2 id=BLOCKED tabindex="-1">
                    {move || (own().choose.blocked)(blocked.read().len())}
                </h2>
            </div>
            <Show when=move || blocked.read().is_empty()>
                <p class="muted">{to(|t| t.choose.no_blocked)}</p>
            </Show>
            <ul class="list blocked">
                <For each=move || blocked.get() key=|one| one.id.clone() let:person>
                    <Blocked person />
                </For>
            </ul>
        </section>
    }
}

#[component]
fn Blocked(person: Creator) -> impl IntoView {
    let choosing = use_choosing();
    let Creator { id, name, avatar, identity, .. } = person;
    let href = Route::Creator(id.clone()).href();
    let named = name.clone();
    let called = name.clone();
    view! {
        <li>
            <Avatar
                name=name.clone()
                files=avatar.as_ref().map(files)
                verified=identity.is_some()
            />
            <Link href attr:class="blocked__name">
                <bdi>{name}</bdi>
            </Link>
            <button
                type="button"
                class="button button--line"
                aria-label=move || (own().choose.unblock_named)(&named)
                on:click=move |_| {
                    focus(BLOCKED);
                    choosing.block(id.clone(), called.clone(), false, || ());
                }
            >
                {to(|t| t.choose.unblock)}
            </button>
        </li>
    }
}
