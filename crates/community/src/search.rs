//! Finding what somebody typed: the same answer for everybody, by how well things fit and by nothing
//! else; but for what the asking person does not want to be shown.

use crate::{
    CommunityError, Context, Records, counters, courses, goods,
    notes::{self, Finder},
    pages::cut,
    people,
    requests::{MAX_SUGGESTIONS, SearchQuery, SuggestionsQuery},
    search_index::{self, Thing},
    stored::{LessonRecord, ProductCard, read},
    topics,
    unwanted::Unwanted,
};
use domain::{
    CreatorId, Evidence, LessonKey, LessonSummary, MutePlace, NoteId, NoteSummary, Page, ProductId,
    ProductSummary, SearchCounts, SearchFilters, SearchOrder, SearchPage, SearchScope,
    SuggestedThing, Suggestion, Timestamp, order::sort_by, search::MAX_QUESTION,
};
use search::Hit;

/// How many of a sort stand beside the notes when everything is searched.
const FEW: usize = 3;
/// The same of topics, which take less room.
const FEW_TOPICS: usize = 8;
/// The most of a sort that are shown in their own scope.
const MANY: usize = 60;
/// The most notes whose marks are looked at to leave some out: those that fit best.
const LOOKED_AT: usize = 2_000;
/// A year, in milliseconds.
const YEAR_MS: i64 = 365 * 86_400_000;

/// What fits what somebody typed.
///
/// # Errors
/// [`CommunityError::Malformed`] when the cursor is not one of ours.
pub fn search(
    records: &dyn Records,
    context: &Context,
    query: SearchQuery,
) -> Result<SearchPage, CommunityError> {
    let typed: String = query.text.chars().take(MAX_QUESTION).collect();
    let (mut found, is_partial) = search_index::ask(records, context, |everything| {
        let found = everything.find(&typed);
        (Sorted::of(found.hits, context.now), found.is_partial)
    });
    found.products.retain(|id| is_on_shelf(records, context, id));
    leave_unwanted_out(records, context, &mut found);
    leave_out(records, context, &mut found.notes, query.filters);
    put_in_order(records, &mut found.notes, query.order);
    let counts = found.counts();

    let shows = |scope, few: usize| match query.scope {
        SearchScope::All => few,
        one if one == scope => MANY,
        _ => 0,
    };
    let shown = if shows(SearchScope::Notes, 1) > 0 { found.notes } else { Vec::new() };
    let page = cut(context, shown, query.after.as_ref(), query.limit)?;
    let products = found.products.iter().take(shows(SearchScope::Products, FEW));
    let people = found.people.iter().take(shows(SearchScope::People, FEW));
    let topics = found.topics.iter().take(shows(SearchScope::Topics, FEW_TOPICS));
    let lessons = found.lessons.iter().take(shows(SearchScope::Lessons, FEW));
    Ok(SearchPage {
        counts,
        notes: Page {
            items: page.items.iter().filter_map(|note| tile(records, context, &note.id)).collect(),
            next: page.next,
            as_of: page.as_of,
            is_personal: false,
        },
        products: products.filter_map(|id| product(records, context, id)).collect(),
        lessons: lessons_of(records, context, lessons),
        people: people.filter_map(|id| people::creator(records, id).ok()).collect(),
        topics: topics::summaries(records, context, topics),
        is_partial,
        is_cut: typed.len() < query.text.len(),
        is_as_written: !context.hanzi.is_known(),
    })
}

/// What somebody may be about to type: things whose names fit what they typed so far.
///
/// # Errors
/// None of its own.
pub fn suggestions(
    records: &dyn Records,
    context: &Context,
    query: SuggestionsQuery,
) -> Result<Vec<Suggestion>, CommunityError> {
    let typed: String = query.text.chars().take(MAX_QUESTION).collect();
    let hits = search_index::ask(records, context, |everything| everything.find_names(&typed).hits);
    let unwanted = Unwanted::of(records, context);
    let finder = Finder::new(records, context);
    let suggested = hits.into_iter().filter_map(|hit| {
        let (words, thing) = match hit.key {
            Thing::Topic(name) => (name, SuggestedThing::Topic),
            Thing::Person(id) if unwanted.is_blocked(&id) => return None,
            Thing::Person(id) => {
                (people::creator(records, &id).ok()?.name, SuggestedThing::Person(id))
            }
            Thing::Product(id) if is_on_shelf(records, context, &id) => {
                let product: ProductCard = read(records, id.as_str())?;
                (product.title, SuggestedThing::Product(id))
            }
            Thing::Product(_) => return None,
            Thing::Note(id) => {
                let note = finder.published(&id)?;
                let is_hidden = unwanted.hides_note(MutePlace::Search, &note);
                (!is_hidden).then_some((note.title, SuggestedThing::Note(id)))?
            }
            Thing::Lesson(key) => {
                let lesson: LessonRecord = read(records, &courses::lesson_key(&key))?;
                (lesson.title, SuggestedThing::Lesson(key))
            }
        };
        Some(Suggestion { thing, words })
    });
    Ok(suggested.take(query.limit.min(MAX_SUGGESTIONS)).collect())
}

