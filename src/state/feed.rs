//! The channels of the home page: an endless list each, and what came since it was fetched.

use super::{ApiError, Arrangement, Ground, Reactions, Services, by_channel::ByChannel, state};
use crate::platform::page;
use api::{
    Api,
    requests::{FeedQuery, NewsQuery},
};
use boxed::on_change;
use domain::{
    Channel, Cursor, NoteId, NoteSummary, Page, Timestamp,
    masonry::{Above, Masonry},
};
use leptos::{prelude::*, task::spawn_local};

/// How many notes a page holds.
const PAGE: usize = 24;

/// How many notes a page holds on the way back to a place further down, and upwards from there.
const LARGE_PAGE: usize = 60;

/// How many notes beyond its old place a card is looked for, when newer ones came meanwhile.
const LOOK_BEYOND: usize = 120;

/// How far down a list is still fetched from its beginning; further down it begins near the place.
const NEAR: usize = 120;

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

/// The list of one channel, or a stretch of it. Notes are held once; signals exist for cards that
/// are seen.
#[derive(Debug, Default)]
struct List {
    notes: Vec<NoteSummary>,
    status: LoadStatus,
    next: Option<Cursor>,
    /// How many notes of the channel are above these.
    first: usize,
    /// Where pages begin, by how many notes are above them; the beginning of the channel needs none.
    starts: Vec<(usize, Cursor)>,
    /// Where the list was opened, and how far the columns reached there: what is fetched upwards
    /// stands above that.
    opened_at: (usize, Vec<Above>),
    /// Whether what is above is on its way.
    is_fetching_before: bool,
    /// How often the notes were counted anew, since it turned out how many are above them.
    counted: u64,
    /// The instant the list shows; nothing before its first page.
    as_of: Option<Timestamp>,
    /// Whether what the visitor likes had a say in it.
    is_personal: bool,
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
    /// Where the list may begin instead of at its beginning.
    pub start: Option<Start>,
}

/// Where a list can be opened without all that is above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// How many notes are above.
    pub index: usize,
    /// From where on the back end is asked.
    pub cursor: Cursor,
    /// How far each column of cards reached there.
    pub reaches: Vec<Above>,
}

/// The channels of the home page. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Feed {
    channel: RwSignal<Channel>,
    lists: RwSignal<ByChannel<List>>,
    arrangement: Arrangement,
    services: StoredValue<Services>,
    reactions: Reactions,
    n_choices: RwSignal<u64>,
}

/// The channels of the home page.
#[must_use]
pub fn use_feed() -> Feed {
    state().feed
}

impl Feed {
    pub(super) fn new(ground: Ground, reactions: Reactions) -> Self {
        let Ground { services, news, .. } = ground;
        let feed = Self {
            channel: RwSignal::default(),
            lists: RwSignal::default(),
            arrangement: Arrangement::new(),
            services,
            reactions,
            n_choices: RwSignal::default(),
        };
        on_change(
            move || reactions.n_follows(),
            move |_| {
                feed.lists.update(|lists| {
                    if let Some(list) = lists.get_mut(&Channel::Following) {
                        list.is_stale = true;
                    }
                });
            },
        );
        on_change(
            move || news.track(),
            move |()| {
                feed.begin_again();
                feed.ask_for_news();
            },
        );
        page::every_ms_while_seen(ASK_EVERY_MS, move || feed.ask_for_news());
        feed
    }

    /// The channel that is open.
    #[must_use]
    pub fn channel(self) -> ReadSignal<Channel> {
        self.channel.read_only()
    }

    /// How many notes of the open channel there are to the last that was fetched; tracks it.
    #[must_use]
    pub fn n_notes(self) -> usize {
        self.of_open(List::end)
    }

    /// How many notes of the open channel are above the first that was fetched, which edition of the
    /// list that is, and how often its notes were counted anew; tracks them.
    #[must_use]
    pub fn standing(self) -> (usize, u64, u64) {
        self.of_open(|list| (list.first, list.edition, list.counted))
    }

    /// Where the cards of the open channel stand.
    #[must_use]
    pub fn arrangement(self) -> Arrangement {
        self.arrangement
    }

