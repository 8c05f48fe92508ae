//! The channels of the home page: an endless list each, and what came since it was fetched.

use super::{ApiError, Reactions, Services, news};
use crate::platform::page;
use api::{
    Api,
    requests::{FeedQuery, NewsQuery},
};
use domain::{Channel, Cursor, NoteId, NoteSummary, Page, Timestamp};
use leptos::{prelude::*, task::spawn_local};
use std::collections::HashMap;

/// How many notes a page holds.
const PAGE: usize = 24;

/// How many notes a page holds on the way back to a place further down.
const LARGE_PAGE: usize = 60;

/// How many notes beyond its old place a card is looked for, when newer ones came meanwhile.
const LOOK_BEYOND: usize = 120;

/// How often the feed asks whether something came, in milliseconds.
const ASK_EVERY_MS: i32 = 15_000;

/// How loading stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LoadStatus {
    /// There may be more.
    #[default]
    Idle,
    /// More is on its way.
    Loading,
    /// More did not come; what is there stays.
    Failed(ApiError),
    /// There is no more.
    Ended,
}

/// The list of one channel. Notes are held once; signals exist for cards that are seen.
#[derive(Debug, Default)]
struct List {
    notes: Vec<NoteSummary>,
    status: LoadStatus,
    next: Option<Cursor>,
    /// The instant the list shows; nothing before its first page.
    as_of: Option<Timestamp>,
    /// How many notes came since.
    n_new: u64,
    /// How often its first page has been asked for.
    asked: u64,
    /// Tells the list from the one that replaces it.
    edition: u64,
    /// Whether it no longer holds what it should, and is fetched anew when it is shown next.
    is_stale: bool,
}

/// What the first page of a list must reach: a card one was at, and how many were above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    /// The note of the card.
    pub note: NoteId,
    /// How many notes were above it.
    pub index: usize,
}

/// The channels of the home page. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Feed {
    channel: RwSignal<Channel>,
    lists: RwSignal<HashMap<Channel, List>>,
    services: StoredValue<Services>,
    reactions: Reactions,
}

/// The channels of the home page.
#[must_use]
pub fn use_feed() -> Feed {
    expect_context()
}

impl Feed {
    pub(super) fn new(services: StoredValue<Services>) -> Self {
        let feed = Self {
            channel: RwSignal::default(),
            lists: RwSignal::default(),
            services,
            reactions: expect_context(),
        };
        Effect::new(move |before: Option<u64>| {
            let n = feed.reactions.n_follows();
            if before.is_some_and(|before| before != n) {
                feed.lists.update(|lists| {
                    if let Some(list) = lists.get_mut(&Channel::Following) {
                        list.is_stale = true;
                    }
                });
            }
            n
        });
        let news = news();
        Effect::new(move |before: Option<()>| {
            news.track();
            if before.is_some() {
                feed.begin_again();
                feed.ask_for_news();
            }
        });
        page::every_ms_while_seen(ASK_EVERY_MS, move || feed.ask_for_news());
        feed
    }

    /// The channel that is open.
    #[must_use]
    pub fn channel(self) -> ReadSignal<Channel> {
        self.channel.read_only()
    }

    /// How many notes of the open channel have been fetched; tracks it.
    #[must_use]
    pub fn n_notes(self) -> usize {
        self.of_open(|list| list.notes.len())
    }

    /// Which edition of the open channel's list is there; tracks it.
    #[must_use]
    pub fn edition(self) -> u64 {
        self.of_open(|list| list.edition)
    }

    /// How loading stands in the open channel; tracks it.
    #[must_use]
    pub fn status(self) -> LoadStatus {
        self.of_open(|list| list.status.clone())
    }

    /// How many notes came to the open channel since its list was fetched; tracks it.
    #[must_use]
    pub fn n_new(self) -> u64 {
        self.of_open(|list| list.n_new)
    }

    /// Runs `with` on the notes of the open channel fetched so far, from `from` on, in order.
    pub fn with_notes<T>(self, from: usize, with: impl FnOnce(&[NoteSummary]) -> T) -> T {
        self.lists.with_untracked(|lists| {
            let list = self.channel.with_untracked(|channel| lists.get(channel));
            with(list.and_then(|list| list.notes.get(from..)).unwrap_or_default())
        })
    }

    /// Where in the open channel a note stands.
    #[must_use]
    pub fn position(self, note: &NoteId) -> Option<usize> {
        self.with_notes(0, |notes| notes.iter().position(|known| known.id == *note))
    }

    fn of_open<T: Default>(self, get: impl FnOnce(&List) -> T) -> T {
        self.lists
            .with(|lists| self.channel.with(|channel| lists.get(channel).map(get)))
            .unwrap_or_default()
    }

