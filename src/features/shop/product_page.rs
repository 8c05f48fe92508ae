//! A product as a page, below its bar: what the part of the shop shows at `/product/:id`.

use super::{buy_sheet::BuySheet, product_body::ProductBody};
use crate::{
    cards::ErrorNote,
    i18n::t,
    routes::{ProductView, Route, use_named},
    state::{ProductQuery, use_product},
    ui::{focus, go_back, history_state, is_sheet, sheet_state},
};
use boxed::{effect, memo};
use domain::ProductId;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
    location::State,
};

/// A product as a page, below its bar.
#[component]
pub fn ProductPage() -> impl IntoView {
    let id = use_named(
        |route| if let Route::Product(id) = route { Some(id) } else { None },
        ProductId::from(""),
    );
    let query = use_query_map();
    let view = memo(move || {
        query.with(|query| {
            let of = |name| query.get(name).unwrap_or_default();
            ProductView::read(&of("pick"), &of("from"), query.get("buy").is_some())
        })
    });
    let asked = memo(move || {
        let ProductView { values, from, .. } = view.get();
        ProductQuery { id: id.get(), values, from, coupons: None }
    });
    let product = use_product(asked.into());
    let navigate = use_navigate();
    let go = Callback::new(move |(wanted, replace): (ProductView, bool)| {
        // The sheet has an entry of the history to itself, so that going back closes it. An address
        // that is replaced keeps what its entry says: a sheet, or the first page of the tab.
        let state = if replace { history_state() } else { Some(sheet_state()) };
        let options = NavigateOptions {
            replace,
            scroll: false,
            state: State::new(state),
            ..NavigateOptions::default()
        };
        navigate(&wanted.href(&id.get_untracked()), options);
    });
    let buy = Callback::new(move |()| {
        go.run((ProductView { buying: true, ..view.get_untracked() }, false));
    });
    let close = Callback::new(move |()| {
        if view.with_untracked(|view| view.buying) && !(is_sheet() && go_back()) {
            go.run((ProductView { buying: false, ..view.get_untracked() }, true));
        }
    });
    let choose = Callback::new(move |values: Vec<String>| {
        go.run((ProductView { values, ..view.get_untracked() }, true));
    });
    let remove_source = Callback::new(move |()| {
        go.run((ProductView { from: None, ..view.get_untracked() }, true));
        focus("product-title");
    });
    // What was chosen in the sheet stays chosen once it is closed, by whichever way.
    Effect::new(move |before: Option<(ProductId, ProductView)>| {
        let now = (id.get(), view.get());
        if let Some((of, sheet)) = before
            && of == now.0
            && (sheet.buying, now.1.buying) == (true, false)
            && sheet.values != now.1.values
        {
            go.run((ProductView { values: sheet.values, ..now.1.clone() }, true));
        }
        now
    });
    // An address that names what is not made gets the standard variant, and is told so.
    let missed = RwSignal::new(None::<Vec<String>>);
    effect(move || {
        let Some(values) = product.shown().map(|product| product.values) else {
            return;
        };
        let asked = view.get_untracked();
        if !asked.values.is_empty() && asked.values != values {
            missed.set(Some(asked.values.clone()));
            go.run((ProductView { values: Vec::new(), ..asked }, true));
        }
    });
    // By these alone the page is drawn anew; prices change within it.
    let shown = memo(move || product.id());
    let failed = memo(move || product.failed());
    view! {
        {move || match (shown.get(), failed.get()) {
            (Some(_), _) => {
                match untrack(|| product.shown()) {
                    Some(first) => {
                        let current = memo(move || {
                            product.shown().unwrap_or_else(|| first.clone())
                        });
                        view! {
                            <ProductBody product=current missed choose remove_source buy />
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
        <div class="product" aria-busy="true">
            <p class="visually-hidden">{t(|t| t.shell.waiting)}</p>
            <div class="product__picture skeleton skeleton--breathe"></div>
        </div>
    }
}
