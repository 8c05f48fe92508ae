//! The languages of the app, and which of them somebody wants.
//!
//! The tables of 简体中文 stand where they are read: in the entry and in the parts. All those of the
//! other languages are a part of their own, which comes when one of them is wanted, before anything of
//! it is shown; nobody else fetches them.

use super::{
    BuyingTexts, FindingTexts, GalleryTexts, LearningTexts, OwnTexts, PeopleTexts, ReadingTexts,
    RefusalTexts, Texts, en::EN, en_buying::EN_BUYING, en_finding::EN_FINDING,
    en_gallery::EN_GALLERY, en_learning::EN_LEARNING, en_own::EN_OWN, en_people::EN_PEOPLE,
    en_reading::EN_READING, en_refusals::EN_REFUSALS, zh_hans::ZH_HANS, zh_hant::ZH_HANT,
    zh_hant_buying::ZH_HANT_BUYING, zh_hant_finding::ZH_HANT_FINDING,
    zh_hant_gallery::ZH_HANT_GALLERY, zh_hant_learning::ZH_HANT_LEARNING, zh_hant_own::ZH_HANT_OWN,
    zh_hant_people::ZH_HANT_PEOPLE, zh_hant_reading::ZH_HANT_READING,
    zh_hant_refusals::ZH_HANT_REFUSALS,
};
use std::sync::OnceLock;

/// A language the app speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文.
    #[default]
    ZhHans,
    /// 繁體中文, as read in Taiwan.
    ZhHant,
    /// English.
    En,
}

/// The language of what people write here, until each text says its own.
pub const CONTENT_LANGUAGE: &str = "zh-Hans";

/// The tables of the other languages, once they are there.
static OTHERS: OnceLock<Others> = OnceLock::new();

struct Others {
    zh_hant: Tables,
    en: Tables,
}

/// Every table of one language.
pub(super) struct Tables {
    pub(super) entry: &'static Texts,
    pub(super) reading: &'static ReadingTexts,
    pub(super) buying: &'static BuyingTexts,
    pub(super) people: &'static PeopleTexts,
    pub(super) learning: &'static LearningTexts,
    pub(super) finding: &'static FindingTexts,
    pub(super) own: &'static OwnTexts,
    pub(super) refusals: &'static RefusalTexts,
    /// No release shows it; left out there with the gallery.
    pub(super) gallery: Option<&'static GalleryTexts>,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ZhHans, Self::ZhHant, Self::En];

    /// Its tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
            Self::En => "en",
        }
    }

    /// Its own name, in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::ZhHans => "简体",
            Self::ZhHant => "繁體",
            Self::En => "English",
        }
    }

    /// The language of a tag that the app wrote itself.
    #[must_use]
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first of the wanted languages that the app speaks, by their BCP 47 tags; 简体中文 when it
    /// speaks none of them.
    #[must_use]
    pub fn wanted(tags: impl Iterator<Item = String>) -> Self {
        tags.map(|tag| tag.to_ascii_lowercase().replace('_', "-"))
            .find_map(|tag| {
                let mut parts = tag.split('-');
                match parts.next()? {
                    "zh" => {
                        let rest: Vec<&str> = parts.collect();
                        // A script says more than a region.
                        let is_hant = match (rest.contains(&"hant"), rest.contains(&"hans")) {
                            (true, _) => true,
                            (_, true) => false,
                            _ => rest.iter().any(|part| ["tw", "hk", "mo"].contains(part)),
                        };
                        Some(if is_hant { Self::ZhHant } else { Self::ZhHans })
                    }
                    "en" => Some(Self::En),
                    _ => None,
                }
            })
            .unwrap_or_default()
    }

    /// Its table of the entry; that of 简体中文 while its own has not come.
    #[must_use]
    pub fn texts(self) -> &'static Texts {
        self.tables().map_or(&ZH_HANS, |tables| tables.entry)
    }

    /// Whether its tables are there.
    #[must_use]
    pub fn is_there(self) -> bool {
        self == Self::ZhHans || self.tables().is_some()
    }

    /// Its tables; nothing for 简体中文, and while they have not come.
    pub(super) fn tables(self) -> Option<&'static Tables> {
        let others = OTHERS.get()?;
        match self {
            Self::ZhHans => None,
            Self::ZhHant => Some(&others.zh_hant),
            Self::En => Some(&others.en),
        }
    }
}

