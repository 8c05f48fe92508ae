//! What somebody did here, act by act, and never as a rank.

use crate::i18n::{people, tp};
use domain::Acts;
use leptos::prelude::*;

/// What somebody did here.
#[component]
pub fn ActCounts(
    /// The counts.
    acts: Acts,
) -> impl IntoView {
    let counts = [acts.wrote, acts.bought, acts.answered, acts.shared];
    let rows = counts
        .into_iter()
        .enumerate()
        .map(|(i, n)| {
            view! {
                <div>
                    <dt>
                        {move || people().act_names[i].0}
                        <span class="small muted">{move || people().act_names[i].1}</span>
                    </dt>
                    <dd class="num">{n.to_string()}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby="acts-title">
            <div class="panel__head">
                <h2 id="acts-title">{tp(|t| t.acts)}</h2>
            </div>
            <dl class="acts">{rows}</dl>
            <p class="small muted">{tp(|t| t.acts_foot)}</p>
        </section>
    }
}
