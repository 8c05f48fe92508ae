//! Places at which a page can be told to panic, to see what becomes of the page. Without the feature
//! `on`, which no release has, they are nothing.

/// Panics when the page says so: when `zhongcaoPanicsAt` of the window is the name of this place.
#[inline(always)]
pub fn place(name: &str) {
    #[cfg(all(feature = "on", target_arch = "wasm32"))]
    if is_asked_for(name) {
        panic!("asked for: {name}");
    }
    #[cfg(not(all(feature = "on", target_arch = "wasm32")))]
    let _ = name;
}

#[cfg(all(feature = "on", target_arch = "wasm32"))]
fn is_asked_for(name: &str) -> bool {
    js_sys::Reflect::get(&js_sys::global(), &"zhongcaoPanicsAt".into())
        .is_ok_and(|asked| asked.as_string().as_deref() == Some(name))
}
