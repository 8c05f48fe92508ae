//! A comment or an answer: face, name and marks, text, day, heart, and a way to answer.

use crate::{
    cards::files,
    i18n::{CONTENT_LANGUAGE, count, day, reading, t, tr},
    routes::{comment_element, comment_href},
    state::{NoteComments, now, use_reactions},
    ui::{
        Avatar, Link, ReactionButton, ReactionKind, before_next_frame, focus_and_show, replace_hash,
    },
};
use domain::{Comment, CommentId, Reported, Target};
use leptos::prelude::*;

/// The id of the field in which comments are written.
pub const FIELD: &str = "comment-field";

/// Puts the address of a comment into the address bar, and the comment into sight.
fn point_at(id: &CommentId) {
    let element = comment_element(id);
    replace_hash(&element);
    before_next_frame(move || focus_and_show(&element));
}

/// What the form of the page reports, when it is open.
#[derive(Clone, Copy)]
pub struct AskReport(pub RwSignal<Option<Reported>>);

/// A comment or an answer.
#[component]
pub fn CommentView(
    /// What to show.
    comment: Comment,
    /// The comments it stands among.
    comments: NoteComments,
) -> impl IntoView {
    let reactions = use_reactions();
    let target = Target::LikeComment(comment.note.clone(), comment.id.clone());
    let likes = reactions.of(target.clone());
    let id = comment_element(&comment.id);
    let is_linked = {
        let id = comment.id.clone();
        move || comments.linked().with(|linked| linked.as_ref() == Some(&id))
    };
    let href = comment_href(&comment.note, &comment.id);
    let (at, now) = (comment.at, now());
    let face = comment.author.avatar.as_ref().map(files);
    let verified = comment.author.identity.is_some();
    let name = comment.author.name.clone();
    let label = name.clone();
    let answer_name = {
        let name = name.clone();
        move || (reading().note.answer_named)(&name)
    };
    let here = {
        let id = comment.id.clone();
        move |press: leptos::ev::MouseEvent| {
            press.prevent_default();
            comments.linked().set(Some(id.clone()));
            point_at(&id);
        }
    };
    // Nobody reports themselves.
    let report = use_context::<AskReport>().filter(|_| !comment.yours).map(|AskReport(report)| {
        let about = Reported::Comment(comment.note.clone(), comment.id.clone());
        let name = comment.author.name.clone();
        view! {
            <button
                type="button"
                class="comment__act comment__act--quiet"
                aria-label=move || (reading().choose.report_named)(&name)
                aria-haspopup="dialog"
                on:click=move |_| report.set(Some(about.clone()))
            >
                {move || reading().choose.report}
            </button>
        }
    });
    let answered = comment.clone();
    let answer = move |_| {
        comments.answering().set(Some(answered.clone()));
        focus_and_show(FIELD);
    };

    view! {
        <article
            class="comment"
            id=id
            tabindex="-1"
            aria-label=label
            data-linked=move || is_linked().then_some("")
        >
            <Avatar name=name.clone() files=face verified />
            <div class="comment__main">
                <p class="comment__name">
                    <bdi>{name}</bdi>
                    {comment
                        .by_author
                        .then(|| view! { <em class="comment__mark">{tr(|t| t.note.by_author)}</em> })}
                    {comment
                        .pinned
                        .then(|| view! { <em class="comment__mark">{tr(|t| t.note.pinned)}</em> })}
                    {comment
                        .yours
                        .then(|| view! { <em class="comment__mark">{tr(|t| t.note.yours)}</em> })}
                </p>
                <p class="comment__body" lang=CONTENT_LANGUAGE>{comment.body}</p>
                <p class="comment__foot">
                    <Link href attr:class="comment__link num" on:click=here>
                        {move || day(at, now)}
                    </Link>
                    <button
                        type="button"
                        class="comment__act"
                        aria-label=answer_name
                        on:click=answer
                    >
                        {tr(|t| t.note.answer)}
                    </button>
                    {report}
                </p>
            </div>
            <ReactionButton
                kind=ReactionKind::Like
                label=Signal::derive(t(|t| t.note.like))
                pressed=Signal::derive(move || likes.get().chosen)
                count=Signal::derive(move || count(likes.get().n))
                on_press=move |()| reactions.turn_over(&target)
            />
        </article>
    }
}
