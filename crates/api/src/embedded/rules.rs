//! The rule of each endpoint: the function of its name in `community`.
//!
//! In a release that comes in parts the rules that the first feed does not ask for stand in the part
//! of the pages that do; asking for one loads its part, or waits for who is loading it. In every
//! other build all are there from the start. Source: docs/decisions/0014-parts.md.

use super::{Embedded, Pack};
use crate::{
    Answer, ApiError, ApiFuture, Endpoint, EndpointId,
    endpoints::{Part, endpoints, taken, types::*},
};
use community::{CommunityError, Context, Follows, Hides, Records, Tx};
use hanzi::Hanzi;
use std::any::Any;

/// Answers a question from the records.
pub(super) type ReadRule<Q, A> = fn(&dyn Records, &Context, Q) -> Result<A, CommunityError>;

/// Carries out a request in a transaction.
pub(super) type WriteRule<Q, A> = fn(&mut dyn Tx, &Context, Q) -> Result<A, CommunityError>;

/// A part that did not come.
pub(crate) struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

impl From<NotLoaded> for ApiError {
    fn from(_: NotLoaded) -> Self {
        Self::NotCome
    }
}

/// Carries out a request: whether its person may ask, what it needs to be there, its rule.
pub(super) type Run = fn(Embedded, Box<dyn Any>) -> ApiFuture<'static, Answer>;

/// The rules that stand in one part, by their endpoints.
type Rules = fn(EndpointId) -> Option<Run>;

/// The rule of an endpoint, once the part in which it stands has come.
pub(super) async fn rule_of(endpoint: &Endpoint) -> Result<Run, ApiError> {
    let rules: Rules = match endpoint.part {
        Part::Entry => entry_rules,
        Part::Note => note_rules().await?,
        Part::Shop => shop_rules().await?,
        Part::Creator => creator_rules().await?,
        Part::School => school_rules().await?,
        Part::Search => search_rules().await?,
        Part::Me | Part::Mute => own_rules().await?,
    };
    rules(endpoint.id).ok_or_else(|| ApiError::Bug(format!("no rule for {}", endpoint.name)))
}

/// Gives a function that stands in a part of a release, once the part has come.
macro_rules! in_part {
    ($(#[$doc:meta])* $part:ident $name:ident: $type:ty = $function:path) => {
        $(#[$doc])*
        pub(super) async fn $name() -> Result<$type, ApiError> {
            #[cfg(feature = "split")]
            {
                #[wasm_split_helpers::wasm_split($part, fallible)]
                fn $name() -> Result<$type, NotLoaded> {
                    Ok($function)
                }
                Ok($name().await?)
            }
            #[cfg(not(feature = "split"))]
            Ok($function)
        }
    };
}
in_part!(note note_rules: Rules = of_notes);
in_part!(product shop_rules: Rules = of_the_shop);
in_part!(creator creator_rules: Rules = of_creators);
in_part!(school school_rules: Rules = of_the_school);
in_part!(search search_rules: Rules = of_the_search);
in_part!(me own_rules: Rules = of_ones_own);
in_part! {
    /// What makes [`Hides`], for whoever has rules about words: it stands with one's own pages, where
    /// they made them.
    me hiding: Hiding = community::mutes::hiding
}
in_part! {
    /// What tells interests, for whoever chose whether 发现 follows theirs.
    me follows: Follows = community::interests::followed
}
in_part! {
    /// What reads the table of characters, for whoever searches or has rules about words.
    characters reads_hanzi: ReadHanzi = Hanzi::parse
}

/// Reads the table of characters; nothing when the text is none.
pub(super) type ReadHanzi = fn(&str) -> Option<Hanzi>;

/// Makes what recognises the words that somebody does not want to read; what it was before, when
/// nothing changed.
pub(super) type Hiding = fn(&dyn Records, &Context, Option<Hides>) -> Hides;

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident: $access:ident $method:ident $path:literal
        ($request:ty) -> $answer:ty, $who:ident, $part:ident;)*) => {
        rules! { @file entry_rules Entry, Entry;
            $($name $access ($request) $who $part;)* }
        rules! { @file of_notes Note, Note;
            $($name $access ($request) $who $part;)* }
        rules! { @file of_the_shop Shop, Shop;
            $($name $access ($request) $who $part;)* }
        rules! { @file of_creators Creator, Creator;
            $($name $access ($request) $who $part;)* }
        rules! { @file of_the_school School, School;
            $($name $access ($request) $who $part;)* }
        rules! { @file of_the_search Search, Search;
            $($name $access ($request) $who $part;)* }
        rules! { @file of_ones_own Me, Mute;
            $($name $access ($request) $who $part;)* }
    };
    // The rules of the rows whose part is one of two.
    (@file $function:ident $first:ident, $second:ident;
        $($name:ident $access:ident ($request:ty) $who:ident $part:ident;)*) => {
        fn $function(endpoint: EndpointId) -> Option<Run> {
            $(rules!(@only $first $second $part {
                if endpoint == EndpointId::$name {
                    return Some(rules!(@run $part $name, $access, $who, $request));
                }
            });)*
            None
        }
    };
    (@run $part:ident $name:ident, $access:ident, $who:ident, $request:ty) => {
        |embedded, request| {
            Box::pin(async move {
                let request: $request = taken(request)?;
                rules!(@laid $part, embedded)?;
                let members_only = rules!(@members_only $who);
                let answer = rules!(@$access embedded, $name, members_only, request)?;
                Ok(Box::new(answer) as Answer)
            })
        }
    };
    (@only Entry Entry Entry { $($rule:tt)* }) => { $($rule)* };
    (@only Note Note Note { $($rule:tt)* }) => { $($rule)* };
    (@only Shop Shop Shop { $($rule:tt)* }) => { $($rule)* };
    (@only Creator Creator Creator { $($rule:tt)* }) => { $($rule)* };
    (@only School School School { $($rule:tt)* }) => { $($rule)* };
    (@only Search Search Search { $($rule:tt)* }) => { $($rule)* };
    (@only Me Mute Me { $($rule:tt)* }) => { $($rule)* };
    (@only Me Mute Mute { $($rule:tt)* }) => { $($rule)* };
    (@only $first:ident $second:ident $other:ident { $($rule:tt)* }) => {};
    (@Read $embedded:ident, $name:ident, $members_only:ident, $request:ident) => {
        $embedded.read(community::$name, rules!(@lists $name), $members_only, $request).await
    };
    (@Write $embedded:ident, $name:ident, $members_only:ident, $request:ident) => {
        $embedded.write(community::$name, $members_only, $request).await
    };
    (@laid School, $embedded:ident) => { $embedded.laid(Pack::School).await };
    (@laid Search, $embedded:ident) => { $embedded.laid_for_search().await };
    (@laid Mute, $embedded:ident) => { $embedded.laid_for_mutes().await };
    (@laid $part:ident, $embedded:ident) => { Ok::<(), ApiError>(()) };
    // Whose answers leave out what one does not want to read; all others need not wait for it.
    (@lists feed) => { true };
    (@lists feed_news) => { true };
    (@lists comments) => { true };
    (@lists opinions) => { true };
    (@lists search) => { true };
    (@lists suggestions) => { true };
    (@lists topic) => { true };
    (@lists topic_notes) => { true };
    (@lists $other:ident) => { false };
    (@members_only Member) => { true };
    (@members_only Anyone) => { false };
}
endpoints!(rules);
