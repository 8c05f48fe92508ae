//! Text that breaks between words, not inside them.

use crate::platform::words::words;
use leptos::prelude::*;

/// Text with a place to break after each word; for titles, where `word-break: keep-all` holds.
#[component]
pub fn Phrase(
    /// The text.
    #[prop(into)]
    text: String,
    /// Its language.
    lang: &'static str,
) -> impl IntoView {
    words(&text, lang).into_iter().map(|word| view! { {word}<wbr /> }).collect_view()
}

/// The same text with a mark of no width after each word, where no further elements may be spent.
/// Those who listen hear nothing of it.
#[must_use]
pub fn with_breaks(text: &str, lang: &str) -> String {
    words(text, lang).join("\u{200b}")
}
