//! English: what one chooses not to see.

use super::{
    choosing::{ChoosingTexts, EN_FORMAT, MenuTexts},
    plural::plural,
};
use domain::{MuteScope, ReportReason};

fn hidden(n_notes: u64, n_comments: u64) -> String {
    let (notes, comments) =
        (plural(n_notes, "note", "notes"), plural(n_comments, "comment", "comments"));
    format!("{n_notes} {notes} and {n_comments} {comments}")
}

/// English, of the menu of a note and the form of a report.
pub const EN_MENU: MenuTexts = MenuTexts {
    more: "More",
    title: "This note",
    why: "Why this is shown",
    why_follows: |name| format!("You follow {name}."),
    why_interests: |topics| {
        format!("You often like {}, so it stands a little earlier in Discover.", topics.join(", "))
    },
    why_other: "Discover follows your interests, but this note is about none of them and was not moved.",
    why_same: "Discover does not follow your interests: everybody sees the same.",
    why_signed_out: "You are signed out, and everybody sees the same. Sign in to set notes aside, to block and to report.",
    why_yours: "You wrote it.",
    is_aside: "You set it aside; it is not in your Discover.",
    is_blocked: |name| format!("You blocked {name} and usually see nothing of theirs."),
    to_interests: "See your interests, and the switch",
    set_aside: "Not interested",
    set_aside_means: "No longer shown in Discover",
    not_aside: "Show it after all",
    block: |name| format!("Block {name}"),
    block_means: "None of their notes and comments; they are not told",
    unblock: |name| format!("Unblock {name}"),
    mute: "Hide a word",
    mute_means: "Nothing that mentions it, however it is spelt",
    report: "Report",
    report_means: "A moderator has a look",
    report_named: |name| format!("Report the comment of {name}"),
    report_note: "Report this note",
    report_comment: "Report this comment",
    reason: "What is wrong",
    reasons: |reason| match reason {
        ReportReason::UnmarkedAd => "An ad that is not marked",
        ReportReason::False => "Untrue or exaggerated",
        ReportReason::Fraud => "Fraud or luring",
        ReportReason::Abuse => "Abuse or harassment",
        ReportReason::Private => "Somebody’s private data",
        ReportReason::Stolen => "Taken from somebody else",
        ReportReason::Other => "Something else",
    },
    words: "A few words",
    words_hint: "Which sentence or picture, and how you can tell",
    reason_missing: "Choose what is wrong.",
    words_missing: "For “Something else”, write a sentence about what it is.",
    report_rule: "Moderators see this and your words, not who you are.",
    send_report: "Send report",
    received: "Received",
    received_means: "Once a moderator has had a look, the result is in “My reports”.",
    to_reports: "My reports",
};

/// English, of the pages about it.
pub const EN_CHOOSING: ChoosingTexts = ChoosingTexts {
    muted: "Not for me",
    interests_title: "Interests",
    reports: "My reports",
    muted_about: "Notes and comments with these words are not shown to you; everybody else sees them as ever.",
    add: "Hide a word",
    change: "Change this rule",
    word: "A word or a phrase",
    word_hint: "Such as 减肥; a space means both",
    loose: "Disguises count, too",
    loose_means: "Pinyin, what sounds alike, characters taken apart, signs in between: j肥, 减月巴",
    except: "Not these",
    except_hint: "One a line, such as 不减肥",
    places: "Hidden in",
    in_feed: "Discover and topics",
    in_search: "Search",
    in_comments: "Comments",
    until: "For how long",
    always: "Always",
    days: |n| format!("{n} {}", plural(u64::from(n), "day", "days")),
    until_at: |at| format!("Until {at}"),
    would_hide: |n_notes, n_comments| format!("Would hide {} now", hidden(n_notes, n_comments)),
    would_hide_nothing: "Nothing mentions it yet; what does later will be hidden.",
    hides_most: |n_notes, of_notes| {
        format!(
            "This would hide {n_notes} of {of_notes} notes and leave little of Discover. Do you want that?"
        )
    },
    hide_nevertheless: "Hide all the same",
    change_word: "Change it",
    keep: "Hide it",
    keep_change: "Save",
    cancel: "Leave it",
    word_missing: "Write a word first.",
    rules: |n| format!("Hidden words {n}"),
    no_rules: "No words are hidden yet.",
    hides: |n_notes, n_comments| format!("Hides {} today", hidden(n_notes, n_comments)),
    hides_nothing: "Hides nothing today",
    is_over: |at| format!("Ended {at} and hides nothing any more"),
    holds: |MuteScope { feed, search, comments }, is_loose| {
        let places = [(feed, "Discover and topics"), (search, "search"), (comments, "comments")];
        let places: Vec<&str> =
            places.iter().filter(|(holds, _)| *holds).map(|(_, at)| *at).collect();
        let how = if is_loose { "disguises count" } else { "as written only" };
        format!("{} · {how}", places.join(", "))
    },
    except_of: |phrases| format!("Not: {}", phrases.join(", ")),
    edit: "Edit",
    edit_named: |word| format!("Edit “{word}”"),
    delete: "Delete",
    delete_named: |word| format!("Delete “{word}”"),
    blocked: |n| format!("Blocked people {n}"),
    no_blocked: "Nobody is blocked. “More” on a note blocks its author.",
    unblock: "Unblock",
    unblock_named: |name| format!("Unblock {name}"),
    as_text: "Export and import",
    as_text_means: "One rule a line, to read and to change. Keep it, or give it to a friend.",
    export: "Put my rules here",
    import: "Hide by this text",
    format: &EN_FORMAT,
    imported: |n| match n {
        0 => "No new rules.".to_owned(),
        n => format!("{n} {} added.", plural(n as u64, "rule", "rules")),
    },
    not_imported: |n| {
        format!(
            "{n} {} not added and still in the box: unreadable, or hiding most notes.",
            plural(n as u64, "line was", "lines were")
        )
    },
    interests_about: "Topics that two or more of the notes you liked or saved are about. They order your Discover and nothing else; nobody sees them.",
    personal_on: "On: notes about your interests come a little earlier, topics you removed do not come at all.",
    personal_off: "Off: Discover is the same for everybody, whatever you like or save.",
    interests: "Your interests",
    interests_from: "From the notes you like and save",
    no_interests: "None yet. A topic of two notes that you like or save appears here.",
    n_notes: |n| format!("{n} {}", plural(n, "note", "notes")),
    taken_away: "Removed",
    take_away: "Remove",
    take_away_named: |topic| format!("Remove {topic}"),
    restore: "Restore",
    restore_named: |topic| format!("Restore {topic}"),
    no_reports_title: "No reports yet",
    no_reports: "If something is wrong, report it in “More” on a note or below a comment; what becomes of it is here.",
    of_note: |title| format!("Note: {title}"),
    of_comment: |begins| format!("Comment: {begins}"),
    of_gone: "No longer there",
    received: |at| format!("Received, {at}. No moderator has decided yet"),
    breach: |at| format!("Decided, {at}: against the rules"),
    no_breach: |at| format!("Decided, {at}: not against the rules"),
};
