//! What is written down: one struct a kind, with its version, and how text becomes a record.

use crate::{CommunityError, Kind, Records, Scan, Tx};
use domain::{
    Axis, CommentId, Coupon, CouponId, CourseId, CreatorId, FolderId, Identity, LessonId,
    LessonKey, Line, Module, Money, MuteWords, NotMade, NoteId, Picture, Place, PriceHistory,
    ProductId, Progress, Question, Relation, ReportReason, ReportState, Reported, Restock,
    ShelfOrder, Shop, ShopId, Standing, Subject, Task, Timestamp, Trouble, Video, WechatKind,
    ids::is_id, text,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::sync::Arc;

/// What a record of one kind is read as.
pub trait Kept: DeserializeOwned {
    /// Its kind.
    const KIND: Kind;
    /// The version this release writes.
    const VERSION: u16;

    /// Made new, when a release that wrote version `from` wrote it. Fields that came later have
    /// defaults; what they then mean is decided here.
    #[must_use]
    fn upgraded(self, from: u16) -> Self {
        let _ = from;
        self
    }

    /// Makes names and titles such as may stand beside other words: whoever wrote the record, they
    /// pass here before anybody sees them.
    fn clean(&mut self) {}
}

/// A struct that is kept under one kind: all of a record, so that it can be written as well.
pub trait Stored: Kept + Serialize {}

/// A record with its version, as every record is written.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    v: u16,
    #[serde(rename = "is")]
    value: T,
}

/// Reads a record; nothing when there is none, or none that can be read.
pub fn read<T: Kept>(records: &dyn Records, key: &str) -> Option<T> {
    let json = records.get(T::KIND, key)?;
    readable(records, key, &json)
}

/// Reads a record that must be there.
///
/// # Errors
/// [`CommunityError::NotFound`] when it is not, or cannot be read.
pub fn require<T: Kept>(records: &dyn Records, key: &str) -> Result<T, CommunityError> {
    read(records, key).ok_or(CommunityError::NotFound)
}

/// Reads records that must all be there, in the order of `keys`.
///
/// # Errors
/// As [`require`].
pub fn require_all<T: Kept>(
    records: &dyn Records,
    keys: &[String],
) -> Result<Vec<T>, CommunityError> {
    let found = records.get_many(T::KIND, keys).into_iter().zip(keys);
    let read = |(json, key): (Option<Arc<str>>, &String)| readable(records, key, &json?);
    found.map(|found| read(found).ok_or(CommunityError::NotFound)).collect()
}

/// Reads a stretch of records with their keys. One that cannot be read is left out: the rest works.
pub fn all<T: Kept>(records: &dyn Records, scan: Scan<'_>) -> Vec<(String, T)> {
    let mut found = Vec::new();
    for (key, json) in records.scan(T::KIND, scan) {
        if let Some(record) = readable(records, &key, &json) {
            found.push((key, record));
        }
    }
    found
}

/// What `json` writes down; its home is told when that cannot be read.
fn readable<T: Kept>(records: &dyn Records, key: &str, json: &str) -> Option<T> {
    let record = value_of(json);
    if record.is_none() {
        not_read(records, T::KIND, key, json);
    }
    record
}

/// Tells the home of a record that it cannot be read. Apart from [`readable`], which every kind has
/// for itself.
#[inline(never)]
fn not_read(records: &dyn Records, kind: Kind, key: &str, json: &str) {
    // A newer release can read what it wrote: that is not damaged, and stays where it is.
    if !is_newer(kind, json) {
        records.unreadable(kind, key);
    }
}

/// The record that `json` writes down, made new when an older release wrote it.
///
/// # Errors
/// [`CommunityError::Corrupt`] when it is none of a version this release reads.
pub fn parse<T: Kept>(key: &str, json: &str) -> Result<T, CommunityError> {
    value_of(json).ok_or_else(|| CommunityError::Corrupt(format!("{}/{key}", T::KIND.name())))
}

