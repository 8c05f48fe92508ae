//! A field for a few sentences that grows with them.

use leptos::{ev, html, prelude::*};

/// A field that grows with what is written; Ctrl or Command with Enter sends it.
#[component]
pub fn TextField(
    /// Its id.
    id: &'static str,
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it says while it is empty.
    #[prop(into)]
    placeholder: Signal<String>,
    /// What is written.
    #[prop(into)]
    text: Signal<String>,
    /// The most characters that may be written.
    max: usize,
    /// Runs with what is written after each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// Runs when it is to be sent.
    #[prop(into)]
    on_send: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    let on_key = move |key: ev::KeyboardEvent| {
        if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
            key.prevent_default();
            on_send.run(());
        }
    };
    view! {
        // The copy of the text behind the field gives both their height.
        <span class="text-field" data-text=move || text.get()>
            <textarea
                node_ref=node
                id=id
                rows="1"
                maxlength=max.to_string()
                aria-label=label
                placeholder=placeholder
                prop:value=text
                on:input:target=move |field| on_input.run(field.target().value())
                on:keydown=on_key
            ></textarea>
        </span>
    }
}
