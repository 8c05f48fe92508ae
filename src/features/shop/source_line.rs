//! 经谁的笔记而来: who gets the commission, said before anything is bought, and a way to say no.

use crate::{
    i18n::{buying, t, tb},
    routes::Route,
    ui::Link,
};
use domain::Product;
use leptos::prelude::*;

/// Whose note led here; nothing when nobody's did.
#[component]
pub fn SourceLine(
    /// The product.
    product: Product,
    /// Takes the note out of the address, where the page offers it.
    #[prop(optional)]
    remove_source: Option<Callback<()>>,
) -> impl IntoView {
    product.source.map(|source| {
        let href = Route::Note(source.note).href();
        let (author, amount) = (source.author.name, product.shares.commission.to_string());
        let name = author.clone();
        view! {
            <p class="ad-line source-line">
                <span class="ad-mark">{t(|t| t.note.ad)}</span>
                <Link href attr:class="link">
                    {move || (buying().came_by)(&author)}
                </Link>
                <span class="num">{move || (buying().author_gets)(&amount)}</span>
                {remove_source
                    .map(|remove_source| {
                        view! {
                            <button
                                type="button"
                                class="link source-line__remove"
                                aria-label=move || (buying().remove_source_named)(&name)
                                on:click=move |_| remove_source.run(())
                            >
                                {tb(|t| t.remove_source)}
                            </button>
                        }
                    })}
            </p>
        }
    })
}
