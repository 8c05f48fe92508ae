//! Which cards of a channel stand in the document, and where: those in sight and a little around.
//!
//! A card that leaves makes room for one that comes: its elements are kept, take the new note and
//! move to where that is read. No other element moves, so whoever has the focus keeps it.

use crate::{
    state::{Feed, FeedPlace, Seen, use_feed},
    ui::{Screen, before_next_frame, focus, frame, put_before, scroll_by, show_at, show_nearest},
};
use domain::{
    Channel, NoteSummary,
    masonry::{Above, Card, Lengths, Masonry, Place, Way},
};
use leptos::{prelude::*, task};

/// The id of the element that the cards stand in.
pub const GRID: &str = "feed-grid";

/// How much of the window's height is drawn above and below it, as a part of four.
const MARGIN_QUARTERS: f64 = 1.0;

/// What one slot shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The note.
    pub note: NoteSummary,
    /// How many notes are above it in its channel.
    pub index: usize,
    /// Where it stands.
    pub place: Place,
}

/// The elements of one card, and what they show now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Tells it from the other slots.
    pub id: usize,
    /// What it shows, or showed last.
    pub shown: RwSignal<Shown>,
    /// Whether it shows it now.
    pub is_used: RwSignal<bool>,
}

/// How many cards from its beginning a list is continued upwards: more than are drawn around.
const LEAD: usize = 24;

/// Which list the masonry was made for.
type Edition = (Channel, u64, u64, usize);

/// The cards in the document. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct CardWindow {
    feed: Feed,
    screen: Signal<Screen>,
    n_columns: Memo<usize>,
    slots: RwSignal<Vec<Slot>>,
    /// The slots in use, by their ids, as their elements stand in the document.
    order: StoredValue<Vec<usize>>,
    masonry: StoredValue<Masonry>,
    made_for: StoredValue<Option<Edition>>,
    /// Where the grid stood when the window brought the reader to a card.
    brought_to: StoredValue<Option<f64>>,
    longest: RwSignal<Above>,
    /// Slots outlive the scroll during which they were made.
    owner: StoredValue<Option<Owner>>,
}

/// How many columns a window has; in `rem`, so that large text gets fewer and in the end one.
fn n_columns(screen: Screen) -> usize {
    match f64::from(screen.width) / screen.rem {
        width if width < 18.0 => 1,
        width if width < 37.5 => 2,
        width if width < 75.0 => 3,
        width if width < 100.0 => 4,
        _ => 5,
    }
}

/// What a card's place depends on.
pub fn card_of(note: &NoteSummary) -> Card {
    Card {
        ratio: note.cover.as_ref().map_or(1_333, domain::Picture::ratio_thousandths),
        advertised: note.marks.ad || note.marks.ai,
    }
}

impl CardWindow {
    /// The window over the open channel; it follows the channel for as long as the owner lives.
    #[must_use]
    pub fn new() -> Self {
        let screen = Screen::kept_current();
        let feed = use_feed();
        let window = Self {
            feed,
            screen,
            n_columns: Memo::new(move |_| n_columns(screen.get())),
            slots: RwSignal::default(),
            order: StoredValue::default(),
            masonry: feed.masonry(),
            made_for: StoredValue::default(),
            brought_to: StoredValue::default(),
            longest: RwSignal::default(),
            owner: StoredValue::new(Owner::current()),
        };
        Effect::new(move || window.follow());
        Effect::new(move || {
            screen.track();
            window.look();
        });
        window
    }

    /// Every slot, in the order of making; tracks them.
    #[must_use]
    pub fn slots(self) -> Vec<Slot> {
        self.slots.get()
    }

    /// How many columns there are; tracks it.
    #[must_use]
    pub fn n_columns(self) -> usize {
        self.n_columns.get()
    }

    /// What the longest column holds; tracks it.
    #[must_use]
    pub fn longest(self) -> Above {
        self.longest.get()
    }

    /// What every place depends on besides the notes: when it changes, cards stand elsewhere; tracks it.
    #[must_use]
    pub fn layout(self) -> (u32, f64, usize, u64) {
        let Screen { width, rem, .. } = self.screen.get();
        (width, rem, self.n_columns.get(), self.feed.counted())
    }

