//! Likes, shown before the back end confirms them: truth plus pending.

use super::{Keeping, Notice, Notices, Services, news};
use api::{
    ApiError,
    requests::{LikeNote, MAX_REACTIONS, ReactionsQuery},
};
use domain::{Liked, NoteId, NoteSummary};
use leptos::{prelude::*, task::spawn_local};
use std::collections::HashMap;

/// What the back end last said, and what the visitor has chosen since, in order.
#[derive(Debug, Default)]
struct Marks {
    truth: HashMap<NoteId, Liked>,
    pending: Vec<Pending>,
    count: u64,
}

/// A choice the back end has not confirmed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pending {
    number: u64,
    note: NoteId,
    liked: bool,
}

impl Marks {
    /// How a note stands: the truth with everything pending applied again.
    fn shown(&self, note: &NoteId) -> Option<Liked> {
        let truth = self.truth.get(note)?.clone();
        let pending = self.pending.iter().filter(|pending| pending.note == *note);
        Some(pending.fold(truth, |shown, pending| shown.chosen(pending.liked)))
    }

    /// Takes what the back end says.
    fn learn(&mut self, liked: Liked) {
        self.truth.insert(liked.note.clone(), liked);
    }

    /// Turns a like over, and gives what to send.
    fn turn_over(&mut self, note: &NoteId) -> Option<Pending> {
        let liked = !self.shown(note)?.liked;
        self.count += 1;
        let pending = Pending { number: self.count, note: note.clone(), liked };
        self.pending.push(pending.clone());
        Some(pending)
    }

    /// Drops what is no longer pending; whatever the truth is, it shows again.
    fn settle(&mut self, number: u64) {
        self.pending.retain(|pending| pending.number != number);
    }
}

/// The likes of every note seen so far. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Reactions {
    marks: RwSignal<Marks>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// The likes of every note seen so far.
#[must_use]
pub fn use_reactions() -> Reactions {
    expect_context()
}

impl Reactions {
    pub(super) fn new(services: StoredValue<Services>) -> Self {
        let reactions = Self {
            marks: RwSignal::default(),
            services,
            keeping: expect_context(),
            notices: expect_context(),
        };
        let news = news();
        Effect::new(move |first: Option<()>| {
            news.track();
            if first.is_some() {
                reactions.ask_again();
            }
        });
        reactions
    }

    /// How a note stands, as a value that follows every change.
    #[must_use]
    pub fn of(self, note: NoteId) -> Memo<Option<Liked>> {
        Memo::new(move |_| self.marks.with(|marks| marks.shown(&note)))
    }

    /// Takes what the back end said of these notes.
    pub(super) fn learn<'a>(self, notes: impl Iterator<Item = &'a NoteSummary>) {
        self.marks.update(|marks| {
            for note in notes {
                marks.learn(Liked {
                    note: note.id.clone(),
                    liked: note.liked,
                    n_likes: note.n_likes,
                });
            }
        });
    }

    /// Likes a note or takes the like back: shown at once, taken back when refused.
    pub fn turn_over(self, note: &NoteId) {
        let Some(Some(pending)) = self.marks.try_update(|marks| marks.turn_over(note)) else {
            return;
        };
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let request = LikeNote { id: pending.note.clone(), liked: pending.liked };
            let answer = api.like(request).await;
            self.finish(pending.number, answer);
        });
    }

    // Apart from `turn_over`, and synchronous, so that tests call it with any answer.
    fn finish(self, number: u64, answer: Result<Liked, ApiError>) {
        self.marks.update(|marks| {
            marks.settle(number);
            if let Ok(liked) = &answer {
                marks.learn(liked.clone());
            }
        });
        match answer {
            Ok(_) => self.keeping.after_write(),
            Err(error) => self.notices.say(Notice::Failed(error)),
        }
    }

    /// Asks the back end how all these notes stand now.
    fn ask_again(self) {
        let notes: Vec<NoteId> =
            self.marks.with_untracked(|marks| marks.truth.keys().cloned().collect());
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            // Without an answer what was known stays; the next news asks again.
            for some in notes.chunks(MAX_REACTIONS) {
                if let Ok(found) = api.reactions(ReactionsQuery { notes: some.to_vec() }).await {
                    self.marks
                        .update(|marks| found.into_iter().for_each(|liked| marks.learn(liked)));
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::fixtures;

    fn marks() -> (Marks, NoteId) {
        let note = fixtures::note_summary();
        let mut marks = Marks::default();
        marks.learn(Liked { note: note.id.clone(), liked: false, n_likes: 9 });
        (marks, note.id)
    }

    fn shown(marks: &Marks, note: &NoteId) -> (bool, u64) {
        let liked = marks.shown(note).expect("learned above");
        (liked.liked, liked.n_likes)
    }

    #[test]
    fn a_like_shows_before_the_answer_and_goes_when_refused() {
        let (mut marks, note) = marks();
        let pending = marks.turn_over(&note).expect("a known note");
        assert_eq!(shown(&marks, &note), (true, 10));
        marks.settle(pending.number);
        assert_eq!(shown(&marks, &note), (false, 9));
    }

    #[test]
    fn two_quick_presses_end_where_they_began() {
        let (mut marks, note) = marks();
        let first = marks.turn_over(&note).expect("a known note");
        let second = marks.turn_over(&note).expect("a known note");
        assert_eq!((first.liked, second.liked), (true, false));
        assert_eq!(shown(&marks, &note), (false, 9));
    }

    #[test]
    fn an_answer_that_already_counts_a_pending_like_does_not_count_it_twice() {
        let (mut marks, note) = marks();
        let pending = marks.turn_over(&note).expect("a known note");
        marks.learn(Liked { note: note.clone(), liked: true, n_likes: 10 });
        assert_eq!(shown(&marks, &note), (true, 10));
        marks.settle(pending.number);
        assert_eq!(shown(&marks, &note), (true, 10));
    }
}
