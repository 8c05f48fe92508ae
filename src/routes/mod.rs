//! Every address of the app, both ways. Addresses are a promise: shared links live for years.

mod here;
mod views;

pub use here::{here, provide_here, use_here, use_named};
pub use views::{
    CreatorView, ProductView, SavesView, SearchView, TopicView, comment_element, comment_href,
    linked_comment,
};

use domain::{
    Channel, CourseId, CreatorId, LessonKey, NoteId, ProductId, ShopId, channel::MAX_TOPIC,
    ids::is_id, text::visible,
};

/// An address of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/`, `/?channel=…`: a channel of the feed.
    Feed(Channel),
    /// `/note/:id`: a note.
    Note(NoteId),
    /// `/product/:id`: a product.
    Product(ProductId),
    /// `/shop/:id`: a shop.
    Shop(ShopId),
    /// `/u/:id`: a creator.
    Creator(CreatorId),
    /// `/u/:id/shelf`: a creator's shelves.
    Shelf(CreatorId),
    /// `/school`: the school.
    School,
    /// `/school/:course`: a course.
    Course(CourseId),
    /// `/school/:course/:lesson`: a lesson.
    Lesson(LessonKey),
    /// `/search?q=…`: the search.
    Search,
    /// `/t/:tag`: a topic.
    Topic(String),
    /// `/gallery`: every piece of the app in every state.
    Gallery,
    /// `/me`: what belongs to the visitor.
    Me,
    /// `/me/saves`: what the visitor saved.
    Saves,
    /// `/me/history`: the notes that the visitor opened.
    History,
    /// `/me/comments`: what the visitor wrote under notes.
    OwnComments,
    /// `/settings`: how the visitor wants things shown.
    Settings,
    /// `/settings/privacy`: what the visitor agreed to, and what is theirs.
    Privacy,
    /// `/me/wallet`: the visitor's coupons, and what they wait for.
    Wallet,
    /// `/me/muted`: words and people that the visitor does not want to see.
    Muted,
    /// `/me/interests`: the visitor's interests, and whether 发现 follows them.
    Interests,
    /// `/me/reports`: what the visitor reported.
    Reports,
}

impl Route {
    /// The home page: 发现.
    #[must_use]
    pub const fn home() -> Self {
        Self::Feed(Channel::Discover)
    }

    /// The route of a topic; nothing for a name that no address can hold: of nothing, too long, or of
    /// dots alone, which browsers take for the way up.
    #[must_use]
    pub fn topic(name: &str) -> Option<Self> {
        let name = visible(name);
        let fits = (1..=MAX_TOPIC).contains(&name.chars().count());
        (fits && !name.chars().all(|c| c == '.')).then_some(Self::Topic(name))
    }

