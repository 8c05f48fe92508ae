//! A heart with a count.

use super::{Icon, IconName};
use leptos::prelude::*;

/// A heart with a count; pressed or not is its state, in words and in shape.
#[component]
pub fn LikeButton(
    /// Its name, as 喜欢.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Whether it is pressed.
    #[prop(into)]
    liked: Signal<bool>,
    /// The count beside it.
    #[prop(into)]
    n_likes: Signal<u64>,
    /// Runs when it is pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="reaction reaction--like"
            aria-pressed=move || liked.get().to_string()
            on:click=move |_| on_press.run(())
        >
            <Icon name=IconName::Heart class="icon--off" />
            <Icon name=IconName::HeartFill class="icon--on" />
            <span class="visually-hidden">{label}</span>
            <span class="count num">{n_likes}</span>
        </button>
    }
}
