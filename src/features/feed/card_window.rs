//! Which cards of a channel stand in the document, and where: those in sight and a little around.
//!
//! A card that leaves makes room for one that comes: its elements are kept, take the new note and
//! move to where that is read. No other element moves, so whoever has the focus keeps it.

use crate::{
    cards::{card_of, n_columns},
    state::{Arranged, Arrangement, Basis, Feed, FeedPlace, Seen, use_feed, use_feed_place},
    ui::{
        Screen, before_next_frame, focus, frame, painted, put_before, scroll_by, set_pixels,
        show_at, show_nearest, use_screen,
    },
};
use boxed::effect;
use domain::{
    NoteSummary,
    masonry::{Above, Lengths, Place, Way},
};
use leptos::{prelude::*, task};

/// The id of the element that the cards stand in.
pub const GRID: &str = "feed-grid";

/// How much of the window's height is drawn above and below it, as a part of four; nothing before the first
/// cards are painted.
#[cfg(not(feature = "ssr"))]
const MARGIN_QUARTERS: f64 = 1.0;

/// Where what one slot shows stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many notes are above it in its channel.
    pub index: usize,
    /// Its place in the columns.
    pub place: Place,
}

/// The elements of one card, and what they show now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Tells it from the other slots.
    pub id: usize,
    /// What it shows, or showed last.
    pub note: RwSignal<NoteSummary>,
    /// Where that stands.
    pub standing: RwSignal<Standing>,
    /// Whether it shows it now.
    pub is_used: RwSignal<bool>,
}

/// How far below the upper edge of the grid a card may stand, in pixels. Browsers draw nothing beyond
/// 17.9 (Firefox) or 33.5 million (Chromium, Safari).
const FAR: f64 = 12_000_000.0;

/// Where what is read stands once the grid has been begun further down.
const MIDDLE: f64 = FAR / 2.0;

/// How near the upper edge of a grid that begins further down one comes before it begins further up.
const NEAR_EDGE: f64 = 100_000.0;

/// How many cards from its beginning a list is continued upwards: more than are drawn around.
const LEAD: usize = 24;

/// How many cards a page holds that the build writes: more than any phone shows at once.
#[cfg(feature = "ssr")]
const WRITTEN: usize = 6;

/// The cards in the document. Copies are cheap and all the same.
#[derive(Clone, Copy)]
pub struct CardWindow {
    feed: Feed,
    place: FeedPlace,
    screen: Signal<Screen>,
    slots: RwSignal<Vec<Slot>>,
    /// The slots in use, by their ids, as their elements stand in the document.
    order: StoredValue<Vec<usize>>,
    arrangement: Arrangement,
    longest: RwSignal<Above>,
    /// How much of what is above the grid leaves out, in pixels.
    origin: StoredValue<f64>,
    /// Slots outlive the scroll during which they were made.
    owner: StoredValue<Option<Owner>>,
}

impl CardWindow {
    /// The window over the open channel; it follows the channel for as long as the owner lives.
    #[must_use]
    pub fn new() -> Self {
        let screen = use_screen();
        let (feed, place) = (use_feed(), use_feed_place());
        let window = Self {
            feed,
            place,
            screen,
            slots: RwSignal::default(),
            order: StoredValue::default(),
            arrangement: feed.arrangement(),
            longest: RwSignal::default(),
            origin: StoredValue::new(0.0),
            owner: StoredValue::new(Owner::current()),
        };
        // Where pages are written no effect ever runs; what is there by then is all that comes.
        #[cfg(feature = "ssr")]
        window.follow();
        effect(move || window.follow());
        window
    }

    /// Every slot, in the order of making; tracks them.
    #[must_use]
    pub fn slots(self) -> Vec<Slot> {
        self.slots.get()
    }

    /// How many slots there are; tracks it.
    #[must_use]
    pub fn n_slots(self) -> usize {
        self.slots.with(Vec::len)
    }

    /// How many columns there are; tracks it.
    #[must_use]
    pub fn n_columns(self) -> usize {
        n_columns(self.screen.get())
    }

