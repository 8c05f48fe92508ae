//! 商学院: courses and lessons, and how far somebody has come in them.

use crate::{
    CommunityError, Context, Records, Scan,
    checksum::checksum,
    goods, notes,
    requests::{CourseQuery, LessonQuery, SchoolQuery},
    stored::{self, CourseRecord, LessonNoteRecord, LessonRecord, ProductCard, read, require},
};
use domain::{
    Closed, Course, Lesson, LessonKey, LessonNote, LessonNoteId, LessonSummary, NoteId, Progress,
    Question, Resume, School, Video, disclosure, order::sort_by,
};

/// The most records of a kind that are looked over.
const DEPTH: usize = 2_000;

/// The home of the school: all courses, where the asking person goes on, and the path to a maker.
///
/// # Errors
/// None of its own.
pub fn school(
    records: &dyn Records,
    context: &Context,
    _query: SchoolQuery,
) -> Result<School, CommunityError> {
    let desk = Desk::of(records, context);
    let mut courses: Vec<CourseRecord> = stored::all::<CourseRecord>(records, Scan::all(DEPTH))
        .into_iter()
        .map(|(_, c)| c)
        .collect();
    sort_by(&mut courses, |a, b| {
        (a.module, a.number).cmp(&(b.module, b.number)).then_with(|| a.id.cmp(&b.id))
    });
    let mut path: Vec<(u32, LessonSummary)> = Vec::new();
    let courses: Vec<Course> = courses.into_iter().map(|course| desk.course(course)).collect();
    for lesson in courses.iter().flat_map(|course| &course.lessons) {
        let record = desk.lesson(&lesson.key);
        path.extend(record.and_then(|record| record.path).map(|place| (place, lesson.clone())));
    }
    sort_by(&mut path, |(a, _), (b, _)| a.cmp(b));
    let is_there = |key: &LessonKey| {
        courses.iter().any(|course| course.lessons.iter().any(|lesson| lesson.key == *key))
    };
    let n_gone = desk.progress.iter().filter(|(key, _)| !is_there(key)).count() as u64;
    Ok(School {
        resume: resume(&courses),
        path: path.into_iter().map(|(_, lesson)| lesson).collect(),
        courses,
        n_gone,
    })
}

/// One course with its lessons.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none.
pub fn course(
    records: &dyn Records,
    context: &Context,
    query: CourseQuery,
) -> Result<Course, CommunityError> {
    let record: CourseRecord = require(records, query.id.as_str())?;
    Ok(Desk::of(records, context).course(record))
}

/// One lesson in full. One that is not open yet says why and shows nothing else of itself.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is none, or its course does not name it.
pub fn lesson(
    records: &dyn Records,
    context: &Context,
    query: LessonQuery,
) -> Result<Lesson, CommunityError> {
    let desk = Desk::of(records, context);
    let course: CourseRecord = require(records, query.key.course.as_str())?;
    let course = desk.course(course);
    let summary = course.lessons.iter().find(|lesson| lesson.key == query.key).cloned();
    let summary = summary.ok_or(CommunityError::NotFound)?;
    let record = desk.lesson(&query.key).ok_or(CommunityError::NotFound)?;
    let is_open = summary.closed.is_none();
    let record = if is_open { record.clone() } else { closed(record) };
    // What a lesson shows and is gone by now takes nothing else with it.
    let mut products = disclosure::linked_products(&record.body);
    let subjects = record.subjects.iter().map(|subject| subject.product.clone());
    products.extend(subjects.filter(|id| !products.contains(id)).collect::<Vec<_>>());
    let products = products.iter().filter_map(|id| {
        let product: ProductCard = read(records, id.as_str())?;
        goods::summary(records, context, &product).ok()
    });
    let coupons = disclosure::linked_coupons(&record.body);
    let coupons = coupons.iter().filter_map(|id| {
        let coupon = crate::coupons::coupon(records, id).ok()?;
        crate::coupons::offer(records, context, coupon).ok()
    });
    let shown = disclosure::linked_notes(&record.body);
    let shown = shown.iter().filter_map(|id: &NoteId| {
        let note = notes::published(records, context, id).ok()?;
        notes::summary(records, context, &note).ok()
    });
    Ok(Lesson {
        products: products.collect(),
        coupons: coupons.collect(),
        notes: shown.collect(),
        pictures: record.pictures.iter().filter_map(|name| read(records, name)).collect(),
        video: record
            .video
            .as_ref()
            .and_then(|name| read::<Video>(records, name))
            .filter(|video| !video.name.is_empty()),
        edition: edition(&record.quiz),
        own_notes: own_notes(records, context, &query.key),
        quiz: record.quiz,
        task: record.task,
        subjects: record.subjects,
        body: record.body,
        summary,
        course,
    })
}

/// What a lesson that is not open yet shows of itself.
fn closed(record: &LessonRecord) -> LessonRecord {
    LessonRecord {
        body: String::new(),
        quiz: Vec::new(),
        pictures: Vec::new(),
        video: None,
        task: None,
        subjects: Vec::new(),
        ..record.clone()
    }
}

