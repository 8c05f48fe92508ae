//! The collections of a creator: notes that belong together.

use crate::{
    cards::NoteLine,
    i18n::{people, tp},
};
use domain::Collection;
use leptos::prelude::*;

/// The collections of a creator.
#[component]
pub fn Collections(
    /// Which.
    collections: Vec<Collection>,
) -> impl IntoView {
    if collections.is_empty() {
        return view! { <p class="muted">{tp(|t| t.no_collections)}</p> }.into_any();
    }
    collections
        .into_iter()
        .enumerate()
        .map(|(i, collection)| {
            let id = format!("collection-{i}");
            let labelled_by = id.clone();
            let n = collection.notes.len();
            let rows = collection.notes.into_iter().map(|note| view! { <NoteLine note /> });
            view! {
                <section class="section" aria-labelledby=labelled_by>
                    <div class="section__head">
                        <h2 id=id>{collection.title}</h2>
                        <span class="small muted">{move || (people().n_in_collection)(n)}</span>
                    </div>
                    <ol class="opinions__list">{rows.collect_view()}</ol>
                </section>
            }
        })
        .collect_view()
        .into_any()
}
