//! Something half-written: the tab keeps it as it is being typed, and it is sent under one id however
//! often, so that a page that goes before it hears the answer sends nothing twice.

use crate::platform::{
    random,
    storage::{self, Place},
};
use domain::text::tidied;
use leptos::prelude::*;

/// Something half-written. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct Draft {
    /// The name it has in the tab.
    name: StoredValue<String>,
    text: RwSignal<String>,
    sent_as: StoredValue<Option<String>>,
}

impl Draft {
    /// What the tab keeps under `name`.
    pub(super) fn kept(name: String) -> Self {
        let get = |name: &str| storage::get(Place::Tab, name);
        Self {
            text: RwSignal::new(get(&name).unwrap_or_default()),
            sent_as: StoredValue::new(get(&id_name(&name))),
            name: StoredValue::new(name),
        }
    }

    /// What is written so far.
    pub(super) fn text(self) -> ReadSignal<String> {
        self.text.read_only()
    }

    /// Takes what is typed.
    pub(super) fn write(self, text: String) {
        faults::place("comment typed");
        self.name.with_value(|name| put(name, &text));
        self.text.set(text);
    }

    /// The id under which it was sent, if it was.
    pub(super) fn sent_as(self) -> Option<String> {
        self.sent_as.get_value()
    }

    /// The id to send it under: the same until it has arrived, or the id belongs to somebody else.
    pub(super) fn id(self) -> String {
        self.sent_as().unwrap_or_else(|| {
            let id = random::id();
            // Before it is sent: afterwards would be too late for a page that goes.
            self.name.with_value(|name| put(&id_name(name), &id));
            self.sent_as.set_value(Some(id.clone()));
            id
        })
    }

    /// Sends it under another id from now on.
    pub(super) fn forget_id(self) {
        self.name.with_value(|name| put(&id_name(name), ""));
        self.sent_as.set_value(None);
    }

    /// It has arrived: the field is empty, and what comes next is another.
    pub(super) fn clear(self) {
        self.write(String::new());
        self.forget_id();
    }

    /// It turns out that what was sent arrived as `body`, though nobody heard so. What was changed in
    /// the field since is another.
    pub(super) fn has_arrived(self, body: &str) {
        let is_same = self
            .text
            .with_untracked(|text| tidied(text, usize::MAX).is_ok_and(|text| text == body));
        if is_same {
            self.clear();
        } else {
            self.forget_id();
        }
    }
}

fn put(name: &str, text: &str) {
    if text.is_empty() {
        storage::remove(Place::Tab, name);
    } else {
        storage::set(Place::Tab, name, text);
    }
}

fn id_name(name: &str) -> String {
    format!("{name}/id")
}
