//! The texts of the school: modules, courses, lessons.
//!
//! Apart from the others, because only the part of the school shows them.

use super::{Language, part_texts, zh_hans_learning::ZH_HANS_LEARNING};
use domain::{ClaimKind, Module};
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
    /// That nothing of an exercise is sent.
    pub only_here: &'static str,
    /// Heading of the exercise of writing a note.
    pub note_task: &'static str,
    /// Which product to write about.
    pub which_product: &'static str,
    /// The marks that one states.
    pub which_marks: &'static str,
    /// What one gets, in yuan.
    pub i_get: &'static str,
    /// What one had to do with it.
    pub which_evidence: &'static str,
    /// No label.
    pub no_evidence: &'static str,
    /// Name of the title's field.
    pub title: &'static str,
    /// Name of the text's field.
    pub body: &'static str,
    /// What to write.
    pub body_hint: &'static str,
    /// Looks it over.
    pub note_look: &'static str,
    /// Looks it over once more.
    pub note_look_again: &'static str,
    /// It would be published.
    pub note_passes: &'static str,
    /// No product is chosen.
    pub choose_product: &'static str,
    /// The marks are there.
    pub marks_well: &'static str,
    /// 广告 is missing.
    pub ad_missing: &'static str,
    /// Title or text is empty.
    pub words_missing: &'static str,
    /// No forbidden claim.
    pub no_claims: &'static str,
    /// Heading of the drill.
    pub drill: &'static str,
    /// Which coupons one would use.
    pub drill_coupons: &'static str,
    /// What one pays, in yuan.
    pub drill_amount: &'static str,
    /// The next order.
    pub drill_another: &'static str,
    /// What was typed is no amount.
    pub drill_no_amount: &'static str,
    /// The answer is right.
    pub drill_right: &'static str,
    /// The amount is another.
    pub drill_miscounted: &'static str,
    /// The whole quiz once more.
    pub quiz_afresh: &'static str,
    /// Opens what writes down a note.
    pub note_here: &'static str,
    /// Heading of one's notes.
    pub your_notes: &'static str,
    /// Where the note belongs.
    pub note_where: &'static str,
    /// Above the first heading.
    pub at_beginning: &'static str,
    /// Name of the note's field.
    pub note_words: &'static str,
    /// What the field says while it is empty.
    pub note_hint: &'static str,
    /// Who sees it.
    pub note_private: &'static str,
    /// Keeps the note.
    pub keep_note: &'static str,
    /// Changes a note.
    pub change: &'static str,
    /// Takes a note away.
    pub take_away: &'static str,
    /// Puts it back.
    pub put_back: &'static str,
    /// Nothing is written.
    pub note_empty: &'static str,
    /// Bought elsewhere.
    pub you_bought_elsewhere: &'static str,
    /// Got it for nothing.
    pub you_were_given: &'static str,
    /// Is paid for writing.
    pub you_are_paid: &'static str,
    /// None of these.
    pub you_borrowed: &'static str,
    /// So much is amiss.
    pub note_fails: fn(n: usize) -> String,
    /// What one had to do with a product, and what one would get.
    pub subject: fn(relation: &str, amount: &str) -> String,
    /// Bought here, and when it arrived.
    pub you_bought: fn(days: u32) -> String,
    /// The amount is missing, or not all of it.
    pub amount_missing: fn(amount: &str) -> String,
    /// The label is another.
    pub evidence_other: fn(label: &str) -> String,
    /// A claim that nobody may publish.
    pub claim_found: fn(phrase: &str, kind: ClaimKind) -> String,
    /// Number of the order.
    pub drill_nth: fn(number: u64) -> String,
    /// A thing of the order.
    pub drill_item: fn(number: usize) -> String,
    /// Other coupons are cheaper.
    pub drill_dearer: fn(amount: &str) -> String,
    /// The paragraph one reads.
    pub note_in_text: fn(heading: &str) -> String,
    /// The second of the video.
    pub note_in_video: fn(at: &str) -> String,
    /// It is too long.
    pub note_too_long: fn(max: usize) -> String,
    /// Leads to the place of a note.
    pub go_to_place: fn(place: &str) -> String,
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

part_texts!(ZH_HANS_LEARNING, |tables| Some(tables.learning), LearningTexts, learning, tl);
