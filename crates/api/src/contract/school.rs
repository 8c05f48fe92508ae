//! What the endpoints of the school promise.

use super::{MakeClient, NOW};
use crate::{Api, ApiError, requests::*};
use domain::{
    Answer, Lesson, LessonKey, LessonNoteId, Module, Place, QuizStanding, Refusal, Square, Task,
};

fn key(lesson: &str) -> LessonKey {
    LessonKey { course: "first".into(), lesson: lesson.into() }
}

async fn open(client: &Api, lesson: &str) -> Lesson {
    client.lesson(LessonQuery { key: key(lesson) }).await.expect("a lesson")
}

async fn stop_at(client: &Api, lesson: &str, place: Place) -> Result<(), ApiError> {
    client.keep_place(KeepPlace { key: key(lesson), place }).await.map(|_| ())
}

async fn answer(
    client: &Api,
    attempt: u32,
    answers: Vec<Answer>,
) -> Result<QuizStanding, ApiError> {
    let edition = open(client, "one").await.edition;
    let request = AnswerQuiz { key: key("one"), edition, attempt, answers };
    client.answer_quiz(request).await.map(|progress| progress.quiz.expect("just answered"))
}

pub(super) async fn a_lesson_opens_when_what_comes_first_is_finished(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let one = open(&client, "one").await;
    assert_eq!(
        (one.task, one.video.as_ref().map(|video| video.ms)),
        (Some(Task::Note), Some(72_000))
    );
    assert_eq!((one.notes.len(), one.number(), one.quiz.len()), (1, 1, 2));
    assert_eq!(one.subjects.len(), 4);
    assert!(one.subjects.iter().all(|s| one.products.iter().any(|p| p.id == s.product)));
    let two = open(&client, "two").await;
    let closed = two.summary.closed.expect("one comes first");
    assert_eq!((closed.after, closed.because.as_str()), (key("one"), "先认得标识"));
    assert_eq!(two.body, "", "a closed lesson shows nothing of itself");
    let refused = Err(ApiError::Refused(Refusal::LessonClosed));
    assert_eq!(stop_at(&client, "two", Place::Block(3)).await, refused);
    client.finish_lesson(FinishLesson { key: key("one") }).await.expect("it is open");
    let two = open(&client, "two").await;
    assert!(two.summary.closed.is_none() && !two.body.is_empty());
    assert_eq!(two.next().map(|next| next.key.clone()), Some(key("three")));
    let nowhere = client.lesson(LessonQuery { key: key("four") }).await;
    assert_eq!(nowhere.map(|_| ()), Err(ApiError::NotFound));
}

pub(super) async fn progress_is_kept_and_leads_on(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let before = client.school(SchoolQuery {}).await.expect("a school");
    assert_eq!((before.courses.len(), before.courses[0].module), (1, Module::Newcomer));
    assert_eq!((before.resume, before.path.len()), (None, 2));
    stop_at(&client, "one", Place::Second(31)).await.expect("kept");
    stop_at(&client, "one", Place::Second(31)).await.expect("again changes nothing");
    let resume = client.school(SchoolQuery {}).await.expect("a school").resume.expect("begun");
    assert_eq!(resume.lesson.progress.place, Some(Place::Second(31)));
    assert_eq!((resume.number, resume.squares[0].square()), (1, Square::UnderWay));
    let first = client.finish_lesson(FinishLesson { key: key("one") }).await.expect("open");
    let again = client.finish_lesson(FinishLesson { key: key("one") }).await.expect("open");
    assert_eq!(first, again);
    let next =
        client.school(SchoolQuery {}).await.expect("a school").resume.expect("more to learn");
    assert_eq!(next.lesson.key, key("two"));
    let far = stop_at(&client, "one", Place::Second(u32::MAX)).await;
    assert!(matches!(far, Err(ApiError::Bug(_))), "no lesson has such a place");
    let reader = make("reader", NOW, 0);
    assert_eq!(stop_at(&reader, "one", Place::Block(1)).await, Err(ApiError::SignedOut));
}

pub(super) async fn a_quiz_is_judged_and_its_best_result_stays(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let half = vec![Answer::Single(1), Answer::Fill("63".into())];
    let standing = answer(&client, 1, half).await.expect("judged");
    assert_eq!((standing.right, standing.of, standing.tries), (1, 2, 1));
    assert!(open(&client, "one").await.summary.progress.finished.is_none());
    let all = vec![Answer::Single(1), Answer::Fill("¥64".into())];
    let standing = answer(&client, 2, all.clone()).await.expect("judged");
    assert_eq!((standing.right, standing.tries), (2, 2));
    assert!(open(&client, "one").await.summary.progress.finished.is_some(), "passing finishes it");
    let worse =
        answer(&client, 3, vec![Answer::Single(0), Answer::Single(0)]).await.expect("judged");
    assert_eq!((worse.right, worse.tries), (2, 3), "the best stays");
    let short = answer(&client, 4, vec![Answer::Single(1)]).await;
    assert_eq!(short, Err(ApiError::Refused(Refusal::QuizChanged)));
    let old = AnswerQuiz { key: key("one"), edition: 7, attempt: 4, answers: all };
    let old = client.answer_quiz(old).await.map(|_| ());
    assert_eq!(old, Err(ApiError::Refused(Refusal::QuizChanged)));
}

pub(super) async fn a_note_in_a_lesson_is_ones_own(make: MakeClient<'_>) {
    let client = make("guest", NOW, 0);
    let note = KeepLessonNote {
        id: LessonNoteId::from("0000000000000000000009"),
        key: key("one"),
        place: Place::Second(12),
        text: " 第一行 ".into(),
    };
    let kept = client.keep_lesson_note(note.clone()).await.expect("kept");
    assert_eq!((kept.len(), kept[0].text.as_str()), (1, "第一行"));
    let again = client.keep_lesson_note(note.clone()).await.expect("kept");
    assert_eq!(again, kept);
    let long = KeepLessonNote { text: "字".repeat(501), ..note.clone() };
    let long = client.keep_lesson_note(long).await;
    assert_eq!(long, Err(ApiError::Refused(Refusal::TextTooLong)));
    assert_eq!(open(&client, "one").await.own_notes, kept);
    let buyer = make("buyer", NOW, 0);
    assert!(open(&buyer, "one").await.own_notes.is_empty(), "nobody else's");
    let gone = KeepLessonNote { text: String::new(), ..note };
    assert_eq!(client.keep_lesson_note(gone).await, Ok(Vec::new()));
}
