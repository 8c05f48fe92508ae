//! 收藏, at `/me/saves`: what the visitor saved, all of it, in a folder, or in none.

use super::{
    folder_order::FolderOrder,
    folder_tiles::FolderTiles,
    move_sheet::MoveSheet,
    name_sheet::NameSheet,
    saved_notes::SavedNotes,
    saves_desk::{Desk, Naming, Said, TITLE, UNDO},
};
use crate::{
    cards::{ErrorNote, page_skeleton},
    i18n::{own, texts, to},
    routes::{Route, SavesView},
    state::{ApiError, use_arrival},
    ui::{Blank, BlankKind, IconName, Link, focus_soon, set_title},
};
use boxed::{effect, memo};
use domain::{Folder, FolderId, SavesWithin};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

/// What the visitor saved.
#[component]
pub fn SavesPage() -> impl IntoView {
    use_arrival().at(TITLE);
    let query = use_query_map();
    let view = memo(move || {
        query.with(|query| {
            let say = |key: &str| query.get(key).unwrap_or_default();
            SavesView::read(&say("folder"), &say("by"))
        })
    });
    let within = memo(move || view.with(|view| view.within.clone()));
    let desk = Desk::new();
    effect(move || {
        set_title(&(texts().shell.page_title)(&heading_of(desk, &within.get())));
    });
    Effect::new(move |before: Option<SavesWithin>| {
        let now = within.get();
        if before.is_some_and(|before| before != now) {
            // What was pressed is gone with the part it stood in.
            focus_soon(desk.arrives_at.get_value());
            desk.arrives_at.set_value(TITLE);
            desk.is_ordering.set(false);
            desk.is_choosing.set(false);
            desk.chosen.set(Vec::new());
        }
        now
    });
    view! {
        <div class="own own--wide saves">
            <WhatWasDone desk />
            {move || view! { <Within desk view within=within.get() /> }}
            <NameSheet desk />
            <MoveSheet desk within />
        </div>
    }
}

/// The heading of a part of the saves; tracks the folders and the language.
fn heading_of(desk: Desk, within: &SavesWithin) -> String {
    match within {
        SavesWithin::All => own().saves.to_owned(),
        SavesWithin::Unfiled => own().folders.unfiled.to_owned(),
        SavesWithin::Folder(id) => {
            desk.folders.get(id).map_or_else(|| own().folders.list.to_owned(), |folder| folder.name)
        }
    }
}

/// What has just been done, and the way back from deleting a folder.
#[component]
fn WhatWasDone(desk: Desk) -> impl IntoView {
    let put_back = move |_| {
        desk.folders.put_back(Callback::new(move |folder: Folder| {
            desk.said.set(Some(Said::PutBack(folder.name)));
            focus_soon(TITLE);
        }));
    };
    let dropped = move || {
        desk.folders.dropped().map(|dropped| {
            let (name, n) = (dropped.folder.name, dropped.folder.pile.n);
            view! {
                <span>{move || (own().folders.deleted)(&name, n)}</span>
                <button
                    type="button"
                    id=UNDO
                    class="button button--line"
                    aria-busy=move || desk.folders.is_busy().to_string()
                    on:click=put_back
                >
                    {to(|t| t.folders.undo)}
                </button>
            }
        })
    };
    view! {
        <div class="saves__said" role="status">
            <div class="banner saves__dropped">{dropped}</div>
            <p class="banner" data-kind="done">
                {move || desk.said.read().as_ref().map(Said::words)}
            </p>
        </div>
    }
}

