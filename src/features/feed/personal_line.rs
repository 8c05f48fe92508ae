//! The line that says that 发现 follows the reader's interests, with the switch that ends it.
//! Source: features.md, D14. While it follows nothing there is no line: it is turned on in /me/interests.

use crate::{
    i18n::t,
    routes::Route,
    state::{use_choosing, use_feed},
    ui::{Link, focus_stays},
};
use leptos::prelude::*;

/// The line, while 发现 follows the reader's interests.
#[component]
pub fn PersonalLine() -> impl IntoView {
    let (feed, choosing) = (use_feed(), use_choosing());
    let is_personal = Memo::new(move |_| feed.is_personal());
    Effect::new(move |was: Option<bool>| {
        let is_personal = is_personal.get();
        if was == Some(true) && !is_personal {
            // The switch has gone with its line.
            focus_stays();
        }
        is_personal
    });
    view! {
        <Show when=move || is_personal.get()>
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
        </Show>
    }
}
