//! A face: one element, which is all that a line or a tile may spend on it.

use super::PictureFiles;
use leptos::prelude::*;

/// A small face, or the first letter of a name. For the eye alone: the name stands beside it.
#[component]
pub fn Face(
    /// The name whose face it is.
    name: String,
    /// The picture, if there is one.
    files: Option<PictureFiles>,
) -> impl IntoView {
    match files {
        Some(files) => view! {
            <img
                class="face"
                src=files.smallest
                alt=""
                loading="lazy"
                decoding="async"
                style=("--ground", files.ground)
            />
        }
        .into_any(),
        None => {
            // A name from right to left begins with the mark that closes it in itself.
            let letter: String = name.trim_start_matches('\u{2068}').chars().take(1).collect();
            view! {
                <span class="face face--letter" aria-hidden="true">
                    {letter}
                </span>
            }
            .into_any()
        }
    }
}