    fn of_open_now<T: Default>(self, get: impl FnOnce(&List) -> T) -> T {
        untrack(|| self.of_open(get))
    }

    fn change(self, channel: &Channel, change: impl FnOnce(&mut List)) {
        // The app may be gone already.
        let _ = self.lists.try_update(|lists| change(lists.entry(channel.clone()).or_default()));
    }

    /// Opens a channel. Its first page is fetched when it never was, did not come, or is stale; it
    /// reaches as far as `sought`, so that a reader comes back to where they were.
    pub fn open(self, channel: &Channel, sought: Option<Sought>) {
        if self.channel.with_untracked(|open| open != channel) {
            self.channel.set(channel.clone());
        }
        let (has_failed, is_stale, is_new) = self.of_open_now(|list| {
            let failed = matches!(list.status, LoadStatus::Failed(_));
            let is_new = list.as_of.is_none() && list.status == LoadStatus::Idle;
            (failed && list.as_of.is_none(), list.is_stale, is_new)
        });
        let never_came = self.lists.with_untracked(|lists| !lists.contains_key(channel));
        if never_came || is_new || has_failed || is_stale {
            self.begin(sought);
        } else if matches!(self.of_open_now(|list| list.status.clone()), LoadStatus::Failed(_)) {
            // Whoever comes back to a list that failed meanwhile has asked for it again.
            self.load_more();
        }
    }

    /// Fetches the open channel anew; what is there stays until the answer.
    pub fn refresh(self) {
        self.begin(None);
    }

    /// Fetches the first page of the open channel, and as many more as `sought` needs.
    fn begin(self, sought: Option<Sought>) {
        let channel = self.channel.get_untracked();
        let asked = self.of_open_now(|list| list.asked) + 1;
        self.change(&channel, |list| {
            list.asked = asked;
            list.status = LoadStatus::Loading;
            list.is_stale = false;
        });
        let api = self.api();
        spawn_local(async move {
            let answer = fetch_to(api, &channel, sought).await;
            self.begun(&channel, asked, answer);
        });
    }

    // Apart from `begin`, and synchronous, so that tests call it with any answer.
    fn begun(self, channel: &Channel, asked: u64, answer: Result<Page<NoteSummary>, ApiError>) {
        if let Ok(page) = &answer {
            self.reactions.learn_likes(page.items.iter());
        }
        self.change(channel, |list| {
            if list.asked != asked {
                return; // An answer to an older question is no answer.
            }
            match answer {
                Ok(page) => {
                    list.notes.clear();
                    list.n_new = 0;
                    list.as_of = Some(page.as_of);
                    list.edition += 1;
                    list.take(page);
                }
                Err(error) => list.status = LoadStatus::Failed(error),
            }
        });
    }

    /// Fetches the next page; while one is under way, or none is left, does nothing.
    pub fn load_more(self) {
        let channel = self.channel.get_untracked();
        let (status, next, edition, never_came) = self.of_open_now(|list| {
            (list.status.clone(), list.next.clone(), list.edition, list.as_of.is_none())
        });
        if matches!(status, LoadStatus::Loading | LoadStatus::Ended) {
            return;
        }
        if never_came {
            return self.begin(None);
        }
        self.change(&channel, |list| list.status = LoadStatus::Loading);
        let api = self.api();
        let query = FeedQuery { channel: channel.clone(), after: next, limit: PAGE };
        spawn_local(async move {
            let answer = api.feed(query).await;
            self.finish(&channel, edition, answer);
        });
    }

    // Apart from `load_more`, and synchronous, so that tests call it with any answer.
    fn finish(self, channel: &Channel, edition: u64, answer: Result<Page<NoteSummary>, ApiError>) {
        if let Ok(page) = &answer {
            self.reactions.learn_likes(page.items.iter());
        }
        self.change(channel, |list| {
            if list.edition != edition {
                return;
            }
            match answer {
                Ok(page) => list.take(page),
                Err(error) => list.status = LoadStatus::Failed(error),
            }
        });
    }

    /// Fetches the first page of the open channel again if it did not come: it may have by now.
    fn begin_again(self) {
        let has_failed = self.of_open_now(|list| {
            list.as_of.is_none() && matches!(list.status, LoadStatus::Failed(_))
        });
        if has_failed {
            self.begin(None);
        }
    }

    /// Asks how many notes came to the open channel since its list was fetched.
    fn ask_for_news(self) {
        let channel = self.channel.get_untracked();
        let Some(since) = self.of_open_now(|list| list.as_of) else {
            return;
        };
        let api = self.api();
        spawn_local(async move {
            // Without an answer there is no news; the next time asks again.
            let query = NewsQuery { channel: channel.clone(), since };
            if let Ok(new) = api.feed_news(query).await {
                self.change(&channel, |list| {
                    if list.as_of == Some(since) && list.n_new != new.n {
                        list.n_new = new.n;
                    }
                });
            }
        });
    }

