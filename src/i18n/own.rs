//! The texts of the pages of one's own: 我 and 设置.
//!
//! Apart from the others, because only their part shows them.

use super::{Language, part_texts, zh_hans_own::ZH_HANS_OWN};
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
    /// Where these choices are kept.
    pub kept: fn(is_kept: bool) -> &'static str,
}

part_texts!(ZH_HANS_OWN, |tables| Some(tables.own), OwnTexts, own, to);
