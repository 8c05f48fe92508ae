//! English: the search and topics.

use super::{finding::FindingTexts, plural::plural};
use domain::{SearchOrder, SearchScope};

/// English.
pub const EN_FINDING: FindingTexts = FindingTexts {
    field: "Search notes, products, lessons, people and topics",
    placeholder: "Notes, products, lessons, people",
    search: "Search",
    clear_field: "Clear",
    title: "Search",
    found_title: |text| format!("Results for “{text}”"),
    history: "Searched before",
    history_kept: |is_kept| {
        if is_kept {
            "On this device only, never sent"
        } else {
            "In this page only, gone when it closes"
        }
    },
    clear_history: "Clear all",
    forget: |text| format!("Forget “{text}”"),
    ways: "Ways to search",
    ways_list: &[
        ("餐盘 吸盘", "two words, with a space"),
        ("canpan", "pinyin"),
        ("bwb", "first letters"),
        ("兒童雨衣", "Traditional Chinese"),
    ],
    suggestions: "Did you mean",
    topic: "topic",
    person: "person",
    product: "product",
    note: "note",
    lesson: "lesson",
    scopes: "Search in",
    scope: |scope| match scope {
        SearchScope::All => "All",
        SearchScope::Notes => "Notes",
        SearchScope::Products => "Products",
        SearchScope::Lessons => "Lessons",
        SearchScope::People => "People",
        SearchScope::Topics => "Topics",
    },
    filters: "Which notes",
    bought: "Bought",
    without_ads: "No ads",
    within_a_year: "This year",
    orders: "Order",
    order: |order| match order {
        SearchOrder::Fit => "Best match",
        SearchOrder::Newest => "Newest",
        SearchOrder::Saves => "Most saved",
    },
    n_found: |n| format!("{n} {}", plural(n, "result", "results")),
    rule: "The same for everybody, whoever searches",
    partial: "Nothing has all of these words; what follows has most of them.",
    cut: |max| {
        format!(
            "That is too long: only the first {max} characters were looked for. Your text is still in the field."
        )
    },
    as_written: "The table of pinyin and character forms did not load, so only the characters as typed were looked for. Search again to load it.",
    unknown: "This address names a filter or an order that does not exist; it was left out.",
    nothing_title: |text| format!("Nothing found for “{text}”"),
    nothing: "Try fewer or other words; pinyin, first letters and Traditional Chinese work, too.",
    nothing_left: "Nothing is left after the filters.",
    without_filters: "Remove filters",
    all_of: |scope, n| format!("All {n} {scope}"),
    minutes: |n| format!("about {n} {}", plural(u64::from(n), "minute", "minutes")),
    topic_products: "Products in these notes",
    topic_lessons: "Lessons about it",
    related: "Topics beside it",
    topic_counts: |n_notes, n_lessons| {
        let notes = format!("{n_notes} {}", plural(n_notes, "note", "notes"));
        match n_lessons {
            0 => notes,
            n => format!("{notes}, {n} {}", plural(n, "lesson", "lessons")),
        }
    },
    by_saves: "Most useful",
    by_newest: "Newest",
    among: "Where to search",
    everything: "Everything",
    mine: "Yours",
    own_rule: "searched on this device only, also offline",
    own_notes: "Saved notes",
    own_nothing_title: "Nothing of yours to search yet",
    own_nothing: "Notes you save and lessons you begin can be found here.",
    own_nothing_found: "Neither your saves nor your lessons have it. Try another word, or search everything.",
    own_has_more: "You saved so much that only the last two thousand are searched.",
    none_bought: "No note of this topic was bought yet.",
};
