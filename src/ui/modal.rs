//! A question above the page: from below on a phone, in the middle on a wide screen.

use crate::platform::dialog;
use leptos::{html, prelude::*};

/// A dialog of the browser: it holds the focus, closes by Esc, and gives the focus back.
#[component]
pub fn Modal(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The id of its heading.
    labelled_by: &'static str,
    /// Runs when it is closed without a choice.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let open = open.get();
        if let Some(node) = node.get() {
            if open {
                dialog::open(&node);
            } else {
                dialog::close(&node);
            }
        }
    });
    view! {
        <dialog
            node_ref=node
            class="modal"
            aria-labelledby=labelled_by
            on:close=move |_| on_close.run(())
        >
            <div class="sheet__grip"></div>
            {children()}
        </dialog>
    }
}
