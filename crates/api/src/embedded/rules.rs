//! The rule of each endpoint: the function of its name in `community`.
//!
//! In a release that comes in parts the rules that the first feed does not ask for stand in the part
//! of the pages that do; asking for one loads its part, or waits for who is loading it. In every
//! other build all are there from the start. Source: docs/decisions/0014-parts.md.

use crate::{
    ApiError,
    endpoints::{endpoints, types::*},
};
use community::{CommunityError, Context, Records, Tx};

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

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident: $access:ident $method:ident $path:literal
        ($request:ty) -> $answer:ty, $who:ident, $part:ident;)*) => {
        $(rules!(@$part $name, rules!(@type $access, $request, $answer));)*
    };
    (@Entry $name:ident, $rule:ty) => {
        pub(super) async fn $name() -> Result<$rule, ApiError> {
            Ok(community::$name)
        }
    };
    (@Note $name:ident, $rule:ty) => {
        rules!(@split note, $name, $rule);
    };
    (@Shop $name:ident, $rule:ty) => {
        rules!(@split product, $name, $rule);
    };
    (@Creator $name:ident, $rule:ty) => {
        rules!(@split creator, $name, $rule);
    };
    (@School $name:ident, $rule:ty) => {
        rules!(@split school, $name, $rule);
    };
    (@split $part:ident, $name:ident, $rule:ty) => {
        pub(super) async fn $name() -> Result<$rule, ApiError> {
            #[cfg(feature = "split")]
            {
                #[wasm_split_helpers::wasm_split($part, fallible)]
                fn $name() -> Result<$rule, NotLoaded> {
                    Ok(community::$name)
                }
                Ok($name().await?)
            }
            #[cfg(not(feature = "split"))]
            Ok(community::$name)
        }
    };
    (@type Read, $request:ty, $answer:ty) => { ReadRule<$request, $answer> };
    (@type Write, $request:ty, $answer:ty) => { WriteRule<$request, $answer> };
}
endpoints!(rules);