/// Makes sure that the tables of all languages are there; false when their part did not come.
pub async fn load_languages() -> bool {
    if OTHERS.get().is_some() {
        return true;
    }
    #[cfg(feature = "split")]
    let others = others().await;
    #[cfg(not(feature = "split"))]
    let others = others();
    match others {
        Ok(others) => {
            // Whoever was faster put the same there.
            let _ = OTHERS.set(others);
            true
        }
        Err(NotLoaded) => false,
    }
}

/// A part that did not come.
struct NotLoaded;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg_attr(
    feature = "split",
    leptos::wasm_split::wasm_split(languages, wasm_split_path = ::leptos::wasm_split, fallible)
)]
#[cfg_attr(
    not(feature = "split"),
    expect(clippy::unnecessary_wraps, reason = "a part may not come")
)]
fn others() -> Result<Others, NotLoaded> {
    let has_gallery = cfg!(feature = "gallery");
    Ok(Others {
        zh_hant: Tables {
            entry: &ZH_HANT,
            reading: &ZH_HANT_READING,
            buying: &ZH_HANT_BUYING,
            people: &ZH_HANT_PEOPLE,
            learning: &ZH_HANT_LEARNING,
            finding: &ZH_HANT_FINDING,
            own: &ZH_HANT_OWN,
            refusals: &ZH_HANT_REFUSALS,
            gallery: has_gallery.then_some(&ZH_HANT_GALLERY),
        },
        en: Tables {
            entry: &EN,
            reading: &EN_READING,
            buying: &EN_BUYING,
            people: &EN_PEOPLE,
            learning: &EN_LEARNING,
            finding: &EN_FINDING,
            own: &EN_OWN,
            refusals: &EN_REFUSALS,
            gallery: has_gallery.then_some(&EN_GALLERY),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_list_chooses_the_first_language() {
        let wanted = |tags: &[&str]| Language::wanted(tags.iter().map(|tag| (*tag).to_owned()));
        for tag in ["zh-CN", "zh-SG", "zh", "zh-Hans-TW", "ZH_cn", "fr"] {
            assert_eq!(wanted(&[tag]), Language::ZhHans, "{tag}");
        }
        for tag in ["zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-CN"] {
            assert_eq!(wanted(&[tag]), Language::ZhHant, "{tag}");
        }
        assert_eq!(wanted(&["fr-FR", "en-GB", "zh-CN"]), Language::En);
        assert_eq!(wanted(&["zh-TW", "en"]), Language::ZhHant);
        assert_eq!(wanted(&[]), Language::ZhHans);
        for language in Language::ALL {
            assert_eq!(Language::tagged(language.tag()), Some(language));
        }
    }

    #[test]
    fn each_language_has_its_own_tables_once_they_are_there() {
        futures_now(load_languages());
        for language in Language::ALL {
            assert_eq!(language.texts().lang, language.tag());
            let tables = language.tables();
            assert_eq!(tables.is_some(), language != Language::ZhHans);
            if let Some(tables) = tables {
                assert_eq!(
                    tables.entry.feed.topics, ZH_HANS.feed.topics,
                    "the content's own words"
                );
                assert!(tables.gallery.is_some());
            }
        }
    }

    /// Runs what has nothing to wait for.
    fn futures_now(future: impl Future<Output = bool>) {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let future = std::pin::pin!(future);
        assert_eq!(future.poll(&mut context), std::task::Poll::Ready(true));
    }
}
