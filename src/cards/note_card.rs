//! A note as a tile: cover, 广告 line, title, author and heart.

use super::{AdLine, AdLineSize, EvidenceMarker, files};
use crate::{
    i18n::{t, texts},
    routes::Route,
    state::{FeedPlace, use_feed_place, use_reactions},
    ui::{Avatar, LikeButton, Link, Phrase, Picture, use_parts},
};
use domain::NoteSummary;
use leptos::prelude::*;

/// A note as a tile. The whole tile is its link; the heart is an island in it.
#[component]
pub fn NoteCard(
    /// What to show.
    note: NoteSummary,
    /// How wide the cover is shown, as CSS says it.
    sizes: &'static str,
    /// Whether it is among the first things seen.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let (reactions, place) = (use_reactions(), use_feed_place());
    let marks = reactions.of(note.id.clone());
    let liked = Signal::derive(move || marks.with(|m| m.as_ref().is_some_and(|m| m.liked)));
    let n_likes = Signal::derive(move || marks.with(|m| m.as_ref().map_or(0, |m| m.n_likes)));
    let (card_id, link_id) = FeedPlace::element_ids(&note.id);
    let href = Route::Note(note.id.clone()).href();
    let name = {
        let (title, commission) = (note.title.clone(), note.commission);
        move || match commission {
            Some(amount) => (texts().note.ad_title)(&title, &amount.to_string()),
            None => title.clone(),
        }
    };
    let on_like = {
        let id = note.id.clone();
        move |()| reactions.turn_over(&id)
    };
    let on_open = {
        let id = note.id.clone();
        move |_| place.open(id.clone())
    };
    let parts = use_parts();
    // The page comes while the finger is still down.
    let on_touch = {
        let href = href.clone();
        move |_| parts.fetch_for(&href)
    };
    let cover = note.cover.as_ref().map(files);
    let avatar = note.author.avatar.as_ref().map(files);

    view! {
        <article class="note-card" id=card_id>
            <div class="note-card__cover">
                {cover.map(|files| view! { <Picture files sizes first /> })}
                {note
                    .evidence
                    .map(|evidence| {
                        view! {
                            <span class="note-card__marks">
                                <EvidenceMarker evidence />
                            </span>
                        }
                    })}
            </div>
            <div class="note-card__text">
                {note
                    .commission
                    .map(|commission| view! { <AdLine commission size=AdLineSize::Tile /> })}
                <h2 class="note-card__title">
                    <Link
                        href=href
                        attr:id=link_id
                        attr:aria-label=name
                        on:pointerdown=on_touch
                        on:click=on_open
                    >
                        <Phrase text=note.title lang="zh-Hans" />
                    </Link>
                </h2>
                <div class="note-card__foot">
                    <Avatar name=note.author.name.clone() files=avatar />
                    <span class="name">{note.author.name}</span>
                    <LikeButton label=Signal::derive(t(|t| t.note.like)) liked n_likes on_press=on_like />
                </div>
            </div>
        </article>
    }
}
