//! What is the asking person's own, with the texts it can be found by: what they saved, and the lessons
//! they have begun. It is searched where they are, so what they look for in it goes nowhere.

use crate::{
    CommunityError, Context, Records, Scan,
    courses::Desk,
    notes,
    requests::OwnThingsQuery,
    stored::{self, CourseRecord, SaveRecord, read},
};
use domain::{NoteId, OwnLesson, OwnNote, OwnThings, order::sort_by};

/// The most saves that are looked over.
const DEPTH: usize = 10_000;

/// The most notes that are handed out with their texts: what was saved last.
pub const MAX_OWN: usize = 2_000;

/// What is the asking person's own, what they saved or learned last first.
///
/// # Errors
/// None of its own.
pub fn own_things(
    records: &dyn Records,
    context: &Context,
    _: OwnThingsQuery,
) -> Result<OwnThings, CommunityError> {
    let prefix = format!("{}/", context.person.id);
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let mut saves = stored::all::<SaveRecord>(records, scan);
    sort_by(&mut saves, |(a_key, a), (b_key, b)| b.at.cmp(&a.at).then_with(|| a_key.cmp(b_key)));
    let is_partial = saves.len() > MAX_OWN;
    let notes = saves.into_iter().take(MAX_OWN).filter_map(|(key, _)| {
        let note = notes::published(records, context, &NoteId::from(&key[prefix.len()..])).ok()?;
        let summary = notes::summary(records, context, &note).ok()?;
        Some(OwnNote { summary, topics: note.topics, text: note.body })
    });
    let notes = notes.collect();
    let desk = Desk::of(records, context);
    let begun = desk.lessons().iter().filter(|lesson| desk.progress(&lesson.key).at.is_some());
    let mut lessons: Vec<OwnLesson> = begun
        .map(|lesson| {
            let course: Option<CourseRecord> = read(records, lesson.key.course.as_str());
            OwnLesson {
                summary: desk.summary(lesson),
                course: course.map(|course| course.title).unwrap_or_default(),
                text: lesson.body.clone(),
            }
        })
        .collect();
    sort_by(&mut lessons, |a, b| {
        let (a, b) = (&a.summary, &b.summary);
        b.progress.at.cmp(&a.progress.at).then_with(|| a.key.cmp(&b.key))
    });
    Ok(OwnThings { notes, lessons, is_partial })
}
