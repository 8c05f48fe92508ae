//! A picture in several widths that fills its frame and shows its main colour until it has come.

use leptos::prelude::*;

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
    view! {
        <img
            class="picture"
            src=files.src
            srcset=files.srcset
            sizes=sizes
            alt=files.alt
            loading=if first { "eager" } else { "lazy" }
            decoding="async"
            draggable="false"
            data-state=move || missing.get().then_some("missing")
            style=("--ground", files.ground)
            on:error=move |_| missing.set(true)
        />
    }
}
