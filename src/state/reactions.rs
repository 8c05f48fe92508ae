//! Likes, saves and following, shown before the back end confirms them: truth plus pending.

use super::{Ground, Keeping, Notice, Notices, Services, state};
use crate::platform::page;
use api::{
    ApiError,
    requests::{MAX_REACTIONS, React, ReactionsQuery},
};
use boxed::{memo, on_change};
use domain::{NoteId, NoteSummary, Reaction, Tally, Target};
use leptos::{prelude::*, task::spawn_local};
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::hash::BuildHasher;

/// What the back end last said, and what the visitor has chosen since, in order.
#[derive(Debug, Default)]
struct Marks {
    truth: FxHashMap<Target, Tally>,
    pending: Vec<Pending>,
    count: u64,
}

/// A choice the back end has not confirmed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pending {
    number: u64,
    target: Target,
    chosen: bool,
}

impl Marks {
    /// How a target stands: the truth with everything pending applied again.
    fn shown(&self, target: &Target) -> Option<Tally> {
        let truth = *self.truth.get(target)?;
        let pending = self.pending.iter().filter(|pending| pending.target == *target);
        Some(pending.fold(truth, |shown, pending| shown.once(pending.chosen)))
    }

    /// Takes what the back end says.
    fn learn(&mut self, target: Target, tally: Tally) {
        self.truth.insert(target, tally);
    }

    /// Turns a choice over, and gives what to send.
    fn turn_over(&mut self, target: &Target) -> Option<Pending> {
        let chosen = !self.shown(target)?.chosen;
        self.count += 1;
        let pending = Pending { number: self.count, target: target.clone(), chosen };
        self.pending.push(pending.clone());
        Some(pending)
    }

    /// Drops what is no longer pending; whatever the truth is, it shows again.
    fn settle(&mut self, number: u64) {
        self.pending.retain(|pending| pending.number != number);
    }
}

/// How many signals tell of changes. A target belongs to one of them by its hash: a press wakes the few
/// tiles that share it and not all that are shown, and none is ever given up with its target.
const N_SIGNALS: usize = 32;

/// How everything seen so far stands. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Reactions {
    marks: StoredValue<Marks>,
    /// Their values say nothing; that they were told of a change does.
    changes: StoredValue<Vec<RwSignal<bool>>>,
    n_follows: RwSignal<u64>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// How everything seen so far stands.
#[must_use]
pub fn use_reactions() -> Reactions {
    state().reactions
}

impl Reactions {
    pub(super) fn new(ground: Ground) -> Self {
        let Ground { services, news, keeping, notices } = ground;
        let reactions = Self {
            marks: StoredValue::default(),
            changes: StoredValue::new((0..N_SIGNALS).map(|_| RwSignal::new(false)).collect()),
            n_follows: RwSignal::default(),
            services,
            keeping,
            notices,
        };
        on_change(move || news.track(), move |()| reactions.ask_again());
        reactions
    }

    /// How a target stands; nothing is chosen and none are counted until it is known. Tracks it.
    #[must_use]
    pub fn tally(self, target: &Target) -> Tally {
        self.changes_of(target).track();
        self.marks.with_value(|marks| marks.shown(target)).unwrap_or_default()
    }

    /// What tells of changes of a target, and of those that share its signal.
    fn changes_of(self, target: &Target) -> RwSignal<bool> {
        let place = FxBuildHasher.hash_one(target) as usize % N_SIGNALS;
        self.changes.with_value(|changes| changes[place])
    }

    /// Changes how a target stands; who follows it hears of that when it shows.
    fn change(self, target: &Target, change: &mut dyn FnMut(&mut Marks)) {
        let shows = self.marks.try_update_value(|marks| {
            let before = marks.shown(target);
            change(marks);
            marks.shown(target) != before
        });
        if shows == Some(true) {
            self.changes_of(target).notify();
        }
    }

    /// How a target stands, as a value that follows every change.
    #[must_use]
    pub fn of(self, target: Target) -> Memo<Tally> {
        memo(move || self.tally(&target))
    }

    /// How often following somebody, or no longer, has been confirmed; tracks it.
    pub(super) fn n_follows(self) -> u64 {
        self.n_follows.get()
    }

    /// Takes what the back end said.
    pub(super) fn learn(self, reactions: impl Iterator<Item = Reaction>) {
        for Reaction { target, tally } in reactions {
            self.change(&target, &mut |marks| marks.learn(target.clone(), tally));
        }
    }

