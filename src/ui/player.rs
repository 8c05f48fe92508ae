//! A video with captions, speed, keys, and a transcript that can be searched and leads to its seconds.

use super::{Icon, IconName, use_wishes};
use crate::platform::{
    dom::is_of_field,
    media::{self, Cue},
    page::on_leave,
};
use boxed::{effect, memo};
use leptos::{ev, html, prelude::*};

/// The speeds it plays at, in hundredths.
pub const SPEEDS: [u32; 8] = [50, 75, 100, 125, 150, 200, 250, 300];

/// How far an arrow key goes, in seconds.
const STEP: f64 = 5.0;

/// How far the button goes back, in seconds.
const BACK: f64 = 10.0;

/// How often a place is told while it plays, in seconds.
const TELL_EVERY: f64 = 5.0;

/// The words of a player.
#[derive(Clone, Copy)]
pub struct PlayerTexts {
    /// Name of the whole.
    pub name: fn() -> &'static str,
    /// Plays.
    pub play: fn() -> &'static str,
    /// Stops.
    pub pause: fn() -> &'static str,
    /// Goes back ten seconds.
    pub back: fn() -> &'static str,
    /// Name of the slider.
    pub position: fn() -> &'static str,
    /// Where it stands of how much.
    pub position_of: fn(at: &str, of: &str) -> String,
    /// Name of the speed.
    pub speed: fn() -> &'static str,
    /// Shows captions.
    pub captions: fn() -> &'static str,
    /// Lets it float.
    pub float: fn() -> &'static str,
    /// It did not come, or cannot be played.
    pub failed: fn() -> &'static str,
    /// Tries again.
    pub retry: fn() -> &'static str,
    /// Heading of the transcript.
    pub transcript: fn() -> &'static str,
    /// Name of its search field.
    pub search: fn() -> &'static str,
    /// Nothing was found.
    pub nothing_found: fn() -> &'static str,
    /// The captions did not come.
    pub no_transcript: fn() -> &'static str,
    /// Leads to a second.
    pub jump: fn(at: &str, text: &str) -> String,
}

/// Where a video can be told to go. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct PlayerSeat {
    node: NodeRef<html::Video>,
    /// The second it stands at.
    pub at: RwSignal<f64>,
}

impl PlayerSeat {
    /// A seat without a video yet.
    #[must_use]
    pub fn new() -> Self {
        Self { node: NodeRef::new(), at: RwSignal::new(0.0) }
    }

    /// Goes to a second.
    pub fn go_to(self, second: f64) {
        if let Some(video) = self.node.get_untracked() {
            video.set_current_time(second.max(0.0));
            self.at.set(second.max(0.0));
        }
    }
}

impl Default for PlayerSeat {
    fn default() -> Self {
        Self::new()
    }
}

