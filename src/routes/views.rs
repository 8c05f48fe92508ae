//! What addresses say besides where they lead: which view of a page, what is chosen, what is looked for.

use super::{Route, escaped};
use domain::{
    CommentId, CreatorId, FolderId, NoteId, ProductId, SavesOrder, SavesWithin, SearchFilters,
    SearchOrder, SearchScope, ids::is_id, text::name,
};

/// What begins the name of a comment's element, and so the last part of the address of a comment.
const COMMENT: &str = "comment-";

/// The name of the element of `comment`, which links lead to.
#[must_use]
pub fn comment_element(comment: &CommentId) -> String {
    format!("{COMMENT}{comment}")
}

/// The address of `comment` under `note`, below the base of the site.
#[must_use]
pub fn comment_href(note: &NoteId, comment: &CommentId) -> String {
    format!("{}#{}", Route::Note(note.clone()).href(), comment_element(comment))
}

/// The comment that the hash of an address of a note names.
#[must_use]
pub fn linked_comment(hash: &str) -> Option<CommentId> {
    let id = hash.strip_prefix('#')?.strip_prefix(COMMENT)?;
    is_id(id).then(|| CommentId::from(id))
}

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
    /// Whether only one's own is searched, on the device.
    pub mine: bool,
}

/// What an address of the search says to be among: one's own.
const MINE: &str = "mine";

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
        if self.mine {
            say("in", MINE);
        } else if self.scope != SearchScope::All {
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
        let mine = scope == MINE;
        let all_known = filters_known
            && or_default(scope, mine || named_scope.is_some())
            && or_default(by, named_order.is_some());
        let view = Self {
            text: q.to_owned(),
            scope: named_scope.unwrap_or_default(),
            filters,
            order: named_order.unwrap_or_default(),
            mine,
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

/// What stands in an address for what lies in no folder; no folder is called so.
const NO_FOLDER: &str = "none";

/// What an address of one's saves says: `?folder=…&by=oldest`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavesView {
    /// Which of them.
    pub within: SavesWithin,
    /// In which order.
    pub order: SavesOrder,
}

impl SavesView {
    /// One's saves within a folder, or all, or those in none.
    #[must_use]
    pub fn of(within: SavesWithin) -> Self {
        Self { within, order: SavesOrder::default() }
    }

    /// The address of one's saves seen so, below the base of the site.
    #[must_use]
    pub fn href(&self) -> String {
        let folder = match &self.within {
            SavesWithin::All => None,
            SavesWithin::Unfiled => Some(NO_FOLDER),
            SavesWithin::Folder(id) => Some(id.as_str()),
        };
        let mut query = Vec::new();
        query.extend(folder.map(|folder| format!("folder={folder}")));
        if self.order == SavesOrder::Oldest {
            query.push("by=oldest".to_owned());
        }
        let path = Route::Saves.href();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// What the query of an address says; all of it for what can be no folder.
    #[must_use]
    pub fn read(folder: &str, by: &str) -> Self {
        let within = match folder {
            NO_FOLDER => SavesWithin::Unfiled,
            id if is_id(id) => SavesWithin::Folder(FolderId::from(id)),
            _ => SavesWithin::All,
        };
        let order = if by == "oldest" { SavesOrder::Oldest } else { SavesOrder::Newest };
        Self { within, order }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_saves_reads_back() {
        for (folder, by) in
            [("", ""), ("none", ""), ("none", "oldest"), ("7aB", ""), ("7aB", "oldest")]
        {
            let view = SavesView::read(folder, by);
            assert_eq!(Route::read(&view.href()), Some(Route::Saves));
            let says = |word: &str| word.is_empty() || view.href().contains(&format!("={word}"));
            assert!(says(folder) && says(by), "{}", view.href());
        }
        assert_eq!(SavesView::default().href(), "/me/saves");
        assert_eq!(SavesView::read("a/b\u{202e}", "cheap"), SavesView::default());
    }

    #[test]
    fn an_address_of_a_comment_leads_to_its_note_and_names_it() {
        let (note, comment) = (NoteId::from("third-plate"), CommentId::from("plate-1"));
        let href = comment_href(&note, &comment);
        assert_eq!(href, "/note/third-plate#comment-plate-1");
        assert_eq!(Route::read(&href), Some(Route::Note(note)));
        assert_eq!(linked_comment("#comment-plate-1"), Some(comment));
        assert_eq!((linked_comment("#comments"), linked_comment("#comment-/")), (None, None));
    }

    #[test]
    fn an_address_of_the_search_reads_back() {
        let view = SearchView {
            text: "餐盘 & <b>".into(),
            scope: SearchScope::Products,
            filters: SearchFilters { bought: true, within_a_year: true, ..Default::default() },
            order: SearchOrder::Newest,
            mine: false,
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
        let mine = SearchView { text: "a".into(), mine: true, ..SearchView::default() };
        assert_eq!(mine.href(), "/search?q=a&in=mine");
        assert_eq!(SearchView::read("a", "mine", "", ""), (mine, true));
        assert!(!SearchView::read("a", "cheap", "", "").1);
        assert!(!SearchView::read("a", "", "cheap", "").1);
        let view = TopicView { newest: true, bought_only: true };
        assert_eq!(view.href("露营"), "/t/%E9%9C%B2%E8%90%A5?by=newest&only=bought");
        assert_eq!(TopicView::read("newest", "bought"), view);
    }
}
