//! The texts of the school: modules, courses, lessons.
//!
//! Apart from the others, because only the part of the school shows them.

use super::{Language, part_texts, zh_hans_learning::ZH_HANS_LEARNING};
use domain::Module;
use leptos::prelude::*;

/// The texts of the school.
pub struct LearningTexts {
    /// Heading of where one goes on.
    pub resume: fn(course: &str) -> String,
    /// A lesson with its number.
    pub numbered: fn(number: u32, title: &str) -> String,
    /// Where one stopped in a video, and what is left of it.
    pub stopped_at: fn(at: &str, left: &str) -> String,
    /// One stopped in the text.
    pub stopped_in_text: &'static str,
    /// The lesson has not been begun.
    pub not_begun: fn(minutes: u32) -> String,
    /// Goes on.
    pub go_on: &'static str,
    /// Begins.
    pub begin: &'static str,
    /// Whoever has not begun.
    pub welcome_title: &'static str,
    /// What there is to learn.
    pub welcome: &'static str,
    /// Whoever has finished everything.
    pub all_done: &'static str,
    /// Whoever is signed out.
    pub signed_out: &'static str,
    /// Lessons with progress that are gone.
    pub n_gone: fn(n: u64) -> String,
    /// Heading of the modules.
    pub modules: &'static str,
    /// What it costs, and that it changes nothing of what one earns.
    pub free: &'static str,
    /// Name of a module.
    pub module: fn(Module) -> &'static str,
    /// What a module is about.
    pub module_about: fn(Module) -> &'static str,
    /// How many lessons and minutes.
    pub size: fn(lessons: usize, minutes: u32) -> String,
    /// The squares for those who do not see them.
    pub squares: fn(of: usize, done: usize) -> String,
    /// Heading of the path.
    pub path: &'static str,
    /// What the path is.
    pub path_about: &'static str,
    /// A lesson that is finished.
    pub done: &'static str,
    /// A lesson that was begun.
    pub under_way: &'static str,
    /// A lesson that is not open yet: which comes first, and why.
    pub closed: fn(title: &str, because: &str) -> String,
    /// Leads to it.
    pub to_first: fn(title: &str) -> String,
    /// Heading of a closed lesson's page.
    pub closed_title: &'static str,
    /// Minutes of a lesson.
    pub minutes: fn(minutes: u32) -> String,
    /// With a video.
    pub with_video: &'static str,
    /// Heading of the outline.
    pub outline: &'static str,
    /// Number of a lesson in its course.
    pub nth: fn(number: usize, of: usize) -> String,
    /// Finishes.
    pub finish: &'static str,
    /// It is finished.
    pub finished: &'static str,
    /// What finishing did.
    pub finished_about: fn(course: &str, done: usize, of: usize) -> String,
    /// The next lesson.
    pub next: fn(title: &str) -> String,
    /// The last lesson of a course.
    pub last: &'static str,
    /// Back to the school.
    pub to_school: &'static str,
    /// One was brought to where one stopped.
    pub brought_back: &'static str,
    /// Goes to the beginning instead.
    pub from_start: &'static str,
    /// Heading of the quiz.
    pub quiz: &'static str,
    /// Which question of how many.
    pub quiz_nth: fn(at: usize, of: usize) -> String,
    /// What came of it the last time.
    pub quiz_before: fn(right: u32, of: u32, tries: u32) -> String,
    /// The same where the questions are others by now.
    pub quiz_changed: fn(right: u32, of: u32) -> String,
    /// Who sees what came of it.
    pub quiz_private: &'static str,
    /// The five kinds of questions.
    pub quiz_kinds: [&'static str; 5],
    /// Judges.
    pub quiz_judge: &'static str,
    /// Goes past a question.
    pub quiz_skip: &'static str,
    /// Tries again.
    pub quiz_again: &'static str,
    /// To the next question.
    pub quiz_next: &'static str,
    /// To what came of it.
    pub quiz_end: &'static str,
    /// The answer is right.
    pub quiz_right: &'static str,
    /// It is not.
    pub quiz_wrong: &'static str,
    /// Where to look again.
    pub look_again: fn(place: &str) -> String,
    /// A choice with what is said about it.
    pub choice_says: fn(choice: &str, says: &str) -> String,
    /// The quiz was passed.
    pub quiz_passed: fn(of: usize, right: usize) -> String,
    /// It was not.
    pub quiz_not_passed: fn(of: usize, right: usize) -> String,
    /// The questions that were wrong once more.
    pub quiz_redo: fn(n: usize) -> String,
    /// A step towards the beginning.
    pub step_up: fn(step: &str) -> String,
    /// A step towards the end.
    pub step_down: fn(step: &str) -> String,
    /// Name of a gap's field.
    pub your_answer: &'static str,
    /// Nothing is chosen yet.
    pub choose_one: &'static str,
    /// Name of the player.
    pub video: &'static str,
    /// Plays.
    pub play: &'static str,
    /// Stops.
    pub pause: &'static str,
    /// Goes back ten seconds.
    pub back_10: &'static str,
    /// Name of the slider.
    pub position: &'static str,
    /// Where it stands of how much.
    pub position_of: fn(at: &str, of: &str) -> String,
    /// Name of the speed.
    pub speed: &'static str,
    /// Shows captions.
    pub captions: &'static str,
    /// Lets it float.
    pub float: &'static str,
    /// It did not come, or cannot be played.
    pub video_failed: &'static str,
    /// Tries again.
    pub video_retry: &'static str,
    /// Heading of the transcript.
    pub transcript: &'static str,
    /// Name of its search field.
    pub search_transcript: &'static str,
    /// Nothing was found.
    pub nothing_found: &'static str,
    /// The captions did not come.
    pub no_transcript: &'static str,
    /// Leads to a second.
    pub jump: fn(at: &str, text: &str) -> String,
}

part_texts!(ZH_HANS_LEARNING, LearningTexts, learning, tl);
