//! A note: its pictures, its text, its products, its heart.

mod note_body;
mod note_page;
mod note_part;

pub use note_part::{NotePart, load_note};
