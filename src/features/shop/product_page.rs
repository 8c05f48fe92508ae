//! A product as a page, below its bar: what the part of the shop shows at `/product/:id`.

use super::{buy_sheet::BuySheet, product_body::ProductBody};
use crate::{
    cards::ErrorNote,
    routes::ProductView,
    state::{ProductQuery, use_product},
    ui::go_back,
};
use domain::ProductId;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};

/// A product as a page, below its bar.
#[component]
pub fn ProductPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let id = Memo::new(move |_| ProductId::from(params.with(|p| p.get("id").unwrap_or_default())));
    let view = Memo::new(move |_| {
        query.with(|query| {
            let of = |name| query.get(name).unwrap_or_default();
            ProductView::read(&of("pick"), &of("from"), query.get("buy").is_some())
        })
    });
    let asked = Memo::new(move |_| {
        let ProductView { values, from, .. } = view.get();
        ProductQuery { id: id.get(), values, from, coupons: None }
    });
    let product = use_product(asked.into());
    let navigate = use_navigate();
    let go = Callback::new(move |(wanted, replace): (ProductView, bool)| {
        let options = NavigateOptions { replace, scroll: false, ..NavigateOptions::default() };
        navigate(&wanted.href(&id.get_untracked()), options);
    });
    // The sheet has an entry of the history to itself, so that going back closes it.
    let has_entry = StoredValue::new(false);
    let buy = Callback::new(move |()| {
        has_entry.set_value(true);
        go.run((ProductView { buying: true, ..view.get_untracked() }, false));
    });
    let close = Callback::new(move |()| {
        if !view.with_untracked(|view| view.buying) {
            return;
        }
        if !(has_entry.get_value() && go_back()) {
            go.run((ProductView { buying: false, ..view.get_untracked() }, true));
        }
        has_entry.set_value(false);
    });
    let choose = Callback::new(move |values: Vec<String>| {
        go.run((ProductView { values, ..view.get_untracked() }, true));
    });
    let remove_source = Callback::new(move |()| {
        go.run((ProductView { from: None, ..view.get_untracked() }, true));
    });
    let shown = Memo::new(move |_| product.id());
    view! {
        {move || match (shown.get(), product.failed()) {
            (Some(_), _) => {
                match untrack(|| product.shown()) {
                    Some(first) => {
                        let current = Memo::new(move |_| {
                            product.shown().unwrap_or_else(|| first.clone())
                        });
                        view! {
                            <ProductBody product=current choose remove_source buy />
                            <BuySheet
                                open=Signal::derive(move || view.with(|view| view.buying))
                                product=current
                                view
                                choose
                                on_close=close
                            />
                        }
                            .into_any()
                    }
                    None => ().into_any(),
                }
            }
            (None, None) => view! { <ProductSkeleton /> }.into_any(),
            (None, Some(error)) => {
                view! {
                    <ErrorNote
                        error
                        missing_title=|t| t.error.product_missing_title
                        on_retry=move |()| product.retry()
                    />
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}

/// A product's shape before it has come.
#[component]
pub fn ProductSkeleton() -> impl IntoView {
    view! {
        <div class="product" aria-hidden="true">
            <div class="product__picture skeleton skeleton--breathe"></div>
        </div>
    }
}
