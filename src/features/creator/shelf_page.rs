//! A creator's two shelves, at `/u/:id/shelf`: each thing with the note that says why it stands there.

use super::shelf_editor::ShelfEditor;
use crate::{
    cards::{
        AdLine, AdLineSize, ErrorNote, EvidenceMarker, PriceLine, PriceLineSize, StockLine, files,
        note_name, page_skeleton,
    },
    i18n::{people, texts, tp},
    routes::{ProductView, Route, use_named},
    state::{is_you, use_arrival, use_shelves},
    ui::{Link, Picture, set_title},
};
use boxed::{effect, memo};
use domain::{CreatorId, Shelf, ShelfItem, ShelfPage as Page};
use leptos::prelude::*;

/// A creator's shelves.
#[component]
pub fn ShelfPage() -> impl IntoView {
    let id = use_named(
        |route| if let Route::Shelf(id) = route { Some(id) } else { None },
        CreatorId::from(""),
    );
    let shelves = use_shelves(id.into());
    let arranging = RwSignal::new(false);
    // Arranging redraws the lists alone: the page, its heading and its buttons stay.
    let failed = memo(move || match shelves.shown() {
        None => Some(None),
        Some(Err(error)) => Some(Some(error)),
        Some(Ok(_)) => None,
    });
    move || match failed.get() {
        Some(None) => page_skeleton(),
        Some(Some(error)) => view! {
            <ErrorNote
                error
                missing_title=|t| t.error.creator_missing_title
                on_retry=move |()| shelves.retry()
            />
        }
        .into_any(),
        None => {
            let Some(Ok(page)) = untrack(|| shelves.shown()) else {
                return ().into_any();
            };
            let creator = page.creator;
            let name = StoredValue::new(creator.name.clone());
            let is_yours = is_you(&creator.id);
            let href = Route::Creator(creator.id).href();
            effect(move || {
                let title = name.with_value(|name| (people().shelf_of)(name));
                set_title(&(texts().shell.page_title)(&title));
            });
            use_arrival().at("shelf-title");
            let named = move |text: fn(&str) -> String| name.with_value(|name| text(name));
            view! {
                <div class="shelf-page stack">
                    <h1 id="shelf-title" tabindex="-1">
                        {move || named(people().shelf_of)}
                    </h1>
                    <p class="muted">{tp(|t| t.shelf_rule)}</p>
                    <p class="row">
                        <Link href attr:class="link">
                            {move || named(people().to_creator)}
                        </Link>
                        {is_yours
                            .then(|| {
                                view! {
                                    <button
                                        type="button"
                                        class="button button--soft"
                                        aria-pressed=move || arranging.get().to_string()
                                        on:click=move |_| arranging.update(|on| *on = !*on)
                                    >
                                        {move || {
                                            if arranging.get() { people().arranged } else { people().arrange }
                                        }}
                                    </button>
                                }
                            })}
                    </p>
                    {move || {
                        if arranging.get() {
                            view! { <ShelfEditor shelves /> }.into_any()
                        } else {
                            let page = shelves.shown().and_then(Result::ok);
                            page.map(|page| view! { <Both page /> }).into_any()
                        }
                    }}
                </div>
            }
            .into_any()
        }
    }
}

/// Both shelves, the first first.
#[component]
fn Both(page: Page) -> impl IntoView {
    page.shelves.into_iter().map(|shelf| view! { <One shelf /> }).collect_view()
}

#[component]
fn One(shelf: Shelf) -> impl IntoView {
    let Shelf { kind, items } = shelf;
    let id = match kind {
        domain::ShelfKind::Expert => "shelf-expert",
        domain::ShelfKind::Daily => "shelf-daily",
    };
    let is_empty = items.is_empty();
    let rows = items.into_iter().map(|item| view! { <Thing item /> }).collect_view();
    view! {
        <section class="section" aria-labelledby=id>
            <div class="section__head">
                <h2 id=id>{move || (people().shelf_names)(kind)}</h2>
                <p class="small muted">{move || (people().shelf_about)(kind)}</p>
            </div>
            {if is_empty {
                view! { <p class="muted">{tp(|t| t.shelf_empty)}</p> }.into_any()
            } else {
                view! { <ul class="shelf">{rows}</ul> }.into_any()
            }}
        </section>
    }
}

/// A thing with its reason: the note first, the price second.
#[component]
fn Thing(item: ShelfItem) -> impl IntoView {
    let ShelfItem { product, note } = item;
    let view = ProductView { from: Some(note.id.clone()), ..ProductView::default() };
    let href = view.href(&product.id);
    let note_href = Route::Note(note.id.clone()).href();
    let name = {
        let note = note.clone();
        move || note_name(&note)
    };
    let (title, stock) = (product.title.clone(), product.stock);
    let picture = product.picture.as_ref().map(files);
    let to_product = href.clone();
    view! {
        <li class="shelf__item panel">
            <Link href attr:class="shelf__cover" attr:tabindex="-1" attr:aria-hidden="true">
                {picture.map(|files| view! { <Picture files sizes="112px" /> })}
            </Link>
            <div class="shelf__text">
                <AdLine marks=note.marks size=AdLineSize::Tile />
                <p class="shelf__title">
                    <Link href=to_product>{title}</Link>
                </p>
                <PriceLine product size=PriceLineSize::Card />
                {(!stock.is_there()).then(|| view! { <StockLine stock /> })}
            </div>
            <p class="shelf__why">
                <span class="small muted">{tp(|t| t.reason)}</span>
                {note.marks.evidence.map(|evidence| view! { <EvidenceMarker evidence /> })}
                <Link href=note_href attr:aria-label=name attr:class="link">
                    {note.title.clone()}
                </Link>
            </p>
        </li>
    }
}
