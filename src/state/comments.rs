//! The comments under one note: read in pages, written once, never lost half-written.

use super::{
    ApiError, Draft, Keeping, Loaded, Notice, Notices, Reactions, Services, news, services,
    use_keeping, use_notices, use_reactions,
};
use crate::platform::{device, page};
use api::requests::{CommentsQuery, WriteComment};
use boxed::effect;
use domain::{
    Comment, CommentId, CommentOrder, Comments, Cursor, NoteId, Reaction, Refusal, Target, Thread,
};
use leptos::{prelude::*, task::spawn_local};
use std::collections::HashSet;

/// How many threads a page holds.
const PAGE: usize = 10;

/// What has been fetched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Fetched {
    threads: Vec<Thread>,
    next: Option<Cursor>,
    n_comments: u64,
}

/// The comments under one note. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct NoteComments {
    note: StoredValue<NoteId>,
    order: RwSignal<CommentOrder>,
    /// A comment that a link leads to; the first page reaches it.
    linked: RwSignal<Option<CommentId>>,
    first: Loaded<Comments>,
    fetched: RwSignal<Fetched>,
    /// Threads whose answers are all shown.
    unfolded: StoredValue<HashSet<CommentId>>,
    is_loading_more: RwSignal<bool>,
    draft: Draft,
    answering: RwSignal<Option<Comment>>,
    is_sending: RwSignal<bool>,
    services: StoredValue<Services>,
    reactions: Reactions,
    keeping: Keeping,
    notices: Notices,
}

/// The comments under the note `id`, as far as `linked` at least.
#[must_use]
pub fn use_comments(id: NoteId, linked: Option<CommentId>) -> NoteComments {
    let (services, news) = (services(), news());
    let reactions = use_reactions();
    let (order, linked) = (RwSignal::new(CommentOrder::default()), RwSignal::new(linked));
    let note = StoredValue::new(id.clone());
    let fetched: RwSignal<Fetched> = RwSignal::default();
    let draft = Draft::kept(format!("{}/{id}", device::DRAFT));
    let first = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = CommentsQuery {
            note: note.get_value(),
            order: order.get(),
            after: None,
            // News from elsewhere takes nothing away that is shown.
            limit: fetched.with_untracked(|fetched| fetched.threads.len()).max(PAGE),
            // A comment that was sent just before the page went is looked for, wherever it stands.
            including: linked.get_untracked().or_else(|| draft.sent_as().map(CommentId::from)),
        };
        Box::pin(async move {
            // The note itself is seen first; one that is linked to is what is wanted.
            if query.including.is_none() {
                page::painted().await;
            }
            let comments = api.comments(query).await?;
            learn(reactions, &comments);
            Ok(comments)
        })
    });
    let comments = NoteComments {
        note,
        order,
        linked,
        first,
        fetched,
        unfolded: StoredValue::default(),
        is_loading_more: RwSignal::new(false),
        draft,
        answering: RwSignal::new(None),
        is_sending: RwSignal::new(false),
        services,
        reactions,
        keeping: use_keeping(),
        notices: use_notices(),
    };
    effect(move || {
        if let Some(Ok(Comments { threads, next, n_comments })) = comments.first.answer() {
            comments.has_come(&threads);
            comments.fetched.set(Fetched { threads, next, n_comments });
        }
    });
    comments
}

impl NoteComments {
    /// The first page as it was answered last; nothing while there is none. Tracks it.
    #[must_use]
    pub fn failure(self) -> Option<ApiError> {
        self.first.answer()?.err()
    }

