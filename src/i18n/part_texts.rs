//! What every table of texts that comes with a part has: two ways to read it.

/// The two helpers of a table that comes with a part: the whole of it, and one text that follows the
/// language, as [`t`].
macro_rules! part_texts {
    ($zh_hans:ident, $texts:ident, $all:ident, $one:ident) => {
        /// The texts of the language in force; tracks it.
        #[must_use]
        pub fn $all() -> &'static $texts {
            of(super::language())
        }

        /// A text that follows the language, as [`super::t`].
        pub fn $one(
            choose: fn(&$texts) -> &'static str,
        ) -> impl Fn() -> &'static str + Copy + Send + 'static {
            let language = use_context::<RwSignal<Language>>();
            move || choose(of(language.map_or_else(Language::default, |language| language.get())))
        }

        fn of(language: Language) -> &'static $texts {
            match language {
                Language::ZhHans => &$zh_hans,
            }
        }
    };
}
pub(super) use part_texts;
