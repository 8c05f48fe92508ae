//! What the visitor chooses not to see, why they see what they see, and whether 发现 follows them.

use super::{
    ApiError, Feed, Keeping, Loaded, Notice, Notices, Services, news, notices::Done, notices::Undo,
    services, use_feed, use_keeping, use_notices,
};
use api::requests::{Block, ChooseInterests, InterestsQuery, SetAside, WhyQuery};
use boxed::effect;
use domain::{CreatorId, Interests, NoteId, Why};
use leptos::{prelude::*, task::spawn_local};

/// What the visitor chooses not to see. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Choosing {
    pub(super) services: StoredValue<Services>,
    pub(super) notices: Notices,
    keeping: Keeping,
    feed: Feed,
    news: RwSignal<u64>,
}

/// What the visitor chooses not to see.
#[must_use]
pub fn use_choosing() -> Choosing {
    Choosing {
        services: services(),
        notices: use_notices(),
        keeping: use_keeping(),
        feed: use_feed(),
        news: news(),
    }
}

/// Why the note stands in the visitor's feed, asked again after each choice.
#[must_use]
pub fn use_why(note: NoteId) -> Loaded<Why> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = WhyQuery { note: note.clone() };
        Box::pin(async move { api.why(query).await })
    })
}

impl Choosing {
    /// A choice holds: whatever shows notes or comments asks again.
    pub(super) fn settle(self) {
        self.feed.choices_changed();
        let _ = self.news.try_update(|n| *n += 1);
        self.keeping.after_write();
    }

    /// Sets a note aside, or takes that back; runs `on_done` once it holds.
    pub fn set_aside(self, note: NoteId, aside: bool, on_done: impl FnOnce() + 'static) {
        self.put_aside(note, aside, Box::new(on_done));
    }

