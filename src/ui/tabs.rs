//! Words in a row that lead to other views of the same page.

use super::Link;
use boxed::memo;
use leptos::prelude::*;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// What it says.
    pub word: String,
    /// Where it leads, below the base.
    pub href: String,
}

/// Links in a row; the one for what is shown is marked. The row goes sideways within itself.
#[component]
pub fn Tabs(
    /// The name of the row.
    #[prop(into)]
    label: Signal<String>,
    /// The links, in order.
    tabs: Vec<Tab>,
    /// The address of what is shown.
    #[prop(into)]
    current: Signal<String>,
    /// Runs when the one that is marked already is pressed.
    #[prop(into)]
    on_again: Callback<()>,
) -> impl IntoView {
    let links = tabs
        .into_iter()
        .map(|Tab { word, href }| {
            let is_current = memo({
                let href = href.clone();
                move || current.with(|current| *current == href)
            });
            view! {
                <Link
                    href
                    attr:aria-current=move || is_current.get().then(|| "page".to_owned())
                    on:click=move |_| {
                        // The address has changed by now, and the row may be drawn anew with it.
                        if is_current.try_get_untracked() == Some(true) {
                            on_again.run(());
                        }
                    }
                >
                    {word}
                </Link>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=label>
            {links}
        </nav>
    }
}
