//! Everything that can be found, and finding it.

use crate::{
    Item, Query,
    entry::Entry,
    matching::{AS_TYPED, name_points, word_points},
    query::Word,
    typo::typo_points,
};
use hanzi::Hanzi;
use std::collections::BTreeMap;

/// A word that stands somewhere with at least so many points needs no guessing: as typed, in a text.
const CERTAIN: u32 = 2 * AS_TYPED;

/// Everything that can be found.
pub struct Index<K> {
    entries: BTreeMap<K, Entry<K>>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<K> {
    /// What it is known by.
    pub key: K,
    /// How well it fits.
    pub points: u32,
    /// When it appeared.
    pub rank: i64,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<K> {
    /// The best first.
    pub hits: Vec<Hit<K>>,
    /// Whether some of the words are missing in all of them: nothing has all.
    pub is_partial: bool,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self { entries: BTreeMap::new() }
    }
}

impl<K: Clone + Ord> Index<K> {
    /// How many items there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds an item, or puts it in the place of the one of the same key.
    pub fn put(&mut self, item: Item<K>, hanzi: &Hanzi) {
        self.entries.insert(item.key.clone(), Entry::of(item, hanzi));
    }

    /// Takes an item out.
    pub fn remove(&mut self, key: &K) {
        self.entries.remove(key);
    }

    /// What there is.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.entries.keys()
    }

    /// What fits `query`, the best first.
    #[must_use]
    pub fn find(&self, query: &Query, hanzi: &Hanzi) -> Found<K> {
        self.found(query, &|word| self.points(word, hanzi))
    }

    /// What is named such as `query`, the best first: nothing is guessed, and nothing found in texts.
    #[must_use]
    pub fn find_names(&self, query: &Query, hanzi: &Hanzi) -> Found<K> {
        self.found(query, &|word| {
            let entries = self.entries.values();
            entries.map(|entry| name_points(word, entry, hanzi)).collect()
        })
    }

    fn found(&self, query: &Query, points_of: &dyn Fn(&Word) -> Vec<u32>) -> Found<K> {
        let mut best: BTreeMap<&K, Hit<K>> = BTreeMap::new();
        let mut is_partial = !query.is_empty();
        for words in &query.readings {
            let points: Vec<Vec<u32>> = words.iter().map(points_of).collect();
            // By their length: of a question in two words the longer one says more.
            let n_found = |place: usize| {
                let found = points.iter().zip(words).filter(|(points, _)| points[place] > 0);
                found.map(|(_, word)| word.units.len()).sum::<usize>()
            };
            let n_all = words.iter().map(|word| word.units.len()).sum::<usize>();
            let n_best = (0..self.entries.len()).map(n_found).max().unwrap_or(0);
            // Nothing has all the words: then those that have most of them.
            if n_best == 0 || n_best * 2 < n_all {
                continue;
            }
            if n_best == n_all && is_partial {
                is_partial = false;
                best.clear();
            } else if n_best < n_all && !is_partial {
                continue;
            }
            for (place, entry) in self.entries.values().enumerate() {
                if n_found(place) < n_best {
                    continue;
                }
                let sum = points.iter().map(|word| word[place]).sum::<u32>();
                let mean = sum / u32::try_from(words.len()).unwrap_or(1);
                let hit = best.entry(&entry.key).or_insert_with(|| Hit {
                    key: entry.key.clone(),
                    points: 0,
                    rank: entry.rank,
                });
                hit.points = hit.points.max(mean);
            }
        }
        let mut hits: Vec<Hit<K>> = best.into_values().collect();
        hits.sort_by(|a, b| {
            let by_fit = b.points.cmp(&a.points).then_with(|| b.rank.cmp(&a.rank));
            by_fit.then_with(|| a.key.cmp(&b.key))
        });
        Found { is_partial: is_partial && !hits.is_empty(), hits }
    }

    /// The points of a word in each item, in their order.
    fn points(&self, word: &Word, hanzi: &Hanzi) -> Vec<u32> {
        let mut points: Vec<u32> =
            self.entries.values().map(|entry| word_points(word, entry, hanzi)).collect();
        if points.iter().all(|&points| points < CERTAIN) {
            for (points, entry) in points.iter_mut().zip(self.entries.values()) {
                if *points == 0 {
                    *points = typo_points(word, entry, hanzi);
                }
            }
        }
        points
    }
}
