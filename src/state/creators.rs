//! Those who write: their page, their notes, their shelves.

use super::{
    Keeping, Loaded, NotePages, Notice, Notices, Services, news, pages::PAGE, services,
    use_keeping, use_notices, use_reactions,
};
use api::{
    ApiError,
    requests::{ArrangeShelf, CreatorNotesQuery, CreatorQuery, ShelfQuery},
};
use boxed::effect;
use domain::{CreatorId, CreatorPage, NoteSummary, Page, Reaction, ShelfOrder, ShelfPage, Target};
use leptos::{prelude::*, task::spawn_local};

/// The creator `id`.
#[must_use]
pub fn use_creator(id: Signal<CreatorId>) -> Loaded<CreatorPage> {
    let (services, news, reactions) = (services(), news(), use_reactions());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = CreatorQuery { id: id.get() };
        Box::pin(async move {
            let page = api.creator(query).await?;
            let target = Target::Follow(page.creator.id.clone());
            reactions.learn([Reaction { target, tally: page.followers }].into_iter());
            Ok(page)
        })
    })
}

/// The notes of the creator `id`, the newest first.
#[must_use]
pub fn use_creator_notes(id: Signal<CreatorId>) -> NotePages<Page<NoteSummary>> {
    let services = services();
    NotePages::of_notes(
        |page| page,
        move |after| {
            let api = services.with_value(|services| services.api.clone());
            let query = CreatorNotesQuery { id: id.get(), after, limit: PAGE };
            Box::pin(async move { api.creator_notes(query).await })
        },
    )
}

/// Somebody's shelves, and how their owner arranges them. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Shelves {
    loaded: Loaded<ShelfPage>,
    page: RwSignal<Option<Result<ShelfPage, ApiError>>>,
    /// How the owner wants them while the back end has not said yes.
    wanted: RwSignal<Option<ShelfOrder>>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// The shelves of the creator `id`.
#[must_use]
pub fn use_shelves(id: Signal<CreatorId>) -> Shelves {
    let (services, news) = (services(), news());
    let loaded = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = ShelfQuery { id: id.get() };
        Box::pin(async move { api.shelf(query).await })
    });
    let shelves = Shelves {
        loaded,
        page: RwSignal::default(),
        wanted: RwSignal::default(),
        services,
        keeping: use_keeping(),
        notices: use_notices(),
    };
    effect(move || {
        if let Some(answer) = loaded.answer() {
            shelves.page.set(Some(answer));
        }
    });
    shelves
}

impl Shelves {
    /// The shelves as they shall stand, nothing while there is no answer; tracks them.
    #[must_use]
    pub fn shown(self) -> Option<Result<ShelfPage, ApiError>> {
        let wanted = self.wanted.get();
        let answer = self.page.get()?;
        Some(answer.map(|page| match wanted {
            Some(order) => page.arranged(order),
            None => page,
        }))
    }

    /// Asks again.
    pub fn retry(self) {
        self.loaded.retry();
    }

    /// Arranges them, at once for the eye; what the back end refuses is undone and said.
    pub fn arrange(self, change: impl FnOnce(&mut ShelfOrder)) {
        let Some(Ok(page)) = untrack(|| self.shown()) else { return };
        let mut order = page.order;
        change(&mut order);
        self.wanted.set(Some(order.clone()));
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = api.arrange_shelf(ArrangeShelf { order: order.clone() }).await;
            self.finish(&order, answer);
        });
    }

    // Apart from `arrange`, and synchronous, so that tests call it with any answer.
    fn finish(self, order: &ShelfOrder, answer: Result<ShelfPage, ApiError>) {
        if self.wanted.try_get_untracked().flatten().as_ref() != Some(order) {
            return; // Something else is wanted by now, or the page is gone.
        }
        self.wanted.set(None);
        match answer {
            Ok(page) => {
                self.page.set(Some(Ok(page)));
                self.keeping.after_write();
            }
            Err(error) => {
                self.notices.say(Notice::Failed(error));
                // Somebody may have been faster: what stands there now is shown.
                self.loaded.retry();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};

    #[test]
    fn what_is_arranged_is_seen_at_once_and_undone_when_it_is_refused() {
        run("maker", |_| async {
            let shelves = use_shelves(Signal::stored(CreatorId::from("maker")));
            settled().await;
            let first = |shelves: Shelves| {
                shelves.shown().and_then(Result::ok).map(|page| page.shelves[0].kind)
            };
            let before = first(shelves).expect("a shelf");
            shelves.arrange(|order| order.first = order.first.other());
            assert_eq!(first(shelves), Some(before.other()));
            settled().await;
            assert_eq!(first(shelves), Some(before.other()));
            let order = shelves.shown().and_then(Result::ok).expect("a shelf").order;
            shelves.wanted.set(Some(ShelfOrder { first: before, ..order.clone() }));
            let wanted = shelves.wanted.get_untracked().expect("just set");
            shelves.finish(&wanted, Err(ApiError::Refused(domain::Refusal::ShelfWithoutNote)));
            assert_eq!(first(shelves), Some(before.other()));
        });
    }
}
