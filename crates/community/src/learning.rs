//! Learning: where somebody stopped, what they finished, answered and wrote down, for themselves.

use crate::{
    CommunityError, Context, Tx,
    courses::{Desk, edition, own_notes, progress_key},
    requests::{AnswerQuiz, FinishLesson, KeepLessonNote, KeepPlace},
    stored::{self, LessonNoteRecord, LessonRecord},
};
use domain::{
    LessonKey, LessonNote, Place, Progress, QuizStanding, Refusal, course::MAX_LESSON_NOTE,
    ids::is_id,
};

/// The most notes in one lesson.
pub const MAX_NOTES: usize = 100;

/// The furthest place in a lesson: no text has more blocks, no video more seconds.
const MAX_PLACE: u32 = 100_000;

/// Keeps where somebody stopped.
///
/// # Errors
/// [`CommunityError::NotFound`] when there is no such lesson; [`Refusal::LessonClosed`] when it is not
/// open yet; [`CommunityError::Malformed`] for a place that no lesson has.
pub fn keep_place(
    tx: &mut dyn Tx,
    context: &Context,
    request: KeepPlace,
) -> Result<Progress, CommunityError> {
    let (_, before) = open(&*tx, context, &request.key)?;
    well_placed(request.place)?;
    if before.place == Some(request.place) {
        return Ok(before);
    }
    let second = match request.place {
        Place::Second(second) => Some(second),
        Place::Block(_) => before.second,
    };
    let after = Progress { place: Some(request.place), second, ..before };
    kept(tx, context, &request.key, after)
}

/// Finishes a lesson; finishing it again changes nothing.
///
/// # Errors
/// As [`keep_place`].
pub fn finish_lesson(
    tx: &mut dyn Tx,
    context: &Context,
    request: FinishLesson,
) -> Result<Progress, CommunityError> {
    let (_, before) = open(&*tx, context, &request.key)?;
    if before.finished.is_some() {
        return Ok(before);
    }
    let after = Progress { finished: Some(before.moment(context.now)), ..before };
    kept(tx, context, &request.key, after)
}

/// Judges a quiz and keeps the best of what came of this edition; passing it finishes the lesson.
///
/// # Errors
/// [`Refusal::QuizChanged`] when the questions are no longer those that were answered; otherwise as
/// [`keep_place`].
pub fn answer_quiz(
    tx: &mut dyn Tx,
    context: &Context,
    request: AnswerQuiz,
) -> Result<Progress, CommunityError> {
    let (lesson, before) = open(&*tx, context, &request.key)?;
    if lesson.quiz.is_empty() {
        return Err(CommunityError::NotFound);
    }
    let edition = edition(&lesson.quiz);
    if request.edition != edition || request.answers.len() != lesson.quiz.len() {
        return Err(Refusal::QuizChanged.into());
    }
    let judged = lesson.quiz.iter().zip(&request.answers);
    let right = judged.filter(|(question, answer)| question.judge(answer).right).count();
    let earlier = before.quiz.filter(|quiz| quiz.edition == edition);
    let quiz = QuizStanding {
        edition,
        right: u32::try_from(right).unwrap_or(u32::MAX).max(earlier.map_or(0, |quiz| quiz.right)),
        of: u32::try_from(lesson.quiz.len()).unwrap_or(u32::MAX),
        tries: request.attempt.max(earlier.map_or(0, |quiz| quiz.tries)),
    };
    if before.quiz == Some(quiz) {
        return Ok(before);
    }
    let finished = before.finished.or_else(|| quiz.passes().then(|| before.moment(context.now)));
    kept(tx, context, &request.key, Progress { quiz: Some(quiz), finished, ..before })
}

/// Writes a note at a place of a lesson, or takes it away, and gives all of that lesson.
///
/// # Errors
/// [`Refusal::TextTooLong`], [`Refusal::TooManyNotes`]; otherwise as [`keep_place`].
pub fn keep_lesson_note(
    tx: &mut dyn Tx,
    context: &Context,
    request: KeepLessonNote,
) -> Result<Vec<LessonNote>, CommunityError> {
    if !is_id(request.id.as_str()) {
        return Err(CommunityError::Malformed("id"));
    }
    well_placed(request.place)?;
    open(&*tx, context, &request.key)?;
    let text = request.text.trim();
    if text.chars().count() > MAX_LESSON_NOTE {
        return Err(Refusal::TextTooLong.into());
    }
    let key = format!("{}/{}", progress_key(context, &request.key), request.id);
    let there: Option<LessonNoteRecord> = stored::read(&*tx, &key);
    if text.is_empty() {
        if there.is_some() {
            tx.delete(crate::Kind::LessonNote, &key);
        }
    } else {
        if there.is_none() && own_notes(&*tx, context, &request.key).len() >= MAX_NOTES {
            return Err(Refusal::TooManyNotes.into());
        }
        let at = there.map_or(context.now, |note| note.at);
        let record = LessonNoteRecord { place: request.place, text: text.to_owned(), at };
        stored::keep(tx, &key, &record)?;
    }
    Ok(own_notes(&*tx, context, &request.key))
}

/// A lesson that is open, and how far the asking person has come in it.
fn open(
    tx: &dyn Tx,
    context: &Context,
    key: &LessonKey,
) -> Result<(LessonRecord, Progress), CommunityError> {
    let desk = Desk::of(tx, context);
    let lesson = desk.lesson(key).ok_or(CommunityError::NotFound)?.clone();
    if desk.closed(&lesson).is_some() {
        return Err(Refusal::LessonClosed.into());
    }
    Ok((lesson, desk.progress(key)))
}

/// Whether a lesson can have such a place.
pub(crate) fn well_placed(place: Place) -> Result<(), CommunityError> {
    let (Place::Block(n) | Place::Second(n)) = place;
    if n <= MAX_PLACE { Ok(()) } else { Err(CommunityError::Malformed("place")) }
}

fn kept(
    tx: &mut dyn Tx,
    context: &Context,
    key: &LessonKey,
    mut progress: Progress,
) -> Result<Progress, CommunityError> {
    progress.at = Some(progress.moment(context.now));
    stored::keep(tx, &progress_key(context, key), &progress)?;
    Ok(progress)
}
