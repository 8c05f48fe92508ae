//! A question above the page: from below on a phone, in the middle on a wide screen.

use crate::platform::dialog;
use boxed::effect;
use leptos::{html, prelude::*};

/// How often a dialog was opened or closed; whoever must stand in front tracks it.
#[derive(Clone, Copy)]
struct Dialogs(RwSignal<u64>);

/// Tells everything below when dialogs open and close.
pub fn provide_dialogs() {
    provide_context(Dialogs(RwSignal::new(0)));
}

/// How often a dialog was opened or closed.
#[must_use]
pub fn use_dialogs() -> Signal<u64> {
    use_context::<Dialogs>().map_or_else(|| Signal::stored(0), |dialogs| dialogs.0.into())
}

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
    let dialogs = use_context::<Dialogs>();
    let show = move |is_open: bool| {
        if let Some(node) = node.get_untracked() {
            if is_open {
                dialog::open(&node);
            } else {
                dialog::close(&node);
            }
            if let Some(Dialogs(n)) = dialogs {
                n.update(|n| *n += 1);
            }
        }
    };
    let was_opened =
        Memo::new(move |was: Option<&bool>| was.copied().unwrap_or(false) || open.get());
    let mut children = Some(children);
    // What it shows is laid out when it is first opened, and stays, with what was typed into it.
    let contents = move || {
        let children = was_opened.get().then(|| children.take()).flatten()?;
        let contents = children();
        // Only now, so that the browser finds the first thing to focus.
        effect(move || show(open.get()));
        Some(contents)
    };
    view! {
        <dialog
            node_ref=node
            class="modal"
            aria-labelledby=labelled_by
            on:close=move |_| on_close.run(())
        >
            <div class="sheet__grip"></div>
            {contents}
        </dialog>
    }
}
