//! Every address of the app, both ways. Addresses are a promise: shared links live for years.

use domain::{Channel, NoteId, ProductId, ids::is_id};

/// An address of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`, `/?channel=…`: a channel of the feed.
    Feed(Channel),
    /// `/note/:id`: a note.
    Note(NoteId),
    /// `/product/:id`: a product.
    Product(ProductId),
}

impl Route {
    /// The home page: 发现.
    #[must_use]
    pub const fn home() -> Self {
        Self::Feed(Channel::Discover)
    }

    /// The address, below the base of the site.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Feed(Channel::Discover) => "/".to_owned(),
            Self::Feed(channel) => format!("/?channel={}", escaped(channel.name())),
            Self::Note(id) => format!("/note/{id}"),
            Self::Product(id) => format!("/product/{id}"),
        }
    }

    /// The route of an address below the base of the site; nothing when it leads nowhere.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        let path = path.split('#').next()?;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let path = path.trim_end_matches('/');
        let mut parts = path.split('/').skip(1);
        let route = match (parts.next(), parts.next()) {
            (None, _) => {
                let channel = query.split('&').find_map(|pair| pair.strip_prefix("channel="));
                Self::Feed(Channel::named(&unescaped(channel.unwrap_or_default())))
            }
            (Some("note"), Some(id)) if is_id(id) => Self::Note(NoteId::from(id)),
            (Some("product"), Some(id)) if is_id(id) => Self::Product(ProductId::from(id)),
            _ => return None,
        };
        parts.next().is_none().then_some(route)
    }
}

/// A word as it stands in a query: its bytes outside of letters and digits as `%` and two digits.
fn escaped(word: &str) -> String {
    let mut escaped = String::with_capacity(word.len());
    for byte in word.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                escaped.push(digit.to_ascii_uppercase());
            }
        }
    }
    escaped
}

/// The word that stands in a query; as it stands where it is not well escaped.
fn unescaped(query: &str) -> String {
    let mut bytes = Vec::with_capacity(query.len());
    let mut rest = query.as_bytes();
    while let [first, tail @ ..] = rest {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| query.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        let routes = [
            Route::Feed(Channel::Discover),
            Route::Feed(Channel::Sell),
            Route::Feed(Channel::Topic("母婴".into())),
            Route::Feed(Channel::Topic("50%+1&x".into())),
            Route::Note(NoteId::from("third-plate")),
            Route::Product(ProductId::from("bear-plate")),
        ];
        for route in routes {
            assert_eq!(Route::read(&route.href()), Some(route));
        }
        assert_eq!(Route::Feed(Channel::Topic("母".into())).href(), "/?channel=%E6%AF%8D");
        assert_eq!(Route::read("/?x=1&channel=%zz"), Some(Route::Feed(Channel::named("%zz"))));
        assert_eq!(Route::read("/note/a?x#y"), Some(Route::Note(NoteId::from("a"))));
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for path in ["/note", "/note/a/b", "/nowhere", "/product/%2F"] {
            assert_eq!(Route::read(path), None, "{path}");
        }
    }
}
