//! The cards of the open channel in columns, each placed by arithmetic; nothing is measured.

use super::card_window::{CardWindow, GRID, Shown, Slot, slot_id};
use crate::{
    cards::{COVER_SIZES, NoteCard, card_of},
    i18n::t,
    state::{LoadStatus, use_feed, use_reactions},
    ui::position_in_set,
};
use domain::{
    NoteSummary, Target,
    masonry::{Card, Masonry, Way},
};
use leptos::{ev, prelude::*};

/// Covers that are seen before anything is scrolled.
const FIRST_SEEN: usize = 4;

/// Skeletons of the first page.
const SKELETONS: usize = 6;

/// The cards in sight, in reading order.
#[component]
pub fn NoteGrid(
    /// Which cards there are.
    window: CardWindow,
    /// The name of the channel.
    #[prop(into)]
    label: Signal<String>,
    /// Opens what can be done with a note.
    on_more: Callback<NoteSummary>,
) -> impl IntoView {
    let (feed, reactions) = (use_feed(), use_reactions());
    let columns = move || window.n_columns();
    let longest = Memo::new(move |_| window.longest());
    let status = Memo::new(move |_| feed.status());
    let is_loading = Memo::new(move |_| status.get() == LoadStatus::Loading);
    let is_waiting = Memo::new(move |_| is_loading.get() && feed.n_notes() == 0);
    let n_in_all = Memo::new(move |_| match status.get() {
        LoadStatus::Ended => feed.n_notes().to_string(),
        _ => "-1".to_owned(),
    });
    // A feed without articles is none; what is there instead stands below.
    let has_notes = Memo::new(move |_| feed.n_notes() > 0);
    let on_key = move |key: ev::KeyboardEvent| {
        if key.alt_key() || key.ctrl_key() || key.meta_key() || key.shift_key() {
            return;
        }
        let Some(shown) = focused(window, &key) else { return };
        let way = match key.key().as_str() {
            "ArrowUp" => Way::Up,
            "ArrowDown" => Way::Down,
            "ArrowLeft" => Way::Before,
            "ArrowRight" => Way::After,
            "l" => return reactions.turn_over(&Target::LikeNote(shown.note.id)),
            _ => return,
        };
        key.prevent_default();
        window.step(shown.index, way);
    };

    let tile = move |slot: Slot| {
        let shown = slot.shown;
        let note = Signal::derive(move || shown.with(|shown| shown.note.clone()));
        let card = Memo::new(move |_| shown.with(|shown| card_of(&shown.note)));
        let place = Memo::new(move |_| shown.with(|shown| shown.place));
        let first = shown.with_untracked(|shown| shown.index < FIRST_SEEN);
        view! {
            <NoteCard
                note
                sizes=COVER_SIZES
                first
                shown=slot.is_used
                on_more
                {..}
                data-slot=slot_id(slot.id)
                hidden=move || !slot.is_used.get()
                aria-posinset=move || shown.with(|shown| (shown.index + 1).to_string())
                aria-setsize=n_in_all
                style=("--ratio", move || card.get().ratio.to_string())
                style=("--ad", move || u8::from(card.get().advertised).to_string())
                style=("--c", move || place.get().column.to_string())
                style=("--a", move || place.get().above.covers.to_string())
                style=("--b", move || place.get().above.cards.to_string())
                style=("--k", move || place.get().above.ads.to_string())
            />
        }
        .into_any()
    };

    view! {
        <div
            class="masonry"
            id=GRID
            role=move || has_notes.get().then_some("feed")
            aria-label=move || has_notes.get().then(|| label.get())
            aria-busy=move || is_loading.get().to_string()
            style=("--n", move || columns().to_string())
            style=("--ha", move || longest.get().covers.to_string())
            style=("--hb", move || longest.get().cards.to_string())
            style=("--hc", move || longest.get().ads.to_string())
            on:keydown=on_key
        >
            {tiles(window, 0, tile)}
            {move || (cfg!(feature = "ssr") || is_waiting.get()).then(|| skeletons(columns()))}
        </div>
        <p class="visually-hidden" role="status">
            {move || is_waiting.get().then(t(|t| t.feed.loading))}
        </p>
    }
}

/// The tiles of the slots from `from` on, and behind them those of slots that are made later: slots are
/// only ever added, and each is drawn once.
fn tiles(
    window: CardWindow,
    from: usize,
    tile: impl Fn(Slot) -> AnyView + Copy + Send + 'static,
) -> AnyView {
    let has_more = Memo::new(move |_| window.n_slots() > from);
    let drawn = move || {
        has_more.get().then(|| {
            let slots = untrack(|| window.slots());
            let tiles: Vec<AnyView> = slots.iter().skip(from).map(|slot| tile(*slot)).collect();
            (tiles, self::tiles(window, slots.len(), tile)).into_any()
        })
    };
    drawn.into_any()
}

/// What the card shows in which a key was pressed.
fn focused(window: CardWindow, key: &ev::KeyboardEvent) -> Option<Shown> {
    let index = position_in_set(key)?;
    let slots = untrack(|| window.slots());
    let mut used = slots.into_iter().filter(|slot| slot.is_used.get_untracked());
    used.find_map(|slot| {
        slot.shown.with_untracked(|shown| (shown.index + 1 == index).then(|| shown.clone()))
    })
}

/// Tiles without content, in the shape of those to come.
fn skeletons(columns: usize) -> impl IntoView {
    let mut masonry = Masonry::of(columns);
    (0..SKELETONS)
        .map(|i| {
            let ratio = if i % 2 == 0 { 1_333 } else { 1_250 };
            masonry.add(Card { ratio, advertised: false });
            let place = masonry.place(i);
            view! {
                <div
                    class="note-card"
                    aria-hidden="true"
                    style=("--ratio", ratio.to_string())
                    style=("--c", place.column.to_string())
                    style=("--a", place.above.covers.to_string())
                    style=("--b", place.above.cards.to_string())
                >
                    <div class="note-card__cover skeleton skeleton--breathe"></div>
                </div>
            }
        })
        .collect_view()
}
