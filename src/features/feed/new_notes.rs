//! The pill that says how many notes came since. It never moves the reader; a press does.

use crate::{
    i18n::texts,
    state::use_feed,
    ui::{Icon, IconName},
};
use boxed::memo;
use leptos::prelude::*;

/// How many notes came since, and a way to them.
#[component]
pub fn NewNotesPill(
    /// Runs when the reader wants to see them.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let feed = use_feed();
    let has_new = memo(move || feed.n_new() > 0);
    view! {
        <div class="pill-place" role="status">
            {move || {
                has_new
                    .get()
                    .then(|| {
                        view! {
                            <button type="button" class="pill" on:click=move |_| on_press.run(())>
                                <Icon name=IconName::ArrowUp />
                                {move || (texts().feed.n_new)(feed.n_new())}
                            </button>
                        }
                            .into_any()
                    })
            }}
        </div>
    }
}
