//! What every table of texts that comes with a part has: two ways to read it.

/// The two helpers of a table that comes with a part: the whole of it, and one text that follows the
/// language, as [`t`]. `$of` finds the table among those of another language.
macro_rules! part_texts {
    ($zh_hans:ident, $of:expr, $texts:ident, $all:ident, $one:ident) => {
        /// The texts of the language in force; tracks it.
        #[must_use]
        pub fn $all() -> &'static $texts {
            of(super::language())
        }

        /// A text that follows the language, as [`super::t`].
        pub fn $one(
            choose: fn(&$texts) -> &'static str,
        ) -> impl Fn() -> String + Copy + Send + 'static {
            let language = use_context::<RwSignal<Language>>();
            move || {
                let language = language.map_or_else(Language::default, |language| language.get());
                choose(of(language)).to_owned()
            }
        }

        fn of(language: Language) -> &'static $texts {
            let of: fn(&super::languages::Tables) -> Option<&'static $texts> = $of;
            language.tables().and_then(of).unwrap_or(&$zh_hans)
        }
    };
}
pub(super) use part_texts;
