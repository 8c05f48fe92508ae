//! News between tabs: a hint that something was written. The truth is the sequence number.

use send_wrapper::SendWrapper;
use std::cell::{OnceCell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, VisibilityState};

const CHANNEL: &str = "zhongcao";

type Listener = Box<dyn Fn()>;

/// Who listens in this tab, and the channel to the others.
pub(super) struct News {
    listeners: SendWrapper<RefCell<Vec<Listener>>>,
    line: SendWrapper<OnceCell<Line>>,
}

struct Line {
    channel: BroadcastChannel,
    /// Called by the browser for as long as the channel is open.
    _on_message: Closure<dyn FnMut()>,
    _on_visible: Closure<dyn FnMut()>,
}

impl Default for News {
    fn default() -> Self {
        Self {
            listeners: SendWrapper::new(RefCell::default()),
            line: SendWrapper::new(OnceCell::new()),
        }
    }
}

impl News {
    /// Runs `catch_up` when another tab says it wrote, and when this tab is looked at again.
    pub(super) fn listen(&self, catch_up: impl Fn() + Clone + 'static) {
        let Ok(channel) = BroadcastChannel::new(CHANNEL) else {
            return; // Without a channel the tab still follows when it writes or is reloaded.
        };
        let on_message = Closure::<dyn FnMut()>::new(catch_up.clone());
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let document = web_sys::window().and_then(|window| window.document());
        let seen = document.clone();
        let on_visible = Closure::<dyn FnMut()>::new(move || {
            let visible = seen
                .as_ref()
                .is_some_and(|document| document.visibility_state() == VisibilityState::Visible);
            if visible {
                catch_up();
            }
        });
        if let Some(document) = document {
            let handler = on_visible.as_ref().unchecked_ref();
            // Refused listeners leave the channel, which suffices.
            let _ = document.add_event_listener_with_callback("visibilitychange", handler);
        }
        let line = Line { channel, _on_message: on_message, _on_visible: on_visible };
        if let Err(twice) = self.line.set(line) {
            twice.channel.close();
            // Its visibility handler is still registered with the document.
            std::mem::forget(twice);
        }
    }

    /// Stops hearing other tabs, because there is nothing shared with them.
    pub(super) fn stop(&self) {
        if let Some(line) = self.line.get() {
            line.channel.close();
        }
    }

    /// Tells other tabs how far the database goes now.
    pub(super) fn tell(&self, sequence: u64) {
        if let Some(line) = self.line.get() {
            // A hint that is lost is made up for when the other tab is looked at.
            let _ = line.channel.post_message(&JsValue::from_f64(sequence as f64));
        }
    }

    /// Adds a listener of this tab.
    pub(super) fn subscribe(&self, listener: Listener) {
        self.listeners.borrow_mut().push(listener);
    }

    /// Tells the listeners of this tab.
    pub(super) fn spread(&self) {
        for listener in self.listeners.borrow().iter() {
            listener();
        }
    }
}
