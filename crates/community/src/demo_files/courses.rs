//! Courses and lessons as they are read, and what is looked at in each.

use super::{
    DemoFiles,
    place::{FileError, Place},
    quiz,
};
use crate::stored::{CourseRecord, LessonRecord};
use domain::{
    Back, Chart, CourseId, LessonId, LessonKey, Module, Question, Subject, Task, Video, claims,
};
use serde::Deserialize;

/// The fewest characters of a lesson.
const MIN_LESSON: usize = 600;

/// How many products the exercise of writing a note lets one choose from.
const N_SUBJECTS: usize = 4;

/// A `course.md`.
#[derive(Debug, Deserialize)]
pub struct PackedCourse {
    pub id: CourseId,
    title: String,
    pub module: Module,
    #[serde(default = "first")]
    number: u32,
    about: String,
    pub lessons: Vec<LessonId>,
    body: String,
    #[serde(flatten)]
    pub at: Place,
}

fn first() -> u32 {
    1
}

/// A lesson with its quiz.
#[derive(Debug, Deserialize)]
pub struct PackedLesson {
    pub id: LessonId,
    pub course: CourseId,
    title: String,
    about: String,
    minutes: u32,
    #[serde(default)]
    after: Vec<String>,
    #[serde(default)]
    because: String,
    #[serde(default)]
    path: Option<u32>,
    #[serde(default)]
    video: String,
    #[serde(default)]
    task: String,
    #[serde(default, rename = "subject")]
    subjects: Vec<Subject>,
    #[serde(default)]
    pictures: Vec<String>,
    #[serde(default)]
    quiz: String,
    body: String,
    #[serde(flatten)]
    pub at: Place,
}

/// A video of `videos.json`.
#[derive(Debug, Deserialize)]
pub struct PackedVideo {
    width: u32,
    height: u32,
    ms: u64,
    bytes: u64,
    color: String,
    title: String,
    alt: String,
}

impl PackedVideo {
    pub fn record(&self, name: &str) -> Video {
        Video {
            name: name.to_owned(),
            width: self.width,
            height: self.height,
            ms: self.ms,
            bytes: self.bytes,
            color: self.color.clone(),
            title: self.title.clone(),
            alt: self.alt.clone(),
        }
    }
}

impl PackedCourse {
    pub fn record(&self) -> CourseRecord {
        CourseRecord {
            id: self.id.clone(),
            module: self.module,
            number: self.number,
            title: self.title.clone(),
            about: self.about.clone(),
            lessons: self.lessons.clone(),
            body: self.body.clone(),
        }
    }
}

impl PackedLesson {
    pub fn key(&self) -> LessonKey {
        LessonKey { course: self.course.clone(), lesson: self.id.clone() }
    }

    /// The pictures that it shows.
    pub fn pictures(&self) -> &[String] {
        &self.pictures
    }

    /// Where it is kept.
    pub fn place_key(&self) -> String {
        format!("{}/{}", self.course, self.id)
    }

    pub fn record(&self) -> Result<LessonRecord, FileError> {
        let task = match self.task.as_str() {
            "" => None,
            "note" => Some(Task::Note),
            "coupons" => Some(Task::Coupons),
            other => {
                return Err(self.at.error("task", format!("`{other}` is none of note, coupons")));
            }
        };
        Ok(LessonRecord {
            key: self.key(),
            title: self.title.clone(),
            about: self.about.clone(),
            minutes: self.minutes,
            after: self.after.iter().filter_map(|name| key_of(name)).collect(),
            because: self.because.clone(),
            path: self.path,
            video: (!self.video.is_empty()).then(|| self.video.clone()),
            task,
            subjects: self.subjects.clone(),
            pictures: self.pictures.clone(),
            quiz: self.questions()?,
            body: self.body.clone(),
        })
    }

    fn questions(&self) -> Result<Vec<Question>, FileError> {
        quiz::read(&self.quiz).map_err(|(line, expected)| FileError {
            file: format!("courses/{}/{}.quiz.md", self.course, self.id),
            line,
            says: format!("expected {expected}"),
        })
    }
}

