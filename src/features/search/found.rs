//! What was found: how many of each sort, the first few of each, and the notes page after page.

use super::{filters::Filters, search_page::short};
use crate::{
    cards::{ErrorNote, MoreNotes, ProductLine, files, page_skeleton},
    i18n::{CONTENT_LANGUAGE, finding, t, tf},
    routes::{Route, SearchView},
    state::{NotePages, SearchQuery, use_search},
    ui::{Avatar, Blank, BlankKind, IconName, Link, Tab, Tabs, scroll_to_top, use_wishes},
};
use boxed::memo;
use domain::{
    Creator, LessonSummary, SearchCounts, SearchFilters, SearchPage as Page, SearchScope,
    TopicSummary, search::MAX_QUESTION,
};
use leptos::prelude::*;

/// What was found.
#[component]
pub fn Results(
    /// What the address asks for.
    view: Memo<SearchView>,
) -> impl IntoView {
    let question = Signal::derive(move || {
        let SearchView { text, scope, filters, order, .. } = view.get();
        SearchQuery { text, scope, filters, order, ..SearchQuery::default() }
    });
    let found = use_search(question);
    let page = memo(move || found.first().and_then(Result::ok));
    let counts = memo(move || page.read().as_ref().map(|page| page.counts));
    let tabs = move || {
        let tab = |scope: SearchScope| {
            let word = (finding().scope)(scope);
            let n = counts.get().map_or(0, |counts| counts.of(scope));
            let is_counted = n > 0 && scope != SearchScope::All;
            Tab {
                word: if is_counted { format!("{word} {n}") } else { word.to_owned() },
                href: SearchView { scope, ..view.get() }.href(),
            }
        };
        view! {
            <Tabs
                label=Signal::derive(tf(|t| t.scopes))
                tabs=SearchScope::ALL.map(tab).into()
                current=Signal::derive(move || view.get().href())
                on_again=move |()| scroll_to_top()
            />
        }
    };
    let shows_notes =
        memo(move || matches!(view.get().scope, SearchScope::All | SearchScope::Notes));
    view! {
        <div class="search__scopes">{tabs}</div>
        <Show when=move || shows_notes.get()>
            <Filters view />
        </Show>
        <p class="small muted search__count" role="status">
            {move || {
                counts
                    .get()
                    .map(|counts| {
                        let n = counts.of(view.get().scope);
                        format!("{} · {}", (finding().n_found)(n), finding().rule)
                    })
            }}
        </p>
        {move || match found.first() {
            None => page_skeleton(),
            Some(Err(error)) => {
                view! {
                    <ErrorNote
                        error
                        missing_title=|t| t.error.page_missing_title
                        on_retry=move |()| found.retry()
                        within=true
                    />
                }
                    .into_any()
            }
            Some(Ok(page)) => view! { <Found page found view /> }.into_any(),
        }}
    }
}

/// An answer.
#[component]
fn Found(page: Page, found: NotePages<Page>, view: Memo<SearchView>) -> impl IntoView {
    let asked = view.get_untracked();
    let remarks = [
        page.is_cut.then(|| (finding().cut)(MAX_QUESTION)),
        page.is_partial.then(|| finding().partial.to_owned()),
        page.is_as_written.then(|| finding().as_written.to_owned()),
    ];
    let remarks = remarks
        .into_iter()
        .flatten()
        .map(|remark| view! { <p class="banner">{remark}</p> })
        .collect_view();
    if page.counts.of(asked.scope) == 0 {
        return view! {
            {remarks}
            <Nothing asked />
        }
        .into_any();
    }
    // All notes are here, page after page.
    let n_notes = if page.notes.items.is_empty() { 0 } else { usize::MAX };
    let counts = page.counts;
    let (n_topics, n_people) = (page.topics.len(), page.people.len());
    let (n_products, n_lessons) = (page.products.len(), page.lessons.len());
    let topics = page.topics.into_iter().map(|topic| view! { <TopicChip topic /> }).collect_view();
    let people = page.people.into_iter().map(|who| view! { <Person who /> }).collect_view();
    let products =
        page.products.into_iter().map(|product| view! { <ProductLine product /> }).collect_view();
    let lessons =
        page.lessons.into_iter().map(|lesson| view! { <LessonLine lesson /> }).collect_view();
    view! {
        {remarks}
        <Sort scope=SearchScope::Topics n=n_topics counts view>
            <ul class="topic-chips">{topics}</ul>
        </Sort>
        <Sort scope=SearchScope::People n=n_people counts view>
            <ul class="found-people">{people}</ul>
        </Sort>
        <Sort scope=SearchScope::Products n=n_products counts view>
            <ul class="opinions__list">{products}</ul>
        </Sort>
        <Sort scope=SearchScope::Lessons n=n_lessons counts view>
            <ul class="found-lessons">{lessons}</ul>
        </Sort>
        <Sort scope=SearchScope::Notes n=n_notes counts view>
            <MoreNotes
                notes=found
                label=Signal::derive(move || (finding().scope)(SearchScope::Notes).to_owned())
            />
        </Sort>
    }
    .into_any()
}

