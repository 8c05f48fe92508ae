//! A creator, at `/u/:id`: four views of one page, each with an address of its own.

use super::{about::About, collections::Collections, notes::Notes, who::Who};
use crate::{
    cards::{MixPanel, loaded_page},
    i18n::{PeopleTexts, people, texts, tp},
    routes::{CreatorView, Route, use_named},
    state::{use_arrival, use_creator},
    ui::{Blank, BlankKind, IconName, Tab, Tabs, scroll_to_top, set_title},
};
use boxed::{effect, memo};
use domain::{CreatorId, CreatorPage as Page, Standing};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// A creator.
#[component]
pub fn CreatorPage() -> impl IntoView {
    let id = use_named(
        |route| if let Route::Creator(id) = route { Some(id) } else { None },
        CreatorId::from(""),
    );
    let page = use_creator(id.into());
    loaded_page(page, |t| t.error.creator_missing_title, |page| view! { <Open page /> }.into_any())
}

#[component]
fn Open(page: Page) -> impl IntoView {
    let name = page.creator.name.clone();
    effect(move || set_title(&(texts().shell.page_title)(&name)));
    match page.standing.clone() {
        Standing::Active => view! { <Active page /> }.into_any(),
        Standing::Blocked { reason } => {
            let because = move || (people().blocked_because)(&reason);
            view! {
                <Gone title=|t| t.blocked_title text=|t| t.blocked>
                    <p>{because}</p>
                </Gone>
            }
            .into_any()
        }
        Standing::Removed => {
            view! { <Gone title=|t| t.removed_title text=|t| t.removed>""</Gone> }.into_any()
        }
    }
}

/// In place of somebody who no longer writes here.
#[component]
fn Gone(
    title: fn(&PeopleTexts) -> &'static str,
    text: fn(&PeopleTexts) -> &'static str,
    children: Children,
) -> impl IntoView {
    use_arrival().at("creator-title");
    view! {
        <Blank
            kind=BlankKind::Notice
            icon=IconName::Info
            title=Signal::derive(tp(title))
            text=Signal::derive(tp(text))
            page=Some("creator-title")
        >
            {children()}
        </Blank>
    }
}

#[component]
fn Active(page: Page) -> impl IntoView {
    use_arrival().at("creator-title");
    let id = page.creator.id.clone();
    let query = use_query_map();
    let shown = memo(move || {
        CreatorView::named(&query.with(|query| query.get("show").unwrap_or_default()))
    });
    let tab = |word: &str, n: Option<usize>, href: String| Tab {
        word: n.filter(|n| *n > 0).map_or_else(|| word.to_owned(), |n| format!("{word} {n}")),
        href,
    };
    let n_collections = page.collections.len();
    let n_shelf = usize::try_from(page.n_shelf).unwrap_or_default();
    let tabs = {
        let id = id.clone();
        move || {
            let texts = people();
            vec![
                tab(texts.notes, None, CreatorView::Notes.href(&id)),
                tab(texts.collections, Some(n_collections), CreatorView::Collections.href(&id)),
                tab(texts.shelf, Some(n_shelf), Route::Shelf(id.clone()).href()),
                tab(texts.about, None, CreatorView::About.href(&id)),
            ]
        }
    };
    let current = Signal::derive({
        let id = id.clone();
        move || shown.get().href(&id)
    });
    let page = StoredValue::new(page);
    view! {
        <div class="creator">
            <div class="creator__top">
                <Who page=page.get_value() />
                <MixPanel mix=page.with_value(|page| page.mix) />
            </div>
            <div class="creator__views">
                {move || {
                    view! {
                        <Tabs
                            label=Signal::derive(tp(|t| t.views))
                            tabs=tabs()
                            current
                            on_again=move |()| scroll_to_top()
                        />
                    }
                }}
            </div>
            {move || match shown.get() {
                CreatorView::Notes => view! { <Notes id=id.clone() /> }.into_any(),
                CreatorView::Collections => {
                    view! { <Collections collections=page.with_value(|page| page.collections.clone()) /> }
                        .into_any()
                }
                CreatorView::About => view! { <About page=page.get_value() /> }.into_any(),
            }}
        </div>
    }
}
