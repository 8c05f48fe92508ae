//! An amount: two decimals, the sign smaller than the figure.

use crate::i18n::tr;
use domain::Money;
use leptos::prelude::*;

/// An amount.
#[component]
pub fn Price(
    /// How much.
    amount: Money,
    /// A further class, as `price--main`.
    #[prop(optional)]
    class: &'static str,
    /// Whether whole yuan go without decimals, as on a ticket.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let figure = if short { amount.short() } else { amount.to_string() };
    let class = format!("price num {class}");
    view! {
        <span class=class>
            <span class="visually-hidden">{tr(|t| t.shop.currency)}</span>
            <span class="price__sign" aria-hidden="true">
                "¥"
            </span>
            {figure}
        </span>
    }
}