/// A section of what was found, with a way to the rest of its sort; nothing when nothing is shown.
#[component]
fn Sort(
    scope: SearchScope,
    /// How many are shown.
    n: usize,
    counts: SearchCounts,
    view: Memo<SearchView>,
    children: Children,
) -> impl IntoView {
    let id = format!("found-{}", scope.name());
    let n_all = counts.of(scope);
    let asked = view.get_untracked();
    let has_more = asked.scope == SearchScope::All && n_all > u64::try_from(n).unwrap_or(u64::MAX);
    let rest = has_more.then(|| {
        let href = SearchView { scope, ..asked }.href();
        view! {
            <Link href attr:class="link small">
                {move || (finding().all_of)((finding().scope)(scope), n_all)}
            </Link>
        }
    });
    (n > 0).then(|| {
        view! {
            <section class="section" aria-labelledby=id.clone()>
                <div class="section__head">
                    <h2 id=id.clone()>{move || (finding().scope)(scope)}</h2>
                    {rest}
                </div>
                {children()}
            </section>
        }
    })
}

/// Nothing was found, and what to do.
#[component]
fn Nothing(asked: SearchView) -> impl IntoView {
    let text = StoredValue::new(short(asked.text.trim()));
    let is_filtered = !asked.filters.is_none();
    let without = SearchView { filters: SearchFilters::default(), ..asked }.href();
    view! {
        <div class="search__nothing">
            <h2>{move || text.with_value(|text| (finding().nothing_title)(text))}</h2>
            <Blank
                kind=BlankKind::Notice
                icon=IconName::MagnifyingGlass
                title=Signal::derive(tf(|t| t.nothing))
                text=Signal::derive(tf(if is_filtered { |t| t.nothing_left } else { |t| t.rule }))
            >
                {is_filtered
                    .then(|| {
                        view! {
                            <Link href=without.clone() attr:class="button button--line">
                                {tf(|t| t.without_filters)}
                            </Link>
                        }
                    })}
                <Link href=Route::home().href() attr:class="button button--line">
                    {t(|t| t.error.to_feed)}
                </Link>
            </Blank>
        </div>
    }
}

/// A topic as a chip; nothing for one that no address can hold.
#[component]
fn TopicChip(topic: TopicSummary) -> impl IntoView {
    let href = Route::topic(&topic.name)?.href();
    let (n, no_counts) = (topic.n_notes, use_wishes().no_counts);
    Some(view! {
        <li>
            <Link href attr:class="chip">
                "#"
                <bdi>{domain::text::name(&topic.name)}</bdi>
                {move || {
                    (!no_counts.get())
                        .then(|| view! { <span class="small muted num">{n.to_string()}</span> })
                }}
            </Link>
        </li>
    })
}

/// Somebody who writes.
#[component]
fn Person(who: Creator) -> impl IntoView {
    let href = Route::Creator(who.id.clone()).href();
    let verified = who.identity.is_some();
    view! {
        <li class="person">
            <Avatar name=who.name.clone() files=who.avatar.as_ref().map(files) verified />
            <span>
                <Link href attr:class="person__name">
                    <bdi>{who.name}</bdi>
                </Link>
                {who.identity.map(|identity| view! { <span class="small muted">{identity.title}</span> })}
            </span>
        </li>
    }
}

/// A lesson as a line.
#[component]
pub(super) fn LessonLine(lesson: LessonSummary) -> impl IntoView {
    let href = Route::Lesson(lesson.key).href();
    let minutes = lesson.minutes;
    view! {
        <li class="found-lesson">
            <p class="opinion__title" lang=CONTENT_LANGUAGE>
                <Link href>{lesson.title}</Link>
            </p>
            <p class="small muted">{lesson.about}</p>
            <p class="small muted num">{move || (finding().minutes)(minutes)}</p>
        </li>
    }
}
