//! The words of the product and its pure rules, shared by every back end and the app.
//!
//! Nothing here knows a screen, a store or a clock: money is integer fen, time is handed in.

#![deny(clippy::float_arithmetic)]

pub mod channel;
pub mod claims;
pub mod comment;
pub mod coupon;
pub mod creator;
pub mod disclosure;
pub mod feed_order;
#[cfg(any(test, feature = "fixtures"))]
pub mod fixtures;
pub mod ids;
pub mod masonry;
pub mod money;
pub mod note;
pub mod order;
pub mod page;
pub mod person;
pub mod picture;
pub mod product;
pub mod reaction;
pub mod receipt;
pub mod refusal;
pub mod shares;
pub mod shop;
pub mod time;

pub use channel::Channel;
pub use claims::{Claim, ClaimKind, claims};
pub use comment::{Comment, CommentOrder, Comments, Thread};
pub use coupon::{Coupon, CouponOffer, CouponState, Discount, Payer, Scope};
pub use creator::{Creator, Identity};
pub use disclosure::{Evidence, Marks, Relation};
pub use ids::{CommentId, CouponId, CreatorId, NoteId, PersonId, ProductId, ShopId};
pub use money::Money;
pub use note::{Line, Note, NoteSummary};
pub use page::{Cursor, NewNotes, Page};
pub use person::{Person, Role};
pub use picture::Picture;
pub use product::{Product, ProductSummary};
pub use reaction::{Reaction, Tally, Target};
pub use receipt::{Receipt, ReceiptLine, Unused};
pub use refusal::Refusal;
pub use shares::Shares;
pub use shop::Shop;
pub use time::{Date, Timestamp};
