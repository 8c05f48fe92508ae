//! Who asks, when, and with which luck: everything a rule may know besides the records.

use crate::CommunityError;
use domain::{Person, Timestamp};
use hanzi::Hanzi;
use std::sync::Arc;

/// The circumstances of one request.
#[derive(Clone, Debug)]
pub struct Context {
    /// Who asks.
    pub person: Person,
    /// The instant of asking.
    pub now: Timestamp,
    /// What decides wherever chance may.
    pub seed: u64,
    /// How many generated notes there are beside the content (`?scale=`).
    pub scale: usize,
    /// How Chinese characters are read and written; an empty table where nobody searches.
    pub hanzi: Arc<Hanzi>,
}

impl Context {
    /// Lets members pass.
    ///
    /// # Errors
    /// [`CommunityError::SignedOut`] for everybody else.
    pub fn require_member(&self) -> Result<(), CommunityError> {
        if self.person.is_member() { Ok(()) } else { Err(CommunityError::SignedOut) }
    }
}