/// A note that was found, and when it was published.
struct FoundNote {
    id: NoteId,
    at: Timestamp,
}

/// What was found, by sort, the best first.
#[derive(Default)]
struct Sorted {
    notes: Vec<FoundNote>,
    products: Vec<ProductId>,
    lessons: Vec<LessonKey>,
    people: Vec<CreatorId>,
    topics: Vec<String>,
}

impl Sorted {
    /// Notes that are yet to be published are not there.
    fn of(hits: Vec<Hit<Thing>>, now: Timestamp) -> Self {
        let mut sorted = Self::default();
        for hit in hits {
            let at = Timestamp(hit.rank);
            match hit.key {
                Thing::Note(id) if at <= now => sorted.notes.push(FoundNote { id, at }),
                Thing::Note(_) => {}
                Thing::Product(id) => sorted.products.push(id),
                Thing::Lesson(key) => sorted.lessons.push(key),
                Thing::Person(id) => sorted.people.push(id),
                Thing::Topic(name) => sorted.topics.push(name),
            }
        }
        sorted
    }

    fn counts(&self) -> SearchCounts {
        let n = |len: usize| u64::try_from(len).unwrap_or(u64::MAX);
        SearchCounts {
            notes: n(self.notes.len()),
            products: n(self.products.len()),
            lessons: n(self.lessons.len()),
            people: n(self.people.len()),
            topics: n(self.topics.len()),
        }
    }
}

/// What the asking person does not want goes before anything is counted.
fn leave_unwanted_out(records: &dyn Records, context: &Context, found: &mut Sorted) {
    let unwanted = Unwanted::of(records, context);
    if unwanted.is_anything() {
        let finder = Finder::new(records, context);
        found.people.retain(|person| !unwanted.is_blocked(person));
        found.notes.retain(|note| {
            let note = finder.published(&note.id);
            note.is_some_and(|note| !unwanted.hides_note(MutePlace::Search, &note))
        });
    }
}

fn leave_out(
    records: &dyn Records,
    context: &Context,
    found: &mut Vec<FoundNote>,
    filters: SearchFilters,
) {
    if filters.within_a_year {
        let since = context.now.plus_ms(-YEAR_MS);
        found.retain(|note| note.at >= since);
    }
    if filters.bought || filters.without_ads {
        found.truncate(LOOKED_AT);
        found.retain(|note| {
            tile(records, context, &note.id).is_some_and(|note| {
                let evidence = note.marks.evidence;
                let is_bought =
                    matches!(evidence, Some(Evidence::Verified | Evidence::Verified30Days));
                (is_bought || !filters.bought) && !(note.marks.ad && filters.without_ads)
            })
        });
    }
}

fn put_in_order(records: &dyn Records, found: &mut Vec<FoundNote>, order: SearchOrder) {
    match order {
        SearchOrder::Fit => {}
        SearchOrder::Newest => sort_by(found, |a, b| b.at.cmp(&a.at)),
        SearchOrder::Saves => {
            let saved = |note: FoundNote| (records.count(&counters::saves(&note.id)), note);
            let mut counted: Vec<(i64, FoundNote)> = found.drain(..).map(saved).collect();
            sort_by(&mut counted, |a, b| b.0.cmp(&a.0));
            found.extend(counted.into_iter().map(|(_, note)| note));
        }
    }
}

/// A note that names something that is gone is left out.
fn tile(records: &dyn Records, context: &Context, id: &NoteId) -> Option<NoteSummary> {
    let note = notes::published(records, context, id).ok()?;
    notes::summary(records, context, &note).ok()
}

fn is_on_shelf(records: &dyn Records, context: &Context, id: &ProductId) -> bool {
    let product: Option<ProductCard> = read(records, id.as_str());
    product.is_some_and(|product| goods::is_on_shelf(&product, context))
}

fn product(records: &dyn Records, context: &Context, id: &ProductId) -> Option<ProductSummary> {
    let product: ProductCard = read(records, id.as_str())?;
    goods::summary(records, context, &product).ok()
}

fn lessons_of<'a>(
    records: &dyn Records,
    context: &Context,
    keys: impl Iterator<Item = &'a LessonKey>,
) -> Vec<LessonSummary> {
    let mut keys = keys.peekable();
    if keys.peek().is_none() {
        return Vec::new();
    }
    let desk = courses::Desk::of(records, context);
    keys.filter_map(|key| desk.lesson(key).map(|lesson| desk.summary(lesson))).collect()
}