    fn api(self) -> Api {
        self.services.with_value(|services| services.api.clone())
    }
}

impl List {
    /// Adds a page to its end.
    fn take(&mut self, page: Page<NoteSummary>) {
        self.status = if page.next.is_some() { LoadStatus::Idle } else { LoadStatus::Ended };
        self.next = page.next;
        self.notes.extend(page.items);
    }
}

/// The first page of a channel; with `sought`, every page up to the one that holds it.
async fn fetch_to(
    api: Api,
    channel: &Channel,
    sought: Option<Sought>,
) -> Result<Page<NoteSummary>, ApiError> {
    let limit = if sought.is_some() { LARGE_PAGE } else { PAGE };
    let query = |after| FeedQuery { channel: channel.clone(), after, limit };
    let mut all = api.feed(query(None)).await?;
    if let Some(sought) = sought {
        let mut looked_at = 0;
        loop {
            let is_found = all.items[looked_at..].iter().any(|note| note.id == sought.note);
            looked_at = all.items.len();
            if is_found || looked_at > sought.index + LOOK_BEYOND || all.next.is_none() {
                break;
            }
            let page = api.feed(query(all.next.take())).await?;
            all.items.extend(page.items);
            all.next = page.next;
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};
    use domain::fixtures;

    fn page(ids: &[&str], next: bool) -> Page<NoteSummary> {
        let note = |id: &&str| NoteSummary { id: NoteId::from(*id), ..fixtures::note_summary() };
        Page {
            items: ids.iter().map(note).collect(),
            next: next.then(|| Cursor("1:1:0".into())),
            as_of: fixtures::NOW,
        }
    }

    #[test]
    fn a_failed_page_keeps_the_notes_already_shown() {
        run("guest", |_| async {
            let (feed, channel) = (use_feed(), Channel::Discover);
            feed.begin(None);
            feed.begun(&channel, 1, Ok(page(&["a"], true)));
            assert_eq!(feed.status(), LoadStatus::Idle);
            feed.finish(&channel, 1, Err(ApiError::Offline));
            assert_eq!((feed.n_notes(), feed.status()), (1, LoadStatus::Failed(ApiError::Offline)));
        });
    }

    #[test]
    fn a_first_page_that_did_not_come_is_asked_for_again_by_news() {
        run("guest", |_| async {
            let (feed, channel) = (use_feed(), Channel::Discover);
            settled().await;
            feed.begun(&channel, 0, Err(ApiError::NotCome));
            settled().await;
            assert_eq!(feed.status(), LoadStatus::Failed(ApiError::NotCome));
            news().update(|n| *n += 1);
            settled().await;
            assert_eq!(feed.n_notes(), 2);
        });
    }

    #[test]
    fn an_answer_to_a_list_that_was_replaced_is_no_answer() {
        run("guest", |_| async {
            let (feed, channel) = (use_feed(), Channel::Discover);
            feed.begin(None);
            feed.begun(&channel, 1, Ok(page(&["a"], true)));
            feed.refresh();
            assert_eq!(feed.n_notes(), 1, "what is there stays until the answer");
            feed.begun(&channel, 1, Ok(page(&["late"], true)));
            feed.begun(&channel, 2, Ok(page(&["b", "c"], false)));
            feed.finish(&channel, 1, Ok(page(&["late"], true)));
            assert_eq!(feed.position(&NoteId::from("late")), None);
            assert_eq!((feed.n_notes(), feed.status()), (2, LoadStatus::Ended));
        });
    }

    #[test]
    fn following_somebody_makes_the_channel_be_fetched_again() {
        run("guest", |services| async move {
            let (feed, reactions) = (use_feed(), crate::state::use_reactions());
            feed.open(&Channel::Following, None);
            settled().await;
            assert_eq!((feed.n_notes(), feed.status()), (0, LoadStatus::Ended));
            let query = api::requests::NoteQuery { id: NoteId::from("plate") };
            let note = services.api.note(query).await.expect("a note");
            let target = domain::Target::Follow(note.summary.author.id);
            reactions.learn(std::iter::once(domain::Reaction {
                target: target.clone(),
                tally: note.followers,
            }));
            reactions.turn_over(&target);
            settled().await;
            feed.open(&Channel::Following, None);
            settled().await;
            assert_eq!(feed.n_notes(), 1);
        });
    }

    #[test]
    fn a_channel_comes_back_as_far_down_as_one_was() {
        run("guest", |_| async {
            let feed = use_feed();
            let sought = Sought { note: NoteId::from("plate"), index: 1 };
            feed.open(&Channel::Discover, Some(sought));
            settled().await;
            assert!(feed.position(&NoteId::from("plate")).is_some());
        });
    }
}
