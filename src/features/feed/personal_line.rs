//! The line that says that 发现 follows the reader's interests, with the switch that ends it.
//! Source: features.md, D14. While it follows nothing there is no line: it is turned on in /me/interests.

use crate::{
    i18n::t,
    routes::Route,
    state::{use_choosing, use_feed},
    ui::{Link, focus_stays},
};
use boxed::{memo, on_change};
use leptos::prelude::*;

/// The line, while 发现 follows the reader's interests.
#[component]
pub fn PersonalLine() -> impl IntoView {
    let (feed, choosing) = (use_feed(), use_choosing());
    let is_personal = memo(move || feed.is_personal());
    on_change(
        move || is_personal.get(),
        |is_personal| {
            if !is_personal {
                // The switch has gone with its line.
                focus_stays();
            }
        },
    );
    view! {
        {move || is_personal.get().then(|| view! {
            <div class="feed-top__personal">
                <Link href=Route::Interests.href()>{t(|t| t.choice.personal)}</Link>
                <button
                    type="button"
                    role="switch"
                    class="switch"
                    aria-label=t(|t| t.choice.personal)
                    aria-checked="true"
                    on:click=move |_| choosing.turn_personal(false)
                >
                    <i></i>
                </button>
            </div>
        }.into_any())}
    }
}
