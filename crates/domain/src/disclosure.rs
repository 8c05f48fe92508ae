//! What a reader must be told before reading: 广告, what the author gets, the evidence, AI.
//!
//! Marks are computed from what a note carries, wherever it is shown. They are no field of a stored
//! note, so nobody can forget them or switch them off. Source: docs/decisions/0006-evidence.md.

use crate::{CouponId, Money, NoteId, ProductId, Timestamp, ids::is_id};
use serde::{Deserialize, Serialize};

/// From how long after delivery a review counts as one after thirty days.
pub const REVIEW_AFTER_MS: i64 = 30 * 86_400_000;

/// What the author says they had to do with what they write about. Only a claim: [`Evidence`] is
/// what can be checked of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Bought it.
    Bought,
    /// Got it for nothing.
    Gift,
    /// Is paid for writing.
    Partner,
    /// None of these: borrowed it, tried it in a shop.
    #[default]
    None,
}

/// What can be checked of what the author had to do with the thing; the five labels of the look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// 自购已验证: bought on this site.
    Verified,
    /// 自购 30 天复评: bought here and written about at least thirty days after it arrived.
    #[serde(rename = "verified_30_days")]
    Verified30Days,
    /// 赠品: got it for nothing.
    Gift,
    /// 合作: paid for writing.
    Partner,
    /// 未购: has not bought it, or says so without an order to show.
    Unbought,
}

/// A product that a note carries, as far as the marks need to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What the author gets if a reader buys it.
    pub commission: Money,
    /// When the author's own order of it arrived, if there is one.
    pub delivered: Option<Timestamp>,
}

/// What a reader must be told before reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// 广告: it carries something one can buy.
    pub ad: bool,
    /// The most the author gets if a reader buys, when it carries a product.
    pub commission: Option<Money>,
    /// The evidence label, when it carries a product.
    pub evidence: Option<Evidence>,
    /// AI 生成: its author says that a machine wrote or drew some of it.
    pub ai: bool,
}

/// The marks of a note written at `written_at` that carries `products`, and coupons or none.
#[must_use]
pub fn marks(
    relation: Relation,
    products: &[Carried],
    has_coupons: bool,
    with_ai: bool,
    written_at: Timestamp,
) -> Marks {
    Marks {
        ad: !products.is_empty() || has_coupons,
        commission: products.iter().map(|product| product.commission).max(),
        evidence: (!products.is_empty()).then(|| evidence(relation, products, written_at)),
        ai: with_ai,
    }
}

/// 自购 needs an order of every product the note carries, delivered before it was written.
fn evidence(relation: Relation, products: &[Carried], written_at: Timestamp) -> Evidence {
    match relation {
        Relation::Gift => Evidence::Gift,
        Relation::Partner => Evidence::Partner,
        Relation::None => Evidence::Unbought,
        Relation::Bought => {
            let since = |product: &Carried| {
                product.delivered.map(|delivered| written_at.0.saturating_sub(delivered.0))
            };
            match products.iter().map(since).min().flatten() {
                Some(ms) if ms >= REVIEW_AFTER_MS => Evidence::Verified30Days,
                Some(ms) if ms >= 0 => Evidence::Verified,
                _ => Evidence::Unbought,
            }
        }
    }
}

/// A mark that is asked for and that somebody did not state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unstated {
    /// 广告.
    Ad,
    /// What the author gets, or not all of it: so much.
    Commission(Money),
    /// The evidence that can be checked, which is another than what was stated.
    Evidence(Option<Evidence>),
    /// AI 生成.
    Ai,
}

impl Marks {
    /// What `computed` asks for and somebody who states these marks does not state.
    #[must_use]
    pub fn unstated(&self, computed: &Self) -> Vec<Unstated> {
        let commission = computed.commission.filter(|_| self.commission < computed.commission);
        let parts = [
            (computed.ad && !self.ad).then_some(Unstated::Ad),
            commission.map(Unstated::Commission),
            (self.evidence != computed.evidence).then_some(Unstated::Evidence(computed.evidence)),
            (computed.ai && !self.ai).then_some(Unstated::Ai),
        ];
        parts.into_iter().flatten().collect()
    }

    /// Whether somebody who states these marks states at least what `computed` asks for: every mark
    /// and every fen of it, and no evidence but the one that can be checked.
    #[must_use]
    pub fn cover(&self, computed: &Self) -> bool {
        self.unstated(computed).is_empty()
    }
}

