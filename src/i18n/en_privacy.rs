//! English: privacy.

use super::privacy::PrivacyTexts;
use domain::{Belonging, Purpose, WhyNot};

/// English.
pub const EN_PRIVACY: PrivacyTexts = PrivacyTexts {
    title: "Privacy and data",
    title_means: "What you agreed to, export, import, delete everything",
    ledger: "What you agreed to",
    n_in_use: |n, n_not| format!("{n} in use, {n_not} not"),
    ledger_means: "Each can be taken back by itself: it stops at once, and what was kept for it is deleted. Reading notes stays as it is.",
    purpose: |purpose| match purpose {
        Purpose::Doings => (
            "What you do",
            "Likes, saves, follows, comments, coupons, complaints, reports, what is not for you, interests and lessons are there next time",
        ),
        Purpose::Places => {
            ("Where you were", "Back to the note you were at, and the second of a video")
        }
        Purpose::Opened => ("Notes you opened", "To find them again under “History”"),
        Purpose::Searches => ("What you searched for", "So that you need not type it again"),
        Purpose::Watches => ("What you wait for", "To tell you of stock and lower prices"),
        Purpose::Prices => ("Prices you saw", "To compare with what you saw last"),
        Purpose::Pictures => ("Pictures you saw", "To show them without a connection, too"),
        Purpose::Looks => (
            "How things look",
            "Language, colours, text size, motion, less data and hidden counts stay as you chose",
        ),
    },
    agreed: |day| format!("Agreed {day}"),
    agreed_before: "Agreed before there was a record",
    taken_back: |day| format!("Taken back {day}"),
    never: "Never agreed to",
    used: |day| format!("last used {day}"),
    not_used: "not used yet",
    not_used_since: "not used since",
    withdraw: "Take back",
    withdraw_this: |purpose| format!("Take back: {purpose}"),
    agree: "Agree",
    agree_this: |purpose| format!("Agree: {purpose}"),
    not_kept: "Nothing is kept on this device. What you do lives in this page alone.",
    ask: "I want things kept",
    nothing_sent: "This page has sent no personal information",
    nothing_sent_means: "Since it was opened it has only fetched files of the site itself.",
    n_sent: |n| {
        if n == 1 {
            "Since this page was opened, one request did more than fetch a file; what stands behind its question mark was sent, too:".to_owned()
        } else {
            format!(
                "Since this page was opened, {n} requests did more than fetch a file; what stands behind their question marks was sent, too:"
            )
        }
    },
    sent_unknown: "The browser no longer remembers every request of this page, so nothing can be said about what was sent.",
    carry: "Take it along",
    carry_means: "Export everything to one file and import it on another device. The file holds what is yours; do not hand it on.",
    here: "Here now",
    nothing_here: "Nothing of yours is here yet.",
    belonging: |what, n| {
        let (one, many) = match what {
            Belonging::Notes => ("note", "notes"),
            Belonging::Comments => ("comment", "comments"),
            Belonging::Likes => ("liked note", "liked notes"),
            Belonging::CommentLikes => ("liked comment", "liked comments"),
            Belonging::Saves => ("save", "saves"),
            Belonging::Folders => ("folder", "folders"),
            Belonging::Follows => ("person followed", "people followed"),
            Belonging::Coupons => ("coupon", "coupons"),
            Belonging::Complaints => ("complaint", "complaints"),
            Belonging::Shelves => ("shelf", "shelves"),
            Belonging::Progress => ("lesson begun", "lessons begun"),
            Belonging::LessonNotes => ("lesson note", "lesson notes"),
            Belonging::Mutes => ("thing muted", "things muted"),
            Belonging::Interests => ("interest", "interests"),
            Belonging::Reports => ("report", "reports"),
        };
        format!("{n} {}", if n == 1 { one } else { many })
    },
    n_device: |n| if n == 1 { "1 setting".to_owned() } else { format!("{n} settings and lists") },
    export: "Export all",
    exported: |file| format!("Exported to {file}. It holds:"),
    copied: "Nothing can be downloaded here. The whole text is in the clipboard; paste it somewhere safe. It holds:",
    by_hand: "Nothing can be downloaded or copied here. Press and hold the text below, select all of it, and keep it somewhere.",
    file_text: "The whole text",
    n_unreadable: |n| {
        format!("{n} could not be read and did not come along; nothing was taken away.")
    },
    import: "Import",
    in_file: |made| format!("This file was exported {made}. It holds:"),
    file_holds: "In the file",
    empty_file: "Nothing.",
    bring_means: "What is here already stays as it is; only what is missing is added.",
    bring: "Bring it in",
    leave: "Leave it",
    brought: "Brought in",
    nothing_new: "There was nothing new, and nothing has changed.",
    already: "Here already, left as it was",
    not_carried: |why, n| match why {
        WhyNot::Gone => {
            format!("{n} not brought in: the note, product or person is no longer here.")
        }
        WhyNot::Unreadable => {
            format!("{n} not brought in: it cannot be read, or is of a newer release.")
        }
        WhyNot::NotYours => format!("{n} not brought in: it is somebody else’s."),
        WhyNot::NotAllowed => {
            format!("{n} not brought in: the rules here do not allow it. No file brings an order.")
        }
    },
    n_waiting: |n| {
        format!("{n} of the settings and lists wait until you agree to keep things on this device.")
    },
    n_device_not: |n| {
        format!(
            "{n} of the settings and lists were not brought in: you took that purpose back, or what they say is wrong."
        )
    },
    delete: "Delete everything on this device",
    delete_means: "Nothing to apply for and no waiting: it is deleted when you press.",
    delete_question: "Delete everything?",
    delete_goes: [
        "What you did: likes, saves, follows, comments, notes, coupons, complaints, lessons, those of every person of the demo",
        "What you opened, searched for and wait for, prices you saw, where you were",
        "Language, colours, text size, and drafts half written",
        "The consent to keep things, and this record of it",
    ],
    delete_last: "It cannot be brought back. To keep a copy, export first.",
    delete_yes: "Delete everything",
    delete_no: "Not now",
    deleted_offline: "Everything is deleted. There is no connection now; once there is, reload to begin afresh.",
    delete_blocked: "Another page of Zhongcao is open and holds on to it. Close the other pages, and it is deleted.",
    all_question: "Take all of it back?",
    all_means: "“What you do” was agreed to together with everything. Take it back, and all that is kept on this device is deleted and all seven stop; what you do afterwards lives in this page alone. To keep a copy, export first.",
    all_yes: "Take back and delete",
    all_no: "Not now",
};
