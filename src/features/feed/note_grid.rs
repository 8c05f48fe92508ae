//! Notes as tiles in columns, each placed by arithmetic; nothing is measured.

use crate::{
    cards::NoteCard,
    i18n::t,
    state::{LoadStatus, use_feed},
    ui::window_width,
};
use domain::{
    NoteSummary,
    masonry::{self, Above, Card, Layout, Place},
};
use leptos::prelude::*;

/// How wide a cover is, by the width of the window: style/ui/masonry.css and the look's grid table.
const COVER_SIZES: &str = "(min-width: 1600px) 16vw, (min-width: 1200px) 18vw, \
     (min-width: 600px) 29vw, 45vw";

/// Covers that are seen before anything is scrolled.
const FIRST_SEEN: usize = 4;

/// Skeletons of the first page.
const SKELETONS: usize = 6;

/// How many columns a window of `width` CSS pixels has.
fn n_columns(width: u32) -> usize {
    match width {
        0..600 => 2,
        600..1200 => 3,
        1200..1600 => 4,
        _ => 5,
    }
}

/// The tiles of every note fetched so far, in reading order.
#[component]
pub fn NoteGrid() -> impl IntoView {
    let feed = use_feed();
    let width = window_width();
    let columns = Memo::new(move |_| n_columns(width.get()));
    let layout = Memo::new(move |_| {
        let cards: Vec<Card> = feed.notes().with(|notes| notes.iter().map(card_of).collect());
        masonry::place(&cards, columns.get())
    });
    let longest = Memo::new(move |_| layout.with(|layout| layout.longest));
    let loading = move || feed.status().get() == LoadStatus::Loading;
    let waiting = Memo::new(move |_| loading() && feed.notes().with(Vec::is_empty));

    view! {
        <div
            class="masonry"
            role="feed"
            aria-label=t(|t| t.feed.discover)
            aria-busy=move || loading().to_string()
            style=("--n", move || columns.get().to_string())
            style=("--ha", move || longest.get().covers.to_string())
            style=("--hb", move || longest.get().cards.to_string())
            style=("--hc", move || longest.get().ads.to_string())
        >
            <ForEnumerate
                each=move || feed.notes().get()
                key=|note| note.id.clone()
                children=move |index, note| {
                    let card = card_of(&note);
                    let place = Memo::new(move |_| layout.with(|layout| nth(layout, index.get())));
                    let first = index.get_untracked() < FIRST_SEEN;
                    view! {
                        <Cell card place=place>
                            <NoteCard note sizes=COVER_SIZES first />
                        </Cell>
                    }
                }
            />
            {move || waiting.get().then(|| skeletons(columns.get()))}
        </div>
        <p class="visually-hidden" role="status">
            {move || waiting.get().then(t(|t| t.feed.loading))}
        </p>
    }
}

fn card_of(note: &NoteSummary) -> Card {
    Card {
        ratio: note.cover.as_ref().map_or(1_333, domain::Picture::ratio_thousandths),
        advertised: note.commission.is_some(),
    }
}

fn nth(layout: &Layout, index: usize) -> Place {
    let beyond = Place { column: 0, above: Above::default() };
    layout.places.get(index).copied().unwrap_or(beyond)
}

/// The place of a tile, as integers that the sheet turns into lengths.
#[component]
fn Cell(card: Card, #[prop(into)] place: Signal<Place>, children: Children) -> impl IntoView {
    view! {
        <div
            class="masonry__cell"
            style=("--ratio", card.ratio.to_string())
            style=("--ad", u8::from(card.advertised).to_string())
            style=("--c", move || place.get().column.to_string())
            style=("--a", move || place.get().above.covers.to_string())
            style=("--b", move || place.get().above.cards.to_string())
            style=("--k", move || place.get().above.ads.to_string())
        >
            {children()}
        </div>
    }
}

/// Tiles without content, in the shape of those to come.
fn skeletons(columns: usize) -> impl IntoView {
    let cards: Vec<Card> = (0..SKELETONS)
        .map(|i| Card { ratio: if i % 2 == 0 { 1_333 } else { 1_250 }, advertised: false })
        .collect();
    let places = masonry::place(&cards, columns).places;
    cards
        .into_iter()
        .zip(places)
        .map(|(card, place)| {
            view! {
                <Cell card place=Signal::stored(place)>
                    <div class="note-card" aria-hidden="true">
                        <div class="note-card__cover skeleton skeleton--breathe"></div>
                    </div>
                </Cell>
            }
        })
        .collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_follow_the_grid_table_of_the_look() {
        let widths = [320, 599, 600, 899, 900, 1_199, 1_200, 1_599, 1_600];
        let columns: Vec<usize> = widths.into_iter().map(n_columns).collect();
        assert_eq!(columns, [2, 2, 3, 3, 3, 3, 4, 4, 5]);
    }
}
