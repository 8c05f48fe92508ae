//! The texts of what one chooses not to see: the menu of a note, reports, words, interests.
//!
//! The menu and the form of a report come with what one reads; the pages with those of one's own.

use domain::{MuteScope, ReportReason, mute_text::MuteFormat};

/// The words of rules as text in every language: whoever brings rules may have them from anybody.
pub const MUTE_FORMATS: [&MuteFormat; 3] = [&ZH_HANS_FORMAT, &ZH_HANT_FORMAT, &EN_FORMAT];

/// 简体中文.
pub(super) const ZH_HANS_FORMAT: MuteFormat = MuteFormat {
    except: "除了",
    only_in: "只在",
    exact: "只认原字",
    until: "到",
    feed: "发现",
    search: "搜索",
    comments: "评论",
};

/// 繁體中文, as read in Taiwan.
pub(super) const ZH_HANT_FORMAT: MuteFormat = MuteFormat {
    except: "除了",
    only_in: "只在",
    exact: "只認原字",
    until: "到",
    feed: "探索",
    search: "搜尋",
    comments: "留言",
};

/// English.
pub(super) const EN_FORMAT: MuteFormat = MuteFormat {
    except: "except",
    only_in: "only",
    exact: "exact",
    until: "until",
    feed: "discover",
    search: "search",
    comments: "comments",
};

/// What can be done with a note beside reading it, and the form of a report.
pub struct MenuTexts {
    /// Name of the button that opens it.
    pub more: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Heading of why the note stands here.
    pub why: &'static str,
    /// One follows its author.
    pub why_follows: fn(name: &str) -> String,
    /// It is about what one likes.
    pub why_interests: fn(topics: &[String]) -> String,
    /// The feed follows one's interests, but none of them is in this note.
    pub why_other: &'static str,
    /// The feed is the same for everybody.
    pub why_same: &'static str,
    /// One is signed out.
    pub why_signed_out: &'static str,
    /// One wrote it.
    pub why_yours: &'static str,
    /// One set it aside.
    pub is_aside: &'static str,
    /// One blocked its author.
    pub is_blocked: fn(name: &str) -> String,
    /// Leads to one's interests, and to the switch.
    pub to_interests: &'static str,
    /// Sets the note aside.
    pub set_aside: &'static str,
    /// What that does.
    pub set_aside_means: &'static str,
    /// Takes that back.
    pub not_aside: &'static str,
    /// Blocks the author.
    pub block: fn(name: &str) -> String,
    /// What that does.
    pub block_means: &'static str,
    /// Takes that back.
    pub unblock: fn(name: &str) -> String,
    /// Leads to the words one does not want to read.
    pub mute: &'static str,
    /// What that does.
    pub mute_means: &'static str,
    /// Opens the form of a report.
    pub report: &'static str,
    /// What that does.
    pub report_means: &'static str,
    /// Name of the button that reports a comment.
    pub report_named: fn(name: &str) -> String,
    /// Heading of the form about a note.
    pub report_note: &'static str,
    /// Heading of the form about a comment.
    pub report_comment: &'static str,
    /// Above the reasons.
    pub reason: &'static str,
    /// The reasons.
    pub reasons: fn(ReportReason) -> &'static str,
    /// Name of the field beside it.
    pub words: &'static str,
    /// In the empty field.
    pub words_hint: &'static str,
    /// No reason is chosen.
    pub reason_missing: &'static str,
    /// Another reason needs words.
    pub words_missing: &'static str,
    /// What happens with a report.
    pub report_rule: &'static str,
    /// Sends it.
    pub send_report: &'static str,
    /// It was received.
    pub received: &'static str,
    /// What comes next.
    pub received_means: &'static str,
    /// Leads to one's reports.
    pub to_reports: &'static str,
}

