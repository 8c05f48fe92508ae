//! What can be asked of the community: one struct a request.

use domain::{
    Answer, CarriedRecord, Channel, CommentId, CommentOrder, ComplaintId, CouponId, CourseId,
    CreatorId, Cursor, Finding, FolderId, LessonKey, LessonNoteId, Line, Marks, MuteId, MuteWords,
    NoteId, Place, ProductId, Relation, ReportId, ReportReason, Reported, SavesOrder, SavesWithin,
    SearchFilters, SearchOrder, SearchScope, ShelfOrder, ShopId, Target, Timestamp, Trouble,
};
use serde::{Deserialize, Serialize};

/// The most notes a page of the feed holds.
pub const MAX_PAGE: usize = 60;

/// The most targets whose reactions are asked for at once.
pub const MAX_REACTIONS: usize = 200;

/// The most threads a page of comments holds.
pub const MAX_THREADS: usize = 50;

/// The most suggestions that are given at once.
pub const MAX_SUGGESTIONS: usize = 10;

/// A page of a channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedQuery {
    /// Which channel.
    pub channel: Channel,
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// Where the page ends, for whoever reads upwards; goes before `after`.
    pub before: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// How many notes of a channel came after an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsQuery {
    /// Which channel.
    pub channel: Channel,
    /// The instant the visitor's list shows.
    pub since: Timestamp,
}

/// How several targets stand; those that are not there are left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReactionsQuery {
    /// Which, at most [`MAX_REACTIONS`].
    pub targets: Vec<Target>,
}

/// Chooses a target or takes the choice back; choosing twice changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct React {
    /// Which.
    pub target: Target,
    /// Whether it shall be chosen.
    pub chosen: bool,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteQuery {
    /// Which.
    pub id: NoteId,
}

/// One product, in one of its variants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductQuery {
    /// Which.
    pub id: ProductId,
    /// What is chosen: a value of each axis; the standard variant when there is no such one.
    pub values: Vec<String>,
    /// The note one came from.
    pub from: Option<NoteId>,
    /// The coupons to use; nothing for the cheapest set.
    pub coupons: Option<Vec<CouponId>>,
}

impl ProductQuery {
    /// A product as it is offered to whoever comes by its address alone.
    #[must_use]
    pub fn of(id: ProductId) -> Self {
        Self { id, values: Vec::new(), from: None, coupons: None }
    }
}

/// A shop with what it sells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShopQuery {
    /// Which.
    pub id: ShopId,
}

/// One creator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatorQuery {
    /// Who.
    pub id: CreatorId,
}

/// A page of the notes of a creator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreatorNotesQuery {
    /// Whose.
    pub id: CreatorId,
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// A page of what one saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavesQuery {
    /// Which of it.
    #[serde(default)]
    pub within: SavesWithin,
    /// In which order.
    #[serde(default)]
    pub order: SavesOrder,
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// One's folders of what one saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoldersQuery {}

/// Makes a folder or names it anew. One that was dropped is there again, with what lay in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepFolder {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: FolderId,
    /// What it is called, at most [`domain::folder::MAX_FOLDER_NAME`] characters.
    pub name: String,
    /// How many others shall come before it; nothing for where it is, or the end.
    pub place: Option<usize>,
}

/// Drops a folder; what lay in it stays saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropFolder {
    /// Which.
    pub id: FolderId,
}

/// Puts one's folders in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderFolders {
    /// How they shall come. Those that are not named come behind as they did; those that are not
    /// there are ignored.
    pub ids: Vec<FolderId>,
}

/// Puts saved notes into a folder, all of them or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSaves {
    /// Which, at most [`domain::folder::MAX_FILED`].
    pub notes: Vec<NoteId>,
    /// Into which; nothing for none.
    pub folder: Option<FolderId>,
}

/// A page of the comments one wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCommentsQuery {
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many comments, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// Everything of one's own that can be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnThingsQuery {}

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchQuery {
    /// What they typed.
    pub text: String,
    /// Among what.
    pub scope: SearchScope,
    /// Which notes are left out.
    pub filters: SearchFilters,
    /// In which order notes come.
    pub order: SearchOrder,
    /// Where the page of notes begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// What somebody may be about to type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionsQuery {
    /// What they have typed so far.
    pub text: String,
    /// How many, at most [`MAX_SUGGESTIONS`].
    pub limit: usize,
}

/// One topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicQuery {
    /// Its name, without `#`.
    pub name: String,
}

/// A page of the notes about a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicNotesQuery {
    /// The name of the topic.
    pub name: String,
    /// Whether those saved most often come first, and not the newest.
    pub by_saves: bool,
    /// Only those whose author shows that they bought what it carries.
    pub bought_only: bool,
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// Somebody's shelves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfQuery {
    /// Whose.
    pub id: CreatorId,
}

/// Arranges one's own shelves: what stands on which, in which order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArrangeShelf {
    /// How they shall stand.
    pub order: ShelfOrder,
}

/// The home of the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolQuery {}

/// One course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseQuery {
    /// Which.
    pub id: CourseId,
}

/// One lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonQuery {
    /// Which.
    pub key: LessonKey,
}

/// Keeps where somebody stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepPlace {
    /// In which lesson.
    pub key: LessonKey,
    /// Where.
    pub place: Place,
}

