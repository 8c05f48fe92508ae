//! Where the cards of the written page stand, on every width: the integers of `domain::masonry`, which
//! the running app sets at its elements, as rules of one sheet.

use super::markup;
use domain::{
    NoteSummary,
    masonry::{Card, Lengths, Masonry},
};
use std::fmt::Write;
use zhongcao::cards::{USUAL, card_of};

/// From how many `em` on a window has how many columns, as `cards::n_columns` says; the first is a
/// phone's, which needs no condition.
const COLUMNS: [(usize, &str); 5] = [
    (2, ""),
    (1, "(max-width:17.99em)"),
    (3, "(min-width:37.5em)"),
    (4, "(min-width:75em)"),
    (5, "(min-width:100em)"),
];

/// What the app sets at an element of the grid and a rule of [`Style::text`] says instead.
const PLACES: [&str; 8] = ["--n", "--ha", "--hb", "--hc", "--c", "--a", "--b", "--k"];

/// Which of the two is shown: the cards, or their shapes for whoever gets others. An engine that knows no
/// units of containers places nothing; there the cards stand one below the other. Which channel is open is
/// not known where the address asks for one.
const SHOWN: &str = "#first .masonry>div,:root[data-first~=away] #first article{display:none}\
    :root[data-first~=away] #first .masonry>div{display:block}\
    :root[data-first~=asked] #first .tabs{visibility:hidden}\
    noscript .boot-card{min-height:0;padding-bottom:6rem}\
    @supports not (width:1cqi){#first .masonry{height:auto}\
    #first article{position:relative;contain:none;width:auto;height:auto;left:auto;top:auto;margin-bottom:1rem}\
    #first .note-card__cover{height:auto}#first .picture{position:static;height:auto}}";

/// The rules of the written page.
#[derive(Default)]
pub struct Style {
    /// What is said at elements, each said once.
    looks: Vec<String>,
    /// What the places of cards and of their shapes follow from.
    cards: Vec<Card>,
    shapes: Vec<Card>,
}

impl Style {
    /// `html` with the looks of its elements taken out, which rules give them back. `notes` are those of
    /// its cards.
    pub fn take_from(&mut self, html: &str, notes: &[NoteSummary]) -> Result<String, String> {
        self.cards = notes.iter().map(card_of).collect();
        let mut n_cells = 0;
        markup::with_tags(html, |tag, mut attributes| {
            let looks = attributes.iter().position(|(name, _)| name == "style");
            let looks = looks.and_then(|at| attributes.remove(at).1).unwrap_or_default();
            let all = looks.split(';').filter_map(|look| look.trim().split_once(':'));
            let own: Vec<String> = all
                .clone()
                .filter(|(name, _)| !PLACES.contains(name))
                .map(|(name, value)| format!("{}:{}", name.trim(), value.trim()))
                .collect();
            let is_cell = all.clone().any(|(name, _)| name == "--c");
            if is_cell {
                if tag == "div" {
                    let ratio = all.clone().find(|(name, _)| *name == "--ratio");
                    let ratio = ratio.and_then(|(_, ratio)| ratio.trim().parse().ok());
                    self.shapes.push(Card { ratio: ratio.unwrap_or(1_333), advertised: false });
                }
                attributes.push(("data-at".to_owned(), Some(n_cells.to_string())));
                n_cells += 1;
            }
            if !own.is_empty() {
                let own = own.join(";");
                let at = self.looks.iter().position(|known| *known == own).unwrap_or_else(|| {
                    self.looks.push(own);
                    self.looks.len() - 1
                });
                attributes.push(("data-look".to_owned(), Some(at.to_string())));
            }
            attributes
        })
    }

    /// The rules.
    pub fn text(&self) -> String {
        let mut text = SHOWN.to_owned();
        for (at, looks) in self.looks.iter().enumerate() {
            let _ = write!(text, "[data-look=\"{at}\"]{{{looks}}}");
        }
        for (columns, condition) in COLUMNS {
            let (cards, grid) = placed(&self.cards, columns, 0, "");
            let (shapes, grid_of_shapes) =
                placed(&self.shapes, columns, self.cards.len(), ":root[data-first~=away] ");
            let rules = [cards, grid, shapes, grid_of_shapes].concat();
            if condition.is_empty() {
                text += &rules;
            } else {
                let _ = write!(text, "@media {condition}{{{rules}}}");
            }
        }
        text
    }
}

/// The rules of cells that are the children of the grid from `from` on, and of the grid itself.
fn placed(cells: &[Card], columns: usize, from: usize, when: &str) -> (String, String) {
    let mut masonry = Masonry::of(columns);
    cells.iter().for_each(|card| masonry.add(*card));
    let mut rules = String::new();
    for at in 0..cells.len() {
        let place = masonry.place(at);
        let _ = write!(
            rules,
            "[data-at=\"{}\"]{{--c:{};--a:{};--b:{};--k:{}}}",
            from + at,
            place.column,
            place.above.covers,
            place.above.cards,
            place.above.ads
        );
    }
    let lengths: Lengths = USUAL;
    let longest = masonry.longest(lengths);
    let grid = format!(
        "{when}#first .masonry{{--n:{columns};--ha:{};--hb:{};--hc:{}}}",
        longest.covers, longest.cards, longest.ads
    );
    (rules, grid)
}
