//! The history of the tab: what of it is ours to go back to.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, PerformanceNavigation};

/// What the state of the tab's first page of ours says.
const FIRST: &str = "zc_first";

/// What the state of an entry says that a card's link opened over the feed.
const OVER: &str = "zc_over";

/// Tells the router what a link that is being pressed leads to: an entry that lies over the feed,
/// which stays where it is, or a page; and whether to scroll to its top, which a page that can be drawn at
/// once does itself, when it is.
pub fn lead_over(press: &MouseEvent, over: bool, scrolls: bool) {
    let link = press
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("a").ok().flatten());
    let Some(link) = link else {
        return;
    };
    // The router reads the property `state` and the attribute `noscroll`. Refused, a page opens.
    if over {
        let state = Object::new();
        let _ = Reflect::set(&state, &OVER.into(), &JsValue::TRUE);
        let _ = Reflect::set(&link, &"state".into(), &state);
    } else {
        let _ = Reflect::delete_property(&link, &"state".into());
    }
    let _ = if scrolls {
        link.remove_attribute("noscroll")
    } else {
        link.set_attribute("noscroll", "")
    };
}

/// What the state of an entry says that a sheet above the page opened.
const SHEET: &str = "zc_sheet";

/// The state of an entry of the history that is a sheet above a page.
#[must_use]
pub fn sheet_state() -> JsValue {
    let state = Object::new();
    // Refused, the sheet closes by its address.
    let _ = Reflect::set(&state, &SHEET.into(), &JsValue::TRUE);
    state.into()
}

/// The state of the entry one is at, for whoever replaces its address and nothing else.
#[must_use]
pub fn state() -> Option<JsValue> {
    let history = super::window()?.history().ok()?;
    history.state().ok().filter(JsValue::is_object)
}

/// Whether the entry one is at is a sheet that was opened from the page beneath it.
#[must_use]
pub fn is_sheet() -> bool {
    says(SHEET)
}

/// Whether the entry one is at lies over the feed.
#[must_use]
pub fn is_over() -> bool {
    says(OVER)
}

/// Whether the entry one is at is that of `path`, below the base of the site. Where a link leads is
/// drawn before its entry is made: until then one is still at the entry of the link.
#[must_use]
pub fn is_at(path: &str) -> bool {
    let here = super::window().and_then(|window| window.location().pathname().ok());
    here.is_some_and(|here| here.ends_with(path))
}

/// Makes the entry one came in by a page of its own: a reload shows what was a dialog as a page.
pub fn land() {
    if is_over()
        && let Some(history) = super::window().and_then(|window| window.history().ok())
    {
        // Refused, the note lies over a feed that has not come yet.
        let _ = history.replace_state(&JsValue::NULL, "");
    }
}

/// Whether the state of the entry one is at says `what`.
fn says(what: &str) -> bool {
    state()
        .and_then(|state| Reflect::get(&state, &what.into()).ok())
        .is_some_and(|mark| mark.is_truthy())
}

/// Marks the page the tab came in by. Called once, before anything navigates: a reload or a return
/// finds the mark where it was set.
pub fn mark_first() {
    let Some(window) = super::window() else {
        return;
    };
    let kind = window.performance().map(|performance| performance.navigation().type_());
    if kind.is_some_and(|kind| kind != PerformanceNavigation::TYPE_NAVIGATE) {
        return;
    }
    let state = Object::new();
    if let (Ok(true), Ok(history)) =
        (Reflect::set(&state, &FIRST.into(), &JsValue::TRUE), window.history())
    {
        // Refused, going back may leave the site, as the browser's own button does.
        let _ = history.replace_state(&state, "");
    }
}

/// Goes back, unless the page before is not ours; false when it stayed.
pub fn go_back() -> bool {
    let history = super::window().and_then(|window| window.history().ok());
    !says(FIRST) && history.is_some_and(|history| history.back().is_ok())
}

/// Puts `hash` behind the address of the entry one is at; what its state says stays.
pub fn replace_hash(hash: &str) {
    let Some(window) = super::window() else {
        return;
    };
    let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) else {
        return;
    };
    let state = history.state().unwrap_or(JsValue::NULL);
    let address = format!("{path}#{hash}");
    // Refused, the address stays without it.
    let _ = history.replace_state_with_url(&state, "", Some(&address));
}
