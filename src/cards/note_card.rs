//! A note as a tile: cover, 广告 line, title, author and heart.

use super::{AdLine, AdLineSize, EvidenceMarker, files, note_name};
use crate::{
    i18n::{CONTENT_LANGUAGE, count, t, texts},
    routes::Route,
    state::{FeedPlace, use_feed_place, use_over_feed, use_reactions},
    ui::{Face, Link, Picture, ReactionButton, ReactionKind, lead_over, use_parts, with_breaks},
};
use boxed::memo;
use domain::{NoteSummary, Target};
use leptos::{either::Either, ev, prelude::*};

/// A note as a tile. The whole tile is its link; the heart is an island in it.
///
/// Tiles are recycled: all of it follows `note`, and only what changes is drawn again.
#[component]
pub fn NoteCard(
    /// What to show; a new value updates the tile in place.
    note: RwSignal<NoteSummary>,
    /// How wide the cover is shown, as CSS says it.
    sizes: &'static str,
    /// Whether it is shown at all; a tile that waits for its next note has no name to be found by.
    #[prop(into, default = Signal::stored(true))]
    shown: Signal<bool>,
    /// Whether it is among the first things seen.
    #[prop(optional)]
    first: bool,
    /// Whether it stands on another page than the feed: then it has none of the names by which the
    /// feed finds its own again, and its note opens as a page.
    #[prop(optional)]
    elsewhere: bool,
    /// Opens what can be done with it, where that can be.
    #[prop(optional)]
    on_more: Option<Callback<NoteSummary>>,
) -> impl IntoView {
    faults::place("card made");
    let (reactions, place, over) = (use_reactions(), use_feed_place(), use_over_feed());
    let parts = use_parts();
    let id = move || note.with(|note| note.id.clone());
    let target = move || Target::LikeNote(id());
    let likes = memo(move || reactions.tally(&target()));
    let marks = memo(move || note.with(|note| note.marks));
    // What is there of the same note stays: a picture that is drawn anew is not there for a moment.
    let pictures = memo(move || {
        note.with(|NoteSummary { cover, author, .. }| {
            (cover.as_ref().map(files), author.name.clone(), author.avatar.as_ref().map(files))
        })
    });
    let href = Signal::derive(move || Route::Note(id()).href());
    let name = move || note.with(note_name);
    let has_names = move || shown.get() && !elsewhere;
    let on_like = move |()| reactions.turn_over(&untrack(target));
    // The page comes while the finger is still down.
    let on_touch = move |_| parts.fetch_for(&href.get_untracked());
    let on_open = move |press: ev::MouseEvent| {
        if press.ctrl_key() || press.meta_key() || press.shift_key() || press.alt_key() {
            return; // It opens in another tab or window; here nothing is left.
        }
        if elsewhere {
            return;
        }
        place.open(untrack(id));
        lead_over(&press, over.opens(&href.get_untracked()), !over.has_pages());
    };

    view! {
        <article
            class=if on_more.is_some() { "note-card note-card--choices" } else { "note-card" }
            id=move || has_names().then(|| FeedPlace::card_id(&id()))
            aria-labelledby=move || has_names().then(|| FeedPlace::link_id(&id()))
            on:pointerdown=on_touch
        >
            <div class="note-card__cover">
                // A picture that changed its address would show the old one until the new one comes.
                {renewed(move || {
                    let cover = pictures.get().0;
                    cover.map(|files| view! { <Picture files sizes first /> }.into_any()).into_any()
                })}
                {move || {
                    let _ = texts();
                    marks.get().evidence.map(|evidence| view! { <EvidenceMarker evidence /> }.into_any())
                }}
            </div>
            <div class="note-card__text">
                {move || {
                    let _ = texts();
                    view! { <AdLine marks=marks.get() size=AdLineSize::Tile /> }
                }}
                <h2 class="note-card__title" lang=CONTENT_LANGUAGE>
                    <Link
                        href=href
                        attr:id=move || has_names().then(|| FeedPlace::link_id(&id()))
                        attr:aria-label=name
                        on:click=on_open
                    >
                        {move || note.with(|note| with_breaks(&note.title, "zh-Hans"))}
                    </Link>
                </h2>
                <div class="note-card__foot">
                    {renewed(move || {
                        let (_, name, files) = pictures.get();
                        view! { <Face name files /> }.into_any()
                    })}
                    <span class="name">{move || note.with(|note| note.author.name.clone())}</span>
                    <ReactionButton
                        kind=ReactionKind::Like
                        label=Signal::derive(t(|t| t.note.like))
                        pressed=Signal::derive(move || likes.get().chosen)
                        count=Signal::derive(move || count(likes.get().n))
                        on_press=on_like
                    />
                </div>
            </div>
            // One element a tile, its dots painted: a screen full of tiles must not have many.
            {on_more
                .map(|on_more| {
                    view! {
                        <button
                            type="button"
                            class="note-card__more"
                            aria-label=move || note.with(|note| (texts().choice.more)(&note.title))
                            aria-haspopup="dialog"
                            on:click=move |_| on_more.run(note.get_untracked())
                        ></button>
                    }
                    .into_any()
                })}
        </article>
    }
}

/// What `draw` gives, in elements of its own whenever that changes.
///
/// A keyed list of one would do the same, but its owner never forgets the rows it had: some hundred
/// bytes for every card that was ever shown.
fn renewed(draw: impl FnMut() -> AnyView + Send + 'static) -> impl IntoView {
    let (mut draw, mut is_odd): (Box<dyn FnMut() -> AnyView + Send>, _) = (Box::new(draw), false);
    move || {
        is_odd = !is_odd;
        // The other side is never updated in place.
        if is_odd { Either::Left(draw()) } else { Either::Right(draw()) }
    }
}
