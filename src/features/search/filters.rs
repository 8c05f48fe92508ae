//! Which notes are left out, and in which order they come. Both stand in the address.

use crate::{
    i18n::{finding, tf},
    routes::SearchView,
    ui::{Tab, Tabs},
};
use domain::{SearchFilters, SearchOrder};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

/// The row of filters, and the row of orders below it.
#[component]
pub fn Filters(
    /// What the address asks for.
    view: Memo<SearchView>,
) -> impl IntoView {
    let orders = move || {
        let tab = |order| Tab {
            word: (finding().order)(order).to_owned(),
            href: SearchView { order, ..view.get() }.href(),
        };
        view! {
            <Tabs
                label=Signal::derive(tf(|t| t.orders))
                tabs=SearchOrder::ALL.map(tab).into()
                current=Signal::derive(move || view.get().href())
                on_again=|()| ()
            />
        }
    };
    view! {
        <div class="chips" role="group" aria-label=tf(|t| t.filters)>
            <Filter view word=|t| t.bought field=|filters| &mut filters.bought />
            <Filter view word=|t| t.without_ads field=|filters| &mut filters.without_ads />
            <Filter view word=|t| t.within_a_year field=|filters| &mut filters.within_a_year />
        </div>
        <div class="search__orders">{orders}</div>
    }
}

/// A filter; a press puts it on or takes it off, and leaves the way back as it was.
#[component]
fn Filter(
    view: Memo<SearchView>,
    word: fn(&crate::i18n::FindingTexts) -> &'static str,
    field: fn(&mut SearchFilters) -> &mut bool,
) -> impl IntoView {
    let is_on = move || *field(&mut view.get().filters);
    let navigate = use_navigate();
    let turn_over = move |_| {
        let mut next = view.get_untracked();
        let is_on = field(&mut next.filters);
        *is_on = !*is_on;
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        navigate(&next.href(), options);
    };
    view! {
        <button
            type="button"
            class="chip"
            aria-pressed=move || is_on().to_string()
            on:click=turn_over
        >
            {tf(word)}
        </button>
    }
}
