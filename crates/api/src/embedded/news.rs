//! News between tabs: a hint that something was written. The truth is the sequence number.

use crate::DeviceNews;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, Document, VisibilityState};

const CHANNEL: &str = "zhongcao";
const VISIBILITY: &str = "visibilitychange";

type Listener = Box<dyn Fn()>;
type DeviceListener = Box<dyn Fn(DeviceNews)>;

/// Who listens in this tab, and the channel to the others.
pub(super) struct News {
    listeners: SendWrapper<RefCell<Vec<Listener>>>,
    on_device: SendWrapper<RefCell<Vec<DeviceListener>>>,
    line: SendWrapper<RefCell<Option<Line>>>,
}

struct Line {
    channel: BroadcastChannel,
    document: Option<Document>,
    /// Called by the browser for as long as the channel is open.
    _on_message: Closure<dyn FnMut()>,
    on_visible: Closure<dyn FnMut()>,
}

/// A line that is gone is not called any more: a call to a closure that was dropped would throw.
impl Drop for Line {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
        if let Some(document) = &self.document {
            let handler = self.on_visible.as_ref().unchecked_ref();
            let _ = document.remove_event_listener_with_callback(VISIBILITY, handler);
        }
    }
}

impl Default for News {
    fn default() -> Self {
        Self {
            listeners: SendWrapper::new(RefCell::default()),
            on_device: SendWrapper::new(RefCell::default()),
            line: SendWrapper::new(RefCell::default()),
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
        if let Some(document) = &document {
            let handler = on_visible.as_ref().unchecked_ref();
            // Refused listeners leave the channel, which suffices.
            let _ = document.add_event_listener_with_callback(VISIBILITY, handler);
        }
        let line = Line { channel, document, _on_message: on_message, on_visible };
        self.line.replace(Some(line));
    }

    /// Stops hearing other tabs, because there is nothing shared with them.
    pub(super) fn stop(&self) {
        self.line.replace(None);
    }

    /// Tells other tabs how far the database goes now.
    pub(super) fn tell(&self, sequence: u64) {
        if let Some(line) = &*self.line.borrow() {
            // A hint that is lost is made up for when the other tab is looked at.
            let _ = line.channel.post_message(&JsValue::from_f64(sequence as f64));
        }
    }

    /// Adds a listener of this tab.
    pub(super) fn subscribe(&self, listener: Listener) {
        self.listeners.borrow_mut().push(listener);
    }

    /// Adds a listener of this tab to what there is to know of the device.
    pub(super) fn subscribe_device(&self, listener: DeviceListener) {
        self.on_device.borrow_mut().push(listener);
    }

    /// Tells the listeners of this tab what there is to know of the device.
    pub(super) fn tell_device(&self, news: DeviceNews) {
        for listener in self.on_device.borrow().iter() {
            listener(news);
        }
    }

    /// Tells the listeners of this tab.
    pub(super) fn spread(&self) {
        for listener in self.listeners.borrow().iter() {
            listener();
        }
    }
}
