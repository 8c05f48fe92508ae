//! The search before anything is looked for: what one looked for before, and ways to look.

use crate::{
    i18n::{finding, tf},
    routes::SearchView,
    state::{SearchHistory, use_keeping},
    ui::{Icon, IconName, Link, focus},
};
use boxed::memo;
use domain::Purpose;
use leptos::prelude::*;

/// The search before anything is looked for.
#[component]
pub fn EmptySearch(
    /// What the visitor looked for before.
    history: SearchHistory,
) -> impl IntoView {
    let keeping = use_keeping();
    let has_history = memo(move || !history.all().is_empty());
    let ways = move || {
        let ways = finding().ways_list.iter();
        ways.map(|&(text, what)| {
            let href = SearchView { text: text.to_owned(), ..SearchView::default() }.href();
            view! {
                <li>
                    <Link href attr:class="chip">
                        {text}
                    </Link>
                    <span class="small muted">{what}</span>
                </li>
            }
        })
        .collect_view()
    };
    view! {
        <Show when=move || has_history.get()>
            <section class="section" aria-labelledby="history-title">
                <div class="section__head">
                    <h2 id="history-title">{tf(|t| t.history)}</h2>
                    <button
                        type="button"
                        class="button button--soft"
                        on:click=move |_| {
                            history.clear();
                            focus(super::search_field::FIELD);
                        }
                    >
                        {tf(|t| t.clear_history)}
                    </button>
                </div>
                <ul class="asked">
                    <For each=move || history.all() key=|text| text.clone() let:text>
                        <Asked history text />
                    </For>
                </ul>
                <p class="small muted">{move || (finding().history_kept)(keeping.keeps(Purpose::Searches))}</p>
            </section>
        </Show>
        <section class="section" aria-labelledby="ways-title">
            <div class="section__head">
                <h2 id="ways-title">{tf(|t| t.ways)}</h2>
            </div>
            <ul class="ways">{ways}</ul>
        </section>
    }
}

/// Something that the visitor looked for, and a way to forget it.
#[component]
fn Asked(history: SearchHistory, text: String) -> impl IntoView {
    let href = SearchView { text: text.clone(), ..SearchView::default() }.href();
    let text = StoredValue::new(text);
    view! {
        <li>
            <Link href attr:class="chip">
                <bdi>{move || super::search_page::short(&text.get_value())}</bdi>
            </Link>
            <button
                type="button"
                class="icon-button"
                aria-label=move || text.with_value(|text| (finding().forget)(text))
                on:click=move |_| {
                    text.with_value(|text| history.forget(text));
                    focus(super::search_field::FIELD);
                }
            >
                <Icon name=IconName::X />
            </button>
        </li>
    }
}
