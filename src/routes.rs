//! Every address of the app, both ways. Addresses are a promise: shared links live for years.

use domain::{NoteId, ProductId, ids::is_id};

/// An address of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`: the feed.
    Feed,
    /// `/note/:id`: a note.
    Note(NoteId),
    /// `/product/:id`: a product.
    Product(ProductId),
}

impl Route {
    /// The address, below the base of the site.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Feed => "/".to_owned(),
            Self::Note(id) => format!("/note/{id}"),
            Self::Product(id) => format!("/product/{id}"),
        }
    }

    /// The route of an address below the base of the site; nothing when it leads nowhere.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        let path = path.split(['?', '#']).next()?.trim_end_matches('/');
        let mut parts = path.split('/').skip(1);
        let route = match (parts.next(), parts.next()) {
            (None, _) => Self::Feed,
            (Some("note"), Some(id)) if is_id(id) => Self::Note(NoteId::from(id)),
            (Some("product"), Some(id)) if is_id(id) => Self::Product(ProductId::from(id)),
            _ => return None,
        };
        parts.next().is_none().then_some(route)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        let routes = [
            Route::Feed,
            Route::Note(NoteId::from("third-plate")),
            Route::Product(ProductId::from("bear-plate")),
        ];
        for route in routes {
            assert_eq!(Route::read(&route.href()), Some(route));
        }
        assert_eq!(Route::read("/note/a?x#y"), Some(Route::Note(NoteId::from("a"))));
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for path in ["/note", "/note/a/b", "/nowhere", "/product/%2F"] {
            assert_eq!(Route::read(path), None, "{path}");
        }
    }
}