    /// The address, below the base of the site.
    #[must_use]
    pub fn href(&self) -> String {
        match self {
            Self::Feed(Channel::Discover) => "/".to_owned(),
            Self::Feed(channel) => format!("/?channel={}", escaped(channel.name())),
            Self::Note(id) => format!("/note/{id}"),
            Self::Product(id) => format!("/product/{id}"),
            Self::Shop(id) => format!("/shop/{id}"),
            Self::Creator(id) => format!("/u/{id}"),
            Self::Shelf(id) => format!("/u/{id}/shelf"),
            Self::School => "/school".to_owned(),
            Self::Course(id) => format!("/school/{id}"),
            Self::Lesson(key) => format!("/school/{}/{}", key.course, key.lesson),
            Self::Search => "/search".to_owned(),
            Self::Topic(name) => format!("/t/{}", escaped(name)),
            Self::Gallery => "/gallery".to_owned(),
            Self::Me => "/me".to_owned(),
            Self::Saves => "/me/saves".to_owned(),
            Self::History => "/me/history".to_owned(),
            Self::OwnComments => "/me/comments".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::Privacy => "/settings/privacy".to_owned(),
            Self::Wallet => "/me/wallet".to_owned(),
            Self::Muted => "/me/muted".to_owned(),
            Self::Interests => "/me/interests".to_owned(),
            Self::Reports => "/me/reports".to_owned(),
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
            (Some("shop"), Some(id)) if is_id(id) => Self::Shop(ShopId::from(id)),
            (Some("u"), Some(id)) if is_id(id) => match parts.next() {
                None => Self::Creator(CreatorId::from(id)),
                Some("shelf") => Self::Shelf(CreatorId::from(id)),
                Some(_) => return None,
            },
            (Some("school"), None) => Self::School,
            (Some("school"), Some(course)) if is_id(course) => match parts.next() {
                None => Self::Course(CourseId::from(course)),
                Some(lesson) if is_id(lesson) => {
                    Self::Lesson(LessonKey { course: course.into(), lesson: lesson.into() })
                }
                Some(_) => return None,
            },
            (Some("search"), None) => Self::Search,
            (Some("t"), Some(name)) => Self::topic(&unescaped(name))?,
            (Some("gallery"), None) => Self::Gallery,
            (Some("me"), None) => Self::Me,
            (Some("me"), Some("saves")) => Self::Saves,
            (Some("me"), Some("history")) => Self::History,
            (Some("me"), Some("comments")) => Self::OwnComments,
            (Some("settings"), None) => Self::Settings,
            (Some("settings"), Some("privacy")) => Self::Privacy,
            (Some("me"), Some("wallet")) => Self::Wallet,
            (Some("me"), Some("muted")) => Self::Muted,
            (Some("me"), Some("interests")) => Self::Interests,
            (Some("me"), Some("reports")) => Self::Reports,
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
    use domain::text::name;
    use proptest::prelude::*;

    #[test]
    fn every_address_reads_back() {
        let routes = [
            Route::Feed(Channel::Discover),
            Route::Feed(Channel::Sell),
            Route::Feed(Channel::Topic("母婴".into())),
            Route::Feed(Channel::Topic("50%+1&x".into())),
            Route::Note(NoteId::from("third-plate")),
            Route::Product(ProductId::from("bear-plate")),
            Route::Shop(ShopId::from("xiaoman-shop")),
            Route::Creator(CreatorId::from("xiaoman")),
            Route::Shelf(CreatorId::from("xiaoman")),
            Route::School,
            Route::Course(CourseId::from("newcomer")),
            Route::Lesson(LessonKey { course: "newcomer".into(), lesson: "two-words".into() }),
            Route::Search,
            Route::Topic("下雨天".into()),
            Route::Topic("50%+1&x/y".into()),
            Route::Gallery,
            Route::Me,
            Route::Saves,
            Route::History,
            Route::OwnComments,
            Route::Settings,
            Route::Privacy,
            Route::Wallet,
            Route::Muted,
            Route::Interests,
            Route::Reports,
        ];
        for route in routes {
            assert_eq!(Route::read(&route.href()), Some(route));
        }
        assert_eq!(Route::Feed(Channel::Topic("母".into())).href(), "/?channel=%E6%AF%8D");
        assert_eq!(Route::read("/?x=1&channel=%zz"), Some(Route::Feed(Channel::named("%zz"))));
        assert_eq!(Route::read("/note/a?x#y"), Some(Route::Note(NoteId::from("a"))));
    }

    #[test]
    fn an_address_of_a_product_says_what_is_chosen_and_where_one_came_from() {
        let view = ProductView {
            values: vec!["绿".into(), "大号".into()],
            from: Some(NoteId::from("third-plate")),
            buying: true,
        };
        let product = ProductId::from("bear-plate");
        let href = view.href(&product);
        assert_eq!(
            href,
            "/product/bear-plate?pick=%E7%BB%BF,%E5%A4%A7%E5%8F%B7&from=third-plate&buy=1"
        );
        assert_eq!(Route::read(&href), Some(Route::Product(product.clone())));
        assert_eq!(ProductView::read("绿,大号", "third-plate", true), view);
        assert_eq!(ProductView::read("", "/", false), ProductView::default());
        assert_eq!(ProductView::read("\u{202e}绿", "", false).values, ["绿"]);
        assert_eq!(ProductView::default().href(&product), "/product/bear-plate");
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        for path in ["/t/.", "/t/%2E%2E", "/t/%E2%80%8B"] {
            assert_eq!(Route::read(path), None, "{path}");
        }
        for path in ["/note", "/note/a/b", "/u/a/b", "/u/a/shelf/b", "/nowhere", "/product/%2F"] {
            assert_eq!(Route::read(path), None, "{path}");
        }
    }

    /// Addresses of our own shape with anything in them, and anything else.
    fn any_address() -> impl Strategy<Value = String> {
        prop_oneof![
            ".{0,40}",
            "/(note|product|shop|u|school|t|search|me|\\?channel=|%)?[/?#%&=a-f0-9\u{6bcd}\u{202e}\u{5d0}-]{0,24}",
            r"/\?channel=(%[0-9a-fA-F]{0,2}|[a-z%\u{1f469}\u{200d}]){0,12}",
        ]
    }

    proptest! {
        #[test]
        fn any_address_leads_somewhere_or_nowhere_and_what_it_names_reads_back(address in any_address()) {
            if let Some(route) = Route::read(&address) {
                prop_assert_eq!(Route::read(&route.href()), Some(route.clone()));
                prop_assert!(route.href().bytes().all(|b| b.is_ascii_graphic() && b != b'\\'));
                prop_assert!(!route.href().starts_with("//"));
            }
        }

        #[test]
        fn any_word_stands_in_an_address_and_comes_out_the_same(word in "(?s).{0,30}") {
            prop_assert!(escaped(&word).bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%".contains(&b)));
            prop_assert_eq!(unescaped(&escaped(&word)), word);
        }

        #[test]
        fn any_choice_is_shown_as_names(pick in "(?s).{0,30}", from in ".{0,9}", buy in any::<bool>()) {
            let view = ProductView::read(&pick, &from, buy);
            prop_assert!(view.values.iter().all(|value| name(value) == *value && !value.contains('\n')));
            let product = ProductId::from("a");
            prop_assert_eq!(Route::read(&view.href(&product)), Some(Route::Product(product)));
        }
    }
}