fn value_of<T: Kept>(json: &str) -> Option<T> {
    let record: Versioned<T> = compact_json::from_str(json).ok()?;
    let mut value = match record.v {
        v if v == T::VERSION => record.value,
        v if (1..T::VERSION).contains(&v) => record.value.upgraded(v),
        _ => return None,
    };
    value.clean();
    Some(value)
}

/// Whether a newer release wrote `json`, told from its beginning alone: its shape may be unknown.
#[must_use]
pub fn is_newer(kind: Kind, json: &str) -> bool {
    version_in(json).is_some_and(|version| version > version_of(kind))
}

/// The version of a record, with which its text begins, as [`write`] writes it.
pub(crate) fn version_in(json: &str) -> Option<u16> {
    let rest = json.strip_prefix("{\"v\":")?;
    whole(rest.split(',').next()?)
}

/// The whole number that a text writes down. All are read as one type: the standard library would read
/// each type for itself.
pub(crate) fn whole<T: TryFrom<i64>>(text: &str) -> Option<T> {
    text.parse::<i64>().ok()?.try_into().ok()
}

/// The text under which a record is kept.
///
/// # Errors
/// [`CommunityError::Corrupt`] when serde refuses, which none of the structs below make it do.
pub fn write<T: Stored>(key: &str, value: &T) -> Result<String, CommunityError> {
    let record = Versioned { v: T::VERSION, value };
    serde_json::to_string(&record)
        .map_err(|_| CommunityError::Corrupt(format!("{}/{key}", T::KIND.name())))
}

/// Keeps a record.
///
/// # Errors
/// As [`write`].
pub fn keep<T: Stored>(tx: &mut dyn Tx, key: &str, value: &T) -> Result<(), CommunityError> {
    let json = write(key, value)?;
    tx.put(T::KIND, key, json);
    Ok(())
}

/// Keeps one of the choices that say when they were made and nothing else: as [`write`] would, without the
/// code that writes records, which the first feed then does not wait for.
pub fn keep_choice(tx: &mut dyn Tx, kind: Kind, key: &str, at: Timestamp) {
    let (version, at) = (i64::from(version_of(kind)), at.0);
    // A new save lies in no folder.
    let folder = if kind == Kind::Save { ",\"folder\":null" } else { "" };
    tx.put(kind, key, format!("{{\"v\":{version},\"is\":{{\"at\":{at}{folder}}}}}"));
}

