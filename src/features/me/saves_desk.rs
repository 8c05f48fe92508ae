//! What is under way on the page of one's saves, shared by its pieces.

use crate::{
    i18n::own,
    state::{SavedFolders, use_folders},
};
use domain::{Folder, FolderId, NoteId};
use leptos::prelude::*;

/// The id of the heading of the page.
pub const TITLE: &str = "saves-title";
/// The id of the button that takes back that a folder was deleted.
pub const UNDO: &str = "saves-undo";
/// The id of the button that moves what is chosen.
pub const MOVE: &str = "saves-move";

/// A name that is being given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// To a folder that is yet to be made, and what is moved there then.
    New(Vec<NoteId>),
    /// To a folder that is there.
    Rename(FolderId),
}

/// What has just been done, with the name of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// One was made.
    Made(String),
    /// One has a new name.
    Renamed(String),
    /// One that was deleted is there again.
    PutBack(String),
    /// One was moved to a place, counted from one.
    Moved(String, usize),
    /// They stand by their names now.
    ByName,
    /// So many notes were moved there; without a name, out of all folders.
    Filed(usize, Option<String>),
}

impl Said {
    /// The same in words; tracks the language.
    pub fn words(&self) -> String {
        let texts = &own().folders;
        match self {
            Self::Made(name) => (texts.made)(name),
            Self::Renamed(name) => (texts.renamed)(name),
            Self::PutBack(name) => (texts.put_back)(name),
            Self::Moved(name, place) => (texts.moved)(name, *place),
            Self::ByName => texts.stand_by_name.to_owned(),
            Self::Filed(n, name) => (texts.filed)(*n, name.as_deref().unwrap_or(texts.unfiled)),
        }
    }
}

/// What is under way. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The folders.
    pub folders: SavedFolders,
    /// What has just been done.
    pub said: RwSignal<Option<Said>>,
    /// The name that is being given.
    pub naming: RwSignal<Option<Naming>>,
    /// What is being moved, while it is asked where to.
    pub moving: RwSignal<Option<Vec<NoteId>>>,
    /// Whether folders are being put in order.
    pub is_ordering: RwSignal<bool>,
    /// Whether notes are being chosen.
    pub is_choosing: RwSignal<bool>,
    /// Which are chosen.
    pub chosen: RwSignal<Vec<NoteId>>,
    /// What has the focus when another part of the saves is shown next.
    pub arrives_at: StoredValue<&'static str>,
}

impl Desk {
    /// A desk on which nothing is under way.
    pub fn new() -> Self {
        Self {
            folders: use_folders(),
            said: RwSignal::default(),
            naming: RwSignal::default(),
            moving: RwSignal::default(),
            is_ordering: RwSignal::new(false),
            is_choosing: RwSignal::new(false),
            chosen: RwSignal::default(),
            arrives_at: StoredValue::new(TITLE),
        }
    }

    /// Moves notes, and says so once they are there.
    pub fn file(self, notes: Vec<NoteId>, to: Option<&Folder>) {
        let n = notes.len();
        let name = to.map(|folder| folder.name.clone());
        let done = Callback::new(move |()| {
            self.moving.set(None);
            self.chosen.set(Vec::new());
            self.said.set(Some(Said::Filed(n, name.clone())));
        });
        self.folders.file(notes, to.map(|folder| folder.id.clone()), done);
    }
}