/// A part of the saves.
#[component]
fn Within(desk: Desk, view: Memo<SavesView>, within: SavesWithin) -> impl IntoView {
    let notes =
        desk.folders.notes(within.clone(), Signal::derive(move || view.with(|view| view.order)));
    let within = StoredValue::new(within);
    let counts = memo(move || notes.first().and_then(Result::ok).map(|page| (page.n, page.n_gone)));
    let failed = memo(move || {
        let folders = desk.folders.shown().and_then(Result::err);
        notes.first().and_then(Result::err).or(folders)
    });
    let is_folder = within.with_value(|within| matches!(within, SavesWithin::Folder(_)));
    let is_gone = memo(move || is_folder && failed.get() == Some(ApiError::NotFound));
    let is_waiting = memo(move || counts.read().is_none() || desk.folders.shown().is_none());
    let is_all = within.with_value(|within| *within == SavesWithin::All);
    let heading = move || within.with_value(|within| heading_of(desk, within));
    let retry = move |()| {
        notes.retry();
        desk.folders.retry();
    };
    let n_gone = move || {
        counts.get().filter(|(_, n_gone)| *n_gone > 0).map(|(_, n_gone)| {
            view! { <p class="small muted">{move || (own().n_gone)(n_gone)}</p> }
        })
    };
    let contents = move || match failed.get() {
        Some(_) if is_gone.get() => view! { <Gone /> }.into_any(),
        Some(error) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.page_missing_title
                on_retry=retry
                within=true
            />
        }
        .into_any(),
        None if is_waiting.get() => page_skeleton(),
        None if is_all && desk.is_ordering.get() => view! { <FolderOrder desk /> }.into_any(),
        None => view! {
            {is_all.then(|| view! { <FolderTiles desk /> })}
            <SavedNotes desk view within=within.get_value() notes />
        }
        .into_any(),
    };
    view! {
        {(!is_all)
            .then(|| {
                view! {
                    <p>
                        <Link href=Route::Saves.href() attr:class="link saves__all">
                            {to(|t| t.folders.all)}
                        </Link>
                    </p>
                }
            })}
        <div class="saves__head">
            <h1 id=TITLE tabindex="-1">
                <bdi>{heading}</bdi>
                {move || {
                    counts
                        .get()
                        .map(|(n, _)| view! { <span class="muted num">{format!(" {n}")}</span> })
                }}
            </h1>
            <Show when=move || failed.read().is_none() && !is_waiting.get()>
                <Actions desk within=within.get_value() />
            </Show>
        </div>
        {n_gone}
        {contents}
    }
}

/// What can be done with a part of the saves as a whole.
#[component]
fn Actions(desk: Desk, within: SavesWithin) -> impl IntoView {
    match within {
        SavesWithin::All => view! { <OfAll desk /> }.into_any(),
        SavesWithin::Unfiled => ().into_any(),
        SavesWithin::Folder(id) => view! { <OfFolder desk id /> }.into_any(),
    }
}

#[component]
fn OfAll(desk: Desk) -> impl IntoView {
    let several = memo(move || desk.folders.all().len() > 1);
    let turn = move |_| {
        desk.said.set(None);
        desk.is_choosing.set(false);
        desk.is_ordering.update(|is| *is = !*is);
    };
    let is_ordering = move || desk.is_ordering.get();
    view! {
        <div class="saves__acts">
            <Show when=move || several.get() || is_ordering()>
                <button
                    type="button"
                    class="button"
                    class:button--soft=is_ordering
                    class:button--line=move || !is_ordering()
                    on:click=turn
                >
                    {move || {
                        let texts = &own().folders;
                        if is_ordering() { texts.order_done } else { texts.order }
                    }}
                </button>
            </Show>
            <Show when=move || !is_ordering()>
                <button
                    type="button"
                    class="button button--soft"
                    on:click=move |_| desk.naming.set(Some(Naming::New(Vec::new())))
                >
                    {to(|t| t.folders.make)}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn OfFolder(desk: Desk, id: FolderId) -> impl IntoView {
    let id = StoredValue::new(id);
    let name = memo(move || {
        id.with_value(|id| desk.folders.get(id)).map(|folder| folder.name).unwrap_or_default()
    });
    let navigate = use_navigate();
    let delete = move |_| {
        let navigate = navigate.clone();
        let leave = Callback::new(move |()| {
            desk.said.set(None);
            // The folder is no place to come back to.
            desk.arrives_at.set_value(UNDO);
            let options = NavigateOptions { replace: true, ..Default::default() };
            navigate(&Route::Saves.href(), options);
        });
        id.with_value(|id| desk.folders.drop_folder(id, leave));
    };
    view! {
        <div class="saves__acts">
            <button
                type="button"
                class="button button--line"
                aria-label=move || (own().folders.rename_named)(&name.get())
                on:click=move |_| desk.naming.set(Some(Naming::Rename(id.get_value())))
            >
                {to(|t| t.folders.rename)}
            </button>
            <button
                type="button"
                class="button button--line"
                aria-label=move || (own().folders.delete_named)(&name.get())
                aria-busy=move || desk.folders.is_busy().to_string()
                on:click=delete
            >
                {to(|t| t.folders.delete)}
            </button>
        </div>
    }
}

/// A folder that is not there.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <Blank
            kind=BlankKind::Notice
            icon=IconName::Sprout
            title=Signal::derive(to(|t| t.folders.gone_title))
            text=Signal::derive(to(|t| t.folders.gone))
        >
            <Link href=Route::Saves.href() attr:class="button button--line">
                {to(|t| t.folders.all)}
            </Link>
        </Blank>
    }
}
