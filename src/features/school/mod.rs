//! 商学院: its home, a course, a lesson.

mod coupon_drill;
mod course_page;
mod lesson_notes;
mod lesson_page;
mod lesson_row;
mod lesson_video;
mod note_found;
mod note_sheet;
mod note_task;
mod parts;
mod question;
mod quiz;
mod reading_place;
mod school_page;
mod squares;
mod task_head;

pub use parts::{load_school, outline};
