//! The field of the search, with what one may be about to type below it.

use crate::{
    i18n::{finding, tf},
    routes::{ProductView, Route, SearchView},
    state::use_suggestions,
    ui::{Icon, IconName, Link, focus},
};
use boxed::{effect, memo};
use domain::{SuggestedThing, Suggestion};
use leptos::{ev, html, prelude::*};
use leptos_router::hooks::use_navigate;

/// The id of the field.
pub(super) const FIELD: &str = "search-field";

/// The most characters that the field takes. More than is looked for, so that nothing that somebody
/// pastes is cut off unseen.
const MAX: &str = "10000";

/// The most characters of a question that stand in an address: browsers differ in how long one may be.
const MAX_IN_ADDRESS: usize = 200;

fn for_address(typed: &str) -> String {
    typed.chars().take(MAX_IN_ADDRESS).collect()
}

/// The field of the search.
#[component]
pub fn SearchField(
    /// What the address asks for.
    view: Memo<SearchView>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    // What is too long for an address stays in the field all the same.
    effect(move || {
        let asked = view.with(|view| view.text.clone());
        if for_address(&typed.read_untracked()) != asked {
            typed.set(asked);
        }
    });
    // Suggestions are for whoever types, and not for whoever has come to read.
    let is_typing = RwSignal::new(false);
    let asked = Signal::derive(move || if is_typing.get() { typed.get() } else { String::new() });
    let suggestions = use_suggestions(asked);
    let shown = memo(move || match suggestions.answer() {
        Some(Ok(found)) if is_typing.get() => found,
        _ => Vec::new(),
    });
    let field = NodeRef::<html::Input>::new();
    let navigate = use_navigate();
    let search = move |event: ev::SubmitEvent| {
        event.prevent_default();
        is_typing.set(false);
        let text = for_address(&typed.read_untracked());
        let next = SearchView { text, ..view.get_untracked() };
        if next != view.get_untracked() {
            navigate(&next.href(), Default::default());
        }
        // The keyboard of a phone makes room for what was found.
        if let Some(field) = field.get_untracked() {
            let _ = field.blur();
        }
    };
    view! {
        <form class="searchbox" role="search" on:submit=search>
            <button type="submit" class="icon-button" aria-label=tf(|t| t.search)>
                <Icon name=IconName::MagnifyingGlass />
            </button>
            <input
                node_ref=field
                id=FIELD
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength=MAX
                aria-label=tf(|t| t.field)
                placeholder=tf(|t| t.placeholder)
                prop:value=typed
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    is_typing.set(true);
                }
            />
            {move || {
                (!typed.read().is_empty())
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="icon-button"
                                aria-label=tf(|t| t.clear_field)
                                on:click=move |_| {
                                    typed.set(String::new());
                                    is_typing.set(true);
                                    focus(FIELD);
                                }
                            >
                                <Icon name=IconName::X />
                            </button>
                        }
                    })
            }}
            {move || {
                let found = shown.get();
                (!found.is_empty())
                    .then(|| {
                        view! {
                            <ul class="suggestions" aria-label=tf(|t| t.suggestions)>
                                {found
                                    .into_iter()
                                    .map(|one| view! { <Suggested one is_typing /> })
                                    .collect_view()}
                            </ul>
                        }
                    })
            }}
        </form>
    }
}

/// Something that one may be looking for.
#[component]
fn Suggested(one: Suggestion, is_typing: RwSignal<bool>) -> impl IntoView {
    let Suggestion { thing, words } = one;
    let (kind, href): (fn() -> &'static str, String) = match thing {
        SuggestedThing::Topic => {
            (|| finding().topic, Route::topic(&words).unwrap_or(Route::Search).href())
        }
        SuggestedThing::Person(id) => (|| finding().person, Route::Creator(id).href()),
        SuggestedThing::Product(id) => (|| finding().product, ProductView::default().href(&id)),
        SuggestedThing::Note(id) => (|| finding().note, Route::Note(id).href()),
        SuggestedThing::Lesson(key) => (|| finding().lesson, Route::Lesson(key).href()),
    };
    view! {
        <li>
            <Link href on:click=move |_| is_typing.set(false)>
                <bdi>{words}</bdi>
                <span class="small muted">{kind}</span>
            </Link>
        </li>
    }
}
