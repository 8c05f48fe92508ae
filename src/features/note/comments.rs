//! The comments under a note: threads in the order one chooses, and a way to the rest.

use super::comment_view::CommentView;
use crate::{
    cards::ErrorNote,
    i18n::{reading, tr},
    routes::comment_element,
    state::NoteComments,
    ui::{before_next_frame, focus_and_show, use_wishes},
};
use domain::{CommentOrder, Thread};
use leptos::{prelude::*, task};

/// How many answers of a thread are shown before one asks for the others.
const ANSWERS_SHOWN: usize = 2;

/// The id of the heading.
pub const COMMENTS: &str = "comments";

/// The comments under a note.
#[component]
pub fn CommentList(
    /// What to show.
    comments: NoteComments,
) -> impl IntoView {
    let order = comments.order();
    let n = move || comments.n_comments();
    let no_counts = use_wishes().no_counts;
    let title = move || {
        n().filter(|_| !no_counts.get())
            .map_or_else(|| reading().note.comments.to_owned(), |n| (reading().note.n_comments)(n))
    };
    // Whoever came by a link to a comment sees it, once it is there.
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        let is_there = !comments.is_waiting();
        if let (true, Some(id)) = (is_there, comments.linked().get_untracked()) {
            task::spawn_local(async move {
                task::tick().await;
                before_next_frame(move || focus_and_show(&comment_element(&id)));
            });
        }
        is_there
    });
    let orders: [(CommentOrder, &str); 3] = [
        (CommentOrder::Useful, "useful"),
        (CommentOrder::Newest, "newest"),
        (CommentOrder::Oldest, "oldest"),
    ];
    let word = |order: CommentOrder| {
        tr(match order {
            CommentOrder::Useful => |t| t.note.most_useful,
            CommentOrder::Newest => |t| t.note.newest,
            CommentOrder::Oldest => |t| t.note.oldest,
        })
    };
    let choose = move |name: String| {
        if let Some((chosen, _)) = orders.iter().find(|(_, known)| *known == name) {
            order.set(*chosen);
        }
    };
    let options = orders.map(|(known, name)| {
        view! {
            <option value=name selected=move || order.get() == known>
                {word(known)}
            </option>
        }
    });
    view! {
        <section class="comments" aria-labelledby=COMMENTS>
            <div class="comments__head">
                <h2 id=COMMENTS tabindex="-1">
                    {title}
                </h2>
                <select
                    class="select"
                    aria-label=tr(|t| t.note.order)
                    on:change:target=move |select| choose(select.target().value())
                >
                    {options}
                </select>
            </div>
            {move || {
                comments
                    .failure()
                    .map(|error| {
                        view! {
                            <ErrorNote
                                error
                                missing_title=|t| t.error.failed_title
                                on_retry=move |()| comments.retry()
                                within=true
                            />
                        }
                    })
            }}
            <Show when=move || n() == Some(0)>
                <p class="comments__none">{tr(|t| t.note.no_comments)}</p>
            </Show>
            <For
                each=move || comments.threads()
                key=|thread| (thread.comment.id.clone(), thread.answers.len())
                children=move |thread| view! { <ThreadView thread comments /> }
            />
            <Show when=move || comments.has_more()>
                <button
                    type="button"
                    class="button button--line button--wide"
                    aria-busy=move || comments.is_loading_more().to_string()
                    on:click=move |_| comments.load_more()
                >
                    {tr(|t| t.note.more_comments)}
                </button>
            </Show>
        </section>
    }
}

/// A comment and its answers; the first few, until one asks for the others.
#[component]
fn ThreadView(thread: Thread, comments: NoteComments) -> impl IntoView {
    let Thread { comment, answers } = thread;
    let n = answers.len();
    let is_linked = comments.linked().with_untracked(|linked| {
        answers.iter().skip(ANSWERS_SHOWN).any(|answer| Some(&answer.id) == linked.as_ref())
    });
    let ends_with_yours = answers.last().is_some_and(|answer| answer.yours);
    let id = comment.id.clone();
    let is_open = RwSignal::new(
        n <= ANSWERS_SHOWN || is_linked || ends_with_yours || comments.is_unfolded(&id),
    );
    let no_counts = use_wishes().no_counts;
    let turn = move |_| {
        is_open.update(|open| *open = !*open);
        comments.unfold(&id, is_open.get_untracked());
    };
    let n_hidden = n.saturating_sub(ANSWERS_SHOWN);
    let answers = StoredValue::new(answers);
    let shown = move || {
        let n_shown = if is_open.get() { n } else { ANSWERS_SHOWN };
        answers.with_value(|answers| answers.iter().take(n_shown).cloned().collect::<Vec<_>>())
    };
    view! {
        <div class="thread">
            <CommentView comment comments />
            <div class="thread__answers">
                <For
                    each=shown
                    key=|answer| answer.id.clone()
                    children=move |comment| view! { <CommentView comment comments /> }
                />
                <Show when=move || { n_hidden > 0 }>
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=turn.clone()
                    >
                        {move || {
                            if is_open.get() {
                                reading().note.fold_answers.to_owned()
                            } else if no_counts.get() {
                                reading().note.other_answers.to_owned()
                            } else {
                                (reading().note.more_answers)(n_hidden)
                            }
                        }}
                    </button>
                </Show>
            </div>
        </div>
    }
}
