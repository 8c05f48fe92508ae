//! English: the school.

use super::{learning::LearningTexts, plural::plural};
use domain::{ClaimKind, Module};

/// English.
pub const EN_LEARNING: LearningTexts = LearningTexts {
    resume: |course| format!("Carry on · {course}"),
    numbered: |number, title| format!("Lesson {number}: {title}"),
    stopped_at: |at, left| format!("Stopped at {at}, {left} left"),
    stopped_in_text: "Stopped in the text, which opens at that paragraph",
    not_begun: |minutes| format!("Not begun, {minutes} min"),
    go_on: "Continue",
    begin: "Start lesson 1",
    welcome_title: "First, learn to write two letters",
    welcome: "Lesson 1 is about where to write “Ad”. Eight or nine minutes, and you can write a note of your own.",
    all_done: "You have finished every open lesson. New ones will appear here.",
    signed_out: "You can take lessons without signing in. How far you are and what you got right is kept once you sign in.",
    n_gone: |n| {
        let what = plural(n, "lesson has", "lessons have");
        format!("{n} {what} been withdrawn; your record stays.")
    },
    modules: "Six modules",
    free: "Free, no effect on commission",
    module: |module| match module {
        Module::Newcomer => "Getting started",
        Module::Beginner => "Beginners",
        Module::Intermediate => "Intermediate",
        Module::Advanced => "Advanced",
        Module::Masters => "Masters",
        Module::Growth => "Growth",
    },
    module_about: |module| match module {
        Module::Newcomer => "Labels, prices, your first note",
        Module::Beginner => "Photos, wording, where commission comes from",
        Module::Intermediate => "Choosing goods, reading returns, answering doubts",
        Module::Advanced => "Books, rules, lasting relationships",
        Module::Masters => "How those who have done it long do it",
        Module::Growth => "Things to try for a month, and what others won and lost",
    },
    size: |lessons, minutes| {
        format!("{lessons} {}, {minutes} min", plural(lessons as u64, "lesson", "lessons"))
    },
    squares: |of, done| format!("{done} of {of} lessons finished"),
    path: "From newcomer to maker",
    path_about: "Nine lessons, one after another. No hurry: your place is kept.",
    done: "Finished",
    under_way: "Half done",
    closed: |title, because| format!("First finish “{title}”: {because}"),
    to_first: |title| format!("Go to “{title}”"),
    closed_title: "This lesson is not open yet",
    minutes: |minutes| format!("{minutes} min"),
    with_video: "Video",
    outline: "Contents",
    nth: |number, of| format!("Lesson {number} of {of}"),
    finish: "Finish lesson",
    finished: "Finished, this square is filled",
    finished_about: |course, done, of| format!("{course}: {done} of {of}."),
    next: |title| format!("Next: {title}"),
    last: "This is the end of the course.",
    to_school: "To School",
    brought_back: "You are back where you stopped.",
    from_start: "From the start",
    quiz: "Quiz",
    quiz_nth: |at, of| format!("Question {at} of {of}"),
    quiz_before: |right, of, tries| {
        format!(
            "{tries} {} so far, at best {right} of {of} right. Take it as often as you like.",
            plural(u64::from(tries), "try", "tries")
        )
    },
    quiz_changed: |right, of| {
        format!("The questions are new. Last time you had {right} of {of} right; your score stays.")
    },
    quiz_private: "Only you see your score; it is not public and does not affect commission.",
    quiz_kinds: ["Choose one", "Choose several", "Put in order", "Fill in", "Match"],
    quiz_judge: "Check",
    quiz_skip: "Skip",
    quiz_again: "Try again",
    quiz_next: "Next",
    quiz_end: "Results",
    quiz_right: "Right",
    quiz_wrong: "Think again",
    look_again: |place| format!("Look again: {place}"),
    choice_says: |choice, says| format!("{choice}: {says}"),
    quiz_passed: |of, right| format!("Passed, {right} of {of} right"),
    quiz_not_passed: |of, right| format!("{right} of {of} right, not quite there"),
    quiz_redo: |n| format!("Redo {n} wrong"),
    step_up: |step| format!("Move “{step}” up"),
    step_down: |step| format!("Move “{step}” down"),
    your_answer: "Your answer",
    choose_one: "Choose one",
    only_here: "Only here, nothing is sent",
    note_task: "Write a note marked as an ad",
    which_product: "What to write about",
    which_marks: "What the first line says",
    i_get: "If someone buys, I get about (¥)",
    which_evidence: "How I came by it",
    no_evidence: "No label",
    title: "Title",
    body: "Text",
    body_hint: "How long, what is good, what is not",
    note_look: "Check note",
    note_look_again: "Check again",
    note_passes: "Passed, this could be published. Publishing runs the same checks",
    choose_product: "Choose something to write about first.",
    marks_well: "The mark is there, and the amount and the label are right",
    ad_missing: "The first line lacks “Ad”. Whatever carries a product must be marked.",
    words_missing: "Both title and text need words.",
    no_claims: "Nothing that cannot be checked",
    drill: "Work out a receipt",
    drill_coupons: "You hold these coupons; which do you use",
    drill_amount: "You pay (¥)",
    drill_another: "New order",
    drill_no_amount: "Write what you pay as a number such as 64 or 64.50.",
    drill_right: "This is the least one can pay. The receipt takes it off like this:",
    drill_miscounted: "The sum is not quite right. With the coupons you chose, line by line it comes to:",
    quiz_afresh: "Start over",
    note_here: "Jot down",
    your_notes: "My notes",
    note_where: "Where it belongs",
    at_beginning: "Beginning",
    note_words: "What to jot down",
    note_hint: "For yourself, later",
    note_private: "Only you see these; they are not public.",
    keep_note: "Keep",
    change: "Edit",
    take_away: "Delete",
    put_back: "Put back",
    note_empty: "Nothing is written yet.",
    you_bought_elsewhere: "You bought it elsewhere",
    you_were_given: "The shop sent it, and you paid nothing",
    you_are_paid: "You are paid a fee to write about it",
    you_borrowed: "You used it at a friend’s, and did not buy it",
    note_fails: |n| format!("{n} {} to fix", plural(n as u64, "thing", "things")),
    subject: |relation, amount| format!("{relation}. If someone buys, you get about ¥{amount}"),
    you_bought: |days| {
        format!(
            "You bought it here, and it arrived {days} {} ago",
            plural(u64::from(days), "day", "days")
        )
    },
    amount_missing: |amount| {
        format!("The amount falls short: with this one you get about ¥{amount}.")
    },
    evidence_other: |label| format!("The label is wrong: what can be checked is “{label}”."),
    claim_found: |phrase, kind| match kind {
        ClaimKind::Absolute => {
            format!("“{phrase}” cannot be checked. Say what you saw, such as how long you used it.")
        }
        ClaimKind::Income => {
            format!(
                "“{phrase}” promises an income, which nobody can guarantee. Give your own numbers, and the work they took."
            )
        }
        ClaimKind::Medical => {
            format!("“{phrase}” says that it cures. Only medicine may be described that way.")
        }
    },
    drill_nth: |number| format!("Order {number}"),
    drill_item: |number| format!("Item {number}, list price"),
    drill_dearer: |amount| {
        format!("Your sum is right. With other coupons you would pay ¥{amount} less.")
    },
    note_in_text: |heading| format!("In the text, at “{heading}”"),
    note_in_video: |at| format!("Video {at}"),
    note_too_long: |max| format!("At most {max} characters each."),
    go_to_place: |place| format!("Back to: {place}"),
    video: "Video",
    play: "Play",
    pause: "Pause",
    back_10: "Back 10 seconds",
    position: "Position",
    position_of: |at, of| format!("{at} of {of}"),
    speed: "Speed",
    captions: "Captions",
    float: "Small window",
    video_failed: "The video does not play. The connection may have dropped, or this browser cannot play it. The text below says the same, and your progress is safe.",
    video_retry: "Try again",
    transcript: "Transcript",
    search_transcript: "Search the transcript",
    nothing_found: "These words were not found.",
    no_transcript: "The captions did not arrive; the text says the same.",
    jump: |at, text| format!("Go to {at}: {text}"),
};
