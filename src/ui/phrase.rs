//! Text that breaks between words, not inside them.

use crate::platform::words::BREAK;
pub use crate::platform::words::with_breaks;
use leptos::prelude::*;

/// Text with a place to break after each word; for titles, where `word-break: keep-all` holds. Where no
/// further elements may be spent, [`with_breaks`] does the same with marks of no width.
#[component]
pub fn Phrase(
    /// The text.
    #[prop(into)]
    text: String,
    /// Its language.
    lang: &'static str,
) -> impl IntoView {
    let broken = with_breaks(&text, lang);
    broken.split(BREAK).map(|word| view! { {word.to_owned()}<wbr /> }).collect_view()
}
