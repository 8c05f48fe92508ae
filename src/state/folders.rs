//! What the visitor saved, and the folders they put it into.

use super::{
    ApiError, Draft, Keeping, Loaded, NotePages, Notice, Notices, Services, news, pages::PAGE,
    services, use_keeping, use_notices,
};
use crate::platform::device;
use api::{
    ApiFuture,
    requests::{DropFolder, FileSaves, FoldersQuery, KeepFolder, OrderFolders, SavesQuery},
};
use boxed::effect;
use domain::{
    Folder, FolderId, Folders, NoteId, SavesOrder, SavesPage, SavesWithin,
    folder::{MAX_FILED, reordered},
};
use leptos::{prelude::*, task::spawn_local};

/// A folder that was dropped, as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DroppedFolder {
    /// The folder.
    pub folder: Folder,
    /// How many others came before it.
    pub place: usize,
}

/// The visitor's folders. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct SavedFolders {
    loaded: Loaded<Folders>,
    /// The last answer, of a question or of a write.
    there: RwSignal<Option<Result<Folders, ApiError>>>,
    /// The order they shall have while the back end has not said yes.
    wanted: RwSignal<Option<Vec<FolderId>>>,
    /// How often this page changed what lies where.
    n_changes: RwSignal<u64>,
    /// The one that was dropped last, as long as that can be taken back.
    dropped: RwSignal<Option<DroppedFolder>>,
    /// The name of one that is being made.
    draft: Draft,
    is_busy: RwSignal<bool>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// The visitor's folders, asked for again when another tab wrote something.
#[must_use]
pub fn use_folders() -> SavedFolders {
    let (services, news) = (services(), news());
    let loaded = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.folders(FoldersQuery {}).await })
    });
    let folders = SavedFolders {
        loaded,
        there: RwSignal::default(),
        wanted: RwSignal::default(),
        n_changes: RwSignal::new(0),
        dropped: RwSignal::default(),
        draft: Draft::kept(device::FOLDER.to_owned()),
        is_busy: RwSignal::new(false),
        services,
        keeping: use_keeping(),
        notices: use_notices(),
    };
    effect(move || {
        let Some(answer) = loaded.answer() else { return };
        // What was sent just before the page went may have arrived.
        if let (Ok(there), Some(id)) = (&answer, folders.draft.sent_as())
            && let Some(made) = there.get(&FolderId::from(id))
            && !folders.is_busy.get_untracked()
        {
            folders.draft.has_arrived(&made.name);
        }
        folders.there.set(Some(answer));
    });
    folders
}

impl SavedFolders {
    /// The folders as they shall stand, nothing while there is no answer; tracks them.
    #[must_use]
    pub fn shown(self) -> Option<Result<Folders, ApiError>> {
        let wanted = self.wanted.get();
        let answer = self.there.get()?;
        Some(answer.map(|there| match wanted {
            Some(order) => in_order(there, &order),
            None => there,
        }))
    }

    /// The folders there are, none while they are not known; tracks them.
    #[must_use]
    pub fn all(self) -> Vec<Folder> {
        self.shown().and_then(Result::ok).map(|there| there.folders).unwrap_or_default()
    }

    /// The folder `id` as it stands; tracks it.
    #[must_use]
    pub fn get(self, id: &FolderId) -> Option<Folder> {
        self.all().into_iter().find(|folder| folder.id == *id)
    }

    /// Asks again.
    pub fn retry(self) {
        self.loaded.retry();
    }

    /// The notes within a folder, within none, or all of them, asked for again with every change.
    #[must_use]
    pub fn notes(self, within: SavesWithin, order: Signal<SavesOrder>) -> NotePages<SavesPage> {
        let (services, news, n_changes) = (self.services, news(), self.n_changes);
        NotePages::of_notes(
            |page: &SavesPage| &page.notes,
            move |after| {
                news.track();
                n_changes.track();
                let api = services.with_value(|services| services.api.clone());
                let (within, order) = (within.clone(), order.get());
                Box::pin(async move {
                    api.saves(SavesQuery { within, order, after, limit: PAGE }).await
                })
            },
        )
    }