    /// Follows the open channel: adds what has been fetched, or begins anew with another list.
    fn follow(self) {
        let (channel, edition) = (self.feed.channel().get(), self.feed.edition());
        let (first, n_notes) = (self.feed.first(), self.feed.n_notes());
        let n_columns = self.n_columns.get();
        let edition = Some((channel, edition, self.feed.counted(), n_columns));
        let is_other = self.made_for.with_value(|known| *known != edition)
            || self.masonry.with_value(|masonry| masonry.end() > n_notes);
        self.masonry.update_value(|masonry| {
            if is_other {
                *masonry = self.feed.empty_masonry(n_columns);
                self.made_for.set_value(edition);
            }
            self.feed.with_notes(first, |notes| {
                let n_above = masonry.first().saturating_sub(first).min(notes.len());
                notes[..n_above].iter().rev().for_each(|note| masonry.add_before(card_of(note)));
            });
            self.feed.with_notes(masonry.end(), |notes| {
                notes.iter().for_each(|note| masonry.add(card_of(note)));
            });
        });
        let longest = self.masonry.with_value(|masonry| masonry.longest(self.lengths(None)));
        if self.longest.get_untracked() != longest {
            self.longest.set(longest);
        }
        self.draw(is_other);
    }

    /// Looks what is in sight now, and draws the cards there. Called after each scroll.
    pub fn look(self) {
        self.draw(false);
    }

    /// Puts cards into slots: those in sight, or all of them anew.
    fn draw(self, anew: bool) {
        let wanted = untrack(|| self.in_sight());
        let first = self.masonry.with_value(Masonry::first);
        if wanted.first().is_none_or(|index| *index < first + LEAD) {
            self.feed.load_before();
        }
        let mut slots = self.slots.get_untracked();
        let used: Vec<usize> = self.used(&slots).map(|(index, _)| index).collect();
        if !anew && used == wanted {
            return;
        }
        let mut free: Vec<Slot> =
            slots.iter().filter(|slot| !wanted.contains(&slot.index())).copied().collect();
        let n_before = slots.len();
        let mut order = Vec::with_capacity(wanted.len());
        for index in wanted {
            let Some(shown) = self.shown(index) else { continue };
            let there = slots.iter().find(|slot| slot.index() == index).copied();
            let slot = match there.or_else(|| free.pop()) {
                Some(slot) => {
                    if slot.shown.with_untracked(|before| *before != shown) {
                        slot.shown.set(shown);
                    }
                    slot
                }
                None => {
                    let slot = self.made(slots.len(), shown);
                    slots.push(slot);
                    slot
                }
            };
            order.push(slot.id);
        }
        for slot in &slots {
            let is_used = order.contains(&slot.id);
            if slot.is_used.get_untracked() != is_used {
                slot.is_used.set(is_used);
            }
        }
        if slots.len() > n_before {
            self.slots.set(slots);
        }
        // Elements that have just been made stand in the document once this is drawn.
        task::spawn_local(async move {
            task::tick().await;
            self.put_in_order(order);
        });
    }

    /// The cards that are drawn, with their slots.
    fn used(self, slots: &[Slot]) -> impl Iterator<Item = (usize, Slot)> {
        let mut used: Vec<(usize, Slot)> = slots
            .iter()
            .filter(|slot| slot.is_used.get_untracked())
            .map(|slot| (slot.index(), *slot))
            .collect();
        used.sort_unstable_by_key(|(index, _)| *index);
        used.into_iter()
    }

    /// Moves the elements of slots to where they are read: only those that are out of order, each
    /// before the one that is read after it.
    fn put_in_order(self, order: Vec<usize>) {
        let before = self.order.try_update_value(|known| std::mem::replace(known, order.clone()));
        let Some(before) = before else { return };
        let stays = in_order(&before, &order);
        for (at, slot) in order.iter().enumerate().rev() {
            if !stays.contains(slot) {
                put_before(slot_id(*slot), order.get(at + 1).map(|next| slot_id(*next)));
            }
        }
    }

