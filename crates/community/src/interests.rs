//! 兴趣: the topics of what somebody likes and saves, and what 发现 makes of them once they say so.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx,
    choices::tally,
    notes::{self, Finder},
    requests::{ChooseInterests, InterestsQuery, SetAside, WhyQuery},
    stored::{self, LikeRecord, SaveRecord, SetAsideRecord, TasteRecord, read},
    unwanted::Unwanted,
};
use domain::{
    Interests, NoteId, Person, Target, Timestamp, Why, channel::MAX_TOPIC, text::visible,
};
use std::collections::BTreeSet;

/// The most likes and saves that are looked over.
const DEPTH: usize = 10_000;

/// The most topics that somebody may take away.
const MAX_OFF: usize = 200;

/// The interests of the asking person.
///
/// # Errors
/// None of its own.
pub fn interests(
    records: &dyn Records,
    context: &Context,
    _query: InterestsQuery,
) -> Result<Interests, CommunityError> {
    Ok(of(records, context, &taste(records, context), context.now))
}

/// Chooses whether 发现 follows the interests of the asking person, and which it never does.
///
/// # Errors
/// [`CommunityError::Malformed`] when more topics are taken away than may be.
pub fn choose_interests(
    tx: &mut dyn Tx,
    context: &Context,
    request: ChooseInterests,
) -> Result<Interests, CommunityError> {
    let taste = TasteRecord { is_on: request.is_on, off: taken_away(&request.off)? };
    stored::keep(tx, context.person.id.as_str(), &taste)?;
    Ok(of(&*tx, context, &taste, context.now))
}

/// The topics that somebody takes away, each once.
pub(crate) fn taken_away(topics: &[String]) -> Result<Vec<String>, CommunityError> {
    let mut off: Vec<String> = Vec::new();
    for topic in topics.iter().map(|topic| visible(topic)) {
        // What no topic can be called is none.
        let is_topic = (1..=MAX_TOPIC).contains(&topic.chars().count());
        if is_topic && !off.contains(&topic) {
            off.push(topic);
        }
    }
    if off.len() > MAX_OFF {
        return Err(CommunityError::Malformed("too many topics"));
    }
    Ok(off)
}

/// Why a note stands in the feed of the asking person.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such note, or none yet.
pub fn why(
    records: &dyn Records,
    context: &Context,
    query: WhyQuery,
) -> Result<Why, CommunityError> {
    let note = notes::published(records, context, &query.note)?;
    let followed = followed(records, context, context.now);
    let unwanted = Unwanted::of(records, context);
    Ok(Why {
        is_personal: followed.is_some(),
        interests: followed.map(|all| all.leaning(&note.topics)).unwrap_or_default(),
        follows: tally(records, context, &Target::Follow(note.author.clone())).chosen,
        is_blocked: unwanted.is_blocked(&note.author),
        is_aside: unwanted.is_aside(&note.id),
        author: note.author,
    })
}

/// Sets a note aside or takes it back, and says how it stands.
///
/// # Errors
/// As [`why`].
pub fn set_aside(
    tx: &mut dyn Tx,
    context: &Context,
    request: SetAside,
) -> Result<Why, CommunityError> {
    notes::is_published(&*tx, context, &request.note)?;
    let key = format!("{}/{}", context.person.id, request.note);
    let was_aside = tx.get(Kind::SetAside, &key).is_some();
    if request.aside && !was_aside {
        stored::keep(tx, &key, &SetAsideRecord { at: context.now })?;
    } else if !request.aside && was_aside {
        tx.delete(Kind::SetAside, &key);
    }
    why(&*tx, context, WhyQuery { note: request.note })
}

/// Whether somebody ever chose whether 发现 follows their interests: only then those are needed.
#[must_use]
pub fn has_chosen(records: &dyn Records, person: &Person) -> bool {
    records.get(Kind::Taste, person.id.as_str()).is_some()
}

/// The interests that 发现 follows for the asking person, as they were at `as_of`; nothing when it
/// follows none. A like given since leaves the list whose first page was fetched then as it is.
#[must_use]
pub fn followed(records: &dyn Records, context: &Context, as_of: Timestamp) -> Option<Interests> {
    let taste = taste(records, context);
    taste.is_on.then(|| of(records, context, &taste, as_of))
}

fn taste(records: &dyn Records, context: &Context) -> TasteRecord {
    read(records, context.person.id.as_str()).unwrap_or_default()
}

fn of(
    records: &dyn Records,
    context: &Context,
    taste: &TasteRecord,
    as_of: Timestamp,
) -> Interests {
    let finder = Finder::new(records, context);
    let chosen = chosen(records, context, as_of);
    let topics = chosen.iter().filter_map(|id| Some(finder.published(id)?.topics));
    Interests::of(topics, &taste.off, taste.is_on)
}

/// The notes that the asking person had liked or saved at `as_of`, each once.
fn chosen(records: &dyn Records, context: &Context, as_of: Timestamp) -> BTreeSet<NoteId> {
    let person = context.person.id.as_str();
    let mut chosen = BTreeSet::new();
    for (key, like) in stored::all::<LikeRecord>(records, Scan::all(DEPTH)) {
        // A like stands under its note.
        if let Some((note, by)) = key.split_once('/')
            && by == person
            && like.at <= as_of
        {
            chosen.insert(NoteId::from(note));
        }
    }
    let prefix = format!("{person}/");
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    for (key, save) in stored::all::<SaveRecord>(records, scan) {
        if save.at <= as_of {
            chosen.insert(NoteId::from(&key[prefix.len()..]));
        }
    }
    chosen
}
