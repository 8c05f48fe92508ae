//! The school: courses, a lesson, and how far the visitor has come.

use crate::platform::{device, storage};

use super::{
    ApiError, Keeping, Loaded, Notice, Notices, Services, news, services, use_keeping, use_notices,
};
use api::requests::{
    AnswerQuiz, CourseQuery, FinishLesson, KeepLessonNote, KeepPlace, LessonQuery, SchoolQuery,
};
use boxed::effect;
use domain::{
    Answer, Course, CourseId, Lesson, LessonKey, LessonNote, Place, Progress, Purpose, Refusal,
    School,
};
use leptos::{prelude::*, task::spawn_local};

/// How far what is remembered here may be from what the back end was told last, in seconds, and still
/// be of the same sitting.
const NEAR_SECONDS: u32 = 8;

/// The home of the school.
#[must_use]
pub fn use_school() -> Loaded<School> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        Box::pin(async move { api.school(SchoolQuery {}).await })
    })
}

/// The course `id`.
#[must_use]
pub fn use_course(id: Signal<CourseId>) -> Loaded<Course> {
    let (services, news) = (services(), news());
    Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = CourseQuery { id: id.get() };
        Box::pin(async move { api.course(query).await })
    })
}

/// A lesson on its page: its text stays as it is while progress moves, here or in another tab. Copies
/// are cheap and all the same.
#[derive(Clone, Copy)]
pub struct OpenLesson {
    shown: RwSignal<Option<Lesson>>,
    failed: RwSignal<Option<ApiError>>,
    progress: RwSignal<Progress>,
    /// What the visitor wrote down in it.
    own_notes: RwSignal<Vec<LessonNote>>,
    /// How the lessons of its course stood at the last answer.
    of_course: RwSignal<Vec<(LessonKey, Progress)>>,
    loaded: Loaded<Lesson>,
    services: StoredValue<Services>,
    keeping: Keeping,
    notices: Notices,
}

/// The lesson `key`.
#[must_use]
pub fn use_lesson(key: Signal<LessonKey>) -> OpenLesson {
    let (services, news) = (services(), news());
    let loaded = Loaded::new(move || {
        news.track();
        let api = services.with_value(|services| services.api.clone());
        let query = LessonQuery { key: key.get() };
        Box::pin(async move { api.lesson(query).await })
    });
    let open = OpenLesson {
        shown: RwSignal::default(),
        failed: RwSignal::default(),
        progress: RwSignal::default(),
        own_notes: RwSignal::default(),
        of_course: RwSignal::default(),
        loaded,
        services,
        keeping: use_keeping(),
        notices: use_notices(),
    };
    effect(move || {
        if let Some(answer) = loaded.answer() {
            open.take(answer);
        }
    });
    open
}

impl OpenLesson {
    /// What is shown; tracks it.
    #[must_use]
    pub fn shown(self) -> Option<Lesson> {
        self.shown.get()
    }

    /// Why nothing is; tracks it.
    #[must_use]
    pub fn failed(self) -> Option<ApiError> {
        self.failed.get()
    }

    /// How far the visitor has come; tracks it.
    #[must_use]
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// The same as it is now; tracks nothing.
    #[must_use]
    pub fn progress_now(self) -> Progress {
        self.progress.get_untracked()
    }

    /// What the visitor wrote down in it, by place; tracks it.
    #[must_use]
    pub fn own_notes(self) -> Vec<LessonNote> {
        self.own_notes.get()
    }

    /// How the lessons of its course stand, this one as it is now; tracks both.
    #[must_use]
    pub fn course_progress(self) -> Vec<Progress> {
        let (now, key) = (self.progress.get(), self.key());
        let is_this = |one: &LessonKey| key.as_ref() == Some(one);
        self.of_course.with(|all| {
            all.iter().map(|(one, before)| if is_this(one) { now } else { *before }).collect()
        })
    }

    /// Asks again.
    pub fn retry(self) {
        self.loaded.retry();
    }

    fn take(self, answer: Result<Lesson, ApiError>) {
        match answer {
            Ok(lesson) => {
                self.progress.set(lesson.summary.progress);
                self.own_notes.set(lesson.own_notes.clone());
                let lessons = lesson.course.lessons.iter();
                self.of_course.set(lessons.map(|one| (one.key.clone(), one.progress)).collect());
                // Said only when it changes: whoever draws the page draws it anew for each word of it.
                if self.failed.with_untracked(Option::is_some) {
                    self.failed.set(None);
                }
                // What reads the same is not drawn again: whoever reads keeps their place.
                let is_same = self.shown.with_untracked(|shown| {
                    shown.as_ref().is_some_and(|shown| reads_the_same(shown, &lesson))
                });
                if !is_same {
                    self.shown.set(Some(lesson));
                }
            }
            // What is shown stays.
            Err(error) if self.shown.with_untracked(Option::is_some) => {
                self.notices.say(Notice::Failed(error));
            }
            Err(error) => self.failed.set(Some(error)),
        }
    }

