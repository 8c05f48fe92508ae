//! The texts of 隐私: the ledger of consent, what the page sent, taking everything along, deleting it.

use domain::{Belonging, Purpose, WhyNot};

/// The texts of 隐私.
pub struct PrivacyTexts {
    /// Its name.
    pub title: &'static str,
    /// What leads there, beneath its name.
    pub title_means: &'static str,
    /// The ledger.
    pub ledger: &'static str,
    /// How many purposes are in use, and how many are not.
    pub n_in_use: fn(n: usize, n_not: usize) -> String,
    /// What taking back means.
    pub ledger_means: &'static str,
    /// A purpose, and what it is for.
    pub purpose: fn(Purpose) -> (&'static str, &'static str),
    /// Agreed to on a day.
    pub agreed: fn(day: &str) -> String,
    /// Agreed to before there was a ledger.
    pub agreed_before: &'static str,
    /// Taken back on a day.
    pub taken_back: fn(day: &str) -> String,
    /// Never agreed to.
    pub never: &'static str,
    /// Last used on a day.
    pub used: fn(day: &str) -> String,
    /// Not used yet.
    pub not_used: &'static str,
    /// Not used after it was taken back.
    pub not_used_since: &'static str,
    /// Takes one back.
    pub withdraw: &'static str,
    /// Takes this one back.
    pub withdraw_this: fn(purpose: &str) -> String,
    /// Agrees to one.
    pub agree: &'static str,
    /// Agrees to this one.
    pub agree_this: fn(purpose: &str) -> String,
    /// Nothing is kept on this device.
    pub not_kept: &'static str,
    /// Opens the question.
    pub ask: &'static str,
    /// Nothing was sent.
    pub nothing_sent: &'static str,
    /// What that means.
    pub nothing_sent_means: &'static str,
    /// So many requests said something.
    pub n_sent: fn(n: usize) -> String,
    /// The browser does not tell.
    pub sent_unknown: &'static str,
    /// Taking everything along.
    pub carry: &'static str,
    /// What that is good for.
    pub carry_means: &'static str,
    /// What there is here.
    pub here: &'static str,
    /// There is nothing here.
    pub nothing_here: &'static str,
    /// So many of these.
    pub belonging: fn(Belonging, n: u64) -> String,
    /// So many settings and the like.
    pub n_device: fn(n: u64) -> String,
    /// Takes everything along.
    pub export: &'static str,
    /// It was taken along, in a file of this name.
    pub exported: fn(file: &str) -> String,
    /// Its text stands in the clipboard.
    pub copied: &'static str,
    /// Its text must be copied by hand.
    pub by_hand: &'static str,
    /// Name of the field with its text.
    pub file_text: &'static str,
    /// So many records cannot be read.
    pub n_unreadable: fn(n: u64) -> String,
    /// Brings a file in.
    pub import: &'static str,
    /// What the file holds.
    pub in_file: fn(made: &str) -> String,
    /// Name of the list of what it holds.
    pub file_holds: &'static str,
    /// The file holds nothing.
    pub empty_file: &'static str,
    /// What bringing in means.
    pub bring_means: &'static str,
    /// Brings it in.
    pub bring: &'static str,
    /// Leaves it.
    pub leave: &'static str,
    /// What came along.
    pub brought: &'static str,
    /// Nothing new came along.
    pub nothing_new: &'static str,
    /// What was there already.
    pub already: &'static str,
    /// So many did not come along, and why.
    pub not_carried: fn(WhyNot, n: u64) -> String,
    /// So many settings and the like wait for a yes.
    pub n_waiting: fn(n: u64) -> String,
    /// So many settings and the like cannot be put.
    pub n_device_not: fn(n: u64) -> String,
    /// Deleting everything.
    pub delete: &'static str,
    /// What that means.
    pub delete_means: &'static str,
    /// The question before.
    pub delete_question: &'static str,
    /// What goes, one by one.
    pub delete_goes: [&'static str; 4],
    /// That it cannot be undone.
    pub delete_last: &'static str,
    /// Deletes it.
    pub delete_yes: &'static str,
    /// Does not.
    pub delete_no: &'static str,
    /// It is deleted, and the app cannot be opened anew without a connection.
    pub deleted_offline: &'static str,
    /// Another page does not let go yet.
    pub delete_blocked: &'static str,
    /// The question before everything is taken back.
    pub all_question: &'static str,
    /// What goes then.
    pub all_means: &'static str,
    /// Takes it back.
    pub all_yes: &'static str,
    /// Does not.
    pub all_no: &'static str,
}
