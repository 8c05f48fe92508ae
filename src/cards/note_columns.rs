//! Tiles of notes in columns: how many columns, what a tile's place depends on, and a list without a
//! window, for pages that show a few dozen.

use super::NoteCard;
use crate::ui::{Screen, use_screen};
use boxed::memo;
use domain::{
    NoteSummary,
    masonry::{Card, Lengths, Masonry},
};
use leptos::prelude::*;

/// The lengths of a phone: enough to tell which column is the tallest.
pub const USUAL: Lengths = Lengths { column: 174_000, card: 96_000, ad: 26_000 };

/// How wide a cover is, by the width of the window: style/ui/masonry.css and the look's grid table.
pub const COVER_SIZES: &str = "(min-width: 1600px) 16vw, (min-width: 1200px) 18vw, \
     (min-width: 600px) 29vw, 45vw";

/// How many columns a window has; in `rem`, so that large text gets fewer and in the end one.
#[must_use]
pub fn n_columns(screen: Screen) -> usize {
    match f64::from(screen.width) / screen.rem {
        width if width < 18.0 => 1,
        width if width < 37.5 => 2,
        width if width < 75.0 => 3,
        width if width < 100.0 => 4,
        _ => 5,
    }
}

/// What a tile's place depends on.
#[must_use]
pub fn card_of(note: &NoteSummary) -> Card {
    Card {
        ratio: note.cover.as_ref().map_or(1_333, domain::Picture::ratio_thousandths),
        advertised: note.marks.ad || note.marks.ai,
    }
}

/// Notes in columns, in reading order, all of them at once.
#[component]
pub fn NoteColumns(
    /// Which.
    #[prop(into)]
    notes: Signal<Vec<NoteSummary>>,
    /// The name of the list.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let screen = use_screen();
    let columns = memo(move || n_columns(screen.get()));
    let masonry = memo(move || {
        let mut masonry = Masonry::of(columns.get());
        notes.with(|notes| notes.iter().for_each(|note| masonry.add(card_of(note))));
        masonry
    });
    let reach = memo(move || masonry.with(|masonry| masonry.longest(USUAL)));
    let cell = move |index: ReadSignal<usize>, note: NoteSummary| {
        let card = card_of(&note);
        let at = memo(move || masonry.with(|masonry| masonry.place(index.get())));
        view! {
            <li
                style=("--ratio", card.ratio.to_string())
                style=("--ad", u8::from(card.advertised).to_string())
                style=("--c", move || at.get().column.to_string())
                style=("--a", move || at.get().above.covers.to_string())
                style=("--b", move || at.get().above.cards.to_string())
                style=("--k", move || at.get().above.ads.to_string())
            >
                <NoteCard note=RwSignal::new(note) sizes=COVER_SIZES elsewhere=true />
            </li>
        }
    };
    view! {
        <div class="feed">
            <ul
                class="masonry"
                aria-label=label
                style=("--n", move || columns.get().to_string())
                style=("--ha", move || reach.get().covers.to_string())
                style=("--hb", move || reach.get().cards.to_string())
                style=("--hc", move || reach.get().ads.to_string())
            >
                <ForEnumerate
                    each=move || notes.get()
                    key=|note| note.id.clone()
                    let(index, note)
                >
                    {cell(index, note)}
                </ForEnumerate>
            </ul>
        </div>
    }
}
