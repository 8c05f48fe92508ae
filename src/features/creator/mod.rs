//! A creator: who they are and what of it was checked, what they wrote and put together, their shelves.

mod about;
mod acts;
mod collections;
mod creator_page;
mod identity_sheet;
mod notes;
mod parts;
mod shelf_editor;
mod shelf_page;
mod who;

pub use parts::{load_creator, outline};
