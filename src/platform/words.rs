//! Words of Chinese text, by the browser's own dictionary, so that titles break between them.
//! boot/start.js asks it, in one call for each text.

use std::{collections::HashMap, sync::OnceLock};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = zhongcao, js_name = breaks)]
    fn breaks_of(text: &str, lang: &str) -> Result<String, JsValue>;
}

/// The mark of no width at which a text may break.
pub const BREAK: &str = "\u{200b}";

/// What stands in for the dictionary where there is no browser: the words of whole texts.
static KNOWN: OnceLock<HashMap<String, Vec<String>>> = OnceLock::new();

/// Tells the words of the texts that will be asked for, where there is no browser. Only the first
/// telling counts.
pub fn know(words: HashMap<String, Vec<String>>) {
    let _ = KNOWN.set(words);
}

/// `text` with [`BREAK`] between its words; punctuation stays with the word before it. A browser without
/// a dictionary gives the text as it is.
#[must_use]
pub fn with_breaks(text: &str, lang: &str) -> String {
    let broken = if cfg!(target_arch = "wasm32") {
        breaks_of(text, lang).ok()
    } else {
        KNOWN.get().and_then(|known| known.get(text)).map(|words| words.join(BREAK))
    };
    broken.unwrap_or_else(|| text.to_owned())
}
