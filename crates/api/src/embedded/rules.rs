//! The rule of each endpoint: the function of its name in `community`.
//!
//! In a release that comes in parts the rules that the first feed does not ask for stand in the part
//! of the pages that do; asking for one loads its part, or waits for who is loading it. In every
//! other build all are there from the start. Source: docs/decisions/0014-parts.md.

use super::{Embedded, Pack};
use crate::{
    ApiError, ApiFuture,
    endpoints::{endpoints, types::*},
};
use community::{CommunityError, Context, Follows, Hides, Records, Tx};

/// Answers a question from the records.
pub(super) type ReadRule<Q, A> = fn(&dyn Records, &Context, Q) -> Result<A, CommunityError>;

/// Carries out a request in a transaction.
pub(super) type WriteRule<Q, A> = fn(&mut dyn Tx, &Context, Q) -> Result<A, CommunityError>;

/// A part that did not come.
struct NotLoaded;

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

/// Carries out a request: whether its person may ask, what it needs to be there, its rule. It stands
/// where the rule stands, so that the entry holds none of it but the call.
pub(super) type Run<Q, A> = fn(Embedded, Q) -> ApiFuture<'static, A>;

/// Makes what recognises the words that somebody does not want to read; what it was before, when
/// nothing changed.
pub(super) type Hiding = fn(&dyn Records, &Context, Option<Hides>) -> Hides;

/// Gives a function of `community` that lists need for some people alone: it stands with one's own
/// pages, where those people made their choices.
macro_rules! with_ones_own {
    ($(#[$doc:meta])* $name:ident: $type:ty = $function:path) => {
        $(#[$doc])*
        pub(super) async fn $name() -> Result<$type, ApiError> {
            #[cfg(feature = "split")]
            {
                #[wasm_split_helpers::wasm_split(me, fallible)]
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
with_ones_own! {
    /// What makes [`Hides`], for whoever has rules about words.
    hiding: Hiding = community::mutes::hiding
}
with_ones_own! {
    /// What tells interests, for whoever chose whether 发现 follows theirs.
    follows: Follows = community::interests::followed
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident: $access:ident $method:ident $path:literal
        ($request:ty) -> $answer:ty, $who:ident, $part:ident;)*) => {
        $(rules!(@$part $name, $access, $who, $request, $answer);)*
    };
    (@Entry $name:ident, $access:ident, $who:ident, $request:ty, $answer:ty) => {
        pub(super) async fn $name() -> Result<Run<$request, $answer>, ApiError> {
            Ok(rules!(@run Entry $name, $access, $who, $request, $answer))
        }
    };
    (@Note $($row:tt)*) => { rules!(@split note, Note, $($row)*); };
    (@Shop $($row:tt)*) => { rules!(@split product, Shop, $($row)*); };
    (@Creator $($row:tt)*) => { rules!(@split creator, Creator, $($row)*); };
    (@School $($row:tt)*) => { rules!(@split school, School, $($row)*); };
    (@Me $($row:tt)*) => { rules!(@split me, Me, $($row)*); };
    (@Search $($row:tt)*) => { rules!(@split search, Search, $($row)*); };
    (@Mute $($row:tt)*) => { rules!(@split me, Mute, $($row)*); };
    (@split $file:ident, $part:ident, $name:ident, $access:ident, $who:ident, $request:ty, $answer:ty) => {
        pub(super) async fn $name() -> Result<Run<$request, $answer>, ApiError> {
            #[cfg(feature = "split")]
            {
                #[wasm_split_helpers::wasm_split($file, fallible)]
                fn $name() -> Result<Run<$request, $answer>, NotLoaded> {
                    Ok(rules!(@run $part $name, $access, $who, $request, $answer))
                }
                Ok($name().await?)
            }
            #[cfg(not(feature = "split"))]
            Ok(rules!(@run $part $name, $access, $who, $request, $answer))
        }
    };
    (@run $part:ident $name:ident, $access:ident, $who:ident, $request:ty, $answer:ty) => {
        |embedded, request| {
            Box::pin(async move {
                rules!(@laid $part, embedded)?;
                let members_only = rules!(@members_only $who);
                rules!(@$access embedded, $name, members_only, request)
            })
        }
    };
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