/// The products that a text leads to, each once, in order: `/product/ID` anywhere in it. No
/// Markdown is parsed, so no way of writing a link gets past the mark.
#[must_use]
pub fn linked_products(text: &str) -> Vec<ProductId> {
    linked(text, "/product/")
}

/// The coupons that a text leads to, in the same way: `/coupon/ID`.
#[must_use]
pub fn linked_coupons(text: &str) -> Vec<CouponId> {
    linked(text, "/coupon/")
}

/// The notes that a text leads to, in the same way: `/note/ID`.
#[must_use]
pub fn linked_notes(text: &str) -> Vec<NoteId> {
    linked(text, "/note/")
}

/// The ids behind `path` in a text, each once, in order.
fn linked<Id: From<String> + PartialEq>(text: &str, path: &str) -> Vec<Id> {
    let mut found: Vec<Id> = Vec::new();
    for (at, _) in text.match_indices(path) {
        let rest = &text[at + path.len()..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
            .unwrap_or(rest.len());
        if is_id(&rest[..end]) {
            let id = Id::from(rest[..end].to_owned());
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WRITTEN: Timestamp = Timestamp(100 * 86_400_000);

    fn carried(fen: i64, days_before: Option<i64>) -> Carried {
        Carried {
            commission: Money::from_fen(fen),
            delivered: days_before.map(|days| WRITTEN.plus_ms(-days * 86_400_000)),
        }
    }

    fn evidence_of(relation: Relation, products: &[Carried]) -> Option<Evidence> {
        marks(relation, products, false, false, WRITTEN).evidence
    }

    #[test]
    fn only_an_order_on_this_site_makes_it_verified() {
        let bought = Relation::Bought;
        assert_eq!(evidence_of(bought, &[carried(1, Some(3))]), Some(Evidence::Verified));
        assert_eq!(evidence_of(bought, &[carried(1, Some(30))]), Some(Evidence::Verified30Days));
        assert_eq!(evidence_of(bought, &[carried(1, None)]), Some(Evidence::Unbought));
        assert_eq!(evidence_of(bought, &[carried(1, Some(-1))]), Some(Evidence::Unbought));
        let both = [carried(1, Some(40)), carried(1, None)];
        assert_eq!(evidence_of(bought, &both), Some(Evidence::Unbought));
        assert_eq!(evidence_of(Relation::Gift, &[carried(1, Some(40))]), Some(Evidence::Gift));
        assert_eq!(evidence_of(bought, &[]), None);
    }

    #[test]
    fn a_coupon_alone_makes_it_advertising() {
        let marks = marks(Relation::None, &[], true, false, WRITTEN);
        assert_eq!(marks, Marks { ad: true, ..Marks::default() });
    }

    #[test]
    fn a_link_anywhere_in_the_text_counts() {
        let text = "看[这里](/product/bear-plate)，或 <a href=\"/x/product/cup_2?a\">，再看/product/bear-plate。/product/";
        let ids = linked_products(text);
        assert_eq!(ids, [ProductId::from("bear-plate"), ProductId::from("cup_2")]);
    }

    fn any_relation() -> impl Strategy<Value = Relation> {
        prop_oneof![
            Just(Relation::Bought),
            Just(Relation::Gift),
            Just(Relation::Partner),
            Just(Relation::None)
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_chosen_a_note_that_carries_something_is_advertising(
            relation in any_relation(),
            products in prop::collection::vec((0i64..100_000, prop::option::of(-50i64..200)), 1..6),
            ai: bool,
        ) {
            let products: Vec<Carried> =
                products.into_iter().map(|(fen, days)| carried(fen, days)).collect();
            let computed = marks(relation, &products, false, ai, WRITTEN);
            prop_assert!(computed.ad && computed.evidence.is_some());
            prop_assert!(products.iter().all(|p| Some(p.commission) <= computed.commission));
            prop_assert!(computed.cover(&computed));
            let silent = Marks { ad: false, ..computed };
            prop_assert!(!silent.cover(&computed));
            let cheaper = Marks { commission: None, ..computed };
            prop_assert!(!cheaper.cover(&computed));
        }

        #[test]
        fn nobody_is_verified_without_an_order_for_every_product(
            days in prop::collection::vec(prop::option::of(-50i64..200), 1..6),
        ) {
            let products: Vec<Carried> = days.iter().map(|days| carried(1, *days)).collect();
            let all_arrived = days.iter().all(|days| days.is_some_and(|days| days >= 0));
            let found = evidence_of(Relation::Bought, &products);
            prop_assert_eq!(found != Some(Evidence::Unbought), all_arrived);
        }
    }
}
