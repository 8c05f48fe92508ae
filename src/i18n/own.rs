//! The texts of the pages of one's own: 我 and 设置.
//!
//! Apart from the others, because only their part shows them.

use super::{
    ChoosingTexts, Language, PrivacyTexts, folders::FoldersTexts, part_texts,
    zh_hans_own::ZH_HANS_OWN,
};
use domain::Role;
use leptos::prelude::*;

/// The texts of the pages of one's own.
pub struct OwnTexts {
    /// Who one is, as a heading.
    pub you_are: fn(role: &str) -> String,
    /// What one is in the demo community.
    pub role: fn(Role) -> &'static str,
    /// Name of the list of what belongs to one.
    pub yours: &'static str,
    /// What one saved.
    pub saves: &'static str,
    /// How many saves are gone.
    pub n_gone: fn(n: u64) -> String,
    /// Nothing is saved.
    pub no_saves_title: &'static str,
    /// How to save.
    pub no_saves: &'static str,
    /// The notes that one opened.
    pub history: &'static str,
    /// Forgets them.
    pub clear_history: &'static str,
    /// None was opened.
    pub no_history_title: &'static str,
    /// What will be there.
    pub no_history: &'static str,
    /// Where they are kept.
    pub history_kept: fn(is_kept: bool) -> &'static str,
    /// Leads to where one goes on learning.
    pub learning: &'static str,
    /// Heading of the people one can be.
    pub be_another: &'static str,
    /// What that means.
    pub be_another_means: &'static str,
    /// The people of the demo community, and what each can do.
    pub people: [(&'static str, &'static str); 6],
    /// Heading of language and colours.
    pub look: &'static str,
    /// The language.
    pub language: &'static str,
    /// The colours.
    pub colours: &'static str,
    /// As the system has them.
    pub as_system: &'static str,
    /// Light ones.
    pub light: &'static str,
    /// Dark ones.
    pub dark: &'static str,
    /// The size of texts.
    pub size: &'static str,
    /// A letter, small and large.
    pub letter: &'static str,
    /// A sentence to look at.
    pub sample: &'static str,
    /// Name of what is about motion.
    pub motion: &'static str,
    /// Less of it.
    pub less_motion: &'static str,
    /// What that means.
    pub less_motion_means: &'static str,
    /// Name of what is about how much is fetched and which counts are shown.
    pub data_and_counts: &'static str,
    /// As little as possible is fetched.
    pub less_data: &'static str,
    /// What that means.
    pub less_data_means: &'static str,
    /// Leaves out how many others like, save, follow and answer.
    pub no_counts: &'static str,
    /// What that means.
    pub no_counts_means: &'static str,
    /// Offers to install the app, as a heading.
    pub install: &'static str,
    /// What one has of it.
    pub install_means: &'static str,
    /// How it is done by hand, in Safari.
    pub install_by_hand: &'static str,
    /// Does it.
    pub install_now: &'static str,
    /// Refuses it for good.
    pub install_not: &'static str,
    /// What one wrote under notes.
    pub comments: &'static str,
    /// Nothing was written.
    pub no_comments_title: &'static str,
    /// What will be there.
    pub no_comments: &'static str,
    /// There are more comments here than are looked over.
    pub comments_partial: &'static str,
    /// The note is gone under which a comment stood.
    pub comment_note_gone: &'static str,
    /// The comment answered another.
    pub was_answer: &'static str,
    /// The course one is at, as a heading.
    pub under_way: fn(course: &str) -> String,
    /// How many of its lessons are done.
    pub n_done: fn(n: usize, of: usize) -> String,
    /// Where one stopped in a video.
    pub stopped_at: fn(at: &str) -> String,
    /// One stopped in a text.
    pub stopped_in_text: &'static str,
    /// The lesson was not opened yet.
    pub lesson_not_begun: &'static str,
    /// Goes on there.
    pub go_on: &'static str,
    /// Where these choices are kept.
    pub kept: fn(is_kept: bool) -> &'static str,
    /// Folders of what one saved.
    pub folders: FoldersTexts,
    /// Of what one chooses not to see.
    pub choose: ChoosingTexts,
    /// 隐私.
    pub privacy: PrivacyTexts,
}

part_texts!(ZH_HANS_OWN, |tables| Some(tables.own), OwnTexts, own, to);
