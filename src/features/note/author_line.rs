//! Who wrote a note, what of them was checked, and a way to follow them.

use crate::{
    cards::files,
    i18n::reading,
    state::{is_you, use_reactions},
    ui::Avatar,
};
use domain::{Creator, Target};
use leptos::prelude::*;

/// Who wrote a note, and a way to follow them.
#[component]
pub fn AuthorLine(
    /// Who.
    author: Creator,
) -> impl IntoView {
    let reactions = use_reactions();
    let target = Target::Follow(author.id.clone());
    let follows = reactions.of(target.clone());
    let is_followed = move || follows.get().chosen;
    let is_you = is_you(&author.id);
    let verified = author.identity.is_some();
    let identity = author.identity;
    let name = author.name.clone();
    let label = {
        let name = name.clone();
        move || (reading().note.follow_named)(&name)
    };
    view! {
        <div class="person person--wide">
            <Avatar name=name.clone() files=author.avatar.as_ref().map(files) verified />
            <span class="person__text">
                <b class="person__name">{name}</b>
                {identity
                    .map(|identity| {
                        view! {
                            <span class="person__line" title=identity.verified_by>
                                {move || (reading().note.identity)(&identity.title)}
                            </span>
                        }
                    })}
            </span>
            {(!is_you)
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button button--soft button--follow"
                            aria-label=label
                            aria-pressed=move || is_followed().to_string()
                            on:click=move |_| reactions.turn_over(&target)
                        >
                            {move || {
                                if is_followed() { reading().note.followed } else { reading().note.follow }
                            }}
                        </button>
                    }
                })}
        </div>
    }
}
