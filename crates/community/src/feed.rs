//! The channels of the feed, in pages.

use crate::{
    CommunityError, Context, Kind, Records, Scan,
    generated::Generated,
    notes, people,
    requests::{FeedQuery, MAX_PAGE, NewsQuery},
    stored::{self, NoteRecord},
    unwanted::Unwanted,
};
use domain::{
    Channel, CreatorId, Cursor, Interests, MutePlace, NewNotes, NoteSummary, Page, Timestamp,
    feed_order::{self, Candidate},
    interest::LEAN_MS,
    order::{arrange, sort_by},
};

/// The most notes a channel looks back over, those of `?scale=` apart.
const DEPTH: usize = 5_000;

/// The most creators whose notes 关注 gathers.
const FOLLOWED_DEPTH: usize = 2_000;

/// A page of a channel: what is published, by time; 发现 is mixed with the seed besides. The page
/// before a cursor is the one that leads to it: `next` is where it begins, and nothing when nothing
/// is above it.
///
/// A list stays as it was when its first page was fetched: the cursor carries that instant, and
/// notes published since wait for the next first page. An instant yet to come is none. What the
/// asking person does not want is passed over, and counted by the cursor: so a rule made meanwhile
/// moves nothing else.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn feed(
    records: &dyn Records,
    context: &Context,
    query: FeedQuery,
) -> Result<Page<NoteSummary>, CommunityError> {
    let is_upwards = query.before.is_some();
    let mut at = match query.before.or(query.after) {
        Some(cursor) => Position::read(&cursor)?,
        None => Position { as_of: context.now, content: 0, generated: 0 },
    };
    at.as_of = at.as_of.min(context.now);
    let limit = query.limit.clamp(1, MAX_PAGE);
    let channel = Standing::of(records, context, &query.channel, at.as_of);

    let published = channel.published(records, Timestamp(i64::MIN), at.as_of)?;
    // What is put in order are references, as everywhere: records of each kind would be moved for themselves.
    let mut notes: Vec<&NoteRecord> = published.iter().collect();
    order(&mut notes, &channel, context.seed);
    let invented = Generated::of(records, context)?;
    let (n_content, n_generated) = (notes.len(), invented.len());
    at.content = at.content.min(n_content);
    at.generated = at.generated.min(n_generated);

    // The generated ones are older than all others, so they come when those are read.
    let mut items = Vec::with_capacity(limit);
    let mut next = None;
    loop {
        let here = at;
        let note = if is_upwards {
            match at {
                Position { generated: 1.., .. } => {
                    at.generated -= 1;
                    invented.note(at.generated)
                }
                Position { content: 1.., .. } => {
                    at.content -= 1;
                    notes.get(at.content).map(|note| (*note).clone())
                }
                _ => break,
            }
        } else if at.content < n_content {
            at.content += 1;
            notes.get(at.content - 1).map(|note| (*note).clone())
        } else if at.generated < n_generated {
            at.generated += 1;
            invented.note(at.generated - 1)
        } else {
            break;
        };
        // What is published has been chosen by its channel already, and stands here a second time.
        let Some(note) = note.filter(|note| channel.holds(note) && channel.is_wanted(note)) else {
            continue;
        };
        if items.len() == limit {
            // There is one more, not only some that are passed over.
            next = Some(here.write());
            break;
        }
        // One that names something that is gone takes no other with it.
        if let Ok(summary) = notes::summary(records, context, &note) {
            items.push(summary);
        }
    }
    if is_upwards {
        items.reverse();
    }
    Ok(Page { items, next, as_of: at.as_of, is_personal: channel.interests.is_some() })
}

/// How many notes of a channel came after the instant that the visitor's list shows.
///
/// # Errors
/// [`CommunityError::Corrupt`] when a record cannot be read.
pub fn feed_news(
    records: &dyn Records,
    context: &Context,
    query: NewsQuery,
) -> Result<NewNotes, CommunityError> {
    let channel = Standing::of(records, context, &query.channel, context.now);
    let came = channel.published(records, query.since.plus_ms(1), context.now)?;
    let n = came.iter().filter(|note| channel.is_wanted(note)).count();
    Ok(NewNotes { n: u64::try_from(n).unwrap_or(u64::MAX) })
}

