//! 商学院: modules, courses, lessons, and how far somebody has come (features.md, MY-7, MY-8).

use crate::{
    CouponOffer, CourseId, LessonId, LessonNoteId, Marks, Money, NoteSummary, Picture, ProductId,
    ProductSummary, Question, QuizStanding, Relation, Timestamp,
    disclosure::{self, Carried},
};
use serde::{Deserialize, Serialize};

/// The longest note somebody keeps at a place of a lesson, in characters.
pub const MAX_LESSON_NOTE: usize = 500;

/// The six modules, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Module {
    /// 新手入门.
    Newcomer,
    /// 小白课堂.
    Beginner,
    /// 中级课堂.
    Intermediate,
    /// 高级课堂.
    Advanced,
    /// 大咖分享.
    Masters,
    /// 增长点.
    Growth,
}

impl Module {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Newcomer,
        Self::Beginner,
        Self::Intermediate,
        Self::Advanced,
        Self::Masters,
        Self::Growth,
    ];
}

/// Which lesson of which course.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LessonKey {
    /// The course.
    pub course: CourseId,
    /// The lesson in it.
    pub lesson: LessonId,
}

/// A place in a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The block of its text with this number, counted from zero.
    Block(u32),
    /// A second of its video.
    Second(u32),
}

/// How far somebody has come in a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Where they stopped; nothing when they have not begun.
    pub place: Option<Place>,
    /// The second of its video where they stopped, wherever they read since.
    #[serde(default)]
    pub second: Option<u32>,
    /// When they finished it, for the first time.
    pub finished: Option<Timestamp>,
    /// What came of its quiz.
    pub quiz: Option<QuizStanding>,
    /// When any of it changed last.
    pub at: Option<Timestamp>,
}

impl Progress {
    /// How the square of the lesson is drawn.
    #[must_use]
    pub fn square(&self) -> Square {
        match (self.finished, self.at) {
            (Some(_), _) => Square::Filled,
            (None, Some(_)) => Square::UnderWay,
            (None, None) => Square::Empty,
        }
    }

    /// What was reached, by both: nothing that one of them reached is taken back. Where they differ, the
    /// one that changed last tells where somebody is.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        let (earlier, later) = if other.at > self.at { (self, other) } else { (other, self) };
        let quiz = match (earlier.quiz, later.quiz) {
            (Some(a), Some(b)) if a.edition == b.edition => {
                Some(QuizStanding { right: a.right.max(b.right), tries: a.tries.max(b.tries), ..b })
            }
            (a, b) => b.or(a),
        };
        let finished = match (earlier.finished, later.finished) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Self {
            place: later.place.or(earlier.place),
            second: later.second.or(earlier.second),
            finished,
            quiz,
            at: later.at,
        }
    }

    /// The instant of a change made at `now`: never before the last one, so that a clock that was set
    /// back takes nothing back.
    #[must_use]
    pub fn moment(&self, now: Timestamp) -> Timestamp {
        self.at.map_or(now, |before| now.max(before.plus_ms(1)))
    }
}

/// A square of the practice book: one a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Square {
    /// Not begun.
    Empty,
    /// Begun.
    UnderWay,
    /// Finished.
    Filled,
}

/// Why a lesson is not open yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The lesson to finish first.
    pub after: LessonKey,
    /// Its title.
    pub title: String,
    /// Why it comes first.
    pub because: String,
}

/// A lesson in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonSummary {
    /// Which.
    pub key: LessonKey,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub about: String,
    /// How long it takes to read and to take its quiz, in minutes.
    pub minutes: u32,
    /// How long its video is, in milliseconds; nothing without one.
    pub video_ms: Option<u64>,
    /// How far the asking person has come.
    pub progress: Progress,
    /// Why it is not open yet; nothing when it is.
    pub closed: Option<Closed>,
}

/// A course with its lessons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// Its id.
    pub id: CourseId,
    /// Which module it stands in.
    pub module: Module,
    /// Its title.
    pub title: String,
    /// What it is about, in a few words.
    pub about: String,
    /// For whom it is and what one can do afterwards, in Markdown.
    pub body: String,
    /// Its lessons, in order.
    pub lessons: Vec<LessonSummary>,
}

/// Where somebody goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resume {
    /// The lesson.
    pub lesson: LessonSummary,
    /// The title of its course.
    pub course: String,
    /// Its number in the course, counted from one.
    pub number: u32,
    /// How the lessons of the course stand.
    pub squares: Vec<Progress>,
}

/// The home of the school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Every course; each module has at least one.
    pub courses: Vec<Course>,
    /// Where the asking person goes on; nothing before they have begun and after they have finished.
    pub resume: Option<Resume>,
    /// The lessons from newcomer to maker, in order.
    pub path: Vec<LessonSummary>,
    /// How many lessons with progress are no longer there.
    pub n_gone: u64,
}

/// A video of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Video {
    /// Its name, of which its files are made.
    pub name: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// How long it is, in milliseconds.
    pub ms: u64,
    /// How large its file is, in bytes.
    pub bytes: u64,
    /// Its main colour.
    pub color: String,
    /// Its title.
    pub title: String,
    /// What is seen in it, in a sentence.
    pub alt: String,
}

/// A task in a lesson, checked where it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// 写一条带广告标识的笔记.
    Note,
    /// 算到手价.
    Coupons,
}

