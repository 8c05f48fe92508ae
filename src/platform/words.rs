//! Words of Chinese text, by the browser's own dictionary, so that titles break between them.

use js_sys::{Array, Object, Reflect};
use std::{collections::HashMap, sync::OnceLock};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type Segmenter;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<Segmenter, JsValue>;

    #[wasm_bindgen(method)]
    fn segment(this: &Segmenter, text: &str) -> JsValue;
}

/// What stands in for the dictionary where there is no browser: the words of whole texts.
static KNOWN: OnceLock<HashMap<String, Vec<String>>> = OnceLock::new();

/// Tells the words of the texts that will be asked for, where there is no browser. Only the first
/// telling counts.
pub fn know(words: HashMap<String, Vec<String>>) {
    let _ = KNOWN.set(words);
}

/// The words of `text`, in order, with punctuation kept at the end of the word before it. A browser
/// without a dictionary gives the whole text as one.
#[must_use]
pub fn words(text: &str, lang: &str) -> Vec<String> {
    segments(text, lang).unwrap_or_else(|| vec![text.to_owned()])
}

fn segments(text: &str, lang: &str) -> Option<Vec<String>> {
    if cfg!(not(target_arch = "wasm32")) {
        return KNOWN.get()?.get(text).cloned();
    }
    let options = Object::new();
    Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    let found = Segmenter::new(lang, &options).ok()?.segment(text);
    let mut words: Vec<String> = Vec::new();
    for part in Array::from(&found).iter() {
        let word = Reflect::get(&part, &"segment".into()).ok()?.as_string()?;
        let is_word = Reflect::get(&part, &"isWordLike".into()).ok()?.is_truthy();
        match words.last_mut() {
            Some(last) if !is_word => last.push_str(&word),
            _ => words.push(word),
        }
    }
    Some(words)
}