    /// What the longest column holds; tracks it.
    #[must_use]
    pub fn longest(self) -> Above {
        self.longest.get()
    }

    /// Follows the open channel: adds what has been fetched, or begins anew with another list, and
    /// where cards stand elsewhere now, keeps the one that is read where it was.
    fn follow(self) {
        let (screen, n_notes) = (self.screen.get(), self.feed.n_notes());
        let (first, edition, counted) = self.feed.standing();
        let Screen { width, rem, .. } = screen;
        let basis = Basis { channel: self.feed.channel().get(), edition, counted, width, rem };
        let (mut is_other, mut is_same_list, mut longest) = (false, false, Above::default());
        let lengths = self.lengths(None);
        self.arrangement.change(|Arranged { basis: known, masonry, has_arrived, .. }| {
            is_other = *known != basis || masonry.end() > n_notes;
            if is_other {
                *masonry = self.feed.empty_masonry(n_columns(screen));
                *has_arrived = false;
                is_same_list =
                    edition > 0 && (&known.channel, known.edition) == (&basis.channel, edition);
                *known = basis;
            }
            let n_above = masonry.first().saturating_sub(first);
            self.feed.with_notes(first, |notes| {
                let above = notes.iter().take(n_above).rev();
                above.for_each(|note| masonry.add_before(card_of(note)));
            });
            self.feed.with_notes(masonry.end(), |notes| {
                notes.iter().for_each(|note| masonry.add(card_of(note)));
            });
            longest = masonry.longest(lengths);
        });
        if self.longest.get_untracked() != longest {
            self.longest.set(longest);
        }
        if is_other {
            self.begin_at(0.0);
        }
        self.draw(is_other);
        if is_same_list {
            let channel = self.feed.channel().get_untracked();
            self.go_back(self.place.of(&channel), None);
        }
    }

    /// Looks what is in sight now, and draws the cards there. Called after each scroll.
    pub fn look(self) {
        self.stay_in_reach();
        self.draw(false);
    }

    /// Lets the grid begin `origin` pixels further down than its first card.
    fn begin_at(self, origin: f64) {
        if self.origin.get_value() != origin {
            self.origin.set_value(origin);
            set_pixels(GRID, "--origin", origin);
        }
    }

    /// Lets the grid begin further down, or further up again, when what is read comes too far from its
    /// upper edge, or near an edge that is not the beginning. What is in sight stays where it is.
    fn stay_in_reach(self) {
        let Some(frame) = frame(GRID) else { return };
        let (at, origin) = (-frame.top, self.origin.get_value());
        let Some(moved) = origin_for(at + origin, origin) else { return };
        let by = moved - origin;
        // Whoever is at the very top of the page wants the beginning.
        let is_at_top = at <= 0.0;
        if by > 0.0 {
            // In this order the page is never shorter than where one is.
            scroll_by(-by);
            self.begin_at(moved);
        } else {
            self.begin_at(if is_at_top { 0.0 } else { moved });
            if !is_at_top {
                scroll_by(-by);
            }
        }
        self.arrangement.change(|arranged| {
            if !is_at_top && let Some(top) = &mut arranged.brought_to {
                *top += by.round() as i32;
            }
        });
    }

