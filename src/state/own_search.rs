//! One's own saves and lessons, searched on the device: what one looks for among them is in no request.

use super::{Loaded, news, services, use_reactions};
use api::requests::OwnThingsQuery;
use boxed::effect;
use domain::{LessonSummary, NoteSummary, OwnThings, search::MAX_QUESTION};
use hanzi::Hanzi;
use leptos::prelude::*;
use search::{Index, Item, Place, Query};
use std::sync::Arc;

/// What is one's own, ready to be searched. Copies are cheap and all the same.
#[derive(Clone)]
pub struct OwnIndex(Arc<Inner>);

struct Inner {
    things: OwnThings,
    /// By number: first the notes, then the lessons.
    index: Index<usize>,
    hanzi: Arc<Hanzi>,
}

/// What of one's own fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFound {
    /// The notes, the best first; all of them, what was saved last first, when nothing is looked for.
    pub notes: Vec<NoteSummary>,
    /// The lessons, likewise.
    pub lessons: Vec<LessonSummary>,
    /// Whether nothing has all of the words.
    pub is_partial: bool,
    /// Whether only the beginning was looked for.
    pub is_cut: bool,
    /// Whether the table of characters did not come: what is written otherwise is not found.
    pub is_as_written: bool,
    /// Whether one saved more than is looked through.
    pub has_more: bool,
    /// Whether there is nothing of one's own at all.
    pub is_nothing: bool,
}

/// What is one's own, ready to be searched; asked for again when something of it changed elsewhere.
#[must_use]
pub fn use_own_index() -> Loaded<OwnIndex> {
    let (services, news) = (services(), news());
    let reactions = use_reactions();
    let index: Loaded<OwnIndex> = Loaded::new(move || {
        news.track();
        let (api, characters) =
            services.with_value(|services| (services.api.clone(), services.characters.clone()));
        Box::pin(async move {
            let things = api.own_things(OwnThingsQuery {}).await?;
            Ok(OwnIndex::of(things, characters().await))
        })
    });
    effect(move || {
        if let Some(Ok(index)) = index.answer() {
            reactions.learn_likes(index.0.things.notes.iter().map(|note| &note.summary));
        }
    });
    index
}

impl OwnIndex {
    fn of(things: OwnThings, hanzi: Arc<Hanzi>) -> Self {
        let mut index = Index::default();
        let notes = things.notes.iter().map(|note| {
            let mut fields = vec![
                (Place::Title, note.summary.title.clone()),
                (Place::Fact, note.summary.author.name.clone()),
                (Place::Text, note.text.clone()),
            ];
            fields.extend(note.topics.iter().map(|topic| (Place::Name, topic.clone())));
            fields
        });
        let lessons = things.lessons.iter().map(|lesson| {
            vec![
                (Place::Title, lesson.summary.title.clone()),
                (Place::Name, lesson.summary.about.clone()),
                (Place::Fact, lesson.course.clone()),
                (Place::Text, lesson.text.clone()),
            ]
        });
        for (key, fields) in notes.chain(lessons).enumerate() {
            // Of several that fit alike, what was saved last comes first.
            let rank = -i64::try_from(key).unwrap_or(i64::MAX);
            index.put(Item { key, rank, fields }, &hanzi);
        }
        Self(Arc::new(Inner { things, index, hanzi }))
    }

    /// What of it fits what was typed; all of it when nothing was.
    #[must_use]
    pub fn find(&self, typed: &str) -> OwnFound {
        let Inner { things, index, hanzi } = &*self.0;
        let asked: String = typed.trim().chars().take(MAX_QUESTION).collect();
        let n_all = things.notes.len() + things.lessons.len();
        let (keys, is_partial): (Vec<usize>, bool) = if asked.is_empty() {
            ((0..n_all).collect(), false)
        } else {
            let found = index.find(&Query::of(&asked, hanzi), hanzi);
            (found.hits.into_iter().map(|hit| hit.key).collect(), found.is_partial)
        };
        let mut found = OwnFound {
            is_partial,
            is_cut: asked.len() < typed.trim().len(),
            is_as_written: !hanzi.is_known(),
            has_more: things.is_partial,
            is_nothing: n_all == 0,
            ..OwnFound::default()
        };
        for key in keys {
            if let Some(note) = things.notes.get(key) {
                found.notes.push(note.summary.clone());
            } else if let Some(lesson) = things.lessons.get(key - things.notes.len()) {
                found.lessons.push(lesson.summary.clone());
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};
    use api::requests::{FinishLesson, React};
    use domain::{LessonKey, Target};

    #[test]
    fn what_is_ones_own_is_found_in_other_characters_and_nothing_else_is() {
        run("guest", |services| async move {
            let index = use_own_index();
            settled().await;
            let nothing = index.answer().expect("an answer").expect("a member");
            assert!(nothing.find("").is_nothing);
            let target = Target::SaveNote("plate".into());
            services.api.react(React { target, chosen: true }).await.expect("a note that is there");
            let key = LessonKey { course: "first".into(), lesson: "one".into() };
            services.api.finish_lesson(FinishLesson { key }).await.expect("it is open");
            index.retry();
            settled().await;
            let index = index.answer().expect("an answer").expect("a member");
            let all = index.find(" ");
            assert_eq!((all.notes.len(), all.lessons.len(), all.is_nothing), (1, 1, false));
            let found = index.find("餐盤");
            assert_eq!(found.notes.len(), 1, "{found:?}");
            assert!(found.lessons.is_empty() && !found.is_as_written);
            // It is there for everybody, but not one's own.
            assert!(index.find("早餐").notes.iter().all(|note| note.id.as_str() != "breakfast"));
        });
    }

    #[test]
    fn without_the_table_what_is_written_the_same_is_found() {
        let things = OwnThings { notes: Vec::new(), lessons: Vec::new(), is_partial: true };
        let found = OwnIndex::of(things, Arc::default()).find("餐盘");
        assert!(found.is_as_written && found.has_more && found.notes.is_empty());
    }
}
