//! The video of a lesson: it begins at the second where its viewer stopped.

use crate::{
    i18n::learning,
    state::OpenLesson,
    ui::{Player, PlayerSeat, PlayerTexts},
};
use domain::Video;
use leptos::prelude::*;

/// The words of the player.
const TEXTS: PlayerTexts = PlayerTexts {
    name: || learning().video,
    play: || learning().play,
    pause: || learning().pause,
    back: || learning().back_10,
    position: || learning().position,
    position_of: |at, of| (learning().position_of)(at, of),
    speed: || learning().speed,
    captions: || learning().captions,
    float: || learning().float,
    failed: || learning().video_failed,
    retry: || learning().video_retry,
    transcript: || learning().transcript,
    search: || learning().search_transcript,
    nothing_found: || learning().nothing_found,
    no_transcript: || learning().no_transcript,
    jump: |at, text| (learning().jump)(at, text),
};

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
            texts=TEXTS
        />
        </div>
    }
}
