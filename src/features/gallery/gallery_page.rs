//! The gallery: its walls, and two switches for narrow screens and large text.

use super::{
    controls::Controls, coupons::Coupons, goods::Goods, marks::MarksAndPrices, media::Media,
    notes::Notes, states::States, text::Texts,
};
use crate::{
    i18n::{gallery, texts, tg},
    state::use_arrival,
    ui::{Switch, set_text_size, set_title},
};
use boxed::effect;
use leptos::prelude::*;

/// The gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    let (narrow, large) = (RwSignal::new(false), RwSignal::new(false));
    effect(move || set_title(&(texts().shell.page_title)(gallery().title)));
    effect(move || set_text_size(if large.get() { 200 } else { 100 }));
    on_cleanup(|| set_text_size(100));
    use_arrival().at("gallery-title");
    view! {
        <div class="gallery" data-narrow=move || narrow.get().then_some("true")>
            <h1 id="gallery-title" tabindex="-1">
                {tg(|t| t.title)}
            </h1>
            <p class="muted">{tg(|t| t.about)}</p>
            <div class="gallery__switches">
                <label class="row">
                    <Switch label=Signal::derive(tg(|t| t.narrow)) on=narrow />
                    <span aria-hidden="true">{tg(|t| t.narrow)}</span>
                </label>
                <label class="row">
                    <Switch label=Signal::derive(tg(|t| t.large)) on=large />
                    <span aria-hidden="true">{tg(|t| t.large)}</span>
                </label>
            </div>
            <Notes />
            <Goods />
            <Coupons />
            <MarksAndPrices />
            <Texts />
            <Controls />
            <States />
            <Media />
        </div>
    }
}
