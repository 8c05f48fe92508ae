//! A topic, at `/t/:tag`: what belongs there, what its notes rest on, its notes, products and lessons.

use super::found::LessonLine;
use crate::{
    cards::{ErrorNote, MixPanel, MoreNotes, ProductLine, page_skeleton},
    i18n::{Texts, finding, t, texts, tf},
    routes::{Route, TopicView, use_named},
    state::{use_arrival, use_topic, use_topic_notes},
    ui::{Blank, BlankKind, IconName, Link, Tab, Tabs, set_title, use_wishes},
};
use boxed::{effect, memo};
use domain::{TopicPage as Page, text::name};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

const MISSING: fn(&Texts) -> &'static str = |t| t.error.topic_missing_title;

/// A topic.
#[component]
pub fn TopicPage() -> impl IntoView {
    let topic = use_named(
        |route| if let Route::Topic(name) = route { Some(name) } else { None },
        String::new(),
    );
    let page = use_topic(topic.into());
    effect(move || {
        let title = format!("#{}", name(&topic.get()));
        set_title(&(texts().shell.page_title)(&title));
    });
    move || match page.answer() {
        None => page_skeleton(),
        Some(Ok(page)) => view! { <Open page /> }.into_any(),
        Some(Err(error)) => {
            view! { <ErrorNote error missing_title=MISSING on_retry=move |()| page.retry() /> }
                .into_any()
        }
    }
}

#[component]
fn Open(page: Page) -> impl IntoView {
    use_arrival().at("topic-title");
    let Page { summary, related, mix, products, lessons } = page;
    let (n_notes, n_lessons) = (summary.n_notes, lessons.len() as u64);
    let no_counts = use_wishes().no_counts;
    let topic = summary.name;
    let heading = format!("#{}", name(&topic));
    let has_related = !related.is_empty();
    let related = related
        .into_iter()
        .filter_map(|other| {
            let word = format!("#{}", name(&other));
            let href = Route::topic(&other)?.href();
            Some(view! {
                <li>
                    <Link href attr:class="chip">
                        <bdi>{word}</bdi>
                    </Link>
                </li>
            })
        })
        .collect_view();
    let (has_products, has_lessons) = (!products.is_empty(), !lessons.is_empty());
    let products =
        products.into_iter().map(|product| view! { <ProductLine product /> }).collect_view();
    let lessons = lessons.into_iter().map(|lesson| view! { <LessonLine lesson /> }).collect_view();
    view! {
        <div class="topic-page">
            <div class="topic-page__top">
                <div>
                    <h1 id="topic-title" tabindex="-1">
                        {heading}
                    </h1>
                    {move || {
                        (!no_counts.get())
                            .then(|| {
                                view! {
                                    <p class="small muted">
                                        {(finding().topic_counts)(n_notes, n_lessons)}
                                    </p>
                                }
                            })
                    }}
                    <p>{summary.about}</p>
                    {has_related
                        .then(|| {
                            view! {
                                <ul class="topic-chips" aria-label=tf(|t| t.related)>
                                    {related}
                                </ul>
                            }
                        })}
                </div>
                <MixPanel mix />
            </div>
            <TopicNotes topic />
            {has_products
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="topic-products">
                            <div class="section__head">
                                <h2 id="topic-products">{tf(|t| t.topic_products)}</h2>
                            </div>
                            <ul class="opinions__list">{products}</ul>
                        </section>
                    }
                })}
            {has_lessons
                .then(|| {
                    view! {
                        <section class="section" aria-labelledby="topic-lessons">
                            <div class="section__head">
                                <h2 id="topic-lessons">{tf(|t| t.topic_lessons)}</h2>
                            </div>
                            <ul class="found-lessons">{lessons}</ul>
                        </section>
                    }
                })}
        </div>
    }
}

/// The notes of a topic, in one of two orders, all of them or those that were bought.
#[component]
fn TopicNotes(topic: String) -> impl IntoView {
    let query = use_query_map();
    let view = memo(move || {
        query.with(|query| {
            let say = |key: &str| query.get(key).unwrap_or_default();
            TopicView::read(&say("by"), &say("only"))
        })
    });
    let notes = use_topic_notes(
        Signal::stored(topic.clone()),
        Signal::derive(move || !view.get().newest),
        Signal::derive(move || view.get().bought_only),
    );
    let topic = StoredValue::new(topic);
    let href = move |view: TopicView| topic.with_value(|topic| view.href(topic));
    let tabs = move || {
        let tab = |newest: bool, word: &str| Tab {
            word: word.to_owned(),
            href: href(TopicView { newest, ..view.get() }),
        };
        view! {
            <Tabs
                label=Signal::derive(tf(|t| t.orders))
                tabs=vec![tab(false, finding().by_saves), tab(true, finding().by_newest)]
                current=Signal::derive(move || href(view.get()))
                on_again=|()| ()
            />
        }
    };
    let navigate = use_navigate();
    let turn_over = move |_| {
        let now = view.get_untracked();
        let next = TopicView { bought_only: !now.bought_only, ..now };
        let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
        navigate(&href(next), options);
    };
    let is_empty = memo(move || matches!(notes.shown(), Some(Ok(notes)) if notes.is_empty()));
    view! {
        <div class="topic-page__row">
            {tabs}
            <button
                type="button"
                class="chip"
                aria-pressed=move || view.get().bought_only.to_string()
                on:click=turn_over
            >
                {tf(|t| t.bought)}
            </button>
        </div>
        {move || match notes.first() {
            Some(Err(error)) => {
                view! {
                    <ErrorNote error missing_title=MISSING on_retry=move |()| notes.retry() within=true />
                }
                    .into_any()
            }
            _ if is_empty.get() => {
                view! {
                    <Blank
                        kind=BlankKind::Notice
                        icon=IconName::Sprout
                        title=Signal::derive(t(|t| t.feed.empty_title))
                        text=Signal::derive(tf(|t| t.none_bought))
                    >
                        ""
                    </Blank>
                }
                    .into_any()
            }
            _ => {
                let label = Signal::derive(move || topic.get_value());
                view! { <MoreNotes notes label /> }.into_any()
            }
        }}
    }
}
