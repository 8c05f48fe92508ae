//! Everything visitors read: a typed table a language, and one helper that tracks the language.
//!
//! Source: docs/decisions/0007-typed-texts.md.

mod buying;
mod gallery;
mod learning;
mod part_texts;
mod people;
mod reading;
mod texts;
mod zh_hans;
mod zh_hans_buying;
mod zh_hans_gallery;
mod zh_hans_learning;
mod zh_hans_people;
mod zh_hans_reading;

pub use buying::{BuyingTexts, buying, tb};
pub use gallery::{GalleryTexts, gallery, tg};
pub use learning::{LearningTexts, learning, tl};
pub use people::{PeopleTexts, people, tp};
pub use reading::{GoodsTexts, NotePageTexts, ReadingTexts, reading, tr};
pub use texts::{BootTexts, KeepingTexts, Texts};
pub use zh_hans::{ZH_HANS, ZH_HANS_BOOT};

use part_texts::part_texts;

use domain::Timestamp;
use leptos::prelude::*;

/// A language the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    #[default]
    ZhHans,
}

impl Language {
    /// Its table.
    #[must_use]
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::ZhHans => &ZH_HANS,
        }
    }
}

/// Lets everything below speak the language of `language`.
pub fn provide_language(language: RwSignal<Language>) {
    provide_context(language);
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