    fn shown(self, index: usize) -> Option<Shown> {
        let note = self.feed.with_notes(index, |notes| notes.first().cloned())?;
        let place = self.masonry.with_value(|masonry| masonry.place(index));
        Some(Shown { note, index, place })
    }

    fn made(self, id: usize, shown: Shown) -> Slot {
        let make =
            || Slot { id, shown: RwSignal::new(shown.clone()), is_used: RwSignal::new(true) };
        self.owner.get_value().map_or_else(make, |owner| owner.with(make))
    }

    /// The cards in sight and a little around, in reading order. While the feed is hidden, those that
    /// were.
    fn in_sight(self) -> Vec<usize> {
        let height = f64::from(self.screen.get().height);
        let Some(frame) = frame(GRID) else {
            let slots = self.slots.get();
            let there = self.masonry.with_value(|masonry| masonry.first()..masonry.end());
            let used = self.used(&slots).map(|(index, _)| index);
            return used.filter(|index| there.contains(index)).collect();
        };
        let margin = height * MARGIN_QUARTERS / 4.0;
        let from = thousandths(-frame.top - margin);
        let to = thousandths(-frame.top + height + margin);
        let lengths = self.lengths(Some(frame.width));
        self.masonry.with_value(|masonry| masonry.between(from, to, lengths))
    }

    /// The lengths that style/ui/masonry.css makes of the integers on this screen.
    fn lengths(self, width: Option<f64>) -> Lengths {
        let Screen { width: window, rem, .. } = self.screen.get_untracked();
        let gap = rem
            * match window {
                0..600 => 0.625,
                600..1200 => 1.0,
                _ => 1.25,
            };
        let n = self.masonry.with_value(|masonry| masonry.n_columns()) as f64;
        let width = width.unwrap_or(f64::from(window));
        Lengths {
            column: thousandths((width - (n - 1.0) * gap) / n),
            card: thousandths(6.0 * rem),
            ad: thousandths(1.625 * rem),
        }
    }

    /// Goes back to a card one was at, before the next frame; its link gets the focus if it was opened.
    pub fn go_back(self, seen: Option<Seen>, opened: Option<String>) {
        before_next_frame(move || {
            task::spawn_local(async move {
                if let Some(seen) = seen {
                    self.show(seen).await;
                }
                // The card is there once what has just changed is drawn.
                task::tick().await;
                if let Some(opened) = opened {
                    focus(&opened);
                }
            });
        });
    }

    /// Keeps the card one was at where it was, in the frame in which all cards stand elsewhere.
    pub fn keep(self, seen: Seen) {
        task::spawn_local(async move {
            // The grid is as long as it will be once what has just changed is drawn.
            task::tick().await;
            self.show(seen).await;
        });
    }

    async fn show(self, seen: Seen) {
        let index = self.feed.position(&seen.note).unwrap_or(seen.index);
        let height = self.shown(index).zip(frame(GRID)).map_or(0.0, |(shown, frame)| {
            card_of(&shown.note).height(self.lengths(Some(frame.width))) as f64 / 1_000.0
        });
        // Smaller than it was, it would be above the window.
        let is_above = f64::from(seen.offset) + height < 1.0;
        let offset = if is_above { (-height / 2.0) as i32 } else { seen.offset };
        self.bring(index, f64::from(offset));
        task::tick().await;
        // Its own edge is exact.
        show_at(&FeedPlace::card_id(&seen.note), offset);
        self.brought_to.set_value(frame(GRID).map(|frame| frame.top));
    }

    /// Whether the reader is still where the window brought them: the place is what it was.
    #[must_use]
    pub fn is_as_brought(self) -> bool {
        let top = frame(GRID).map(|frame| frame.top);
        let moved = |(now, then): (f64, f64)| (now - then).abs() > 1.0;
        let is_there = !top.zip(self.brought_to.get_value()).is_none_or(moved);
        if !is_there {
            self.brought_to.set_value(None);
        }
        is_there
    }