/// `course/lesson`.
fn key_of(name: &str) -> Option<LessonKey> {
    let (course, lesson) = name.split_once('/')?;
    Some(LessonKey { course: course.into(), lesson: lesson.into() })
}

impl DemoFiles {
    /// Looks at every course and lesson: what it names is there, and nothing in it lacks its words.
    pub(super) fn check_school(&self) -> Result<(), FileError> {
        for course in &self.courses {
            for lesson in &course.lessons {
                let is_there =
                    self.lessons.iter().any(|l| l.course == course.id && l.id == *lesson);
                if !is_there {
                    return Err(course.at.error("lessons", format!("no lesson `{lesson}`")));
                }
            }
        }
        for lesson in &self.lessons {
            self.check_lesson(lesson)?;
        }
        Ok(())
    }

    fn check_lesson(&self, lesson: &PackedLesson) -> Result<(), FileError> {
        let at = &lesson.at;
        let course = self.courses.iter().find(|course| course.id == lesson.course);
        if !course.is_some_and(|course| course.lessons.contains(&lesson.id)) {
            return Err(at.error("title", "course.md does not list this lesson"));
        }
        for name in &lesson.after {
            let is_there = self.lessons.iter().any(|l| l.place_key() == *name);
            if !is_there || *name == lesson.place_key() {
                return Err(at.error("after", format!("no other lesson `{name}`")));
            }
        }
        if self.comes_after_itself(lesson) {
            return Err(at.error("after", "this lesson comes after itself"));
        }
        if lesson.after.is_empty() != lesson.because.is_empty() {
            return Err(
                at.error("because", "a reason where another lesson comes first, and there only")
            );
        }
        if !lesson.video.is_empty() && !self.videos.contains_key(&lesson.video) {
            return Err(at.error("video", format!("no video `{}`", lesson.video)));
        }
        self.check_subjects(lesson)?;
        for (key, text) in
            [("title", &lesson.title), ("about", &lesson.about), ("body", &lesson.body)]
        {
            // Lessons about claims quote them, between these marks.
            let spoken = without_quotes(text);
            if let Some(claim) = claims(&spoken).first() {
                let says = format!("nobody may publish `{}`", claim.phrase);
                return Err(at.error_in(key, text, claim.phrase, says));
            }
        }
        let length = lesson.body.chars().filter(|c| *c >= '\u{2e80}').count();
        if length < MIN_LESSON {
            let says = format!("{length} characters; a lesson has {MIN_LESSON} or more");
            return Err(at.error("body", says));
        }
        self.check_links(lesson)?;
        self.check_figures(lesson)?;
        check_charts(lesson)?;
        check_back(lesson, &lesson.questions()?)
    }

    /// Whether following what comes first leads back.
    fn comes_after_itself(&self, lesson: &PackedLesson) -> bool {
        let start = lesson.place_key();
        let mut waiting: Vec<&String> = lesson.after.iter().collect();
        let mut seen: Vec<&String> = Vec::new();
        while let Some(name) = waiting.pop() {
            if *name == start {
                return true;
            }
            if !seen.contains(&name) {
                seen.push(name);
                let next = self.lessons.iter().find(|l| l.place_key() == *name);
                waiting.extend(next.into_iter().flat_map(|l| &l.after));
            }
        }
        false
    }

    /// Who writes a note for exercise has four products to choose from.
    fn check_subjects(&self, lesson: &PackedLesson) -> Result<(), FileError> {
        let expected = if lesson.task == "note" { N_SUBJECTS } else { 0 };
        if lesson.subjects.len() != expected {
            let says = format!("{expected} lines `subject:`, not {}", lesson.subjects.len());
            return Err(lesson.at.error("task", says));
        }
        for Subject { product, .. } in &lesson.subjects {
            if !self.products.iter().any(|one| one.id == *product) {
                let says = format!("no product `{product}`");
                return Err(lesson.at.error_in(
                    "subject",
                    product.as_str(),
                    product.as_str(),
                    says,
                ));
            }
        }
        Ok(())
    }

