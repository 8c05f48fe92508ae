//! 看过的, at `/me/history`: the notes that the visitor opened. Nobody else hears of them.

use crate::{
    i18n::{CONTENT_LANGUAGE, moment, own, t, texts, to},
    routes::Route,
    state::{OpenedNote, now, use_arrival, use_keeping, use_opened_notes},
    ui::{Blank, BlankKind, IconName, Link, focus, set_title},
};
use boxed::{effect, memo};
use domain::Purpose;
use leptos::prelude::*;

/// The notes that the visitor opened.
#[component]
pub fn HistoryPage() -> impl IntoView {
    use_arrival().at("history-title");
    effect(move || set_title(&(texts().shell.page_title)(own().history)));
    let (notes, keeping) = (use_opened_notes(), use_keeping());
    let is_empty = memo(move || notes.all().is_empty());
    let clear = move |_| {
        notes.clear();
        focus("history-title");
    };
    view! {
        <div class="own">
            <div class="section__head">
                <h1 id="history-title" tabindex="-1">
                    {to(|t| t.history)}
                </h1>
                <Show when=move || !is_empty.get()>
                    <button type="button" class="button button--soft" on:click=clear>
                        {to(|t| t.clear_history)}
                    </button>
                </Show>
            </div>
            <Show
                when=move || !is_empty.get()
                fallback=|| {
                    view! {
                        <Blank
                            kind=BlankKind::Notice
                            icon=IconName::Sprout
                            title=Signal::derive(to(|t| t.no_history_title))
                            text=Signal::derive(to(|t| t.no_history))
                        >
                            <Link href=Route::home().href() attr:class="button button--line">
                                {t(|t| t.feed.to_discover)}
                            </Link>
                        </Blank>
                    }
                }
            >
                <ul class="panel list">
                    <For each=move || notes.all() key=|note| note.id.clone() let:note>
                        <Opened note />
                    </For>
                </ul>
            </Show>
            <p class="small muted">{move || (own().history_kept)(keeping.keeps(Purpose::Opened))}</p>
        </div>
    }
}

#[component]
fn Opened(note: OpenedNote) -> impl IntoView {
    let href = Route::Note(note.id).href();
    let (at, now) = (note.at, now());
    view! {
        <li>
            <Link href attr:lang=CONTENT_LANGUAGE>
                <bdi>{note.title}</bdi>
            </Link>
            <span class="small muted num">{move || moment(at, now)}</span>
        </li>
    }
}
