//! The files under `demo/`, as `cargo xtask` reads them, made into the pack that a community opens.
//!
//! Runs at build time (feature "pack"), so that a mistake in a file fails the build and the browser
//! carries no code for it. Dates are milliseconds from the first opening.

mod check;
mod courses;
mod packed;
mod place;
mod quiz;

pub use place::FileError;

use crate::{
    Changes, CommunityError, Context, Kind, Memory, comments, counters, creators,
    notes::{self, purchase_key},
    requests::{CommentsQuery, CreatorQuery, NoteQuery, ProductQuery},
    shop,
    stored::{PurchaseRecord, Stored, write},
};
use courses::{PackedCourse, PackedLesson, PackedVideo};
use domain::{CommentOrder, Person, Timestamp};
use packed::{
    PackedComment, PackedCoupon, PackedCreator, PackedNote, PackedPicture, PackedProduct,
    PackedShop, PackedTopic,
};
use place::{Place, error_of_all};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;
use std::{collections::BTreeMap, sync::Arc};

/// The version of the file that is read here.
const FILE_VERSION: u16 = 2;

/// Every file under `demo/`, as `cargo xtask` reads them.
#[derive(Debug)]
pub struct DemoFiles {
    notes: Vec<PackedNote>,
    comments: Vec<PackedComment>,
    products: Vec<PackedProduct>,
    coupons: Vec<PackedCoupon>,
    creators: Vec<PackedCreator>,
    shops: Vec<PackedShop>,
    topics: Vec<PackedTopic>,
    courses: Vec<PackedCourse>,
    lessons: Vec<PackedLesson>,
    videos: BTreeMap<String, PackedVideo>,
    pictures: BTreeMap<String, PackedPicture>,
}

/// The texts of the packs.
#[derive(Debug)]
pub struct Packs {
    /// What the feed and everything that it leads to needs.
    pub first: String,
    /// The courses.
    pub school: String,
}

/// The same before each record is looked at on its own, so that a mistake names its file.
#[derive(Deserialize)]
struct Unread {
    v: u16,
    notes: Vec<Value>,
    #[serde(default)]
    comments: Vec<Value>,
    products: Vec<Value>,
    coupons: Vec<Value>,
    creators: Vec<Value>,
    shops: Vec<Value>,
    #[serde(default)]
    topics: Vec<Value>,
    #[serde(default)]
    courses: Vec<Value>,
    #[serde(default)]
    lessons: Vec<Value>,
    #[serde(default)]
    videos: BTreeMap<String, PackedVideo>,
    pictures: BTreeMap<String, PackedPicture>,
}

impl DemoFiles {
    /// Reads the files.
    ///
    /// # Errors
    /// When they are not of this release, or one lacks something, or holds what makes no sense.
    pub fn from_json(json: &str) -> Result<Self, FileError> {
        let unread: Unread =
            serde_json::from_str(json).map_err(|error| error_of_all(error.to_string()))?;
        if unread.v != FILE_VERSION {
            return Err(error_of_all(format!("version {} cannot be read", unread.v)));
        }
        let files = Self {
            notes: read_all(unread.notes)?,
            comments: read_all(unread.comments)?,
            products: read_all(unread.products)?,
            coupons: read_all(unread.coupons)?,
            creators: read_all(unread.creators)?,
            shops: read_all(unread.shops)?,
            topics: read_all(unread.topics)?,
            courses: read_all(unread.courses)?,
            lessons: read_all(unread.lessons)?,
            videos: unread.videos,
            pictures: unread.pictures,
        };
        files.check()?;
        Ok(files)
    }

    /// How many of what there are, for whoever checked them.
    #[must_use]
    pub fn summary(&self) -> String {
        format!(
            "{} notes, {} comments, {} topics, {} products, {} coupons, {} shops, {} creators, \
             {} courses, {} lessons, {} videos, {} pictures",
            self.notes.len(),
            self.comments.len(),
            self.topics.len(),
            self.products.len(),
            self.coupons.len(),
            self.shops.len(),
            self.creators.len(),
            self.courses.len(),
            self.lessons.len(),
            self.videos.len(),
            self.pictures.len(),
        )
    }

    /// The texts of the packs.
    ///
    /// # Errors
    /// When a file holds something that is not known.
    pub fn to_packs(&self) -> Result<Packs, FileError> {
        let offsets = self.opened_at(Timestamp(0))?;
        self.try_out(&offsets)?;
        let mut school = Base::default();
        for course in &self.courses {
            school.put(course.id.as_str(), &course.record())?;
        }
        for lesson in &self.lessons {
            school.put(&lesson.place_key(), &lesson.record()?)?;
        }
        for (name, video) in &self.videos {
            school.put(name, &video.record(name))?;
        }
        // Pictures of lessons alone travel with them.
        let mut first = offsets;
        let mut only_there: Vec<&String> = self.lessons.iter().flat_map(|l| l.pictures()).collect();
        only_there.retain(|name| !self.is_shown_elsewhere(name));
        for name in only_there {
            if let Some(json) = first.records.remove(&(Kind::Picture, name.clone())) {
                school.0.records.insert((Kind::Picture, name.clone()), json);
            }
        }
        let text =
            |changes: Changes| changes.to_json().map_err(|error| error_of_all(error.to_string()));
        Ok(Packs { first: text(first)?, school: text(school.0)? })
    }

    /// Whether something that is no lesson shows a picture.
    fn is_shown_elsewhere(&self, name: &String) -> bool {
        self.notes.iter().any(|note| note.pictures.contains(name))
            || self.products.iter().any(|product| product.pictures.contains(name))
            || self.creators.iter().any(|creator| creator.picture == *name)
    }

