//! The whole back end as a library: what a request may do and what it changes.
//!
//! Everything here is synchronous and pure: request, clock, person and a transaction over
//! [`Records`] in; answer and a batch of changes out. A home keeps the batch or drops it whole.

pub mod changes;
mod choices;
pub mod comments;
pub mod complaints;
pub mod context;
pub mod counters;
pub mod coupons;
pub mod courses;
pub mod creators;
pub mod demo;
#[cfg(any(test, feature = "pack"))]
pub mod demo_files;
pub mod derived;
mod error;
pub mod feed;
mod generated;
mod goods;
pub mod learning;
pub mod memory;
pub mod notes;
pub mod opinions;
mod pages;
pub mod people;
pub mod publishing;
pub mod reactions;
pub mod records;
pub mod requests;
pub mod saves;
pub mod search;
mod search_index;
pub mod shelf;
pub mod shop;
pub mod stored;
pub mod topics;
pub mod wallet;

pub use changes::Changes;
pub use context::Context;
pub use derived::Derived;
pub use error::CommunityError;
pub use memory::{Memory, MemoryTx};
pub use records::{Kind, Records, Scan, Tx};

// One name an endpoint, as the endpoint table of `api` calls them.
pub use comments::{comment, comments};
pub use complaints::{complain, complaints};
pub use coupons::claim;
pub use courses::{course, lesson, school};
pub use creators::{creator, creator_notes};
pub use feed::{feed, feed_news};
pub use learning::{answer_quiz, finish_lesson, keep_lesson_note, keep_place};
pub use notes::note;
pub use opinions::opinions;
pub use publishing::publish;
pub use reactions::{react, reactions};
pub use saves::saves;
pub use search::{search, suggestions};
pub use shelf::{arrange_shelf, shelf};
pub use shop::{product, shop};
pub use topics::{topic, topic_notes};
pub use wallet::wallet;