    /// Takes what the back end said of the likes of these notes.
    pub(super) fn learn_likes<'a>(self, notes: impl Iterator<Item = &'a NoteSummary>) {
        self.learn(
            notes.map(|note| Reaction {
                target: Target::LikeNote(note.id.clone()),
                tally: note.likes,
            }),
        );
    }

    /// Chooses a target or takes the choice back: shown at once, sent once that has been painted, taken back
    /// when refused.
    pub fn turn_over(self, target: &Target) {
        faults::place("heart pressed");
        let mut pending = None;
        self.change(target, &mut |marks| pending = marks.turn_over(target));
        let Some(pending) = pending else { return };
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let Pending { number, target, chosen } = pending;
            page::painted().await;
            let answer = api.react(React { target: target.clone(), chosen }).await;
            self.finish(number, &target, answer);
        });
    }

    /// Does what was meant before the app had come, a line each, in the words of boot.js. What is so
    /// already stays.
    pub fn replay(self, meant: &str) {
        for note in meant.lines().filter_map(|line| line.strip_prefix("like ")) {
            let target = Target::LikeNote(NoteId::from(note));
            if !untrack(|| self.tally(&target)).chosen {
                self.turn_over(&target);
            }
        }
    }

    // Apart from `turn_over`, and synchronous, so that tests call it with any answer.
    fn finish(self, number: u64, target: &Target, answer: Result<Reaction, ApiError>) {
        faults::place("heart answered");
        self.change(target, &mut |marks| {
            marks.settle(number);
            if let Ok(Reaction { tally, .. }) = &answer {
                marks.learn(target.clone(), *tally);
            }
        });
        match answer {
            Ok(_) => {
                if matches!(target, Target::Follow(_)) {
                    self.n_follows.update(|n| *n += 1);
                }
                self.keeping.after_write();
            }
            Err(error) => self.notices.say(Notice::Failed(error)),
        }
    }

    /// Asks the back end how all of these stand now.
    fn ask_again(self) {
        let targets: Vec<Target> =
            self.marks.with_value(|marks| marks.truth.keys().cloned().collect());
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            // Without an answer what was known stays; the next news asks again.
            for some in targets.chunks(MAX_REACTIONS) {
                let query = ReactionsQuery { targets: some.to_vec() };
                if let Ok(found) = api.reactions(query).await {
                    self.learn(found.into_iter());
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks() -> (Marks, Target) {
        let target = Target::SaveNote(NoteId::from("third-plate"));
        let mut marks = Marks::default();
        marks.learn(target.clone(), Tally { chosen: false, n: 9 });
        (marks, target)
    }

    fn shown(marks: &Marks, target: &Target) -> (bool, u64) {
        let tally = marks.shown(target).expect("learned above");
        (tally.chosen, tally.n)
    }

    #[test]
    fn a_choice_shows_before_the_answer_and_goes_when_refused() {
        let (mut marks, target) = marks();
        let pending = marks.turn_over(&target).expect("a known target");
        assert_eq!(shown(&marks, &target), (true, 10));
        marks.settle(pending.number);
        assert_eq!(shown(&marks, &target), (false, 9));
    }

    #[test]
    fn what_was_meant_before_the_app_had_come_is_done_once() {
        crate::state::tests::run("guest", |_| async {
            let (feed, reactions) = (crate::state::use_feed(), crate::state::use_reactions());
            feed.open(&domain::Channel::Discover, None);
            crate::state::tests::settled().await;
            let plate = Target::LikeNote(NoteId::from("plate"));
            reactions.replay("like plate\nlike nowhere\nopen plate\n");
            assert_eq!(untrack(|| reactions.tally(&plate)), Tally { chosen: true, n: 11 });
            crate::state::tests::settled().await;
            reactions.replay("like plate");
            assert_eq!(untrack(|| reactions.tally(&plate)), Tally { chosen: true, n: 11 });
        });
    }

    #[test]
    fn two_quick_presses_end_where_they_began() {
        let (mut marks, target) = marks();
        let first = marks.turn_over(&target).expect("a known target");
        let second = marks.turn_over(&target).expect("a known target");
        assert_eq!((first.chosen, second.chosen), (true, false));
        assert_eq!(shown(&marks, &target), (false, 9));
    }

    #[test]
    fn an_answer_that_already_counts_a_pending_choice_does_not_count_it_twice() {
        let (mut marks, target) = marks();
        let pending = marks.turn_over(&target).expect("a known target");
        marks.learn(target.clone(), Tally { chosen: true, n: 10 });
        assert_eq!(shown(&marks, &target), (true, 10));
        marks.settle(pending.number);
        assert_eq!(shown(&marks, &target), (true, 10));
    }
}