    /// Puts cards into slots: those in sight, or all of them anew.
    fn draw(self, anew: bool) {
        faults::place("cards drawn");
        let wanted = untrack(|| self.in_sight());
        // Nothing is in sight where all that is there is further down.
        let first = wanted.first().copied().unwrap_or_default();
        if self
            .arrangement
            .read(|arranged| arranged.has_arrived && first < arranged.masonry.first() + LEAD)
        {
            self.feed.load_before();
        }
        let mut slots = self.slots.get_untracked();
        if !anew && self.used(&slots) == wanted {
            return;
        }
        let mut free: Vec<Slot> =
            slots.iter().filter(|slot| !wanted.contains(&slot.index())).copied().collect();
        let n_before = slots.len();
        let mut order = Vec::with_capacity(wanted.len());
        for index in wanted {
            let Some((note, standing)) = self.shown(index) else { continue };
            let there = slots.iter().find(|slot| slot.index() == index).copied();
            let slot = match there.or_else(|| free.pop()) {
                Some(slot) => {
                    if slot.note.with_untracked(|before| *before != note) {
                        slot.note.set(note);
                    }
                    if slot.standing.get_untracked() != standing {
                        slot.standing.set(standing);
                    }
                    slot
                }
                None => {
                    let slot = self.made(slots.len(), note, standing);
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
        if n_before == 0 {
            task::spawn_local(async move {
                painted().await;
                self.draw(false);
            });
        }
        // Elements that have just been made stand in the document once this is drawn.
        task::spawn_local(async move {
            task::tick().await;
            self.put_in_order(order);
        });
    }

    /// The cards that are drawn, in reading order.
    fn used(self, slots: &[Slot]) -> Vec<usize> {
        let used = slots.iter().filter(|slot| slot.is_used.get_untracked());
        let mut used: Vec<usize> = used.map(Slot::index).collect();
        used.sort_unstable();
        used
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

    fn shown(self, index: usize) -> Option<(NoteSummary, Standing)> {
        let note = self.feed.with_notes(index, |notes| notes.first().cloned())?;
        let place = self.arrangement.read(|arranged| arranged.masonry.place(index));
        Some((note, Standing { index, place }))
    }

    fn made(self, id: usize, note: NoteSummary, standing: Standing) -> Slot {
        let make = move || Slot {
            id,
            note: RwSignal::new(note),
            standing: RwSignal::new(standing),
            is_used: RwSignal::new(true),
        };
        match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        }
    }

    /// The cards in sight and a little around, in reading order. While the feed is hidden, those that
    /// were.
    fn in_sight(self) -> Vec<usize> {
        #[cfg(feature = "ssr")]
        return (0..self.feed.n_notes().min(WRITTEN)).collect();
        #[cfg(not(feature = "ssr"))]
        self.measured()
    }

    #[cfg(not(feature = "ssr"))]
    fn measured(self) -> Vec<usize> {
        let height = f64::from(self.screen.get().height);
        let Some(frame) = frame(GRID) else {
            let slots = self.slots.get();
            let there =
                self.arrangement.read(|Arranged { masonry, .. }| masonry.first()..masonry.end());
            let used = self.used(&slots).into_iter();
            return used.filter(|index| there.contains(index)).collect();
        };
        let quarters = if self.slots.with(Vec::is_empty) { 0.0 } else { MARGIN_QUARTERS };
        let margin = height * quarters / 4.0;
        let above = self.origin.get_value() - frame.top;
        let from = thousandths(above - margin);
        let to = thousandths(above + height + margin);
        let lengths = self.lengths(Some(frame.width));
        self.arrangement.read(|arranged| arranged.masonry.between(from, to, lengths))
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
        let n = n_columns(self.screen.get_untracked()) as f64;
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
            if frame(GRID).is_none() {
                return; // Whoever comes back to the feed is brought there then.
            }
            self.arrangement.change(|arranged| arranged.has_arrived = true);
            let offset = seen.as_ref().map_or(0, |seen| {
                self.bring(self.feed.position(&seen.note).unwrap_or(seen.index), seen.offset)
            });
            task::spawn_local(async move {
                // The card is there once what has just changed is drawn; its own edge is exact.
                task::tick().await;
                if let Some(seen) = seen {
                    show_at(&FeedPlace::card_id(&seen.note), offset);
                    self.arrangement.change(|arranged| arranged.brought_to = top());
                }
                if let Some(opened) = opened {
                    focus(&opened);
                }
            });
        });
    }

    /// Whether the reader has moved on from where they were last brought; else their place is what it
    /// was.
    #[must_use]
    pub fn has_moved_on(self) -> bool {
        let top = top();
        self.arrangement.read(|arranged| arranged.has_arrived && arranged.brought_to != top)
    }

    /// Whether the reader went up to the very top, and the list begins further down.
    #[must_use]
    pub fn is_above_all(self) -> bool {
        let is_at_top = top().is_some_and(|top| top > 0);
        self.arrangement
            .read(|arranged| is_at_top && arranged.has_arrived && arranged.masonry.first() > 0)
    }

    /// Leads from the card of `note` to its neighbour, and gives that the focus.
    pub fn step(self, index: usize, way: Way) {
        let Some(next) = self.arrangement.read(|arranged| arranged.masonry.next(index, way)) else {
            return;
        };
        let Some((note, _)) = self.shown(next) else { return };
        let is_drawn = self.slots.with_untracked(|slots| self.used(slots).contains(&next));
        if !is_drawn {
            self.bring(next, self.screen.get_untracked().height as i32 / 4);
        }
        task::spawn_local(async move {
            task::tick().await;
            focus(&FeedPlace::link_id(&note.id));
            show_nearest(&FeedPlace::card_id(&note.id));
        });
    }

    /// Scrolls so that the card `index` is about `offset` pixels below the window's upper edge, and
    /// draws what is in sight there. A card that would be above the window, since it was larger, is
    /// half in sight; gives the offset it has.
    fn bring(self, index: usize, offset: i32) -> i32 {
        let Some(frame) = frame(GRID) else { return offset };
        let lengths = self.lengths(Some(frame.width));
        let card = self.feed.with_notes(index, |notes| notes.first().map(card_of));
        let height = (card.map_or(0, |card| card.height(lengths)) / 1_000) as i32;
        let offset = if offset + height <= 0 { -height / 2 } else { offset };
        let above = self.arrangement.read(|arranged| arranged.masonry.place(index).above);
        let above = above.height(lengths) as f64 / 1_000.0;
        if let Some(origin) = origin_for(above, self.origin.get_value()) {
            self.begin_at(origin);
        }
        // Measured anew: a page that has become shorter has scrolled.
        let top = self::frame(GRID).map_or(frame.top, |frame| frame.top);
        scroll_by(top + above - self.origin.get_value() - f64::from(offset));
        self.draw(false);
        offset
    }
}

impl Slot {
    /// How many notes are above the one that it shows, or showed last.
    pub fn index(&self) -> usize {
        self.standing.get_untracked().index
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

/// Where a grid that leaves out `origin` pixels should begin for `above` pixels down to what is read;
/// nothing when it may stay.
fn origin_for(above: f64, origin: f64) -> Option<f64> {
    let at = above - origin;
    let is_well = at <= FAR && (origin == 0.0 || at >= NEAR_EDGE);
    (!is_well).then(|| if above <= FAR { 0.0 } else { (above - MIDDLE).round() })
}

/// How far the upper edge of the cards is from that of the window, in whole pixels.
fn top() -> Option<i32> {
    frame(GRID).map(|frame| frame.top.round() as i32)
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
    fn a_grid_begins_further_down_only_far_down_and_at_its_beginning_again_near_it() {
        assert_eq!(origin_for(0.0, 0.0), None);
        assert_eq!(origin_for(FAR, 0.0), None);
        assert_eq!(origin_for(45e6, 0.0), Some(45e6 - MIDDLE));
        assert_eq!(origin_for(45e6, 39e6), None);
        // Upwards: first further up, then at the beginning.
        assert_eq!(origin_for(39e6 + 10.0, 39e6), Some(33e6 + 10.0));
        assert_eq!(origin_for(9e6, 8.95e6), Some(0.0));
        // What is read never stands beyond reach, nor a hair below the edge.
        for above in (0..80).map(|i| f64::from(i) * 1e6) {
            for origin in (0..80).map(|i| f64::from(i) * 1e6) {
                let after = origin_for(above, origin).unwrap_or(origin);
                assert!((0.0..=FAR).contains(&(above - after)), "{above} {origin}");
                assert_eq!(origin_for(above, after), None, "{above} {origin}");
            }
        }
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
