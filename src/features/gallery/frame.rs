//! A wall of the gallery, and a frame on it.

use crate::i18n::GalleryTexts;
use leptos::prelude::*;

/// Something with the state it is in.
pub type Named<T> = (fn(&GalleryTexts) -> &'static str, T);

/// Pieces that belong together, below a heading.
#[component]
pub fn Wall(
    /// The id of the heading.
    id: &'static str,
    /// The heading.
    title: impl Fn() -> String + Send + 'static,
    /// The frames.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            <div class="gallery__wall">{children()}</div>
        </section>
    }
}

/// A piece, with the state it is in.
#[component]
pub fn Frame(
    /// Which piece.
    piece: &'static str,
    /// In which state.
    state: impl Fn() -> String + Send + 'static,
    /// The piece.
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="gallery__frame">
            <figcaption class="small muted">
                <code lang="en">{piece}</code>
                " "
                {state}
            </figcaption>
            {children()}
        </figure>
    }
}
