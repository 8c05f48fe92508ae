//! What is true right now. The only folder of the app that asks the back end.

mod arrangement;
mod arrival;
mod by_channel;
mod choosing;
mod comments;
mod complaints;
mod creators;
mod draft;
mod feed;
mod folders;
mod installing;
mod keeping;
mod kept_here;
mod kept_values;
mod learning;
mod loaded;
mod muting;
mod notes;
mod notices;
mod over;
mod own;
mod own_comments;
mod own_counts;
mod own_search;
mod pages;
mod place;
mod preferences;
mod privacy;
mod products;
mod reactions;
mod reporting;
mod search;
mod seen_prices;
pub mod session;
mod sharing;
#[cfg(test)]
mod tests;
mod wallet;
mod watches;

pub use api::{
    ApiError, CarryFile, DeviceNews, NotKept,
    requests::{ProductQuery, SearchQuery},
};
pub use arrangement::{Arranged, Arrangement, Basis};
pub use arrival::{Arrival, use_arrival};
pub use choosing::{Choosing, OwnInterests, use_choosing, use_interests, use_why};
pub use comments::{NoteComments, use_comments};
pub use complaints::{Complaints, use_complaints};
pub use creators::{Shelves, use_creator, use_creator_notes, use_shelves};
pub(crate) use draft::Draft;
pub use feed::{Feed, LoadStatus, Sought, Start, use_feed};
pub use folders::{DroppedFolder, SavedFolders, use_folders};
pub use installing::{InstallWay, Installing, use_installing};
pub use keeping::{Keeping, use_keeping};
pub use kept_here::use_kept_here;
pub use learning::{OpenLesson, use_course, use_lesson, use_school};
pub use loaded::Loaded;
pub use muting::{
    Imported, MuteDraft, MuteHow, MuteUntil, Muting, use_mute_draft, use_mute_effect, use_muting,
};
pub use notes::use_note;
pub use notices::{Done, Notice, Notices, use_notices};
pub use over::{OverFeed, use_over_feed};
pub use own::{OpenedNote, OpenedNotes, remember_opened, use_opened_notes};
pub use own_comments::{OwnCommentPages, use_own_comments};
pub use own_counts::{OwnCounts, use_own_counts};
pub use own_search::{OwnFound, OwnIndex, use_own_index};
pub use pages::{NotePages, Pages};
pub use place::{FeedPlace, Seen, use_feed_place};
pub use preferences::{Preference, Preferences, use_preferences};
pub use privacy::{Brought, Export, LedgerLine, Privacy, sent_by_this_page, use_privacy};
pub use products::{OpenProduct, use_opinions, use_product, use_shop};
pub use reactions::{Reactions, use_reactions};
pub use reporting::{Reporting, use_reporting, use_reports};
pub use search::{
    SearchHistory, use_search, use_search_history, use_suggestions, use_topic, use_topic_notes,
};
pub use seen_prices::{SeenPrices, use_seen_prices};
pub use sharing::{Sharing, use_sharing};
pub use wallet::{Claiming, Wallet, use_coupons, use_wallet};
pub use watches::{Watches, use_watches, watch_for};

pub use crate::platform::random::id as new_id;

use api::{Api, KeepOnDevice};
use domain::{CreatorId, Person, Role, Timestamp};
use hanzi::Hanzi;
use leptos::prelude::*;
use std::{future::Future, pin::Pin, sync::Arc};

/// What the state of the app stands on.
#[derive(Clone)]
pub struct Services {
    /// The back end.
    pub api: Api,
    /// The choice to keep on this device, where the back end offers it.
    pub device: Option<Arc<dyn KeepOnDevice>>,
    /// Who one is.
    pub person: Person,
    /// The clock of the rules.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// Whether the visitor has already said yes to keeping.
    pub said_yes: bool,
    /// How Chinese characters are read and written, for what is searched on the device.
    pub characters: Characters,
}

/// Gives the table of characters, fetched when somebody asks first.
pub type Characters = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Arc<Hanzi>>>> + Send + Sync>;

/// What most of the state stands on. Copies are cheap and all the same.
#[derive(Clone, Copy)]
struct Ground {
    services: StoredValue<Services>,
    /// How often something changed that this tab did not do; whoever tracks it asks again.
    news: RwSignal<u64>,
    notices: Notices,
    keeping: Keeping,
}

/// The state of the app.
#[derive(Clone, Copy)]
struct State {
    ground: Ground,
    arrival: Arrival,
    preferences: Preferences,
    reactions: Reactions,
    wallet: Wallet,
    watches: Watches,
    feed: Feed,
    place: FeedPlace,
    over: OverFeed,
}

/// Gives everything below the state of the app: in one piece, since what is given is looked up by type,
/// with code for each.
pub fn provide_state(services: Services) {
    let news = RwSignal::new(0);
    let api = services.api.clone();
    api.on_news(Box::new(move || {
        // The app may be gone already.
        let _ = news.try_update(|n| *n += 1);
    }));
    let (services, notices) = (StoredValue::new(services), Notices::default());
    let keeping = Keeping::new(services, news, notices);
    let ground = Ground { services, news, notices, keeping };
    let reactions = Reactions::new(ground);
    let feed = Feed::new(ground, reactions);
    provide_context(State {
        ground,
        arrival: Arrival::default(),
        preferences: Preferences::new(keeping),
        reactions,
        wallet: Wallet::new(ground),
        watches: Watches::new(ground),
        feed,
        place: FeedPlace::new(feed, keeping),
        over: OverFeed::default(),
    });
}

fn state() -> State {
    expect_context()
}

fn services() -> StoredValue<Services> {
    state().ground.services
}

fn news() -> RwSignal<u64> {
    state().ground.news
}

/// The instant it is, by the clock of the rules.
#[must_use]
pub fn now() -> Timestamp {
    services().with_value(|services| (services.clock)())
}

/// Whether the community lives in this browser alone.
#[must_use]
pub fn is_local() -> bool {
    services().with_value(|services| services.device.is_some())
}

/// What the visitor is in the community.
#[must_use]
pub fn now_is() -> Role {
    services().with_value(|services| services.person.role)
}

/// Whether the visitor is a maker, who earns by sharing.
#[must_use]
pub fn is_maker() -> bool {
    services().with_value(|services| services.person.role == Role::Maker)
}

/// Whether the visitor may write at all.
#[must_use]
pub fn is_member() -> bool {
    services().with_value(|services| services.person.role != Role::Reader)
}

/// Whether `creator` is the visitor.
#[must_use]
pub fn is_you(creator: &CreatorId) -> bool {
    services().with_value(|services| services.person.id.as_str() == creator.as_str())
}
