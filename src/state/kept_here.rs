//! What somebody has begun in a lesson and not sent: the tab keeps it over reload, and nobody else
//! hears of it.

use crate::platform::{
    device,
    storage::{self, Place},
};
use boxed::on_change;
use domain::LessonKey;
use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

/// What is kept in this tab of `what` in the lesson `key`: its default at first, and when what the tab
/// holds cannot be read.
#[must_use]
pub fn use_kept_here<T>(key: &LessonKey, what: &str) -> RwSignal<T>
where
    T: Serialize + DeserializeOwned + Default + Send + Sync + 'static,
{
    let name = format!("{}/{}/{}/{what}", device::BEGUN, key.course, key.lesson);
    let before = storage::get(Place::Tab, &name);
    let before = before.and_then(|text| compact_json::from_str(&text).ok());
    let kept = RwSignal::new(before.unwrap_or_default());
    // As it is read it needs no writing.
    on_change(
        move || kept.with(|kept| serde_json::to_string(kept)),
        move |text| {
            if let Ok(text) = text {
                storage::set(Place::Tab, &name, &text);
            }
        },
    );
    kept
}
