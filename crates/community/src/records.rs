//! The small transactional store that the community stands on.
//!
//! Counts and relations are never fields of a record: a like is the record `note/person` and its
//! count the sum of a counter, which is only ever added to. See docs/decisions/0002-records.md.

use crate::Derived;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a record is; the first half of its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A note, by its id.
    Note,
    /// A product, by its id.
    Product,
    /// A coupon, by its id.
    Coupon,
    /// A creator, by their id.
    Creator,
    /// A shop, by its id.
    Shop,
    /// Size, colour and words of a picture, by its name.
    Picture,
    /// Somebody likes a note: `note/person`.
    Like,
    /// Somebody took a coupon: `person/coupon`.
    Claim,
    /// A comment under a note: `note/comment`.
    Comment,
    /// Somebody likes a comment: `comment/person`.
    CommentLike,
    /// Somebody saved a note: `person/note`.
    Save,
    /// Somebody follows a creator: `person/creator`.
    Follow,
    /// An order of a product arrived at somebody's: `person/product`.
    Purchase,
    /// Somebody complains about a product: `person/complaint`.
    Complaint,
    /// What stands on a creator's shelves, by their id.
    Shelf,
    /// A course of the school, by its id.
    Course,
    /// A lesson: `course/lesson`.
    Lesson,
    /// A video of a lesson, by its name.
    Video,
    /// How far somebody has come in a lesson: `person/course/lesson`.
    Progress,
    /// What somebody wrote down in a lesson: `person/course/lesson/note`.
    LessonNote,
    /// What belongs to a topic, by its name.
    Topic,
    /// A folder of what somebody saved: `person/folder`.
    Folder,
    /// A rule about words that somebody does not want to read: `person/rule`.
    Mute,
    /// Somebody does not want to see a person: `person/creator`.
    Block,
    /// Somebody set a note aside: `person/note`.
    SetAside,
    /// What somebody said about their interests, by the id of the person.
    Taste,
    /// Somebody reported something: `person/report`.
    Report,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 27] = [
        Self::Note,
        Self::Product,
        Self::Coupon,
        Self::Creator,
        Self::Shop,
        Self::Picture,
        Self::Like,
        Self::Claim,
        Self::Comment,
        Self::CommentLike,
        Self::Save,
        Self::Follow,
        Self::Purchase,
        Self::Complaint,
        Self::Shelf,
        Self::Course,
        Self::Lesson,
        Self::Video,
        Self::Progress,
        Self::LessonNote,
        Self::Topic,
        Self::Folder,
        Self::Mute,
        Self::Block,
        Self::SetAside,
        Self::Taste,
        Self::Report,
    ];

    /// Its name in keys.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Product => "product",
            Self::Coupon => "coupon",
            Self::Creator => "creator",
            Self::Shop => "shop",
            Self::Picture => "picture",
            Self::Like => "like",
            Self::Claim => "claim",
            Self::Comment => "comment",
            Self::CommentLike => "comment_like",
            Self::Save => "save",
            Self::Follow => "follow",
            Self::Purchase => "purchase",
            Self::Complaint => "complaint",
            Self::Shelf => "shelf",
            Self::Course => "course",
            Self::Lesson => "lesson",
            Self::Video => "video",
            Self::Progress => "progress",
            Self::LessonNote => "lesson_note",
            Self::Topic => "topic",
            Self::Folder => "folder",
            Self::Mute => "mute",
            Self::Block => "block",
            // Never "aside…": what cannot be read is kept under that.
            Self::SetAside => "set_aside",
            Self::Taste => "taste",
            Self::Report => "report",
        }
    }
}

/// A stretch of keys of one kind, in ascending order.
#[derive(Clone, Copy, Debug)]
pub struct Scan<'a> {
    /// What keys begin with; empty for all.
    pub prefix: &'a str,
    /// The last key already seen.
    pub after: Option<&'a str>,
    /// How many records to return at most.
    pub limit: usize,
}

impl Scan<'_> {
    /// All records of a kind, up to `limit`.
    #[must_use]
    pub const fn all(limit: usize) -> Self {
        Self { prefix: "", after: None, limit }
    }
}

/// Reading. A record is JSON text with its version under `v`.
pub trait Records {
    /// The record under `key`.
    fn get(&self, kind: Kind, key: &str) -> Option<Arc<str>>;

    /// The records under `keys`, in their order.
    fn get_many(&self, kind: Kind, keys: &[String]) -> Vec<Option<Arc<str>>> {
        keys.iter().map(|key| self.get(kind, key)).collect()
    }

    /// The records of a stretch, with their keys.
    fn scan(&self, kind: Kind, scan: Scan<'_>) -> Vec<(String, Arc<str>)>;

    /// The sum of a counter; zero when nothing was ever added.
    fn count(&self, counter: &str) -> i64;

    /// What is worked out from the records and kept until they change; nothing where nothing is kept,
    /// and it is worked out anew each time.
    fn derived(&self) -> Option<&Derived> {
        None
    }

    /// Whether somebody put the record under `key`, rather than the content that all begin with.
    fn is_own(&self, kind: Kind, key: &str) -> bool;

    /// Hears of a record that cannot be read, so that its home can keep it aside. Whoever reads goes
    /// on without it.
    fn unreadable(&self, _kind: Kind, _key: &str) {}
}

/// Writing, within a transaction that is kept whole or not at all.
pub trait Tx: Records {
    /// Puts `json` under `key`.
    fn put(&mut self, kind: Kind, key: &str, json: String);

    /// Removes what is under `key`.
    fn delete(&mut self, kind: Kind, key: &str);

    /// Adds `delta` to a counter, without reading it.
    fn add(&mut self, counter: &str, delta: i64);
}
