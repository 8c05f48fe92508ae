//! English: the pages of one's own.

use super::{
    en_choosing::EN_CHOOSING, en_folders::EN_FOLDERS, en_privacy::EN_PRIVACY, own::OwnTexts,
    plural::plural,
};
use domain::Role;

/// English.
pub const EN_OWN: OwnTexts = OwnTexts {
    you_are: |role| format!("You are {role}"),
    role: |role| match role {
        Role::Guest => "a guest",
        Role::Reader => "a reader who is signed out",
        Role::Buyer => "a buyer",
        Role::Maker => "a maker",
        Role::Merchant => "a merchant",
        Role::Moderator => "a moderator",
    },
    yours: "Yours",
    saves: "Saved",
    n_gone: |n| {
        format!("{n} more {} gone: taken down, or the author left.", plural(n, "is", "are"))
    },
    no_saves_title: "Nothing saved yet",
    no_saves: "Press the sprout on what you want to keep, and it is here.",
    history: "Seen before",
    clear_history: "Clear",
    no_history_title: "No note opened yet",
    no_history: "Notes you open are listed here, so that you find back.",
    history_kept: |is_kept| {
        if is_kept {
            "On this device only, never sent."
        } else {
            "In this page only, gone when it closes."
        }
    },
    learning: "Lessons under way",
    be_another: "Be somebody else",
    be_another_means: "A few people live in the demo community, each with their own saves, coupons and progress. Changing who you are opens this page anew.",
    people: [
        ("Guest", "writes and saves without an account"),
        ("Reader", "signed out, only reads"),
        ("Buyer", "has bought things, with orders to show"),
        ("Maker", "shares products for a commission"),
        ("Merchant", "runs a shop"),
        ("Moderator", "handles reports"),
    ],
    look: "Language and colours",
    language: "Language",
    colours: "Colours",
    as_system: "System",
    light: "Light",
    dark: "Dark",
    size: "Text size",
    letter: "A",
    sample: "What counts is not how well it sticks, but whether he can scoop the food up by himself.",
    motion: "Motion",
    less_motion: "Less motion",
    less_motion_means: "Pages no longer slide; what the system turns off stays off here, too",
    data_and_counts: "Data and counts",
    less_data: "Use less data",
    less_data_means: "Small pictures, videos and pages only once you open them; what the browser saves is saved here, too",
    no_counts: "Hide counts",
    no_counts_means: "How many like, save, comment or follow is not shown; the buttons work as before",
    install: "Open it from your home screen",
    install_means: "It stands beside your other apps and opens without a connection. It asks for nothing more, and you can remove it any time.",
    install_by_hand: "Press “Share” in Safari, then “Add to Home Screen”. It opens without a connection, and you can remove it any time.",
    install_now: "Install",
    install_not: "No, thanks",
    comments: "Your comments",
    no_comments_title: "No comment written yet",
    no_comments: "What you write under notes is listed here, with a way back to its place.",
    comments_partial: "There are too many comments here: only the first twenty thousand were looked over, and some of yours may be missing.",
    comment_note_gone: "This note is gone; only you still see the comment",
    was_answer: "a reply",
    under_way: |course| format!("Under way: {course}"),
    n_done: |n, of| format!("{n} of {of} lessons done"),
    stopped_at: |at| format!("Stopped at {at}"),
    stopped_in_text: "Stopped halfway through the text",
    lesson_not_begun: "The next lesson, not begun yet",
    go_on: "Go on",
    kept: |is_kept| {
        if is_kept {
            "Kept on this device, the same next time."
        } else {
            "In this page only; closing it puts everything back."
        }
    },
    choose: EN_CHOOSING,
    folders: EN_FOLDERS,
    privacy: EN_PRIVACY,
};
