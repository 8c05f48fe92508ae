//! Topics: the notes about one, what they rest on, what they carry, and what stands beside it.

use crate::{
    CommunityError, Context, Records, Scan, counters, courses, goods, notes,
    pages::cut,
    requests::{TopicNotesQuery, TopicQuery},
    stored::{self, NoteRecord, ProductCard, TopicRecord, read},
    unwanted::Unwanted,
};
use domain::{
    Evidence, EvidenceMix, LessonSummary, MutePlace, NoteSummary, Page, ProductId, ProductSummary,
    TopicPage, TopicSummary, order::sort_by, text::visible,
};
use std::collections::BTreeMap;

/// The most notes that are looked over.
const DEPTH: usize = 5_000;
/// The most topics that are named beside one.
const MAX_RELATED: usize = 8;
/// The most products and lessons that are shown with one.
const MAX_SHOWN: usize = 6;

/// A topic, without what the asking person does not want.
///
/// # Errors
/// [`CommunityError::NotFound`] when no note is about it and nobody wrote what belongs there.
pub fn topic(
    records: &dyn Records,
    context: &Context,
    query: TopicQuery,
) -> Result<TopicPage, CommunityError> {
    let name = visible(&query.name);
    let written: Option<TopicRecord> = read(records, &name);
    let mut about = notes_about(records, context, &name);
    if about.is_empty() && written.is_none() {
        return Err(CommunityError::NotFound);
    }
    let unwanted = Unwanted::of(records, context);
    about.retain(|note| !unwanted.hides_note(MutePlace::Feed, note));
    let tiles: Vec<NoteSummary> =
        about.iter().filter_map(|note| notes::summary(records, context, note).ok()).collect();
    let (sentence, named) = match written {
        Some(topic) => (topic.about, topic.related),
        None => (String::new(), Vec::new()),
    };
    Ok(TopicPage {
        related: related(records, context, &name, named, &about),
        mix: EvidenceMix::of(tiles.iter().map(|note| &note.marks)),
        products: products(records, context, &about),
        lessons: lessons(records, context, &name),
        summary: TopicSummary { name, about: sentence, n_notes: n(tiles.len()) },
    })
}

/// A page of the notes about a topic, without what the asking person does not want.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn topic_notes(
    records: &dyn Records,
    context: &Context,
    query: TopicNotesQuery,
) -> Result<Page<NoteSummary>, CommunityError> {
    let mut about = notes_about(records, context, &visible(&query.name));
    let unwanted = Unwanted::of(records, context);
    about.retain(|note| !unwanted.hides_note(MutePlace::Feed, note));
    let tile = |note: &NoteRecord| {
        let saves = records.count(&counters::saves(&note.id));
        Some((saves, notes::summary(records, context, note).ok()?))
    };
    let mut found: Vec<(i64, NoteSummary)> = about.iter().filter_map(tile).collect();
    if query.bought_only {
        found.retain(|(_, note)| {
            matches!(note.marks.evidence, Some(Evidence::Verified | Evidence::Verified30Days))
        });
    }
    sort_by(&mut found, |(a_saves, a), (b_saves, b)| {
        let by_saves =
            if query.by_saves { b_saves.cmp(a_saves) } else { std::cmp::Ordering::Equal };
        by_saves.then_with(|| b.published_at.cmp(&a.published_at)).then_with(|| a.id.cmp(&b.id))
    });
    let found = found.into_iter().map(|(_, note)| note).collect();
    cut(context, found, query.after.as_ref(), query.limit)
}

/// Topics as lines, in the order of `names`; those that no note is about are left out.
pub(crate) fn summaries<'a>(
    records: &dyn Records,
    context: &Context,
    names: impl Iterator<Item = &'a String>,
) -> Vec<TopicSummary> {
    let mut names = names.peekable();
    if names.peek().is_none() {
        return Vec::new();
    }
    let counted = counted(records, context);
    let summary = |name: &String| {
        let about: Option<TopicRecord> = read(records, name);
        let about = about.map(|topic| topic.about).unwrap_or_default();
        Some(TopicSummary { name: name.clone(), about, n_notes: *counted.get(name)? })
    };
    names.filter_map(summary).collect()
}

/// Every topic, and how many published notes are about it that the asking person would see there.
fn counted(records: &dyn Records, context: &Context) -> BTreeMap<String, u64> {
    let unwanted = Unwanted::of(records, context);
    let mut counted: BTreeMap<String, u64> = BTreeMap::new();
    for (_, note) in stored::all::<NoteRecord>(records, Scan::all(DEPTH)) {
        if note.published_at <= context.now {
            // A topic of which they would see nothing is still one.
            let n = u64::from(!unwanted.hides_note(MutePlace::Feed, &note));
            for topic in note.topics {
                *counted.entry(topic).or_default() += n;
            }
        }
    }
    counted
}

fn notes_about(records: &dyn Records, context: &Context, name: &str) -> Vec<NoteRecord> {
    let all = stored::all::<NoteRecord>(records, Scan::all(DEPTH)).into_iter();
    let is_about = |note: &NoteRecord| {
        note.published_at <= context.now && note.topics.iter().any(|topic| topic == name)
    };
    all.map(|(_, note)| note).filter(is_about).collect()
}

/// Those that somebody named first, then those that share most notes; only topics that notes are about.
fn related(
    records: &dyn Records,
    context: &Context,
    name: &str,
    named: Vec<String>,
    about: &[NoteRecord],
) -> Vec<String> {
    let counted = counted(records, context);
    let mut shared: BTreeMap<&String, u64> = BTreeMap::new();
    for topic in about.iter().flat_map(|note| &note.topics) {
        *shared.entry(topic).or_default() += 1;
    }
    let mut shared: Vec<(&String, u64)> = shared.into_iter().collect();
    sort_by(&mut shared, |a, b| b.1.cmp(&a.1));
    let mut related: Vec<String> = Vec::new();
    for topic in named.iter().chain(shared.into_iter().map(|(topic, _)| topic)) {
        if topic != name && counted.contains_key(topic) && !related.contains(topic) {
            related.push(topic.clone());
        }
    }
    related.truncate(MAX_RELATED);
    related
}

/// What the notes carry, what most of them carry first.
fn products(records: &dyn Records, context: &Context, about: &[NoteRecord]) -> Vec<ProductSummary> {
    let mut carried: BTreeMap<ProductId, u64> = BTreeMap::new();
    for product in about.iter().flat_map(notes::carried_ids) {
        *carried.entry(product).or_default() += 1;
    }
    let mut carried: Vec<(ProductId, u64)> = carried.into_iter().collect();
    sort_by(&mut carried, |a, b| b.1.cmp(&a.1));
    let on_shelf = carried.iter().filter_map(|(id, _)| {
        let product: ProductCard = read(records, id.as_str())?;
        let is_there = goods::is_on_shelf(&product, context);
        if is_there { goods::summary(records, context, &product).ok() } else { None }
    });
    on_shelf.take(MAX_SHOWN).collect()
}

/// The lessons that name the topic in their title, their sentence or a heading.
fn lessons(records: &dyn Records, context: &Context, name: &str) -> Vec<LessonSummary> {
    let desk = courses::Desk::of(records, context);
    let found = desk.lessons().iter().filter(|lesson| {
        let mut headings = lesson.body.lines().filter(|line| line.starts_with("##"));
        lesson.title.contains(name)
            || lesson.about.contains(name)
            || headings.any(|heading| heading.contains(name))
    });
    found.map(|lesson| desk.summary(lesson)).take(MAX_SHOWN).collect()
}

fn n(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}