macro_rules! stored {
    ($($name:ty: $kind:ident v $version:literal $(, $clean:expr)?;)*) => { $(
        impl Stored for $name {}

        impl Kept for $name {
            const KIND: Kind = Kind::$kind;
            const VERSION: u16 = $version;
            $(fn clean(&mut self) {
                let clean: fn(&mut Self) = $clean;
                clean(self);
            })?
        }
    )*
        /// The version of a kind that this release writes.
        #[must_use]
        pub const fn version_of(kind: Kind) -> u16 {
            match kind {
                $(Kind::$kind => $version,)*
            }
        }

        /// A record as this release would write it, its names clean.
        ///
        /// # Errors
        /// As [`parse`].
        pub(crate) fn written_anew(
            kind: Kind,
            key: &str,
            json: &str,
        ) -> Result<String, CommunityError> {
            match kind {
                $(Kind::$kind => write(key, &parse::<$name>(key, json)?),)*
            }
        }
    };
}
stored! {
    NoteRecord: Note v 1, |note| {
        note.title = text::name(&note.title);
        clean(&mut note.place);
        // A topic is compared with what an address names; where it is shown it is made a name.
        note.topics.iter_mut().for_each(|topic| *topic = text::visible(topic));
    };
    ProductRecord: Product v 1, |product| {
        clean_product(&mut product.title, &mut product.maker, &mut product.variants);
        for axis in &mut product.axes {
            clean(&mut axis.name);
            axis.values.iter_mut().for_each(clean);
        }
        for other in &mut product.not_made {
            clean(&mut other.reason);
            other.values.iter_mut().for_each(clean);
        }
    };
    Coupon: Coupon v 1, |coupon| coupon.title = text::name(&coupon.title);
    CreatorRecord: Creator v 1, |creator| {
        clean_creator(&mut creator.name, &mut creator.identity);
        clean(&mut creator.checked);
        clean(&mut creator.place);
        creator.topics.iter_mut().for_each(clean);
        creator.collections.iter_mut().for_each(|collection| clean(&mut collection.title));
        for code in &mut creator.codes {
            clean(&mut code.name);
            clean(&mut code.words);
        }
        if let Standing::Blocked { reason } = &mut creator.standing {
            clean(reason);
        }
    };
    Shop: Shop v 1, |shop| {
        shop.name = text::name(&shop.name);
        for fact in [&mut shop.licence, &mut shop.promise, &mut shop.ships, &mut shop.service] {
            clean(fact);
        }
    };
    Picture: Picture v 1, |picture| {
        clean(&mut picture.alt);
        // Both become part of addresses and of looks: a name and a colour, and nothing that fetches.
        if !is_id(&picture.name) {
            picture.name.clear();
        }
        if !picture.color.strip_prefix('#').is_some_and(is_id) {
            picture.color.clear();
        }
    };
    LikeRecord: Like v 1;
    ClaimRecord: Claim v 2, |claim| {
        if let Some(coupon) = &mut claim.coupon {
            coupon.title = text::name(&coupon.title);
        }
    };
    CommentRecord: Comment v 1, |comment| comment.body = text::calm(&comment.body);
    CommentLikeRecord: CommentLike v 1;
    SaveRecord: Save v 2;
    FollowRecord: Follow v 1;
    PurchaseRecord: Purchase v 1;
    ComplaintRecord: Complaint v 1, |complaint| complaint.body = text::calm(&complaint.body);
    ShelfOrder: Shelf v 1;
    CourseRecord: Course v 1, |course| {
        course.title = text::name(&course.title);
        clean(&mut course.about);
    };
    LessonRecord: Lesson v 1, |lesson| {
        lesson.title = text::name(&lesson.title);
        clean(&mut lesson.about);
        clean(&mut lesson.because);
        for question in &mut lesson.quiz {
            question.tidy_words(text::name);
        }
    };
    Video: Video v 1, |video| {
        clean(&mut video.title);
        clean(&mut video.alt);
        // As with pictures: both become part of addresses and of looks.
        if !is_id(&video.name) {
            video.name.clear();
        }
        if !video.color.strip_prefix('#').is_some_and(is_id) {
            video.color.clear();
        }
    };
    Progress: Progress v 1;
    LessonNoteRecord: LessonNote v 1, |note| note.text = text::calm(&note.text);
    TopicRecord: Topic v 1, |topic| {
        topic.name = text::visible(&topic.name);
        clean(&mut topic.about);
        topic.related.iter_mut().for_each(|other| *other = text::visible(other));
    };
    FolderRecord: Folder v 1, |folder| folder.name = text::name(&folder.name);
    MuteRecord: Mute v 1, |mute| {
        // Compared with what people write, and therefore no name; where it is shown it is made one.
        mute.words.word = text::visible(&mute.words.word);
        mute.words.except.iter_mut().for_each(|phrase| *phrase = text::visible(phrase));
    };
    BlockRecord: Block v 1;
    SetAsideRecord: SetAside v 1;
    TasteRecord: Taste v 1, |taste| {
        taste.off.iter_mut().for_each(|topic| *topic = text::visible(topic));
    };
    ReportRecord: Report v 1, |report| report.words = text::calm(&report.words);
}

/// As much of a creator as stands beside what they wrote. The feed reads no more of them, and does not wait
/// for what reads all.
#[derive(Deserialize)]
pub(crate) struct CreatorCard {
    pub(crate) id: CreatorId,
    pub(crate) name: String,
    pub(crate) identity: Option<Identity>,
    pub(crate) picture: String,
}

impl Kept for CreatorCard {
    const KIND: Kind = CreatorRecord::KIND;
    const VERSION: u16 = CreatorRecord::VERSION;

