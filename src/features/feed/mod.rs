//! The feed: the notes of a channel as tiles in columns.

mod card_menu;
mod card_window;
mod channels;
mod feed_foot;
mod feed_page;
mod new_notes;
mod note_grid;
mod personal_line;

pub use feed_page::FeedPage;