    fn put_aside(self, note: NoteId, aside: bool, on_done: Box<dyn FnOnce()>) {
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.set_aside(SetAside { note: note.clone(), aside }).await {
                Ok(_) => {
                    self.settle();
                    let take_back = move || self.put_aside(note.clone(), false, Box::new(|| ()));
                    self.say(aside.then_some(Done::SetAside), take_back);
                    on_done();
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// Blocks somebody who is called `name`, or takes that back; runs `on_done` once it holds.
    pub fn block(
        self,
        person: CreatorId,
        name: String,
        blocked: bool,
        on_done: impl FnOnce() + 'static,
    ) {
        self.put_blocked(person, name, blocked, Box::new(on_done));
    }

    fn put_blocked(
        self,
        person: CreatorId,
        name: String,
        blocked: bool,
        on_done: Box<dyn FnOnce()>,
    ) {
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.block(Block { person: person.clone(), blocked }).await {
                Ok(_) => {
                    self.settle();
                    let done = blocked.then(|| Done::Blocked(name.clone()));
                    let take_back = move || {
                        self.put_blocked(person.clone(), name.clone(), false, Box::new(|| ()));
                    };
                    self.say(done, take_back);
                    on_done();
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// 发现 follows the visitor's interests, or is the same for everybody from now on.
    pub fn turn_personal(self, is_on: bool) {
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = match api.interests(InterestsQuery {}).await {
                Ok(known) => api.choose_interests(request(Interests { is_on, ..known })).await,
                Err(error) => Err(error),
            };
            match answer {
                Ok(_) => {
                    self.settle();
                    let take_back = move || self.turn_personal(true);
                    self.say((!is_on).then_some(Done::Impersonal), take_back);
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// Says what was done, with a way to take it back; that something was taken back is said as well.
    pub(super) fn say(self, done: Option<Done>, take_back: impl Fn() + Send + Sync + 'static) {
        self.notices.say(match done {
            Some(done) => Notice::Undoable { done, undo: Undo::new(take_back) },
            None => Notice::TakenBack,
        });
    }
}

/// The visitor's interests: what the back end last answered, never a hope. Copies are cheap and all
/// the same.
#[derive(Clone, Copy)]
pub struct OwnInterests {
    loaded: Loaded<Interests>,
    shown: RwSignal<Option<Result<Interests, ApiError>>>,
    is_choosing: RwSignal<bool>,
    choosing: Choosing,
}

/// The visitor's interests.
#[must_use]
pub fn use_interests() -> OwnInterests {
    let (services, news) = (services(), news());
    let loaded = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.interests(InterestsQuery {}).await })
    });
    let interests = OwnInterests {
        loaded,
        shown: RwSignal::default(),
        is_choosing: RwSignal::new(false),
        choosing: use_choosing(),
    };
    effect(move || {
        if let Some(answer) = loaded.answer() {
            interests.shown.set(Some(answer));
        }
    });
    interests
}

impl OwnInterests {
    /// What the back end said last, nothing while it said nothing; tracks it.
    #[must_use]
    pub fn answer(self) -> Option<Result<Interests, ApiError>> {
        self.shown.get()
    }

    /// Asks again.
    pub fn retry(self) {
        self.loaded.retry();
    }

    /// Whether a choice is on its way; tracks it.
    #[must_use]
    pub fn is_choosing(self) -> bool {
        self.is_choosing.get()
    }

    /// Chooses whether 发现 follows one's interests.
    pub fn turn(self) {
        self.choose(|interests| interests.is_on = !interests.is_on);
    }

    /// Takes an interest away, or lets it hold again.
    pub fn take_away(self, topic: &str, off: bool) {
        let topic = topic.to_owned();
        self.choose(move |interests| {
            interests
                .topics
                .iter_mut()
                .filter(|known| known.topic == topic)
                .for_each(|known| known.is_off = off);
        });
    }

    fn choose(self, change: impl FnOnce(&mut Interests)) {
        let known = self.shown.with_untracked(|shown| shown.clone().and_then(Result::ok));
        let Some(mut wanted) = known.filter(|_| !self.is_choosing.get_untracked()) else { return };
        change(&mut wanted);
        self.is_choosing.set(true);
        let choosing = self.choosing;
        let api = choosing.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = api.choose_interests(request(wanted)).await;
            // The page may be gone by now; what was chosen holds all the same.
            let _ = self.is_choosing.try_set(false);
            match answer {
                Ok(interests) => {
                    let _ = self.shown.try_set(Some(Ok(interests)));
                    choosing.settle();
                }
                Err(error) => choosing.notices.say(Notice::Failed(error)),
            }
        });
    }
}

/// What is asked of the back end, so that the interests stand as in `wanted`.
fn request(wanted: Interests) -> ChooseInterests {
    let off = wanted.topics.into_iter().filter(|topic| topic.is_off).map(|topic| topic.topic);
    ChooseInterests { is_on: wanted.is_on, off: off.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{
        tests::{run, settled},
        use_keeping,
    };
    use domain::Channel;

    #[test]
    fn what_is_set_aside_leaves_the_feed_and_comes_back_when_that_is_taken_back() {
        run("guest", |_| async {
            let (feed, choosing) = (use_feed(), use_choosing());
            feed.open(&Channel::Discover, None);
            settled().await;
            assert_eq!(feed.n_notes(), 2);
            let done = RwSignal::new(false);
            choosing.set_aside(NoteId::from("plate"), true, move || done.set(true));
            settled().await;
            assert!(done.get_untracked() && use_keeping().is_asking());
            assert_eq!((feed.n_choices(), feed.n_notes()), (1, 2), "until the feed is seen");
            feed.open(&Channel::Discover, None);
            settled().await;
            assert_eq!(feed.n_notes(), 1);
            let Some(Notice::Undoable { done: Done::SetAside, undo }) = choosing.notices.current()
            else {
                panic!("nothing can be taken back");
            };
            undo.run();
            settled().await;
            assert_eq!(choosing.notices.current(), Some(Notice::TakenBack));
            feed.open(&Channel::Discover, None);
            settled().await;
            assert_eq!(feed.n_notes(), 2);
        });
    }

    #[test]
    fn whoever_is_signed_out_is_told_and_nothing_changes() {
        run("reader", |_| async {
            let (choosing, interests) = (use_choosing(), use_interests());
            choosing.set_aside(NoteId::from("plate"), true, || panic!("it does not hold"));
            settled().await;
            assert_eq!(choosing.notices.current(), Some(Notice::Failed(ApiError::SignedOut)));
            interests.turn();
            settled().await;
            assert_eq!(interests.answer(), Some(Err(ApiError::SignedOut)));
            assert_eq!(use_feed().n_choices(), 0);
        });
    }

    #[test]
    fn the_switch_shows_what_the_back_end_answered() {
        run("guest", |_| async {
            let interests = use_interests();
            interests.turn();
            assert!(!interests.is_choosing(), "nothing is known yet");
            settled().await;
            let is_on = move || interests.answer().and_then(Result::ok).map(|known| known.is_on);
            assert_eq!(is_on(), Some(false));
            interests.turn();
            assert_eq!((is_on(), interests.is_choosing()), (Some(false), true));
            settled().await;
            assert_eq!((is_on(), interests.is_choosing()), (Some(true), false));
            interests.turn();
            settled().await;
            assert_eq!(is_on(), Some(false));
        });
    }

    #[test]
    fn in_the_feed_it_goes_off_at_once_and_what_was_taken_away_stays_so() {
        run("guest", |services| async move {
            let (feed, choosing) = (use_feed(), use_choosing());
            let off = vec!["美食".to_owned()];
            let on = ChooseInterests { is_on: true, off: off.clone() };
            services.api.choose_interests(on).await.expect("chosen");
            feed.open(&Channel::Discover, None);
            settled().await;
            assert!(feed.is_personal());
            choosing.turn_personal(false);
            settled().await;
            assert!(use_keeping().is_asking());
            feed.open(&Channel::Discover, None);
            settled().await;
            assert!(!feed.is_personal());
            let Some(Notice::Undoable { done: Done::Impersonal, undo }) =
                choosing.notices.current()
            else {
                panic!("nothing can be taken back");
            };
            undo.run();
            settled().await;
            feed.open(&Channel::Discover, None);
            settled().await;
            assert!(feed.is_personal());
            let known = services.api.interests(InterestsQuery {}).await.expect("interests");
            let taken: Vec<_> = known.topics.into_iter().filter(|topic| topic.is_off).collect();
            assert!(taken.iter().any(|topic| off.contains(&topic.topic)));
        });
    }
}