    fn clean(&mut self) {
        clean_creator(&mut self.name, &mut self.identity);
    }
}

/// As much of a product as a card of it says, which is all that the feed reads of one.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ProductCard {
    pub(crate) id: ProductId,
    pub(crate) title: String,
    pub(crate) shop: ShopId,
    pub(crate) maker: String,
    pub(crate) category: String,
    pub(crate) prices: PriceHistory,
    pub(crate) shipping: Money,
    pub(crate) commission: u16,
    pub(crate) variants: Vec<VariantRecord>,
    #[serde(default)]
    pub(crate) withdrawn: Option<Timestamp>,
    pub(crate) pictures: Vec<String>,
}

impl Kept for ProductCard {
    const KIND: Kind = ProductRecord::KIND;
    const VERSION: u16 = ProductRecord::VERSION;

    fn clean(&mut self) {
        clean_product(&mut self.title, &mut self.maker, &mut self.variants);
    }
}

impl ProductRecord {
    /// What a card says of it.
    pub(crate) fn card(&self) -> ProductCard {
        ProductCard {
            id: self.id.clone(),
            title: self.title.clone(),
            shop: self.shop.clone(),
            maker: self.maker.clone(),
            category: self.category.clone(),
            prices: self.prices.clone(),
            shipping: self.shipping,
            commission: self.commission,
            variants: self.variants.clone(),
            withdrawn: self.withdrawn,
            pictures: self.pictures.clone(),
        }
    }
}

fn clean_product(title: &mut String, maker: &mut String, variants: &mut [VariantRecord]) {
    *title = text::name(title);
    clean(maker);
    variants.iter_mut().flat_map(|variant| &mut variant.values).for_each(clean);
}

fn clean_creator(name: &mut String, identity: &mut Option<Identity>) {
    *name = text::name(name);
    if let Some(identity) = identity {
        clean(&mut identity.title);
        clean(&mut identity.verified_by);
    }
}

/// Makes a name of what may be left out.
fn clean(name: &mut String) {
    if !name.is_empty() {
        *name = text::name(name);
    }
}

/// A note; likes and saves are counters beside it, and its marks are computed wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Note")]
pub struct NoteRecord {
    pub id: NoteId,
    pub title: String,
    pub author: CreatorId,
    pub line: Line,
    pub topics: Vec<String>,
    pub published_at: Timestamp,
    pub place: String,
    pub relation: Relation,
    pub products: Vec<ProductId>,
    #[serde(default)]
    pub coupons: Vec<CouponId>,
    #[serde(default)]
    pub with_ai: bool,
    pub pictures: Vec<String>,
    pub body: String,
}

/// A product; prices in fen, rates in basis points of what is paid for the goods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Product")]
pub struct ProductRecord {
    pub id: ProductId,
    pub title: String,
    pub shop: ShopId,
    pub maker: String,
    pub category: String,
    pub prices: PriceHistory,
    pub shipping: Money,
    pub commission: u16,
    pub fee: u16,
    #[serde(default)]
    pub axes: Vec<Axis>,
    pub variants: Vec<VariantRecord>,
    #[serde(default)]
    pub not_made: Vec<NotMade>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Timestamp>,
    pub pictures: Vec<String>,
    pub body: String,
}

/// A variant of a product; one that has nothing to choose has a single one, without values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariantRecord {
    /// A value of each axis.
    pub values: Vec<String>,
    /// What it costs above the product's 标价.
    pub surcharge: Money,
    /// How many there are.
    pub stock: u32,
    /// When more come.
    #[serde(default)]
    pub restock: Option<Restock>,
}

/// A creator and what they say about themselves, in Markdown: untrusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Creator")]
pub struct CreatorRecord {
    pub id: CreatorId,
    pub name: String,
    pub identity: Option<Identity>,
    pub picture: String,
    pub bio: String,
    #[serde(default)]
    pub standing: Standing,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub checked: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collections: Vec<CollectionRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<CodeRecord>,
}