    /// Opens every note and product once, so that a name that leads nowhere fails the build.
    fn try_out(&self, base: &Changes) -> Result<(), FileError> {
        let memory = Memory::over(base.clone());
        let context = Context {
            person: Person::guest(),
            now: Timestamp(i64::MAX / 2),
            seed: 0,
            scale: 0,
            hanzi: Arc::default(),
            hides: None,
            follows: None,
        };
        for note in &self.notes {
            let query = NoteQuery { id: note.id.clone() };
            notes::note(&memory, &context, query).map_err(|error| dangling(&note.at, &error))?;
            self.try_out_comments(&memory, &context, note)?;
        }
        for creator in &self.creators {
            self.try_out_creator(&memory, &context, creator)?;
        }
        for product in &self.products {
            let query = ProductQuery::of(product.id.clone());
            shop::product(&memory, &context, query)
                .map_err(|error| dangling(&product.at, &error))?;
        }
        Ok(())
    }

    /// Every collection and every shelf of a creator shows all that its file names.
    fn try_out_creator(
        &self,
        memory: &Memory,
        context: &Context,
        creator: &PackedCreator,
    ) -> Result<(), FileError> {
        let query = CreatorQuery { id: creator.id.clone() };
        let page = creators::creator(memory, context, query)
            .map_err(|error| dangling(&creator.at, &error))?;
        let named: usize =
            creator.collections.iter().map(|collection| collection.notes.len()).sum();
        let shown: usize = page.collections.iter().map(|collection| collection.notes.len()).sum();
        if named != shown {
            return Err(creator.at.error("collection", "a collection holds notes of one's own"));
        }
        if page.codes.iter().any(|code| code.picture.is_none()) {
            return Err(creator.at.error("channel", "a code is a picture that is there"));
        }
        if page.n_shelf != (creator.expert.len() + creator.daily.len()) as u64 {
            let says = "each thing on a shelf is in a note of one's own";
            return Err(creator.at.error("expert", says));
        }
        Ok(())
    }

    /// Every comment of a note stands in a thread.
    fn try_out_comments(
        &self,
        memory: &Memory,
        context: &Context,
        note: &PackedNote,
    ) -> Result<(), FileError> {
        let query = CommentsQuery {
            note: note.id.clone(),
            order: CommentOrder::Oldest,
            after: None,
            limit: 1,
            including: None,
        };
        let found = comments::comments(memory, context, query)
            .map_err(|error| dangling(&note.at, &error))?;
        let written = self.comments.iter().filter(|comment| comment.note == note.id);
        if found.n_comments == written.count() as u64 {
            Ok(())
        } else {
            Err(note.at.error("id", "a comment under this note answers nothing"))
        }
    }

    /// The base layer of a community first opened at `opened`.
    ///
    /// # Errors
    /// When a word in a file is none that is known.
    pub fn opened_at(&self, opened: Timestamp) -> Result<Changes, FileError> {
        let mut base = Base::default();
        for note in &self.notes {
            base.put(note.id.as_str(), &note.record(opened)?)?;
            base.count(counters::likes(&note.id), note.likes);
            base.count(counters::saves(&note.id), note.saves);
            let comments = self.comments.iter().filter(|comment| comment.note == note.id);
            base.count(counters::comments(&note.id), comments.count() as i64);
            if let Some(bought) = note.bought {
                for product in &note.products {
                    let order = PurchaseRecord { at: opened.plus_ms(bought) };
                    base.put(&purchase_key(note.author.as_str(), product.as_str()), &order)?;
                }
            }
        }
        for comment in &self.comments {
            base.put(&comments::key(&comment.note, &comment.id), &comment.record(opened))?;
            base.count(counters::comment_likes(&comment.id), comment.likes);
        }
        for product in &self.products {
            base.put(product.id.as_str(), &product.record(opened))?;
        }
        for coupon in &self.coupons {
            base.put(coupon.id.as_str(), &coupon.record(opened)?)?;
            if let Some(claimed) = coupon.claimed {
                base.count(counters::claims(&coupon.id), i64::from(claimed));
            }
        }
        for creator in &self.creators {
            base.put(creator.id.as_str(), &creator.record(opened))?;
            if creator.followers > 0 {
                base.count(counters::followers(&creator.id), creator.followers);
            }
            if let Some(shelf) = creator.shelf() {
                base.put(creator.id.as_str(), &shelf)?;
            }
        }
        for shop in &self.shops {
            base.put(shop.id.as_str(), &shop.record())?;
        }
        for topic in &self.topics {
            base.put(&topic.name, &topic.record())?;
        }
        for (name, picture) in &self.pictures {
            base.put(name, &picture.record(name))?;
        }
        Ok(base.0)
    }
}

#[derive(Default)]
struct Base(Changes);

impl Base {
    fn put<T: Stored>(&mut self, key: &str, record: &T) -> Result<(), FileError> {
        let json =
            write(key, record).map_err(|error: CommunityError| error_of_all(error.to_string()))?;
        let json: Arc<str> = json.into();
        self.0.records.insert((T::KIND, key.to_owned()), Some(json));
        Ok(())
    }

    fn count(&mut self, counter: String, n: i64) {
        self.0.counters.put(&counter, n);
    }
}

fn read_all<T: DeserializeOwned>(values: Vec<Value>) -> Result<Vec<T>, FileError> {
    let read = |value: Value| {
        let place: Place = serde_json::from_value(value.clone()).unwrap_or_default();
        serde_json::from_value(value).map_err(|error| place.error("", error.to_string()))
    };
    values.into_iter().map(read).collect()
}

fn dangling(at: &Place, error: &CommunityError) -> FileError {
    at.error("", format!("names something that is not there ({error})"))
}