    /// Keeps where the visitor is. That the device refuses is said once, and reading goes on.
    pub fn keep_place(self, place: Place) {
        let Some(key) = self.key() else { return };
        if self.progress.with_untracked(|progress| progress.place == Some(place)) {
            return;
        }
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            let answer = api.keep_place(KeepPlace { key, place }).await;
            // A place is a small thing: whoever is signed out, or asked nothing yet, just reads.
            if let Ok(progress) = answer {
                let _ = self.progress.try_set(progress);
            }
        });
    }

    /// The second of the video where the visitor stopped: what this tab or this device remembers, which
    /// holds the second itself, before what the back end was told every few seconds.
    #[must_use]
    pub fn second(self) -> u32 {
        let kept = self.progress.with_untracked(|progress| progress.second);
        let name = self.name_of_second();
        let remembered = [storage::Place::Tab, storage::Place::Device]
            .into_iter()
            .find_map(|place| storage::get(place, name.as_ref()?)?.parse().ok());
        // What another tab of the device, or another device, kept since is nearer the truth.
        match (remembered, kept) {
            (Some(here), Some(kept)) if u32::abs_diff(here, kept) <= NEAR_SECONDS => here,
            (here, kept) => kept.or(here).unwrap_or_default(),
        }
    }

    /// Keeps the second of the video where the visitor is: at once by name, then at the back end.
    pub fn keep_second(self, second: u32) {
        if let Some(name) = self.name_of_second() {
            storage::set(storage::Place::Tab, &name, &second.to_string());
            self.keeping.put(Purpose::Places, &name, &second.to_string());
        }
        self.keep_place(Place::Second(second));
    }

    fn name_of_second(self) -> Option<String> {
        let key = self.key()?;
        Some(format!("{}/{}/{}", device::SECOND, key.course, key.lesson))
    }

    /// Sends the answers to the quiz, for what came of them to be kept. They have been judged here
    /// already, by the same rule: whoever is signed out loses only the record.
    pub fn answer_quiz(self, answers: Vec<Answer>) {
        let Some(key) = self.key() else { return };
        let edition = self.shown.with_untracked(|shown| shown.as_ref().map(|l| l.edition));
        let before = self.progress.with_untracked(|progress| progress.quiz);
        let tries =
            before.filter(|quiz| Some(quiz.edition) == edition).map_or(0, |quiz| quiz.tries);
        let request =
            AnswerQuiz { key, edition: edition.unwrap_or_default(), attempt: tries + 1, answers };
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.answer_quiz(request).await {
                Ok(progress) => {
                    let _ = self.progress.try_set(progress);
                    self.keeping.after_write();
                }
                Err(error) => {
                    let has_changed = error == ApiError::Refused(Refusal::QuizChanged);
                    self.notices.say(Notice::Failed(error));
                    if has_changed {
                        self.loaded.retry();
                    }
                }
            }
        });
    }

    /// Writes a note down, or takes it away when it is empty; runs `then` once that is kept.
    pub fn keep_note(self, note: LessonNote, then: Callback<()>) {
        let Some(key) = self.key() else { return };
        let LessonNote { id, place, text, .. } = note;
        let request = KeepLessonNote { key, id, place, text };
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.keep_lesson_note(request).await {
                Ok(notes) => {
                    let _ = self.own_notes.try_set(notes);
                    self.keeping.after_write();
                    then.try_run(());
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }

    /// Finishes the lesson.
    pub fn finish(self) {
        let Some(key) = self.key() else { return };
        let api = self.services.with_value(|services| services.api.clone());
        spawn_local(async move {
            match api.finish_lesson(FinishLesson { key }).await {
                Ok(progress) => {
                    let _ = self.progress.try_set(progress);
                    self.keeping.after_write();
                }
                Err(error) => self.notices.say(Notice::Failed(error)),
            }
        });
    }

    fn key(self) -> Option<LessonKey> {
        self.shown.with_untracked(|shown| shown.as_ref().map(|lesson| lesson.summary.key.clone()))
    }
}

/// Whether two answers show the same lesson in the same words, open or closed.
fn reads_the_same(one: &Lesson, other: &Lesson) -> bool {
    let (a, b) = (&one.summary, &other.summary);
    (&a.key, &a.title, &a.closed, &one.body, one.edition)
        == (&b.key, &b.title, &b.closed, &other.body, other.edition)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::{run, settled};

    fn key() -> LessonKey {
        LessonKey { course: "first".into(), lesson: "one".into() }
    }

    #[test]
    fn a_place_is_kept_and_the_text_is_not_drawn_again() {
        run("guest", |_| async {
            let lesson = use_lesson(Signal::stored(key()));
            settled().await;
            let before = lesson.shown().expect("a lesson");
            lesson.keep_place(Place::Block(3));
            settled().await;
            assert_eq!(lesson.progress().place, Some(Place::Block(3)));
            lesson.finish();
            settled().await;
            assert!(lesson.progress().finished.is_some());
            lesson.take(Ok(before.clone()));
            assert_eq!(lesson.shown(), Some(before));
            lesson.take(Err(ApiError::Offline));
            assert_eq!((lesson.shown().is_some(), lesson.failed()), (true, None));
        });
    }
}
