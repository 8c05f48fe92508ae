//! The notes of a part of the saves: in columns, in one of two orders, or as a list to choose from.

use super::{
    note_chooser::NoteChooser,
    saves_desk::{Desk, MOVE, TITLE},
};
use crate::{
    cards::MoreNotes,
    i18n::{OwnTexts, own, t, to},
    routes::{Route, SavesView},
    state::NotePages,
    ui::{Blank, BlankKind, IconName, Link, Tab, Tabs, focus_soon},
};
use boxed::{effect, memo};
use domain::{SavesOrder, SavesPage, SavesWithin};
use leptos::prelude::*;

/// The id of the button that begins to choose.
const CHOOSE: &str = "saves-choose";

/// The notes of a part of the saves.
#[component]
pub fn SavedNotes(
    /// What is under way.
    desk: Desk,
    /// What the address says.
    view: Memo<SavesView>,
    /// Which part.
    within: SavesWithin,
    /// Its notes.
    notes: NotePages<SavesPage>,
) -> impl IntoView {
    let is_empty = memo(move || matches!(notes.first(), Some(Ok(page)) if page.n == 0));
    effect(move || {
        if is_empty.get() && desk.is_choosing.get_untracked() {
            // All of it went elsewhere, and what moved it with it.
            desk.is_choosing.set(false);
            focus_soon(TITLE);
        }
    });
    let within = StoredValue::new(within);
    let tabs = move || {
        let href =
            |order| within.with_value(|within| SavesView { within: within.clone(), order }.href());
        let tab = |order, word: &str| Tab { word: word.to_owned(), href: href(order) };
        let texts = &own().folders;
        view! {
            <Tabs
                label=Signal::derive(to(|t| t.folders.orders))
                tabs=vec![tab(SavesOrder::Newest, texts.newest), tab(SavesOrder::Oldest, texts.oldest)]
                current=Signal::derive(move || view.with(SavesView::href))
                on_again=|()| ()
            />
        }
    };
    let begin = move |_| {
        desk.said.set(None);
        desk.is_choosing.set(true);
        focus_soon(MOVE);
    };
    let end = Callback::new(move |()| {
        desk.is_choosing.set(false);
        desk.chosen.set(Vec::new());
        focus_soon(CHOOSE);
    });
    let label = Signal::derive(move || {
        within.with_value(|within| match within {
            SavesWithin::All => own().saves.to_owned(),
            SavesWithin::Unfiled => own().folders.unfiled.to_owned(),
            SavesWithin::Folder(id) => {
                desk.folders.get(id).map(|folder| folder.name).unwrap_or_default()
            }
        })
    });
    move || {
        if is_empty.get() {
            return within
                .with_value(|within| view! { <Nothing desk within=within.clone() /> }.into_any());
        }
        view! {
            <div class="saves__row">
                {tabs}
                <Show when=move || !desk.is_choosing.get()>
                    <button type="button" id=CHOOSE class="button button--quiet" on:click=begin>
                        {to(|t| t.folders.choose)}
                    </button>
                </Show>
            </div>
            {move || {
                if desk.is_choosing.get() {
                    view! { <NoteChooser desk notes label on_done=end /> }.into_any()
                } else {
                    view! { <MoreNotes notes label /> }.into_any()
                }
            }}
        }
        .into_any()
    }
}

type Text = fn(&OwnTexts) -> &'static str;

/// A part of the saves in which nothing lies.
#[component]
fn Nothing(desk: Desk, within: SavesWithin) -> impl IntoView {
    let (title, text): (Text, Text) = match within {
        SavesWithin::Folder(_) => (|t| t.folders.empty_title, |t| t.folders.empty),
        SavesWithin::Unfiled if untrack(|| !desk.folders.all().is_empty()) => {
            (|t| t.folders.all_filed_title, |t| t.folders.all_filed)
        }
        _ => (|t| t.no_saves_title, |t| t.no_saves),
    };
    let is_folder = matches!(within, SavesWithin::Folder(_));
    let n_unfiled = memo(move || {
        let there = desk.folders.shown().and_then(Result::ok);
        there.map_or(0, |there| there.unfiled.n)
    });
    view! {
        <Blank
            kind=BlankKind::Notice
            icon=IconName::Sprout
            title=Signal::derive(to(title))
            text=Signal::derive(to(text))
        >
            {move || {
                (is_folder && n_unfiled.get() > 0)
                    .then(|| {
                        view! {
                            <Link
                                href=SavesView::of(SavesWithin::Unfiled).href()
                                attr:class="button button--soft"
                            >
                                {move || (own().folders.pick_from)(n_unfiled.get())}
                            </Link>
                        }
                    })
            }}
            <Link href=Route::home().href() attr:class="button button--line">
                {t(|t| t.feed.to_discover)}
            </Link>
        </Blank>
    }
}
