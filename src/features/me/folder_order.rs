//! The owner puts their folders in order: by buttons alone, so that a keyboard and a thumb do the same.

use super::saves_desk::{Desk, Said};
use crate::{
    cards::files,
    i18n::{by_name, own, to},
    ui::{Icon, IconName, Picture, PictureFiles, focus_soon},
};
use boxed::memo;
use domain::{Folder, FolderId, order::sort_by};
use leptos::prelude::*;

/// The folders in a list, each with the ways it can go.
#[component]
pub fn FolderOrder(
    /// What is under way.
    desk: Desk,
) -> impl IntoView {
    let folders = memo(move || desk.folders.all());
    let n = Signal::derive(move || folders.read().len());
    let sort = move |_| {
        let all = folders.get_untracked();
        desk.folders.order(move |order| {
            let name = |id: &FolderId| {
                all.iter().find(|folder| folder.id == *id).map(|folder| &*folder.name)
            };
            sort_by(order, |a, b| by_name(name(a).unwrap_or(""), name(b).unwrap_or("")));
        });
        desk.said.set(Some(Said::ByName));
    };
    view! {
        <p class="small muted">{to(|t| t.folders.order_means)}</p>
        <p>
            <button type="button" class="button button--quiet" on:click=sort>
                {to(|t| t.folders.by_name)}
            </button>
        </p>
        <ol class="panel folder-order" aria-label=to(|t| t.folders.list)>
            <ForEnumerate
                each=move || folders.get()
                key=|folder| (folder.id.clone(), folder.name.clone(), folder.pile.n)
                let(index, folder)
            >
                <Row desk index n folder />
            </ForEnumerate>
        </ol>
    }
}

/// A folder with the ways it can go.
#[component]
fn Row(desk: Desk, index: ReadSignal<usize>, n: Signal<usize>, folder: Folder) -> impl IntoView {
    let Folder { id, name, pile, .. } = folder;
    let (id, n_notes) = (StoredValue::new(id), pile.n);
    let named = StoredValue::new(name.clone());
    let button = move |which: &str| id.with_value(|id| format!("{which}-{id}"));
    let label = move |text: fn(&str) -> String| named.with_value(|name| text(name));
    let step = move |place: usize, which: &str| {
        if place >= n.get_untracked() {
            return;
        }
        let id = id.get_value();
        desk.folders.order(move |order| {
            if let Some(at) = order.iter().position(|other| *other == id) {
                let moved = order.remove(at);
                order.insert(place.min(order.len()), moved);
            }
        });
        desk.said.set(Some(Said::Moved(named.get_value(), place + 1)));
        // The row stands elsewhere now.
        focus_soon(button(which));
    };
    let cover = pile.covers.first().map(|cover| {
        let files = PictureFiles { alt: String::new(), ..files(cover) };
        view! { <Picture files sizes="48px" /> }
    });
    let is_bare = cover.is_none();
    view! {
        <li class="folder-order__row">
            <span class="folder-order__cover" aria-hidden="true">
                {cover}
                {is_bare.then(|| view! { <Icon name=IconName::Sprout /> })}
            </span>
            <span class="folder-order__name">
                <bdi>{name}</bdi>
                <span class="small muted num">
                    {move || {
                        let texts = &own().folders;
                        if n_notes == 0 {
                            texts.nothing.to_owned()
                        } else {
                            (texts.n_notes)(n_notes)
                        }
                    }}
                </span>
            </span>
            <button
                type="button"
                class="icon-button"
                id=button("earlier")
                aria-label=move || label(own().folders.earlier)
                aria-disabled=move || (index.get() == 0).to_string()
                on:click=move |_| step(index.get_untracked().wrapping_sub(1), "earlier")
            >
                "↑"
            </button>
            <button
                type="button"
                class="icon-button"
                id=button("later")
                aria-label=move || label(own().folders.later)
                aria-disabled=move || (index.get() + 1 >= n.get()).to_string()
                on:click=move |_| step(index.get_untracked() + 1, "later")
            >
                "↓"
            </button>
        </li>
    }
}
