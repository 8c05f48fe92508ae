//! What the exercise of writing a note finds: what the store would refuse, line by line.

use crate::{
    cards::{evidence_words, sentence},
    i18n::{LearningTexts, learning, texts as app_texts},
    state::ApiError,
    ui::{Icon, IconName},
};
use domain::{
    Evidence, Marks, Money, ProductId, Refusal, Unstated, claims, publishing::in_the_way,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What is written so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sketch {
    pub product: Option<ProductId>,
    pub ad: bool,
    /// The amount as it was typed, in yuan.
    pub commission: String,
    pub evidence: Option<Evidence>,
    pub title: String,
    pub body: String,
}

impl Sketch {
    fn stated(&self) -> Marks {
        Marks {
            ad: self.ad,
            commission: Money::from_yuan(self.commission.trim()),
            evidence: self.evidence,
            ai: false,
        }
    }
}

/// A line of what was found: whether it is well, and the words for it.
pub type Found = (bool, String);

/// Looks a sketch over as the store would, where what it carries asks for `asked`; nothing is chosen
/// when there is no `asked`.
pub fn looked_over(texts: &LearningTexts, sketch: &Sketch, asked: Option<&Marks>) -> Vec<Found> {
    let Some(asked) = asked else { return vec![(false, texts.choose_product.to_owned())] };
    let stated = sketch.stated();
    let refusals = in_the_way(&sketch.title, &sketch.body, &stated, asked);
    let is_amiss = |refusal: &Refusal| refusals.contains(refusal);
    let mut found = Vec::new();
    if is_amiss(&Refusal::MarksMissing) {
        let unstated = stated.unstated(asked);
        found.extend(unstated.iter().map(|one| (false, unstated_words(texts, one))));
    } else {
        found.push((true, texts.marks_well.to_owned()));
    }
    if is_amiss(&Refusal::TextEmpty) {
        found.push((false, texts.words_missing.to_owned()));
    }
    if is_amiss(&Refusal::TextTooLong) {
        let error = ApiError::Refused(Refusal::TextTooLong);
        found.push((false, untrack(|| sentence(&error)).to_owned()));
    }
    let claimed = claims(&sketch.title).into_iter().chain(claims(&sketch.body));
    let claimed: Vec<Found> =
        claimed.map(|claim| (false, (texts.claim_found)(claim.phrase, claim.kind))).collect();
    if claimed.is_empty() {
        found.push((true, texts.no_claims.to_owned()));
    }
    found.extend(claimed);
    found
}

fn unstated_words(texts: &LearningTexts, unstated: &Unstated) -> String {
    match unstated {
        Unstated::Ad => texts.ad_missing.to_owned(),
        Unstated::Commission(amount) => (texts.amount_missing)(&amount.to_string()),
        Unstated::Evidence(evidence) => (texts.evidence_other)(
            evidence.map_or(texts.no_evidence, |one| evidence_words(untrack(app_texts), one)),
        ),
        // The form asks nothing about machines.
        Unstated::Ai => String::new(),
    }
}

/// What was found, line by line, and what it comes to.
#[component]
pub fn WhatWasFound(
    /// What.
    found: Vec<Found>,
) -> impl IntoView {
    let (of, right) = (found.len(), found.iter().filter(|(is_well, _)| *is_well).count());
    let is_well = right == of;
    let rows = found
        .into_iter()
        .map(|(is_well, words)| {
            view! {
                <li data-right=is_well.to_string()>
                    <Icon name=if is_well { IconName::Check } else { IconName::X } />
                    <span>{words}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <div class="quiz__verdict" id="note-task-found" tabindex="-1" role="status" data-right=is_well.to_string()>
            <p>
                <Icon name=if is_well { IconName::Check } else { IconName::X } />
                <b>
                    {move || {
                        if is_well { learning().note_passes.to_owned() } else { (learning().note_fails)(of - right) }
                    }}
                </b>
            </p>
            <ul class="quiz__list">{rows}</ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASKED: Marks = Marks {
        ad: true,
        commission: Some(Money::from_fen(320)),
        evidence: Some(Evidence::Verified30Days),
        ai: false,
    };

    fn sketch() -> Sketch {
        Sketch {
            product: None,
            ad: true,
            commission: "3.20".into(),
            evidence: Some(Evidence::Verified30Days),
            title: "餐盘用了四十天".into(),
            body: "番茄酱会染色".into(),
        }
    }

    fn n_amiss(sketch: &Sketch) -> usize {
        let found = looked_over(learning(), sketch, Some(&ASKED));
        found.iter().filter(|(is_well, _)| !is_well).count()
    }

    #[test]
    fn what_the_store_would_refuse_is_named_line_by_line() {
        assert_eq!(n_amiss(&sketch()), 0);
        assert_eq!(n_amiss(&Sketch { ad: false, ..sketch() }), 1);
        assert_eq!(n_amiss(&Sketch { commission: "3.1".into(), ..sketch() }), 1);
        assert_eq!(n_amiss(&Sketch { commission: "三块".into(), evidence: None, ..sketch() }), 2);
        assert_eq!(
            n_amiss(&Sketch { title: "稳赚".into(), body: "全网最低".into(), ..sketch() }),
            2
        );
        assert_eq!(n_amiss(&Sketch { title: String::new(), ..sketch() }), 1);
        assert_eq!(looked_over(learning(), &sketch(), None).len(), 1);
    }
}
