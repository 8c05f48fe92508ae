//! Text of people.

use super::frame::{Frame, Wall};
use crate::{cards::RichText, i18n::tg, ui::Phrase};
use domain::fixtures;
use leptos::prelude::*;

/// Text.
#[component]
pub fn Texts() -> impl IntoView {
    view! {
        <Wall id="gallery-text" title=tg(|t| t.text)>
            <Frame piece="RichText" state=tg(|t| t.whole)>
                <RichText
                    text=fixtures::rich_text()
                    products=vec![fixtures::product_summary()]
                    pictures=vec![fixtures::picture()]
                    notes=vec![fixtures::note_summary()]
                />
            </Frame>
            <Frame piece="RichText" state=tg(|t| t.long)>
                <RichText text=fixtures::long_title().repeat(6) />
            </Frame>
            <Frame piece="Phrase" state=tg(|t| t.long)>
                <p>
                    <Phrase text=fixtures::long_title() lang="zh-Hans" />
                </p>
            </Frame>
        </Wall>
    }
}
