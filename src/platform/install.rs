//! Whether this browser can install the app, and asking it to.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How the app comes to stand beside others on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstallWay {
    /// The browser asks.
    Prompt,
    /// By hand, from the sharing menu of Safari on a phone or tablet.
    ShareMenu,
}

/// The way there is here; nothing where there is none, inside WeChat, and where it is installed already.
#[must_use]
pub fn way() -> Option<InstallWay> {
    let window = super::window()?;
    let navigator = window.navigator();
    let has = |name: &str| Reflect::get(&navigator, &name.into()).ok();
    let asked = window.match_media("(display-mode: standalone)").ok().flatten();
    let is_installed = asked.is_some_and(|asked| asked.matches())
        || has("standalone").is_some_and(|standalone| standalone.is_truthy());
    let n_touches = has("maxTouchPoints").and_then(|n| n.as_f64()).unwrap_or_default();
    let agent = navigator.user_agent().unwrap_or_default();
    way_of(&agent, n_touches > 1.0, is_installed, offer().is_some())
}

/// The way by what is known of the browser.
fn way_of(agent: &str, has_touch: bool, is_installed: bool, asks: bool) -> Option<InstallWay> {
    if is_installed || agent.contains("MicroMessenger") {
        return None;
    }
    if asks {
        return Some(InstallWay::Prompt);
    }
    // A tablet says that it is a Mac.
    let is_apple = ["iPhone", "iPad", "iPod"].iter().any(|name| agent.contains(name))
        || (agent.contains("Macintosh") && has_touch);
    // Other browsers there, and browsers within apps, name themselves, or leave Safari out.
    let others = ["CriOS", "FxiOS", "EdgiOS", "OPT/", "GSA/", "Chrome/"];
    let is_safari = agent.contains("Version/")
        && agent.contains("Safari/")
        && !others.iter().any(|name| agent.contains(name));
    (is_apple && is_safari).then_some(InstallWay::ShareMenu)
}

/// The browser's own offer, which boot.js held back.
fn offer() -> Option<JsValue> {
    let window = super::window()?;
    let boot = Reflect::get(&window, &"zhongcao".into()).ok()?;
    Reflect::get(&boot, &"offer".into()).ok().filter(JsValue::is_object)
}

/// Has the browser ask; whether the app is installed now. Called while a press is being handled. An
/// offer can be taken once.
pub async fn ask() -> bool {
    let Some(offer) = offer() else { return false };
    if let Some(window) = super::window()
        && let Ok(boot) = Reflect::get(&window, &"zhongcao".into())
    {
        // Refused, the browser says itself that an offer was used.
        let _ = Reflect::set(&boot, &"offer".into(), &JsValue::NULL);
    }
    let prompt = Reflect::get(&offer, &"prompt".into()).ok();
    let asked = prompt
        .and_then(|prompt| prompt.dyn_into::<Function>().ok())
        .and_then(|prompt| prompt.call0(&offer).ok())
        .and_then(|asked| asked.dyn_into::<Promise>().ok());
    let Some(asked) = asked else { return false };
    let Ok(answer) = JsFuture::from(asked).await else { return false };
    let outcome = Reflect::get(&answer, &"outcome".into()).ok();
    outcome.and_then(|outcome| outcome.as_string()).as_deref() == Some("accepted")
}

/// Runs `then` when the browser begins to offer it, and when the app was installed, for as long as the
/// owner lives.
pub fn on_change(then: impl Fn() + Clone + 'static) {
    for event in ["beforeinstallprompt", "appinstalled"] {
        let then = then.clone();
        let handle = window_event_listener_untyped(event, move |_| then());
        on_cleanup(move || handle.remove());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    const IPAD: &str = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";
    const CHROME: &str = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";

    #[test]
    fn a_browser_that_asks_is_asked() {
        assert_eq!(way_of(CHROME, true, false, true), Some(InstallWay::Prompt));
        assert_eq!(way_of(CHROME, true, false, false), None);
    }

    #[test]
    fn safari_on_phone_and_tablet_is_shown_how() {
        assert_eq!(way_of(IPHONE, true, false, false), Some(InstallWay::ShareMenu));
        assert_eq!(way_of(IPAD, true, false, false), Some(InstallWay::ShareMenu));
        assert_eq!(way_of(IPAD, false, false, false), None, "a Mac");
        let other = IPHONE.replace("Version/18.5", "CriOS/142.0");
        assert_eq!(way_of(&other, true, false, false), None);
    }

    #[test]
    fn never_inside_wechat_and_never_when_it_is_installed() {
        for agent in [IPHONE, IPAD, CHROME] {
            assert_eq!(way_of(agent, true, true, true), None);
            let wechat = format!("{agent} MicroMessenger/8.0.68");
            assert_eq!(way_of(&wechat, true, false, true), None);
        }
    }
}
