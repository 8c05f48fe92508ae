//! What can be asked of the search, and how an answer looks (features.md, B11).

use crate::{Creator, LessonSummary, NoteSummary, Page, ProductSummary, TopicSummary};
use serde::{Deserialize, Serialize};

/// The most characters of a question that are looked for; the rest is left out, and that is said.
pub const MAX_QUESTION: usize = 64;

/// Among what is searched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchScope {
    /// Everything: the first few of each sort, and all notes.
    #[default]
    All,
    /// Notes.
    Notes,
    /// Products on a shelf.
    Products,
    /// Lessons of the school.
    Lessons,
    /// Those who write.
    People,
    /// Topics.
    Topics,
}

impl SearchScope {
    /// Every scope, in the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::All, Self::Notes, Self::Products, Self::Lessons, Self::People, Self::Topics];

    /// Its name in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Notes => "notes",
            Self::Products => "products",
            Self::Lessons => "lessons",
            Self::People => "people",
            Self::Topics => "topics",
        }
    }

    /// The scope that an address names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }
}

/// In which order notes are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchOrder {
    /// Those that fit best first.
    #[default]
    Fit,
    /// The newest first.
    Newest,
    /// Those saved most often first.
    Saves,
}

impl SearchOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Fit, Self::Newest, Self::Saves];

    /// Its name in an address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fit => "fit",
            Self::Newest => "newest",
            Self::Saves => "saves",
        }
    }

    /// The order that an address names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

/// Which notes are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SearchFilters {
    /// Only those whose author shows that they bought what it carries.
    pub bought: bool,
    /// Only those that are no advertisement.
    pub without_ads: bool,
    /// Only those of the last 365 days.
    pub within_a_year: bool,
}

/// How filters are named in an address, with the field that each of them is.
type NamedFilter = (&'static str, fn(&mut SearchFilters) -> &mut bool);

impl SearchFilters {
    const NAMED: [NamedFilter; 3] = [
        ("bought", |filters| &mut filters.bought),
        ("no-ads", |filters| &mut filters.without_ads),
        ("year", |filters| &mut filters.within_a_year),
    ];

    /// Whether nothing is left out.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::default()
    }

    /// Their names in an address, with commas between.
    #[must_use]
    pub fn names(mut self) -> String {
        let names = Self::NAMED.into_iter().filter(|(_, field)| *field(&mut self));
        names.map(|(name, _)| name).collect::<Vec<_>>().join(",")
    }

    /// The filters that an address names, and whether all of the names are known.
    #[must_use]
    pub fn named(names: &str) -> (Self, bool) {
        let (mut filters, mut all_known) = (Self::default(), true);
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            match Self::NAMED.into_iter().find(|(known, _)| *known == name) {
                Some((_, field)) => *field(&mut filters) = true,
                None => all_known = false,
            }
        }
        (filters, all_known)
    }
}

/// How many there are of each sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchCounts {
    /// Notes, after filters.
    pub notes: u64,
    /// Products.
    pub products: u64,
    /// Lessons.
    pub lessons: u64,
    /// Those who write.
    pub people: u64,
    /// Topics.
    pub topics: u64,
}

impl SearchCounts {
    /// How many there are in a scope.
    #[must_use]
    pub const fn of(&self, scope: SearchScope) -> u64 {
        match scope {
            SearchScope::All => {
                self.notes + self.products + self.lessons + self.people + self.topics
            }
            SearchScope::Notes => self.notes,
            SearchScope::Products => self.products,
            SearchScope::Lessons => self.lessons,
            SearchScope::People => self.people,
            SearchScope::Topics => self.topics,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    /// How many there are of each sort.
    pub counts: SearchCounts,
    /// Notes, and where the next page begins; empty in the other scopes.
    pub notes: Page<NoteSummary>,
    /// Products: the first few, or all in their own scope. The same of what follows.
    pub products: Vec<ProductSummary>,
    /// Lessons.
    pub lessons: Vec<LessonSummary>,
    /// Those who write.
    pub people: Vec<Creator>,
    /// Topics.
    pub topics: Vec<TopicSummary>,
    /// Whether some of the words are missing in all of them, because nothing has all.
    pub is_partial: bool,
    /// Whether only the beginning of the question was looked for.
    pub is_cut: bool,
    /// Whether characters were compared as they are written, because the table of their forms and
    /// readings did not come.
    pub is_as_written: bool,
}

/// What somebody may be about to type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Where it leads.
    pub thing: SuggestedThing,
    /// What it is called.
    pub words: String,
}

/// Where a suggestion leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SuggestedThing {
    /// To a topic.
    Topic,
    /// To somebody who writes.
    Person(crate::CreatorId),
    /// To a product.
    Product(crate::ProductId),
    /// To a note.
    Note(crate::NoteId),
    /// To a lesson.
    Lesson(crate::LessonKey),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_names_is_found_again() {
        for scope in SearchScope::ALL {
            assert_eq!(SearchScope::named(scope.name()), Some(scope));
        }
        for order in SearchOrder::ALL {
            assert_eq!(SearchOrder::named(order.name()), Some(order));
        }
        for bits in 0..8 {
            let filters = SearchFilters {
                bought: bits & 1 > 0,
                without_ads: bits & 2 > 0,
                within_a_year: bits & 4 > 0,
            };
            assert_eq!(SearchFilters::named(&filters.names()), (filters, true));
        }
        assert_eq!(SearchScope::named("<b>"), None);
        let bought = SearchFilters { bought: true, ..SearchFilters::default() };
        assert_eq!(SearchFilters::named("bought,cheap,,"), (bought, false));
    }
}
