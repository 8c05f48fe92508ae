//! What addresses say besides where they lead: which view of a page, what is chosen, what is looked for.

use super::{Route, escaped};
use domain::{
    CreatorId, NoteId, ProductId, SearchFilters, SearchOrder, SearchScope, ids::is_id, text::name,
};

/// What an address of a creator shows of them: `?show=…`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CreatorView {
    /// Their notes.
    #[default]
    Notes,
    /// Their collections.
    Collections,
    /// Their own words, and where else they are found.
    About,
}

impl CreatorView {
    /// The address of `creator` seen so, below the base of the site.
    #[must_use]
    pub fn href(self, creator: &CreatorId) -> String {
        let path = Route::Creator(creator.clone()).href();
        match self {
            Self::Notes => path,
            Self::Collections => format!("{path}?show=collections"),
            Self::About => format!("{path}?show=about"),
        }
    }

    /// What `show=` names; the notes for anything else.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "collections" => Self::Collections,
            "about" => Self::About,
            _ => Self::Notes,
        }
    }
}

/// What an address of a product says besides which: `?pick=…&from=…&buy`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProductView {
    /// What is chosen, a value of each axis; nothing for the standard variant.
    pub values: Vec<String>,
    /// The note one came from.
    pub from: Option<NoteId>,
    /// Whether the sheet before an order is open.
    pub buying: bool,
}

/// What stands between the values of a variant in an address.
const VALUES: char = ',';

impl ProductView {
    /// The address of `product` seen so, below the base of the site.
    #[must_use]
    pub fn href(&self, product: &ProductId) -> String {
        let mut query = Vec::new();
        if !self.values.is_empty() {
            let values: Vec<String> = self.values.iter().map(|value| escaped(value)).collect();
            query.push(format!("pick={}", values.join(&VALUES.to_string())));
        }
        query.extend(self.from.as_ref().map(|note| format!("from={note}")));
        if self.buying {
            query.push("buy=1".to_owned());
        }
        let path = Route::Product(product.clone()).href();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// What the query of an address says, its values unescaped by the router.
    #[must_use]
    pub fn read(pick: &str, from: &str, buy: bool) -> Self {
        let values = pick.split(VALUES).filter(|value| !value.is_empty());
        Self {
            // Anybody may write an address; what it names is shown in a sentence.
            values: values.map(name).collect(),
            from: is_id(from).then(|| NoteId::from(from)),
            buying: buy,
        }
    }
}

/// What an address of the search says: `?q=…&in=…&only=…&by=…`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchView {
    /// What is looked for, as it was typed.
    pub text: String,
    /// Among what.
    pub scope: SearchScope,
    /// Which notes are left out.
    pub filters: SearchFilters,
    /// In which order notes come.
    pub order: SearchOrder,
}

impl SearchView {
    /// The address of the search seen so, below the base of the site.
    #[must_use]
    pub fn href(&self) -> String {
        let mut query = Vec::new();
        let mut say = |key: &str, word: &str| {
            if !word.is_empty() {
                query.push(format!("{key}={}", escaped(word)));
            }
        };
        say("q", &self.text);
        if self.scope != SearchScope::All {
            say("in", self.scope.name());
        }
        say("only", &self.filters.names());
        if self.order != SearchOrder::Fit {
            say("by", self.order.name());
        }
        let path = Route::Search.href();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// What the query of an address says, its values unescaped by the router; and whether all of it is
    /// known. What is not is left out.
    #[must_use]
    pub fn read(q: &str, scope: &str, only: &str, by: &str) -> (Self, bool) {
        let or_default = |word: &str, named: bool| word.is_empty() || named;
        let (filters, filters_known) = SearchFilters::named(only);
        let (named_scope, named_order) = (SearchScope::named(scope), SearchOrder::named(by));
        let all_known = filters_known
            && or_default(scope, named_scope.is_some())
            && or_default(by, named_order.is_some());
        let view = Self {
            text: q.to_owned(),
            scope: named_scope.unwrap_or_default(),
            filters,
            order: named_order.unwrap_or_default(),
        };
        (view, all_known)
    }
}

/// What an address of a topic says: `?by=newest&only=bought`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TopicView {
    /// Whether the newest notes come first, and not those saved most often.
    pub newest: bool,
    /// Only notes whose author shows that they bought what it carries.
    pub bought_only: bool,
}

impl TopicView {
    /// The address of `topic` seen so, below the base of the site.
    #[must_use]
    pub fn href(self, topic: &str) -> String {
        let path = Route::Topic(topic.to_owned()).href();
        let query: Vec<&str> = [(self.newest, "by=newest"), (self.bought_only, "only=bought")]
            .into_iter()
            .filter_map(|(is, word)| is.then_some(word))
            .collect();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// What the query of an address says.
    #[must_use]
    pub fn read(by: &str, only: &str) -> Self {
        Self { newest: by == "newest", bought_only: only == "bought" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_the_search_reads_back() {
        let view = SearchView {
            text: "餐盘 & <b>".into(),
            scope: SearchScope::Products,
            filters: SearchFilters { bought: true, within_a_year: true, ..Default::default() },
            order: SearchOrder::Newest,
        };
        let href = view.href();
        assert_eq!(
            href,
            "/search?q=%E9%A4%90%E7%9B%98%20%26%20%3Cb%3E&in=products&only=bought%2Cyear&by=newest"
        );
        assert_eq!(Route::read(&href), Some(Route::Search));
        let read = SearchView::read("餐盘 & <b>", "products", "bought,year", "newest");
        assert_eq!(read, (view, true));
        assert_eq!(SearchView::default().href(), "/search");
        assert!(!SearchView::read("a", "cheap", "", "").1);
        assert!(!SearchView::read("a", "", "cheap", "").1);
        let view = TopicView { newest: true, bought_only: true };
        assert_eq!(view.href("露营"), "/t/%E9%9C%B2%E8%90%A5?by=newest&only=bought");
        assert_eq!(TopicView::read("newest", "bought"), view);
    }
}
