//! The texts of the gallery: what its pieces are in.

use super::{Language, part_texts, zh_hans_gallery::ZH_HANS_GALLERY};
use leptos::prelude::*;

/// The texts of the gallery.
pub struct GalleryTexts {
    /// Heading of the page.
    pub title: &'static str,
    /// What the page is for.
    pub about: &'static str,
    /// Shows every piece as on a phone of 320 pixels.
    pub narrow: &'static str,
    /// Shows every text twice as large.
    pub large: &'static str,
    /// A heading.
    pub notes: &'static str,
    /// A heading.
    pub goods: &'static str,
    /// A heading.
    pub coupons: &'static str,
    /// A heading.
    pub marks: &'static str,
    /// A heading.
    pub text: &'static str,
    /// A heading.
    pub controls: &'static str,
    /// A heading.
    pub states: &'static str,
    /// A heading.
    pub media: &'static str,
    /// A state.
    pub usual: &'static str,
    /// A state.
    pub long: &'static str,
    /// A state.
    pub bare: &'static str,
    /// A state.
    pub no_cover: &'static str,
    /// A state.
    pub picture_gone: &'static str,
    /// A state.
    pub many: &'static str,
    /// A state.
    pub plain: &'static str,
    /// A state.
    pub with_ai: &'static str,
    /// A state.
    pub backwards: &'static str,
    /// A state.
    pub sold_out: &'static str,
    /// A state.
    pub restock: &'static str,
    /// A state.
    pub withdrawn: &'static str,
    /// A state.
    pub expired: &'static str,
    /// A state.
    pub claimed: &'static str,
    /// A state.
    pub not_yet: &'static str,
    /// A state.
    pub below: &'static str,
    /// A state.
    pub all_taken: &'static str,
    /// A state.
    pub percent: &'static str,
    /// A state.
    pub no_threshold: &'static str,
    /// A state.
    pub dearer: &'static str,
    /// A state.
    pub no_base: &'static str,
    /// A state.
    pub raised: &'static str,
    /// A state.
    pub pressed: &'static str,
    /// A state.
    pub disabled: &'static str,
    /// A state.
    pub busy: &'static str,
    /// A state.
    pub wrong: &'static str,
    /// A state.
    pub one: &'static str,
    /// A state.
    pub several: &'static str,
    /// A state.
    pub verified: &'static str,
    /// A state.
    pub open: &'static str,
    /// A state.
    pub said: &'static str,
    /// A state.
    pub first_letter: &'static str,
    /// A state.
    pub on_its_way: &'static str,
    /// A state.
    pub in_list: &'static str,
    /// A state.
    pub lines: &'static str,
    /// A state.
    pub whole: &'static str,
}

part_texts!(ZH_HANS_GALLERY, |tables| tables.gallery, GalleryTexts, gallery, tg);