    /// Columns without cards, where the open channel's list was opened.
    #[must_use]
    pub fn empty_masonry(self, n_columns: usize) -> Masonry {
        let (first, reaches) = self.of_open_now(|list| list.opened_at.clone());
        Masonry::below(u32::try_from(first).unwrap_or(u32::MAX), &reaches, n_columns)
    }

    /// Where the open channel can be opened to show the card `index`; nothing near its beginning.
    #[must_use]
    pub fn start_of(self, index: usize) -> Option<Start> {
        let (at, cursor) = self.of_open_now(|list| {
            list.starts.iter().rfind(|(at, _)| (NEAR..=index).contains(at)).cloned()
        })?;
        let reaches = self.arrangement.read(|arranged| arranged.masonry.reaches(at));
        Some(Start { index: at, cursor, reaches })
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

    /// Whether what the visitor likes had a say in the open channel; tracks it.
    #[must_use]
    pub fn is_personal(self) -> bool {
        self.of_open(|list| list.is_personal)
    }

    /// Runs `with` on the notes of the open channel fetched so far, from `from` on, in order.
    pub fn with_notes<T: Default>(self, from: usize, with: impl FnOnce(&[NoteSummary]) -> T) -> T {
        self.of_open_now(|list| {
            let notes = from.checked_sub(list.first).and_then(|from| list.notes.get(from..));
            with(notes.unwrap_or_default())
        })
    }

    /// Where in the open channel a note stands.
    #[must_use]
    pub fn position(self, note: &NoteId) -> Option<usize> {
        self.of_open_now(|list| {
            list.notes.iter().position(|known| known.id == *note).map(|at| list.first + at)
        })
    }

    fn of_open<T: Default>(self, get: impl FnOnce(&List) -> T) -> T {
        let (mut get, mut found) = (Some(get), T::default());
        self.read_open(&mut |list| {
            if let Some(get) = get.take() {
                found = get(list);
            }
        });
        found
    }

    // One body for all that is asked: each of its own would weigh on the first feed.
    fn read_open(self, read: &mut dyn FnMut(&List)) {
        self.lists.with(|lists| {
            if let Some(list) = self.channel.with(|channel| lists.get(channel)) {
                read(list);
            }
        });
    }

    fn of_open_now<T: Default>(self, get: impl FnOnce(&List) -> T) -> T {
        untrack(|| self.of_open(get))
    }

    fn change(self, channel: &Channel, change: impl FnOnce(&mut List)) {
        let mut change = Some(change);
        self.change_list(channel, &mut |list| {
            if let Some(change) = change.take() {
                change(list);
            }
        });
    }

    fn change_list(self, channel: &Channel, change: &mut dyn FnMut(&mut List)) {
        // The app may be gone already.
        let _ = self.lists.try_update(|lists| change(lists.get_or_default(channel)));
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
        let never_came = self.lists.with_untracked(|lists| lists.get(channel).is_none());
        if never_came || is_new || has_failed || is_stale {
            self.begin(sought);
        } else if matches!(self.of_open_now(|list| list.status.clone()), LoadStatus::Failed(_)) {
            // Whoever comes back to a list that failed meanwhile has asked for it again.
            self.load_more();
        }
    }

    /// The visitor chose what they see: no list holds what it should any more, and each is fetched anew
    /// when it is shown next.
    pub(super) fn choices_changed(self) {
        let _ = self.lists.try_update(|lists| {
            lists.all_mut().for_each(|list| list.is_stale = true);
        });
        let _ = self.n_choices.try_update(|n| *n += 1);
    }

    /// How often the visitor chose what they see; tracks it. Whoever shows the open channel opens it
    /// again then.
    #[must_use]
    pub fn n_choices(self) -> u64 {
        self.n_choices.get()
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
    fn begun(self, channel: &Channel, asked: u64, answer: Result<Begun, ApiError>) {
        if let Ok((page, _)) = &answer {
            self.reactions.learn_likes(page.items.iter());
        }
        self.change(channel, |list| {
            if list.asked != asked {
                return; // An answer to an older question is no answer.
            }
            match answer {
                Ok((page, start)) => {
                    list.notes.clear();
                    list.starts.clear();
                    list.n_new = 0;
                    list.as_of = Some(page.as_of);
                    list.is_personal = page.is_personal;
                    list.edition += 1;
                    list.is_fetching_before = false;
                    list.opened_at = start.map_or_else(Default::default, |start| {
                        list.starts.push((start.index, start.cursor));
                        (start.index, start.reaches)
                    });
                    list.first = list.opened_at.0;
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
        let query = FeedQuery { channel, after: next, before: None, limit: PAGE };
        self.fetch(query, edition);
    }

    /// Fetches the page above; while one is under way, or nothing is above, does nothing.
    pub fn load_before(self) {
        let channel = self.channel.get_untracked();
        let (before, edition) = self.of_open_now(|list| (list.above(), list.edition));
        if before.is_some() {
            self.change(&channel, |list| list.is_fetching_before = true);
            self.fetch(FeedQuery { channel, after: None, before, limit: LARGE_PAGE }, edition);
        }
    }

    fn fetch(self, query: FeedQuery, edition: u64) {
        let (api, channel, is_above) = (self.api(), query.channel.clone(), query.before.is_some());
        spawn_local(async move {
            let answer = api.feed(query).await;
            self.finish(&channel, edition, is_above, answer);
        });
    }

    // Apart from `fetch`, and synchronous, so that tests call it with any answer.
    fn finish(
        self,
        channel: &Channel,
        edition: u64,
        is_above: bool,
        answer: Result<Page<NoteSummary>, ApiError>,
    ) {
        if let Ok(page) = &answer {
            self.reactions.learn_likes(page.items.iter());
        }
        self.change(channel, |list| {
            if list.edition != edition {
                return;
            }
            match answer {
                Ok(page) if is_above => list.take_above(page),
                // What is above is asked for again with the next scroll.
                Err(_) if is_above => list.is_fetching_before = false,
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
    /// How many notes of the channel there are to its last.
    fn end(&self) -> usize {
        self.first + self.notes.len()
    }

    /// Adds a page to its end.
    fn take(&mut self, page: Page<NoteSummary>) {
        self.status = if page.next.is_some() { LoadStatus::Idle } else { LoadStatus::Ended };
        self.notes.extend(page.items);
        let end = self.end();
        if let Some(next) = page.next.clone() {
            self.starts.push((end, next));
        }
        self.next = page.next;
    }

    /// Where the page above ends; nothing when none is, or it is on its way.
    fn above(&self) -> Option<Cursor> {
        let is_there = self.first > 0 && !self.is_fetching_before;
        self.starts.first().filter(|_| is_there).map(|(_, cursor)| cursor.clone())
    }

    /// Adds the page above. What is above that may be fewer notes than there once were, or more.
    fn take_above(&mut self, page: Page<NoteSummary>) {
        self.is_fetching_before = false;
        let (n, before) = (page.items.len(), self.first);
        // Whoever is not at the beginning yet has something above.
        self.first = page.next.as_ref().map_or(0, |_| before.saturating_sub(n).max(1));
        let is_other = self.first == 0 || self.first + n != before;
        let count = |at: usize| (at + self.first + n).saturating_sub(before);
        self.starts.iter_mut().for_each(|start| start.0 = count(start.0));
        if let Some(next) = page.next {
            self.starts.insert(0, (self.first, next));
        }
        self.opened_at.0 = count(self.opened_at.0);
        if self.first == 0 {
            self.opened_at = Default::default();
        }
        self.counted += u64::from(is_other);
        let mut notes = page.items;
        notes.append(&mut self.notes);
        self.notes = notes;
    }
}

/// The first page of a list, and where it begins if not at the beginning of the channel.
type Begun = (Page<NoteSummary>, Option<Start>);

/// The first page of a channel; with `sought`, every page up to the one that holds it, from where
/// it says that the list may begin.
async fn fetch_to(api: Api, channel: &Channel, sought: Option<Sought>) -> Result<Begun, ApiError> {
    let limit = if sought.is_some() { LARGE_PAGE } else { PAGE };
    let mut start = sought.as_ref().and_then(|sought| sought.start.clone());
    let mut after = start.as_ref().map(|start| start.cursor.clone());
    let mut items = Vec::new();
    loop {
        let query = FeedQuery { channel: channel.clone(), after, before: None, limit };
        let answer = api.feed(query).await;
        let has_some = answer.as_ref().is_ok_and(|page| !page.items.is_empty());
        if items.is_empty() && start.is_some() && !has_some {
            // Nothing is there any more: the list is another one, and begins where all do.
            (start, after) = (None, None);
            continue;
        }
        let mut page = answer?;
        let is_found = |sought: &Sought| page.items.iter().any(|note| note.id == sought.note);
        let is_found = sought.as_ref().is_none_or(is_found);
        items.append(&mut page.items);
        let above = start.as_ref().map_or(0, |start| start.index);
        let away = sought.as_ref().map_or(0, |sought| sought.index.saturating_sub(above));
        let is_enough = is_found || items.len() > away.min(2 * NEAR) + LOOK_BEYOND;
        if is_enough || page.next.is_none() {
            return Ok((Page { items, ..page }, start));
        }
        after = page.next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::news;
    use crate::state::tests::{run, run_with, settled};
    use domain::fixtures;

    fn page(ids: &[&str], next: bool) -> Page<NoteSummary> {
        let note = |id: &&str| NoteSummary { id: NoteId::from(*id), ..fixtures::note_summary() };
        Page {
            items: ids.iter().map(note).collect(),
            next: next.then(|| Cursor("1:1:0".into())),
            as_of: fixtures::NOW,
            is_personal: false,
        }
    }

    #[test]
    fn a_failed_page_keeps_the_notes_already_shown() {
        run("guest", |_| async {
            let (feed, channel) = (use_feed(), Channel::Discover);
            feed.begin(None);
            feed.begun(&channel, 1, Ok((page(&["a"], true), None)));
            assert_eq!(feed.status(), LoadStatus::Idle);
            feed.finish(&channel, 1, false, Err(ApiError::Offline));
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
            feed.begun(&channel, 1, Ok((page(&["a"], true), None)));
            feed.refresh();
            assert_eq!(feed.n_notes(), 1, "what is there stays until the answer");
            feed.begun(&channel, 1, Ok((page(&["late"], true), None)));
            feed.begun(&channel, 2, Ok((page(&["b", "c"], false), None)));
            feed.finish(&channel, 1, false, Ok(page(&["late"], true)));
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
            let sought = Sought { note: NoteId::from("plate"), index: 1, start: None };
            feed.open(&Channel::Discover, Some(sought));
            settled().await;
            assert!(feed.position(&NoteId::from("plate")).is_some());
        });
    }

    impl Feed {
        fn first(self) -> usize {
            self.of_open_now(|list| list.first)
        }

        fn counted(self) -> u64 {
            self.of_open_now(|list| list.counted)
        }
    }

    const SCALE: usize = 1_000;

    /// Fetches down to the card `index`, and gives its note and where the list can be opened for it.
    async fn far_down(feed: Feed, index: usize) -> (NoteId, Start) {
        feed.open(&Channel::Discover, None);
        settled().await;
        while feed.n_notes() <= index {
            feed.load_more();
            settled().await;
        }
        let note = feed.with_notes(index, |notes| notes.first().map(|note| note.id.clone()));
        let note = note.expect("it is there");
        feed.arrangement.change(|arranged| {
            arranged.masonry = feed.empty_masonry(2);
            let card = domain::masonry::Card { ratio: 1_333, advertised: false };
            (0..feed.n_notes()).for_each(|_| arranged.masonry.add(card));
        });
        (note, feed.start_of(index).expect("far down there is one"))
    }

    fn all_ids(feed: Feed) -> Vec<NoteId> {
        feed.with_notes(feed.first(), |notes| notes.iter().map(|note| note.id.clone()).collect())
    }

    #[test]
    fn a_place_far_down_opens_without_what_is_above_and_upwards_all_of_it_comes() {
        run_with("guest", SCALE, |_| async {
            let feed = use_feed();
            let (note, start) = far_down(feed, 700).await;
            assert!((677..=700).contains(&start.index), "a page begins at {}", start.index);
            let all = all_ids(feed);
            let sum: u32 = start.reaches.iter().map(|reach| reach.cards).sum();
            assert_eq!((start.reaches.len(), sum as usize), (2, start.index));

            feed.begin(Some(Sought { note: note.clone(), index: 700, start: Some(start.clone()) }));
            settled().await;
            assert_eq!(feed.position(&note), Some(700));
            assert_eq!((feed.first(), feed.n_notes()), (start.index, start.index + LARGE_PAGE));
            assert_eq!(feed.empty_masonry(2).reaches(700), start.reaches);
            feed.load_more();
            settled().await;
            assert_eq!(feed.n_notes(), start.index + LARGE_PAGE + PAGE, "downwards as ever");

            let mut pages = 0;
            while feed.first() > 0 {
                feed.load_before();
                feed.load_before();
                settled().await;
                pages += 1;
                assert_eq!(feed.position(&note), Some(700));
            }
            assert_eq!(pages, start.index.div_ceil(LARGE_PAGE), "one page at a time");
            assert_eq!(all_ids(feed)[..all.len()], all);
            assert_eq!((feed.counted(), feed.empty_masonry(2)), (1, Masonry::of(2)));
            feed.load_before();
            assert!(!feed.of_open_now(|list| list.is_fetching_before), "nothing is above");
            let again = feed.start_of(700).expect("a page begins there still");
            assert_eq!((again.index, again.cursor), (start.index, start.cursor));
        });
    }

    #[test]
    fn near_its_beginning_a_list_is_fetched_from_there() {
        run_with("guest", SCALE, |_| async {
            let feed = use_feed();
            far_down(feed, 300).await;
            assert_eq!(feed.start_of(NEAR - 1), None);
            let note = all_ids(feed)[NEAR + 10].clone();
            feed.begin(Some(Sought { note: note.clone(), index: NEAR + 10, start: None }));
            settled().await;
            assert_eq!((feed.first(), feed.position(&note)), (0, Some(NEAR + 10)));
        });
    }

    #[test]
    fn a_place_in_a_list_that_is_gone_opens_the_list_there_is() {
        run("guest", |_| async {
            let feed = use_feed();
            for cursor in ["1:60:60000", "nonsense"] {
                let reaches = vec![Above::default(); 2];
                let start = Some(Start { index: 60_000, cursor: Cursor(cursor.into()), reaches });
                feed.begin(Some(Sought { note: NoteId::from("g-60000"), index: 60_010, start }));
                settled().await;
                assert_eq!((feed.first(), feed.n_notes()), (0, 2), "{cursor}");
                assert_eq!(feed.status(), LoadStatus::Ended);
            }
        });
    }

    #[test]
    fn when_other_notes_are_above_than_once_they_are_counted_anew() {
        run("guest", |_| async {
            let (feed, channel) = (use_feed(), Channel::Discover);
            let begin = |index| {
                feed.begin(None);
                let asked = feed.of_open_now(|list| list.asked);
                let (cursor, reaches) = (Cursor("1:9:0".into()), vec![Above::default(); 2]);
                let start = Some(Start { index, cursor, reaches });
                feed.begun(&channel, asked, Ok((page(&["x", "y"], true), start)));
                assert_eq!((feed.first(), feed.n_notes()), (index, index + 2));
                feed.edition()
            };
            // One was withdrawn.
            let edition = begin(3);
            feed.finish(&channel, edition, true, Ok(page(&["a", "b"], false)));
            assert_eq!((feed.first(), feed.position(&NoteId::from("x"))), (0, Some(2)));
            assert_eq!(feed.counted(), 1);
            // There are more than there were.
            let edition = begin(2);
            feed.finish(&channel, edition, true, Err(ApiError::Offline));
            feed.finish(&channel, edition, true, Ok(page(&["b", "c"], true)));
            assert_eq!((feed.first(), feed.counted()), (1, 2));
            feed.finish(&channel, edition, true, Ok(page(&["a"], false)));
            assert_eq!((feed.first(), feed.n_notes(), feed.counted()), (0, 5, 3));
            assert_eq!(all_ids(feed), ["a", "b", "c", "x", "y"].map(NoteId::from));
            assert_eq!(feed.status(), LoadStatus::Idle, "below there may be more");
        });
    }
}
