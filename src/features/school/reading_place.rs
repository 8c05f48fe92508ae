//! Where somebody reads: kept while they read, and found again when they come back.

use crate::{
    cards::BLOCK,
    state::OpenLesson,
    ui::{after_ms, before_next_frame, first_below, on_leave, on_scroll, show_at},
};
use domain::{Place, Progress};
use leptos::prelude::*;

/// How long reading rests before its place is kept, in milliseconds.
const KEEP_AFTER_MS: i32 = 800;

/// How far below the upper edge of the window reading begins, in pixels: below the bar.
const BELOW_BAR: i32 = 72;

/// Brings whoever comes back to the block where they stopped, and keeps where they are from then on.
/// Gives whether they were brought somewhere.
pub fn follow_reading(lesson: OpenLesson, before: Progress) -> RwSignal<bool> {
    let start = match (before.place, before.finished) {
        (Some(Place::Block(n)), None) if n > 0 => Some(n),
        _ => None,
    };
    if let Some(n) = start {
        // Once the text stands there.
        before_next_frame(move || {
            before_next_frame(move || show_at(&format!("{BLOCK}{n}"), BELOW_BAR))
        });
    }
    let waits = StoredValue::new(false);
    let keep = move || {
        // The page may be gone by now.
        if waits.try_set_value(false).is_none()
            && let Some(n) = block_read()
        {
            lesson.keep_place(Place::Block(n));
        }
    };
    on_scroll(move || {
        if !waits.get_value() {
            waits.set_value(true);
            after_ms(KEEP_AFTER_MS, keep);
        }
    });
    on_leave(keep);
    RwSignal::new(start.is_some())
}

/// The number of the block that is read.
#[must_use]
pub fn block_read() -> Option<u32> {
    let id = first_below(&format!("[id^='{BLOCK}']"), BELOW_BAR)?;
    id.strip_prefix(BLOCK)?.parse().ok()
}
