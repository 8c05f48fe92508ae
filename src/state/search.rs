//! What somebody looks for, what they are about to type, and what they looked for before.

use super::{Keeping, Loaded, NotePages, pages::PAGE, services, use_keeping};
use crate::platform::{
    device,
    storage::{self, Place},
};
use api::requests::{SearchQuery, SuggestionsQuery, TopicNotesQuery, TopicQuery};
use domain::{NoteSummary, Page, Purpose, SearchPage, Suggestion, TopicPage};
use leptos::prelude::*;

/// How many suggestions are shown.
const SUGGESTIONS: usize = 8;
/// How many of one's own questions are remembered.
const REMEMBERED: usize = 12;

/// What fits `question`, with the notes page after page; where a page begins and how long it is, is
/// decided here.
#[must_use]
pub fn use_search(question: Signal<SearchQuery>) -> NotePages<SearchPage> {
    let services = services();
    NotePages::of_notes(
        |page: &SearchPage| &page.notes,
        move |after| {
            let api = services.with_value(|services| services.api.clone());
            let query = SearchQuery { after, limit: PAGE, ..question.get() };
            Box::pin(async move { api.search(query).await })
        },
    )
}

/// What somebody may be about to type; nothing for nothing.
#[must_use]
pub fn use_suggestions(text: Signal<String>) -> Loaded<Vec<Suggestion>> {
    let services = services();
    Loaded::new(move || {
        let api = services.with_value(|services| services.api.clone());
        let text = text.get();
        Box::pin(async move {
            if text.trim().is_empty() {
                return Ok(Vec::new());
            }
            api.suggestions(SuggestionsQuery { text, limit: SUGGESTIONS }).await
        })
    })
}

/// The topic `name`.
#[must_use]
pub fn use_topic(name: Signal<String>) -> Loaded<TopicPage> {
    let services = services();
    Loaded::new(move || {
        let api = services.with_value(|services| services.api.clone());
        let query = TopicQuery { name: name.get() };
        Box::pin(async move { api.topic(query).await })
    })
}

/// The notes about a topic, those saved most often or the newest first.
#[must_use]
pub fn use_topic_notes(
    name: Signal<String>,
    by_saves: Signal<bool>,
    bought_only: Signal<bool>,
) -> NotePages<Page<NoteSummary>> {
    let services = services();
    NotePages::of_notes(
        |page| page,
        move |after| {
            let api = services.with_value(|services| services.api.clone());
            let (by_saves, bought_only) = (by_saves.get(), bought_only.get());
            let query =
                TopicNotesQuery { name: name.get(), by_saves, bought_only, after, limit: PAGE };
            Box::pin(async move { api.topic_notes(query).await })
        },
    )
}

/// What the visitor looked for before: on this device after a yes, otherwise in this tab. In no
/// request. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct SearchHistory {
    asked: RwSignal<Vec<String>>,
    keeping: Keeping,
}

/// What the visitor looked for before.
#[must_use]
pub fn use_search_history() -> SearchHistory {
    let keeping = use_keeping();
    let read = |place| storage::get(place, device::SEARCHES).unwrap_or_default();
    let text = match read(Place::Tab) {
        here if here.is_empty() && keeping.keeps(Purpose::Searches) => read(Place::Device),
        here => here,
    };
    // Anything may stand in the browser.
    let asked = text.lines().map(domain::text::visible).filter(|line| !line.is_empty());
    let asked = asked.take(REMEMBERED);
    SearchHistory { asked: RwSignal::new(asked.collect()), keeping }
}

impl SearchHistory {
    /// The questions, the last one first; tracks them.
    #[must_use]
    pub fn all(self) -> Vec<String> {
        self.asked.get()
    }

    /// Remembers what somebody looks for now.
    pub fn remember(self, text: &str) {
        let text = domain::text::visible(text);
        if text.is_empty() {
            return;
        }
        self.asked.update(|asked| {
            asked.retain(|other| *other != text);
            asked.insert(0, text);
            asked.truncate(REMEMBERED);
        });
        self.write();
    }

    /// Forgets one of them.
    pub fn forget(self, text: &str) {
        self.asked.update(|asked| asked.retain(|other| other != text));
        self.write();
    }

    /// Forgets all of them.
    pub fn clear(self) {
        self.asked.set(Vec::new());
        self.write();
    }

    fn write(self) {
        let text = self.asked.read_untracked().join("\n");
        if text.is_empty() {
            storage::remove(Place::Tab, device::SEARCHES);
        } else {
            storage::set(Place::Tab, device::SEARCHES, &text);
        }
        // Tracked: what was asked before a yes is put with it.
        if self.keeping.keeps(Purpose::Searches) {
            self.keeping.put(Purpose::Searches, device::SEARCHES, &text);
        }
    }
}
