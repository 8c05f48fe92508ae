//! Goes back to where one came from.

use super::{Icon, IconName};
use crate::platform::history;
use leptos::prelude::*;

/// A button that goes back in the history of the tab, or elsewhere when the page was opened first.
#[component]
pub fn BackButton(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// Runs when there is nothing to go back to.
    #[prop(into)]
    or_else: Callback<()>,
) -> impl IntoView {
    let go = move |_| {
        if !history::go_back() {
            or_else.run(());
        }
    };
    view! {
        <button type="button" class="icon-button icon-button--edge" aria-label=label on:click=go>
            <Icon name=IconName::CaretLeft />
        </button>
    }
}
