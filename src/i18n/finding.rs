//! The texts of the search and of topics.
//!
//! Apart from the others, because only their part shows them.

use super::{Language, part_texts, zh_hans_finding::ZH_HANS_FINDING};
use domain::{SearchOrder, SearchScope};
use leptos::prelude::*;

/// The texts of the search and of topics.
pub struct FindingTexts {
    /// Name of the field, and what it says while it is empty.
    pub field: &'static str,
    /// What the field says while it is empty.
    pub placeholder: &'static str,
    /// Searches.
    pub search: &'static str,
    /// Empties the field.
    pub clear_field: &'static str,
    /// Heading of the page before anything is looked for.
    pub title: &'static str,
    /// Heading of what was found.
    pub found_title: fn(text: &str) -> String,
    /// Heading of one's own questions.
    pub history: &'static str,
    /// Where they are kept.
    pub history_kept: fn(is_kept: bool) -> &'static str,
    /// Forgets them all.
    pub clear_history: &'static str,
    /// Forgets one.
    pub forget: fn(text: &str) -> String,
    /// Heading of ways to search.
    pub ways: &'static str,
    /// What can be typed, and what that is; as examples that are links.
    pub ways_list: &'static [(&'static str, &'static str)],
    /// Name of the suggestions.
    pub suggestions: &'static str,
    /// What a suggestion is, for the eye and the ear.
    pub topic: &'static str,
    /// The same.
    pub person: &'static str,
    /// The same.
    pub product: &'static str,
    /// The same.
    pub note: &'static str,
    /// The same.
    pub lesson: &'static str,
    /// Name of the row of scopes.
    pub scopes: &'static str,
    /// Each scope.
    pub scope: fn(SearchScope) -> &'static str,
    /// Name of the row of filters.
    pub filters: &'static str,
    /// Only what was bought.
    pub bought: &'static str,
    /// No advertisements.
    pub without_ads: &'static str,
    /// Of the last 365 days.
    pub within_a_year: &'static str,
    /// Name of the row of orders.
    pub orders: &'static str,
    /// Each order.
    pub order: fn(SearchOrder) -> &'static str,
    /// How many were found.
    pub n_found: fn(n: u64) -> String,
    /// That nobody's person has a say in it.
    pub rule: &'static str,
    /// Some of the words are missing.
    pub partial: &'static str,
    /// Only the beginning was looked for.
    pub cut: fn(max: usize) -> String,
    /// The table of characters did not come.
    pub as_written: &'static str,
    /// The address names a filter or an order that does not exist.
    pub unknown: &'static str,
    /// Nothing was found.
    pub nothing_title: fn(text: &str) -> String,
    /// What to do then.
    pub nothing: &'static str,
    /// Nothing is left after the filters.
    pub nothing_left: &'static str,
    /// Takes the filters off.
    pub without_filters: &'static str,
    /// All of a sort.
    pub all_of: fn(scope: &str, n: u64) -> String,
    /// How long a lesson takes.
    pub minutes: fn(n: u32) -> String,
    /// Heading of the products of a topic.
    pub topic_products: &'static str,
    /// Heading of the lessons of a topic.
    pub topic_lessons: &'static str,
    /// Name of the row of topics beside one.
    pub related: &'static str,
    /// How many notes and lessons a topic has.
    pub topic_counts: fn(n_notes: u64, n_lessons: u64) -> String,
    /// Those saved most often first.
    pub by_saves: &'static str,
    /// The newest first.
    pub by_newest: &'static str,
    /// Name of the choice between everything and one's own.
    pub among: &'static str,
    /// Everything.
    pub everything: &'static str,
    /// One's own.
    pub mine: &'static str,
    /// That one's own is searched here alone.
    pub own_rule: &'static str,
    /// Heading of the notes one saved.
    pub own_notes: &'static str,
    /// Nothing is one's own yet.
    pub own_nothing_title: &'static str,
    /// What will be.
    pub own_nothing: &'static str,
    /// Nothing of one's own fits.
    pub own_nothing_found: &'static str,
    /// One saved more than is looked through.
    pub own_has_more: &'static str,
    /// Without a note that was bought.
    pub none_bought: &'static str,
}

part_texts!(ZH_HANS_FINDING, |tables| Some(tables.finding), FindingTexts, finding, tf);
