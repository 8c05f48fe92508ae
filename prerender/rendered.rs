//! The app as text: its frame around the first page of the feed, and around no page yet.

use super::{markup, places};
use any_spawner::Executor;
use api::{Api, ApiError, Embedded, EmbeddedOptions, Pack};
use domain::{Channel, NoteSummary, Person, Timestamp};
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, tachys::view::RenderHtml};
use leptos_router::{components::Router, location::RequestUrl};
use std::{collections::HashMap, sync::Arc};
use zhongcao::{
    cards::{COVER_SIZES, files},
    config::Config,
    frame::{Frame, provide_all},
    i18n::{Language, t},
    platform::words,
    state::{Services, session::DEFAULT_SEED, use_feed},
    ui::PageSkeleton,
};

/// How many cards stand in the page: more than any phone shows at once, in two columns.
const CARDS: usize = 6;

/// How many covers the page asks for before it is laid out.
const SOON: usize = 2;

/// An instant; which one makes no difference, since the content counts its dates from the first opening.
const NOW: Timestamp = Timestamp(1_795_311_660_000);

/// How often what is under way is asked to go on before it is taken for stuck.
const PATIENCE: usize = 10_000;

/// The parts of the pages.
pub struct Pages {
    /// What stands in index.html: the frame, the first cards, and their shape for whoever gets others.
    pub feed: String,
    /// What stands in app.html: the frame around the shape of a page.
    pub shape: String,
    /// For the head of index.html: what it shows first of all.
    pub head: String,
    /// The sheet of index.html: where its cards stand.
    pub style: String,
}

/// The pages of a site below `base` with the content of `pack`; `words` tells apart the words of titles.
pub fn pages(pack: &str, words: HashMap<String, Vec<String>>, base: &str) -> Result<Pages, String> {
    words::know(words);
    Executor::init_futures_executor().map_err(|error| error.to_string())?;
    let config = Config::from_base_path(base);
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    owner.with(|| {
        provide_all(&config, Language::default(), services(pack.to_owned()));
        let shape = written(&config, "/note/x", || {
            let label = Signal::derive(t(|t| t.feed.loading));
            view! { <div class="page"><PageSkeleton label /></div> }.into_any()
        });
        let shape = markup::without_styles(markup::without_hidden(&shape))?;
        let notes = first_page()?;
        let mut style = places::Style::default();
        let feed = style.take_from(&written(&config, "/", || ().into_any()), &notes)?;
        Ok(Pages { feed, shape, head: head(&notes), style: style.text() })
    })
}

/// The frame of the page at `path` as text.
fn written(config: &Config, path: &str, page: impl Fn() -> AnyView + Send + 'static) -> String {
    let base = config.base.clone();
    provide_context(RequestUrl::new(&format!("{base}{path}")));
    view! {
        <Router base=base.clone()>
            <Frame base=base.clone()>{page()}</Frame>
        </Router>
    }
    .to_html()
}

/// Opens the feed as somebody does who comes for the first time, and gives the cards of the page.
fn first_page() -> Result<Vec<NoteSummary>, String> {
    let feed = use_feed();
    feed.open(&Channel::Discover, None);
    for _ in 0..PATIENCE {
        Executor::poll_local();
        if untrack(|| feed.n_notes()) >= CARDS {
            return Ok(feed.with_notes(0, |notes| notes[..CARDS].to_vec()));
        }
    }
    Err(format!("the feed has no {CARDS} notes: {:?}", untrack(|| feed.status())))
}

/// The community as the page has it in memory for a guest.
fn services(pack: String) -> Services {
    let embedded = Arc::new(Embedded::new(EmbeddedOptions {
        person: Person::guest(),
        seed: DEFAULT_SEED,
        scale: 0,
        clock: Arc::new(|| NOW),
        opened: NOW,
        fetch_pack: Arc::new(move |which, _| {
            let found = match which {
                Pack::First => Ok(pack.clone()),
                Pack::School => Err(ApiError::NotCome),
            };
            Box::pin(std::future::ready(found))
        }),
        fetch_hanzi: Arc::new(|_| Box::pin(std::future::ready(Err(ApiError::NotCome)))),
        keep: false,
        still_wanted: Arc::new(|| false),
        database: String::new(),
        on_call: Arc::new(|_, _, _| ()),
    }));
    let api: Api = embedded;
    Services {
        api,
        device: None,
        person: Person::guest(),
        clock: Arc::new(|| NOW),
        said_yes: false,
        characters: Arc::new(|| Box::pin(std::future::pending())),
    }
}

/// The covers that are asked for first. Links that do nothing yet: boot.js lets them, unless the cards
/// are not shown or somebody saves data.
fn head(notes: &[NoteSummary]) -> String {
    let covers = notes.iter().filter_map(|note| note.cover.as_ref()).take(SOON).map(files);
    let link = |files: zhongcao::ui::PictureFiles| {
        format!(
            "<link class=\"first\" as=\"image\" fetchpriority=\"high\" href=\"{}\" \
             imagesrcset=\"{}\" imagesizes=\"{COVER_SIZES}\">",
            files.src, files.srcset
        )
    };
    covers.map(link).collect()
}
