//! What the browser knows of languages: `Intl`. Where there is none, the rules of English and the
//! figures as they are.

use js_sys::{Array, Date, Intl, Object, Reflect};
use std::cmp::Ordering;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &Date) -> String;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type Collator;

    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(locale: &str, options: &Object) -> Result<Collator, JsValue>;

    #[wasm_bindgen(method)]
    fn compare(this: &Collator, a: &str, b: &str) -> i32;
}

/// Options of `Intl`, by name.
fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// A day of the calendar as `language` writes it, its month in letters where it does so; nothing where
/// there is no `Intl`.
#[must_use]
pub fn day(language: &str, (year, month, day): (i64, u8, u8), with_year: bool) -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let mut pairs = vec![("month", "short"), ("day", "numeric"), ("timeZone", "UTC")];
    if with_year {
        pairs.push(("year", "numeric"));
    }
    let date = Date::new_0();
    date.set_utc_full_year_with_month_date(
        u32::try_from(year).ok()?,
        i32::from(month) - 1,
        i32::from(day),
    );
    let format = DateTimeFormat::new(language, &options(&pairs)).ok()?;
    Some(format.format(&date))
}

/// A large number in short, as `language` writes it: 1.2 with a word for thousands; nothing where there
/// is no `Intl`.
#[must_use]
pub fn compact(language: &str, n: u64) -> Option<String> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let pairs = [("notation", "compact"), ("maximumFractionDigits", "1")];
    let format = NumberFormat::new(language, &options(&pairs)).ok()?;
    #[expect(clippy::cast_precision_loss, reason = "no more than its first figures are shown")]
    let number = n as f64;
    Some(format.format(number))
}

/// Which of two names comes first in a list of names, as `language` sorts them, figures by their value;
/// by their letters alone where there is no `Intl`.
#[must_use]
pub fn compare(language: &str, a: &str, b: &str) -> Ordering {
    if cfg!(not(target_arch = "wasm32")) {
        return a.cmp(b);
    }
    let options = Object::new();
    // A plain object takes every property.
    let _ = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
    Collator::new(language, &options).map_or_else(|_| a.cmp(b), |names| names.compare(a, b).cmp(&0))
}

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
