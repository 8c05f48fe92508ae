//! Follows a creator, or takes it back.

use crate::{
    i18n::reading,
    state::{is_you, use_reactions},
};
use domain::{Creator, Target};
use leptos::prelude::*;

/// Follows a creator, or takes it back; nothing for oneself.
#[component]
pub fn FollowButton(
    /// Whom.
    creator: Creator,
    /// Its classes.
    class: &'static str,
) -> impl IntoView {
    let reactions = use_reactions();
    let target = Target::Follow(creator.id.clone());
    let follows = reactions.of(target.clone());
    let is_followed = move || follows.get().chosen;
    let label = move || (reading().note.follow_named)(&creator.name);
    (!is_you(&creator.id)).then(|| {
        view! {
            <button
                type="button"
                class=class
                aria-label=label
                aria-pressed=move || is_followed().to_string()
                on:click=move |_| reactions.turn_over(&target)
            >
                {move || {
                    if is_followed() { reading().note.followed } else { reading().note.follow }
                }}
            </button>
        }
    })
}
