//! Everything visitors read: a typed table a language, and one helper that tracks the language.
//!
//! Source: docs/decisions/0007-typed-texts.md.

mod buying;
mod en;
mod en_buying;
mod en_finding;
mod en_gallery;
mod en_learning;
mod en_own;
mod en_people;
mod en_reading;
mod finding;
mod gallery;
mod languages;
mod learning;
mod own;
mod part_texts;
mod people;
mod plural;
mod reading;
mod texts;
mod zh_hans;
mod zh_hans_buying;
mod zh_hans_finding;
mod zh_hans_gallery;
mod zh_hans_learning;
mod zh_hans_own;
mod zh_hans_people;
mod zh_hans_reading;
mod zh_hant;
mod zh_hant_buying;
mod zh_hant_finding;
mod zh_hant_gallery;
mod zh_hant_learning;
mod zh_hant_own;
mod zh_hant_people;
mod zh_hant_reading;

pub use buying::{BuyingTexts, buying, tb};
pub use en::EN_BOOT;
pub use finding::{FindingTexts, finding, tf};
pub use gallery::{GalleryTexts, gallery, tg};
pub use languages::{CONTENT_LANGUAGE, Language, load_languages};
pub use learning::{LearningTexts, learning, tl};
pub use own::{OwnTexts, own, to};
pub use people::{PeopleTexts, people, tp};
pub use reading::{GoodsTexts, MixTexts, NotePageTexts, ReadingTexts, reading, tr};
pub use texts::{BootTexts, KeepingTexts, Texts};
pub use zh_hans::{ZH_HANS, ZH_HANS_BOOT};
pub use zh_hant::ZH_HANT_BOOT;

use part_texts::part_texts;

use crate::platform::page::set_root_attribute;
use domain::Timestamp;
use leptos::prelude::*;

/// Lets everything below speak the language of `language`, and says so of the page.
pub fn provide_language(language: RwSignal<Language>) {
    provide_context(language);
    Effect::new(move || set_root_attribute("lang", language.get().tag()));
}

/// The table of the language in force; tracks it.
#[must_use]
pub fn texts() -> &'static Texts {
    language().texts()
}

/// A text that follows the language: `t(|t| t.note.like)`.
pub fn t(choose: fn(&Texts) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + 'static {
    let language = use_context::<RwSignal<Language>>();
    move || {
        let language = language.map_or_else(Language::default, |language| language.get());
        choose(language.texts())
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

/// The day of `at` in China, with its year only when it is not that of `now`; tracks the language.
#[must_use]
pub fn day(at: Timestamp, now: Timestamp) -> String {
    let (date, today, texts) = (at.date(), now.date(), &reading().note);
    if date.year == today.year {
        (texts.day)(date.month, date.day)
    } else {
        (texts.day_of_year)(date.year, date.month, date.day)
    }
}

/// The day and the minute of `at` in China; tracks the language.
#[must_use]
pub fn moment(at: Timestamp, now: Timestamp) -> String {
    let (hour, minute) = at.hour_and_minute();
    format!("{} {hour:02}:{minute:02}", day(at, now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_another_year_says_its_year() {
        let now = Timestamp(1_795_311_660_000);
        let year = 365 * 86_400_000;
        assert_eq!(day(now, now), "11 月 22 日");
        assert_eq!(day(now.plus_ms(-year), now), "2025 年 11 月 22 日");
        assert_eq!(moment(now, now), "11 月 22 日 09:41");
    }
}
