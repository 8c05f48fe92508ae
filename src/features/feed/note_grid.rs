//! The cards of the open channel in columns, each placed by arithmetic; nothing is measured.

use super::card_window::{CardWindow, GRID, Slot, slot_id};
use crate::{
    cards::{COVER_SIZES, NoteCard, card_of},
    i18n::t,
    state::{LoadStatus, use_feed, use_reactions},
    ui::position_in_set,
};
use boxed::{drawn, memo};
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
    let longest = move || window.longest();
    let is_loading = memo(move || feed.status() == LoadStatus::Loading);
    let is_waiting = memo(move || is_loading.get() && feed.n_notes() == 0);
    let n_in_all = memo(move || match feed.status() {
        LoadStatus::Ended => feed.n_notes().to_string(),
        _ => "-1".to_owned(),
    });
    // A feed without articles is none; what is there instead stands below.
    let has_notes = memo(move || feed.n_notes() > 0);
    let on_key = move |key: ev::KeyboardEvent| {
        if key.alt_key() || key.ctrl_key() || key.meta_key() || key.shift_key() {
            return;
        }
        let Some((slot, index)) = focused(window, &key) else { return };
        let way = match key.key().as_str() {
            "ArrowUp" => Way::Up,
            "ArrowDown" => Way::Down,
            "ArrowLeft" => Way::Before,
            "ArrowRight" => Way::After,
            "l" => {
                return reactions.turn_over(&Target::LikeNote(
                    slot.note.with_untracked(|note| note.id.clone()),
                ));
            }
            _ => return,
        };
        key.prevent_default();
        window.step(index, way);
    };

    let tile = move |slot: Slot| {
        let card = move || slot.note.with(card_of);
        let place = move || slot.standing.get().place;
        let first = slot.standing.get_untracked().index < FIRST_SEEN;
        view! {
            <NoteCard
                note=slot.note
                sizes=COVER_SIZES
                first
                shown=slot.is_used
                on_more
                {..}
                data-slot=slot_id(slot.id)
                hidden=move || !slot.is_used.get()
                aria-posinset=move || (slot.standing.get().index + 1).to_string()
                aria-setsize=move || n_in_all.get()
                style=("--ratio", move || card().ratio.to_string())
                style=("--ad", move || u8::from(card().advertised).to_string())
                style=("--c", move || place().column.to_string())
                style=("--a", move || place().above.covers.to_string())
                style=("--b", move || place().above.cards.to_string())
                style=("--k", move || place().above.ads.to_string())
            />
        }
        .into_any()
    };

    view! {
        <div
            class="masonry"
            id=GRID
            role=move || has_notes.get().then(|| "feed".to_owned())
            aria-label=move || has_notes.get().then(|| label.get())
            aria-busy=move || is_loading.get().to_string()
            style=("--n", move || columns().to_string())
            style=("--ha", move || longest().covers.to_string())
            style=("--hb", move || longest().cards.to_string())
            style=("--hc", move || longest().ads.to_string())
            on:keydown=on_key
        >
            {tiles(window, 0, tile)}
            {move || (cfg!(feature = "ssr") || is_waiting.get()).then(|| skeletons(columns()).into_any())}
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
    let has_more = memo(move || window.n_slots() > from);
    drawn(move || {
        let behind = has_more.get().then(|| {
            let slots = untrack(|| window.slots());
            let mut tiles: Vec<AnyView> = slots.iter().skip(from).map(|slot| tile(*slot)).collect();
            tiles.push(self::tiles(window, slots.len(), tile));
            tiles.into_any()
        });
        behind.into_any()
    })
}

/// The card in which a key was pressed, and how many are above it.
fn focused(window: CardWindow, key: &ev::KeyboardEvent) -> Option<(Slot, usize)> {
    let index = position_in_set(key)?.checked_sub(1)?;
    let slots = untrack(|| window.slots());
    let mut used = slots.into_iter().filter(|slot| slot.is_used.get_untracked());
    used.find(|slot| slot.index() == index).map(|slot| (slot, index))
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