/// Finishes a lesson, once and for all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinishLesson {
    /// Which.
    pub key: LessonKey,
}

/// Answers a quiz.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerQuiz {
    /// Of which lesson.
    pub key: LessonKey,
    /// Which edition of it one was shown.
    pub edition: u64,
    /// The number of this try, counted from one: sent again, it is the same try.
    pub attempt: u32,
    /// An answer to each question, in their order.
    pub answers: Vec<Answer>,
}

/// Writes a note at a place of a lesson, for oneself, or its next version; an empty text takes it away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepLessonNote {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: LessonNoteId,
    /// In which lesson.
    pub key: LessonKey,
    /// Where.
    pub place: Place,
    /// In one's own words, at most [`domain::course::MAX_LESSON_NOTE`] characters.
    pub text: String,
}

/// The coupons that the asking person took.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalletQuery {}

/// The complaints that the asking person made about a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintsQuery {
    /// About which.
    pub product: ProductId,
}

/// Makes a complaint, once: its id is made by whoever makes it. Sent again, it is taken back or
/// stands again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complain {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: ComplaintId,
    /// About which product.
    pub product: ProductId,
    /// What is wrong.
    pub trouble: Trouble,
    /// In whose words, at most [`domain::complaint::MAX_COMPLAINT`] characters.
    pub body: String,
    /// Whether it is taken back.
    pub withdrawn: bool,
}

/// A page of the notes about a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpinionsQuery {
    /// About which product.
    pub product: ProductId,
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many notes, at most [`MAX_PAGE`].
    pub limit: usize,
}

/// A page of the comments under a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentsQuery {
    /// Under which note.
    pub note: NoteId,
    /// In which order.
    pub order: CommentOrder,
    /// Where the page begins; nothing for the first.
    pub after: Option<Cursor>,
    /// How many threads, at most [`MAX_THREADS`]; more when `including` lies further down.
    pub limit: usize,
    /// A comment or answer that the first page must reach.
    pub including: Option<CommentId>,
}

/// Writes a comment, once: its id is made by whoever writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriteComment {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: CommentId,
    /// Under which note.
    pub note: NoteId,
    /// Which comment it answers; an answer to an answer stands in the same thread.
    pub answers: Option<CommentId>,
    /// Its text, at most [`domain::comment::MAX_COMMENT`] characters.
    pub body: String,
}

/// Publishes a note or its next version, with the marks that its author was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishNote {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: NoteId,
    /// Its title.
    pub title: String,
    /// Its text in Markdown.
    pub body: String,
    /// Which line it stands in.
    pub line: Line,
    /// What it is about, without `#`.
    pub topics: Vec<String>,
    /// Where, in the author's words.
    pub place: String,
    /// What the author says they had to do with what it carries.
    pub relation: Relation,
    /// The products it carries, besides those its text leads to.
    pub products: Vec<ProductId>,
    /// The coupons it carries.
    pub coupons: Vec<CouponId>,
    /// Whether a machine wrote or drew some of it.
    pub with_ai: bool,
    /// Its pictures, by name, the cover first.
    pub pictures: Vec<String>,
    /// The marks its author was shown: fewer than the rule computes, and it is refused.
    pub stated: Marks,
}

/// Takes a coupon, once a person; taking it again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimCoupon {
    /// Which.
    pub id: CouponId,
}

/// What the asking person does not want to read or see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MutesQuery {}

/// What a rule would hide, before it is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TryMute {
    /// What it would say.
    pub words: MuteWords,
}

/// Makes a rule, or its next version: its id is made by whoever makes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeepMute {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: MuteId,
    /// What it says.
    pub words: MuteWords,
    /// Whether they were told that it hides most of everything, and want it so.
    pub is_sure: bool,
}

/// Takes a rule away; made again with its id, it is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DropMute {
    /// Which.
    pub id: MuteId,
}

/// Blocks a person or takes it back; twice changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Whom.
    pub person: CreatorId,
    /// Whether they shall be blocked.
    pub blocked: bool,
}

/// The interests of the asking person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestsQuery {}

/// Chooses whether 发现 follows one's interests, and which it never does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChooseInterests {
    /// Whether it does.
    pub is_on: bool,
    /// The topics that were taken away, without `#`.
    pub off: Vec<String>,
}

/// Sets a note aside (不感兴趣) or takes it back; twice changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// Which.
    pub note: NoteId,
    /// Whether it shall be aside.
    pub aside: bool,
}

/// Why a note stands in the feed of the asking person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhyQuery {
    /// Which.
    pub note: NoteId,
}

/// Reports a note or a comment, once: its id is made by whoever reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakeReport {
    /// Its id: 128 random bits in 22 base62 characters.
    pub id: ReportId,
    /// What is reported.
    pub about: Reported,
    /// Why.
    pub reason: ReportReason,
    /// In whose words, at most [`domain::report::MAX_REPORT`] characters.
    pub words: String,
}

/// The reports that the asking person made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportsQuery {}

/// The reports that nobody has decided yet, for moderators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenReportsQuery {}

/// Decides a report, once and for all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecideReport {
    /// Which.
    pub id: ReportId,
    /// What was found.
    pub finding: Finding,
}

/// Asks for everything of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarryOutQuery {}

/// Brings in what somebody carries; bringing it in again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarryIn {
    /// The records.
    pub records: Vec<CarriedRecord>,
}