/// What the asking person wrote down in a lesson, by place.
pub(crate) fn own_notes(
    records: &dyn Records,
    context: &Context,
    key: &LessonKey,
) -> Vec<LessonNote> {
    let prefix = format!("{}/", progress_key(context, key));
    let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
    let note = |(key, record): (String, LessonNoteRecord)| LessonNote {
        id: LessonNoteId::from(key.rsplit('/').next().unwrap_or_default()),
        place: record.place,
        text: record.text,
        at: record.at,
    };
    let mut own: Vec<LessonNote> =
        stored::all::<LessonNoteRecord>(records, scan).into_iter().map(note).collect();
    sort_by(&mut own, |a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    own
}

/// Where a lesson is kept.
pub(crate) fn lesson_key(key: &LessonKey) -> String {
    format!("{}/{}", key.course, key.lesson)
}

/// Where somebody's progress in a lesson is kept.
pub(crate) fn progress_key(context: &Context, key: &LessonKey) -> String {
    format!("{}/{}/{}", context.person.id, key.course, key.lesson)
}

/// Tells one edition of a quiz from another.
pub(crate) fn edition(questions: &[Question]) -> u64 {
    checksum(serde_json::to_string(questions).unwrap_or_default().bytes())
}

/// Where somebody goes on: in the lesson they touched last and did not finish; otherwise in the first
/// open one after what they finished last.
fn resume(courses: &[Course]) -> Option<Resume> {
    let touched = courses.iter().flat_map(|course| {
        course.lessons.iter().enumerate().map(move |(at, lesson)| (course, at, lesson))
    });
    let touched = touched.filter(|(_, _, lesson)| lesson.progress.at.is_some());
    let last = |unfinished: bool| {
        touched
            .clone()
            .filter(|(_, _, lesson)| lesson.progress.finished.is_none() == unfinished)
            .max_by_key(|(_, _, lesson)| lesson.progress.at)
    };
    let (course, at) = match last(true) {
        Some((course, at, _)) => (course, at),
        None => {
            let (course, at, _) = last(false)?;
            let is_next = |lesson: &LessonSummary| {
                lesson.progress.finished.is_none() && lesson.closed.is_none()
            };
            let after = course.lessons.iter().enumerate().skip(at + 1);
            match after.clone().find(|(_, lesson)| is_next(lesson)) {
                Some((at, _)) => (course, at),
                None => courses.iter().find_map(|course| {
                    let at = course.lessons.iter().position(is_next)?;
                    Some((course, at))
                })?,
            }
        }
    };
    Some(Resume {
        lesson: course.lessons[at].clone(),
        course: course.title.clone(),
        number: u32::try_from(at + 1).unwrap_or(u32::MAX),
        squares: course.lessons.iter().map(|lesson| lesson.progress).collect(),
    })
}

/// All lessons, and how far the asking person has come.
pub(crate) struct Desk<'a> {
    records: &'a dyn Records,
    lessons: Vec<LessonRecord>,
    progress: Vec<(LessonKey, Progress)>,
}

impl<'a> Desk<'a> {
    pub(crate) fn of(records: &'a dyn Records, context: &Context) -> Self {
        let lessons = stored::all::<LessonRecord>(records, Scan::all(DEPTH));
        let prefix = format!("{}/", context.person.id);
        let scan = Scan { prefix: &prefix, after: None, limit: DEPTH };
        // Whoever is signed out has none.
        let progress =
            stored::all::<Progress>(records, scan).into_iter().filter_map(|(key, is)| {
                let mut parts = key.strip_prefix(&prefix)?.split('/');
                let (course, lesson) = (parts.next()?.into(), parts.next()?.into());
                Some((LessonKey { course, lesson }, is))
            });
        let lessons = lessons.into_iter().map(|(_, lesson)| lesson).collect();
        Self { records, lessons, progress: progress.collect() }
    }

    pub(crate) fn lesson(&self, key: &LessonKey) -> Option<&LessonRecord> {
        self.lessons.iter().find(|lesson| lesson.key == *key)
    }

    pub(crate) fn progress(&self, key: &LessonKey) -> Progress {
        let found = self.progress.iter().find(|(known, _)| known == key);
        found.map(|(_, progress)| *progress).unwrap_or_default()
    }

    /// Why a lesson is not open yet. What should come first and is gone stands in nobody's way.
    pub(crate) fn closed(&self, record: &LessonRecord) -> Option<Closed> {
        // Whoever has begun a lesson is not locked out of it by a later edition.
        if self.progress(&record.key).at.is_some() {
            return None;
        }
        let missing = record.after.iter().find_map(|key| {
            let before = self.lesson(key)?;
            self.progress(key).finished.is_none().then_some(before)
        })?;
        Some(Closed {
            after: missing.key.clone(),
            title: missing.title.clone(),
            because: record.because.clone(),
        })
    }

    /// Every lesson there is.
    pub(crate) fn lessons(&self) -> &[LessonRecord] {
        &self.lessons
    }

    pub(crate) fn summary(&self, record: &LessonRecord) -> LessonSummary {
        let video = record.video.as_ref().and_then(|name| read::<Video>(self.records, name));
        LessonSummary {
            key: record.key.clone(),
            title: record.title.clone(),
            about: record.about.clone(),
            minutes: record.minutes,
            video_ms: video.map(|video| video.ms),
            progress: self.progress(&record.key),
            closed: self.closed(record),
        }
    }

    fn course(&self, record: CourseRecord) -> Course {
        let key = |lesson: &domain::LessonId| LessonKey {
            course: record.id.clone(),
            lesson: lesson.clone(),
        };
        let lessons = record.lessons.iter().filter_map(|id| self.lesson(&key(id)));
        Course {
            lessons: lessons.map(|lesson| self.summary(lesson)).collect(),
            id: record.id,
            module: record.module,
            title: record.title,
            about: record.about,
            body: record.body,
        }
    }
}