/// Notes of a creator that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Collection")]
pub struct CollectionRecord {
    pub title: String,
    pub notes: Vec<NoteId>,
}

/// The code of a 公众号 or 小程序.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::WechatCode")]
pub struct CodeRecord {
    pub kind: WechatKind,
    pub name: String,
    pub picture: String,
    pub words: String,
}

/// A course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Course")]
pub struct CourseRecord {
    pub id: CourseId,
    pub module: Module,
    /// Its place among the courses of its module.
    #[serde(default)]
    pub number: u32,
    pub title: String,
    pub about: String,
    pub lessons: Vec<LessonId>,
    pub body: String,
}

/// A lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Lesson")]
pub struct LessonRecord {
    pub key: LessonKey,
    pub title: String,
    pub about: String,
    pub minutes: u32,
    /// Which lessons come first.
    #[serde(default)]
    pub after: Vec<LessonKey>,
    #[serde(default)]
    pub because: String,
    /// Its place on the path from newcomer to maker.
    #[serde(default)]
    pub path: Option<u32>,
    #[serde(default)]
    pub video: Option<String>,
    #[serde(default)]
    pub task: Option<Task>,
    #[serde(default)]
    pub subjects: Vec<Subject>,
    #[serde(default)]
    pub pictures: Vec<String>,
    #[serde(default)]
    pub quiz: Vec<Question>,
    pub body: String,
}

/// What somebody wrote down in a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::LessonNote")]
pub struct LessonNoteRecord {
    pub place: Place,
    pub text: String,
    pub at: Timestamp,
}

/// What belongs to a topic. Which notes do is said by the notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicRecord {
    /// Its name, without `#`.
    pub name: String,
    /// What belongs there, in a sentence.
    pub about: String,
    /// Topics beside it.
    #[serde(default)]
    pub related: Vec<String>,
}

/// A comment, or an answer to the comment `answers`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Comment")]
pub struct CommentRecord {
    pub author: CreatorId,
    pub at: Timestamp,
    #[serde(default)]
    pub answers: Option<CommentId>,
    pub body: String,
    #[serde(default)]
    pub pinned: bool,
}

/// A complaint; its key says who made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Complaint")]
pub struct ComplaintRecord {
    pub product: ProductId,
    pub trouble: Trouble,
    pub body: String,
    pub at: Timestamp,
    #[serde(default)]
    pub withdrawn: bool,
}

/// Somebody took a coupon.
///
/// Version 2 keeps the coupon as it was then: when the shop takes its record away, or it cannot be
/// read, whoever took it still sees what they have. A claim of version 1 has none until it is
/// written again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimRecord {
    /// When.
    pub at: Timestamp,
    /// The coupon as it was then.
    #[serde(default)]
    pub coupon: Option<Coupon>,
}

/// Somebody saved a note.
///
/// Version 2 says in which folder it lies; a save of version 1 lies in none. The folder is named even
/// when it was dropped, so that it finds its notes again when that is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveRecord {
    /// When.
    pub at: Timestamp,
    /// In which folder.
    #[serde(default)]
    pub folder: Option<FolderId>,
}

/// A folder of what somebody saved; which notes lie in it is said by the saves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FolderRecord {
    /// What its owner calls it.
    pub name: String,
    /// Where it stands among the others.
    pub place: u64,
    /// When it was made.
    pub at: Timestamp,
}

/// A rule about words; its key says whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Mute")]
pub struct MuteRecord {
    pub words: MuteWords,
    pub at: Timestamp,
}

/// What somebody said about their interests. Which they have is worked out from what they like and save.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TasteRecord {
    /// Whether 发现 follows them.
    pub is_on: bool,
    /// The topics that they took away.
    pub off: Vec<String>,
}

/// A report; its key says who made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each field is documented at domain::Report")]
pub struct ReportRecord {
    pub about: Reported,
    pub reason: ReportReason,
    pub words: String,
    pub at: Timestamp,
    pub state: ReportState,
}

