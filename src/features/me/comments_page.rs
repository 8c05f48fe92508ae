//! 写过的评论, at `/me/comments`: what the visitor wrote under notes, what they wrote last first.

use crate::{
    cards::{ErrorNote, MorePages, page_skeleton},
    i18n::{CONTENT_LANGUAGE, moment, own, t, texts, to},
    routes::{Route, comment_href},
    state::{OwnCommentPages, now, use_arrival, use_own_comments},
    ui::{Blank, BlankKind, IconName, Link, set_title},
};
use boxed::{effect, memo};
use domain::OwnComment;
use leptos::prelude::*;

/// What the visitor wrote under notes.
#[component]
pub fn OwnCommentsPage() -> impl IntoView {
    use_arrival().at("own-comments-title");
    effect(move || set_title(&(texts().shell.page_title)(own().comments)));
    let pages = use_own_comments();
    let n = memo(move || pages.first().and_then(Result::ok).map(|page| page.n));
    let failed = memo(move || pages.first().and_then(Result::err));
    view! {
        <div class="own">
            <h1 id="own-comments-title" tabindex="-1">
                {to(|t| t.comments)}
                {move || n.get().map(|n| view! { <span class="muted num">{format!(" {n}")}</span> })}
            </h1>
            {move || match (failed.get(), n.get()) {
                (Some(error), _) => {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.page_missing_title
                            on_retry=move |()| pages.retry()
                            within=true
                        />
                    }
                        .into_any()
                }
                (None, None) => {
                    page_skeleton()
                }
                (None, Some(0)) => {
                    view! {
                        <Blank
                            kind=BlankKind::Notice
                            icon=IconName::Chat
                            title=Signal::derive(to(|t| t.no_comments_title))
                            text=Signal::derive(to(|t| t.no_comments))
                        >
                            <Link href=Route::home().href() attr:class="button button--line">
                                {t(|t| t.feed.to_discover)}
                            </Link>
                        </Blank>
                    }
                        .into_any()
                }
                (None, Some(_)) => view! { <All pages /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn All(pages: OwnCommentPages) -> impl IntoView {
    let is_partial =
        move || pages.first().and_then(Result::ok).is_some_and(|first| first.is_partial);
    view! {
        <Show when=is_partial>
            <p class="banner">{to(|t| t.comments_partial)}</p>
        </Show>
        <ul class="panel list" aria-label=to(|t| t.comments)>
            <For
                each=move || pages.shown().and_then(Result::ok).unwrap_or_default()
                key=|comment| (comment.note.clone(), comment.id.clone())
                let:comment
            >
                <One comment />
            </For>
        </ul>
        <MorePages pages />
    }
}

/// A comment with the note it stands under, and a way to its place there while there is one.
#[component]
fn One(comment: OwnComment) -> impl IntoView {
    let OwnComment { id, note, note_title, is_answer, body, at } = comment;
    let now = now();
    let href = comment_href(&note, &id);
    let heading = match note_title {
        Some(title) => view! {
            <Link href attr:lang=CONTENT_LANGUAGE>
                <bdi>{title}</bdi>
            </Link>
        }
        .into_any(),
        None => view! { <span class="muted">{to(|t| t.comment_note_gone)}</span> }.into_any(),
    };
    view! {
        <li class="own__comment">
            <p class="own__comment-body" lang=CONTENT_LANGUAGE>
                {body}
            </p>
            <p class="small">{heading}</p>
            <p class="small muted num">
                {move || moment(at, now)}
                {is_answer.then(|| view! { " · " {to(|t| t.was_answer)} })}
            </p>
        </li>
    }
}
