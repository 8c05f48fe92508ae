//! 橱窗: what somebody puts on their shelf, each thing with the note that says why (features.md, WD-1, WD-3).

use crate::{Creator, NoteSummary, ProductId, ProductSummary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most things on one shelf.
pub const MAX_SHELF: usize = 60;

/// Which of the two shelves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShelfKind {
    /// 专业: what somebody knows about.
    Expert,
    /// 日用: what they use without knowing more than anybody.
    Daily,
}

impl ShelfKind {
    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Expert => Self::Daily,
            Self::Daily => Self::Expert,
        }
    }
}

/// What stands on both shelves, and which of them comes first: what their owner arranges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfOrder {
    /// The shelf that comes first.
    pub first: ShelfKind,
    /// What stands on 专业.
    pub expert: Vec<ProductId>,
    /// What stands on 日用.
    pub daily: Vec<ProductId>,
}

impl ShelfOrder {
    /// What stands on one of them.
    #[must_use]
    pub fn on(&self, kind: ShelfKind) -> &[ProductId] {
        match kind {
            ShelfKind::Expert => &self.expert,
            ShelfKind::Daily => &self.daily,
        }
    }

    fn on_mut(&mut self, kind: ShelfKind) -> &mut Vec<ProductId> {
        match kind {
            ShelfKind::Expert => &mut self.expert,
            ShelfKind::Daily => &mut self.daily,
        }
    }

    /// Moves what stands at `from` of one shelf to `to` of it; what is out of range stays.
    pub fn step(&mut self, kind: ShelfKind, from: usize, to: usize) {
        let shelf = self.on_mut(kind);
        if from < shelf.len() && to < shelf.len() {
            let product = shelf.remove(from);
            shelf.insert(to, product);
        }
    }

    /// Puts a thing on the other shelf, at its end.
    pub fn change_over(&mut self, kind: ShelfKind, at: usize) {
        if at < self.on(kind).len() {
            let product = self.on_mut(kind).remove(at);
            self.on_mut(kind.other()).push(product);
        }
    }

    /// Takes a thing down.
    pub fn take_down(&mut self, kind: ShelfKind, at: usize) {
        if at < self.on(kind).len() {
            self.on_mut(kind).remove(at);
        }
    }

    /// Puts a thing at the end of a shelf, unless it stands on one already.
    pub fn put(&mut self, kind: ShelfKind, product: ProductId) {
        if !self.all().any(|there| *there == product) {
            self.on_mut(kind).push(product);
        }
    }

    /// Everything on both shelves.
    pub fn all(&self) -> impl Iterator<Item = &ProductId> {
        self.expert.iter().chain(&self.daily)
    }

    /// Whether something stands there twice, or a shelf is longer than shelves are.
    #[must_use]
    pub fn is_overfull(&self) -> bool {
        let ids: BTreeSet<&ProductId> = self.all().collect();
        ids.len() < self.expert.len() + self.daily.len()
            || self.expert.len().max(self.daily.len()) > MAX_SHELF
    }
}

/// A thing on a shelf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfItem {
    /// What it is.
    pub product: ProductSummary,
    /// The newest note of the owner about it: the reason it stands here.
    pub note: NoteSummary,
}

/// One of the two shelves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelf {
    /// Which.
    pub kind: ShelfKind,
    /// What stands on it, in the order of its owner.
    pub items: Vec<ShelfItem>,
}

/// Somebody's shelves, the first first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShelfPage {
    /// Whose.
    pub creator: Creator,
    /// Both, even if nothing stands on one.
    pub shelves: [Shelf; 2],
    /// How they are arranged, with what is not shown because no note says why, or it is gone.
    pub order: ShelfOrder,
    /// What else their owner could put there, because a note of theirs shows it; for the owner alone.
    pub spare: Vec<ShelfItem>,
}

impl ShelfPage {
    /// The same shelves as `order` wants them; what it does not name is not shown.
    #[must_use]
    pub fn arranged(&self, order: ShelfOrder) -> Self {
        let there = || self.shelves.iter().flat_map(|shelf| &shelf.items).chain(&self.spare);
        let shelves = [order.first, order.first.other()].map(|kind| Shelf {
            kind,
            items: order
                .on(kind)
                .iter()
                .filter_map(|id| there().find(|item| item.product.id == *id).cloned())
                .collect(),
        });
        let mut spare: Vec<ShelfItem> = there().cloned().collect();
        spare.retain(|item| !order.all().any(|id| *id == item.product.id));
        Self { creator: self.creator.clone(), shelves, order, spare }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(n_expert: usize, n_daily: usize) -> ShelfOrder {
        let ids = |from: usize, n: usize| {
            (from..from + n).map(|i| ProductId::from(format!("p{i}"))).collect()
        };
        ShelfOrder { first: ShelfKind::Expert, expert: ids(0, n_expert), daily: ids(100, n_daily) }
    }

    #[test]
    fn a_thing_moves_one_step_and_to_the_other_shelf() {
        let mut shelf = order(3, 1);
        shelf.step(ShelfKind::Expert, 2, 0);
        assert_eq!(shelf.expert, ["p2", "p0", "p1"].map(ProductId::from));
        shelf.change_over(ShelfKind::Expert, 0);
        assert_eq!(shelf.daily, ["p100", "p2"].map(ProductId::from));
    }

    proptest! {
        #[test]
        fn whatever_is_moved_nothing_is_lost_and_nothing_stands_there_twice(
            n_expert in 0usize..6, n_daily in 0usize..6,
            moves in prop::collection::vec((any::<bool>(), 0usize..3, 0usize..8, 0usize..8), 0..20),
        ) {
            let before = order(n_expert, n_daily);
            let mut after = before.clone();
            for (expert, how, from, to) in moves {
                let kind = if expert { ShelfKind::Expert } else { ShelfKind::Daily };
                match how {
                    0 => after.change_over(kind, from),
                    1 => after.step(kind, from, to),
                    _ => after.put(kind, ProductId::from(format!("p{from}"))),
                }
            }
            prop_assert!(!after.is_overfull());
            prop_assert!(before.all().all(|id| after.all().any(|there| there == id)));
        }
    }
}
