//! How well a word fits a text.

use crate::{
    entry::{Entry, Field},
    query::{Piece, Word},
};
use hanzi::{Hanzi, SEPARATOR};

/// How well a word fits, in thousandths of standing there as typed.
pub(crate) type Fit = u32;

pub(crate) const AS_TYPED: Fit = 1_000;
const WHOLE_FIELD: Fit = 1_300;
const AT_THE_BEGINNING: Fit = 1_150;
const PINYIN: Fit = 850;
const FIRST_LETTERS: Fit = 500;
/// The share of a word that must stand in a text, in pairs, in percent.
const ENOUGH: usize = 60;
/// How often a word is counted in a long text.
const OFTEN: usize = 6;

/// The points of a word in an item; zero when it is not there. `fit` says how well it fits one text.
pub(crate) fn points<'a>(
    fields: impl Iterator<Item = &'a Field>,
    fit: impl Fn(&Field) -> Fit,
) -> u32 {
    let (mut best, mut sum) = (0, 0);
    for field in fields {
        let points = field.place.weight() * fit(field);
        best = best.max(points);
        sum += points;
    }
    best + (sum - best) / 8
}

/// The points of a word as it is typed, or read.
pub(crate) fn word_points<K>(word: &Word, entry: &Entry<K>, hanzi: &Hanzi) -> u32 {
    let as_typed = piece_points(&word.units, word.pieces.len() == 1, &word.pieces, entry, hanzi);
    if as_typed > 0 || word.pieces.len() == 1 {
        return as_typed;
    }
    // Two scripts side by side: each for itself, and all of them.
    let mut least = u32::MAX;
    for piece in &word.pieces {
        least =
            least.min(piece_points(&piece.units, true, std::slice::from_ref(piece), entry, hanzi));
    }
    least * 3 / 4
}

/// The points of a word as it is typed or read in what an item is called.
pub(crate) fn name_points<K>(word: &Word, entry: &Entry<K>, hanzi: &Hanzi) -> u32 {
    let titles = entry.fields.iter().filter(|field| field.place == crate::Place::Title);
    points(titles, |field| match as_typed(&word.units, field) {
        0 if word.pieces.iter().all(|piece| piece.is_letters) => as_read(&word.units, field, hanzi),
        fit => fit,
    })
}

fn piece_points<K>(
    units: &[u16],
    may_be_read: bool,
    pieces: &[Piece],
    entry: &Entry<K>,
    hanzi: &Hanzi,
) -> u32 {
    if entry.may_hold(units) {
        let points = points(entry.fields.iter(), |field| as_typed(units, field));
        if points > 0 {
            return points;
        }
    }
    if !may_be_read {
        return 0;
    }
    if pieces.iter().all(|piece| piece.is_letters) {
        return points(entry.short_fields(), |field| as_read(units, field, hanzi));
    }
    if units.len() > 3 && entry.may_cover(units) >= ENOUGH {
        return points(entry.fields.iter(), |field| in_pieces(units, field));
    }
    0
}

/// How well `units` fit as they are.
fn as_typed(units: &[u16], field: &Field) -> Fit {
    let mut places = occurrences(units, &field.units);
    let Some(first) = places.next() else { return 0 };
    if field.place == crate::Place::Text {
        return AS_TYPED + 150 * u32::try_from(places.take(OFTEN).count()).unwrap_or(0);
    }
    match (first, field.units.len() == units.len()) {
        (0, true) => WHOLE_FIELD,
        (0, false) => AT_THE_BEGINNING,
        _ => AS_TYPED,
    }
}

/// How well letters fit what they may be the pinyin of.
fn as_read(letters: &[u16], field: &Field, hanzi: &Hanzi) -> Fit {
    let mut best = 0;
    for start in 0..field.units.len() {
        if let Some(reading) = hanzi.reads(letters, &field.units[start..]) {
            let whole = u32::try_from(reading.n_whole * 100 / reading.len.max(1)).unwrap_or(0);
            // A single character by its first letter is no find, and of two the last begins whole.
            if reading.len < 2 && whole < 100 || letters.len() < 2 {
                continue;
            }
            let fit = FIRST_LETTERS + (PINYIN - FIRST_LETTERS) * whole / 100;
            best = best.max(if start == 0 { fit + 50 } else { fit });
        }
    }
    best
}

/// How well a long word fits of which most pairs stand there, in whatever order.
fn in_pieces(units: &[u16], field: &Field) -> Fit {
    let is_there: Vec<bool> =
        units.windows(2).map(|pair| occurrences(pair, &field.units).next().is_some()).collect();
    let share = covered(&is_there);
    if share < ENOUGH { 0 } else { 150 + 5 * u32::try_from(share).unwrap_or(0) }
}

/// The share of the units of a word that stand in one of its pairs that are there, in percent.
pub(crate) fn covered(pairs: &[bool]) -> usize {
    let is_covered = |at: usize| {
        pairs.get(at).is_some_and(|is| *is) || at > 0 && pairs.get(at - 1).is_some_and(|is| *is)
    };
    let n = pairs.len() + 1;
    (0..n).filter(|&at| is_covered(at)).count() * 100 / n
}

/// Where `units` stand in `text`.
pub(crate) fn occurrences<'a>(
    units: &'a [u16],
    text: &'a [u16],
) -> impl Iterator<Item = usize> + 'a {
    let first = units.first().copied().unwrap_or(SEPARATOR);
    let last = text.len().saturating_sub(units.len().saturating_sub(1));
    text[..last].iter().enumerate().filter_map(move |(at, &unit)| {
        (unit == first && text[at..].starts_with(units)).then_some(at)
    })
}
