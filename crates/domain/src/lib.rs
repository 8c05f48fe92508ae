//! The words of the product and its pure rules, shared by every back end and the app.
//!
//! Nothing here knows a screen, a store or a clock: money is integer fen, time is handed in.

#![deny(clippy::float_arithmetic)]

pub mod carry;
pub mod category;
pub mod channel;
pub mod chart;
pub mod claims;
pub mod comment;
pub mod complaint;
pub mod consent;
pub mod coupon;
pub mod course;
pub mod creator;
pub mod disclosure;
pub mod drill;
pub mod feed_order;
#[cfg(any(test, feature = "fixtures"))]
pub mod fixtures;
pub mod folder;
pub mod ids;
pub mod installing;
pub mod interest;
pub mod item;
pub mod masonry;
pub mod money;
pub mod mute;
pub mod mute_text;
pub mod note;
pub mod order;
pub mod own;
pub mod page;
pub mod person;
pub mod picture;
pub mod price_history;
pub mod product;
pub mod publishing;
pub mod quiz;
pub mod reaction;
pub mod receipt;
pub mod refusal;
pub mod report;
pub mod saves;
pub mod search;
pub mod seen_price;
pub mod sent;
pub mod shares;
pub mod shelf;
pub mod shop;
pub mod skeleton;
pub mod stock;
pub mod text;
pub mod time;
pub mod topic;
pub mod variant;
pub mod wallet;
pub mod watch;

pub use carry::{
    Belonging, BelongingCount, CarriedIn, CarriedOut, CarriedRecord, NotCarried, WhyNot,
};
pub use channel::Channel;
pub use chart::{Bar, Chart};
pub use claims::{Claim, ClaimKind, claims};
pub use comment::{Comment, CommentOrder, Comments, Thread};
pub use complaint::{Complaint, ComplaintState, Trouble};
pub use consent::{Consent, Decision, Ledger, Purpose};
pub use coupon::{Coupon, CouponOffer, CouponState, Discount, Payer, Scope};
pub use course::{
    Closed, Course, Lesson, LessonKey, LessonNote, LessonSummary, Module, Place, Progress, Resume,
    School, Square, Subject, Task, Video,
};
pub use creator::{
    Acts, Collection, Creator, CreatorPage, EvidenceMix, Identity, IdentityKind, Standing,
    WechatCode, WechatKind,
};
pub use disclosure::{Evidence, Marks, Relation, Unstated};
pub use drill::{Drill, DrillVerdict};
pub use folder::{Folder, Folders, Pile};
pub use ids::{
    CommentId, ComplaintId, CouponId, CourseId, CreatorId, FolderId, LessonId, LessonNoteId,
    MuteId, NoteId, PersonId, ProductId, ReportId, ShopId,
};
pub use installing::Gained;
pub use interest::{Interest, Interests, Why};
pub use item::Item;
pub use money::Money;
pub use mute::{HiddenNote, Mute, MuteEffect, MutePlace, MuteScope, MuteWords, Muted};
pub use note::{Line, Note, NoteSummary};
pub use own::{OwnComment, OwnComments, OwnLesson, OwnNote, OwnThings};
pub use page::{Cursor, NewNotes, Page};
pub use person::{Person, Role};
pub use picture::Picture;
pub use price_history::{PriceHistory, PricePoint, PriceStretch, Raised};
pub use product::{Product, ProductSource, ProductSummary};
pub use quiz::{Answer, Ask, Back, Choice, Question, QuizStanding, Verdict};
pub use reaction::{Reaction, Tally, Target};
pub use receipt::{Receipt, ReceiptLine, Unused};
pub use refusal::Refusal;
pub use report::{Finding, Report, ReportReason, ReportState, Reported};
pub use saves::{SavesOrder, SavesPage, SavesWithin};
pub use search::{
    SearchCounts, SearchFilters, SearchOrder, SearchPage, SearchScope, SuggestedThing, Suggestion,
};
pub use seen_price::SeenPrice;
pub use shares::Shares;
pub use shelf::{Shelf, ShelfItem, ShelfKind, ShelfOrder, ShelfPage};
pub use shop::{Shop, ShopPage};
pub use stock::{Restock, Stock};
pub use time::{Date, Timestamp};
pub use topic::{TopicPage, TopicSummary};
pub use variant::{Axis, DeadEnd, NotMade, Variant, Variants};
pub use wallet::{Wallet, WalletCoupon};
pub use watch::{Watch, Wish};