/// The pages about what one chooses not to see.
pub struct ChoosingTexts {
    /// The page of words and people.
    pub muted: &'static str,
    /// The page of interests.
    pub interests_title: &'static str,
    /// The page of one's reports.
    pub reports: &'static str,
    /// What the page of words is about.
    pub muted_about: &'static str,
    /// Heading of the form.
    pub add: &'static str,
    /// Heading of the form while a rule is changed.
    pub change: &'static str,
    /// Name of the field of the word.
    pub word: &'static str,
    /// What to write there.
    pub word_hint: &'static str,
    /// Whether what sounds or looks alike counts.
    pub loose: &'static str,
    /// What that means.
    pub loose_means: &'static str,
    /// Name of the field of what is meant otherwise.
    pub except: &'static str,
    /// What to write there.
    pub except_hint: &'static str,
    /// Above the places.
    pub places: &'static str,
    /// The feed and topics.
    pub in_feed: &'static str,
    /// What is found.
    pub in_search: &'static str,
    /// Comments.
    pub in_comments: &'static str,
    /// Above the choice until when.
    pub until: &'static str,
    /// For good.
    pub always: &'static str,
    /// So many days.
    pub days: fn(n: u8) -> String,
    /// Until an instant.
    pub until_at: fn(at: &str) -> String,
    /// What a rule would hide.
    pub would_hide: fn(n_notes: u64, n_comments: u64) -> String,
    /// Nothing that is there.
    pub would_hide_nothing: &'static str,
    /// A rule would hide most of everything.
    pub hides_most: fn(n_notes: u64, of_notes: u64) -> String,
    /// Keeps it nevertheless.
    pub hide_nevertheless: &'static str,
    /// Goes back to the word.
    pub change_word: &'static str,
    /// Keeps the rule.
    pub keep: &'static str,
    /// Keeps a change.
    pub keep_change: &'static str,
    /// Lets go of what is written.
    pub cancel: &'static str,
    /// No word is written.
    pub word_missing: &'static str,
    /// Heading of the rules.
    pub rules: fn(n: usize) -> String,
    /// There are none.
    pub no_rules: &'static str,
    /// What a rule hides today.
    pub hides: fn(n_notes: u64, n_comments: u64) -> String,
    /// Nothing.
    pub hides_nothing: &'static str,
    /// A rule that no longer holds.
    pub is_over: fn(at: &str) -> String,
    /// How a rule holds: where, and whether what sounds alike counts.
    pub holds: fn(MuteScope, is_loose: bool) -> String,
    /// What is excepted.
    pub except_of: fn(phrases: &[String]) -> String,
    /// Changes a rule.
    pub edit: &'static str,
    /// Name of that button.
    pub edit_named: fn(word: &str) -> String,
    /// Takes a rule away.
    pub delete: &'static str,
    /// Name of that button.
    pub delete_named: fn(word: &str) -> String,
    /// Heading of the people one blocked.
    pub blocked: fn(n: usize) -> String,
    /// There are none.
    pub no_blocked: &'static str,
    /// Takes it back.
    pub unblock: &'static str,
    /// Name of that button.
    pub unblock_named: fn(name: &str) -> String,
    /// Opens the rules as text.
    pub as_text: &'static str,
    /// What can be done with it.
    pub as_text_means: &'static str,
    /// Puts all rules into the field.
    pub export: &'static str,
    /// Makes rules of the field.
    pub import: &'static str,
    /// The words of the rules there.
    pub format: &'static MuteFormat,
    /// How many were taken.
    pub imported: fn(n: usize) -> String,
    /// How many were not, which stay in the field.
    pub not_imported: fn(n: usize) -> String,
    /// What the page of interests is about.
    pub interests_about: &'static str,
    /// What the switch of 发现 means when it is on.
    pub personal_on: &'static str,
    /// What it means when it is off.
    pub personal_off: &'static str,
    /// Heading of the interests.
    pub interests: &'static str,
    /// Where they come from.
    pub interests_from: &'static str,
    /// There are none.
    pub no_interests: &'static str,
    /// How many liked or saved notes an interest rests on.
    pub n_notes: fn(n: u64) -> String,
    /// It was taken away.
    pub taken_away: &'static str,
    /// Takes an interest away.
    pub take_away: &'static str,
    /// Name of that button.
    pub take_away_named: fn(topic: &str) -> String,
    /// Lets it hold again.
    pub restore: &'static str,
    /// Name of that button.
    pub restore_named: fn(topic: &str) -> String,
    /// No reports were made.
    pub no_reports_title: &'static str,
    /// How one is made.
    pub no_reports: &'static str,
    /// A note that was reported.
    pub of_note: fn(title: &str) -> String,
    /// A comment that was reported.
    pub of_comment: fn(begins: &str) -> String,
    /// What was reported is gone.
    pub of_gone: &'static str,
    /// It was received.
    pub received: fn(at: &str) -> String,
    /// A rule was broken.
    pub breach: fn(at: &str) -> String,
    /// None was.
    pub no_breach: fn(at: &str) -> String,
}
