//! The pill that says how many notes came since. It never moves the reader; a press does.

use crate::{
    i18n::texts,
    state::use_feed,
    ui::{Icon, IconName},
};
use leptos::prelude::*;

/// How many notes came since, and a way to them.
#[component]
pub fn NewNotesPill(
    /// Runs when the reader wants to see them.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let feed = use_feed();
    let n_new = Memo::new(move |_| feed.n_new());
    view! {
        <div class="pill-place" role="status">
            <Show when=move || { n_new.get() > 0 }>
                <button type="button" class="pill" on:click=move |_| on_press.run(())>
                    <Icon name=IconName::ArrowUp />
                    {move || (texts().feed.n_new)(n_new.get())}
                </button>
            </Show>
        </div>
    }
}
