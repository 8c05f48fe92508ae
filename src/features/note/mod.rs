//! A note: its pictures, its text, its products, what people choose and say about it.

mod action_bar;
mod author_line;
mod comment_view;
mod comments;
mod hotspot;
mod note_body;
mod note_page;
mod note_part;
mod over_frame;

pub use note_part::{NotePart, load_note};
