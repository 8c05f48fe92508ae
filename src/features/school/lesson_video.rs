//! The video of a lesson: it begins at the second where its viewer stopped.

use crate::{
    cards::PLAYER_TEXTS,
    state::OpenLesson,
    ui::{Player, PlayerSeat},
};
use domain::Video;
use leptos::prelude::*;

/// The video of a lesson.
#[component]
pub fn LessonVideo(
    /// Which.
    video: Video,
    /// Its lesson.
    lesson: OpenLesson,
    /// Where it can be told to go.
    seat: PlayerSeat,
) -> impl IntoView {
    let seconds = u32::try_from(video.ms / 1000).unwrap_or(u32::MAX);
    // One that was watched to its end begins anew.
    let start = untrack(|| lesson.second());
    let start = if start + 1 >= seconds { 0 } else { start };
    let file = |ending: &str| format!("videos/{}.{ending}", video.name);
    view! {
        <div id="lesson-video" tabindex="-1">
        <Player
            src=file("mp4")
            captions=file("vtt")
            poster=file("webp")
            alt=video.alt
            ms=video.ms
            lang="zh-Hans"
            start=f64::from(start)
            seat
            on_place=move |second: f64| lesson.keep_second(second as u32)
            texts=PLAYER_TEXTS
        />
        </div>
    }
}
