//! The rule of each endpoint: the function of its name in `community`.
//!
//! In a release that comes in parts the rules that the first feed does not ask for stand in the part
//! of the pages that do; asking for one loads its part, or waits for who is loading it. In every
//! other build all are there from the start. Source: docs/decisions/0014-parts.md.

use super::{
    Embedded, Pack,
    device::{Doing, on_device},
    home::Replay,
};
use crate::{
    Answer, ApiError, ApiFuture, EndpointId,
    endpoints::{Part, endpoints, taken, types::*},
};
use community::{CommunityError, Context, Follows, Records, Tx};
use std::{
    any::Any,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

/// A rule, and how it is asked.
pub(super) struct Rule {
    /// Starts, and makes sure that all is there that the rule needs.
    pub(super) starts: Starts,
    pub(super) asks: Asks,
}

/// Starts the back end, as far as a rule needs it.
pub(super) type Starts = fn(&Embedded) -> ApiFuture<'_, ()>;

/// How a rule is asked. Requests and answers have no types here: of each rule there is only what turns its
/// own around.
pub(super) enum Asks {
    /// From the records.
    Read {
        /// Whether the answer leaves out what somebody does not want to read.
        lists: bool,
        read: Read,
    },
    /// In a transaction: makes what carries a request out, and puts its answer where it is told.
    Write(fn(Box<dyn Any>, Slot) -> Result<Replay, ApiError>),
}

/// Answers a request of the type that the table names.
type Read = fn(&dyn Records, &Context, Box<dyn Any>) -> Result<Answer, ApiError>;

/// Where a write puts its answer.
pub(super) type Slot = Arc<Mutex<Option<Box<dyn Any + Send>>>>;

/// What carries a request out, as often as it must be.
fn written<Q: Clone + Send + Sync + 'static, A: Send + 'static>(
    rule: fn(&mut dyn Tx, &Context, Q) -> Result<A, CommunityError>,
    request: Box<dyn Any>,
    answer: Slot,
) -> Result<Replay, ApiError> {
    let request: Q = taken(request)?;
    Ok(Arc::new(move |tx, context| {
        let written = rule(tx, context, request.clone())?;
        *answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(written));
        Ok(())
    }))
}

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

/// The rules that stand in one part, by their endpoints.
pub(super) type Rules = fn(EndpointId) -> Option<Rule>;

/// The rules that stand in a part, once it has come. Boxed, so that what waits for them is the same for all
/// parts.
pub(super) fn rules_in(part: Part) -> ApiFuture<'static, Rules> {
    match part {
        Part::Entry => Box::pin(async { Ok(entry_rules as Rules) }),
        Part::Note => Box::pin(note_rules()),
        Part::Shop => Box::pin(shop_rules()),
        Part::Creator => Box::pin(creator_rules()),
        Part::School => Box::pin(school_rules()),
        Part::Search => Box::pin(search_rules()),
        Part::Me | Part::Mute => Box::pin(own_rules()),
    }
}

fn started(embedded: &Embedded) -> ApiFuture<'_, ()> {
    Box::pin(embedded.started())
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
    /// What tells what somebody chose, for whoever chose anything: it stands with one's own pages, where
    /// they did.
    me choosing: Choosing = with_choices
}
in_part! {
    /// What keeps things on the device, for whoever said yes to that, or is about to be asked.
    device device: Doing = on_device
}
in_part! {
    /// What fetches and reads the table of characters, for whoever searches or has rules about words.
    characters lays_hanzi: LaysHanzi = lay_hanzi
}

/// Adds to who asks what they chose not to read and to be shown.
pub(super) type Choosing = fn(&Embedded, Context) -> ApiFuture<'_, Context>;

fn with_choices(embedded: &Embedded, context: Context) -> ApiFuture<'_, Context> {
    Box::pin(async move {
        let has_mutes = community::has_mutes(&embedded.home().memory, &context.person);
        let has_chosen = community::interests::has_chosen(&embedded.home().memory, &context.person);
        let follows: Option<Follows> = has_chosen.then_some(community::interests::followed);
        if !has_mutes {
            return Ok(Context { follows, ..context });
        }
        embedded.laid_for_mutes().await;
        // The characters may have come meanwhile.
        let context = Context { follows, ..embedded.context() };
        let before = embedded.hides().take();
        let hides = community::mutes::hiding(&embedded.home().memory, &context, before);
        *embedded.hides() = Some(hides.clone());
        Ok(Context { hides: Some(hides), ..context })
    })
}

/// Fetches and reads the table of characters.
type LaysHanzi = fn(&Embedded) -> Pin<Box<dyn Future<Output = ()> + '_>>;

fn lay_hanzi(embedded: &Embedded) -> Pin<Box<dyn Future<Output = ()> + '_>> {
    Box::pin(embedded.lay_hanzi())
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident: $access:ident $method:ident $path:literal
        ($request:ty) -> $answer:ty, $who:ident, $part:ident;)*) => {
        rules! { @file entry_rules Entry, Entry;
            $($name $access ($request) $part;)* }
        rules! { @file of_notes Note, Note;
            $($name $access ($request) $part;)* }
        rules! { @file of_the_shop Shop, Shop;
            $($name $access ($request) $part;)* }
        rules! { @file of_creators Creator, Creator;
            $($name $access ($request) $part;)* }
        rules! { @file of_the_school School, School;
            $($name $access ($request) $part;)* }
        rules! { @file of_the_search Search, Search;
            $($name $access ($request) $part;)* }
        rules! { @file of_ones_own Me, Mute;
            $($name $access ($request) $part;)* }
    };
    // The rules of the rows whose part is one of two.
    (@file $function:ident $first:ident, $second:ident;
        $($name:ident $access:ident ($request:ty) $part:ident;)*) => {
        fn $function(endpoint: EndpointId) -> Option<Rule> {
            $(rules!(@only $first $second $part {
                if endpoint == EndpointId::$name {
                    return Some(rules!(@rule $part $name, $access, $request));
                }
            });)*
            None
        }
    };
    (@rule $part:ident $name:ident, $access:ident, $request:ty) => {
        Rule { starts: rules!(@starts $part), asks: rules!(@$access $name, $request) }
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
    (@Read $name:ident, $request:ty) => {
        Asks::Read {
            lists: rules!(@lists $name),
            read: |records, context, request| {
                let request: $request = taken(request)?;
                Ok(Box::new(community::$name(records, context, request)?))
            },
        }
    };
    (@Write $name:ident, $request:ty) => {
        Asks::Write(|request, answer| written(community::$name, request, answer))
    };
    (@starts School) => { |embedded| Box::pin(embedded.laid(Pack::School)) };
    (@starts Search) => { |embedded| Box::pin(embedded.laid_for_search()) };
    (@starts Mute) => {
        |embedded| {
            Box::pin(async move {
                embedded.started().await?;
                embedded.laid_for_mutes().await;
                Ok(())
            })
        }
    };
    (@starts $part:ident) => { started };
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
}
endpoints!(rules);
