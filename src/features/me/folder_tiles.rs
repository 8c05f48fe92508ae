//! The folders as tiles: the covers that were saved last, the name, and how many.

use super::saves_desk::Desk;
use crate::{
    cards::files,
    i18n::{own, to},
    routes::SavesView,
    ui::{Icon, IconName, Link, Picture, PictureFiles},
};
use boxed::memo;
use domain::{Folder, Pile, SavesWithin};
use leptos::prelude::*;

/// How wide the first cover of a tile is shown; the others are half as wide.
const SIZES: &str = "(min-width: 1200px) 12vw, (min-width: 600px) 20vw, 30vw";

/// The folders, and what lies in none of them, once there is a folder.
#[component]
pub fn FolderTiles(
    /// What is under way.
    desk: Desk,
) -> impl IntoView {
    let folders = memo(move || desk.folders.all());
    let unfiled = memo(move || {
        desk.folders.shown().and_then(Result::ok).map(|there| there.unfiled).unwrap_or_default()
    });
    view! {
        <Show when=move || !folders.read().is_empty()>
            <ul class="folders" aria-label=to(|t| t.folders.list)>
                <For
                    each=move || folders.get()
                    // One whose name or covers changed is drawn anew.
                    key=drawn_of
                    let:folder
                >
                    <Tile
                        within=SavesWithin::Folder(folder.id)
                        name=Signal::stored(folder.name)
                        pile=folder.pile
                    />
                </For>
                {move || {
                    view! {
                        <Tile
                            within=SavesWithin::Unfiled
                            name=Signal::derive(move || own().folders.unfiled.to_owned())
                            pile=unfiled.get()
                        />
                    }
                }}
            </ul>
        </Show>
    }
}

/// What a tile is drawn of.
fn drawn_of(folder: &Folder) -> (String, String, u64, Vec<String>) {
    let covers = folder.pile.covers.iter().map(|cover| cover.name.clone()).collect();
    (folder.id.to_string(), folder.name.clone(), folder.pile.n, covers)
}

#[component]
fn Tile(within: SavesWithin, name: Signal<String>, pile: Pile) -> impl IntoView {
    let n = pile.n;
    let is_bare = pile.covers.is_empty();
    let covers = pile
        .covers
        .iter()
        .map(|cover| {
            // The name of the tile says what it is; its covers are for the eye.
            let files = PictureFiles { alt: String::new(), ..files(cover) };
            view! {
                <span>
                    <Picture files sizes=SIZES />
                </span>
            }
        })
        .collect_view();
    view! {
        <li class="folder">
            <div
                class="folder__pile"
                data-n=pile.covers.len().to_string()
                data-empty=is_bare.then_some("")
                aria-hidden="true"
            >
                {covers}
                {is_bare.then(|| view! { <Icon name=IconName::Sprout /> })}
            </div>
            <p class="folder__name">
                <Link href=SavesView::of(within).href()>
                    <bdi>{name}</bdi>
                </Link>
                <span class="small muted num">
                    {move || {
                        let texts = &own().folders;
                        if n == 0 { texts.nothing.to_owned() } else { (texts.n_notes)(n) }
                    }}
                </span>
            </p>
        </li>
    }
}