/// Minutes and seconds.
#[must_use]
pub fn clock(seconds: f64) -> String {
    let seconds = seconds.max(0.0) as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A video.
#[component]
pub fn Player(
    /// The address of the video.
    src: String,
    /// The address of its captions.
    captions: String,
    /// The address of the picture before it plays.
    poster: String,
    /// What is seen in it.
    alt: String,
    /// How long it is, in milliseconds, before it has come.
    ms: u64,
    /// The language of what is said.
    lang: &'static str,
    /// Where it begins, in seconds.
    start: f64,
    /// Where it can be told to go.
    seat: PlayerSeat,
    /// Runs with the second it stands at: every few seconds while it plays, when it stops, when the
    /// page goes.
    #[prop(into)]
    on_place: Callback<f64>,
    /// Its words.
    texts: PlayerTexts,
) -> impl IntoView {
    let (node, at) = (seat.node, seat.at);
    let track = NodeRef::<html::Track>::new();
    let length = RwSignal::new(ms as f64 / 1000.0);
    let is_playing = RwSignal::new(false);
    let has_failed = RwSignal::new(false);
    let speed = RwSignal::new(100_u32);
    let with_captions = RwSignal::new(true);
    let cues = RwSignal::new(None::<Vec<Cue>>);
    let told = StoredValue::new(start);
    at.set(start);

    let tell = move || {
        let now = at.get_untracked();
        if told.get_value() != now {
            told.set_value(now);
            on_place.run(now);
        }
    };
    on_leave(tell);
    let go_to = move |second: f64| {
        let second = second.clamp(0.0, length.get_untracked());
        seat.go_to(second);
    };
    let turn_over = move || {
        if let Some(video) = node.get_untracked() {
            if video.paused() { media::play(&video) } else { drop(video.pause()) }
        }
    };
    let choose_speed = move |hundredths: u32| {
        speed.set(hundredths);
        if let Some(video) = node.get_untracked() {
            video.set_playback_rate(f64::from(hundredths) / 100.0);
        }
    };
    let faster = move |by: isize| {
        let now = SPEEDS.iter().position(|one| *one == speed.get_untracked()).unwrap_or(2);
        let next = now.saturating_add_signed(by).min(SPEEDS.len() - 1);
        choose_speed(SPEEDS[next]);
    };
    effect(move || {
        let shown = with_captions.get();
        cues.track();
        if let Some(track) = track.get() {
            media::show_captions(&track, shown);
        }
    });
    let on_key = move |key: ev::KeyboardEvent| {
        if key.ctrl_key() || key.meta_key() || key.alt_key() || is_of_field(&key) {
            return;
        }
        match key.key().as_str() {
            " " | "k" => turn_over(),
            "ArrowLeft" => go_to(at.get_untracked() - STEP),
            "ArrowRight" => go_to(at.get_untracked() + STEP),
            "<" => faster(-1),
            ">" => faster(1),
            "c" => with_captions.update(|on| *on = !*on),
            _ => return,
        }
        key.prevent_default();
    };
    let retry = move |_| {
        has_failed.set(false);
        if let Some(video) = node.get_untracked() {
            video.load();
        }
    };
    let shown_at = memo(move || clock(at.get()));
    let may_float = media::may_float();
    // Who saves data fetches a video by playing it; its length is told without.
    let preload = if use_wishes().less_data.get_untracked() { "none" } else { "metadata" };
    view! {
        <div class="player" role="group" aria-label=move || (texts.name)()>
            <div
                class="player__screen"
                tabindex="0"
                // With a button in it, it is no picture.
                role=move || if has_failed.get() { "group" } else { "img" }
                aria-label=alt
                on:keydown=on_key
                on:click=move |_| turn_over()
            >
                <video
                    node_ref=node
                    src=src
                    poster=poster
                    preload=preload
                    playsinline
                    on:loadedmetadata:target=move |video| {
                        let video = video.target();
                        if video.duration().is_finite() {
                            length.set(video.duration());
                        }
                        video.set_playback_rate(f64::from(speed.get_untracked()) / 100.0);
                        // Going to where it stands already would take its picture away.
                        if at.get_untracked() > 0.0 {
                            video.set_current_time(at.get_untracked());
                        }
                    }
                    on:timeupdate:target=move |video| {
                        let now = video.target().current_time();
                        at.set(now);
                        if (now - told.get_value()).abs() >= TELL_EVERY {
                            tell();
                        }
                    }
                    on:play=move |_| is_playing.set(true)
                    on:pause=move |_| {
                        is_playing.set(false);
                        tell();
                    }
                    on:seeked=move |_| tell()
                    on:error=move |_| has_failed.set(true)
                >
                    <track
                        node_ref=track
                        kind="captions"
                        srclang=lang
                        src=captions
                        default
                        on:load:target=move |track| cues.set(Some(media::cues(&track.target())))
                        on:error=move |_| cues.set(Some(Vec::new()))
                    />
                </video>
                {move || {
                    has_failed
                        .get()
                        .then(|| {
                            view! {
                                <div class="player__failed" role="alert">
                                    <p>{move || (texts.failed)()}</p>
                                    <button
                                        type="button"
                                        class="button button--soft"
                                        on:click=move |press: ev::MouseEvent| {
                                            press.stop_propagation();
                                            retry(());
                                        }
                                    >
                                        {move || (texts.retry)()}
                                    </button>
                                </div>
                            }
                        })
                }}
            </div>
            <input
                class="player__bar"
                type="range"
                min="0"
                step="1"
                max=move || (length.get() as u64).to_string()
                prop:value=move || (at.get() as u64).to_string()
                aria-label=move || (texts.position)()
                aria-valuetext=move || (texts.position_of)(&shown_at.get(), &clock(length.get()))
                on:input:target=move |bar| go_to(bar.target().value_as_number())
            />
            <div class="player__controls">
                <button
                    type="button"
                    class="icon-button player__play"
                    aria-label=move || if is_playing.get() { (texts.pause)() } else { (texts.play)() }
                    on:click=move |_| turn_over()
                >
                    {move || {
                        let name = if is_playing.get() { IconName::Pause } else { IconName::Play };
                        view! { <Icon name /> }
                    }}
                </button>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || (texts.back)()
                    on:click=move |_| go_to(at.get_untracked() - BACK)
                >
                    <Icon name=IconName::ArrowCounterClockwise />
                </button>
                <span class="player__time num small">
                    {shown_at} " / " {move || clock(length.get())}
                </span>
                <label class="player__speed">
                    <span class="visually-hidden">{move || (texts.speed)()}</span>
                    <select
                        prop:value=move || speed.get().to_string()
                        on:change:target=move |field| {
                            if let Ok(hundredths) = field.target().value().parse() {
                                choose_speed(hundredths);
                            }
                        }
                    >
                        {SPEEDS
                            .map(|hundredths| {
                                let word = format!("{}×", speed_word(hundredths));
                                view! {
                                    <option value=hundredths.to_string() selected=hundredths == 100>
                                        {word}
                                    </option>
                                }
                            })
                            .collect_view()}
                    </select>
                </label>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || (texts.captions)()
                    aria-pressed=move || with_captions.get().to_string()
                    on:click=move |_| with_captions.update(|on| *on = !*on)
                >
                    <Icon name=IconName::Captions />
                </button>
                {may_float
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="icon-button"
                                aria-label=move || (texts.float)()
                                on:click=move |_| {
                                    if let Some(video) = node.get_untracked() {
                                        media::float(&video);
                                    }
                                }
                            >
                                <Icon name=IconName::PictureInPicture />
                            </button>
                        }
                    })}
            </div>
            <Transcript cues at on_jump=move |second| go_to(second) texts />
        </div>
    }
}

