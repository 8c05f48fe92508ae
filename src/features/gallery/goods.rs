//! Products as cards, their prices, stock and receipts.

use super::frame::{Frame, Named, Wall};
use crate::{
    cards::{
        MixPanel, PriceLine, PriceLineSize, PriceReceipt, ProductCard, ProductLine, ReceiptLines,
        StockLine, WatchButton,
    },
    i18n::tg,
};
use domain::{EvidenceMix, Money, Picture, Product, ProductSummary, Stock, Unused, Wish, fixtures};
use leptos::prelude::*;

fn all() -> Vec<Named<ProductSummary>> {
    let plain = fixtures::product_summary();
    let stock = |stock| ProductSummary { stock, coupons: Vec::new(), ..plain.clone() };
    let restock = fixtures::NOW.plus_ms(5 * 86_400_000);
    let gone = Picture { name: "gallery-nothing".into(), ..fixtures::picture() };
    vec![
        (|t| t.usual, plain.clone()),
        (
            |t| t.long,
            ProductSummary {
                title: fixtures::long_title().repeat(2),
                list_price: Money::from_fen(999_999_900),
                to_pay: Money::from_fen(888_888_888),
                commission: Money::from_fen(44_444_444),
                ..plain.clone()
            },
        ),
        (|t| t.no_cover, ProductSummary { picture: None, ..plain.clone() }),
        (|t| t.picture_gone, ProductSummary { picture: Some(gone), ..plain.clone() }),
        (|t| t.sold_out, stock(Stock::SoldOut { restock: None })),
        (|t| t.restock, stock(Stock::SoldOut { restock: Some(restock) })),
        (|t| t.withdrawn, stock(Stock::Withdrawn)),
        (|t| t.no_base, ProductSummary { base_price: None, ..plain.clone() }),
        (|t| t.raised, ProductSummary { base_price: Some(Money::from_fen(6_000)), ..plain }),
    ]
}

/// Products.
#[component]
pub fn Goods() -> impl IntoView {
    let cards = all()
        .into_iter()
        .map(|(state, product)| {
            view! {
                <Frame piece="ProductCard" state=tg(state)>
                    <ProductCard product note=None />
                </Frame>
            }
        })
        .collect_view();
    let lines = all()
        .into_iter()
        .map(|(state, product)| {
            let stock = product.stock;
            view! {
                <Frame piece="PriceLine, StockLine" state=tg(state)>
                    <PriceLine product size=PriceLineSize::Page />
                    <StockLine stock />
                </Frame>
            }
        })
        .collect_view();
    let rows =
        all().into_iter().map(|(_, product)| view! { <ProductLine product /> }).collect_view();
    let mix = EvidenceMix {
        without_product: 61,
        verified: 46,
        verified_30_days: 3,
        gift: 9,
        partner: 12,
        unbought: 123_456,
    };
    let plain = fixtures::product();
    let coupon = fixtures::coupon().id;
    let dearer = Product {
        unused: vec![
            (coupon.clone(), Unused::BelowThreshold { missing: Money::from_fen(2_100) }),
            (coupon, Unused::Dearer { by: Money::from_fen(500) }),
        ],
        ..plain.clone()
    };
    let no_base = Product {
        summary: ProductSummary { base_price: None, ..plain.summary.clone() },
        ..plain.clone()
    };
    let (id, receipt) = (plain.summary.id.clone(), plain.receipt.clone());
    view! {
        <Wall id="gallery-goods" title=tg(|t| t.goods)>
            {cards}
            {lines}
            <Frame piece="ProductLine" state=tg(|t| t.in_list)>
                <ul class="opinions__list">{rows}</ul>
            </Frame>
            <Frame piece="MixPanel" state=tg(|t| t.many)>
                <MixPanel mix />
            </Frame>
            <Frame piece="PriceReceipt" state=tg(|t| t.whole)>
                <PriceReceipt product=plain title_id="gallery-receipt" />
            </Frame>
            <Frame piece="PriceReceipt" state=tg(|t| t.dearer)>
                <PriceReceipt product=dearer title_id="gallery-receipt-dearer" />
            </Frame>
            <Frame piece="PriceReceipt" state=tg(|t| t.no_base)>
                <PriceReceipt product=no_base title_id="gallery-receipt-new" />
            </Frame>
            <Frame piece="ReceiptLines" state=tg(|t| t.lines)>
                <div class="receipt">
                    <ReceiptLines receipt />
                </div>
            </Frame>
            <Frame piece="WatchButton" state=tg(|t| t.restock)>
                <WatchButton product=id values=Vec::new() title=fixtures::long_title() wish=Wish::BackInStock />
            </Frame>
        </Wall>
    }
}
