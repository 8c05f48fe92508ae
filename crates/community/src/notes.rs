//! Notes: the feed, one note, and likes.

use crate::{
    CommunityError, Context, Kind, Records, Scan, Tx,
    requests::{FeedQuery, LikeNote, MAX_PAGE, MAX_REACTIONS, NoteQuery, ReactionsQuery},
    shop,
    stored::{self, CreatorRecord, LikeRecord, NoteRecord, parse, read, require, require_all},
};
use domain::{
    Creator, CreatorId, Cursor, Liked, Note, NoteId, NoteSummary, Page, Timestamp,
    feed_order::{self, Candidate},
};

/// The most notes the feed looks back over.
const FEED_DEPTH: usize = 5_000;

/// A page of 发现: what is published, by time, mixed with the seed.
///
/// A list stays as it was when its first page was fetched: the cursor carries that instant, and
/// notes published since wait for the next first page.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn feed(
    records: &dyn Records,
    context: &Context,
    query: FeedQuery,
) -> Result<Page<NoteSummary>, CommunityError> {
    let (as_of, from) = match &query.after {
        Some(cursor) => read_cursor(cursor)?,
        None => (context.now, 0),
    };
    let mut candidates = Vec::new();
    for (key, json) in records.scan(Kind::Note, Scan::all(FEED_DEPTH)) {
        let note: NoteRecord = parse(&key, &json)?;
        if note.published_at <= as_of {
            candidates.push(Candidate {
                id: note.id,
                line: note.line,
                topic: note.topics.into_iter().next().unwrap_or_default(),
                published_at: note.published_at,
            });
        }
    }
    let order = feed_order::mixed(candidates, context.seed);
    let limit = query.limit.clamp(1, MAX_PAGE);
    let items = order
        .iter()
        .skip(from)
        .take(limit)
        .map(|id| summary(records, context, &require(records, id.as_str())?))
        .collect::<Result<Vec<_>, _>>()?;
    let end = from.saturating_add(items.len());
    let next = (end < order.len()).then(|| Cursor(format!("{}:{end}", as_of.0)));
    Ok(Page { items, next })
}

fn read_cursor(cursor: &Cursor) -> Result<(Timestamp, usize), CommunityError> {
    let (as_of, from) = cursor
        .0
        .split_once(':')
        .and_then(|(as_of, from)| Some((as_of.parse().ok()?, from.parse().ok()?)))
        .ok_or(CommunityError::Malformed("cursor"))?;
    Ok((Timestamp(as_of), from))
}

/// One note in full.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none, or none yet.
pub fn note(
    records: &dyn Records,
    context: &Context,
    query: NoteQuery,
) -> Result<Note, CommunityError> {
    let note = published(records, context, &query.id)?;
    Ok(Note {
        summary: summary(records, context, &note)?,
        pictures: require_all(records, &note.pictures)?,
        products: note
            .products
            .iter()
            .map(|id| shop::summary(records, context, &require(records, id.as_str())?))
            .collect::<Result<_, _>>()?,
        n_saves: count(records, &saves_counter(&note.id)),
        line: note.line,
        topics: note.topics,
        published_at: note.published_at,
        place: note.place,
        body: note.body,
    })
}

/// Likes of several notes, in the order asked for.
///
/// # Errors
/// [`CommunityError::Malformed`] when too many are asked for.
pub fn reactions(
    records: &dyn Records,
    context: &Context,
    query: ReactionsQuery,
) -> Result<Vec<Liked>, CommunityError> {
    if query.notes.len() > MAX_REACTIONS {
        return Err(CommunityError::Malformed("too many notes"));
    }
    let found = query.notes.iter().filter_map(|id| {
        match published(records, context, id) {
            Ok(_) => Some(liked(records, context, id)),
            // One unreadable note must not hide the reactions of the others.
            Err(_) => None,
        }
    });
    Ok(found.collect())
}

/// Likes a note or takes the like back, and says how it stands.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such note, or none yet.
pub fn like(
    tx: &mut dyn Tx,
    context: &Context,
    request: LikeNote,
) -> Result<Liked, CommunityError> {
    let note = published(tx, context, &request.id)?;
    let key = like_key(&note.id, context);
    let was_liked = tx.get(Kind::Like, &key).is_some();
    if request.liked && !was_liked {
        stored::keep(tx, &key, &LikeRecord { at: context.now })?;
        tx.add(&likes_counter(&note.id), 1);
    } else if !request.liked && was_liked {
        tx.delete(Kind::Like, &key);
        tx.add(&likes_counter(&note.id), -1);
    }
    Ok(liked(tx, context, &note.id))
}

/// The counter of a note's likes.
#[must_use]
pub fn likes_counter(note: &NoteId) -> String {
    format!("likes/{note}")
}

/// The counter of a note's saves.
#[must_use]
pub fn saves_counter(note: &NoteId) -> String {
    format!("saves/{note}")
}

fn like_key(note: &NoteId, context: &Context) -> String {
    format!("{note}/{}", context.person.id)
}

fn liked<R: Records + ?Sized>(records: &R, context: &Context, note: &NoteId) -> Liked {
    Liked {
        note: note.clone(),
        liked: records.get(Kind::Like, &like_key(note, context)).is_some(),
        n_likes: u64::try_from(records.count(&likes_counter(note))).unwrap_or_default(),
    }
}

fn count(records: &dyn Records, counter: &str) -> u64 {
    u64::try_from(records.count(counter)).unwrap_or_default()
}

fn published<R: Records + ?Sized>(
    records: &R,
    context: &Context,
    id: &NoteId,
) -> Result<NoteRecord, CommunityError> {
    let json = records.get(Kind::Note, id.as_str()).ok_or(CommunityError::NotFound)?;
    let note: NoteRecord = parse(id.as_str(), &json)?;
    if note.published_at <= context.now { Ok(note) } else { Err(CommunityError::NotFound) }
}

fn summary(
    records: &dyn Records,
    context: &Context,
    note: &NoteRecord,
) -> Result<NoteSummary, CommunityError> {
    let cover = note.pictures.first();
    let Liked { liked, n_likes, .. } = liked(records, context, &note.id);
    // The most an author gets from one of the note's products: what 广告 says must not be too little.
    let mut commission = None;
    for id in &note.products {
        let product = require(records, id.as_str())?;
        commission = commission.max(Some(shop::summary(records, context, &product)?.commission));
    }
    Ok(NoteSummary {
        id: note.id.clone(),
        title: note.title.clone(),
        author: creator(records, &note.author)?,
        cover: cover.map(|name| require(records, name)).transpose()?,
        evidence: note.evidence,
        commission,
        liked,
        n_likes,
    })
}

fn creator(records: &dyn Records, id: &CreatorId) -> Result<Creator, CommunityError> {
    let creator: CreatorRecord = require(records, id.as_str())?;
    Ok(Creator {
        id: creator.id,
        name: creator.name,
        identity: creator.identity,
        avatar: read(records, &creator.picture)?,
    })
}
