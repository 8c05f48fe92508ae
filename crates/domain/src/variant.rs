//! 规格: what of a thing one can choose, and why a combination is none.

use crate::{Money, Stock};
use serde::{Deserialize, Serialize};

/// One thing to choose, as 颜色, and what there is to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: Vec<String>,
}

/// A combination that is made. A product with nothing to choose has a single one, without values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// A value of each axis, in their order.
    pub values: Vec<String>,
    /// What it costs above the product's 标价, and always did.
    pub surcharge: Money,
    /// Whether it can be had.
    pub stock: Stock,
}

/// A combination that is not made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotMade {
    /// A value of each axis, in their order.
    pub values: Vec<String>,
    /// Why, in the maker's words.
    pub reason: String,
}

/// Everything one can choose of a product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variants {
    /// What there is to choose.
    pub axes: Vec<Axis>,
    /// What is made; the standard one first.
    pub made: Vec<Variant>,
    /// What is not.
    pub not_made: Vec<NotMade>,
}

/// Why a combination cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadEnd {
    /// Why, in the maker's words; empty when they gave no reason.
    pub reason: String,
    /// What comes nearest: the value that was pressed stays, others change.
    pub instead: Option<Vec<String>>,
}

impl Variants {
    /// The variant with `values`; the standard one when there is none.
    #[must_use]
    pub fn find(&self, values: &[String]) -> Option<&Variant> {
        self.made.iter().find(|variant| variant.values == values).or(self.made.first())
    }

    /// What pressing `value` of the axis number `axis` leads to from `values`.
    ///
    /// # Errors
    /// The dead end, when the combination is not made.
    pub fn turn(
        &self,
        values: &[String],
        axis: usize,
        value: &str,
    ) -> Result<Vec<String>, DeadEnd> {
        let mut wanted = values.to_vec();
        if let Some(slot) = wanted.get_mut(axis) {
            value.clone_into(slot);
        }
        if self.made.iter().any(|variant| variant.values == wanted) {
            return Ok(wanted);
        }
        let reason = self
            .not_made
            .iter()
            .find(|none| none.values == wanted)
            .map_or_else(String::new, |none| none.reason.clone());
        let mut instead: Option<(&Variant, (bool, usize))> = None;
        for variant in &self.made {
            if variant.values.get(axis).is_none_or(|own| own != value) {
                continue;
            }
            let n_kept = variant.values.iter().zip(&wanted).filter(|(a, b)| a == b).count();
            let nearness = (variant.stock.is_there(), n_kept);
            if instead.is_none_or(|(_, nearest)| nearness > nearest) {
                instead = Some((variant, nearness));
            }
        }
        Err(DeadEnd { reason, instead: instead.map(|(variant, _)| variant.values.clone()) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(words: &str) -> Vec<String> {
        words.split(' ').map(str::to_owned).collect()
    }

    fn plates() -> Variants {
        let variant =
            |words: &str, stock| Variant { values: values(words), surcharge: Money::ZERO, stock };
        let sold_out = Stock::SoldOut { restock: None };
        Variants {
            axes: vec![
                Axis { name: "颜色".into(), values: values("绿 黄 粉") },
                Axis { name: "大小".into(), values: values("标准 大号") },
            ],
            made: vec![
                variant("绿 标准", Stock::InStock),
                variant("绿 大号", sold_out),
                variant("黄 标准", Stock::InStock),
                variant("粉 大号", Stock::InStock),
            ],
            not_made: vec![NotMade { values: values("黄 大号"), reason: "没有开模".into() }],
        }
    }

    #[test]
    fn a_combination_that_is_made_is_chosen_even_when_it_is_sold_out() {
        assert_eq!(plates().turn(&values("绿 标准"), 1, "大号"), Ok(values("绿 大号")));
    }

    #[test]
    fn a_dead_end_says_why_and_what_comes_nearest() {
        let dead = plates().turn(&values("黄 标准"), 1, "大号").expect_err("not made");
        // 绿 大号 is sold out, so what can be had comes first.
        assert_eq!(dead, DeadEnd { reason: "没有开模".into(), instead: Some(values("粉 大号")) });
        let dead = plates().turn(&values("绿 标准"), 0, "粉").expect_err("not made");
        assert_eq!(dead, DeadEnd { reason: String::new(), instead: Some(values("粉 大号")) });
    }

    #[test]
    fn words_that_are_not_known_lead_to_the_standard_one() {
        let plates = plates();
        assert_eq!(plates.find(&values("红 巨大")).map(|v| &v.values), Some(&values("绿 标准")));
        assert_eq!(plates.find(&[]).map(|v| &v.values), Some(&values("绿 标准")));
        assert_eq!(Variants::default().find(&[]), None);
    }
}
