//! The first stop of the keyboard: past the frame, to what the page is about.

use crate::platform::dom;
use leptos::prelude::*;

/// A link that moves the focus to `target`. The address stays as it is: with a `<base>` in the page
/// a mere `#` would lead to another one.
#[component]
pub fn SkipLink(
    /// The id of what to go to.
    target: &'static str,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <a
            class="skip"
            href=format!("#{target}")
            on:click=move |press| {
                press.prevent_default();
                dom::focus_and_show(target);
            }
        >
            {label}
        </a>
    }
}
