//! What the browser knows of languages: `Intl`. Where there is none, the rules of English and the
//! figures as they are.

use js_sys::{Array, Intl, Object};

/// Whether the plural rules of `language` put `n` into the category "one".
#[must_use]
pub fn is_one(language: &str, n: u64) -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        return n == 1;
    }
    let rules = Intl::PluralRules::new(&Array::of1(&language.into()), &Object::new());
    // Beyond what a float tells apart every number is many.
    #[expect(clippy::cast_precision_loss, reason = "only small numbers take other forms")]
    let category = rules.select(n as f64);
    category == "one"
}

/// The languages that the visitor wants, the first most of all.
#[must_use]
pub fn wanted_languages() -> Vec<String> {
    let Some(window) = super::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
