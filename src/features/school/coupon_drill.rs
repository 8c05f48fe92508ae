//! 算到手价: one small order after another, judged by the receipt that prices everything here.

use super::task_head::TaskHead;
use crate::{
    cards::{ReceiptLines, coupon_words, sentence},
    i18n::{learning, reading, texts, tl},
    state::{ApiError, use_kept_here},
    ui::{Icon, IconName, focus_soon},
};
use boxed::memo;
use domain::{CouponId, Drill, DrillVerdict, LessonKey, Money, Receipt};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Which order one is at, and what is answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Begun {
    /// Its number, which draws it.
    order: u64,
    chosen: Vec<CouponId>,
    /// The amount as it was typed, in yuan.
    typed: String,
}

/// What is said to an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    /// What was typed is no amount.
    NoAmount,
    /// It was judged.
    Judged(DrillVerdict),
}

/// The exercise of a lesson with [`domain::Task::Coupons`].
#[component]
pub fn CouponDrill(
    /// Which lesson.
    lesson: LessonKey,
) -> impl IntoView {
    let begun = use_kept_here::<Begun>(&lesson, "coupons");
    let order = memo(move || begun.with(|begun| begun.order));
    let said = RwSignal::new(None::<Said>);
    let judge = move || {
        let begun = begun.get_untracked();
        let verdict = match Money::from_yuan(begun.typed.trim()) {
            Some(amount) => Said::Judged(Drill::of(begun.order).judge(&begun.chosen, amount)),
            None => Said::NoAmount,
        };
        said.set(Some(verdict));
        focus_soon("drill-verdict");
    };
    let go_on = move || {
        said.set(None);
        begun.update(|begun| *begun = Begun { order: begun.order + 1, ..Begun::default() });
        focus_soon("drill-title");
    };
    view! {
        <section class="task panel" aria-labelledby="drill-title">
            <TaskHead id="drill-title" title=tl(|t| t.drill) />
            {move || view! { <Order drill=Drill::of(order.get()) number=order.get() + 1 begun /> }}
            <form
                class="task__form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    judge();
                }
            >
                <label class="field">
                    {tl(|t| t.drill_amount)}
                    <input
                        type="text"
                        inputmode="decimal"
                        maxlength="12"
                        autocomplete="off"
                        aria-invalid=move || (said.get() == Some(Said::NoAmount)).to_string()
                        prop:value=move || begun.with(|begun| begun.typed.clone())
                        on:input:target=move |field| {
                            begun.update(|begun| begun.typed = field.target().value());
                        }
                    />
                </label>
                <div class="row quiz__ways">
                    <button type="submit" class="button button--fill">
                        {tl(|t| t.quiz_judge)}
                    </button>
                    <button type="button" class="button button--line" on:click=move |_| go_on()>
                        {tl(|t| t.drill_another)}
                    </button>
                </div>
            </form>
            {move || said.get().map(|said| view! { <WhatIsSaid said best=Drill::of(order.get_untracked()).receipt() /> })}
        </section>
    }
}

/// What is bought, and the coupons to choose from.
#[component]
fn Order(drill: Drill, number: u64, begun: RwSignal<Begun>) -> impl IntoView {
    let items = drill
        .items
        .into_iter()
        .enumerate()
        .map(|(i, item)| {
            let price = item.list_price.to_string();
            view! {
                <div class="receipt__line">
                    <dt>{move || (learning().drill_item)(i + 1)}</dt>
                    <dd>{move || (texts().shop.amount)(&price)}</dd>
                </div>
            }
        })
        .collect_view();
    let shipping = drill.shipping.to_string();
    let coupons = drill
        .coupons
        .into_iter()
        .map(|coupon| {
            let (id, chosen) = (coupon.id.clone(), coupon.id.clone());
            view! {
                <label class="option">
                    <input
                        type="checkbox"
                        prop:checked=move || begun.with(|begun| begun.chosen.contains(&chosen))
                        on:change:target=move |field| {
                            let is_chosen = field.target().checked();
                            begun.update(|begun| {
                                begun.chosen.retain(|one| *one != id);
                                if is_chosen {
                                    begun.chosen.push(id.clone());
                                }
                            });
                        }
                    />
                    <span class="num">{move || coupon_words(reading(), &coupon)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <p class="muted num">{move || (learning().drill_nth)(number)}</p>
        <dl class="receipt drill">
            {items}
            <div class="receipt__line" data-kind="quiet">
                <dt>{move || reading().shop.shipping}</dt>
                <dd>{move || (texts().shop.amount)(&shipping)}</dd>
            </div>
        </dl>
        <fieldset class="question">
            <legend class="small muted">{tl(|t| t.drill_coupons)}</legend>
            {coupons}
        </fieldset>
    }
}

/// What came of an answer: the sentence for it, and the receipt that shows why.
#[component]
fn WhatIsSaid(said: Said, best: Receipt) -> impl IntoView {
    let is_right = said == Said::Judged(DrillVerdict::Right);
    let (words, receipt) = match said {
        Said::NoAmount => (learning().drill_no_amount.to_owned(), None),
        Said::Judged(DrillVerdict::Right) => (learning().drill_right.to_owned(), Some(best)),
        Said::Judged(DrillVerdict::Refused(refusal)) => {
            (sentence(&ApiError::Refused(refusal)).to_owned(), None)
        }
        Said::Judged(DrillVerdict::Miscounted(receipt)) => {
            (learning().drill_miscounted.to_owned(), Some(receipt))
        }
        Said::Judged(DrillVerdict::Dearer(by)) => {
            ((learning().drill_dearer)(&by.to_string()), None)
        }
    };
    view! {
        <div class="quiz__verdict" id="drill-verdict" tabindex="-1" role="status" data-right=is_right.to_string()>
            <p>
                <Icon name=if is_right { IconName::Check } else { IconName::X } />
                <b>{move || if is_right { learning().quiz_right } else { learning().quiz_wrong }}</b>
            </p>
            <p>{words}</p>
            {receipt.map(|receipt| view! { <div class="receipt"><ReceiptLines receipt /></div> })}
        </div>
    }
}