    /// Every link within the app leads somewhere.
    fn check_links(&self, lesson: &PackedLesson) -> Result<(), FileError> {
        for (start, _) in lesson.body.match_indices("](/") {
            let rest = &lesson.body[start + 2..];
            let href = rest.split(')').next().unwrap_or_default();
            let path = href.split(['#', '?']).next().unwrap_or_default();
            let is_there = match path.split('/').skip(1).collect::<Vec<_>>()[..] {
                ["note", id] => self.notes.iter().any(|note| note.id.as_str() == id),
                ["product", id] => self.products.iter().any(|product| product.id.as_str() == id),
                ["coupon", id] => self.coupons.iter().any(|coupon| coupon.id.as_str() == id),
                ["u", id] => self.creators.iter().any(|creator| creator.id.as_str() == id),
                ["school"] => true,
                ["school", course] => self.courses.iter().any(|c| c.id.as_str() == course),
                ["school", course, lesson] => self
                    .lessons
                    .iter()
                    .any(|l| l.course.as_str() == course && l.id.as_str() == lesson),
                _ => false,
            };
            if !is_there {
                let says = format!("`{href}` leads nowhere");
                return Err(lesson.at.error_in("body", &lesson.body, href, says));
            }
        }
        Ok(())
    }

    /// Every figure is a picture of the lesson, with a caption, and with words for whoever does not see it.
    fn check_figures(&self, lesson: &PackedLesson) -> Result<(), FileError> {
        for picture in &lesson.pictures {
            let known = self.pictures.get(picture);
            if !known.is_some_and(super::packed::PackedPicture::has_words) {
                let says =
                    format!("`{picture}` is no picture with words for whoever does not see it");
                return Err(lesson.at.error("pictures", says));
            }
        }
        for (start, _) in lesson.body.match_indices("![") {
            let rest = &lesson.body[start + 2..];
            let Some((caption, rest)) = rest.split_once("](") else { continue };
            let name = rest.split(')').next().unwrap_or_default();
            let wrong = if caption.trim().is_empty() {
                "a figure has a caption"
            } else if !lesson.pictures.iter().any(|picture| picture == name) {
                "a figure is one of `pictures`"
            } else {
                continue;
            };
            return Err(lesson.at.error_in("body", &lesson.body, &format!("]({name})"), wrong));
        }
        Ok(())
    }
}

/// What stands between “ and ” is somebody else's, and shown as that.
fn without_quotes(text: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '\u{201c}' => depth += 1,
            '\u{201d}' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

fn check_charts(lesson: &PackedLesson) -> Result<(), FileError> {
    let mut chart: Option<(usize, String)> = None;
    for (index, line) in lesson.body.lines().enumerate() {
        match &mut chart {
            None if line.trim() == "```chart" => chart = Some((index, String::new())),
            Some((start, text)) if line.trim() == "```" => {
                if Chart::read(text).is_none() {
                    let mut error = lesson.at.error(
                        "body",
                        "a caption, two rows `label | number` or more, and a source",
                    );
                    error.line += *start;
                    return Err(error);
                }
                chart = None;
            }
            Some((_, text)) => {
                text.push_str(line);
                text.push('\n');
            }
            None => {}
        }
    }
    Ok(())
}

/// What a question leads back to is a heading of the lesson, or a second of its video.
fn check_back(lesson: &PackedLesson, questions: &[Question]) -> Result<(), FileError> {
    let headings: Vec<&str> = lesson
        .body
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches('#').trim())
        .collect();
    for question in questions {
        let is_there = match &question.back {
            None => true,
            Some(Back::Second(_)) => !lesson.video.is_empty(),
            Some(Back::Heading(heading)) => headings.contains(&heading.as_str()),
        };
        if !is_there {
            let line = lesson.quiz.lines().position(|line| line.contains(&question.text));
            return Err(FileError {
                file: format!("courses/{}/{}.quiz.md", lesson.course, lesson.id),
                line: line.unwrap_or_default() + 2,
                says: "`back:` names no heading of the lesson".to_owned(),
            });
        }
    }
    Ok(())
}
