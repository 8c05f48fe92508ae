//! A picture in several widths that fills its frame, shows its main colour until it has come, and its
//! colour and its words when it does not.

use super::use_wishes;
use crate::platform::page;
use leptos::prelude::*;

/// How long a picture may take before its words are shown in its place, in milliseconds.
const PATIENCE_MS: i32 = 8_000;

/// The files and words of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFiles {
    /// The address of the middle width.
    pub src: String,
    /// The address of the smallest width.
    pub smallest: String,
    /// Every width with its address.
    pub srcset: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Its main colour.
    pub ground: String,
}

/// A picture. Its frame has its size from data, so nothing moves when it comes.
#[component]
pub fn Picture(
    /// Its files.
    files: PictureFiles,
    /// How wide it is shown, as CSS says it.
    #[prop(into)]
    sizes: Oco<'static, str>,
    /// Whether it is among the first things seen.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let missing = RwSignal::new(false);
    let is_there = StoredValue::new(false);
    page::after_ms(PATIENCE_MS, move || {
        // Whoever showed it may be gone by now. One that comes later takes the place of its words.
        if is_there.try_get_value() == Some(false) {
            let _ = missing.try_set(true);
        }
    });
    let less_data = use_wishes().less_data;
    let (smallest, srcset) = (files.smallest, files.srcset);
    // One candidate alone is what every browser takes, however wide it is shown.
    let srcset = move || if less_data.get() { smallest.clone() } else { srcset.clone() };
    let (words, ground) = (files.alt.clone(), files.ground.clone());
    view! {
        <img
            class="picture"
            sizes=sizes
            // Before the address: a browser that has that one at hand would not look further.
            srcset=srcset
            src=files.src
            alt=files.alt
            loading=if first { "eager" } else { "lazy" }
            decoding="async"
            draggable="false"
            data-state=move || missing.get().then(|| "missing".to_owned())
            style=("--ground", files.ground)
            on:load=move |_| {
                is_there.set_value(true);
                if missing.get_untracked() {
                    missing.set(false);
                }
            }
            on:error=move |_| missing.set(true)
        />
        {move || {
            missing
                .get()
                .then(|| {
                    // Those who listen hear the name of the picture itself.
                    view! {
                        <span
                            class="picture__words"
                            aria-hidden="true"
                            style=("--ground", ground.clone())
                        >
                            <span>{words.clone()}</span>
                        </span>
                    }
                    .into_any()
                })
        }}
    }
}