/// A speed as it is written: `0.5`, `1`, `1.25`.
fn speed_word(hundredths: u32) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
    }
}

/// What is said, with the seconds to jump to; the words one looks for alone.
#[component]
fn Transcript(
    cues: RwSignal<Option<Vec<Cue>>>,
    at: RwSignal<f64>,
    #[prop(into)] on_jump: Callback<f64>,
    texts: PlayerTexts,
) -> impl IntoView {
    let wanted = RwSignal::new(String::new());
    let current = memo(move || {
        let now = at.get();
        cues.with(|cues| {
            cues.as_ref().and_then(|cues| cues.iter().rposition(|cue| cue.start <= now + 0.05))
        })
    });
    let rows = move || {
        let wanted = wanted.get().trim().to_lowercase();
        let cues = cues.get().unwrap_or_default();
        let found: Vec<(usize, Cue)> = cues
            .into_iter()
            .enumerate()
            .filter(|(_, cue)| wanted.is_empty() || cue.text.to_lowercase().contains(&wanted))
            .collect();
        if found.is_empty() && !wanted.is_empty() {
            return view! { <p class="muted">{move || (texts.nothing_found)()}</p> }.into_any();
        }
        let rows = found
            .into_iter()
            .map(|(i, Cue { start, text })| {
                let time = clock(start);
                let name = {
                    let (time, text) = (time.clone(), text.clone());
                    move || (texts.jump)(&time, &text)
                };
                view! {
                    <li>
                        <button
                            type="button"
                            class="transcript__cue"
                            aria-label=name
                            aria-current=move || (current.get() == Some(i)).then_some("true")
                            on:click=move |_| on_jump.run(start)
                        >
                            <span class="num small muted">{time}</span>
                            <span>{text}</span>
                        </button>
                    </li>
                }
            })
            .collect_view();
        view! { <ol class="transcript__list">{rows}</ol> }.into_any()
    };
    let is_missing = move || cues.with(|cues| cues.as_ref().is_some_and(Vec::is_empty));
    view! {
        <details class="transcript" open>
            <summary>{move || (texts.transcript)()}</summary>
            {move || {
                if is_missing() {
                    view! { <p class="muted">{move || (texts.no_transcript)()}</p> }.into_any()
                } else {
                    view! {
                        <input
                            class="transcript__search"
                            type="search"
                            aria-label=move || (texts.search)()
                            placeholder=move || (texts.search)()
                            prop:value=wanted
                            on:input:target=move |field| wanted.set(field.target().value())
                        />
                        <div class="transcript__rows" tabindex="0" role="group" aria-label=move || (texts.transcript)()>
                            {rows}
                        </div>
                    }
                        .into_any()
                }
            }}
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeds_and_seconds_are_written_as_people_write_them() {
        let words: Vec<String> = SPEEDS.iter().map(|speed| speed_word(*speed)).collect();
        assert_eq!(words, ["0.5", "0.75", "1", "1.25", "1.5", "2", "2.5", "3"]);
        assert_eq!(
            (clock(72.9), clock(-1.0), clock(600.0)),
            ("1:12".into(), "0:00".into(), "10:00".into())
        );
    }
}
