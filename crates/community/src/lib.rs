//! The whole back end as a library: what a request may do and what it changes.
//!
//! Everything here is synchronous and pure: request, clock, person and a transaction over
//! [`Records`] in; answer and a batch of changes out. A home keeps the batch or drops it whole.

pub mod blocks;
pub mod carry;
mod carry_choices;
pub mod carry_file;
pub mod changes;
mod checksum;
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
pub mod folders;
mod generated;
mod goods;
pub mod interests;
pub mod learning;
pub mod memory;
pub mod mutes;
pub mod notes;
pub mod opinions;
pub mod own_comments;
pub mod own_things;
mod pages;
pub mod people;
pub mod publishing;
pub mod reactions;
pub mod records;
pub mod reports;
pub mod requests;
pub mod saves;
pub mod search;
mod search_index;
pub mod shelf;
pub mod shop;
pub mod stored;
pub mod topics;
mod unwanted;
pub mod wallet;

pub use changes::Changes;
pub use context::{Context, Follows, Hides};
pub use counters::Counters;
pub use derived::Derived;
pub use error::CommunityError;
pub use memory::{Memory, MemoryTx};
pub use records::{Kind, Records, Scan, Tx};
pub use unwanted::has_mutes;

// One name an endpoint, as the endpoint table of `api` calls them.
pub use blocks::block;
pub use carry::{carry_in, carry_out};
pub use comments::{comment, comments};
pub use complaints::{complain, complaints};
pub use coupons::claim;
pub use courses::{course, lesson, school};
pub use creators::{creator, creator_notes};
pub use feed::{feed, feed_news};
pub use folders::{drop_folder, file_saves, folders, keep_folder, order_folders};
pub use interests::{choose_interests, interests, set_aside, why};
pub use learning::{answer_quiz, finish_lesson, keep_lesson_note, keep_place};
pub use mutes::{drop_mute, keep_mute, mutes, try_mute};
pub use notes::note;
pub use opinions::opinions;
pub use own_comments::own_comments;
pub use own_things::own_things;
pub use publishing::publish;
pub use reactions::{react, reactions};
pub use reports::{decide_report, open_reports, report, reports};
pub use saves::saves;
pub use search::{search, suggestions};
pub use shelf::{arrange_shelf, shelf};
pub use shop::{product, shop};
pub use topics::{topic, topic_notes};
pub use wallet::wallet;