/// A product to write about in [`Task::Note`], with what its writer had to do with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Which product.
    pub product: ProductId,
    /// What its writer would say.
    pub relation: Relation,
    /// How many days ago it arrived, when they bought it here.
    #[serde(default)]
    pub arrived_days: Option<u32>,
}

impl Subject {
    /// The marks that a note about it asks for, written now, when its writer gets `commission`.
    #[must_use]
    pub fn asks_for(&self, commission: Money, now: Timestamp) -> Marks {
        let ago = |days: u32| now.plus_ms(-86_400_000 * i64::from(days));
        let carried = Carried { commission, delivered: self.arrived_days.map(ago) };
        disclosure::marks(self.relation, &[carried], false, false, now)
    }
}

/// What somebody wrote down at a place of a lesson, for themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonNote {
    /// Its id.
    pub id: LessonNoteId,
    /// Where.
    pub place: Place,
    /// Their words.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// A lesson in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// What stands in lists, too.
    pub summary: LessonSummary,
    /// Its course, with all its lessons.
    pub course: Course,
    /// Its text in Markdown.
    pub body: String,
    /// The pictures it shows.
    pub pictures: Vec<Picture>,
    /// The products it shows.
    pub products: Vec<ProductSummary>,
    /// The coupons it shows.
    pub coupons: Vec<CouponOffer>,
    /// The notes it shows.
    pub notes: Vec<NoteSummary>,
    /// Its video.
    pub video: Option<Video>,
    /// Its quiz; none when empty.
    pub quiz: Vec<Question>,
    /// Tells this edition of the quiz from another.
    pub edition: u64,
    /// Its task.
    pub task: Option<Task>,
    /// What [`Task::Note`] lets one write about; each stands among the products.
    pub subjects: Vec<Subject>,
    /// What the asking person wrote down in it, by place.
    pub own_notes: Vec<LessonNote>,
}

impl Lesson {
    /// The lesson after this one in its course.
    #[must_use]
    pub fn next(&self) -> Option<&LessonSummary> {
        let at = self.course.lessons.iter().position(|lesson| lesson.key == self.summary.key)?;
        self.course.lessons.get(at + 1)
    }

    /// Its number in the course, counted from one.
    #[must_use]
    pub fn number(&self) -> usize {
        let at = self.course.lessons.iter().position(|lesson| lesson.key == self.summary.key);
        at.map_or(0, |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_subject_asks_for_the_marks_of_a_note_that_carries_it() {
        use crate::Evidence;
        let now = Timestamp(100 * 86_400_000);
        let asked = |relation, arrived_days| {
            let product = ProductId::from("bear-plate");
            let subject = Subject { product, relation, arrived_days };
            subject.asks_for(Money::from_fen(320), now)
        };
        let bought = asked(Relation::Bought, Some(40));
        assert_eq!(bought.evidence, Some(Evidence::Verified30Days));
        assert_eq!((bought.ad, bought.commission), (true, Some(Money::from_fen(320))));
        assert_eq!(asked(Relation::Gift, None).evidence, Some(Evidence::Gift));
        assert_eq!(asked(Relation::None, None).evidence, Some(Evidence::Unbought));
    }

    #[test]
    fn a_square_is_filled_once_and_for_all() {
        let mut progress = Progress::default();
        assert_eq!(progress.square(), Square::Empty);
        progress.at = Some(Timestamp(5));
        assert_eq!(progress.square(), Square::UnderWay);
        progress.finished = Some(Timestamp(6));
        assert_eq!(progress.square(), Square::Filled);
    }

    fn any_progress() -> impl Strategy<Value = Progress> {
        let at = || prop::option::of((0i64..9).prop_map(Timestamp));
        let place = prop::option::of((0u32..9).prop_map(Place::Block));
        let quiz = prop::option::of((0u64..2, 0u32..4, 0u32..4));
        (place, prop::option::of(0u32..9), at(), quiz, at()).prop_map(
            |(place, second, finished, quiz, at)| Progress {
                place,
                second,
                finished,
                quiz: quiz.map(|(edition, right, tries)| QuizStanding {
                    edition,
                    right,
                    of: 4,
                    tries,
                }),
                at,
            },
        )
    }

    proptest! {
        #[test]
        fn joined_progress_only_grows(here in any_progress(), there in any_progress()) {
            let both = here.joined(there);
            for one in [here, there] {
                prop_assert!(both.at >= one.at);
                prop_assert!(both.finished.is_some() || one.finished.is_none());
                prop_assert!(both.place.is_some() || one.place.is_none());
                let (Some(after), Some(before)) = (both.quiz, one.quiz) else {
                    prop_assert!(one.quiz.is_none());
                    continue;
                };
                prop_assert!(after.edition != before.edition || after.right >= before.right);
                // Joining again changes nothing.
                prop_assert_eq!(both.joined(one), both);
            }
        }

        #[test]
        fn a_clock_that_is_set_back_takes_nothing_back(instants in prop::collection::vec(any::<i32>(), 1..20)) {
            let mut progress = Progress::default();
            for now in instants {
                let moment = progress.moment(Timestamp(i64::from(now)));
                prop_assert!(Some(moment) > progress.at);
                progress.at = Some(moment);
            }
        }
    }
}