    /// Whether nothing has been answered yet; tracks it.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.first.answer().is_none()
    }

    /// Asks again after a failure.
    pub fn retry(self) {
        self.first.retry();
    }

    /// The threads fetched so far, in order; tracks them.
    #[must_use]
    pub fn threads(self) -> Vec<Thread> {
        self.fetched.with(|fetched| fetched.threads.clone())
    }

    /// How many comments there are in all; nothing before that is known. Tracks it.
    #[must_use]
    pub fn n_comments(self) -> Option<u64> {
        (!self.is_waiting()).then(|| self.fetched.with(|fetched| fetched.n_comments))
    }

    /// Whether there are more threads; tracks it.
    #[must_use]
    pub fn has_more(self) -> bool {
        self.fetched.with(|fetched| fetched.next.is_some())
    }

    /// Whether somebody asked for all answers to a comment.
    #[must_use]
    pub fn is_unfolded(self, comment: &CommentId) -> bool {
        self.unfolded.with_value(|unfolded| unfolded.contains(comment))
    }

    /// Remembers whether all answers to a comment are shown: its thread is drawn anew with each answer.
    pub fn unfold(self, comment: &CommentId, all: bool) {
        self.unfolded.update_value(|unfolded| {
            if all {
                unfolded.insert(comment.clone());
            } else {
                unfolded.remove(comment);
            }
        });
    }

    /// Whether more are on their way; tracks it.
    #[must_use]
    pub fn is_loading_more(self) -> bool {
        self.is_loading_more.get()
    }

    /// The order they are read in.
    #[must_use]
    pub fn order(self) -> RwSignal<CommentOrder> {
        self.order
    }

    /// The comment that a link leads to.
    #[must_use]
    pub fn linked(self) -> RwSignal<Option<CommentId>> {
        self.linked
    }

    /// What is half-written.
    #[must_use]
    pub fn draft(self) -> ReadSignal<String> {
        self.draft.text()
    }

    /// Keeps what is half-written, in this tab, as it is being typed.
    pub fn write_draft(self, text: String) {
        self.draft.write(text);
    }

    /// Lets go of what is half-written when the back end has it: the page went before it heard so.
    fn has_come(self, threads: &[Thread]) {
        let sent = self.draft.sent_as().filter(|_| !self.is_sending.get_untracked());
        let Some(id) = sent.map(CommentId::from) else { return };
        if let Some(there) = all(threads).find(|comment| comment.id == id) {
            self.draft.has_arrived(&there.body);
        }
    }

    /// The comment that is being answered.
    #[must_use]
    pub fn answering(self) -> RwSignal<Option<Comment>> {
        self.answering
    }

    /// Whether a comment is on its way; tracks it.
    #[must_use]
    pub fn is_sending(self) -> bool {
        self.is_sending.get()
    }

    /// Fetches the next threads.
    pub fn load_more(self) {
        let Some(after) = self.fetched.with_untracked(|fetched| fetched.next.clone()) else {
            return;
        };
        if self.is_loading_more.get_untracked() {
            return;
        }
        self.is_loading_more.set(true);
        let api = self.services.with_value(|services| services.api.clone());
        let query = CommentsQuery {
            note: self.note.get_value(),
            order: self.order.get_untracked(),
            after: Some(after.clone()),
            limit: PAGE,
            including: None,
        };
        spawn_local(async move {
            let answer = api.comments(query).await;
            self.finish_more(&after, answer);
        });
    }

    // Apart from `load_more`, and synchronous, so that tests call it with any answer.
    fn finish_more(self, after: &Cursor, answer: Result<Comments, ApiError>) {
        let _ = self.is_loading_more.try_set(false);
        match answer {
            Ok(more) => {
                learn(self.reactions, &more);
                let _ = self.fetched.try_update(|fetched| {
                    if fetched.next.as_ref() == Some(after) {
                        let is_new = |thread: &Thread| {
                            fetched.threads.iter().all(|t| t.comment.id != thread.comment.id)
                        };
                        let more_threads: Vec<Thread> =
                            more.threads.into_iter().filter(is_new).collect();
                        fetched.threads.extend(more_threads);
                        fetched.next = more.next;
                        fetched.n_comments = more.n_comments;
                    }
                });
            }
            Err(error) => self.notices.say(Notice::Failed(error)),
        }
    }

    /// Sends what is written. It stays in the field until the back end has it.
    pub fn send(self) {
        let body = self.draft.text().get_untracked();
        if body.trim().is_empty() || self.is_sending.get_untracked() {
            return;
        }
        let id = CommentId::from(self.draft.id());
        self.is_sending.set(true);
        faults::place("comment sent");
        let api = self.services.with_value(|services| services.api.clone());
        let answers =
            self.answering.with_untracked(|answered| answered.as_ref().map(|c| c.id.clone()));
        let request = WriteComment { id, note: self.note.get_value(), answers, body };
        spawn_local(async move {
            let answers = request.answers.clone();
            let answer = api.comment(request).await;
            self.finish(answers, answer);
        });
    }

    // Apart from `send`, and synchronous, so that tests call it with any answer.
    fn finish(self, answers: Option<CommentId>, answer: Result<Comment, ApiError>) {
        faults::place("comment answered");
        let _ = self.is_sending.try_set(false);
        match answer {
            Ok(comment) => {
                self.reactions.learn(std::iter::once(like_of(&comment)));
                if self.fetched.is_disposed() {
                    return;
                }
                self.draft.clear();
                self.answering.set(None);
                self.fetched.update(|fetched| fetched.add(comment, answers.as_ref()));
                self.notices.say(Notice::Commented);
                self.keeping.after_write();
            }
            // The text stays in the field, and under the same id the next try.
            Err(error) => {
                if error == ApiError::Refused(Refusal::NotYours) {
                    self.draft.forget_id();
                }
                self.notices.say(Notice::Failed(error));
            }
        }
    }
}