    /// Whether something is on its way; tracks it.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.is_busy.get()
    }

    /// The name of a folder that is being made; this tab keeps it until it is there.
    #[must_use]
    pub fn draft(self) -> Signal<String> {
        self.draft.text().into()
    }

    /// Takes what is typed of it.
    pub fn write_draft(self, text: String) {
        self.draft.write(text);
    }

    /// Makes a folder of the name that is written; runs `then` with it, or with why not.
    pub fn make(self, then: Callback<Result<Folder, ApiError>>) {
        let id = FolderId::from(self.draft.id());
        let name = self.draft.text().get_untracked();
        self.keep(KeepFolder { id: id.clone(), name, place: None }, move |answer| {
            then.run(match answer {
                Ok(()) => {
                    self.draft.clear();
                    untrack(|| self.get(&id)).ok_or(ApiError::NotFound)
                }
                Err(error) => Err(error),
            });
        });
    }

    /// Names a folder anew; runs `then` once it is, or with why not.
    pub fn rename(self, id: FolderId, name: String, then: Callback<Result<(), ApiError>>) {
        self.keep(KeepFolder { id, name, place: None }, move |answer| then.run(answer));
    }

    fn keep(self, request: KeepFolder, then: impl FnOnce(Result<(), ApiError>) + 'static) {
        let api = self.services.with_value(|services| services.api.clone());
        self.write(Box::pin(async move { api.keep_folder(request).await }), then);
    }

    /// The folder that was dropped last, as long as that can be taken back; tracks it.
    #[must_use]
    pub fn dropped(self) -> Option<DroppedFolder> {
        self.dropped.get()
    }

    /// Drops a folder; runs `then` once it is gone. What lay in it stays saved.
    pub fn drop_folder(self, id: &FolderId, then: Callback<()>) {
        let all = untrack(|| self.all());
        let Some(place) = all.iter().position(|folder| folder.id == *id) else { return };
        let dropped = DroppedFolder { folder: all[place].clone(), place };
        let request = DropFolder { id: id.clone() };
        let api = self.services.with_value(|services| services.api.clone());
        self.write(Box::pin(async move { api.drop_folder(request).await }), move |answer| {
            match answer {
                Ok(()) => {
                    self.dropped.set(Some(dropped));
                    then.run(());
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// Takes back that a folder was dropped: it is where it was, with what lay in it.
    pub fn put_back(self, then: Callback<Folder>) {
        let Some(DroppedFolder { folder, place }) = self.dropped.get_untracked() else { return };
        let request =
            KeepFolder { id: folder.id.clone(), name: folder.name.clone(), place: Some(place) };
        self.keep(request, move |answer| match answer {
            Ok(()) => {
                self.dropped.set(None);
                then.run(folder);
            }
            Err(error) => self.notices.say(Notice::Failed(error)),
        });
    }

    /// Puts folders in order, at once for the eye; what the back end refuses is undone and said.
    pub fn order(self, change: impl FnOnce(&mut Vec<FolderId>)) {
        let Some(Ok(there)) = untrack(|| self.shown()) else { return };
        let mut order = there.order();
        change(&mut order);
        self.wanted.set(Some(order.clone()));
        let api = self.services.with_value(|services| services.api.clone());
        let request = OrderFolders { ids: order.clone() };
        self.write(Box::pin(async move { api.order_folders(request).await }), move |answer| {
            // Another order may be wanted by now.
            if self.wanted.with_untracked(|wanted| wanted.as_ref() == Some(&order)) {
                self.wanted.set(None);
            }
            if let Err(error) = answer {
                self.notices.say(Notice::Failed(error));
                self.loaded.retry();
            }
        });
    }

    /// Puts notes into a folder or into none; runs `then` once they are there.
    pub fn file(self, notes: Vec<NoteId>, folder: Option<FolderId>, then: Callback<()>) {
        let api = self.services.with_value(|services| services.api.clone());
        let filing = async move {
            let mut answer = Err(ApiError::NotFound);
            for notes in notes.chunks(MAX_FILED) {
                let (notes, folder) = (notes.to_vec(), folder.clone());
                answer = Ok(api.file_saves(FileSaves { notes, folder }).await?);
            }
            answer
        };
        self.write(Box::pin(filing), move |answer| {
            match answer {
                Ok(()) => then.run(()),
                Err(error) => {
                    self.notices.say(Notice::Failed(error));
                    // Another tab may have been faster: what is there now is shown.
                    self.loaded.retry();
                    self.n_changes.update(|n| *n += 1);
                }
            }
        });
    }

    fn write(
        self,
        question: ApiFuture<'static, Folders>,
        then: impl FnOnce(Result<(), ApiError>) + 'static,
    ) {
        self.is_busy.set(true);
        spawn_local(async move {
            let answer = question.await;
            self.finish(answer, then);
        });
    }

    // Apart from `write`, and synchronous, so that tests call it with any answer.
    fn finish(self, answer: Result<Folders, ApiError>, then: impl FnOnce(Result<(), ApiError>)) {
        let is_kept = answer.is_ok();
        // The page may be gone by now.
        if self.is_busy.try_set(false).is_none() {
            then(answer.map(|there| {
                self.there.set(Some(Ok(there)));
                self.n_changes.update(|n| *n += 1);
            }));
        }
        // Only now: what asked for it is closed before it is asked whether to keep such things.
        if is_kept {
            self.keeping.after_write();
        }
    }
}

/// The same folders in the order `wanted`.
fn in_order(mut there: Folders, wanted: &[FolderId]) -> Folders {
    let mut folders = Vec::with_capacity(there.folders.len());
    for id in reordered(&there.order(), wanted) {
        folders.extend(there.get(&id).cloned());
    }
    there.folders = folders;
    there
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};
    use domain::Refusal;

    fn names(folders: SavedFolders) -> Vec<String> {
        untrack(|| folders.all()).into_iter().map(|folder| folder.name).collect()
    }

    async fn make(folders: SavedFolders, name: &str) -> Option<Result<Folder, ApiError>> {
        let heard = RwSignal::new(None);
        folders.write_draft(name.to_owned());
        folders.make(Callback::new(move |answer| heard.set(Some(answer))));
        settled().await;
        heard.get_untracked()
    }

    #[test]
    fn a_folder_is_made_ordered_dropped_and_put_back() {
        run("guest", |_| async {
            let folders = use_folders();
            settled().await;
            for name in ["厨房", "孩子", "阳台"] {
                assert!(matches!(make(folders, name).await, Some(Ok(made)) if made.name == name));
            }
            assert_eq!(folders.draft().get_untracked(), "", "the field is empty again");
            folders.order(|order| order.rotate_left(1));
            assert_eq!(names(folders), ["孩子", "阳台", "厨房"], "seen before the answer");
            settled().await;
            assert_eq!(names(folders), ["孩子", "阳台", "厨房"]);
            let balcony = untrack(|| folders.all())[1].id.clone();
            folders.drop_folder(&balcony, Callback::new(|()| ()));
            settled().await;
            assert_eq!(names(folders), ["孩子", "厨房"]);
            folders.put_back(Callback::new(|_| ()));
            settled().await;
            assert_eq!(names(folders), ["孩子", "阳台", "厨房"]);
            assert_eq!(untrack(|| folders.dropped()), None);
        });
    }

    #[test]
    fn a_name_that_is_refused_stays_in_the_field_and_is_sent_under_the_same_id() {
        run("guest", |_| async {
            let folders = use_folders();
            settled().await;
            make(folders, "厨房").await;
            let taken = make(folders, "厨\u{200b}房").await;
            assert_eq!(taken, Some(Err(ApiError::Refused(Refusal::NameTaken))));
            assert_eq!(folders.draft().get_untracked(), "厨\u{200b}房");
            let id = folders.draft.sent_as();
            assert!(id.is_some());
            let made = make(folders, "灶台").await;
            assert!(matches!(made, Some(Ok(made)) if Some(made.id.to_string()) == id));
        });
    }

    #[test]
    fn an_order_that_is_refused_is_undone() {
        run("reader", |_| async {
            let folders = use_folders();
            let there = Folders {
                folders: ["a", "b"]
                    .map(|id| Folder {
                        id: id.into(),
                        name: id.to_owned(),
                        at: domain::Timestamp(0),
                        pile: domain::Pile::default(),
                    })
                    .to_vec(),
                ..Folders::default()
            };
            settled().await;
            folders.there.set(Some(Ok(there)));
            folders.order(|order| order.reverse());
            assert_eq!(names(folders), ["b", "a"]);
            settled().await;
            assert_eq!(untrack(|| folders.wanted.get()), None);
            assert_eq!(untrack(|| folders.shown()), Some(Err(ApiError::SignedOut)), "asked again");
        });
    }
}
