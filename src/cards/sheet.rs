//! A question above the page with its heading and a button that closes it.

use crate::{
    i18n::t,
    ui::{Icon, IconName, Modal},
};
use leptos::prelude::*;

/// A sheet with its heading and a button that closes it.
#[component]
pub fn Sheet(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The id of its heading.
    id: &'static str,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Runs when it is closed without a choice.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <Modal open labelled_by=id on_close>
            <div class="modal__head">
                <h2 id=id>{title}</h2>
                <button
                    type="button"
                    class="icon-button icon-button--end"
                    aria-label=t(|t| t.shell.close)
                    on:click=move |_| on_close.run(())
                >
                    <Icon name=IconName::X />
                </button>
            </div>
            {children()}
        </Modal>
    }
}
