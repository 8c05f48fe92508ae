//! The search, at `/search?q=…`: the field, what was found, and what is there before one has typed.

use super::{
    empty_search::EmptySearch, found::Results, own_results::OwnResults, search_field::SearchField,
};
use crate::{
    i18n::{finding, t, texts, tf},
    routes::{Route, SearchView},
    state::{use_arrival, use_search_history},
    ui::{BackButton, Choice, Segment, focus_soon, set_title},
};
use boxed::{effect, memo};
use domain::text::{name, visible};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

/// What the choice of one's own is called.
const MINE: &str = "mine";

/// The id of the heading.
pub(super) const TITLE: &str = "search-title";

/// The search.
#[component]
pub fn SearchPage() -> impl IntoView {
    let query = use_query_map();
    let read = memo(move || {
        query.with(|query| {
            let say = |key: &str| query.get(key).unwrap_or_default();
            SearchView::read(&say("q"), &say("in"), &say("only"), &say("by"))
        })
    });
    let view = memo(move || read.get().0);
    let text = memo(move || view.with(|view| view.text.clone()));
    let asks = memo(move || text.with(|text| !text.trim().is_empty()));
    let title = move || {
        text.with(|text| match text.trim() {
            "" => finding().title.to_owned(),
            text => (finding().found_title)(&short(text)),
        })
    };
    effect(move || set_title(&(texts().shell.page_title)(&title())));

    let history = use_search_history();
    effect(move || {
        if asks.get() {
            history.remember(&text.get());
        }
    });
    // Whoever comes to search begins to type; whoever follows an address begins to read.
    let arrival = use_arrival();
    Effect::new(move |before: Option<bool>| {
        let asks = asks.get();
        match (before, asks) {
            (_, true) if before != Some(true) => arrival.at(TITLE),
            (None, false) => focus_soon(super::search_field::FIELD),
            _ => {}
        }
        asks
    });
    let mine = memo(move || view.with(|view| view.mine));
    let navigate = use_navigate();
    let choose = {
        let navigate = navigate.clone();
        move |among: String| {
            let next = SearchView { mine: among == MINE, ..view.get_untracked() };
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&next.href(), options);
        }
    };
    let among = move || {
        let choice = |value: &str, word: &str| Choice {
            value: value.to_owned(),
            word: word.to_owned(),
            lang: None,
        };
        let choices = vec![choice("", finding().everything), choice(MINE, finding().mine)];
        view! {
            <Segment
                name="among"
                label=Signal::derive(tf(|t| t.among))
                choices
                chosen=Signal::derive(move || if mine.get() { MINE } else { "" }.to_owned())
                on_choose=choose.clone()
            />
        }
    };
    let home = move |()| navigate(&Route::home().href(), Default::default());
    view! {
        <header class="topbar topbar--page">
            <div class="topbar__row">
                <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else=home />
                <SearchField view />
            </div>
        </header>
        <div class="page search">
            <h1 class="visually-hidden" id=TITLE tabindex="-1">
                {title}
            </h1>
            {move || {
                read.with(|(_, all_known)| !all_known)
                    .then(|| view! { <p class="banner" role="status">{tf(|t| t.unknown)}</p> })
            }}
            <div class="search__among">{among}</div>
            {move || match (mine.get(), asks.get()) {
                (true, _) => view! { <OwnResults view /> }.into_any(),
                (false, true) => view! { <Results view /> }.into_any(),
                (false, false) => view! { <EmptySearch history /> }.into_any(),
            }}
        </div>
    }
}

/// A question as it stands in a heading: of a long one the beginning.
pub(super) fn short(text: &str) -> String {
    const MAX: usize = 24;
    let seen = visible(text);
    if seen.chars().count() <= MAX {
        return name(&seen);
    }
    // Cut first, made a name then: what runs from right to left is closed in itself where it ends.
    let begins: String = seen.chars().take(MAX).collect();
    name(&format!("{begins}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_cut_and_closed_in_itself() {
        assert_eq!(short(" 餐\u{200b}盘 "), "餐盘");
        assert_eq!(short(&"长".repeat(30)), format!("{}…", "长".repeat(24)));
        let cut = short(&"ثم ".repeat(30));
        assert!(cut.starts_with('\u{2068}') && cut.ends_with("…\u{2069}"), "{cut}");
        assert_eq!(short("\u{200b}"), "\u{fffd}");
    }
}
