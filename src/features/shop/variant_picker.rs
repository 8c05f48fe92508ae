//! 选规格: what one can choose, and why a combination cannot be.

use crate::{
    i18n::{buying, tb, tr},
    ui::focus_on,
};
use boxed::{effect, memo};
use domain::{DeadEnd, Money, Product, Stock, Variants};
use leptos::{html, prelude::*};

/// What one can choose of a product; nothing where there is nothing to choose.
#[component]
pub fn VariantPicker(
    /// The product.
    product: Memo<Product>,
    /// A combination that somebody came for and that is not made.
    #[prop(optional)]
    missed: Option<RwSignal<Option<Vec<String>>>>,
    /// Runs with the values that are chosen.
    #[prop(into)]
    on_choose: Callback<Vec<String>>,
) -> impl IntoView {
    let variants = memo(move || product.with(|product| product.variants.clone()));
    let values = memo(move || product.with(|product| product.values.clone()));
    let dead_end = RwSignal::new(None::<(String, DeadEnd)>);
    let choose = Callback::new(move |(axis, value): (usize, String)| {
        let turned = variants
            .with_untracked(|variants| variants.turn(&values.get_untracked(), axis, &value));
        match turned {
            Ok(wanted) => {
                dead_end.set(None);
                on_choose.run(wanted);
            }
            Err(dead) => {
                let mut wanted = values.get_untracked();
                if let Some(slot) = wanted.get_mut(axis) {
                    *slot = value;
                }
                dead_end.set(Some((listed(&wanted), dead)));
            }
        }
    });
    effect(move || {
        if let Some(wanted) = missed.and_then(|missed| missed.get()) {
            let reason = variants.with_untracked(|variants| {
                let found = variants.not_made.iter().find(|none| none.values == wanted);
                found.map_or_else(String::new, |none| none.reason.clone())
            });
            dead_end.set(Some((listed(&wanted), DeadEnd { reason, instead: None })));
        }
    });
    let axes = variants.with_untracked(|variants| variants.axes.clone());
    if axes.is_empty() {
        return ().into_any();
    }
    let rows = axes
        .into_iter()
        .enumerate()
        .map(|(number, axis)| {
            let options = axis
                .values
                .into_iter()
                .map(|value| view! { <Choice variants values axis=number value on_press=choose /> })
                .collect_view();
            let name = axis.name.clone();
            view! {
                <div class="axis" role="group" aria-label=axis.name>
                    <span class="axis__name" aria-hidden="true">
                        {name}
                    </span>
                    <div class="axis__values">{options}</div>
                </div>
            }
        })
        .collect_view();
    let section = NodeRef::<html::Section>::new();
    let take = move |values: Vec<String>| {
        dead_end.set(None);
        on_choose.run(values);
        // The button that was pressed is gone.
        if let Some(section) = section.get_untracked() {
            focus_on(&section);
        }
    };
    view! {
        <section
            node_ref=section
            class="panel variants"
            tabindex="-1"
            aria-label=tb(|t| t.choose)
        >
            {rows} <div role="status">
                {move || {
                    dead_end
                        .get()
                        .map(|(wanted, dead)| {
                            let why = move || (buying().not_made)(&wanted, &dead.reason);
                            view! {
                                <p class="banner" data-kind="caution">
                                    <span>
                                        {why}
                                        {dead
                                            .instead
                                            .clone()
                                            .map(|instead| {
                                                let words = listed(&instead);
                                                view! {
                                                    <button
                                                        type="button"
                                                        class="link"
                                                        on:click=move |_| take(instead.clone())
                                                    >
                                                        {move || (buying().instead)(&words)}
                                                    </button>
                                                }
                                            })}
                                    </span>
                                </p>
                            }
                        })
                }}
            </div>
        </section>
    }
    .into_any()
}

/// The values of a variant, one after the other.
pub fn listed(values: &[String]) -> String {
    values.join(buying().comma)
}

/// One value of an axis. A value that leads nowhere from here can be pressed all the same: it says why.
#[component]
fn Choice(
    variants: Memo<Variants>,
    values: Memo<Vec<String>>,
    axis: usize,
    value: String,
    on_press: Callback<(usize, String)>,
) -> impl IntoView {
    let is_chosen = {
        let value = value.clone();
        memo(move || values.with(|values| values.get(axis) == Some(&value)))
    };
    let turned = {
        let value = value.clone();
        memo(move || {
            let leads = variants.with(|variants| {
                let wanted = variants.turn(&values.read(), axis, &value).ok()?;
                let found = variants.made.iter().find(|variant| variant.values == wanted)?;
                Some((found.surcharge, found.stock))
            });
            let now = variants.with(|variants| {
                variants.find(&values.read()).map_or(0, |now| now.surcharge.fen())
            });
            match leads {
                None => ("none", 0),
                Some((surcharge, Stock::InStock)) => ("made", surcharge.fen() - now),
                Some((surcharge, _)) => ("sold-out", surcharge.fen() - now),
            }
        })
    };
    let note = move || {
        let (state, more) = turned.get();
        let amount = Money::from_fen(more.abs()).short();
        match state {
            "none" => buying().no_such.to_owned(),
            "sold-out" => tr(|t| t.shop.sold_out)().to_owned(),
            _ if more > 0 => (buying().costs_more)(&amount),
            _ if more < 0 => (buying().costs_less)(&amount),
            _ => String::new(),
        }
    };
    let name = value.clone();
    view! {
        <button
            type="button"
            class="choice"
            aria-pressed=move || is_chosen.get().to_string()
            data-state=move || turned.get().0
            on:click=move |_| on_press.run((axis, value.clone()))
        >
            {name}
            <span class="choice__note">{note}</span>
        </button>
    }
}