/// What stands in a channel for one person.
struct Standing<'a> {
    channel: &'a Channel,
    /// Whose notes 关注 gathers; nothing for the other channels.
    followed: Option<Vec<CreatorId>>,
    /// The interests that 发现 follows; nothing for the other channels, and for whoever wants none.
    interests: Option<Interests>,
    unwanted: Unwanted<'a>,
}

impl<'a> Standing<'a> {
    fn of(
        records: &'a dyn Records,
        context: &'a Context,
        channel: &'a Channel,
        as_of: Timestamp,
    ) -> Self {
        let followed = (*channel == Channel::Following).then(|| {
            let prefix = format!("{}/", people::writer(&context.person));
            let scan = Scan { prefix: &prefix, after: None, limit: FOLLOWED_DEPTH };
            let found = records.scan(Kind::Follow, scan).into_iter();
            found.map(|(key, _)| CreatorId::from(&key[prefix.len()..])).collect()
        });
        let interests = (*channel == Channel::Discover)
            .then(|| context.follows.and_then(|follows| follows(records, context, as_of)))
            .flatten();
        Self { channel, followed, interests, unwanted: Unwanted::of(records, context) }
    }

    fn holds(&self, note: &NoteRecord) -> bool {
        self.channel.holds(note.line, &note.topics)
            && self.followed.as_ref().is_none_or(|followed| followed.contains(&note.author))
    }

    /// Whether the asking person would see it here.
    fn is_wanted(&self, note: &NoteRecord) -> bool {
        let leaves_out = self.interests.as_ref().is_some_and(|all| all.leaves_out(&note.topics));
        !leaves_out && !self.unwanted.hides_note(MutePlace::Feed, note)
    }

    /// How much newer than it is a note counts in the order.
    fn lean(&self, note: &NoteRecord) -> i64 {
        match &self.interests {
            Some(all) if !all.leaning(&note.topics).is_empty() => LEAN_MS,
            _ => 0,
        }
    }

    /// The notes of the channel published from `from` to `to`, both included.
    fn published(
        &self,
        records: &dyn Records,
        from: Timestamp,
        to: Timestamp,
    ) -> Result<Vec<NoteRecord>, CommunityError> {
        let mut found = Vec::new();
        for (_, note) in stored::all::<NoteRecord>(records, Scan::all(DEPTH)) {
            if (from..=to).contains(&note.published_at) && self.holds(&note) {
                found.push(note);
            }
        }
        Ok(found)
    }
}

/// Newest first; 发现 mixed besides, and leaning to what the asking person is interested in once they
/// say so.
fn order(notes: &mut Vec<&NoteRecord>, channel: &Standing<'_>, seed: u64) {
    if *channel.channel == Channel::Discover {
        let candidates = notes.iter().enumerate().map(|(place, note)| Candidate {
            place,
            id: note.id.clone(),
            line: note.line,
            topic: note.topics.first().cloned().unwrap_or_default(),
            published_at: note.published_at.plus_ms(channel.lean(note)),
        });
        let order = feed_order::mixed(candidates.collect(), seed);
        arrange(notes, order.into_iter().map(|note| note.place));
    } else {
        sort_by(notes, |a, b| b.published_at.cmp(&a.published_at).then_with(|| a.id.cmp(&b.id)));
    }
}

/// Where a page begins: as of when, and after how many notes of each sort.
#[derive(Clone, Copy)]
struct Position {
    as_of: Timestamp,
    content: usize,
    generated: usize,
}

impl Position {
    fn write(&self) -> Cursor {
        Cursor(format!("{}:{}:{}", self.as_of.0, self.content, self.generated))
    }

    fn read(cursor: &Cursor) -> Result<Self, CommunityError> {
        let mut parts = cursor.0.split(':');
        let read = (|| {
            Some(Self {
                as_of: Timestamp(parts.next()?.parse().ok()?),
                content: stored::whole(parts.next()?)?,
                generated: stored::whole(parts.next()?)?,
            })
        })();
        read.ok_or(CommunityError::Malformed("cursor"))
    }
}
