//! Finding: the search with its suggestions and its filters, and topics.

mod empty_search;
mod filters;
mod found;
mod own_results;
mod parts;
mod search_field;
mod search_page;
mod topic_page;

pub use parts::{load_search, outline};
