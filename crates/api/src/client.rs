//! What every client shares: its type, its futures, and why it may not answer.

use crate::ApiClient;
use community::CommunityError;
use domain::Refusal;
use std::{future::Future, pin::Pin, sync::Arc};

/// A client of whichever back end; cheap to clone, and all clones are the same client.
pub type Api = Arc<dyn ApiClient>;

/// An answer on its way. Boxed and local, so that [`Api`] stays one plain type.
pub type ApiFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, ApiError>> + 'a>>;

/// Why there is no answer; each is something a visitor can act on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// There is no connection to what is needed.
    #[error("offline")]
    Offline,
    /// What was asked for did not come in time, or not whole, or something else came in its place.
    #[error("not come")]
    NotCome,
    /// Only members may do this.
    #[error("signed out")]
    SignedOut,
    /// There is no such thing, or not yet.
    #[error("not found")]
    NotFound,
    /// A rule says no.
    #[error("refused: {0}")]
    Refused(Refusal),
    /// It could not be kept on this device; nothing was changed.
    #[error("not kept: {0}")]
    NotKept(NotKept),
    /// Something that should not happen; the text is for the report, not for the visitor.
    #[error("bug: {0}")]
    Bug(String),
}

impl ApiError {
    /// Its name, for reports: it says nothing of what was asked for.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::NotCome => "not come",
            Self::SignedOut => "signed out",
            Self::NotFound => "not found",
            Self::Refused(_) => "refused",
            Self::NotKept(_) => "not kept",
            Self::Bug(_) => "bug",
        }
    }
}

/// Why something could not be kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotKept {
    /// This window may not keep anything.
    #[error("storage is refused here")]
    Refused,
    /// There is no room left.
    #[error("no room left")]
    Full,
    /// The browser gave up half-way, and took everything back.
    #[error("the transaction was aborted")]
    Aborted,
    /// The device did not answer in time, and what was asked of it was taken back.
    #[error("no answer in time")]
    NoAnswer,
    /// An older page of this site holds it, and must be closed first.
    #[error("blocked by an older page")]
    Blocked,
    /// The connection was lost, and could not be made again.
    #[error("the connection was lost")]
    Lost,
    /// A newer release wrote there; this one only reads it.
    #[error("written by a newer release")]
    Newer,
}

/// What a visitor should know about what is kept on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceNews {
    /// Nothing can be kept; everything lives in this page alone, and this is why.
    PageOnly(NotKept),
    /// It answered late; what was done meanwhile stands there now.
    KeptAfterAll,
    /// A newer release wrote there; this page only reads until it is loaded again.
    ReadOnly,
    /// What was kept before is gone, though nobody here took it away.
    Gone,
    /// It was taken away while this page was open, and stands there again from what the page knew.
    PutBack,
    /// It was cleared with the yes to keeping; this page keeps nothing from now on.
    Cleared,
    /// So many records could not be read and were kept aside.
    KeptAside(usize),
}

impl From<CommunityError> for ApiError {
    // Every endpoint turns errors around; once is enough for all of them.
    #[inline(never)]
    fn from(error: CommunityError) -> Self {
        match error {
            CommunityError::NotFound => Self::NotFound,
            CommunityError::SignedOut => Self::SignedOut,
            CommunityError::Refused(refusal) => Self::Refused(refusal),
            // In the words of the error itself, but without those of every refusal, which come with it.
            CommunityError::Malformed(what) => Self::Bug(format!("malformed: {what}")),
            CommunityError::Corrupt(record) => Self::Bug(format!("corrupt record {record}")),
        }
    }
}

/// The choice to keep what one does on this device; only the embedded back end has it.
pub trait KeepOnDevice: Send + Sync {
    /// Whether it is kept on this device now; otherwise it lives in this page's memory alone.
    fn is_kept(&self) -> bool;

    /// Keeps everything done so far and from now on.
    ///
    /// Answers once it stands on the device. On an error everything stays in memory, unharmed: also when
    /// what does it is a part that has not come ([`ApiError::NotCome`]).
    fn keep(&self) -> ApiFuture<'_, ()>;

    /// Takes everything away that was kept, here and on the device. Called once the yes to keeping is
    /// taken away.
    ///
    /// # Errors
    /// [`NotKept::Blocked`] as long as another page holds what stands on the device;
    /// [`ApiError::NotCome`] when what takes it away is a part that has not come.
    fn clear(&self) -> ApiFuture<'_, ()>;

    /// Runs `listener` whenever there is something to know about what is kept.
    fn on_device_news(&self, listener: Box<dyn Fn(DeviceNews)>);
}
