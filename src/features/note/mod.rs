//! A note: its pictures, its text, its products, its heart.

mod note_body;
mod note_page;

pub use note_page::NotePage;
