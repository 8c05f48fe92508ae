//! 商学院: its home, a course, a lesson.

mod course_page;
mod lesson_page;
mod lesson_row;
mod lesson_video;
mod parts;
mod question;
mod quiz;
mod reading_place;
mod school_page;
mod squares;

pub use parts::{CoursePart, LessonPart, SchoolPart, load_school};
