//! A note that has come: pictures, 广告 line, title, evidence, text, topics and heart.

use crate::{
    cards::{AdLine, AdLineSize, EvidenceMarker, PictureStage, RichText, files},
    i18n::{day, t, texts},
    routes::Route,
    state::{now, use_arrival, use_reactions},
    ui::{Avatar, BackButton, LikeButton, Phrase, set_title},
};
use domain::{Creator, Note};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// A note that has come.
#[component]
pub fn NoteBody(
    /// The note.
    note: Note,
) -> impl IntoView {
    let summary = note.summary;
    let reactions = use_reactions();
    let marks = reactions.of(summary.id.clone());
    let liked = Signal::derive(move || marks.with(|m| m.as_ref().is_some_and(|m| m.liked)));
    let n_likes = Signal::derive(move || marks.with(|m| m.as_ref().map_or(0, |m| m.n_likes)));
    let id = summary.id.clone();
    let on_like = move |()| reactions.turn_over(&id);

    let (published_at, now) = (note.published_at, now());
    let topics: Vec<String> = note.topics;

    let title = summary.title.clone();
    Effect::new(move || set_title(&(texts().shell.page_title)(&title)));
    use_arrival().at("note-title");

    view! {
        <article class="note" aria-labelledby="note-title">
            <header class="topbar">
                <div class="topbar__row">
                    <Back />
                    <Author author=summary.author />
                </div>
            </header>
            <div class="note__left">
                <PictureStage
                    pictures=note.pictures
                    class="note__stage"
                    sizes="(min-width: 900px) 50vw, 100vw"
                />
            </div>
            <div class="note__right">
                <div class="note__scroll">
                    <div class="note__head">
                        {summary
                            .commission
                            .map(|commission| {
                                view! { <AdLine commission size=AdLineSize::Note /> }
                            })}
                        <h1 class="note__title" id="note-title" tabindex="-1">
                            <Phrase text=summary.title lang="zh-Hans" />
                        </h1>
                        <p class="note__meta">
                            {summary.evidence.map(|evidence| view! { <EvidenceMarker evidence /> })}
                            <span class="num">
                                {move || day(texts(), published_at, now)}
                            </span>
                            <span>{note.place}</span>
                        </p>
                    </div>
                    <RichText text=note.body products=note.products />
                    <p class="topics">
                        {topics
                            .into_iter()
                            .map(|topic| {
                                view! {
                                    <span class="topic">
                                        {move || (texts().note.topic)(&topic)}
                                    </span>
                                }
                            })
                            .collect_view()}
                    </p>
                </div>
                <div class="actionbar actionbar--end" role="group" aria-label=t(|t| t.note.reactions)>
                    <LikeButton label=Signal::derive(t(|t| t.note.like)) liked n_likes on_press=on_like />
                </div>
            </div>
        </article>
    }
}

#[component]
fn Back() -> impl IntoView {
    let navigate = use_navigate();
    let or_else = move |()| navigate(&Route::Feed.href(), Default::default());
    view! { <BackButton label=Signal::derive(t(|t| t.shell.back)) or_else /> }
}

/// Who wrote it, and what of them was checked.
#[component]
fn Author(author: Creator) -> impl IntoView {
    let verified = author.identity.is_some();
    let identity = author.identity;
    view! {
        <div class="person">
            <Avatar name=author.name.clone() files=author.avatar.as_ref().map(files) verified />
            <span>
                <b class="person__name">{author.name}</b>
                {identity
                    .map(|identity| {
                        view! {
                            <span class="person__line" title=identity.verified_by>
                                {move || (texts().note.identity)(&identity.title)}
                            </span>
                        }
                    })}
            </span>
        </div>
    }
}
