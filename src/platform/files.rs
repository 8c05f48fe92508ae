//! Files: one that the visitor takes along, and one that they bring.

use super::dom::document;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// How long the browser is given to take a file over, in milliseconds.
const TAKEN_AFTER_MS: i32 = 60_000;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The browser took it.
    Downloaded,
    /// Its text stands in the clipboard: inside WeChat nothing is downloaded.
    Copied,
    /// Neither works here; its text must be copied by hand.
    Refused,
}

/// Why there is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// No file was chosen.
    Nothing,
    /// It is larger than what is read.
    TooLarge,
    /// The browser does not give it.
    Refused,
}

/// Hands a file with `text` to the visitor.
pub async fn save(name: &str, text: &str) -> Saved {
    let Some(navigator) = super::window().map(|window| window.navigator()) else {
        return Saved::Refused;
    };
    let is_wechat = navigator.user_agent().unwrap_or_default().contains("MicroMessenger");
    if !is_wechat && download(name, text).is_some() {
        return Saved::Downloaded;
    }
    let copied = Reflect::get(&navigator, &"clipboard".into())
        .ok()
        .filter(JsValue::is_object)
        .and_then(|clipboard| call(&clipboard, "writeText", &text.into()));
    match copied {
        Some(copied) if JsFuture::from(copied.clone()).await.is_ok() => Saved::Copied,
        _ => Saved::Refused,
    }
}

fn download(name: &str, text: &str) -> Option<()> {
    let (parts, options) = (Array::of1(&text.into()), BlobPropertyBag::new());
    options.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    super::page::after_ms(TAKEN_AFTER_MS, move || {
        // Refused, it goes with the page.
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

/// The text of the file that was chosen in a field, which is empty again afterwards: the same file can
/// be chosen again.
///
/// # Errors
/// Why there is none.
pub async fn read(field: &HtmlInputElement, max_bytes: usize) -> Result<String, Unread> {
    let files = Reflect::get(field, &"files".into()).ok();
    let file = files.and_then(|files| Reflect::get_u32(&files, 0).ok());
    let file = file.filter(JsValue::is_object).ok_or(Unread::Nothing)?;
    let size = Reflect::get(&file, &"size".into()).ok().and_then(|size| size.as_f64());
    // Before it is read: a page has less room than a disk.
    let is_too_large = size.is_none_or(|size| size > max_bytes as f64);
    let text = (!is_too_large).then(|| call0(&file, "text")).flatten();
    field.set_value("");
    if is_too_large {
        return Err(Unread::TooLarge);
    }
    let text = JsFuture::from(text.ok_or(Unread::Refused)?).await;
    text.ok().and_then(|text| text.as_string()).ok_or(Unread::Refused)
}

fn call(object: &JsValue, method: &str, what: &JsValue) -> Option<Promise> {
    let method = Reflect::get(object, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    method.call1(object, what).ok()?.dyn_into().ok()
}

fn call0(object: &JsValue, method: &str) -> Option<Promise> {
    let method = Reflect::get(object, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    method.call0(object).ok()?.dyn_into().ok()
}