macro_rules! chosen {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $name {
            /// When.
            pub at: Timestamp,
        }
    )* };
}
chosen! {
    /// Somebody likes a note.
    LikeRecord;
    /// Somebody likes a comment.
    CommentLikeRecord;
    /// Somebody follows a creator.
    FollowRecord;
    /// An order of a product arrived; what 自购 is checked against.
    PurchaseRecord;
    /// Somebody does not want to see a person.
    BlockRecord;
    /// Somebody set a note aside.
    SetAsideRecord;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_carries_its_version() {
        let json = write("a/guest", &LikeRecord { at: Timestamp(7) }).expect("plain data");
        assert_eq!(json, r#"{"v":1,"is":{"at":7}}"#);
        assert_eq!(parse::<LikeRecord>("a/guest", &json), Ok(LikeRecord { at: Timestamp(7) }));
    }

    #[test]
    fn a_choice_is_kept_as_any_record_is() {
        let memory = crate::Memory::default();
        for at in [Timestamp(7), Timestamp(-1), Timestamp(i64::MAX)] {
            let kept = |kind| {
                let mut tx = memory.begin();
                keep_choice(&mut tx, kind, "a/b", at);
                tx.get(kind, "a/b").map(|json| json.to_string())
            };
            assert_eq!(kept(Kind::Like), write("", &LikeRecord { at }).ok());
            assert_eq!(kept(Kind::CommentLike), write("", &CommentLikeRecord { at }).ok());
            assert_eq!(kept(Kind::Follow), write("", &FollowRecord { at }).ok());
            assert_eq!(kept(Kind::Save), write("", &SaveRecord { at, folder: None }).ok());
        }
    }

    #[test]
    fn a_save_of_an_older_release_lies_in_no_folder() {
        let old = parse::<SaveRecord>("guest/a", r#"{"v":1,"is":{"at":7}}"#);
        assert_eq!(old, Ok(SaveRecord { at: Timestamp(7), folder: None }));
        let filed = SaveRecord { at: Timestamp(7), folder: Some(FolderId::from("f")) };
        let json = write("guest/a", &filed).expect("plain data");
        assert_eq!(json, r#"{"v":2,"is":{"at":7,"folder":"f"}}"#);
        assert_eq!(parse::<SaveRecord>("guest/a", &json), Ok(filed));
    }

    #[test]
    fn names_are_clean_before_anybody_sees_them() {
        let json = r#"{"v":1,"is":{"id":"a","name":"小\u202e满","identity":
            {"title":"营\u200b养师","verified_by":"\u05d0"},"picture":"","bio":"\u202e"}}"#;
        let creator = parse::<CreatorRecord>("a", json).expect("a creator");
        let identity = creator.identity.expect("one that was checked");
        assert_eq!((creator.name.as_str(), identity.title.as_str()), ("小满", "营养师"));
        assert_eq!(identity.verified_by, "\u{2068}\u{5d0}\u{2069}");
        assert_eq!(creator.bio, "\u{202e}", "texts stay as they are");
    }

    #[test]
    fn a_picture_is_fetched_from_nowhere_else() {
        let parsed = |name: &str, color: &str| {
            let json = format!(
                r#"{{"v":1,"is":{{"name":"{name}","width":3,"height":4,"color":"{color}","alt":""}}}}"#
            );
            parse::<Picture>("a", &json).map(|picture| (picture.name, picture.color))
        };
        assert_eq!(parsed("plate-1", "#e0ead5"), Ok(("plate-1".into(), "#e0ead5".into())));
        let elsewhere = parsed("x 1x, //evil.example/x", "url(//evil.example/x)");
        assert_eq!(elsewhere, Ok((String::new(), String::new())));
    }

    #[test]
    fn a_record_of_a_version_that_is_not_known_is_not_guessed_at() {
        let newer = r#"{"v":2,"is":{"at":7}}"#;
        assert_eq!(
            parse::<LikeRecord>("a/guest", newer),
            Err(CommunityError::Corrupt("like/a/guest".into()))
        );
    }
}
