//! Everything visitors read: a typed table a language, and one helper that tracks the language.
//!
//! Source: docs/decisions/0007-typed-texts.md.

mod buying;
mod choosing;
mod en;
mod en_buying;
mod en_choosing;
mod en_finding;
mod en_folders;
mod en_gallery;
mod en_learning;
mod en_own;
mod en_people;
mod en_privacy;
mod en_reading;
mod en_refusals;
mod figures;
mod finding;
mod folders;
mod gallery;
mod languages;
mod learning;
mod own;
mod part_texts;
mod people;
mod plural;
mod privacy;
mod reading;
mod refusals;
mod texts;
mod zh_hans;
mod zh_hans_buying;
mod zh_hans_choosing;
mod zh_hans_finding;
mod zh_hans_folders;
mod zh_hans_gallery;
mod zh_hans_learning;
mod zh_hans_own;
mod zh_hans_people;
mod zh_hans_privacy;
mod zh_hans_reading;
mod zh_hans_refusals;
mod zh_hant;
mod zh_hant_buying;
mod zh_hant_choosing;
mod zh_hant_finding;
mod zh_hant_folders;
mod zh_hant_gallery;
mod zh_hant_learning;
mod zh_hant_own;
mod zh_hant_people;
mod zh_hant_privacy;
mod zh_hant_reading;
mod zh_hant_refusals;

pub use buying::{BuyingTexts, buying, tb};
pub use choosing::{ChoosingTexts, MUTE_FORMATS, MenuTexts};
pub use en::EN_BOOT;
pub use figures::{by_name, count, day, day_of_year, moment};
pub use finding::{FindingTexts, finding, tf};
pub use folders::FoldersTexts;
pub use gallery::{GalleryTexts, gallery, tg};
pub use languages::{CONTENT_LANGUAGE, Language, load_languages};
pub use learning::{LearningTexts, learning, tl};
pub use own::{OwnTexts, own, to};
pub use people::{PeopleTexts, people, tp};
pub use privacy::PrivacyTexts;
pub use reading::{GoodsTexts, MixTexts, NotePageTexts, ReadingTexts, reading, tr};
pub use refusals::{RefusalTexts, refusals};
pub use texts::{BootTexts, KeepingTexts, Texts};
pub use zh_hans::{ZH_HANS, ZH_HANS_BOOT};
pub use zh_hant::ZH_HANT_BOOT;

use boxed::effect;
use part_texts::part_texts;

use crate::platform::page::set_root_attribute;
use leptos::prelude::*;

/// Lets everything below speak the language of `language`, and says so of the page.
pub fn provide_language(language: RwSignal<Language>) {
    provide_context(language);
    effect(move || set_root_attribute("lang", language.get().tag()));
}

/// The table of the language in force; tracks it.
#[must_use]
pub fn texts() -> &'static Texts {
    language().texts()
}

/// A text that follows the language: `t(|t| t.note.like)`. A `String`, as other texts that change are:
/// what draws them is compiled once for each type.
pub fn t(choose: fn(&Texts) -> &'static str) -> impl Fn() -> String + Copy + Send + 'static {
    let language = use_context::<RwSignal<Language>>();
    move || {
        let language = language.map_or_else(Language::default, |language| language.get());
        choose(language.texts()).to_owned()
    }
}

/// The language in force, to be changed.
#[must_use]
pub fn use_language() -> RwSignal<Language> {
    expect_context()
}

/// The language in force; tracks it.
fn language() -> Language {
    use_context::<RwSignal<Language>>().map_or_else(Language::default, |language| language.get())
}