    /// Leads from the card of `note` to its neighbour, and gives that the focus.
    pub fn step(self, index: usize, way: Way) {
        let Some(next) = self.masonry.with_value(|masonry| masonry.next(index, way)) else {
            return;
        };
        let Some(shown) = self.shown(next) else { return };
        let is_drawn =
            self.slots.with_untracked(|slots| self.used(slots).any(|(index, _)| index == next));
        if !is_drawn {
            self.bring(next, f64::from(self.screen.get_untracked().height) / 4.0);
        }
        task::spawn_local(async move {
            task::tick().await;
            focus(&FeedPlace::link_id(&shown.note.id));
            show_nearest(&FeedPlace::card_id(&shown.note.id));
        });
    }

    /// Scrolls so that the card `index` is about `offset` pixels below the window's upper edge, and
    /// draws what is in sight there.
    fn bring(self, index: usize, offset: f64) {
        if let Some(frame) = frame(GRID) {
            let lengths = self.lengths(Some(frame.width));
            let place = self.masonry.with_value(|masonry| masonry.place(index));
            scroll_by(frame.top + place.above.height(lengths) as f64 / 1_000.0 - offset);
            self.look();
        }
    }
}

impl Slot {
    fn index(&self) -> usize {
        self.shown.with_untracked(|shown| shown.index)
    }
}

/// The id that tells the element of a slot, whatever note it shows.
#[must_use]
pub fn slot_id(slot: usize) -> String {
    format!("slot-{slot}")
}

/// The slots of `after` that may stay where they are: those whose elements follow each other in the
/// document already, in the longest row of such.
fn in_order(before: &[usize], after: &[usize]) -> Vec<usize> {
    let places: Vec<Option<usize>> =
        after.iter().map(|slot| before.iter().position(|known| known == slot)).collect();
    // The longest row that ends at each slot, and the slot before it in that row.
    let mut rows: Vec<(usize, Option<usize>)> = Vec::with_capacity(after.len());
    for (at, place) in places.iter().enumerate() {
        let longest = (0..at)
            .filter(|earlier| {
                place.is_some() && places[*earlier] < *place && places[*earlier].is_some()
            })
            .max_by_key(|earlier| rows[*earlier].0);
        let length = longest.map_or(0, |earlier| rows[earlier].0) + usize::from(place.is_some());
        rows.push((length, longest));
    }
    let mut at = (0..rows.len()).filter(|at| places[*at].is_some()).max_by_key(|at| rows[*at].0);
    let mut stays = Vec::new();
    while let Some(slot) = at {
        stays.push(after[slot]);
        at = rows[slot].1;
    }
    stays
}

/// Pixels in thousandths, and never below zero.
fn thousandths(pixels: f64) -> u64 {
    (pixels.max(0.0) * 1_000.0) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(width: u32, rem: f64) -> usize {
        n_columns(Screen { width, height: 800, rem })
    }

    #[test]
    fn columns_follow_the_grid_table_of_the_look() {
        let widths = [320, 599, 600, 899, 900, 1_199, 1_200, 1_599, 1_600];
        let found: Vec<usize> = widths.into_iter().map(|width| columns(width, 16.0)).collect();
        assert_eq!(found, [2, 2, 3, 3, 3, 3, 4, 4, 5]);
    }

    #[test]
    fn only_the_cards_that_come_move() {
        let sorted = |mut slots: Vec<usize>| {
            slots.sort_unstable();
            slots
        };
        assert_eq!(sorted(in_order(&[0, 1, 2, 3], &[1, 2, 3, 0])), [1, 2, 3]);
        assert_eq!(sorted(in_order(&[1, 2, 3, 0], &[0, 1, 2, 3])), [1, 2, 3]);
        assert_eq!(sorted(in_order(&[0, 1, 2], &[2, 1, 4, 0])).len(), 1);
        assert_eq!(in_order(&[], &[0, 1]), [] as [usize; 0]);
    }

    #[test]
    fn large_text_gets_one_column_on_a_phone() {
        assert_eq!((columns(390, 32.0), columns(320, 24.0), columns(1_280, 32.0)), (1, 1, 3));
    }
}
