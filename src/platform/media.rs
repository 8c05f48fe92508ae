//! A video of the page: where it stands, how fast it goes, what is said in it.

use super::dom::document;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{HtmlMediaElement, HtmlTrackElement, HtmlVideoElement, TextTrackMode, VttCue};

/// What is said, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Cue {
    /// When it begins, in seconds.
    pub start: f64,
    /// Its words.
    pub text: String,
}

/// Plays; a browser that wants a press first, or cannot, is told of by the video's own events.
pub fn play(video: &HtmlMediaElement) {
    if let Ok(playing) = video.play() {
        let quiet = Closure::<dyn FnMut(JsValue)>::new(|_| ());
        // A refusal is an event of the video, too; nobody hears it twice.
        let _ = playing.catch(&quiet);
        quiet.forget();
    }
}

/// The cues of a track, once it has come.
#[must_use]
pub fn cues(track: &HtmlTrackElement) -> Vec<Cue> {
    let Some(list) = track.track().and_then(|track| track.cues()) else {
        return Vec::new();
    };
    let cue = |i: u32| {
        let cue: VttCue = list.get(i)?.dyn_into().ok()?;
        Some(Cue { start: cue.start_time(), text: cue.text() })
    };
    (0..list.length()).filter_map(cue).collect()
}

/// Shows the captions over the picture, or keeps them ready without showing them.
pub fn show_captions(track: &HtmlTrackElement, shown: bool) {
    if let Some(track) = track.track() {
        track.set_mode(if shown { TextTrackMode::Showing } else { TextTrackMode::Hidden });
    }
}

/// Whether a video may float in a window of its own.
#[must_use]
pub fn may_float() -> bool {
    document().is_some_and(|document| {
        Reflect::get(&document, &"pictureInPictureEnabled".into()).is_ok_and(|may| may.is_truthy())
    })
}

/// Lets a video float in a window of its own, or brings it back.
pub fn float(video: &HtmlVideoElement) {
    let Some(document) = document() else { return };
    let is_floating = Reflect::get(&document, &"pictureInPictureElement".into())
        .is_ok_and(|element| element.is_truthy());
    let (owner, name): (&JsValue, _) = if is_floating {
        (document.as_ref(), "exitPictureInPicture")
    } else {
        (video.as_ref(), "requestPictureInPicture")
    };
    let function =
        Reflect::get(owner, &name.into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let floating = function.and_then(|function| function.call0(owner).ok());
    if let Some(floating) = floating.and_then(|value| value.dyn_into::<Promise>().ok()) {
        let quiet = Closure::<dyn FnMut(JsValue)>::new(|_| ());
        // Refused: it plays on where it is.
        let _ = floating.catch(&quiet);
        quiet.forget();
    }
}
