//! 用过的人怎么说: the notes about a product, those of verified buyers first.

use crate::{
    cards::{ErrorNote, EvidenceMarker, files, note_name},
    i18n::{day, t, tr},
    routes::Route,
    state::{now, use_opinions},
    ui::{Link, Picture},
};
use domain::{NoteSummary, ProductId};
use leptos::prelude::*;

/// The notes about a product.
#[component]
pub fn Opinions(
    /// Which product.
    product: ProductId,
) -> impl IntoView {
    let opinions = use_opinions(product);
    view! {
        <section class="opinions" aria-labelledby="opinions-title">
            <h2 id="opinions-title">{tr(|t| t.shop.opinions)}</h2>
            {move || match opinions.answer() {
                None => view! { <p class="muted">{t(|t| t.feed.loading)}</p> }.into_any(),
                Some(Ok(page)) if page.items.is_empty() => {
                    view! { <p class="muted">{tr(|t| t.shop.no_opinions)}</p> }.into_any()
                }
                Some(Ok(page)) => {
                    let rows = page.items.into_iter().map(|note| view! { <Opinion note /> });
                    view! { <ul class="opinions__list">{rows.collect_view()}</ul> }.into_any()
                }
                Some(Err(error)) => {
                    view! {
                        <ErrorNote
                            error
                            missing_title=|t| t.error.failed_title
                            on_retry=move |()| opinions.retry()
                            within=true
                        />
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// One of them, as a line. The whole line is its link.
#[component]
fn Opinion(note: NoteSummary) -> impl IntoView {
    let href = Route::Note(note.id.clone()).href();
    let (published_at, now) = (note.published_at, now());
    let name = {
        let note = note.clone();
        move || note_name(&note)
    };
    view! {
        <li class="opinion">
            <span class="opinion__cover">
                {note.cover.as_ref().map(|cover| view! { <Picture files=files(cover) sizes="72px" /> })}
            </span>
            <div>
                <p class="opinion__title">
                    <Link href attr:aria-label=name>
                        {note.title.clone()}
                    </Link>
                </p>
                <p class="opinion__foot">
                    {note.marks.evidence.map(|evidence| view! { <EvidenceMarker evidence /> })}
                    <bdi>{note.author.name}</bdi>
                    <span class="num">{move || day(published_at, now)}</span>
                </p>
            </div>
        </li>
    }
}
