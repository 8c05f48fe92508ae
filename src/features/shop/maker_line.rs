//! 自购省, 分享赚: what a maker saves by buying and earns by sharing (features.md, YJ-3).

use super::who_gets_what::percent;
use crate::{i18n::buying, state::is_maker};
use domain::Product;
use leptos::prelude::*;

/// Both numbers for makers; everybody else sees what they save on the receipt.
#[component]
pub fn MakerLine(
    /// The product.
    product: Product,
) -> impl IntoView {
    is_maker().then(|| {
        let saves = product.shares.saving.to_string();
        let earns = product.summary.commission.to_string();
        let rate = percent(product.commission_rate);
        view! {
            <p class="maker-line">
                <b class="num">{move || (buying().self_saves)(&saves)}</b>
                <b class="num">{move || (buying().sharing_earns)(&earns)}</b>
                <span class="small muted">{move || (buying().maker_rule)(&rate)}</span>
            </p>
        }
    })
}
