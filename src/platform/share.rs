//! Sharing: the browser's own sheet where there is one, else the clipboard.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The browser's sheet took it, or the visitor closed that.
    BySheet,
    /// The address stands in the clipboard.
    Copied,
    /// Inside WeChat only its own menu shares.
    ByMenu,
    /// None of these works here.
    Refused,
}

/// The address of this page, without what comes after `#`.
#[must_use]
pub fn address() -> String {
    let href = super::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Shares `address` under `title`. Called while a press is being handled: the browser asks for that.
pub async fn share(title: &str, address: &str) -> Shared {
    let Some(navigator) = super::window().map(|window| window.navigator()) else {
        return Shared::Refused;
    };
    let agent = navigator.user_agent().unwrap_or_default();
    if agent.contains("MicroMessenger") {
        return Shared::ByMenu;
    }
    let navigator = JsValue::from(navigator);
    let what = Object::new();
    let told = Reflect::set(&what, &"title".into(), &title.into()).and(Reflect::set(
        &what,
        &"url".into(),
        &address.into(),
    ));
    if told.is_ok()
        && let Some(asked) = call(&navigator, "share", &what)
    {
        match JsFuture::from(asked).await {
            Ok(_) => return Shared::BySheet,
            Err(error) if is_abort(&error) => return Shared::BySheet,
            // Refused for another reason: the clipboard is left.
            Err(_) => {}
        }
    }
    let copied = Reflect::get(&navigator, &"clipboard".into())
        .ok()
        .filter(JsValue::is_object)
        .and_then(|clipboard| call(&clipboard, "writeText", &address.into()));
    match copied {
        Some(copied) if JsFuture::from(copied.clone()).await.is_ok() => Shared::Copied,
        _ => Shared::Refused,
    }
}

/// Calls a method that gives a promise; nothing when it is not there or refuses at once.
fn call(object: &JsValue, method: &str, what: &JsValue) -> Option<Promise> {
    let method = Reflect::get(object, &method.into()).ok()?.dyn_into::<Function>().ok()?;
    method.call1(object, what).ok()?.dyn_into().ok()
}

/// Whether the visitor closed the sheet themselves.
fn is_abort(error: &JsValue) -> bool {
    let name = Reflect::get(error, &"name".into()).ok();
    name.and_then(|name| name.as_string()).as_deref() == Some("AbortError")
}
