//! Why the community did not answer.

use domain::Refusal;

/// Why the community did not answer; each is something a visitor or a maintainer can act on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommunityError {
    /// There is no such thing, or not yet.
    #[error("not found")]
    NotFound,
    /// Only members may do this.
    #[error("signed out")]
    SignedOut,
    /// A rule says no.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The request is not well formed.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// A record cannot be read; the rest of the community works on.
    #[error("corrupt record {0}")]
    Corrupt(String),
}