impl Fetched {
    /// Shows a comment that has just been written: first, where its author looks for it; an answer
    /// at the end of its thread.
    fn add(&mut self, comment: Comment, answers: Option<&CommentId>) {
        if all(&self.threads).any(|there| there.id == comment.id) {
            return; // It came with news from elsewhere, before its own answer did.
        }
        self.n_comments += 1;
        let thread = answers.and_then(|answered| {
            self.threads.iter_mut().find(|thread| {
                thread.comment.id == *answered
                    || thread.answers.iter().any(|answer| answer.id == *answered)
            })
        });
        match thread {
            Some(thread) => thread.answers.push(comment),
            None => {
                let after_pinned =
                    self.threads.iter().take_while(|thread| thread.comment.pinned).count();
                self.threads.insert(after_pinned, Thread { comment, answers: Vec::new() });
            }
        }
    }
}

/// Every comment of some threads.
fn all(threads: &[Thread]) -> impl Iterator<Item = &Comment> {
    threads.iter().flat_map(|thread| std::iter::once(&thread.comment).chain(&thread.answers))
}

fn learn(reactions: Reactions, comments: &Comments) {
    reactions.learn(all(&comments.threads).map(like_of));
}

fn like_of(comment: &Comment) -> Reaction {
    Reaction {
        target: Target::LikeComment(comment.note.clone(), comment.id.clone()),
        tally: comment.likes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{
        tests::{run, settled},
        use_notices,
    };
    use domain::fixtures;

    #[test]
    fn a_comment_shows_where_its_author_looks_and_the_field_is_empty_again() {
        run("guest", |_| async {
            let comments = use_comments(NoteId::from("plate"), None);
            settled().await;
            assert_eq!(comments.n_comments(), Some(4));
            comments.write_draft("光面的呢".into());
            comments.send();
            assert!(comments.is_sending() && comments.draft().get_untracked() == "光面的呢");
            settled().await;
            assert_eq!(comments.draft().get_untracked(), "");
            assert_eq!(comments.n_comments(), Some(5));
            let threads = comments.threads();
            assert!(threads[0].comment.pinned, "what is pinned stays first");
            assert_eq!(threads[1].comment.body, "光面的呢");
        });
    }

    #[test]
    fn a_comment_that_did_not_go_stays_in_the_field() {
        run("reader", |_| async {
            let comments = use_comments(NoteId::from("plate"), None);
            settled().await;
            comments.write_draft("你好".into());
            comments.send();
            settled().await;
            assert_eq!(comments.draft().get_untracked(), "你好");
            assert_eq!(comments.n_comments(), Some(4));
            assert_eq!(use_notices().current(), Some(Notice::Failed(ApiError::SignedOut)));
        });
    }

    #[test]
    fn an_answer_to_an_answer_ends_its_thread() {
        let (mut fetched, comment) = (Fetched::default(), fixtures::comment());
        let named = |id: &str| Comment { id: CommentId::from(id), ..comment.clone() };
        fetched.add(named("one"), None);
        fetched.add(named("two"), Some(&CommentId::from("one")));
        fetched.add(named("three"), Some(&CommentId::from("two")));
        assert_eq!((fetched.threads.len(), fetched.threads[0].answers.len()), (1, 2));
        assert_eq!(fetched.n_comments, 3);
    }
}
