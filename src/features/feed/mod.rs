//! The feed: every note of 发现 as tiles in columns.

mod feed_page;
mod note_grid;

pub use feed_page::FeedPage;
