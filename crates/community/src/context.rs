//! Who asks, when, and with which luck: everything a rule may know besides the records.

use crate::{CommunityError, Records, stored::NoteRecord};
use domain::{Interests, MutePlace, Person, Timestamp};
use hanzi::Hanzi;
use std::{fmt, sync::Arc};

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
    /// What the words are that the person does not want to read; nothing when there are none.
    pub hides: Option<Hides>,
    /// What tells the interests that 发现 follows; nothing for whoever never chose any
    /// ([`crate::interests::has_chosen`]).
    pub follows: Option<Follows>,
}

/// The interests that 发现 follows for whoever asks, as they were at an instant; nothing when it follows
/// none. Handed in as [`Hides`] is ([`crate::interests::followed`]).
pub type Follows = fn(&dyn Records, &Context, Timestamp) -> Option<Interests>;

/// Whether somebody does not want to read texts: how their rules recognise words is known where the
/// rules are made ([`crate::mutes::hiding`]), and whoever shows a list only asks.
#[derive(Clone)]
pub struct Hides {
    /// The records it was made of, with their keys.
    pub(crate) made_of: Vec<(String, Arc<str>)>,
    /// The characters it was made with.
    pub(crate) hanzi: Arc<Hanzi>,
    pub(crate) asks: Asks,
    /// [`crate::unwanted::texts_of`], handed in for the same reason.
    pub(crate) texts_of: fn(&dyn Records, &NoteRecord) -> Vec<String>,
}

/// Whether rules that hold at an instant, in a place, hide what says these texts.
pub(crate) type Asks = Arc<dyn Fn(Timestamp, MutePlace, &[String]) -> bool + Send + Sync>;

impl Hides {
    /// Whether `other` was not made anew.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.asks, &other.asks)
    }
}

impl fmt::Debug for Hides {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hides")
    }
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
