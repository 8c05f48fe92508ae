//! What notes rest on: one bar and its legend, counted from the marks of the notes.

use crate::i18n::{reading, tr};
use domain::{Evidence, EvidenceMix};
use leptos::prelude::*;

/// What notes rest on; nothing without notes.
#[component]
pub fn MixPanel(
    /// The counts.
    mix: EvidenceMix,
) -> impl IntoView {
    let shares = mix.shares();
    (!shares.is_empty()).then(|| {
        let bar = shares
            .iter()
            .map(|(evidence, _, share)| {
                view! { <span class=class_of(*evidence) style=("--share", share.to_string())></span> }
            })
            .collect_view();
        let rows = shares
            .iter()
            .map(|&(evidence, n, _)| {
                view! {
                    <li>
                        <i class=class_of(evidence)></i>
                        <span>{move || (reading().mix.of)(evidence)}</span>
                        <span class="num">{n.to_string()}</span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="panel mix" aria-labelledby="mix-title">
                <div class="panel__head">
                    <h2 id="mix-title">{tr(|t| t.mix.title)}</h2>
                </div>
                <div class="split split--thin" aria-hidden="true">
                    {bar}
                </div>
                <ul class="legend legend--two">{rows}</ul>
                <p class="small muted">{tr(|t| t.mix.foot)}</p>
            </section>
        }
    })
}

fn class_of(evidence: Option<Evidence>) -> &'static str {
    match evidence {
        None => "mix-none",
        Some(Evidence::Verified) => "mix-verified",
        Some(Evidence::Verified30Days) => "mix-again",
        Some(Evidence::Partner) => "mix-partner",
        Some(Evidence::Gift) => "mix-gift",
        Some(Evidence::Unbought) => "mix-unbought",
    }
}
