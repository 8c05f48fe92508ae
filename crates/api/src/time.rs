//! Time limits in the browser: a future that is ready after a while, and a call that can be taken back.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(handler: &Function, ms: i32) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: &JsValue);
}

/// Is ready after `ms` milliseconds.
pub(crate) async fn pause(ms: i32) {
    let passed = Promise::new(&mut |resolve, _| {
        set_timeout(&resolve, ms);
    });
    // A timer never fails.
    let _ = JsFuture::from(passed).await;
}

/// A call after a while, unless it is dropped before.
pub(crate) struct Timer {
    id: JsValue,
    _call: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `call` after `ms` milliseconds.
    pub(crate) fn after(ms: i32, call: impl FnOnce() + 'static) -> Self {
        let call = Closure::once(call);
        Self { id: set_timeout(call.as_ref().unchecked_ref(), ms), _call: call }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(&self.id);
    }
}
