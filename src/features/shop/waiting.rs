//! 我在等的: what the visitor waits for, and what came true.

use super::watch_panel::WatchWhere;
use crate::{
    i18n::{buying, moment, tb},
    routes::ProductView,
    state::{now, use_watches},
    ui::{Link, focus},
};
use domain::{Watch, Wish};
use leptos::prelude::*;

/// What the visitor waits for.
#[component]
pub fn Waiting() -> impl IntoView {
    let watches = use_watches();
    watches.follow();
    view! {
        <section class="section" aria-labelledby="waiting-title">
            <div class="section__head">
                <h2 id="waiting-title" tabindex="-1">{tb(|t| t.waiting_for)}</h2>
            </div>
            {move || {
                let all = watches.all();
                if all.is_empty() {
                    return view! { <p class="muted">{tb(|t| t.waiting_for_nothing)}</p> }.into_any();
                }
                let rows = all.into_iter().map(|watch| view! { <Row watch /> }).collect_view();
                view! {
                    <ul class="panel list">{rows}</ul>
                    <WatchWhere />
                }
                    .into_any()
            }}
        </section>
    }
}

#[component]
fn Row(watch: Watch) -> impl IntoView {
    let watches = use_watches();
    let now = now();
    let (wish, met, title) = (watch.wish, watch.met, watch.title.clone());
    let seen = ProductView { values: watch.values.clone(), ..ProductView::default() };
    let href = seen.href(&watch.product);
    let name = title.clone();
    view! {
        <li class="waiting">
            <div>
                <Link href attr:class="link">
                    {title}
                </Link>
                <p class="small muted num">
                    {move || {
                        let what = match wish {
                            Wish::BackInStock => buying().waits_restock.to_owned(),
                            Wish::PriceAtMost(limit) => (buying().waits_price)(&limit.short()),
                        };
                        match met {
                            Some(at) => {
                                format!("{what} · {}", (buying().came_true)(&moment(at, now)))
                            }
                            None => what,
                        }
                    }}
                </p>
            </div>
            <button
                type="button"
                class="button button--quiet"
                aria-label=move || (buying().stop_named)(&name)
                on:click=move |_| {
                    watches.end(&watch);
                    focus("waiting-title");
                }
            >
                {tb(|t| t.stop)}
            </button>
        </li>
    }
}
