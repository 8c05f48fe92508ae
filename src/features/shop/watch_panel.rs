//! 到货告诉我, 降价告诉我: in place of 砍价 (features.md, PDD-7).

use crate::{
    cards::WatchButton,
    i18n::{buying, tb},
    state::{use_keeping, use_watches, watch_for},
    ui::focus,
};
use boxed::memo;
use domain::{Money, Product, Purpose, Wish};
use leptos::prelude::*;

/// Asks to be told when the variant can be had again.
#[component]
pub fn RestockWatch(
    /// The product.
    product: Memo<Product>,
) -> impl IntoView {
    move || {
        product.with(|product| {
            view! {
                <WatchButton
                    product=product.summary.id.clone()
                    values=product.values.clone()
                    title=product.summary.title.clone()
                    wish=Wish::BackInStock
                />
            }
        })
    }
}

/// A price one would pay, and whether this browser looks out for it.
#[component]
pub fn PriceWatch(
    /// The product.
    product: Memo<Product>,
) -> impl IntoView {
    let watches = use_watches();
    let typed = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let like = memo(move || product.with(|p| watch_for(p, Wish::PriceAtMost(Money::ZERO))));
    let waiting = memo(move || watches.waiting(&like.get()));
    let to_pay = move || product.with(|product| product.summary.to_pay);
    let begin = move || {
        let now = untrack(to_pay);
        let limit = Money::from_yuan(typed.get_untracked().trim());
        match limit.filter(|limit| *limit > Money::ZERO && *limit < now) {
            Some(limit) => {
                is_wrong.set(false);
                let watch = product.with_untracked(|p| watch_for(p, Wish::PriceAtMost(limit)));
                watches.begin(watch);
            }
            None => is_wrong.set(true),
        }
    };
    view! {
        <details class="watch">
            <summary id="watch-title">
                {move || match waiting.get().map(|watch| watch.wish) {
                    Some(Wish::PriceAtMost(limit)) => (buying().telling_at)(&limit.short()),
                    _ => buying().tell_price.to_owned(),
                }}
            </summary>
            <form
                class="watch__form"
                novalidate
                on:submit=move |send| {
                    send.prevent_default();
                    begin();
                }
            >
                <label class="field">
                    {tb(|t| t.price_limit)}
                    <input
                        type="text"
                        inputmode="decimal"
                        maxlength="12"
                        autocomplete="off"
                        aria-invalid=move || is_wrong.get().to_string()
                        aria-describedby="watch-wrong"
                        prop:value=typed
                        on:input:target=move |field| typed.set(field.target().value())
                    />
                </label>
                <button type="submit" class="button button--line">
                    {tb(|t| t.tell_at)}
                </button>
                {move || {
                    waiting
                        .get()
                        .map(|watch| {
                            view! {
                                <button
                                    type="button"
                                    class="button button--quiet"
                                    on:click=move |_| {
                                        watches.end(&watch);
                                        focus("watch-title");
                                    }
                                >
                                    {tb(|t| t.stop)}
                                </button>
                            }
                        })
                }}
            </form>
            <p class="small" id="watch-wrong" role="alert">
                {move || {
                    is_wrong.get().then(|| (buying().limit_wrong)(&to_pay().to_string()))
                }}
            </p>
            <WatchWhere />
        </details>
    }
}

/// Where what one waits for is kept, and that nothing is pushed.
#[component]
pub fn WatchWhere() -> impl IntoView {
    let keeping = use_keeping();
    view! {
        <p class="small muted watch-where">
            {move || if keeping.keeps(Purpose::Watches) { buying().watch_where } else { buying().watch_nowhere }}
        </p>
    }
}
